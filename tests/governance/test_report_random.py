"""Random reports in every layout: whatever their order, spacing and encoding, nothing is read otherwise.

Then each is converted to every form and read again, and has the same answers and all of its words.
"""

from __future__ import annotations

import csv
import html
import json
import random
from io import StringIO
from typing import TYPE_CHECKING, NamedTuple

import pytest

from os2lint.governance import VERSIONS
from os2lint.governance.claims import merged
from os2lint.governance.conversion import convert
from os2lint.governance.document import read_document
from os2lint.governance.leftovers import leftovers, leftovers_of_json
from os2lint.governance.model import load_model
from os2lint.governance.reader import read_report
from os2lint.governance.report import GovernanceReport
from os2lint.governance.writing import Form
from os2lint.parsers.decode import decode

if TYPE_CHECKING:
    from collections.abc import Callable

SPELLINGS = {
    "met": ["Ja", "ja", "✅", "Yes", "Opfyldt", "JA"],
    "not-met": ["Nej", "❌", "No"],
    "partly": ["Delvist", "delvis", "Partly"],
    "planned": ["Planlagt", "Planned"],
    "not-applicable": ["Ikke relevant", "➖", "N/A"],
    "unknown": ["Ved ikke", "❓"],
}
TEXTS = [
    "", "Se LICENSE", "https://github.com/OS2sandbox/havneplan", "Havnen sparer 20 timer om ugen", "MPL-2.0",
    "[referat](docs/moede.md) fra 2024-05-01", "Aftalt med Ribe & Vejle; se side 3", "Å og ø: “citat” – ok",
    "`docker compose up`", "See the board's minutes (2023)", "Mette, mette@havneplan.dk", "Ja, det gør vi",
    "**Vigtigt**: læs README", "1. Først 2. Siden", "#12 og #13", "Se **Krav** R1 og F2",
    "<!-- spørg Mette --> Ribe er med",
]  # fmt: skip
HEADINGS = {
    "status": ["Status", "Efterlevet?", "Opfyldt", "Svar", "🔽"],
    "id": ["#", "ID", "Nr."],
    "title": ["Krav", "Requirement"],
    "level": ["Niveau", "Product level"],
    "documentation": ["Dokumentation", "Henvisning", "Bemærkninger", "Documentation"],
    "guidance": ["Retningslinjer", "Vejledning"],
    "other": ["Ansvarlig", "Frist"],
}
ENCODINGS: list[Callable[[str], bytes]] = [
    str.encode,
    lambda text: text.encode("utf-8-sig"),
    lambda text: text.encode("utf-16"),
    lambda text: text.replace("\n", "\r\n").encode(),
    lambda text: text.replace("\n", "\r").encode(),
]


class Row(NamedTuple):
    """A requirement with its answer."""

    own: str
    title: str
    level: str
    status: str
    word: str
    text: str


def rows_of(chance: random.Random) -> list[Row]:
    requirements = list(load_model(chance.choice(VERSIONS)).requirements.values())
    if chance.random() < 0.5:
        requirements = chance.sample(requirements, 16)
    found = []
    for one in requirements:
        status = chance.choice(list(SPELLINGS))
        word, text = chance.choice(SPELLINGS[status]), chance.choice(TEXTS)
        found.append(Row(one.id, one.name, one.level.value, status, word, text))
    return found


def table(chance: random.Random, rows: list[Row]) -> str:
    names = ["status", "id", "title", "documentation"]
    names += [name for name in ("level", "guidance", "other") if chance.random() < 0.4]
    if chance.random() < 0.6:
        chance.shuffle(names)
    if chance.random() < 0.2:
        names.remove("title")
    cells = [[chance.choice(HEADINGS[name]) for name in names], ["-" * chance.randint(1, 5)] * len(names)]
    for row in rows:
        held = row._asdict() | {"id": row.own, "status": row.word, "documentation": row.text}
        cells.append([held.get(name, "") for name in names])
    blanks = ["", " ", "  "]
    return "\n".join(
        "|" + "|".join(f"{chance.choice(blanks)}{cell}{chance.choice(blanks)}" for cell in line) + "|"
        for line in cells
    )


def formed(forms: list[str]) -> Callable[[random.Random, list[Row]], str]:
    def write(chance: random.Random, rows: list[Row]) -> str:
        form = chance.choice(forms)
        return "\n".join(form.format(**row._asdict()) for row in rows)

    return write


def page(_chance: random.Random, rows: list[Row]) -> str:
    lines = (f"<tr><td>{r.own}<td>{html.escape(r.title)}<td>{r.word}<td>{r.text}</tr>" for r in rows)
    return "<table><tr><th>ID<th>Krav<th>Status<th>Dokumentation</tr>\n" + "\n".join(lines) + "\n</table>"


def wiki(_chance: random.Random, rows: list[Row]) -> str:
    lines = (f"| {row.own} | {row.title} | {row.word} | {row.text} |" for row in rows)
    return "|| ID || Krav || Status || Dokumentation ||\n" + "\n".join(lines)


def spreadsheet(chance: random.Random, rows: list[Row]) -> str:
    text = StringIO()
    quoting = chance.choice([csv.QUOTE_MINIMAL, csv.QUOTE_ALL])
    writer = csv.writer(text, delimiter=chance.choice(",;\t"), quoting=quoting, lineterminator="\n")
    writer.writerow(["ID", "Krav", "Status", "Dokumentation"])
    writer.writerows([row.own, row.title, row.word, row.text] for row in rows)
    return text.getvalue()


def asciidoc(chance: random.Random, rows: list[Row]) -> str:
    between = chance.choice(["\n|", " |"])
    lines = (f"|{between.join([row.own, row.title, row.word, row.text])}\n" for row in rows)
    return "|===\n|ID |Krav |Status |Dokumentation\n\n" + "\n".join(lines) + "|===\n"


def list_table(_chance: random.Random, rows: list[Row]) -> str:
    cells = (["ID", "Krav", "Status", "Dokumentation"], *([r.own, r.title, r.word, r.text] for r in rows))
    return ".. list-table::\n\n" + "".join("   * - " + "\n     - ".join(row) + "\n" for row in cells)


def self_assessment(chance: random.Random, rows: list[Row]) -> str:
    items = []
    for row in rows:
        pairs = [("id", row.own), ("krav", row.title), ("efterlevet", row.word), ("dokumentation", row.text)]
        chance.shuffle(pairs)
        items.append(dict(pairs))
    return json.dumps({"productName": "Havneplan", "krav": items}, ensure_ascii=chance.random() < 0.5)


LAYOUTS: dict[str, Callable[[random.Random, list[Row]], str]] = {
    "table": table,
    "sections": formed(
        [
            "## {own} - {title}\n\n**Status:** {word}\n\n**Dokumentation:** {text}\n",
            "### {own} {title}\n\nEfterlevet? {word}\n\n{text}\n",
            "## {own}: {title}\n\n- **Status:** {word}\n\nDokumentation: {text}\n",
        ]
    ),
    "list": formed(["- **{own}** {title}: {word}\n  {text}", "- {own} {title} – {word}\n  {text}"]),
    "definitions": formed(["{own} {title}\n: {word}\n: {text}\n"]),
    "folded": formed(
        [
            "<details>\n<summary>{own} {title}</summary>\n\n**Status:** {word}\n\n{text}\n\n</details>\n",
            "<details><summary>{own} {title}</summary>\n\nStatus: {word}\n\nNote: {text}\n</details>\n",
        ]
    ),
    "page": page,
    "wiki": wiki,
    "spreadsheet": spreadsheet,
    "asciidoc": asciidoc,
    "list table": list_table,
    "json": self_assessment,
}


def said(text: str) -> str:
    """Return a text as the reader sees it: without comments, which are no answer."""
    return " ".join(text.replace("<!-- spørg Mette -->", " ").replace("<br/>", " ").split())


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("layout", LAYOUTS)
def test_random_reports(layout: str, seed: int):
    chance = random.Random(f"{layout} {seed}")
    rows = rows_of(chance)
    if layout == "json":
        rows = [row._replace(text=said(row.text)) for row in rows]
    text = LAYOUTS[layout](chance, rows)
    text = text if layout == "json" else f"# Governancerapport for Havneplan\n\n{text}\n"
    data = chance.choice(ENCODINGS)(text)
    report = read_report(data)
    assert isinstance(report, GovernanceReport)
    read = {own: (item.status.value, said(item.text)) for own, item in report.requirements.items()}
    assert read == {row.own: (row.status, said(row.text)) for row in rows}
    plain = decode(data).text
    held = leftovers_of_json(json.loads(plain), report) if layout == "json" else None
    sections = tuple(held if held is not None else leftovers(read_document(plain), report))
    for form in Form:
        converted = convert(report, form, "da", sections).text
        again = read_report(converted.encode())
        assert isinstance(again, GovernanceReport)
        for current, answers in report.by_current.items():
            moved = again.requirements[current]
            assert moved.status is merged([item.status for _own, item in answers])
            assert said(moved.text) == said(" ".join(item.text for _own, item in answers if item.text))
        words = " ".join(converted.replace("\\n", " ").replace('\\"', '"').split())
        assert all(said(row.text) in words for row in rows)
        assert ("<!-- spørg Mette -->" in text) == ("<!-- spørg Mette -->" in words)
