"""What stands beside the snapshots: the line with its carets, colours, and how much is shown."""

from __future__ import annotations

import io
import re
import shutil
from dataclasses import replace
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from output.reports import RULES, clean, everything, finding

from os2lint.findings import Evidence, Location
from os2lint.output import Options
from os2lint.output.excerpt import Source, excerpt
from os2lint.output.terminal import columns, wants_color, wants_hyperlinks, wrap
from os2lint.output.text import write


def written(report, **options) -> str:
    stream = StringIO()
    write(report, RULES, stream, Options(**options))
    return stream.getvalue()


def shown(line: str, column: int, end_column: int | None = None, width: int = 40, **place) -> list[str]:
    location = Location(path="x", line=1, column=column, end_column=end_column, **place)
    return list(excerpt(line, location, width))


def test_carets_stand_below_what_is_meant():
    assert shown("abc def", 5, 7) == ["abc def", "    ^^^"]


def test_one_caret_without_an_end():
    assert shown("abc def", 5) == ["abc def", "    ^"]


def test_a_tab_is_four_columns_and_wide_characters_two():
    assert shown("\ta漢字b", 3, 4) == ["    a漢字b", "     ^^^^"]


def test_a_combining_mark_is_no_column():
    assert shown("e\u0301x", 3, 3) == ["e\u0301x", " ^"]


def test_what_cannot_be_seen_is_shown_and_underlined_whole():
    assert shown("a\x1bb", 2, 2) == [r"a\x1bb", " ^^^^"]


def test_the_runners_old_command_is_broken_and_underlined_right():
    assert shown("##[error]x", 10, 10) == [r"##\x5berror]x", "            ^"]


def test_a_long_line_is_cut_around_what_is_meant():
    line, carets = shown("x" * 5_000 + "HERE" + "y" * 5_000, 5_001, 5_004)
    assert line[0] == line[-1] == "…"
    assert len(line) <= 42
    assert line[carets.index("^") : len(carets)] == "HERE"


def test_a_span_over_several_lines_goes_to_the_lines_end():
    assert shown("abc", 2, 1, end_line=4) == ["abc", " ^^"]


@given(
    st.text(st.characters(codec=None), max_size=60),
    st.integers(1, 80),
    st.integers(1, 80),
    st.integers(1, 60),
)
def test_any_line_is_one_line_of_bounded_width(line, column, length, width):
    text, carets = shown(line, column, column + length, width)
    assert "\n" not in text
    assert "\x1b" not in text
    assert len(carets) <= max(width, 20) + 8
    assert set(carets) <= {" ", "^"}


def test_each_file_is_read_once():
    asked = []

    def read(path):
        asked.append(path)
        return "one\r\ntwo"

    source = Source(read)
    lines = [source.line(Location(path="x", line=number)) for number in (1, 2, 3, 0)]
    assert lines == ["one", "two", None, None]
    assert asked == ["x"]


def test_why_is_said_once_for_a_rule():
    twice = replace(clean(), findings=(finding("missing-license", "missing"),) * 2)
    assert written(twice).count("= why:") == 1
    assert written(twice).count("= help:") == 2


def test_evidence_is_counted_beyond_a_few():
    many = tuple(Evidence(text=f"number {number}") for number in range(9))
    text = written(replace(clean(), findings=(finding("missing-license", "missing", evidence=many),)))
    assert "number 4" in text
    assert "number 5" not in text
    assert "= evidence: and 4 more (all are in the JSON report)" in text


def test_a_clean_repository_is_one_line():
    assert len(written(clean()).splitlines()) == 1


def test_a_clean_run_still_says_what_was_not_assessed():
    report = replace(everything(), findings=())
    assert "Not assessed" in written(report)
    assert "2 not assessed" in written(report)


def test_links_take_the_place_of_addresses():
    linked = written(everything(), hyperlinks=True)
    assert (
        "\x1b]8;;https://github.com/OS2offdig/os2lint/blob/main/docs/en/rules/missing-license.md\x1b\\"
        in linked
    )
    assert "= more:" not in linked
    assert "= more: https://" in written(everything())


def test_colours_change_nothing_but_the_colour():
    painted = written(everything(), color=True)
    assert "\x1b[1;31m" in painted
    assert re.sub(r"\x1b\[[0-9;]*m", "", painted) == written(everything())


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("stream", "environment", "expected"),
    [
        (Terminal(), {}, True),
        (StringIO(), {}, False),
        (Terminal(), {"NO_COLOR": "1"}, False),
        (Terminal(), {"NO_COLOR": ""}, True),
        (Terminal(), {"TERM": "dumb"}, False),
        (StringIO(), {"FORCE_COLOR": "1"}, True),
        (StringIO(), {"FORCE_COLOR": "0"}, False),
        (Terminal(), {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
    ],
)
def test_colours_are_for_terminals_and_those_who_ask(stream, environment, expected):
    assert wants_color(stream, environment) is expected


def test_no_links_in_ci_or_in_a_file():
    assert wants_hyperlinks(Terminal(), {})
    assert not wants_hyperlinks(Terminal(), {"CI": "true"})
    assert not wants_hyperlinks(StringIO(), {})


@given(st.lists(st.text("a:b ", max_size=12)), st.integers(5, 30))
def test_no_line_after_the_first_begins_a_command(words, width):
    assert not any(line.startswith("::") for line in wrap(" ".join(words), width)[1:])


@pytest.mark.parametrize("asked", ["", "0", "40", "999999", "-3", "wide", "²"])
def test_the_width_is_told_as_other_programs_do(asked: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", asked)
    assert columns({"COLUMNS": asked}) == shutil.get_terminal_size().columns
