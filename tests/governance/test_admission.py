"""The page for admission: it wants what neither the report nor the repository's pages tell, and no more."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from generated_reports import Answer, answers_for, efterlevet

from os2lint.configuration import Configuration
from os2lint.facts import Circumstances, Facts
from os2lint.findings import Setting
from os2lint.governance.admission import examine_admission
from os2lint.repository import open_repository

if TYPE_CHECKING:
    from pathlib import Path

    from os2lint.governance.admission import Criterion

HELD = {
    "G3": Answer("met", "Karen Madsen, Favrskov"),
    "G6": Answer("met", "Jens Holm og Kirsten Bro, mødes hvert kvartal"),
    "G7": Answer("met", "Mødes hver måned"),
    "G10": Answer("met", "Tilslutningsaftale med tolv byer"),
    "G13": Answer("met", "Aftale til 2031"),
    "G14": Answer("met", "Erfa-gruppen mødes hvert halve år"),
}
WANTED = {
    "G3": "produktkoordinator",
    "G6": "sidder i styregruppen",
    "G10": "tilslutningsaftale",
    "G13": "betaler for koordinering",
    "G14": "hvor brugerne mødes",
}


def criteria(
    root: Path, answers: dict[str, Answer], files: dict[str, str] | None = None
) -> dict[str, Criterion]:
    given = answers_for("1.1.0", ["met"]) | HELD | answers
    text = efterlevet(given).text()
    for name, content in ({"governance_report.md": text} | (files or {})).items():
        (root / name).write_text(content, encoding="utf-8")
    configuration = Configuration(kind=Setting(value="product", source="configuration"))
    facts = Facts(open_repository(root), configuration, Circumstances(today=date(2026, 11, 24)))
    return {criterion.key: criterion for criterion in examine_admission(facts)}


def wanted(found: dict[str, Criterion]) -> set[str]:
    said = " ".join(each.wanted["da"] for each in found.values() if each.wanted).casefold()
    return {own for own, words in WANTED.items() if words in said}


def test_nothing_is_wanted_where_all_is_told(tmp_path):
    found = criteria(tmp_path, {})
    assert wanted(found) == set()
    assert [found[key].light for key in ("governance", "community")] == ["for-a-person"] * 2


@pytest.mark.parametrize(
    ("own", "answer"),
    [
        ("G6", Answer("met", "Der er ingen styregruppe")),
        ("G10", Answer("met", "Der er ingen tilslutningsaftale")),
        ("G13", Answer("met", "Finansieringen er ikke på plads")),
        ("G6", Answer("not-met", "Nedsættes i foråret")),
        ("G14", Answer("not-met", "Ikke etableret")),
        ("G3", Answer("met", "")),
        ("G13", Answer("planned", "Forhandles med byrådene")),
        ("G14", Answer("partly", "Et par af os mødes")),
    ],
)
def test_what_is_missing_is_wanted_alone(tmp_path, own, answer):
    found = criteria(tmp_path, {own: answer})
    assert wanted(found) == {own}
    assert {
        each.light for each in found.values() if each.wanted and each.key in {"governance", "community"}
    } == {"yellow"}


def test_what_is_only_recommended_is_not_wanted(tmp_path):
    assert criteria(tmp_path, {"G7": Answer("not-met", "Har vi ikke")})["governance"].wanted is None


def test_a_denied_claim_is_quoted_with_its_answer(tmp_path):
    found = criteria(tmp_path, {"G6": Answer("met", "Der er ingen styregruppe")})["governance"]
    assert found.sights[0].text["da"] == (
        "rapportens G6: “Der er ingen styregruppe”, men rapporten svarer ja, og ordene siger noget andet"
    )


@pytest.mark.parametrize(
    "files",
    [
        {"GOVERNANCE.md": "# Governance\n\nStyregruppen mødes i Odder. Byerne betaler kontingent.\n"},
        {"README.md": "# Havneplan\n\n## Governance\n\nThe steering committee decides. Members pay a fee.\n"},
        {"STYREGRUPPE.md": "# Styregruppe\n\nDen er i Odder, styregruppen.\n\nFinansiering: byerne deler.\n"},
    ],
)
def test_pages_about_governance_are_quoted(tmp_path, files):
    missing = {own: Answer("not-met", "Nej") for own in HELD}
    found = criteria(tmp_path, missing, files)
    assert wanted(found) == WANTED.keys() - {"G6", "G13"}
    for key in ("governance", "community"):
        assert found[key].sights[-1].location.path in files
        assert found[key].sights[-1].text["da"].startswith("der står: “")


def test_a_page_that_denies_tells_nothing(tmp_path):
    files = {"GOVERNANCE.md": "# Governance\n\nDer er ikke nedsat en styregruppe endnu.\n"}
    assert "G6" in wanted(criteria(tmp_path, {"G6": Answer("not-met", "Nej")}, files))


@pytest.mark.parametrize(
    "words",
    [
        "Vi har aftale med 19 kommuner",
        "Tre danske regioner er med",
        "Kommunerne har underskrevet en tilslutning",
        "Sønderborg har produktforvaltningen",
        "Twelve municipalities take part",
    ],
)
def test_parties_without_names_are_quoted(tmp_path, words):
    ownership = criteria(tmp_path, {"R2": Answer("met", words)})["ownership"]
    assert [sight.text["da"] for sight in ownership.sights] == [f"rapportens R2: “{words}”"]
    assert ownership.wanted


@pytest.mark.parametrize(
    "words", ["Use casen er relevant i alle kommuner", "19 kommuner har vist interesse", "19 sager"]
)
def test_no_parties_are_not_quoted(tmp_path, words):
    assert criteria(tmp_path, {"R2": Answer("met", words)})["ownership"].sights == ()


def test_the_words_that_name_several_are_shown_once(tmp_path):
    files = {"README.md": "# Havneplan\n\nBruges af Favrskov og Syddjurs Kommune.\n"}
    ownership = criteria(tmp_path, {}, files)["ownership"]
    assert [sight.text["da"] for sight in ownership.sights] == [
        "Favrskov Kommune er nævnt: “Bruges af Favrskov og Syddjurs Kommune”",
        "Syddjurs Kommune er nævnt samme sted",
    ]
    assert ownership.wanted is None


def test_it_says_why_nothing_is_quoted(tmp_path):
    short = criteria(tmp_path, {"G3": Answer("met", ""), "G6": Answer("blank", "")})["governance"]
    said = [sight.text["da"] for sight in short.sights]
    assert "rapporten svarer “opfyldt” til G3, men skriver ikke mere" in said
    assert "rapporten svarer ikke på G6" in said
    (tmp_path / "governance_report.md").unlink()
    facts = Facts(open_repository(tmp_path), Configuration(), Circumstances(today=date(2026, 11, 24)))
    said = [sight.text["da"] for sight in examine_admission(facts)[2].sights]
    assert said == ["vi fandt ingen udfyldt governancerapport i repositoriet"]


def test_of_documentation_the_codes_license_is_wanted(tmp_path):
    (tmp_path / "README.md").write_text("# Havneplan\n", encoding="utf-8")
    configuration = Configuration(kind=Setting(value="documentation", source="configuration"))
    facts = Facts(open_repository(tmp_path), configuration, Circumstances(today=date(2026, 11, 24)))
    assert examine_admission(facts)[0].wanted["da"].startswith("Et link til produktets kode.")
