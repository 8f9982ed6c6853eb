"""Whatever a finding holds, its annotation is one that GitHub takes and shows as text."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from description import request_problem
from hypothesis import given
from hypothesis import strategies as st
from postings import HEAD, REPOSITORY, RULES, findings
from unwritten import refusals

from os2lint.findings import Evidence, Location, Message, Severity
from os2lint.github.annotations import Annotation, annotate
from os2lint.github.limits import clip_bytes, clip_characters

(FINDING,) = findings(1)


def refused(*annotations: Annotation) -> list[str]:
    output = {"title": "t", "summary": "s", "annotations": list(annotations)}
    body = {"name": "os2lint", "head_sha": HEAD, "status": "in_progress", "output": output}
    problem = request_problem("POST", f"/repos/{REPOSITORY}/check-runs", json.dumps(body).encode())
    return [problem] if problem else refusals(body)


def test_a_finding_says_what_who_and_why() -> None:
    found = replace(FINDING, evidence=(Evidence(text="Læs", location=Location(path="a.md", line=3)),))

    assert annotate(found, RULES, "da") == {
        "path": "docs/læs.md",
        "start_line": 1,
        "end_line": 1,
        "start_column": 1,
        "end_column": 4,
        "annotation_level": "failure",
        "title": "Der er en løs ende (loose-end)",
        "message": "enden `tråd 1` hænger løst\n\nUdvikleren binder den\n\nBelæg: a.md:3: Læs\n\nKrav: F2",
    }


@pytest.mark.parametrize(
    ("severity", "level"),
    [(Severity.ERROR, "failure"), (Severity.WARNING, "warning"), (Severity.NOTICE, "notice")],
)
def test_severities_have_githubs_names(severity: Severity, level: str) -> None:
    assert annotate(replace(FINDING, severity=severity), RULES, "en")["annotation_level"] == level


@pytest.mark.parametrize(
    ("place", "path"),
    [
        (None, ".github"),
        (Location(path=""), ".github"),
        (Location(path="a/b.md"), "a/b.md"),
        (Location(path="/a/b.md"), "a/b.md"),
        (Location(path="b\udcff.md"), "b\\udcff.md"),
    ],
)
def test_paths_are_relative_to_the_repository(place: Location | None, path: str) -> None:
    assert annotate(replace(FINDING, location=place), RULES, "da")["path"] == path


@pytest.mark.parametrize("prefix", ["backend/", "backend", "/backend/"])
def test_a_linted_folder_is_put_in_front(prefix: str) -> None:
    assert annotate(FINDING, RULES, "da", prefix)["path"] == "backend/docs/læs.md"


@pytest.mark.parametrize(
    ("place", "lines", "columns"),
    [
        (Location(path="a"), (1, 1), None),
        (Location(path="a", line=7), (7, 7), None),
        (Location(path="a", line=7, column=3), (7, 7), (3, 3)),
        (Location(path="a", line=7, column=3, end_line=7, end_column=9), (7, 7), (3, 9)),
        (Location(path="a", line=7, column=3, end_line=8, end_column=1), (7, 8), None),
        (Location(path="a", line=7, column=9, end_line=7, end_column=3), (7, 7), (9, 9)),
        (Location(path="a", line=7, end_line=3), (7, 7), None),
    ],
)
def test_lines_and_columns_are_such_that_github_takes_them(
    place: Location, lines: tuple[int, int], columns: tuple[int, int] | None
) -> None:
    shown = annotate(replace(FINDING, location=place), RULES, "da")

    assert (shown["start_line"], shown["end_line"]) == lines
    held = (shown["start_column"], shown["end_column"]) if "start_column" in shown else None
    assert held == columns
    assert refused(shown) == []


@given(
    st.builds(
        Location,
        path=st.text(max_size=20),
        line=st.none() | st.integers(-3, 9),
        column=st.none() | st.integers(0, 9),
        end_line=st.none() | st.integers(-3, 9),
        end_column=st.none() | st.integers(0, 9),
    ),
    st.text(max_size=300),
)
def test_any_finding_is_taken(place: Location, name: str) -> None:
    found = replace(FINDING, location=place, message=Message(key="loose", arguments={"name": name}))

    assert refused(annotate(found, RULES, "da")) == []


@pytest.mark.parametrize(
    "name", ["::error::x", "##[error]x", "a\r\nb", "\x1b[31m", "\u202eabc", "a\u200bb", "%0A"]
)
def test_hostile_values_are_shown_as_text(name: str) -> None:
    found = replace(FINDING, message=Message(key="loose", arguments={"name": name}))

    message = annotate(found, RULES, "da")["message"]

    assert message.isprintable() or set(message) & {"\n"}
    assert not any(character in message for character in "\x1b\r\u202e\u200b")
    assert "##[" not in message


@pytest.mark.parametrize("character", ["a", "æ", "🎉"])
@pytest.mark.parametrize("limit", [9, 10, 11, 12])
def test_texts_are_cut_between_characters(character: str, limit: int) -> None:
    for count in range(12):
        text = character * count
        cut = clip_bytes(text, limit)
        assert len(cut.encode()) <= limit
        assert (cut == text) is (len(text.encode()) <= limit)
        assert cut.rstrip("…") == character * len(cut.rstrip("…"))


def test_titles_are_cut_at_255_characters() -> None:
    assert clip_characters("æ" * 255, 255) == "æ" * 255
    assert clip_characters("æ" * 256, 255) == "æ" * 254 + "…"
