"""The stand-in is as strict as GitHub, and its answers are as GitHub describes them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
import replies
import requests
from description import reply_problem, request_problem
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from postings import HEAD, REPOSITORY
from unwritten import refusals

if TYPE_CHECKING:
    from standin import StandIn

RUNS = f"/repos/{REPOSITORY}/check-runs"


def annotation(**changes: Any) -> dict[str, Any]:
    shape = {"path": "a.md", "start_line": 1, "end_line": 1, "annotation_level": "notice", "message": "m"}
    return shape | changes


def body(annotations: list[dict[str, Any]] | None = None, **changes: Any) -> dict[str, Any]:
    output = {"title": "Titel", "summary": "Tekst", "annotations": annotations or []}
    return {"name": "os2lint", "head_sha": HEAD, "status": "in_progress", "output": output} | changes


def send(github: StandIn, method: str, path: str, value: Any = None, **headers: str) -> requests.Response:
    return requests.request(
        method,
        github.url + path,
        json=value,
        headers={"authorization": "token write", **headers},
        timeout=10,
    )


def judged(value: dict[str, Any]) -> list[str]:
    """Return all that GitHub has against a check run, described or not."""
    problem = request_problem("POST", RUNS, json.dumps(value).encode())
    return [problem] if problem else refusals(value)


@pytest.mark.parametrize(
    ("value", "accepted"),
    [
        (body([annotation()] * 50), True),
        (body([annotation()] * 51), False),
        (body(output={"title": "t", "summary": "s" * 65_535}), True),
        (body(output={"title": "t", "summary": "s" * 65_536}), False),
        (body(output={"title": "t", "summary": "æ" * 32_767 + "s"}), True),
        (body(output={"title": "t", "summary": "æ" * 32_768}), False),
        (body(output={"title": "t", "summary": "🎉" * 16_383 + "sss"}), True),
        (body(output={"title": "t", "summary": "🎉" * 16_384}), False),
        (body(output={"summary": "s"}), False),
        (body(output={"title": "t"}), False),
        (body([annotation(title="t" * 255)]), True),
        (body([annotation(title="t" * 256)]), False),
        (body([annotation(message="æ" * 32_768)]), True),
        (body([annotation(message="æ" * 32_769)]), False),
        (body([annotation(start_line=0, end_line=0)]), False),
        (body([annotation(start_line=2, end_line=1)]), False),
        (body([annotation(start_column=1, end_column=1)]), True),
        (body([annotation(start_column=2, end_column=1)]), False),
        (body([annotation(end_line=2, start_column=1, end_column=1)]), False),
        (body([annotation(annotation_level="error")]), False),
        (body(status="completed"), False),
        (body(status="completed", conclusion="neutral"), True),
        (body(status="completed", conclusion="fine"), False),
        (body(status="done"), False),
    ],
)
def test_it_refuses_what_github_refuses(value: dict[str, Any], accepted: bool) -> None:
    assert (judged(value) == []) is accepted


def test_an_unknown_path_or_parameter_is_a_failure(github: StandIn) -> None:
    send(github, "GET", "/repos/o/r/check-run")
    send(github, "GET", f"{RUNS}/1?peer_page=100")

    assert len(github.problems) == 2
    github.problems.clear()


def test_a_reply_unlike_githubs_is_a_failure() -> None:
    run = replies.check_run(REPOSITORY, 1, body())

    assert reply_problem("GET", f"{RUNS}/1", 200, json.dumps(run).encode()) is None
    assert reply_problem("GET", f"{RUNS}/1", 200, json.dumps(run | {"id": "1"}).encode())
    assert reply_problem("GET", f"{RUNS}/1", 203, json.dumps(run).encode())


def test_annotations_are_appended_and_paged(github: StandIn) -> None:
    send(github, "POST", RUNS, body([annotation(message=str(number)) for number in range(50)]))
    send(
        github,
        "PATCH",
        f"{RUNS}/1",
        {"output": {"title": "t", "summary": "s", "annotations": [annotation(message="50")]}},
    )

    first = send(github, "GET", f"{RUNS}/1/annotations?per_page=30")
    second = send(github, "GET", f"{RUNS}/1/annotations?per_page=30&page=2")

    assert [held["message"] for held in first.json() + second.json()] == [str(number) for number in range(51)]
    assert ("link" in first.headers, "link" in second.headers) == (True, False)
    assert send(github, "GET", f"{RUNS}/1").json()["output"]["annotations_count"] == 51


def test_only_the_newest_of_a_name_is_shown_unless_asked(github: StandIn) -> None:
    send(github, "POST", RUNS, body())
    send(github, "POST", RUNS, body())
    path = f"/repos/{REPOSITORY}/commits/{HEAD}/check-runs"

    assert [run["id"] for run in send(github, "GET", path).json()["check_runs"]] == [2]
    assert send(github, "GET", f"{path}?filter=all").json()["total_count"] == 2


def test_an_unchanged_answer_costs_nothing(github: StandIn) -> None:
    send(github, "POST", RUNS, body())
    tag = send(github, "GET", f"{RUNS}/1").headers["etag"]
    before = github.remaining

    assert send(github, "GET", f"{RUNS}/1", **{"if-none-match": tag}).status_code == 304
    assert github.remaining == before


@pytest.mark.parametrize(
    ("token", "path", "status"),
    [("unknown", RUNS, 401), ("read", RUNS, 403), ("write", "/repos/OS2offdig/produkt/check-runs/9", 404)],
)
def test_rights_are_checked(github: StandIn, token: str, path: str, status: int) -> None:
    value, method = (body(), "POST") if path == RUNS else (None, "GET")

    assert send(github, method, path, value, authorization=f"token {token}").status_code == status


lines = st.integers(-1, 3)
annotations = st.builds(
    annotation,
    start_line=lines,
    end_line=lines,
    message=st.sampled_from(["", "m"]),
    annotation_level=st.sampled_from(["notice", "warning", "failure", "error"]),
    path=st.text(max_size=5),
) | st.builds(annotation, start_column=lines, end_column=lines)
bodies = st.builds(
    body,
    st.lists(annotations, max_size=3),
    status=st.sampled_from(["in_progress", "completed", "queued", "odd"]),
    conclusion=st.sampled_from(["success", "neutral", "failure", "odd", None]),
    name=st.text(max_size=3),
)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(values=st.lists(bodies, max_size=3))
def test_whatever_is_sent_it_keeps_only_what_github_would(github: StandIn, values: list[Any]) -> None:
    for value in values:
        before = len(github.check_runs)
        wrong = judged(value)

        answer = send(github, "POST", RUNS, value)

        assert (answer.status_code == 201) is (not wrong)
        assert len(github.check_runs) == before + (not wrong)
        # Only requests may be at fault here, never the stand-in's replies.
        assert len(github.problems) == bool(request_problem("POST", RUNS, json.dumps(value).encode()))
        github.problems.clear()
