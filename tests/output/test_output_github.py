"""Workflow commands: the worst and the new first, ten of a severity, the rest counted."""

from __future__ import annotations

from dataclasses import replace
from io import StringIO

import pytest
from output.reports import RULES, clean, everything, finding, many

from os2lint.findings import Location, Note, Severity
from os2lint.output import Options
from os2lint.output.github import command, divide, write


def lines(report, **options) -> list[str]:
    stream = StringIO()
    write(report, RULES, stream, Options(language="da", **options))
    return stream.getvalue().splitlines()


def test_ten_of_each_severity_and_the_rest_in_the_log():
    output = lines(many(173))
    for severity in Severity:
        assert sum(line.startswith(f"::{severity} ") for line in output) == 10
    assert "::group::… og 489 fund mere, se jobbets opsummering" in output
    assert sum(line.startswith("- ") for line in output) == 489


def test_all_fit_and_nothing_is_said_of_a_rest():
    assert not any("::group::" in line for line in lines(many(10)))


def test_the_worst_come_first_and_the_new_before_the_known():
    shown, _ = divide(everything(), Options())
    assert [(item.severity, item.new) for item in shown] == [
        ("error", True),
        ("warning", True),
        ("warning", False),
        ("notice", False),
    ]


def test_only_what_nothing_else_shows_is_written_as_commands():
    report = everything()
    wanted = report.findings[0]
    shown, hidden = divide(report, Options(commands=frozenset({wanted.fingerprint})))
    assert shown == [wanted]
    assert len(hidden) == len(report.findings) - 1


@pytest.mark.parametrize("key", ["base-unusable", "base-baseline-unusable", "base-unreadable"])
def test_what_does_not_hold_of_the_base_is_a_warning_that_finds_room(key):
    said = Note(key=key, arguments={"da": "`x` findes ikke\n::error::", "en": ""})
    report = replace(many(173), notes=(said,))
    output = lines(report)
    assert output[0].startswith("::warning title=os2lint::")
    assert "den gren, der flettes ind i" in output[0].lower()
    assert sum(line.startswith("::warning ") for line in output) == 10
    assert sum(line.startswith("::error ") for line in output) == 10
    assert sum(line.startswith("- ") for line in output) == 490
    assert not any(line.startswith("::error::") for line in output)


def test_other_notes_are_no_warnings():
    said = Note(key="base-configuration", arguments={"commit": "a" * 12})
    assert lines(replace(clean(), notes=(said,))) == lines(clean())


def test_columns_are_dropped_where_the_runner_would_drop_them():
    place = Location(path="a", line=1, column=2, end_line=3, end_column=4)
    report = replace(clean(), findings=(finding("missing-license", "missing", location=place),))
    assert lines(report)[0].startswith("::warning file=a,line=1,endLine=3,title=")


def test_values_are_escaped_as_the_runner_reads_them():
    assert command("error", {"file": "a:b,c%\n", "line": None}, "50%\r\n:: a, b") == (
        "::error file=a%3Ab%2Cc%25%0A::50%25%0D%0A:: a, b"
    )


def test_paths_start_at_the_root_of_the_repository():
    assert lines(everything(), prefix="sub/")[0].startswith("::error file=sub/README.md,")
