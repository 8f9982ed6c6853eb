"""Folded sections, definition lists and a wiki's markup are read, or refused: never with a wrong status."""

from __future__ import annotations

import pytest

from os2lint.governance.model import load_model
from os2lint.governance.reader import read_report
from os2lint.governance.report import GovernanceReport, NotAReport

REQUIREMENTS = list(load_model().requirements.values())[:16]
WORDS = [
    ("Ja", "met"), ("Nej", "not-met"), ("Delvist", "partly"), ("Planlagt", "planned"),
    ("Ikke relevant", "not-applicable"), ("Ved ikke", "unknown"),
]  # fmt: skip
HEAD = "# Governancerapport for Havneplan\n\n"
WIKI = "h1. Governancerapport for Havneplan\n\n"
FOLDED = (
    "<details>\n<summary>{own} {title}</summary>\n\n**Status:** {word}\n\n{text}\n\n</details>\n",
    "<details><summary>{own} – {title}: {word}</summary>\n\n{text}\n\n</details>\n",
    "<details open><summary><b>{own} - {title}</b></summary>\n\nStatus: {word}\n\nNote: {text}\n</details>\n",
    "<details>\n  <summary>{own} {title} – {word}</summary>\n  {text}\n</details>\n",
    "### {own}\n\n**Status:** {word}\n\n<details>\n<summary>Note</summary>\n\n{text}\n\n</details>\n",
    "- **{own} {title}**: {word}\n  <details><summary>Dokumentation</summary>\n\n  {text}\n\n  </details>\n",
    "{own} {title}\n: {word}\n: {text}\n",
    "**{own} {title}**\n:   {word}\n\n:   {text}\n",
    "{own} {title}\n: {word}. {text}\n",
    "{own}\n: {word}\n: {text}\n",
    "{own} {title}\n: Status: {word}\n: Dokumentation: {text}\n",
    "## {own} {title}\n\nStatus\n: {word}\n\nDokumentation\n: {text}\n",
    "<dl>\n<dt>{own} {title}</dt>\n<dd>{word}</dd>\n<dd>{text}</dd>\n</dl>\n",
    "<dl><dt>{own} {title}</dt><dd>{word}. {text}</dd></dl>\n",
    "<dt><b>{own}</b> {title}</dt>\n<dd>\n  {word}\n\n  {text}\n</dd>\n",
)
TABLES = {
    "|| ID || Krav || Status || Dokumentation ||": "| {own} | {title} | {word} | {text} |",
    "||ID||Krav||Niveau||Status||Dokumentation||": "|{own}|{title}|1|{word}|{text}|",
    "||*Status*||*#*||*Krav*||*Dokumentation*||": "|{word}|{own}|{title}|{text}|",
    "|| # || Krav || Kommentar || Status || Dokumentation ||": "| {own} | {title} | | {word} | {text} |",
    "|| ID || Krav || Status || Dokumentation || ": "|| {own} | {title} | {word} | {text} |",
    "|| Krav || Status || Dokumentation ||": "| {title} | {word} | {text} |",
    "^ ID ^ Krav ^ Status ^ Dokumentation ^": "| {own} | {title} | {word} | {text} |",
}


def filled(form: str) -> list[str]:
    return [
        form.format(own=one.id, title=one.name, word=WORDS[number % 6][0], text=f"Havn nr. {number}")
        for number, one in enumerate(REQUIREMENTS)
    ]


def hold(text: str) -> GovernanceReport:
    report = read_report(text.encode())
    assert isinstance(report, GovernanceReport), text[:300]
    for number, one in enumerate(REQUIREMENTS):
        read = report.requirements[one.id]
        assert (read.status.value, read.text) == (WORDS[number % 6][1], f"Havn nr. {number}"), text[:300]
    return report


@pytest.mark.parametrize("form", FOLDED)
def test_folded_sections_and_definitions(form: str):
    text = HEAD + "\n".join(filled(form))
    report = hold(text)
    lines = text.split("\n")
    for own, requirement in report.requirements.items():
        assert own in lines[requirement.line - 1]
    hold(text.replace("\n", "\r\n"))


@pytest.mark.parametrize("head", TABLES)
def test_a_wikis_tables(head: str):
    rows = filled(TABLES[head])
    hold(WIKI + "\n".join([head, *rows]))
    hold(WIKI + "\n".join([f"h2. Relevans\n\n{head}", *rows[:4], f"\nh2. Formkrav\n\n{head}", *rows[4:]]))


def test_a_wikis_links_signs_and_paragraphs():
    rows = [
        f"| {sign} | {one.id} | {one.name} | Se [referat|https://os2.eu/{one.id}]\n\nog {one.id} |"
        for sign, one in zip(("(/)", "(x)", "(-)", "(?)") * 4, REQUIREMENTS, strict=True)
    ]
    table = "\n".join(row.replace("\n\n", "\n") for row in rows)
    report = read_report(f"{WIKI}|| Status || # || Krav || Dokumentation ||\n{table}".encode())
    assert isinstance(report, GovernanceReport)
    first, *others = list(report.requirements.values())[:4]
    assert (first.text, first.links) == ("Se [referat](https://os2.eu/R1)\nog R1", ("https://os2.eu/R1",))
    assert [item.status.value for item in (first, *others)] == ["met", "not-met", "not-applicable", "unknown"]


def test_a_folded_table_is_read_as_any():
    table = "| ID | Krav | Status | Dokumentation |\n| - | - | - | - |"
    rows = "\n".join(filled("| {own} | {title} | {word} | {text} |"))
    hold(f"{HEAD}<details>\n<summary>Relevans</summary>\n\n{table}\n{rows}\n\n</details>\n")
    cells = filled("| {own} | {title} | {word} | <details><summary>Havn</summary>nr. {own}</details> |")
    report = read_report((HEAD + table + "\n" + "\n".join(cells)).encode())
    assert isinstance(report, GovernanceReport)
    assert report.requirements["F2"].text.split() == ["Havn", "nr.", "F2"]


@pytest.mark.parametrize(
    "form",
    [
        "|-\n| {own}\n| {title}\n| {word}\n| {text}",
        "|{own}\n|{title}\n|{word}\n|{text}\n",
        "   * - {own}\n     - {title}\n     - {word}",
    ],
)
def test_what_isnt_read_is_refused(form: str):
    assert isinstance(read_report(("Governancerapport\n\n" + "\n".join(filled(form))).encode()), NotAReport)
