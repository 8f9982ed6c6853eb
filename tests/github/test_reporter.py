"""Every finding is shown once: in a check run, or as a workflow command; and the reason is said."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import pytest
from clock import NOW
from faults import BROKEN, LOST, SECONDARY
from postings import HEAD, PULL, PUSH, findings, posting

from os2lint.findings import Severity
from os2lint.github.client import connect
from os2lint.github.reporter import Outcome, Posting, post
from os2lint.language import LANGUAGES, plain
from os2lint.output import wording

if TYPE_CHECKING:
    from clock import Clock
    from standin import StandIn

    from os2lint.github.client import Client


def run(
    github: StandIn,
    clock: Clock,
    asked: Posting,
    token: str | None = "write",  # noqa: S107 - a name
) -> Outcome:
    client = connect(github.url, token, clock.patience(), 0) if token else None
    return post(asked, (lambda: client) if client else None)


def assert_each_once(github: StandIn, asked: Posting, outcome: Outcome) -> None:
    """Nothing lost, nothing doubled, in order."""
    posted = [held["start_line"] for held in github.annotations.get(1, ())]
    left = [
        finding.location.line
        for finding in asked.report.findings
        if finding.fingerprint in outcome.commands and finding.location
    ]
    assert posted + left == [finding.location.line for finding in asked.report.findings if finding.location]


def keys(outcome: Outcome) -> list[str]:
    return [note.key for note in outcome.notes]


def never() -> Client:
    raise AssertionError("connected without need")


def test_nine_findings_of_a_push_are_commands_and_nobody_is_asked(github: StandIn) -> None:
    asked = posting(*findings(9))

    outcome = post(asked, never)

    assert len(outcome.commands) == 9
    assert outcome.notes == ()
    assert github.sent == []


def test_173_findings_are_one_check_run_in_four_requests(github: StandIn, clock: Clock) -> None:
    asked = posting(*findings(173))

    outcome = run(github, clock, asked)

    assert_each_once(github, asked, outcome)
    assert len(github.written()) == 4
    assert (outcome.commands, outcome.notes) == (frozenset(), ())
    check = github.check_runs[1]
    assert (check["head_sha"], check["conclusion"]) == (HEAD, "failure")
    assert check["output"]["title"] == "173 fejl · egenvurdering: niveau 1"
    assert check["details_url"] == "https://github.com/OS2offdig/produkt/actions/runs/4711"


@pytest.mark.parametrize(
    ("event", "token", "key"),
    [
        (replace(PULL, is_fork=True), "read", "github-fork"),
        (replace(PULL, is_dependabot=True), "read", "github-dependabot"),
        (PUSH, "read", "github-no-permission"),
        (PUSH, "unknown", "github-bad-token"),
        (PUSH, None, "github-no-token"),
        (replace(PUSH, head_sha=None), "write", "github-no-commit"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_the_token_may_not_write_is_left_to_commands(
    github: StandIn, clock: Clock, event, token: str | None, key: str
) -> None:
    asked = posting(*findings(173), event=event, annotate="all")

    outcome = run(github, clock, asked, token)

    assert_each_once(github, asked, outcome)
    assert len(outcome.commands) == 173
    assert github.check_runs == {}
    assert keys(outcome) == [key]
    assert clock.slept == []


def test_the_merge_queue_gets_its_check_run_on_the_group(github: StandIn, clock: Clock) -> None:
    event = replace(PUSH, name="merge_group", head_sha="c" * 40, base_sha="b" * 40)
    asked = posting(*findings(173), event=event)

    assert_each_once(github, asked, run(github, clock, asked))
    assert github.check_runs[1]["head_sha"] == "c" * 40


def test_a_rate_limit_in_the_middle_loses_nothing(github: StandIn, clock: Clock) -> None:
    github.plan("PATCH", "check-runs", None, SECONDARY)
    asked = posting(*findings(173))

    outcome = run(github, clock, asked)

    assert_each_once(github, asked, outcome)
    assert outcome.commands == frozenset()
    assert clock.slept == [7]


def test_a_limit_that_lasts_leaves_the_rest_to_commands(github: StandIn, clock: Clock) -> None:
    github.remaining, github.reset = 3, int(NOW) + 3000
    asked = posting(*findings(173))

    outcome = run(github, clock, asked)

    assert_each_once(github, asked, outcome)
    assert len(outcome.commands) == 73
    assert keys(outcome) == ["github-rate-limit", "github-in-progress", "github-unfinished"]


def test_a_check_run_that_could_still_be_completed_is_not_said_to_be_in_progress(
    github: StandIn, clock: Clock
) -> None:
    github.plan("PATCH", "check-runs", None, *[BROKEN] * 4)
    asked = posting(*findings(173))

    outcome = run(github, clock, asked)

    assert_each_once(github, asked, outcome)
    assert keys(outcome) == ["github-unreachable", "github-unfinished"]


def test_a_lost_answer_after_chunk_two_doubles_nothing(github: StandIn, clock: Clock) -> None:
    github.plan("PATCH", "check-runs", LOST)
    asked = posting(*findings(173))

    outcome = run(github, clock, asked)

    assert_each_once(github, asked, outcome)
    assert outcome.commands == frozenset()


def test_a_server_that_is_down_leaves_all_to_commands(github: StandIn, clock: Clock) -> None:
    for method in ("GET", "POST", "PATCH"):
        github.plan(method, "", *[BROKEN] * 20)
    asked = posting(*findings(173))

    outcome = run(github, clock, asked)

    assert len(outcome.commands) == 173
    assert keys(outcome) == ["github-unreachable"]
    assert sum(clock.slept) < 60


def test_a_second_run_of_the_job_leaves_one_check_run(github: StandIn, clock: Clock) -> None:
    asked = posting(*findings(173))

    first, second = run(github, clock, asked), run(github, clock, asked)

    assert_each_once(github, asked, second)
    assert first == second
    assert len(github.check_runs) == 1


def test_check_is_obeyed_even_where_commands_would_do(github: StandIn, clock: Clock) -> None:
    asked = posting(*findings(2), reporter="check")

    assert run(github, clock, asked).commands == frozenset()
    assert len(github.annotations[1]) == 2


def test_commands_are_obeyed_even_where_they_do_not_fit(github: StandIn) -> None:
    assert len(post(posting(*findings(173), reporter="commands"), never).commands) == 173


def test_none_shows_nothing(github: StandIn) -> None:
    assert post(posting(*findings(173), reporter="none"), never) == Outcome(commands=frozenset())


@pytest.mark.parametrize(("count", "fits"), [(10, True), (11, False)])
def test_ten_commands_of_a_severity_are_shown(github: StandIn, clock: Clock, count: int, fits: bool) -> None:
    warnings = findings(10, Severity.WARNING)
    asked = posting(*findings(count), *warnings, *findings(10, Severity.NOTICE))

    run(github, clock, asked)

    assert (github.check_runs == {}) is fits


def test_a_pull_request_annotates_the_files_it_changes(github: StandIn, clock: Clock) -> None:
    github.pull_files[7] = [f"file{number}.md" for number in range(250)] + ["docs/æ.md => docs/å.md"]
    ours, theirs = findings(3, path="docs/æ.md"), findings(20, path="gammel.md")

    outcome = run(github, clock, posting(*ours, *theirs, event=PULL))

    assert outcome.commands == {finding.fingerprint for finding in ours}
    assert [(note.key, dict(note.arguments)) for note in outcome.notes] == [
        ("outside-changes", {"count": 20})
    ]


def test_what_a_pull_request_brings_is_annotated_wherever_it_is(github: StandIn) -> None:
    new, old = findings(1, path="LICENSE", new=True), findings(1, path="gammel.md", new=False)

    outcome = post(posting(*new, *old, event=PULL, changed=frozenset({"README.md"})), never)

    assert outcome.commands == {new[0].fingerprint}


def test_without_a_list_of_files_all_is_annotated(github: StandIn, clock: Clock) -> None:
    github.plan("GET", "files", *[BROKEN] * 9)

    assert len(run(github, clock, posting(*findings(3), event=PULL)).commands) == 3


def test_every_reason_is_said_in_both_languages(github: StandIn, clock: Clock) -> None:
    from os2lint.reasons import NOTES

    for key, text in NOTES.items():
        if key.startswith("github-"):
            assert set(text) == set(LANGUAGES), key
    outcome = run(github, clock, posting(*findings(11)), token=None)
    assert [plain(wording.note(note, "da")) for note in outcome.notes] == [
        "Ingen check run eller kommentar uden et token. Sæt `github-token: ${{ github.token }}`"
    ]


def test_the_connection_is_opened_as_late_as_possible(github: StandIn) -> None:
    opened = []
    post(posting(*findings(3)), partial(opened.append, "connected"))
    assert opened == []
