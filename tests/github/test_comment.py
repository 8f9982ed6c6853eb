"""One comment a pull request, ours alone, kept up to date."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
import replies
from faults import BROKEN, LOST, MOVED, NOT_GITHUB
from markdown_it import MarkdownIt
from postings import HEAD, PULL, PUSH, findings, posting

from os2lint.findings import Severity
from os2lint.github.client import connect
from os2lint.github.reporter import Posting, post

if TYPE_CHECKING:
    from clock import Clock
    from faults import Fault
    from standin import StandIn

    from os2lint.github.client import Client
    from os2lint.github.event import Event


def comment(
    client: Client, *found, when: str = "on-findings", event: Event = PULL, name: str = "os2lint"
) -> list[str]:
    """Publish and return what notes said."""
    asked: Posting = posting(*found, event=event, comment=when, reporter="none", check_name=name)
    return [note.key for note in post(asked, lambda: client).notes]


def bodies(github: StandIn) -> list[str]:
    return [held["body"] for held in github.comments.values()]


def test_findings_are_commented_once_and_brought_up_to_date(github: StandIn, client: Client) -> None:
    comment(client, *findings(3))
    comment(client, *findings(3))
    comment(client, *findings(1))

    assert len(github.comments) == 1
    assert [sent.method for sent in github.written()] == ["POST", "PATCH"]
    assert "✓ Væk siden sidst: 2 fund." in bodies(github)[0]
    assert "tråd 1" in bodies(github)[0]
    assert "tråd 3" not in bodies(github)[0]


def test_the_last_finding_gone_is_acknowledged(github: StandIn, client: Client) -> None:
    comment(client, *findings(2))
    comment(client)

    (body,) = bodies(github)
    assert "✓ Væk siden sidst: 2 fund." in body
    assert "Ingen fund" in body


@pytest.mark.parametrize(("when", "count"), [("never", 0), ("on-findings", 0), ("always", 1)])
def test_nothing_is_said_of_nothing_unless_asked_for(
    github: StandIn, client: Client, when: str, count: int
) -> None:
    comment(client, when=when)

    assert len(github.comments) == count


def test_what_the_base_has_too_is_no_reason_to_comment(github: StandIn, client: Client) -> None:
    comment(client, *findings(3, new=False))

    assert github.comments == {}


def test_a_comment_that_somebody_else_wrote_is_never_touched(github: StandIn, client: Client) -> None:
    comment(client, *findings(1))
    own = bodies(github)[0]
    github.comments.clear()
    github.add_comment(7, own, "en-fremmed")
    github.add_comment(7, f"> {own}", "anden-robot[bot]")

    comment(client, *findings(2))

    assert bodies(github)[:2] == [own, f"> {own}"]
    assert len(github.comments) == 3


def test_a_persons_token_finds_its_own_comment(github: StandIn, client: Client) -> None:
    github.login = "en-koordinator"
    comment(client, *findings(1))
    github.add_comment(7, bodies(github)[0], "robot[bot]")

    comment(client, *findings(2))

    assert [sent.method for sent in github.written()] == ["POST", "PATCH"]
    assert "tråd 2" in bodies(github)[0]


def test_two_names_are_two_comments(github: StandIn, client: Client) -> None:
    comment(client, *findings(1), name="backend -->")
    comment(client, *findings(1), name="frontend")
    comment(client, *findings(2), name="backend -->")

    assert len(github.comments) == 2


def test_it_is_found_behind_a_hundred_others(github: StandIn, client: Client) -> None:
    for number in range(150):
        github.add_comment(7, f"Kommentar {number}", "en-udvikler")
    comment(client, *findings(1))
    comment(client, *findings(2))

    assert len(github.comments) == 151


def test_a_lost_answer_makes_no_second_comment(github: StandIn, client: Client) -> None:
    github.plan("POST", "comments", LOST)

    assert comment(client, *findings(1)) == []
    assert len(github.comments) == 1


@pytest.mark.parametrize("fault", [BROKEN, NOT_GITHUB, MOVED], ids=["502", "not GitHub's", "307"])
def test_a_failed_request_is_sent_again(github: StandIn, client: Client, fault: Fault) -> None:
    github.plan("POST", "comments", fault)
    github.plan("PATCH", "comments", fault)

    comment(client, *findings(1))
    comment(client, *findings(2))

    assert "tråd 2" in bodies(github)[0]


def test_many_findings_fit_with_a_count_of_the_rest(github: StandIn, client: Client) -> None:
    comment(client, *findings(2000, name="æøå 🎉" * 20))

    (body,) = bodies(github)
    assert len(body.encode()) <= 65_535
    assert re.search(r"og \d+ flere, som der ikke er plads til her", body)


@pytest.mark.parametrize(
    ("event", "key"), [(PULL, "github-no-comment"), (replace(PULL, is_fork=True), "github-fork")]
)
def test_a_token_without_rights_is_said_in_plain_words(
    github: StandIn, clock: Clock, event: Event, key: str
) -> None:
    client = connect(github.url, "read", clock.patience(), 0)

    assert comment(client, *findings(1), event=event) == [key]


def test_a_run_of_no_pull_request_has_nothing_to_comment(github: StandIn, client: Client) -> None:
    assert comment(client, *findings(1), event=PUSH) == []
    assert github.sent == []


def test_the_pull_request_of_a_fork_is_found_by_its_branch(github: StandIn, client: Client) -> None:
    event = replace(PUSH, name="workflow_run", head_label="enanden:min-gren", is_fork=True)
    github.pulls = [
        replies.pull(8, "enanden:min-gren", "d" * 40),
        replies.pull(9, "enanden:min-gren", HEAD),
        replies.pull(10, "enanden:anden", HEAD),
    ]

    comment(client, *findings(1), event=event)

    assert [held["issue_url"].rpartition("/")[2] for held in github.comments.values()] == ["9"]


def test_a_pull_request_that_has_moved_on_is_not_commented(github: StandIn, client: Client) -> None:
    event = replace(PUSH, name="workflow_run", head_label="enanden:min-gren", is_fork=True)
    github.pulls = [replies.pull(9, "enanden:min-gren", "d" * 40)]

    comment(client, *findings(1), event=event)

    assert github.comments == {}


def test_without_a_token_the_reason_is_said() -> None:
    asked = posting(*findings(1), event=PULL, comment="always", reporter="none")

    assert [note.key for note in post(asked, None).notes] == ["github-no-token"]


def test_one_reason_is_said_once(github: StandIn, clock: Clock) -> None:
    client = connect(github.url, "read", clock.patience(), 0)
    asked = posting(
        *findings(20, Severity.WARNING), event=replace(PULL, is_fork=True), comment="always", annotate="all"
    )

    assert [note.key for note in post(asked, lambda: client).notes] == ["github-fork"]


@pytest.mark.parametrize(
    "name",
    ["@everyone", "#1", "<script>alert(1)</script>", "| a | b |", "--> <img src=x>", "`code`", "\u202e"],
)
def test_a_hostile_name_stays_text(github: StandIn, client: Client, name: str) -> None:
    comment(client, *findings(1, name=name, path=f"docs/{name}.md"))

    (body,) = bodies(github)
    shown = re.sub("<code>.*?</code>", "", MarkdownIt("gfm-like", {"linkify": False}).render(body))
    tags = set(re.findall("<([a-z0-9]+)", shown))
    assert tags <= {"h2", "h3", "p", "ul", "ol", "li", "strong", "em", "a", "br"}
    assert "@everyone" not in shown
    assert "#1" not in shown
    assert "\u202e" not in body
