"""A requirement's parts wherever they stand: upright tables, bare labels, boxes, fragments of HTML, JSON."""

from __future__ import annotations

import json
from datetime import date

import pytest

from os2lint.governance.document import read_document
from os2lint.governance.leftovers import leftovers, leftovers_of_json
from os2lint.governance.model import load_model
from os2lint.governance.reader import read_report
from os2lint.governance.refusals import REFUSALS
from os2lint.governance.report import GovernanceReport, NotAReport
from os2lint.governance.shapes.json_items import gathered
from os2lint.governance.wording import links_in

ROWS = [
    (one.id, one.name, level, word, text)
    for one, (level, word, text) in zip(
        load_model().requirements.values(),
        [
            ("sandkasse", "Ja", "Se havnens referat"), ("2", "Nej", ""), ("2", "Ja", ""),
            ("3", "Delvist", "Kaj 4 mangler"),
            ("sandkasse", "Ja", ""), ("sandkasse", "Nej", "Fra 2031"), ("sandkasse", "", ""), ("1", "Ja", ""),
        ],
        strict=False,
    )
]  # fmt: skip
STATUSES = {"Ja": "met", "Nej": "not-met", "Delvist": "partly", "": "blank"}
MEANT = {own: (STATUSES[word], text) for own, _title, _level, word, text in ROWS}
HEAD = "# Governancerapport for Havneplan\n\n"
TABLE = HEAD + "| # | Krav | Efterlevet? | Dokumentation |\n|---|---|---|---|\n"
PAGE = "<h1>Governancerapport for Havneplan</h1>\n"


def said(text: str, name: str = "report.md") -> dict[str, tuple[str, str]]:
    report = read_report(text.encode(), name, date(2026, 11, 24))
    assert isinstance(report, GovernanceReport), report
    assert report.level_claimed is None  # a requirement's level is no claim
    return {own: (item.status.value, item.text) for own, item in report.requirements.items()}


def filled(form: str, head: str = HEAD) -> str:
    return head + "\n".join(
        form.format(i=own, t=title, l=level, s=word, d=text) for own, title, level, word, text in ROWS
    )


UPRIGHT = "| Produktniveau | {l} |\n| Efterlevet? | {s} |\n| Dokumentation | {d} |\n"
BOX = "> **Status:** {s}\n> **Dokumentation:** {d}\n"


@pytest.mark.parametrize(
    "form",
    [
        *(
            "### {i} {t}\n\n| " + head + " |\n| --- | --- |\n" + UPRIGHT
            for head in ("Felt | Værdi", "Field | Value", " | ", "Spørgsmål | Svar", "Emne | Status")
        ),
        "### {i} {t}\n\n" + UPRIGHT,
        "### {i}\n\n| Felt | Værdi |\n|-|-|\n| Krav | {t} |\n| Svar | {s} |\n| Note | {d} |\n| Frist | Maj |",
        "| {i} | {t} |\n| --- | --- |\n" + UPRIGHT,
        "| {i} – {t} | |\n| --- | --- |\n" + UPRIGHT,
        "| Felt | Værdi |\n| --- | --- |\n| # | {i} |\n| Krav | {t} |\n" + UPRIGHT,
        "| Krav | {i} - {t} |\n| --- | --- |\n" + UPRIGHT,
        "### {i} {t}\n\n| # | {i} |\n| --- | --- |\n" + UPRIGHT,
        "### {i} {t}\n\n| Niveau | Status | Dokumentation |\n|---|---|---|\n| {l} | {s} | {d} |\n",
        *(
            "## {i} {t}\n\n" + status + "\n\n{s}\n\n" + words + "\n\n{d}\n"
            for status, words in (
                ("Status", "Dokumentation"), ("STATUS", "BEMÆRKNINGER"), ("Efterlevet?", "Henvisning"),
                ("Svar", "Note"),
            )
        ),
        "## {i} {t}\n\nProduktniveau\n\n{l}\n\nStatus\n{s}\n\nDokumentation\n{d}\n",
        "{i} {t}\n\nStatus\n\n{s}\n\nDokumentation\n\n{d}\n",
        "> [!note] {i} - {t}\n" + BOX,
        "> [!success]- **{i}** {t}\n" + BOX,
        "> [!NOTE]\n> **{i} – {t}**\n" + BOX,
        '!!! note "{i} - {t}"\n    **Status:** {s}\n\n    **Dokumentation:** {d}\n',
        ":::note {i} - {t}\n\n**Status:** {s}\n\n**Dokumentation:** {d}\n\n:::\n",
        ":::info[{i} - {t}]\nStatus: {s}\n\nDokumentation: {d}\n:::\n",
        "## {i} {t} (niveau {l})\n\n**Status:** {s}\n\n{d}\n",
    ],
)  # fmt: skip
def test_parts_of_sections(form):
    assert said(filled(form)) == MEANT
    mixed = HEAD + "Rapporten er ny.\n\n" + filled(form, "").replace("\n", "\r\n")
    assert said(mixed) == MEANT


SECTION = "<h2>{i} -\n{t}</h2>\n<p><b>Status:</b> {s}</p>\n<p><b>Dokumentation:</b></p>\n<p>{d}</p>\n<hr />"
LABELS = "".join(
    f"<tr><td>{name}</td><td>{{{key}}}</td></tr>"
    for name, key in (("Niveau", "l"), ("Status", "s"), ("Note", "d"))
)


@pytest.mark.parametrize(
    "end", ["{}", "<div>\n{}\n</div>", "<html><body>{}</body></html>", "<?xml version='1.0'?>\n{}"]
)
@pytest.mark.parametrize(
    "form",
    [
        SECTION,
        SECTION.replace("\n<", "<"),
        "<dl><dt>{i} {t}</dt>\n<dd>Status: {s}</dd>\n<dd>Dokumentation: {d}</dd></dl>",
        "<details><summary>{i} {t}</summary>\n<p>Status: {s}</p>\n<p>Note: {d}</p></details>",
        "<h3>{i} {t}</h3><table><tr><th>Felt</th><th>Værdi</th></tr>" + LABELS + "</table>",
        "<table><tr><th>{i}</th><th>{t}</th></tr>" + LABELS + "</table>",
    ],
)
def test_html_with_and_without_its_head(form, end):
    assert said(end.format(filled(form, PAGE)), "report.html") == MEANT


def test_markdown_below_a_heading_in_html():
    assert said(filled("## {i} {t}\n\n**Status:** {s}\n\n{d}\n", PAGE + "<p>Ny</p>\n\n")) == MEANT


TAILS = [
    "[1]: https://havneplan.example/r", "[^1]: Af styregruppen\n    i maj", "*[HTML]: Sprog",
    "Sidst opdateret 2026-05-06",
    "*Senest ændret den 6. maj 2026 af Ea*", "_Last updated: 2026-05-06_", "Generated by a program",
    "[Til toppen](#top)",
]  # fmt: skip


@pytest.mark.parametrize("rule", ["---\n", ""])
@pytest.mark.parametrize("tail", TAILS)
def test_what_ends_the_paper_is_no_documentation(tail, rule):
    form = "## {i} {t}\n\n**Status:** {s}\n\n**Dokumentation:**\n\n{d}\n\n" + rule
    assert said(filled(form) + "\n" + tail + "\n") == MEANT


def test_what_a_section_says_itself_stays():
    form = "## {i} {t}\n\n**Status:** Ja\n\n**Dokumentation:**\n\nKaj{n}\n"
    noted = form.replace("{n}", "[^{i}]\n\n[^{i}]: Anløb {i}")
    ruled = form.replace("{n}", "\n\n---\n\nAnløb {i}")
    assert all(text.endswith("Anløb " + own) for own, (_, text) in said(filled(noted)).items())
    assert all(text.endswith("Anløb " + own) for own, (_, text) in said(filled(ruled)).items())


def row_of(answer: str, text: str = "") -> dict[str, tuple[str, str]]:
    rows = "\n".join(f"| {own} | {title} | {answer} | {text} |" for own, title, *_ in ROWS)
    return said(f"{TABLE}{rows}\n\n[^1]: Af styregruppen\n")


@pytest.mark.parametrize(
    ("answer", "status", "text"),
    [
        ("![ja](img/check.png)", "met", ""),
        ('![Ikke opfyldt](x.png "Nej")', "not-met", ""),
        ("![✅](x.png)", "met", ""),
        ("![cross](x.png)", "not-met", ""),
        ("Ja ![](x.png)", "met", ""),
        ("![ja](check.png) se mødet", "met", "se mødet"),
        ("![ja][tick]", "met", ""),
        ('<img src="c.svg" alt="Ja">', "met", ""),
        ("<img alt=Nej src=c>", "not-met", ""),
        ('<img alt=":x:"/>', "not-met", ""),
        ('<img class="emoticon" alt="(error)">', "not-met", ""),
        ("[Ja](docs/referat.md)", "met", "[Ja](docs/referat.md)"),
        ("Ja :white_check_mark:", "met", ""),
        ("Nej (:x:)", "not-met", ""),
        (":x: Nej", "not-met", ""),
        ("Yes :tada:", "met", ""),
        ("Ja, se :ship: mødet", "met", "se  mødet"),
        ("Ja[^1]", "met", "(Af styregruppen)"),
        ("Ja [^2]", "met", ""),
        ("Nej<sup>1</sup>", "not-met", ""),
        ("Ja <sup>[1](#n)</sup>", "met", ""),
        ("Ja¹", "met", ""),
        ("Delvist¹⁾", "partly", ""),
        ("❌²", "not-met", ""),
        ("Ja, 40 m² kaj", "met", "40 m² kaj"),
        ("✅ - Kriteriet er opfyldt", "met", ""),
        ("❌ - Kriteriet er IKKE opfyldt", "not-met", ""),
        ("🟡 – The criterion is partly met", "partly", ""),
    ],
)
def test_pictures_codes_and_marks(answer, status, text):
    assert set(row_of(answer).values()) == {(status, text)}


def test_a_footnote_takes_a_yes_back():
    rows = "\n".join(f"| {own} | {title} | Ja[^a] | |" for own, title, *_ in ROWS)
    text = f"{TABLE}{rows}\n\n[^a]: Kun i en enkelt havn\n"
    assert {status for status, _text in said(text).values()}.isdisjoint({"met"})


@pytest.mark.parametrize(
    "item",
    [
        "* [x] {i} – {t} (niveau {l})", "- [x] **{i}** {t} [niveau {l}]", "- [x] {i} {t}, niveau {l}",
        "- [x] {i} {t} - produktniveau {l}", "- {i} {t} (niveau {l}): Ja", "- ✅ {i}: {t} (Level 2)",
    ],
)  # fmt: skip
def test_a_level_behind_a_title(item):
    assert set(said(filled(item)).values()) == {("met", "")}


def test_words_that_begin_as_a_level_stay():
    assert {text for _, text in said(filled("- [x] {i} {t} – niveau 2 er nået")).values()} == {
        "niveau 2 er nået"
    }


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("https://a.example/x\u00a0og GitHub", ["https://a.example/x"]),
        ("https://a.example/x\u200b", ["https://a.example/x"]),
        ("https://a.example/?a=1&amp;b=2", ["https://a.example/?a=1&b=2"]),
        ("[a](https://a.example/?a=1&#38;b=2)", ["https://a.example/?a=1&b=2"]),
        ("https://a.example/?a=1&copy=2", ["https://a.example/?a=1&copy=2"]),
        ("»https://a.example/x« “https://a.example/y”…", ["https://a.example/x", "https://a.example/y"]),
        ("https://a.example/x&lt;br&gt;", ["https://a.example/x"]),
    ],
)
def test_links_can_be_followed(text, links):
    assert list(links_in(text)) == links


KEYS = ("id", "krav", "niveau", "efterlevet", "dokumentation")
ITEMS = [dict(zip(KEYS, row, strict=True)) for row in ROWS]


def renamed(**names: str) -> list[dict[str, str]]:
    return [{names.get(key, key): value for key, value in item.items()} for item in ITEMS]


BY_ID = {item["id"]: {key: value for key, value in item.items() if key != "id"} for item in ITEMS}


@pytest.mark.parametrize(
    "value",
    [
        ITEMS, {"data": {"krav": ITEMS}}, {"data": ITEMS}, {"report": {"items": ITEMS}},
        {"svar": ITEMS}, {"Krav": ITEMS},
        BY_ID, {"krav": BY_ID, "note": "x"}, {"relevans": ITEMS[:4], "formkrav": ITEMS[4:]},
        {"temaer": [{"tema": "Relevans", "krav": ITEMS[:4]}, {"tema": "Formkrav", "krav": ITEMS[4:]}]},
        {"items": renamed(id="nummer", efterlevet="svar")}, {"krav": renamed(id="kravId")},
        {"krav": renamed(id="krav_id")},
        {"answers": renamed(id="requirementId", krav="title", efterlevet="status",
        dokumentation="documentation")},
        {"krav": [{key.upper(): text for key, text in item.items()} for item in ITEMS]},
        {"krav": [{"nr": 7, **item} for item in ITEMS]},
        {"krav": [{"krav": f"{one['id']} {one['krav']}", "status": one["efterlevet"],
        "note": one["dokumentation"]} for one in ITEMS]},
        {"krav": [{"id": i, "krav": t, "svar": {"status": s, "dokumentation": d}} for i, t, _, s, d in ROWS]},
    ],
)  # fmt: skip
def test_json_of_any_build(value):
    text = json.dumps(value, ensure_ascii=False, indent=1)
    assert said(text, "report.json") == MEANT
    report = read_report(text.encode())
    assert isinstance(report, GovernanceReport)
    left = "\n".join(section.text for section in leftovers_of_json(gathered(json.loads(text)), report))
    assert not any(item["krav"] in left for item in ITEMS[1:])


def test_lines_of_json():
    assert said("\n".join(json.dumps(item) for item in ITEMS), "report.json") == MEANT


@pytest.mark.parametrize(
    "value",
    [
        {"requirements": [{"id": i, "name": t, "level": n} for i, t, n, *_ in ROWS]},
        {"results": [{"id": f"F{n}", "status": "ok", "name": f"test {n}"} for n in range(1, 20)]},
        {"tasks": [{"id": i, "title": t, "assignee": "EA", "status": "done"} for i, t, *_ in ROWS]},
        {"da": {i: t for i, t, *_ in ROWS}},
        {f"R{n}": {"status": "ok", "title": "Red"} for n in range(1, 20)},
    ],
)
def test_other_json_is_no_report(value):
    assert isinstance(read_report(json.dumps(value).encode(), "x.json"), NotAReport)


def test_broken_json_names_the_line():
    broken = '{"krav": [\n{"id": "R1", "efterlevet": "Ja",}]}'
    assert read_report(broken.encode(), "x.json") == NotAReport("json-invalid", line=2)
    assert set(REFUSALS["json-invalid"]) == {"da", "en"}


def test_no_paragraph_of_a_page_on_one_line_is_lost():
    rows = "".join(f"<tr><td>{i}</td><td>{t}</td><td>{s}</td><td>{d}</td></tr>" for i, t, _, s, d in ROWS)
    head = "<tr><th>#</th><th>Krav</th><th>Efterlevet?</th><th>Dokumentation</th></tr>"
    table = f"<table>{head}{rows}</table>"
    text = f"<html><body>{PAGE.strip()}<p>Godkendt i maj.</p>{table}<p>Kajen er lejet.</p></body></html>"
    report = read_report(text.encode())
    assert isinstance(report, GovernanceReport)
    left = "\n".join(section.text for section in leftovers(read_document(text), report))
    assert left == "Godkendt i maj.\nKajen er lejet."


def test_what_stands_beside_the_requirements_of_json_is_kept():
    parts = [{"tema": str(number), "krav": [item]} for number, item in enumerate(ITEMS)]
    value = gathered({"afsnit": [*parts, "Ny"], "bestyrelse": {"formand": "Ea"}})
    tema = [*map(str, range(len(ITEMS)))]
    assert value == {"krav": ITEMS, "tema": tema, "bestyrelse": {"formand": "Ea"}, "rest": "Ny"}
