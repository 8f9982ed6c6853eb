"""Columns and labels as "Svar" and "Response": a status alone, documentation beside one, in every order."""

from __future__ import annotations

import json
from itertools import permutations

import pytest

from os2lint.governance.model import load_model
from os2lint.governance.reader import read_report
from os2lint.governance.report import GovernanceReport

WORDS = {
    "Ja": "met",
    "Nej": "not-met",
    "Delvist": "partly",
    "Planlagt": "planned",
    "Ikke relevant": "not-applicable",
}
NAMES = ("Besvarelse", "Svar", "Answer", "Response", "Produktets svar", "Our response", "Svar 2026")
REQUIREMENTS = list(load_model().requirements.values())[:12]
CELLS = {
    "words": "Havnen har nr. {number} på plads",
    "answer": "{word}",
    "both": "{word}, havnen har nr. {number} på plads",
}


def items(name: str, status: str | None, kind: str) -> list[dict[str, str]]:
    found = []
    for number, requirement in enumerate(REQUIREMENTS):
        word = list(WORDS)[number % len(WORDS)]
        item = {"ID": requirement.id, "Krav": requirement.name, "Niveau": requirement.level.value}
        item |= {status: word} if status else {}
        found.append(item | {name: CELLS[kind].format(word=word, number=number)})
    return found


def hold(data: str, status: str | None, kind: str) -> None:
    report = read_report(data.encode())
    assert isinstance(report, GovernanceReport)
    for number, requirement in enumerate(REQUIREMENTS):
        word = list(WORDS)[number % len(WORDS)]
        read = report.requirements[requirement.id]
        expected = WORDS[word] if status or kind != "words" else "blank"
        assert (read.status.value, read.documented) == (expected, kind != "answer"), (requirement.id, data)
        assert kind == "answer" or read.text.casefold() == f"havnen har nr. {number} på plads"


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    ("status", "kind"),
    [("Status", "words"), ("Efterlevet?", "words"), (None, "words"), (None, "answer"), (None, "both")],
)
def test_tables_in_every_order(name: str, status: str | None, kind: str):
    rows = items(name, status, kind)
    for names in permutations(rows[0]):
        cells = [list(names), ["---"] * len(names), *([row[each] for each in names] for row in rows)]
        table = "\n".join(f"| {' | '.join(row)} |" for row in cells)
        hold(f"# Governancerapport for Havneplan\n\n{table}\n", status, kind)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("label", ["**{}:** {}", "- **{}**: {}", "{}: {}", "### {}\n\n{}"])
@pytest.mark.parametrize(
    ("status", "kind"), [("Status", "words"), (None, "words"), (None, "answer"), (None, "both")]
)
def test_sections_in_every_order(name: str, label: str, status: str | None, kind: str):
    for order in (1, -1):
        text = "# Governancerapport for Havneplan\n"
        for item in items(name, status, kind):
            parts = [label.format(each, item[each]) for each in (status, name) if each]
            text += f"\n## {item['ID']} - {item['Krav']}\n\n" + "\n\n".join(parts[::order]) + "\n"
        hold(text, status, kind)


@pytest.mark.parametrize("name", ["svar", "besvarelse", "response", "answer"])
@pytest.mark.parametrize(
    ("status", "kind"), [("efterlevet", "words"), (None, "words"), (None, "answer"), (None, "both")]
)
def test_json_in_every_order(name: str, status: str | None, kind: str):
    for order in (1, -1):
        krav = [
            dict([*({key.lower(): value for key, value in item.items()}).items()][::order])
            for item in items(name, status, kind)
        ]
        hold(json.dumps({"productName": "Havneplan", "krav": krav}), status, kind)
