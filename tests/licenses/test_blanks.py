"""What is filled in where a license's own text leaves a place open."""

from __future__ import annotations

import pytest
from license_texts import license_text

from os2lint.licenses import DifferenceKind, Identification, Verdict, identify
from os2lint.licenses.sources import read

GNU = ("GPL-2.0", "GPL-3.0", "AGPL-3.0", "LGPL-2.1")
TEXTS = {one.spdx: one.texts for one in read().licenses}
LINES = (
    "<one line to give the program's name and a brief idea of what it does.>",
    "<one line to give the library's name and a brief idea of what it does.>",
)
CLAUSES = (
    "Not for resale.",
    "Fjordtek: commercial use requires a paid license",
    "Fjord2 – kun for kommuner",
    "Fjord2, nur für den privaten Gebrauch",
    "Fjord2 (usage pédagogique uniquement)",
    "NoResale",
    "HarboursOnly2024",
    "Evaluation",
    "Undervisningsbrug",
    "Fjord2 until 2030",
    "Fjord2; banks pay double",
)


def filled(spdx: str, program: str, line: str, holder: str = "Nordby Kommune") -> Identification:
    text = license_text(spdx)
    for blank in LINES:
        text = text.replace(blank, line)
    for sample in ("<program>", "Gnomovision"):
        text = text.replace(sample, program)
    return identify(text.replace("<year>", "2024").replace("<name of author>", holder).encode())


@pytest.mark.parametrize("spdx", GNU)
@pytest.mark.parametrize(
    "name", ["Fjord2", "fjord2display", "BorgerFjord", "OpenHarbourMap", "Fjord2 2.1", "Fjord2 version 3"]
)
def test_a_program_may_be_named_where_the_license_asks_for_it(spdx: str, name: str) -> None:
    assert filled(spdx, name, name).verdict is Verdict.EXACT


@pytest.mark.parametrize("spdx", GNU)
@pytest.mark.parametrize(
    "line",
    [
        "Fjord2: registers the borough's buildings",
        "Fjord2 <https://fjord.example>",
        "En lille webservice",
        "Fjordkomponenten",
    ],
)
def test_what_a_program_does_is_text_after_the_terms(spdx: str, line: str) -> None:
    result = filled(spdx, "Fjordkomponenten", line)
    assert (result.verdict, result.osi_approved) == (Verdict.EXTRA_TEXT, None)
    assert {one.kind for one in result.differences} == {DifferenceKind.EXTRA_AFTER}
    assert line in [one.words for one in result.differences]


@pytest.mark.parametrize("spdx", GNU)
@pytest.mark.parametrize("clause", CLAUSES)
def test_a_clause_filled_in_is_shown(spdx: str, clause: str) -> None:
    for result in (filled(spdx, "Fjord2", clause), filled(spdx, "Fjord2", "Fjord2", clause)):
        assert result.osi_approved is None
    if "<program>" in license_text(spdx):
        assert filled(spdx, clause, "Fjord2").osi_approved is None


@pytest.mark.parametrize("line", ["{{description}}", "<what it does>", "{name}: {description}"])
def test_a_place_that_is_worded_anew_is_a_change(line: str) -> None:
    assert filled("GPL-2.0", "Fjord2", line).verdict is Verdict.MODIFIED


@pytest.mark.parametrize(
    "name",
    [
        "OnlySchools",
        "NoBanks",
        "Students",
        "STUDENTS",
        "ejBank",
        "Banks2pay",
        "AskFirst",
        "AskFirst2024",
        "SendChangesUpstream",
    ],
)
def test_a_clause_in_a_word_is_no_program(name: str) -> None:
    assert filled("GPL-3.0", name, "Fjord2").verdict is Verdict.EXTRA_TEXT


def test_other_licenses_leave_places_open_as_well() -> None:
    mulan = TEXTS["MulanPSL-2.0"][0].replace("[Year]", "2024").replace("[name of copyright holder]", "OS2")
    assert identify(mulan.replace("[Software Name]", "Fjord2").encode()).verdict is Verdict.EXACT
    assert identify(mulan.replace("[Software Name]", "Banks pay").encode()).osi_approved is None
    hpnd = TEXTS["HPND"][0].replace("<year>", "2024")
    assert identify(hpnd.replace("<copyright holder>", "Nordby Kommune").encode()).verdict is Verdict.EXACT
    assert identify(hpnd.replace("<copyright holder> D", "Banks D").encode()).osi_approved is None
