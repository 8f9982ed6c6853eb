"""The JSON report keeps to its schema, says everything, and is the same every time."""

from __future__ import annotations

import json
from dataclasses import replace
from io import StringIO

import pytest
from jsonschema import Draft202012Validator
from output.reports import RULES, clean, everything, finding, many

from os2lint.findings import Location, Severity
from os2lint.output import Options
from os2lint.output.json import write
from os2lint.schema import load_schema, validate


def written(report) -> str:
    stream = StringIO()
    write(report, RULES, stream, Options(language="da"))
    return stream.getvalue()


@pytest.mark.parametrize("report", [clean(), everything(), many(3)])
def test_keeps_to_its_schema(report):
    data = json.loads(written(report))
    Draft202012Validator(load_schema("report")).validate(data)
    assert validate(data, load_schema("report")) == []


def test_the_schema_is_itself_valid():
    Draft202012Validator.check_schema(load_schema("report"))


def test_says_where_kind_and_level_came_from():
    repository = json.loads(written(clean()))["repository"]
    assert repository == {
        "name": "OS2offdig/traeffe",
        "commit": "0123456789abcdef0123456789abcdef01234567",
        "kind": "product",
        "kind_source": "guessed",
        "level": "1",
        "level_source": "report",
    }


def test_keeps_the_next_level_apart_from_the_findings():
    data = json.loads(written(everything()))
    assert [item["rule"] for item in data["assessment"]["next_level"]] == ["missing-operations-guide"]
    assert "missing-operations-guide" not in [item["rule"] for item in data["findings"]]


def test_danish_letters_stay_readable_and_the_rest_is_escaped():
    path = "æøå/\u202e\x1b[31m\x9b##[error]\u200b"
    report = replace(clean(), findings=(finding("missing-license", "missing", location=Location(path=path)),))
    text = written(report)
    assert "æøå" in text
    assert "##[" not in text
    assert all(character.isprintable() or character == "\n" for character in text)
    assert json.loads(text)["findings"][0]["path"] == path


def test_a_byte_that_is_no_text_leaves_the_document_valid():
    report = replace(
        clean(), findings=(finding("missing-license", "missing", location=Location(path="a\udcff")),)
    )
    assert json.loads(written(report).encode())["findings"][0]["path"] == r"a\udcff"


def test_the_same_report_gives_the_same_bytes():
    assert written(everything()) == written(everything())


def test_long_values_are_bounded():
    report = replace(
        clean(),
        findings=(
            finding(
                "unedited-template",
                "placeholders",
                Severity.WARNING,
                arguments={"words": ("ord " * 5_000,) * 2_000},
            ),
        ),
    )
    assert len(written(report)) < 6_000_000


@pytest.mark.parametrize(
    ("span", "end_line"),
    [({}, None), ({"end_column": 9}, 3), ({"end_line": 4, "end_column": 9}, 4), ({"end_line": 5}, 5)],
)
def test_a_span_with_an_end_has_a_last_line(span, end_line):
    place = Location(path="README.md", line=3, column=1, **span)
    report = replace(clean(), findings=(finding("missing-license", "missing", location=place),))
    (shown,) = json.loads(written(report))["findings"]
    assert (shown["end_line"], shown["end_column"]) == (end_line, span.get("end_column"))
