"""Another specification with the same ids is no report; OS2's requirements in other words are."""

from __future__ import annotations

import pytest

from os2lint.governance.model import load_model
from os2lint.governance.reader import read_report
from os2lint.governance.report import Filled, GovernanceReport, NotAReport

IDS = list(load_model().requirements)
SPECIFICATIONS = {
    "cases": (
        "Brugeren kan logge ind", "Sagen får et nummer", "Borgeren modtager en kvittering",
        "Liste over sager", "Søgning på adresse", "Eksport til regneark", "Svar inden to sekunder",
        "Oppetid på 99,5 %",
    ),
    "supplier": (
        "Leverandøren dokumenterer løsningen", "Kildekoden afleveres ved ophør", "Roadmap hvert halvår",
        "Sikkerhedsrettelser inden en uge", "Styregruppemøde hvert kvartal", "Drift og support",
        "Fejl meldes i portalen", "Licenser til tredjepart", "Containere i skyen", "Strategi for data",
    ),
    "english": (
        "The user can log in", "Search by name", "Export to CSV", "Roles control access", "Mobile view",
        "Nightly backup", "User manual", "Open API", "Source code in escrow", "License keys", "Change board",
    ),
    "numbered": ("Krav",),
}  # fmt: skip
COLUMNS = (("#", "Krav", "Efterlevet?", "Dokumentation"), ("ID", "Requirement", "Met?", "Comment"))
WORDS = (
    lambda name: name,
    lambda name: " ".join(name.split()[:2]),
    lambda name: " ".join(name.split()[-2:]),
    lambda name: f"Krav om {name.lower()[:20]}",
    lambda name: f"Har vi {name.lower()}?",
    lambda name: " ".join(reversed(name.split())),
)


def table(columns: tuple[str, ...], titles: list[str], head: str = "") -> bytes:
    rows = [(own, title, "Ja", f"docs/{own}.md") for own, title in zip(IDS, titles, strict=True)]
    lines = [f"| {' | '.join(row)} |" for row in (columns, ("---",) * len(columns), *rows)]
    return "\n".join([head, "", *lines, ""]).encode()


@pytest.mark.parametrize("columns", COLUMNS)
@pytest.mark.parametrize("step", range(1, 6))
@pytest.mark.parametrize("name", SPECIFICATIONS)
def test_another_specification(name: str, step: int, columns: tuple[str, ...]):
    words = SPECIFICATIONS[name]
    titles = [f"{words[index * step % len(words)]} {index}" for index in range(len(IDS))]
    assert read_report(table(columns, titles, "# Kravspecifikation")) == NotAReport("other-table")


@pytest.mark.parametrize("columns", COLUMNS)
@pytest.mark.parametrize("words", WORDS)
@pytest.mark.parametrize("source", ["name", "da", "en"])
def test_os2s_requirements_in_other_words(source: str, words, columns: tuple[str, ...]):
    items = load_model().requirements.values()
    titles = [words(item.name if source == "name" else item.title[source]) for item in items]
    report = read_report(table(columns, titles))
    assert isinstance(report, GovernanceReport)
    assert report.filled is Filled.COMPLETE


@pytest.mark.parametrize("head", ["", "# Havneplan"])
def test_without_titles(head: str):
    lines = ["| # | Efterlevet? | Dokumentation |", "|---|---|---|"]
    lines += [f"| {own} | Ja | docs/{own}.md |" for own in IDS]
    assert isinstance(read_report("\n".join([head, "", *lines]).encode()), GovernanceReport)


def test_own_titles_in_what_is_called_a_governance_report():
    titles = [f"Punkt {index}" for index in range(len(IDS))]
    assert isinstance(read_report(table(COLUMNS[0], titles, "# Governancerapport")), GovernanceReport)
