"""What a job for a fork wrote is shown as data, and decides nothing."""

from __future__ import annotations

import io
import json
import os
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st
from postings import HEAD, REPOSITORY, report

from os2lint.cli.publish import command
from os2lint.findings import Location
from os2lint.github import client, received
from os2lint.github.received import MAX_BYTES, parse_report
from os2lint.mistakes import ConfigurationError
from os2lint.output.json import report_data
from os2lint.output.markdown import write as write_markdown
from os2lint.output.options import Options
from os2lint.rules import built_in

if TYPE_CHECKING:
    from pathlib import Path

    from standin import StandIn

RULE = next(iter(built_in().values()))
KEY = next(iter(RULE.messages))
FACTS = {
    "license": {
        "verdict": "missing",
        "spdx": [],
        "osi_approved": None,
        "files": [],
        "declared": [],
        "regions": [],
    },
    "documents": {},
    "governance_report": {"path": None, "model": None, "format": None, "filled": None},
}


def finding(**changes: Any) -> dict[str, Any]:
    shape = {
        "rule": RULE.id,
        "severity": "error",
        "message": "",
        "remedy": "",
        "requirement": "F2",
        "requirements": ["F2"],
        "who": "developer",
        "evidence": [],
        "fingerprint": "f" * 32,
        "new": None,
        "key": KEY,
        "arguments": {},
        "path": "LICENSE",
        **dict.fromkeys(("line", "end_line", "column", "end_column")),
    }
    return shape | changes


def document(*found: dict[str, Any], commit: str | None = HEAD, **changes: Any) -> dict[str, Any]:
    from postings import RULES

    shape = report_data(report(), RULES, "da")
    shape["repository"] |= {"commit": commit, "name": "en-fremmed/produkt"}
    return shape | {"findings": list(found), "facts": FACTS} | changes


@pytest.fixture
def publish(github: StandIn, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    event = tmp_path / "event.json"
    event.write_text(
        json.dumps(
            {
                "repository": {"full_name": REPOSITORY},
                "workflow_run": {
                    "event": "pull_request",
                    "head_sha": HEAD,
                    "head_branch": "gren",
                    "head_repository": {"full_name": "en-fremmed/produkt", "owner": {"login": "en-fremmed"}},
                    "pull_requests": [],
                },
            }
        )
    )
    monkeypatch.setattr(client, "connect", partial(client.connect, seconds_between_writes=0))

    def run(content: object, *arguments: str) -> Result:
        file = tmp_path / "report.json"
        if not file.exists():
            file.write_text(content if isinstance(content, str) else json.dumps(content))
        environment = {
            "GITHUB_EVENT_NAME": "workflow_run",
            "GITHUB_EVENT_PATH": str(event),
            "GITHUB_REPOSITORY": REPOSITORY,
            "GITHUB_SHA": "c" * 40,
            "GITHUB_API_URL": github.url,
            "GITHUB_TOKEN": "write",
            "GITHUB_STEP_SUMMARY": str(tmp_path / "summary.md"),
            "OS2LINT_LANGUAGE": "da",
        }
        return CliRunner().invoke(command, [str(file), *arguments], env=environment)

    return run


def test_findings_are_posted_where_the_event_says(github: StandIn, publish) -> None:
    done = publish(document(*[finding(line=line) for line in range(1, 61)]))

    assert done.exit_code == 1, done.output
    assert [held["start_line"] for held in github.annotations[1]] == list(range(1, 61))
    assert (github.check_runs[1]["head_sha"], github.check_runs[1]["conclusion"]) == (HEAD, "failure")
    assert all(sent.target.startswith(f"/repos/{REPOSITORY}/") for sent in github.sent)


def test_nothing_found_is_neutral_at_best(github: StandIn, publish) -> None:
    done = publish(document())

    assert done.exit_code == 0
    assert github.check_runs[1]["conclusion"] == "neutral"
    assert (
        "nobody" in github.check_runs[1]["output"]["summary"]
        or "ingen har" in (github.check_runs[1]["output"]["summary"])
    )


def test_the_conclusion_is_computed_from_the_findings_here(github: StandIn, publish) -> None:
    counts = dict.fromkeys(("error", "warning", "notice", "waived", "not_assessed"), 0)

    assert publish(document(finding(), counts=counts)).exit_code == 1
    assert github.check_runs[1]["conclusion"] == "failure"


def test_severities_that_fail_can_be_chosen(github: StandIn, publish) -> None:
    assert publish(document(finding(severity="warning")), "--fail-on", "warning").exit_code == 1
    assert publish(document(), "--fail-on", "error").exit_code == 0
    assert publish(document(), "--fail-on", "none").exit_code == 0


@pytest.mark.parametrize("commit", ["c" * 40, HEAD[:12], HEAD.upper(), None, "main", ""])
def test_a_report_of_another_commit_is_refused(github: StandIn, publish, commit: str | None) -> None:
    done = publish(document(finding(), commit=commit))

    assert isinstance(done.exception, ConfigurationError)
    assert github.sent == []


@pytest.mark.parametrize(
    "content",
    [
        "",
        "{",
        "[]",
        "null",
        "NaN",
        "[" * 100_000,
        '{"schema": "os2lint-report/1"}',
        "9" * 10_000,
        '"\\ud800"',
    ],
    ids=lambda content: repr(content[:20]),
)
def test_what_is_no_report_is_refused(github: StandIn, publish, content: str) -> None:
    done = publish(content)

    assert isinstance(done.exception, ConfigurationError)
    assert "report.json" in done.exception.text("da")
    assert github.sent == []


def test_a_report_that_is_too_large_is_refused(github: StandIn, publish, tmp_path: Path) -> None:
    text = json.dumps(document())
    (tmp_path / "report.json").write_text(text + " " * (MAX_BYTES - len(text)))
    assert publish("").exit_code == 0
    (tmp_path / "report.json").write_text(text + " " * (MAX_BYTES + 1 - len(text)))
    assert isinstance(publish("").exception, ConfigurationError)


@pytest.mark.parametrize("kind", ["link", "pipe", "folder", "missing"])
def test_only_an_ordinary_file_is_read(github: StandIn, publish, tmp_path: Path, kind: str) -> None:
    path = tmp_path / "other.json"
    if kind == "link":
        (tmp_path / "target.json").write_text(json.dumps(document()))
        path.symlink_to("target.json")
    elif kind == "pipe":
        os.mkfifo(path)
    elif kind == "folder":
        path.mkdir()

    with pytest.raises(ConfigurationError):
        received.read_report(path, HEAD, built_in())


def test_ten_thousand_faults_are_one_sentence(github: StandIn, publish) -> None:
    done = publish(document() | {"findings": [0] * 100_000})

    assert isinstance(done.exception, ConfigurationError)
    assert len(done.exception.text("en")) < 500


HOSTILE = [
    finding(line=0, end_line=-5, column=10**30, end_column=-1),
    finding(line=7, end_line=3, column=5, end_column=2),
    finding(path="/etc/passwd\x00\n::error::x"),
    finding(path=""),
    finding(fingerprint="--> <script>"),
    finding(arguments={"path": {"a": 1}, "name": True, "found": [1, "x", None], "count": 10**50}),
    finding(
        arguments=dict.fromkeys(("path", "name", "found", "expected"), "@everyone #1 ##[error] \ud800 \u202e")
    ),
    finding(
        evidence=[
            {"text": "`|<b>" * 99, "path": "a\nb", "line": -1}
            | dict.fromkeys(("end_line", "column", "end_column"))
        ]
    ),
]


def test_hostile_values_become_harmless_annotations(github: StandIn, publish) -> None:
    done = publish(document(*HOSTILE, product="<b>@everyone</b>"), "--comment", "always")

    assert done.exit_code == 1, done.exception
    assert len(github.annotations[1]) == len(HOSTILE)
    lines = done.output.splitlines()
    assert not any("##[" in line for line in lines)
    assert not [line for line in lines if line.lstrip().startswith("::") and "group" not in line]
    assert "<script" not in github.check_runs[1]["output"]["summary"]


def test_findings_of_unknown_rules_are_counted(github: StandIn, publish) -> None:
    publish(document(finding(rule="../../x"), finding(key="x"), finding()))

    assert len(github.annotations[1]) == 1
    assert "2 fund følger regler, som ikke findes her" in github.check_runs[1]["output"]["summary"]


@pytest.mark.parametrize(
    ("said", "is_missing"), [({"is_missing": False}, False), ({"is_missing": True}, True), ({}, True)]
)
def test_a_file_without_a_line_is_there_where_the_report_says_so(
    said: dict[str, bool], is_missing: bool
) -> None:
    """A report of an earlier version says nothing, and is read all the same."""
    rule = "documentation-in-closed-format"
    found = finding(rule=rule, key=next(iter(built_in()[rule].messages)), path="docs/rapport.doc", **said)
    (read,) = parse_report(json.dumps(document(found)).encode(), HEAD, built_in(), "report.json").findings
    assert read.location == Location(path="docs/rapport.doc", is_missing=is_missing)
    again = report_data(replace(report(), findings=(read,)), built_in(), "da")
    assert again["findings"][0]["is_missing"] is is_missing


def test_what_is_not_assessed_or_waived_stays_visible() -> None:
    held = {
        "rule": RULE.id,
        "reason": "unreadable-missing",
        "text": "",
        "remedy": "",
        "requirement": None,
        "requirements": [],
        "arguments": {},
    }
    waiver = {"reason": "Vi venter", "owner": "Anna Holm", "until": "2027-01-31"}
    shape = document(
        not_assessed=[held, held | {"reason": "ukendt"}],
        waived=[finding() | waiver, finding(rule="ukendt") | waiver],
    )

    parsed = parse_report(json.dumps(shape).encode(), HEAD, built_in(), "report.json")

    assert [item.reason for item in parsed.not_assessed] == ["unreadable-missing"]
    assert [(item.finding.rule, item.owner) for item in parsed.waived] == [(RULE.id, "Anna Holm")]


def test_without_a_token_the_findings_are_commands(github: StandIn, publish) -> None:
    github.rights = {}

    done = publish(document(finding()))

    assert "::error file=LICENSE" in done.output


@given(st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_any_bytes_are_refused_in_words(content: bytes) -> None:
    with pytest.raises(ConfigurationError):
        parse_report(content, HEAD, built_in(), "report.json")


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


@given(place=st.sampled_from(sorted(finding())), value=json_values)
def test_any_value_in_a_finding_is_shown_or_refused(place: str, value: object) -> None:
    shape = document(finding(**{place: value}))
    try:
        parsed = parse_report(json.dumps(shape).encode(), HEAD, built_in(), "report.json")
    except ConfigurationError:
        return
    write_markdown(parsed, built_in(), io.StringIO(), Options(language="da"))
