"""Every event is read for the commit that people look at, and no event file can hurt."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from os2lint.github.event import MAX_EVENT_BYTES, Event, is_repository, read_event
from os2lint.mistakes import ConfigurationError

if TYPE_CHECKING:
    from pathlib import Path

OWN, FORK = "OS2offdig/produkt", "enanden/produkt"
HEAD, BASE, MERGE = "a" * 40, "b" * 40, "c" * 40
ZERO = "0" * 40


def read(tmp_path: Path, name: str, payload: object = None, **variables: str) -> Event:
    file = tmp_path / "event.json"
    if payload is not None:
        file.write_text(json.dumps(payload))
    return read_event(
        {
            "GITHUB_EVENT_NAME": name,
            "GITHUB_EVENT_PATH": str(file),
            "GITHUB_REPOSITORY": OWN,
            "GITHUB_SHA": MERGE,
            "GITHUB_RUN_ID": "4711",
            "GITHUB_JOB": "lint",
        }
        | variables
    )


def pull_request(head: str | None = OWN, author: str = "en-udvikler") -> dict[str, Any]:
    return {
        "pull_request": {
            "number": 7,
            "user": {"login": author},
            "head": {"sha": HEAD, "repo": head and {"full_name": head}},
            "base": {"sha": BASE, "repo": {"full_name": OWN}},
        }
    }


def workflow_run(head: str = OWN, event: str = "pull_request", pulls: tuple[Any, ...] = ()) -> dict[str, Any]:
    return {
        "repository": {"full_name": OWN},
        "workflow_run": {
            "event": event,
            "head_sha": HEAD,
            "head_branch": "min-gren",
            "head_repository": {"full_name": head, "owner": {"login": head.partition("/")[0]}},
            "pull_requests": list(pulls),
            "actor": {"login": "en-udvikler"},
        },
    }


@pytest.mark.parametrize("name", ["pull_request", "pull_request_target"])
def test_a_pull_request_is_about_its_head_not_the_trial_merge(tmp_path: Path, name: str) -> None:
    event = read(tmp_path, name, pull_request())

    assert (event.head_sha, event.base_sha, event.pull_request) == (HEAD, BASE, 7)
    assert (event.repository, event.is_fork, event.is_proposal) == (OWN, False, True)


@pytest.mark.parametrize("head", [FORK, None], ids=["a fork", "a fork that was deleted"])
def test_a_fork_is_told_and_the_target_is_published_to(tmp_path: Path, head: str | None) -> None:
    event = read(tmp_path, "pull_request", pull_request(head))

    assert (event.repository, event.head_sha, event.is_fork) == (OWN, HEAD, True)


@pytest.mark.parametrize(
    ("author", "actor"), [("dependabot[bot]", "en-udvikler"), ("en-udvikler", "dependabot[bot]")]
)
def test_dependabot_is_told_also_when_somebody_else_runs_it_again(
    tmp_path: Path, author: str, actor: str
) -> None:
    event = read(tmp_path, "pull_request", pull_request(author=author), GITHUB_ACTOR=actor)

    assert event.is_dependabot


def test_a_pull_request_without_its_payload_has_no_commit_to_post_on(tmp_path: Path) -> None:
    event = read(tmp_path, "pull_request")

    assert (event.head_sha, event.base_sha, event.is_proposal) == (None, None, True)


def test_a_merge_group_is_posted_on_itself(tmp_path: Path) -> None:
    event = read(tmp_path, "merge_group", {"merge_group": {"head_sha": MERGE, "base_sha": BASE}})

    assert (event.head_sha, event.base_sha, event.is_proposal) == (MERGE, BASE, True)


def test_a_workflow_run_is_about_what_the_first_workflow_ran_on(tmp_path: Path) -> None:
    pulls = ({"number": 7, "base": {"sha": BASE}},)
    event = read(tmp_path, "workflow_run", workflow_run(pulls=pulls))

    assert (event.head_sha, event.base_sha, event.pull_request) == (HEAD, BASE, 7)
    assert (event.is_fork, event.is_proposal) == (False, True)


def test_a_workflow_run_of_a_fork_names_the_branch_to_look_for(tmp_path: Path) -> None:
    event = read(tmp_path, "workflow_run", workflow_run(FORK))

    assert (event.repository, event.head_sha, event.pull_request) == (OWN, HEAD, None)
    assert (event.head_label, event.is_fork, event.is_proposal) == ("enanden:min-gren", True, True)


def test_a_workflow_run_after_a_push_is_no_proposal(tmp_path: Path) -> None:
    pulls = ({"number": 7, "base": {"sha": BASE}},)
    event = read(tmp_path, "workflow_run", workflow_run(event="push", pulls=pulls))

    assert (event.pull_request, event.head_label, event.is_proposal) == (None, None, False)


@pytest.mark.parametrize(("before", "base"), [(BASE, BASE), (ZERO, None), (None, None)])
def test_a_push_is_compared_with_the_commit_before(
    tmp_path: Path, before: str | None, base: str | None
) -> None:
    event = read(tmp_path, "push", {"before": before, "after": MERGE})

    assert (event.head_sha, event.base_sha, event.is_proposal) == (MERGE, base, False)


@pytest.mark.parametrize("name", ["schedule", "workflow_dispatch", "release"])
def test_other_events_are_about_the_commit_of_the_run(tmp_path: Path, name: str) -> None:
    event = read(tmp_path, name, {"release": {"target_commitish": "main"}})

    assert (event.head_sha, event.base_sha, event.pull_request) == (MERGE, None, None)
    assert event.is_scheduled is (name == "schedule")


def test_outside_actions_there_is_no_event() -> None:
    event = read_event({})

    assert (event.name, event.repository, event.head_sha, event.is_proposal) == ("", None, None, False)
    assert event.api_url == "https://api.github.com"


def test_github_enterprise_is_respected(tmp_path: Path) -> None:
    event = read(
        tmp_path,
        "push",
        GITHUB_API_URL="https://github.kommune.dk/api/v3",
        GITHUB_SERVER_URL="https://github.kommune.dk",
    )

    assert event.api_url == "https://github.kommune.dk/api/v3"
    assert event.server_url == "https://github.kommune.dk"


def test_repository_and_commit_can_be_given(tmp_path: Path) -> None:
    event = read(tmp_path, "pull_request", pull_request())

    assert event.about(None, None) == event
    assert event.about(OWN.upper(), HEAD.upper()) == event
    other = event.about(commit=BASE)
    assert (other.repository, other.head_sha, other.pull_request) == (OWN, BASE, None)
    elsewhere = event.about("OS2sandbox/andet", BASE)
    assert (elsewhere.repository, elsewhere.head_sha) == ("OS2sandbox/andet", BASE)
    assert (elsewhere.pull_request, elsewhere.is_fork) == (None, False)
    with pytest.raises(ConfigurationError, match="OWNER/REPO"):
        event.about("../andet")
    with pytest.raises(ConfigurationError, match="40 digits"):
        event.about(commit="main")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a",
        "a/b/c",
        "/b",
        "a/",
        "a/..",
        "../b",
        "a/b?x",
        "a/b#",
        "a/b c",
        "a/b\n",
        "æ/b",
        "a" * 99 + "/" + "b" * 99,
    ],
)
def test_what_is_no_repository_never_gets_into_an_address(text: str) -> None:
    assert not is_repository(text)


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"null", b"\xff\xfe", b"[" * 100_000, b'{"pull_request": []}', b"\x00" * 10],
    ids=repr,
)
def test_a_broken_event_file_is_no_event(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "event.json").write_bytes(content)

    event = read(tmp_path, "pull_request")

    assert (event.head_sha, event.pull_request) == (None, None)


def test_an_event_larger_than_any_of_githubs_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "event.json").open("wb") as file:
        file.truncate(MAX_EVENT_BYTES + 1)

    assert read(tmp_path, "push").head_sha == MERGE


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=50) | st.sampled_from([HEAD, OWN, 7]),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(
        st.sampled_from(
            ["pull_request", "number", "head", "base", "sha", "repo", "full_name", "user", "login", "before",
             "workflow_run", "head_sha", "base_sha", "pull_requests", "head_repository", "merge_group"]
        ),
        inner,
        max_size=5,
    ),
    max_leaves=30,
)  # fmt: skip


@given(
    payload=values, name=st.sampled_from(["push", "pull_request", "merge_group", "workflow_run", "release"])
)
def test_any_payload_gives_an_event_of_the_right_types(
    tmp_path_factory: pytest.TempPathFactory, payload: object, name: str
) -> None:
    event = read(tmp_path_factory.getbasetemp(), name, payload)

    for sha in (event.head_sha, event.base_sha):
        assert sha is None or (len(sha) == 40 and set(sha) <= set("0123456789abcdef"))
    assert event.pull_request is None or (type(event.pull_request) is int and event.pull_request > 0)
    assert event.repository == OWN
