"""Reports in the layouts that coordinators and their programs use, read as a person reads them."""

from __future__ import annotations

import json
import random

import pytest
from generated_reports import Answer, answers_for, boxes, efterlevet, marks, sections, self_assessment
from jsonschema import Draft202012Validator, FormatChecker
from written_reports import (
    CHOICES,
    HEAD,
    TICKED,
    TICKS,
    WORDED,
    WORDS,
    choices,
    items,
    page,
    pipes,
    without_ids,
)

from os2lint.findings import Level
from os2lint.governance.conversion import convert, new_report
from os2lint.governance.model import load_model
from os2lint.governance.reader import read_report
from os2lint.governance.report import GovernanceReport, NotAReport
from os2lint.governance.writing import Form
from os2lint.schema import load_schema, validate

ALL = list(WORDS)
TEXTS = [
    "Se referat fra styregruppen", "[README](README.md)", "https://eksempel.dk/drift", "",
    "R1 og F2 dækker dette", "Gælder 80 % af sagerne", "Helt ny løsning, som kommer i drift",
    "Ja til det hele, siger vi", "Kai Olsen",
]  # fmt: skip


def read(text: str | bytes, name: str = "rapport.md") -> GovernanceReport:
    report = read_report(text.encode() if isinstance(text, str) else text, name)
    assert isinstance(report, GovernanceReport), report
    return report


def answers(seed: int, statuses: list[str], model: str = "1.1.0") -> dict[str, Answer]:
    chance = random.Random(seed)
    return {
        own: Answer(chance.choice(statuses), chance.choice(TEXTS)) for own in load_model(model).requirements
    }


def said(report: GovernanceReport) -> dict[str, tuple[str, bool]]:
    return {own: (item.status.value, item.documented) for own, item in report.requirements.items()}


def meant(given: dict[str, Answer], *, boxed: bool = False) -> dict[str, tuple[str, bool]]:
    """Return what a person reads; an empty box without words may be untouched."""
    return {
        own: (
            "blank" if boxed and answer.status != "met" and not answer.text else answer.status,
            bool(answer.text),
        )
        for own, answer in given.items()
    }


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("layout", WORDED)
def test_every_status_in_words(layout, seed):
    model = ["1.1.0", "2024", "2022", "1.1.0"][seed]
    given = answers(seed, ALL, model)
    found = read(WORDED[layout](items(model, given)))
    assert said(found) == meant(given)
    assert found.product == "Fiktivprodukt"
    assert {own: item.current for own, item in found.requirements.items()} == {
        own: item.current for own, item in load_model(model).requirements.items()
    }


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("layout", TICKED)
def test_boxes(layout, seed):
    given = answers(seed, ["met", "not-met"])
    found = read(TICKED[layout](items("1.1.0", given)))
    assert said(found) == meant(given, boxed=True)
    assert found.format in {"checkbox", "ballot-box"}
    assert (found.product, found.date) == ("Fiktivprodukt", "2026-02-03")


@pytest.mark.parametrize(("tick", "empty"), TICKS)
@pytest.mark.parametrize("columns", CHOICES)
def test_a_column_for_each_answer(columns, tick, empty):
    given = answers(len(columns), [*columns.values(), "blank"])
    assert said(read(choices(items("1.1.0", given), columns, tick, empty))) == meant(given)


@pytest.mark.parametrize(
    ("cells", "status"),
    [
        (("x", "x"), "blank"),
        (("", ""), "blank"),
        (("❌", ""), "blank"),
        (("", "❌"), "not-met"),
        (("✅", "❌"), "met"),
        (("Nej", "Ja"), "not-met"),
        (("[x] se referatet", ""), "met"),
        (("måske", ""), "blank"),
    ],
)
def test_cells_under_two_answers(cells, status):
    given = items("1.1.0", answers_for("1.1.0", ["met"]))
    rows = [("#", "Krav", "Opfyldt", "Ikke opfyldt"), *((item.own, item.name, *cells) for item in given)]
    assert {item.status.value for item in read(pipes(given, rows)).requirements.values()} == {status}


CHANGES = {
    "crlf": lambda text: text.replace("\n", "\r\n"),
    "bom": lambda text: "\ufeff" + text,
    "utf-16": lambda text: text.encode("utf-16"),
    "comment": lambda text: text.replace("Kai Olsen", "Kai Olsen<!-- R1 | Ja | [x] -->", 1),
    "text after": lambda text: text + "\n\n# Bilag\n\nSe mere på nettet.\n",
    "sample in code": lambda text: (
        text + "\n\n```markdown\n- [x] R1 Ja\n| R1 | Krav | Ja |\n## R1 - Ja\n```\n"
    ),
}


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("layout", WORDED)
def test_what_keeps_the_meaning(layout, change):
    given = answers(9, ALL)
    changed = CHANGES[change](WORDED[layout](items("1.1.0", given)))
    assert said(read(changed)) == meant(given)


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("layout", WORDED)
def test_another_answer_changes_one(layout, seed):
    given = answers(seed, ALL)
    own = random.Random(seed).choice(list(given))
    changed = given | {own: Answer("partly" if given[own].status != "partly" else "met", given[own].text)}
    before, after = (said(read(WORDED[layout](items("1.1.0", some)))) for some in (given, changed))
    assert {key for key in before if before[key] != after[key]} == {own}


def test_the_schema_describes_every_format():
    given = answers(7, ALL)
    written = {name: layout(items("1.1.0", given)) for name, layout in (WORDED | TICKED).items()}
    written |= {"marks": marks(given).text(), "sections": sections(given), "json": self_assessment(given)}
    written |= {"efterlevet": efterlevet(given).text(), "empty": new_report(Level.THREE, "da")}
    for model in ("2021", "2022"):
        old = answers_for(model, ["met", "not-met"])
        for ticked, empty in (("[x]", "[ ]"), ("<ul><li> [x] </li>", "<ul><li> [ ] </li>"), ("☒", "☐")):
            written[f"{model} {ticked}"] = boxes(model, old, ticked, empty, "old").text()
    schema = load_schema("governance")
    Draft202012Validator.check_schema(schema)
    for name, text in written.items():
        value = json.loads(json.dumps(read(text).as_json()))
        Draft202012Validator(schema, format_checker=FormatChecker()).validate(value)
        assert validate(value, schema) == [], name


def test_a_page_has_the_lines_of_its_rows():
    text = page(items("1.1.0", answers(3, ALL)))
    lines = text.split("\n")
    for own, item in read(text).requirements.items():
        assert f">{own}<" in "".join(lines[item.line - 1 : item.line + 2])


def test_links_of_a_page():
    text = page(
        items("1.1.0", {own: Answer("met", '<a href="d.md?a=1&amp;b">her</a>') for own in answers(1, ALL)})
    )
    assert {item.links for item in read(text).requirements.values()} == {("d.md?a=1&b",)}


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize("names", [("Status 2024", "Status 2025"), ("2024", "2025"), ("Før", "Nu")])
def test_two_columns_of_answers(names, turned):
    """The newest of two years counts; where nothing says which is newer, only what both say."""
    given = items("1.1.0", answers(5, ["met", "not-met", "partly"]))
    cells = [("Nej", item.word) for item in given]
    rows = [
        ("#", "Krav", *names),
        *((item.own, item.name, *pair) for item, pair in zip(given, cells, strict=True)),
    ]
    if turned:
        rows = [(*row[:2], row[3], row[2]) for row in rows]
    found = read(pipes(given, rows))
    for item in given:
        unsure = names == ("Før", "Nu") and item.status != "not-met"
        assert found.requirements[item.own].status == ("blank" if unsure else item.status)


@pytest.mark.parametrize(("word", "status"), [("Nej", "not-met"), ("", "blank")])
@pytest.mark.parametrize(
    "names",
    [("Sidste år", "I år"), ("Last year", "This year"), ("2025", "2026"),
     ("Forrige evaluering", "Denne evaluering")],
)  # fmt: skip
@pytest.mark.parametrize("turned", [False, True])
def test_this_year_is_not_answered_by_the_year_before(turned, names, word, status):
    given = items("1.1.0", answers_for("1.1.0", ["met"]))
    pairs = list(zip(names, ("Ja", word), strict=True))[:: -1 if turned else 1]
    rows = [(item.own, item.name, *(cell for _, cell in pairs), "Se mødet") for item in given]
    text = pipes(given, [("#", "Krav", *(name for name, _ in pairs), "Noter"), *rows])
    assert {item.status.value for item in read(text).requirements.values()} == {status}


@pytest.mark.parametrize(
    ("cell", "status"),
    [("100 %", "met"), ("100%", "met"), ("0 %", "not-met"), ("1 %", "partly"), ("99,5 %", "partly"),
     ("50%", "partly"), ("100 % opfyldt", "met"), ("50 % opfyldt", "partly"),
     ("0 % – planlagt", "planned"), ("150 %", "blank"),
     ("Ja (80 %)", "partly"), ("Ja, men kun lokalt", "partly"), ("Opfyldt på nær ét punkt", "partly"),
     ("-", "blank"), ("–", "blank"), ("[x] vision<br>[ ] strategi", "blank"), ("[x] se mødet", "met"),
     ("✗ – Ja, siger de andre", "not-met"), ("❌ Ja", "blank"), ("Ikke påbegyndt", "not-met"),
     ("Status: Nej", "not-met"), ("**Status:** :x:", "not-met"), ("Svar - Delvist", "partly"),
     ("Er kravet opfyldt? Ja, men kun lokalt", "partly"), ("Efterlevet: Ikke relevant", "not-applicable"),
     ("Opfyldt: ➖", "not-applicable"), ("Opfyldt: [ ]", "blank"), ("Efterlevet: [ ] Ja [x] Nej", "not-met"),
     ("Met? No", "not-met"), ("Fulfilled: N/A", "not-applicable"), ("Status: Ja / Nej", "blank"),
     ("Status:", "blank"), ("Status: se planen", "blank"), ("Efterlevet: se planen", "met"),
     ("Ja [x]", "met"), ("(x) Nej", "not-met"), ("( ) Ja (x) Nej", "not-met"), ("[_] Ja [X] Nej", "not-met"),
     ("JA/NEJ: JA", "met"), ("Ja eller nej? Nej", "not-met"), ("Er det gjort? Nej", "not-met"),
     ("I orden: nej", "not-met"), ("Nej?", "unknown"), ("❌?", "unknown"), ("Nej → Ja", "unknown"),
     ('<span style="text-decoration:line-through">Ja</span> Nej', "not-met"),
     ('<del class="x">Nej</del> Ja', "met"),
     ("**Nej** (for dyrt)", "not-met"), ("**Ja** Se mødet", "met"),
     ("- :x:", "not-met"), ("– ❌", "not-met"), ("• ✅", "met"), ("- - - -", "blank"),
     ("\uf0fc", "met"), ("\uf0fb", "not-met"), ("\uf0fe", "met"), ("\uf0a8", "blank"),
     ("\uf050", "met"), ("√", "met"),
     ("\uf0b7 Nej", "not-met"), ("\uf0a7 ❌", "not-met"), ("● Ja", "met"), ("● Ja ○ Nej", "met"),
     ("○ Ja<br>● Nej", "not-met"), ("○ Ja ○ Nej", "blank"), ("○ Ja", "blank"),
     ("○ Nej", "blank"), ("◯ Delvist", "blank"), ("◉ Partly ◯ Yes", "partly")],
)  # fmt: skip
def test_spellings_of_a_status(cell, status):
    given = items("1.1.0", answers_for("1.1.0", ["met"]))
    rows = [("#", "Krav", "Status"), *((item.own, item.name, cell) for item in given)]
    assert {item.status.value for item in read(pipes(given, rows)).requirements.values()} == {status}


UNMADE = (
    "Ja ☐|Ja [ ]|( ) Ja|[ ] Ja|- [ ] Ja|☐ Opfyldt|[ ] Efterlevet|[_] Yes|[ ] Nej|( ) Ja ( ) Nej|Ja ☐ Nej ☐|"
    "Ja: ____ Nej: ____|Ja: Nej:|Ja eller Nej|Ja, nej eller delvist|Ja<br>Nej<br>Delvist|Yes or no|"
    "Ja, Nej, Planlagt, Ved ikke|Yes / No / N/A|Opfyldt, ikke opfyldt eller delvist opfyldt|"
    "Status: Ja eller nej|Vælg et element."
)


@pytest.mark.parametrize("cell", UNMADE.split("|"))
def test_a_choice_that_nobody_made_leaves_the_report_empty(cell):
    given = items("1.1.0", answers_for("1.1.0", ["met"]))
    rows = [("#", "Krav", "Efterlevet?", "Noter"), *((item.own, item.name, cell, "") for item in given)]
    assert read(pipes(given, rows)).filled == "empty"


QUESTIONS = ("Lever produktet op til kravet?", "Er det på plads?", "Ja/nej?", "Gennemført?", "Do you comply?")
ASKED = (
    "## {0} {1}\n\n{2} {3}\n\n{4}\n\n",
    "## {0} {1}\n\n**{2}** {3}\n\n**Dokumentation:** {4}\n\n",
    "## {0} {1}\n\n### {2}\n\n{3}\n\n### Dokumentation\n\n{4}\n\n",
    "## {0} {1} - {2}\n\n{3}\n\n{4}\n\n",
    "- {0} {1}\n  - {2} {3}\n  - {4}\n",
)


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize("layout", ASKED)
def test_any_question_for_a_yes_or_a_no_is_a_label(layout, question):
    given = items("1.1.0", answers(3, ["met", "not-met", "partly"]))
    found = read("".join(layout.format(item.own, item.name, question, item.word, "Note") for item in given))
    assert said(found) == {item.own: (item.status, True) for item in given}
    empty = "".join(layout.format(item.own, item.name, question, "", "") for item in given)
    if not layout.startswith("-"):
        assert read(empty).filled == "empty"


@pytest.mark.parametrize("words", ["Har vi nok? Det ved vi", "Hvordan? Ja, det sker", "Hvis ja, hvor? Nej"])
def test_other_questions_are_none(words):
    given = items("1.1.0", answers(3, ["met", "not-met", "partly"]))
    text = "".join(f"## {item.own} {item.name}\n\n**Status:** {item.word}\n\n{words}\n\n" for item in given)
    assert {item.text for item in read(text).requirements.values()} == {words}
    alone = "".join(f"## {item.own} {item.name}\n\n{words}\n\n" for item in given)
    assert said(read(alone)) == {item.own: ("blank", True) for item in given}


@pytest.mark.parametrize(
    ("words", "documented"),
    [("[Link](https://os2.eu/x)", True), ("[Dokumentation](docs/drift.md)", True), ("Link", False),
     ('<a href="https://os2.eu/x">Link</a>', True), ("Klik eller tryk her for at skrive tekst.", False),
     ("Click or tap here to enter text.", False), ("Link mangler", False),
     ("Ingen dokumentation endnu", False),
     ("Documentation to follow later", False), ("Mangler kun underskrift", True), ("Er det nu klogt?", False),
     ("Ingen afvigelser", True), ("Link til referatet følger af dagsordenen", True),
     ("Beskriv den konkrete værdi løsningen skaber.<br>Sparer to timer", True),
     ("Beskriv den konkrete værdi, se https://eksempel.dk/x", True), ("Beskriv den konkrete værdi", False)],
)  # fmt: skip
def test_what_is_documentation(words, documented):
    given = items("1.1.0", answers_for("1.1.0", ["met"]))
    rows = [("#", "Krav", "Status", "Noter"), *((item.own, item.name, "Ja", words) for item in given)]
    assert {item.documented for item in read(pipes(given, rows)).requirements.values()} == {documented}


@pytest.mark.parametrize(
    ("names", "answered"),
    [(("Status 2026", "Status 2027 (mål)"), ("Nej", "Ja")), (("Status nu", "Ønsket status"), ("Nej", "Ja")),
     (("Status now", "Status (before)"), ("Nej", "Ja")),
     (("Kommunens svar", "Leverandørens svar"), ("Nej", "Ja")),
     (("Status 2026", "Status 2024"), ("Nej", "Ja")), (("Status 2026", "Status 2027 (mål)"), ("", "Ja"))],
)  # fmt: skip
@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize("is_table", [False, True])
def test_todays_status_counts(is_table, turned, names, answered):
    given = items("1.1.0", answers_for("1.1.0", ["met"]))
    pairs = list(zip(names, answered, strict=True))[:: -1 if turned else 1]
    if is_table:
        rows = [("#", "Krav", *(name for name, _ in pairs))]
        text = pipes(given, rows + [(item.own, item.name, *(word for _, word in pairs)) for item in given])
    else:
        labels = "\n\n".join(f"**{name}:** {word}" for name, word in pairs)
        text = "".join(f"## {item.own} {item.name}\n\n{labels}\n\n**Noter:** Se mødet\n\n" for item in given)
    found = {item.status.value for item in read(text).requirements.values()}
    assert found == {"not-met" if "Nej" in answered else "blank"}


@pytest.mark.parametrize(
    "sign",
    ["●", "○", "◉", "●●○", "\uf06c", "\uf0b7", "\uf099", "★", "🚀", "ü", "þ", "û", "+"],
)
@pytest.mark.parametrize("layout", ["| {} | {} | {} | |\n", "## {} {}\n\nStatus: {}\n\n"])
def test_a_sign_that_tells_nothing_is_unknown_and_kept(layout, sign):
    given = items("1.1.0", answers_for("1.1.0", ["met"]))
    head = "| # | Krav | Status | Noter |\n|---|---|---|---|\n" if layout.startswith("|") else ""
    found = read(head + "".join(layout.format(item.own, item.name, sign) for item in given))
    assert {(item.status.value, item.text) for item in found.requirements.values()} == {("unknown", sign)}
    assert {item.documented for item in found.requirements.values()} == {False}


def test_links_by_reference():
    given = items("1.1.0", answers_for("1.1.0", ["met"]))
    cells = ("[Koden][1]", "Se [koden]", "[anden]", "[x] se [koden](a.md)", "[^note]", r"\\[koden]")
    rows = [HEAD, *((item.own, item.name, "[x]", cells[item.number % 6]) for item in given)]
    ends = "[1]: https://eksempel.dk/1\n[Koden]: <kode.md>\n[x]: https://eksempel.dk/x\n[^note]: MPL\n"
    text = f"{pipes(given, rows)}\n{ends}"
    found = list(read(text).requirements.values())
    assert [item.links for item in found[:6]] == [
        ("https://eksempel.dk/1",), ("kode.md",), (), ("a.md",), (), ()
    ]  # fmt: skip
    assert {item.status for item in found} == {"met"}
    assert [item.documented for item in found[:6]] == [True, True, False, True, True, True]


@pytest.mark.parametrize("layout", ["sections", "items that say it", "headings that ask"])
def test_a_report_that_is_one_quotation(layout):
    given = answers(4, ALL)
    text = sections(given) if layout == "sections" else WORDED[layout](items("1.1.0", given))
    quoted = "".join(f"> {line}\n" if line else ">\n" for line in text.split("\n"))
    assert said(read(f"# Rapport\n\n{quoted}")) == said(read(text))


def test_a_share_in_the_documentation_is_no_status():
    given = items("1.1.0", {own: Answer("not-met", "100 %") for own in answers(1, ALL)})
    assert {item.status for item in read(pipes(given)).requirements.values()} == {"not-met"}


def test_boxes_for_each_answer_below_a_heading():
    given = answers(2, ["met", "not-met", "blank"])
    sign = {True: "[x]", False: "[ ]"}
    text = "# Governancerapport for Fiktivprodukt\n\n" + "".join(
        f"## {item.own} {item.name}\n\n- {sign[item.status == 'met']} Opfyldt\n"
        f"- {sign[item.status == 'not-met']} Ikke opfyldt\n\n{item.text}\n\n"
        for item in items("1.1.0", given)
    )
    assert said(read(text)) == meant(given)


@pytest.mark.parametrize("signs", ["xx", "x ", " x", "x", " "])
def test_tasks_below_a_requirement_are_no_answer(signs):
    tasks = "".join(f"- [{sign}] Opgave {number}\n" for number, sign in enumerate(signs))
    given = items("1.1.0", answers_for("1.1.0", ["met"]))
    text = "".join(f"## {item.own} {item.name}\n\n{tasks}\n" for item in given)
    assert {item.status for item in read(text).requirements.values()} == {"blank"}


def test_words_below_a_label_are_no_answer():
    text = "".join(
        f"### {item.own} {item.name}\n\nStatus:\n\nJa til det hele, siger vi.\n\n"
        for item in items("1.1.0", answers_for("1.1.0", ["met"]))
    )
    assert {(item.status, item.documented) for item in read(text).requirements.values()} == {("blank", True)}


@pytest.mark.parametrize(
    ("words", "status", "text"),
    [("Ja, planlagt", "planned", ""), ("Yes, in progress", "planned", ""), ("Ja, opfyldt", "met", ""),
     ("Ja, men kun lokalt", "partly", "men kun lokalt"), ("Ja, se referatet", "met", "se referatet"),
     ("No, not before 2031", "not-met", "not before 2031"), ("Planlagt: 2031", "planned", "2031"),
     ("No. 5 in the list", "blank", None), ("Ja til åben kode", "blank", None),
     ("Mangler: et referat", "blank", None), ("Ok, vi prøver", "blank", None), ("Nejsigere", "blank", None),
     ("Dokumentation: Mangler", "blank", None)],
)  # fmt: skip
@pytest.mark.parametrize("layout", ["## {} {}\n\n{}\n\nKai Olsen\n\n", "## {} {}\n{}\n- Kai Olsen\n\n"])
def test_an_answer_on_the_first_line_below(layout, words, status, text):
    given = items("1.1.0", answers_for("1.1.0", ["met"]))
    found = read("".join(layout.format(item.own, item.name, words) for item in given))
    assert {item.status.value for item in found.requirements.values()} == {status}
    if text is not None:
        kept = {item.text.removesuffix("Kai Olsen").strip("\n -") for item in found.requirements.values()}
        assert kept == {text}


def test_items_with_an_answer_of_two_words_below():
    text = "".join(
        f"- {item.own} {item.name}\n  - Ja, planlagt\n"
        for item in items("1.1.0", answers_for("1.1.0", ["met"]))
    )
    assert {(item.status, item.documented) for item in read(text).requirements.values()} == {
        ("planned", False)
    }


def test_a_letter_after_the_last_item_is_not_its_words():
    given = {own: Answer("not-met", "") for own in answers(1, ALL)}
    text = TICKED["ticked items"](items("1.1.0", given)) + "\nMed venlig hilsen\nKai\n"
    assert set(said(read(text)).values()) == {("blank", False)}


def _guide(given) -> str:
    return pipes(given, [("Krav", "Forklaring"), *((item.name, "Det betyder, at …") for item in given)])


def _form(given) -> str:
    rows = "".join(f"<tr><td>{item.own}<td>{item.name}<td><select><option>Ja</select>" for item in given)
    return f"<html><body><table>{rows}</table></body></html>"


def _evaluation(given) -> str:
    rows = "".join(f"<tr><td>{item.own}<td>{item.name}<td>🟢<td>Set</tr>" for item in given)
    head = "<tr><th>#<th>Krav<th>Vurdering<th>Vurderingsgrundlag"
    return f"<html><body><table>{head}{rows}</table></body></html>"


@pytest.mark.parametrize(
    ("write", "reason"),
    [
        (_guide, "prose"),
        (_form, "web-page"),
        (_evaluation, "evaluation"),
        (lambda given: "".join(f"- {item.own} {item.name}: det betyder\n" for item in given), "prose"),
        (lambda given: f"```\n{pipes(given)}```\n", "code"),
        (lambda given: f"# Eksempel\n\n~~~~\n{TICKED['ticked items'](given)}~~~~\n", "code"),
        (lambda given: without_ids(given[:2]), "too-few-requirements"),
        (lambda given: "".join(f"## {item.name}\n\nDet betyder, at …\n\n" for item in given), "prose"),
        (lambda given: "".join(f"- {item.name}: det betyder\n" for item in given), "prose"),
        (lambda given: "".join(f"- [x] {item.name}\n" for item in given[:3]), "prose"),
        (lambda given: "".join(f"- [x] {item.name}\n" for item in given[:5]) + "- [x] Andet\n" * 6, "prose"),
        (lambda given: "".join(f"- [x] Ikke så, at {item.name}\n" for item in given), "prose"),
        (lambda given: "".join(f"Vi ser, at {item.name}. Ja\n\n" for item in given), "prose"),
        (
            lambda given: "".join(f"- 🟡 {item.name} – Vurderingsgrundlag: x\n" for item in given),
            "evaluation",
        ),
        (lambda given: f"```\n{TICKED['ticked titles'](given)}```\n", "code"),
    ],
)
def test_refused(write, reason):
    given = items("1.1.0", answers_for("1.1.0", ["met"]))
    assert read_report(write(given).encode()) == NotAReport(reason)


def test_a_fence_that_is_never_closed_hides_nothing():
    given = answers(4, ALL)
    text = pipes(items("1.1.0", given))
    assert said(read(text.replace("| # |", "```\n| # |"))) == meant(given)


def test_titles_like_no_requirement_are_left_out():
    given = items("1.1.0", answers(6, ["met"]))
    rows = [("Krav", "Status"), *((item.name, "Ja") for item in given), ("Vores eget krav til farven", "Nej")]
    found = read(pipes(given, rows))
    assert len(found.requirements) == 43
    assert {item.status for item in found.requirements.values()} == {"met"}


@pytest.mark.parametrize("write", ["- {}: {}\n", "## {}\n\n**Status:** {}\n\n"])
def test_items_like_no_requirement_are_left_out(write):
    given = items("1.1.0", answers(6, ["met"]))
    text = "".join(write.format(item.name, "Ja") for item in given)
    found = read(text + write.format("Vores eget krav til farven", "Nej"))
    assert {own: (item.status, item.text) for own, item in found.requirements.items()} == {
        item.own: ("met", "") for item in given
    }


@pytest.mark.parametrize("form", list(Form))
@pytest.mark.parametrize("layout", WORDED)
def test_converting_keeps_statuses_and_words(layout, form):
    before = read(WORDED[layout](items("1.1.0", answers(8, ALL))))
    after = read(convert(before, form, "da").text, "rapport.json" if form is Form.JSON else "rapport.md")
    assert said(after) == said(before)
    assert {own: item.text for own, item in after.requirements.items()} == {
        own: item.text for own, item in before.requirements.items()
    }
