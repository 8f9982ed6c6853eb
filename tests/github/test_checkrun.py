"""A check run holds every annotation once, in order, whatever happens on the way."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from clock import NOW
from faults import BROKEN, CUT, CUT_WITHIN, LOST, MOVED, NOT_GITHUB, SECONDARY, SECONDARY_SILENT, Fault
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from os2lint.github.checkrun import CheckRun, Unfinished, publish
from os2lint.github.client import connect
from os2lint.github.patience import BACKOFF, LIMITED_SECONDS

if TYPE_CHECKING:
    from clock import Clock
    from standin import StandIn

    from os2lint.github.annotations import Annotation
    from os2lint.github.client import Client

REPOSITORY = "OS2offdig/produkt"
HEAD = "a" * 40


def annotation(number: int) -> Annotation:
    return {
        "path": "docs/læs mig.md",
        "start_line": number,
        "end_line": number,
        "annotation_level": "warning",
        "title": "Titel",
        "message": f"fund {number} æøå 🎉",
    }


def check_run(count: int) -> CheckRun:
    return CheckRun(
        name="os2lint",
        head_sha=HEAD,
        job="4711/lint",
        conclusion="failure",
        title="1 fejl",
        summary="Læs mere",
        annotations=tuple(annotation(number) for number in range(1, count + 1)),
        details_url="https://github.com/OS2offdig/produkt/actions/runs/4711",
    )


def assert_complete(github: StandIn, count: int) -> None:
    """One completed check run with every annotation once, in order."""
    assert len(github.check_runs) == 1
    assert [held["start_line"] for held in github.annotations[1]] == list(range(1, count + 1))
    assert github.check_runs[1]["status"] == "completed"
    assert github.check_runs[1]["conclusion"] == "failure"
    assert github.check_runs[1]["output"]["annotations_count"] == count


@pytest.mark.parametrize(
    ("count", "requests"), [(0, 2), (1, 2), (49, 2), (50, 2), (51, 2), (100, 2), (101, 3), (173, 4)]
)
def test_annotations_go_fifty_at_a_time(github: StandIn, client: Client, count: int, requests: int) -> None:
    publish(client, REPOSITORY, check_run(count))

    assert_complete(github, count)
    assert len(github.written()) == requests


def test_it_is_in_progress_until_the_last(github: StandIn, client: Client) -> None:
    publish(client, REPOSITORY, check_run(173))

    first, *between, last = [sent.body for sent in github.written()]
    assert first["status"] == "in_progress"
    assert all("status" not in body and "conclusion" not in body for body in between)
    assert (last["status"], last["conclusion"]) == ("completed", "failure")


@pytest.mark.parametrize(
    "fault",
    [LOST, CUT, CUT_WITHIN, BROKEN, NOT_GITHUB, MOVED],
    ids=["502", "cut", "cut within", "not done", "not GitHub's", "307"],
)
@pytest.mark.parametrize("position", range(4))
def test_a_lost_answer_doubles_nothing(
    github: StandIn, client: Client, clock: Clock, fault: Fault, position: int
) -> None:
    before = [None] * (position - 1)
    github.plan(*("POST", "check-runs", fault) if position == 0 else ("PATCH", "check-runs", *before, fault))

    publish(client, REPOSITORY, check_run(173))

    assert_complete(github, 173)
    assert clock.slept == [BACKOFF[0]]


def test_it_goes_on_after_several_failures(github: StandIn, client: Client) -> None:
    github.plan("POST", "check-runs", BROKEN, LOST)
    github.plan("PATCH", "check-runs", CUT, BROKEN, LOST, None, CUT_WITHIN)
    github.plan("GET", "check-runs", BROKEN, None, CUT)

    publish(client, REPOSITORY, check_run(173))

    assert_complete(github, 173)


@pytest.mark.parametrize(
    ("fault", "seconds"),
    [(SECONDARY, 7), (SECONDARY_SILENT, LIMITED_SECONDS)],
    ids=["403", "429 without a word"],
)
def test_a_rate_limit_in_the_middle_is_waited_for(
    github: StandIn, client: Client, clock: Clock, fault: Fault, seconds: float
) -> None:
    github.plan("PATCH", "check-runs", None, fault)

    publish(client, REPOSITORY, check_run(173))

    assert_complete(github, 173)
    assert clock.slept == [seconds]


def test_the_hourly_limit_is_waited_for_if_it_ends_soon(
    github: StandIn, client: Client, clock: Clock
) -> None:
    github.remaining, github.reset = 3, int(NOW) + 90
    original = clock.slept.append
    client.patience.sleep = lambda seconds: (original(seconds), setattr(github, "remaining", 1000))

    publish(client, REPOSITORY, check_run(173))

    assert_complete(github, 173)
    assert clock.slept == [91]


def test_the_hourly_limit_is_not_waited_for_an_hour(github: StandIn, client: Client, clock: Clock) -> None:
    github.remaining, github.reset = 3, int(NOW) + 3000

    with pytest.raises(Unfinished) as failure:
        publish(client, REPOSITORY, check_run(173))

    assert (failure.value.reason, failure.value.posted) == ("rate-limit", 100)
    assert clock.slept == []
    assert len(github.annotations[1]) == 100


def test_a_second_run_of_the_same_job_leaves_one_check_run(github: StandIn, client: Client) -> None:
    publish(client, REPOSITORY, check_run(173))
    written = len(github.written())

    publish(client, REPOSITORY, check_run(173))

    assert_complete(github, 173)
    assert len(github.written()) == written


def test_a_second_run_goes_on_where_the_first_was_stopped(
    github: StandIn, client: Client, clock: Clock
) -> None:
    github.plan("PATCH", "check-runs", None, *[BROKEN] * 10)
    with pytest.raises(Unfinished) as failure:
        publish(client, REPOSITORY, check_run(173))
    assert (failure.value.reason, failure.value.posted) == ("unreachable", 100)
    assert clock.slept == list(BACKOFF)
    github.faults.clear()

    publish(connect(github.url, "write", clock.patience(), 0), REPOSITORY, check_run(173))

    assert_complete(github, 173)


LONG = Fault(status=403, headers={"retry-after": "3000"}, message="You have exceeded a secondary rate limit.")


@pytest.mark.parametrize("faults", [[None, *[BROKEN] * 4], [None, LONG], [None, NOT_GITHUB, *[BROKEN] * 3]])
def test_what_can_not_be_finished_is_completed_in_a_last_try(
    github: StandIn, client: Client, clock: Clock, faults: list[Fault | None]
) -> None:
    github.plan("PATCH", "check-runs", *faults)

    with pytest.raises(Unfinished) as failure:
        publish(client, REPOSITORY, check_run(173))

    assert (failure.value.posted, failure.value.in_progress) == (100, False)
    assert github.check_runs[1]["status"] == "completed"
    assert github.check_runs[1]["conclusion"] == "failure"
    assert len(github.annotations[1]) == 100

    publish(connect(github.url, "write", clock.patience(), 0), REPOSITORY, check_run(173))

    assert_complete(github, 173)


@pytest.mark.parametrize("count", [0, 50, 173])
def test_where_even_the_last_try_fails_it_is_said(github: StandIn, client: Client, count: int) -> None:
    github.plan("PATCH", "check-runs", LONG, LONG)

    with pytest.raises(Unfinished) as failure:
        publish(client, REPOSITORY, check_run(count))

    assert (failure.value.posted, failure.value.in_progress) == (min(count, 50), True)
    assert github.check_runs[1]["status"] == "in_progress"


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_what_was_never_begun_is_not_in_progress(github: StandIn, client: Client, method: str) -> None:
    github.plan(method, "check-runs", *[BROKEN] * 10)

    with pytest.raises(Unfinished) as failure:
        publish(client, REPOSITORY, check_run(3))

    assert (failure.value.posted, failure.value.in_progress) == (0, False)
    assert not any(sent.method == "PATCH" for sent in github.sent)


def test_the_last_try_has_time_even_where_none_is_left(github: StandIn, clock: Clock) -> None:
    patience = clock.patience()
    original = patience.sleep
    patience.sleep = lambda seconds: (original(seconds), setattr(patience, "left", 0.0))
    github.plan("PATCH", "check-runs", SECONDARY)

    with pytest.raises(Unfinished) as failure:
        publish(connect(github.url, "write", patience, 0), REPOSITORY, check_run(173))

    assert not failure.value.in_progress
    assert github.check_runs[1]["status"] == "completed"


def test_another_result_is_another_check_run(github: StandIn, client: Client) -> None:
    publish(client, REPOSITORY, check_run(2))
    publish(client, REPOSITORY, replace(check_run(1), conclusion="success"))

    assert [run["conclusion"] for run in github.check_runs.values()] == ["failure", "success"]
    assert [len(held) for held in github.annotations.values()] == [2, 1]


@pytest.mark.parametrize(
    ("token", "reason", "requests"),
    [("read", "no-permission", 2), ("unknown", "bad-token", 1)],
)
def test_a_token_without_rights_is_not_tried_again(
    github: StandIn, clock: Clock, token: str, reason: str, requests: int
) -> None:
    with pytest.raises(Unfinished) as failure:
        publish(connect(github.url, token, clock.patience(), 0), REPOSITORY, check_run(3))

    assert (failure.value.reason, failure.value.posted) == (reason, 0)
    assert len(github.sent) == requests
    assert clock.slept == []


def test_no_server_is_given_up_within_bounds(clock: Clock) -> None:
    client = connect("http://127.0.0.1:9", "write", clock.patience(), 0)

    with pytest.raises(Unfinished) as failure:
        publish(client, REPOSITORY, check_run(3))

    assert failure.value.reason == "unreachable"
    assert clock.slept == list(BACKOFF)


faults = st.lists(st.sampled_from([None, None, BROKEN, LOST, CUT, CUT_WITHIN, SECONDARY]), max_size=6)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(count=st.sampled_from([0, 1, 50, 51, 120]), post=faults, patch=faults, get=faults)
def test_whatever_fails_nothing_is_doubled_or_lost(
    github: StandIn, clock: Clock, count: int, post: list[Fault], patch: list[Fault], get: list[Fault]
) -> None:
    github.check_runs.clear()
    github.annotations.clear()
    github.faults.clear()
    github.remaining = 1000
    github.plan("POST", "", *post)
    github.plan("PATCH", "", *patch)
    github.plan("GET", "", *get)
    posted = count

    try:
        publish(connect(github.url, "write", clock.patience(), 0), REPOSITORY, check_run(count))
    except Unfinished as failure:
        posted = failure.posted

    held = [item["start_line"] for item in github.annotations.get(1, ())]
    assert held == list(range(1, len(held) + 1))
    assert len(held) >= posted
    github.faults.clear()
    publish(connect(github.url, "write", clock.patience(), 0), REPOSITORY, check_run(count))
    assert_complete(github, count)
