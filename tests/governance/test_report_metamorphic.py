"""A change that keeps the meaning keeps every status; a changed mark changes exactly one."""

from __future__ import annotations

import random
import re

import pytest
from generated_reports import (
    Answer,
    Report,
    answers_for,
    boxes,
    efterlevet,
    marks,
    sections,
    self_assessment,
)

from os2lint.governance.reader import read_report
from os2lint.governance.report import GovernanceReport

ALL = ["met", "not-met", "not-applicable", "unknown", "partly", "planned", "blank"]
TICKS = ["met", "not-met", "met", "blank"]


def old(model: str, form: str) -> Report:
    answers = answers_for(model, TICKS)
    # An unticked box is a "no" only with words beside it.
    answers = {
        own: Answer(answer.status, "Hvor?" if answer.status == "blank" else answer.text)
        for own, answer in answers.items()
    }
    ticked, empty = {
        "checkbox-html": ("<ul><li> [x] </li>", "<ul><li> [ ] </li>"),
        "checkbox": ("[x]", "[]"),
        "ballot-box": ("☑︎", "☐"),
    }[form]
    return boxes(model, answers, ticked, empty, form)


REPORTS = {
    f"{model}-{form}": old(model, form)
    for model in ("2021", "2022")
    for form in ("checkbox-html", "checkbox", "ballot-box")
} | {
    "marks-5": marks(answers_for("2024", ALL), 5),
    "marks-6": marks(answers_for("1.1.0", ALL)),
    "efterlevet": efterlevet(answers_for("1.1.0", ALL)),
}


def read(data: bytes | str) -> GovernanceReport:
    report = read_report(data.encode() if isinstance(data, str) else data, "rapport.md")
    assert isinstance(report, GovernanceReport), report
    return report


def answers(report: GovernanceReport) -> dict[str, tuple[str, bool, str]]:
    return {own: (item.status.value, item.documented, item.text) for own, item in report.requirements.items()}


def expected(report: Report) -> dict[str, tuple[str, bool, str]]:
    found = answers(read(report.text()))
    statuses = {status for status, _documented, _text in found.values()}
    assert len(statuses) > 2
    return found


@pytest.fixture(params=REPORTS)
def report(request) -> Report:
    return REPORTS[request.param]


def test_format_model_and_answers(report):
    found = read(report.text())
    assert (found.format, found.model) == (report.format, report.model)
    assert found.product == "Fiktivprodukt"
    rows = [row for table in report.tables for row in table.rows]
    assert list(found.requirements) == [
        next(cell for cell in row if re.fullmatch(r"[RFSG]\d+", cell)) for row in rows
    ]


@pytest.mark.parametrize("form", ["marks", "efterlevet", "sections", "json"])
def test_every_status_and_text_comes_back(form):
    given = answers_for("1.1.0", ALL, "Se [referatet](https://eksempel.dk/a_(b)) fra")
    write = {"marks": lambda a: marks(a).text(), "efterlevet": lambda a: efterlevet(a).text()}
    text = (write | {"sections": sections, "json": self_assessment})[form](given)
    found = read(text)
    assert answers(found) == {own: (a.status, True, a.text) for own, a in given.items()}
    assert {item.links for item in found.requirements.values()} == {("https://eksempel.dk/a_(b)",)}


def test_ids_that_changed_their_meaning():
    current = {own: item.current for own, item in read(REPORTS["2021-checkbox"].text()).requirements.items()}
    assert current["R2"] is None
    assert current["R3"] == "R2"
    assert current["F8"] == current["F9"] == "F7"
    assert (current["F13"], current["F14"]) == ("F14", "F13")
    assert current["S4"] == "S5"
    current = {own: item.current for own, item in read(REPORTS["2022-checkbox"].text()).requirements.items()}
    assert (current["F13"], current["S4"], current["S5"]) == ("F13", "S4", "S5")


@pytest.mark.parametrize("seed", range(6))
def test_column_order(report, seed):
    order = list(range(len(report.tables[0].head)))
    random.Random(seed).shuffle(order)
    assert answers(read(report.mapped(lambda table: table.permuted(order)).text())) == expected(report)


@pytest.mark.parametrize(
    "names",
    [
        ("Krav",),
        ("Niveau", "Produktniveau"),
        ("Retningslinjer",),
        ("Krav", "Retningslinjer"),
        ("Niveau", "Produktniveau", "Retningslinjer"),
    ],
)
def test_dropped_columns(report, names):
    assert answers(read(report.mapped(lambda table: table.without(*names)).text())) == expected(report)


def test_column_dropped_in_one_table_only(report):
    first, *rest = report.tables
    changed = Report(
        report.format, report.model, (first.without("Retningslinjer", "Krav"), *rest), report.cover
    )
    assert answers(read(changed.text())) == expected(report)


def test_dropped_documentation_column(report):
    found = read(
        report.mapped(
            lambda table: table.without("Henvisning", "Beskrivelse / Dokumentation", "Dokumentation")
        ).text()
    )
    assert not any(item.documented for item in found.requirements.values())
    statuses = {own: status for own, (status, _documented, _text) in expected(report).items()}
    boxed = report.format in {"checkbox", "checkbox-html", "ballot-box"}
    for own, item in found.requirements.items():
        assert item.status == ("blank" if boxed and statuses[own] == "not-met" else statuses[own])


def lines_changed(change):
    return lambda text: "\n".join(change(line) if line.startswith("|") else line for line in text.split("\n"))


MUTATIONS = {
    "crlf": lambda text: text.replace("\n", "\r\n"),
    "cr": lambda text: text.replace("\n", "\r"),
    "bom": lambda text: "\ufeff" + text,
    "utf-16": lambda text: text.encode("utf-16"),
    "front matter": lambda text: f"---\ntitle: Rapport\nparent: Vurderingsgrundlag\n---\n\n{text}",
    "no trailing pipe": lines_changed(lambda line: line.rstrip().removesuffix("|").rstrip() or line),
    "space before": lines_changed(lambda line: " " + line),
    "tabs and spaces": lines_changed(lambda line: line.replace(" | ", "\t  |   ")),
    "no spaces": lines_changed(lambda line: line.replace(" | ", "|").replace("| ", "|").replace(" |", "|")),
    "quoted": lines_changed(lambda line: "> " + line),
    "trailing spaces": lines_changed(lambda line: line + "   "),
    "aligned": lambda text: text.replace("---", ":--:"),
    "bold ids": lambda text: re.sub(r"\| ([RFSG]\d+) \|", r"| **\1** |", text),
    "linked ids": lambda text: re.sub(r"\| ([RFSG]\d+) \|", r"| [\1](#\1) |", text),
    "small ids": lambda text: re.sub(r"\| ([RFSG]\d+) \|", lambda match: match[0].lower(), text),
    "italic titles": lambda text: re.sub(r"(\| [RFSG]\d+ \| )([^|]*) \|", r"\1_\2_ |", text),
    "no blank lines": lambda text: re.sub(r"\n\n+", "\n", text),
    "many blank lines": lambda text: text.replace("\n\n", "\n\n\n<br>\n\n"),
    "comments": lambda text: text.replace("## TEMA", "<!-- ja | R1 | nej |\n| R1 | ✅ | -->\n## TEMA"),
    "variation selectors": lambda text: re.sub("([✅❌➖❓☑☐])", "\\1\ufe0f", text),
    "no headings over the columns": lambda text: re.sub(
        r"^\|(.*)#(.*)\|\n", lambda match: "|  " * (match[0].count("|") - 1) + "|\n", text, flags=re.MULTILINE
    ),
    "no header at all": lambda text: re.sub(r"^\|.*#.*\|\n\| ---.*\n", "", text, flags=re.MULTILINE),
    "legend": lambda text: text.replace(
        "\n## TEMA",
        "\n✅ - Opfyldt\n\n❌ - IKKE opfyldt\n\n| ✅ | Opfyldt |\n| --- | --- |\n| ❌ | Ikke |\n\n## TEMA",
        1,
    ),
}


@pytest.mark.parametrize("mutation", MUTATIONS)
def test_spelling_of_the_document(report, mutation):
    changed = MUTATIONS[mutation](report.text())
    assert answers(read(changed)) == expected(report)


def test_latin_1(report):
    text = report.text()
    for sign, word in [
        ("✅", "ja"),
        ("❌", "nej"),
        ("➖", "ikke relevant"),
        ("❓", "ved ikke"),
        ("☑︎", "[x]"),
        ("☐", "[ ]"),
        ("🔽", "Status"),
    ]:
        text = text.replace(sign, word)
    assert answers(read(text.encode("latin-1"))) == expected(report)


SPELLINGS = {
    "✅": [
        ":white_check_mark:",
        "✔",
        "✔️",
        "Ja",
        "ja.",
        "**Ja**",
        "YES",
        "Opfyldt",
        "✅ Ja",
        "`ja`",
        "[x]",
        "x",
    ],
    "❌": [":x:", "✖", "Nej", "nej!", "No", "Ikke opfyldt", "❌ nej", "🔴 Nej", "endnu ikke"],
    "➖": [
        ":heavy_minus_sign:",
        "Ikke relevant",
        "n/a",
        "N/A",
        "Not applicable",
        "➖ Ikke relevant",
        "⚪ Ikke relevant",
    ],
    "❓": [":question:", "?", "Ved ikke", "Don't know", "🔴 Ved ikke", "unknown", "Uafklaret"],
    "Delvist": ["delvis", "Partly", "Partial", "🟡", "Delvist opfyldt", "Ja, delvist"],
    "Planlagt": ["Afventer", "I gang", "in progress", "Planned", "🟡 Planlagt", "under udarbejdelse", "⏳"],
    "": [
        "[Ikke udfyldt]",
        "[Udfyldes i selvevaluering]",
        "Vælg",
        "⚪",
        "⚪ None",
        "✅ / ❌",
        "Ja/Nej",
        "&nbsp;",
        "⚪ ",
    ],
}


@pytest.mark.parametrize(
    ("sign", "spelling"), [(sign, item) for sign, many in SPELLINGS.items() for item in many]
)
def test_spelling_of_a_mark(sign, spelling):
    given = REPORTS["marks-6"]
    changed = given.mapped(
        lambda table: type(table)(
            table.head, tuple((spelling if row[0] == sign else row[0], *row[1:]) for row in table.rows)
        )
    )
    assert answers(read(changed.text())) == expected(given)


@pytest.mark.parametrize("spelling", ["[X]", "[ x ]", "- [x]", r"\[x\]", "[✓]", "<ul><li>[x]</li></ul>"])
def test_spelling_of_a_ticked_box(spelling):
    text = REPORTS["2022-checkbox"].text()
    assert answers(read(text.replace("[x]", spelling))) == expected(REPORTS["2022-checkbox"])


@pytest.mark.parametrize("seed", range(8))
def test_flipping_one_mark_changes_exactly_one(report, seed):
    before = expected(report)
    own = random.Random(seed).choice(list(before))
    new = {"checkbox": "[x]", "checkbox-html": "<ul><li> [X] </li>", "ballot-box": "☑"}.get(
        report.format, "Ja"
    )

    def flip(table):
        column = 4 if report.format == "efterlevet" else 0
        return type(table)(
            table.head,
            tuple(
                tuple(new if index == column and own in row else cell for index, cell in enumerate(row))
                for row in table.rows
            ),
        )

    after = answers(read(report.mapped(flip).text()))
    assert after[own][0] == "met"
    assert {k: v for k, v in after.items() if k != own} == {k: v for k, v in before.items() if k != own}


@pytest.mark.parametrize("seed", range(6))
def test_ragged_rows(report, seed):
    """A row may lack its last cells, or have too many empty ones; the others stay as they are."""
    chance = random.Random(seed)
    documentation = {"efterlevet": 5}.get(report.format, 3)

    def bend(table):
        rows = []
        for row in table.rows:
            cut = chance.choice([0, 0, 1, 2])
            shortest = documentation + 1
            rows.append(
                row[: max(shortest, len(row) - cut)] if cut else (*row, *[""] * chance.choice([0, 1, 2]))
            )
        return type(table)(table.head, tuple(rows))

    assert answers(read(report.mapped(bend).text())) == expected(report)


def test_missing_status_cell_leaves_the_row_blank():
    text = REPORTS["marks-6"].text()
    line = next(line for line in text.split("\n") if "| F3 |" in line)
    found = read(text.replace(line, line[line.index("| F3") :]))
    expected_f3 = expected(REPORTS["marks-6"])["F3"]
    assert answers(found)["F3"] == ("blank", *expected_f3[1:])


def test_a_pipe_in_the_documentation():
    given = answers_for("1.1.0", ["met"], "drift | vedligehold")
    found = read(marks(given).text())
    assert {item.text.split(" om ")[0] for item in found.requirements.values()} == {"drift | vedligehold"}
    assert {item.status for item in found.requirements.values()} == {"met"}


def test_rows_run_together():
    """The header, the dashes and the first row on one line, as OS2's generator once wrote them."""
    for name in ("efterlevet", "marks-6"):
        text = REPORTS[name].text()
        joined = re.sub(r"\|\n(\| ---.*)\n", r"| \1 ", text)
        assert joined.count("\n") < text.count("\n")
        assert answers(read(joined)) == expected(REPORTS[name])
        whole_table = re.sub(r"\|\n\|", "| |", text)
        assert answers(read(whole_table)) == expected(REPORTS[name])


def test_documentation_in_the_place_of_the_guidance():
    given = answers_for("1.1.0", ["blank"])
    report = efterlevet(given).mapped(
        lambda table: type(table)(
            table.head, tuple((*row[:3], row[5], *row[4:]) for row in table.rows)
        ).without("Efterlevet?", "Dokumentation")
    )
    found = read(report.text())
    assert (found.format, found.filled) == ("checklist", "partial")
    assert answers(found) == {own: ("blank", True, answer.text) for own, answer in given.items()}


def test_titles_in_other_words():
    from os2lint.governance.model import load_model

    text = REPORTS["marks-6"].text()
    for requirement in load_model().requirements.values():
        text = text.replace(f"| {requirement.name} |", f"| {requirement.title['en']} |")
    assert answers(read(text)) == expected(REPORTS["marks-6"])


@pytest.mark.parametrize("form", ["sections", "json"])
def test_statuses_of_programs(form):
    given = answers_for("1.1.0", ALL)
    write = {"sections": sections, "json": self_assessment}[form]
    found = read(write(given))
    assert (found.format, found.model, found.date, found.filled_by) == (
        form,
        "1.1.0",
        "2026-02-03",
        "Kai Olsen",
    )
    for change in (lambda t: t.replace("\n", "\r\n"), lambda t: "\ufeff" + t):
        assert answers(read(change(write(given)))) == answers(found)


def test_json_on_one_line_has_line_numbers_all_the_same():
    given = answers_for("1.1.0", ALL)
    found = read(self_assessment(given))
    lines = self_assessment(given).split("\n")
    assert all(f'"{own}"' in lines[item.line - 1] for own, item in found.requirements.items())
    import json

    flat = read(json.dumps(json.loads(self_assessment(given))))
    assert {item.line for item in flat.requirements.values()} == {1}
    assert answers(flat) == answers(found)


def test_lines_are_the_rows_own(report):
    lines = ("---\ntitle: x\n---\n" + report.text()).split("\n")
    found = read("\n".join(lines))
    assert all(f"| {own} |" in lines[item.line - 1] for own, item in found.requirements.items())


RUN_TOGETHER = {
    "header and dashes": lambda text: re.sub(r"\|\n(\| ---)", r"| \1", text),
    "dashes and first row": lambda text: re.sub(r"(\| ---.*\|)\n", r"\1 ", text),
    "every two rows": lambda text: re.sub(r"(\| [^\n]*[RFSG]\d+ [^\n]*\|)\n(\|[^\n]*\|)\n", r"\1 \2\n", text),
}


@pytest.mark.parametrize("joined", RUN_TOGETHER)
@pytest.mark.parametrize("name", ["efterlevet", "marks-6", "marks-5", "2022-checkbox"])
def test_lines_that_have_run_together(name, joined):
    text = REPORTS[name].text()
    changed = RUN_TOGETHER[joined](text)
    assert changed != text
    assert answers(read(changed)) == expected(REPORTS[name])


@pytest.mark.parametrize("name", ["efterlevet", "marks-6", "marks-5", "2022-checkbox"])
@pytest.mark.parametrize("theme", [1, 2])
def test_a_header_that_has_left_out_the_ids(name, theme):
    text = REPORTS[name].text()
    *before, after = text.split("| # | ", theme)
    assert after.startswith("Krav")
    changed = "| # | ".join(before) + "| " + after.replace("| --- ", "", 1)
    assert answers(read(changed)) == expected(REPORTS[name])


def test_boxes_in_html():
    text = REPORTS["2022-checkbox"].text()
    changed = text.replace("[x]", '<input type="checkbox" checked disabled>').replace(
        "[]", '<input type="checkbox">'
    )
    assert answers(read(changed)) == expected(REPORTS["2022-checkbox"])


@pytest.mark.parametrize(
    "prompt",
    [
        "Hvor findes det?", "*Hvem har ansvaret?*", "Indsæt link til beslutningen", "fx referat eller mail",
        "Link til beslutningsnotat", "[udfyldes af koordinator]", "<indsæt tekst>", "How is it done?",
        "Insert the link here", "<!-- skriv her -->", "Hvor?<br/>", "**Hvordan?**", "`Hvor?`", "TODO", "…",
    ],
)  # fmt: skip
def test_prompts_of_forms_that_nobody_has_seen(prompt):
    given = {own: Answer("met", prompt) for own in answers_for("1.1.0", ["met"])}
    assert not any(item.documented for item in read(efterlevet(given).text()).requirements.values())


@pytest.mark.parametrize(
    "words",
    [
        "Ja.", "Se README", "Link til beslutningsnotat: https://a.dk", "Hvor koden ligger, står i README",
        "Indsæt nøglen i serveren, se [vejledningen](https://a.dk)", "Afventer beskrivelse", "S?",
        "Vi følger Hvordan-vejledningen", "<https://a.dk>", "[her](https://a.dk)",
        "fx deltager kommunen i OS2's netværk hvert kvartal",
    ],
)  # fmt: skip
def test_words_of_ones_own_are_no_prompts(words):
    given = {own: Answer("met", words) for own in answers_for("1.1.0", ["met"])}
    assert all(item.documented for item in read(efterlevet(given).text()).requirements.values())


SECTIONS = {
    "deeper headings": lambda text: text.replace("\n## ", "\n#### "),
    "no titles": lambda text: re.sub(r"## ([RFSG]\d+) - .*", r"## \1", text),
    "colons": lambda text: re.sub(r"## ([RFSG]\d+) - ", r"## \1: ", text),
    "colons outside the bold": lambda text: re.sub(r"\*\*(\w+):\*\*", r"**\1**:", text),
    "lists": lambda text: re.sub(r"\n\*\*(Status|Kategori|Produktniveau):", r"\n- **\1:", text),
    "plain labels": lambda text: text.replace("**", ""),
    "no rules between": lambda text: text.replace("\n---\n", "\n"),
    "no lights": lambda text: re.sub("[🟢🔴🟡⚪] ", "", text),
    "english": lambda text: text.replace("Dokumentation:", "Documentation:").replace(
        "Retningslinjer:", "Guidelines:"
    ),
    "themes": lambda text: text.replace("\n## F1 ", "\n# FORMKRAV\n\n## F1 "),
}


@pytest.mark.parametrize("mutation", SECTIONS)
def test_spelling_of_sections(mutation):
    text = sections(answers_for("1.1.0", ALL))
    changed = SECTIONS[mutation](text)
    assert changed != text
    assert answers(read(changed)) == answers(read(text))


def test_a_bare_list_as_json():
    import json

    text = self_assessment(answers_for("1.1.0", ALL))
    assert answers(read(json.dumps(json.loads(text)["krav"]))) == answers(read(text))


WORDS = [
    "Se README", "https://a.dk/x?y=1", "[her](https://a.dk)", "Ja", "Ja.", "Nej", "2", "sandkasse", "a<br/>b",
    "Ja, ved fast status på møder", "x \\| y", "Se R2", "✅ ok", "Delvist klar", "Vi afventer", "`kode`",
]  # fmt: skip
PROMPTS = [
    "-", "?", "", "Hvor?", "[Ikke udfyldt]", "Indsæt link", "fx link til referat", "Eks. link til README",
    "Hvor? Hvornår?", "Vejledning: Hvor?", "Beskriv hvordan", "https://",
]  # fmt: skip
SPELLINGS_THAT_MIX = [
    name
    for name in MUTATIONS
    if not name.startswith("no head")
    and name not in {"utf-16", "italic titles", "linked ids", "bold ids", "small ids"}
]


@pytest.mark.parametrize("seed", range(60))
def test_everything_at_once(seed):
    """Any statuses and words in any format, columns turned and cut, the document spelled in other ways."""
    chance = random.Random(seed)
    form = chance.choice(["marks-5", "marks-6", "efterlevet", "2021", "2022"])
    model = {"marks-5": "2024", "2021": "2021", "2022": "2022"}.get(form, "1.1.0")
    statuses = TICKS[:2] if form.startswith("20") else ALL
    given = {
        own: Answer(chance.choice(statuses), chance.choice([*WORDS, *PROMPTS]))
        for own in answers_for(model, ["met"])
    }
    if form.startswith("20"):
        report = boxes(
            form,
            given,
            *chance.choice([("[x]", "[ ]"), ("☑", "☐"), ("<ul><li> [x] </li>", "<ul><li> [ ] </li>")]),
            form,
        )
    else:
        report = efterlevet(given) if form == "efterlevet" else marks(given, int(form[-1]))
    order = list(range(len(report.tables[0].head)))
    chance.shuffle(order)
    report = report.mapped(lambda table: table.permuted(order))
    if chance.random() < 0.3:
        report = report.mapped(lambda table: table.without("Niveau", "Produktniveau"))
    text = report.text()
    for name in chance.sample(SPELLINGS_THAT_MIX, 2):
        text = MUTATIONS[name](text)
    found = read(text)
    assert found.model == model
    for own, answer in given.items():
        documented = answer.text in WORDS
        status = answer.status
        if form.startswith("20") and status == "not-met" and not documented:
            status = "blank"
        item = found.requirements[own]
        assert (own, item.status, item.documented) == (own, status, documented)
