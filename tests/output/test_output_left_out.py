"""What a list leaves out is counted in plain words, and it says where all of it is."""

from __future__ import annotations

from dataclasses import replace
from io import StringIO
from typing import TYPE_CHECKING

import pytest
from output.reports import RULES, clean, finding

from os2lint.findings import Evidence
from os2lint.licenses.model import Identification, Verdict
from os2lint.output import Options, find
from os2lint.output.licenses import as_text
from os2lint.output.limits import EVIDENCE, LIST_ITEMS, NEXT_LEVEL

if TYPE_CHECKING:
    from os2lint.language import Language

SHOWING_FINDINGS = ("text", "markdown", "html", "github")


def written(report, form: str, language: Language) -> str:
    stream = StringIO()
    find(form)(report, RULES, stream, Options(language=language))
    return " ".join(stream.getvalue().split())


@pytest.mark.parametrize(("language", "rest", "says"), [
    ("da", 1, "og 1 fund mere (sæt {0}level{0} til {0}2{0} for at se dem alle)"),
    ("da", 12, "og 12 fund mere (sæt {0}level{0} til {0}2{0} for at se dem alle)"),
    ("en", 1, "and 1 more finding (set {0}level{0} to {0}2{0} to see them all)"),
    ("en", 12, "and 12 more findings (set {0}level{0} to {0}2{0} to see them all)"),
])  # fmt: skip
@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_findings_of_the_next_level(form: str, language: Language, rest: int, says: str) -> None:
    report = replace(
        clean(), next_level=(finding("missing-operations-guide", "missing"),) * (NEXT_LEVEL + rest)
    )
    text = written(report, form, language).replace("<code>", "`").replace("</code>", "`")
    assert says.format("`") in text


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_as_many_as_are_named_leave_out_nothing(form: str) -> None:
    report = replace(clean(), next_level=(finding("missing-operations-guide", "missing"),) * NEXT_LEVEL)
    assert "for at se dem alle" not in written(report, form, "da")


@pytest.mark.parametrize(("language", "rest", "says"), [
    ("da", 1, "og 1 mere (alle står i JSON-rapporten)"),
    ("da", 4, "og 4 flere (alle står i JSON-rapporten)"),
    ("en", 1, "and 1 more (all are in the JSON report)"),
    ("en", 4, "and 4 more (all are in the JSON report)"),
])  # fmt: skip
@pytest.mark.parametrize("form", SHOWING_FINDINGS)
def test_places_that_a_finding_rests_on(form: str, language: Language, rest: int, says: str) -> None:
    seen = tuple(Evidence(text=f"number {number}") for number in range(EVIDENCE + rest))
    report = replace(clean(), findings=(finding("missing-license", "missing", evidence=seen),))
    assert says in written(report, form, language)


@pytest.mark.parametrize(("language", "rest", "says"), [
    ("da", 1, "og 1 mere"),
    ("da", 33, "og 33 flere"),
    ("en", 33, "and 33 more"),
])  # fmt: skip
@pytest.mark.parametrize("form", SHOWING_FINDINGS)
def test_lists_in_a_sentence(form: str, language: Language, rest: int, says: str) -> None:
    words = tuple(f"word{number}" for number in range(LIST_ITEMS + rest))
    template = finding("unedited-template", "placeholders", arguments={"words": words})
    text = written(replace(clean(), findings=(template,)), form, language)
    assert f", {says}" in text
    assert "JSON" not in text


@pytest.mark.parametrize(("language", "says"), [
    ("da", "… og 1 til (alle står i JSON-svaret)"),
    ("en", "… and 1 more (all are in the JSON answer)"),
])  # fmt: skip
def test_copyright_lines_of_a_license(language: Language, says: str) -> None:
    found = Identification(
        verdict=Verdict.UNIDENTIFIED,
        spdx=(),
        osi_approved=None,
        list_version="3",
        copyrights=tuple(f"(c) {number}" for number in range(101)),
    )
    assert says in " ".join(as_text("LICENSE", found, (), language))
