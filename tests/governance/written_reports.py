"""The same answers as coordinators and their programs write them down, each in a layout of its own."""

from __future__ import annotations

import csv
from html import escape
from io import StringIO
from itertools import zip_longest
from typing import TYPE_CHECKING

from os2lint.governance.model import load_model

if TYPE_CHECKING:
    from generated_reports import Answer

COVER = "# Governancerapport for Fiktivprodukt\n\n**Udfyldt af:** Kai Olsen\n**Dato:** 3. februar 2026\n\n"
HEAD = ("#", "Krav", "Status", "Bemærkninger")
WORDS = {
    "met": ("Ja", "OK", "Done", "Opfyldt", "✓", "100 %", ":white_check_mark:", "&#9745;"),
    "not-met": ("Nej", "Opfyldes ikke", "Ikke endnu", "✗", "0 %", "Ikke startet"),
    "partly": ("Delvist", "50 %", "🟡"),
    "planned": ("På vej", "Under udarbejdelse", "🚧"),
    "unknown": ("Undersøges", "Ved ikke", "?"),
    "not-applicable": ("n.a.", "Ikke relevant", "➖"),
    "blank": ("", "TBD", "–", "[Ikke udfyldt]"),
}


class Item:
    """A requirement with its answer, spelled in turn as people spell it."""

    def __init__(self, own: str, number: int, model: str, answer: Answer) -> None:
        requirement = load_model(model).requirements[own]
        self.own, self.number, self.text = own, number, answer.text
        self.name, self.theme, self.level = requirement.name, requirement.theme.value, requirement.level.value
        self.status = answer.status
        self.word = WORDS[answer.status][number % len(WORDS[answer.status])]

    def box(self, ticked: str, empty: str) -> str:
        """Return a box; an empty one stands for every other answer."""
        return ticked if self.status == "met" else empty


def items(model: str, answers: dict[str, Answer]) -> list[Item]:
    """Return the requirements in order."""
    return [Item(own, number, model, answer) for number, (own, answer) in enumerate(answers.items())]


def _rows(given: list[Item]) -> list[tuple[str, ...]]:
    return [HEAD, *((item.own, item.name, item.word, item.text) for item in given)]


def _lines(given: list[Item], line) -> str:
    return COVER + "\n".join(map(line, given)) + "\n"


def pipes(given: list[Item], rows: list[tuple[str, ...]] | None = None) -> str:
    """Write a pipe table."""
    head, *body = rows or _rows(given)
    lines = [head, ["---"] * len(head), *body]
    return COVER + "".join("| " + " | ".join(cells) + " |\n" for cells in lines)


def page(given: list[Item]) -> str:
    """Write a page as programs export them: wrapped lines, entities, empty paragraphs, unclosed cells."""
    head, *body = _rows(given)
    rows = [
        f" <tr class=c1\n  style='height:1'>\n  <td><p><span>{own}</span></p></td>\n  <td><p>{escape(name)}"
        f"<o:p>&nbsp;</o:p></p>\n  <td><div><b>{word}</b></div>\n  <td><p>{text}</p><p><br></p></td></tr>\n"
        for own, name, word, text in body
    ]
    return (
        "<!DOCTYPE html>\n<html><head><title>x</title><style>td{}</style></head>\n<body>\n"
        "<p class=MsoTitle>Governancerapport\nfor Fiktivprodukt</p>\n"
        "<p><b>Udfyldt\naf:</b> Kai Olsen<br>\n<b>Dato:</b> 3. februar 2026</p>\n<table>\n"
        f"<tr>{''.join(f'<th>{cell}</th>' for cell in head)}</tr>\n{''.join(rows)}</table></body></html>\n"
    )


def page_by_theme(given: list[Item]) -> str:
    """Write a page whose themes reach down over their rows, under a header of two rows, all on one line."""
    head = "<tr><th rowspan=2>Tema</th><th rowspan=2>#</th><th rowspan=2>Krav</th><th>Svar</th>"
    rows, themes = [], [item.theme for item in given]
    for index, item in enumerate(given):
        first = index == 0 or themes[index - 1] != item.theme
        theme = f"<td rowspan={themes.count(item.theme)}>{item.theme}</td>" if first else ""
        rows.append(
            f"<tr>{theme}<td>{item.own}</td><td>{item.name}</td><td>{item.word}</td><td>{item.text}</td></tr>"
        )
    return (
        "<html><body><h1>Governancerapport for Fiktivprodukt</h1><table><tr><td>"
        f"<p>Udfyldt af: Kai Olsen</p><table>{head}<th rowspan=2>Noter</th></tr><tr><th>Status</th></tr>"
        f"{''.join(rows)}</table></td></tr></table></body></html>"
    )


def html_in_markdown(given: list[Item]) -> str:
    """Write a table by hand into Markdown."""
    rows = "".join(f"  <tr><td>{'</td><td>'.join(cells)}</td></tr>\n" for cells in _rows(given))
    return f"{COVER}<table>\n{rows}</table>\n\nHilsen Kai\n"


def grid(given: list[Item]) -> str:
    """Write the grid table that pandoc makes of Word, its cells wrapped."""
    widths = (4, 20, 10, 24)
    frame = "".join(f"+{'-' * (width + 2)}" for width in widths) + "+\n"
    parts = [COVER, frame]
    for number, cells in enumerate(_rows(given)):
        for line in _lines_of(cells, widths):
            parts += [*(f"| {cell:<{width}} " for cell, width in zip(line, widths, strict=True)), "|\n"]
        parts.append(frame.replace("-", "=") if number == 0 else frame)
    return "".join(parts)


def ruled(given: list[Item]) -> str:
    """Write the table of words under rulers that pandoc makes of Word, its cells wrapped."""
    widths = (4, 20, 10, 38)
    rule = f"  {'-' * (sum(widths) + len(widths) - 1)}\n"
    parts = [COVER, rule]
    for number, cells in enumerate(_rows(given)):
        for line in _lines_of(cells, widths):
            words = " ".join(f"{cell:<{width}}" for cell, width in zip(line, widths, strict=True))
            parts.append(f"  {words.rstrip()}\n")
        parts.append("\n" if number else f"  {' '.join('-' * width for width in widths)}\n")
    return "".join([*parts, rule])


def _lines_of(cells: tuple[str, ...], widths: tuple[int, ...]) -> list[tuple[str, ...]]:
    wrapped = [_wrapped(cell, width) for cell, width in zip(cells, widths, strict=True)]
    return list(zip_longest(*wrapped, fillvalue=""))


def _wrapped(text: str, width: int) -> list[str]:
    lines = [""]
    for word in text.split():
        if lines[-1] and len(lines[-1]) + 1 + len(word) > width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


def without_ids(given: list[Item]) -> str:
    """Write a table that names the requirements in full, without their ids."""
    return pipes(given, [row[1:] for row in _rows(given)])


def docs_export(given: list[Item]) -> str:
    """Write what Google Docs makes of a table: bold everywhere, and backslashes."""
    rows = [tuple(f"**{cell}**" if cell else "" for cell in row) for row in _rows(given)]
    head = (r"**\#**", "**Krav**", "**Opfyldt? (ja/nej)**", "**Bemærkninger**")
    return pipes(given, [head, *rows[1:]])


def one_table(given: list[Item]) -> str:
    """Write one table for all, the themes in rows of their own."""
    rows: list[tuple[str, ...]] = [HEAD]
    for index, item in enumerate(given):
        if index == 0 or given[index - 1].theme != item.theme:
            rows.append((f"**{item.theme.upper()}**", "", "", ""))
        rows.append((f"Krav {item.own}", item.name, item.word, item.text))
    return pipes(given, rows)


def spreadsheet(given: list[Item], delimiter: str = ";") -> str:
    """Write what a spreadsheet exports, every third note over two lines."""
    text = StringIO()
    writer = csv.writer(text, delimiter=delimiter, lineterminator="\n")
    writer.writerow(HEAD)
    for number, (own, name, word, note) in enumerate(_rows(given)[1:]):
        writer.writerow((own, name, word, note and (f"{note}\n(note 3)" if number % 3 == 2 else note)))
    return f"{COVER}{text.getvalue()}"


def asciidoc(given: list[Item]) -> str:
    """Write a table of AsciiDoc, each cell on a line of its own."""
    rows = "".join("".join(f"|{cell}\n" for cell in row) + "\n" for row in _rows(given)[1:])
    return f'{COVER}[cols="1,4,1,4",options=header]\n|===\n|{" |".join(HEAD)}\n\n{rows}|===\n'


def asciidoc_by_row(given: list[Item]) -> str:
    """Write a table of AsciiDoc, each row on a line of its own, and the themes over all of its columns."""
    rows: list[str] = []
    for index, item in enumerate(given):
        if index == 0 or given[index - 1].theme != item.theme:
            rows.append(f"4+|{item.theme.upper()}")
        rows.append(f"|{item.own} |{item.name} |{item.word} |{item.text}")
    lines = "\n".join(rows)
    return f"{COVER}|===\n|{' |'.join(HEAD)}\n\n{lines}\n|===\n"


def list_table(given: list[Item]) -> str:
    """Write a table as a list of reStructuredText."""
    rows = "".join("   * - " + "\n     - ".join(cells) + "\n" for cells in _rows(given))
    return f"{COVER}.. list-table:: Krav\n   :header-rows: 1\n\n{rows}\nHilsen Kai\n"


def items_with_words(given: list[Item]) -> str:
    """Write a list with labelled items below each requirement."""
    return _lines(
        given,
        lambda item: f"- **{item.own} – {item.name}**\n  - Status: {item.word}\n  - Kommentar: {item.text}",
    )


def items_that_say_it(given: list[Item]) -> str:
    """Write a list that says all on one line."""
    return _lines(
        given,
        lambda item: (
            f"* {item.own[0]}.{item.own[1:]} {item.name}: {item.word or 'TBD'}"
            + (f" – {item.text}" if item.text else "")
        ),
    )


def numbered_headings(given: list[Item]) -> str:
    """Write numbered headings, each followed by the answer and the words, without labels."""
    return _lines(
        given,
        lambda item: f"### 2.{item.number} {item.own.lower()} {item.name}\n\n{item.word}\n\n{item.text}\n",
    )


def bold_lines(given: list[Item]) -> str:
    """Write a bold line for each requirement."""
    return _lines(given, lambda item: f"**{item.own}. {item.name}**\nSvar: {item.word}\n\n{item.text}\n")


def headings_that_ask(given: list[Item]) -> str:
    """Write headings that end with a question and its answer."""
    labels = ("Efterlevet?", "Status:", "Er kravet opfyldt?", "Svar –")
    return _lines(
        given,
        lambda item: f"## {item.own} {item.name} - {labels[item.number % 4]} {item.word}\n\n{item.text}\n",
    )


def labels_in_cells(given: list[Item]) -> str:
    """Write a table in which each answer repeats what it answers."""
    labels = ("Status:", "Efterlevet?", "**Svar:**", "Er kravet opfyldt?")
    rows = [
        (own, name, word and f"{labels[number % 4]} {word}", text)
        for number, (own, name, word, text) in enumerate(_rows(given)[1:])
    ]
    return pipes(given, [HEAD, *rows])


def headings_without_ids(given: list[Item]) -> str:
    """Write headings that name the requirements in full, without their ids, under a table of contents."""
    contents = "".join(f"- [{item.name}](#{item.number})\n" for item in given)
    sections = "".join(
        f"### {item.number + 1}. {item.name}\n\n**Status:** {item.word}\n\n{item.text}\n\n" for item in given
    )
    return f"{COVER}## Indhold\n\n{contents}\n{sections}"


def items_without_ids(given: list[Item]) -> str:
    """Write a list without ids, with labelled items below each requirement."""
    return _lines(
        given, lambda item: f"- **{item.name}**\n  - Opfyldt: {item.word}\n  - Dokumentation: {item.text}"
    )


def bold_lines_without_ids(given: list[Item]) -> str:
    """Write a bold line for each requirement, without its id, and its answer beside it."""
    return _lines(given, lambda item: f"**{item.name}:** {item.word or 'TBD'}\n\n{item.text}\n")


#: Layouts that hold every status.
WORDED = {
    "pipes": pipes,
    "page": page,
    "page by theme": page_by_theme,
    "html in markdown": html_in_markdown,
    "grid": grid,
    "ruled": ruled,
    "without ids": without_ids,
    "docs export": docs_export,
    "one table": one_table,
    "spreadsheet": spreadsheet,
    "asciidoc": asciidoc,
    "asciidoc by row": asciidoc_by_row,
    "list table": list_table,
    "items with words": items_with_words,
    "items that say it": items_that_say_it,
    "numbered headings": numbered_headings,
    "bold lines": bold_lines,
    "headings that ask": headings_that_ask,
    "labels in cells": labels_in_cells,
    "headings without ids": headings_without_ids,
    "items without ids": items_without_ids,
    "bold lines without ids": bold_lines_without_ids,
}


def ticked_items(given: list[Item]) -> str:
    """Write a task list, the words on the line."""
    return _lines(
        given,
        lambda item: (
            f"- {item.box('[x]', '[ ]')} **{item.own}** {item.name}"
            + (f" – {item.text}" if item.text else "")
        ),
    )


def ticked_items_with_words_below(given: list[Item]) -> str:
    """Write a task list, the words in an item below."""
    return _lines(
        given,
        lambda item: (
            f"1. {item.box('☒', '☐')} {item.own}: {item.name}" + f"\n   - {item.text}" * bool(item.text)
        ),
    )


def escaped_boxes(given: list[Item]) -> str:
    """Write boxes as programs escape them, the words in a paragraph below."""
    return _lines(
        given,
        lambda item: (
            f"{item.box(chr(92) + '[x' + chr(92) + ']', chr(92) + '[ ' + chr(92) + ']')} "
            f"R-{item.own[1:]} {item.name}\n\n{item.text}\n".replace("R-", f"{item.own[0]}-")
        ),
    )


def task_page(given: list[Item]) -> str:
    """Write a page with Confluence's tasks."""
    rows = "".join(
        f"<tr><td>{item.own}</td><td>{item.name}</td><td><ul><li data-inline-task-id=1"
        f" {'class=checked' * (item.status == 'met')}><span>&nbsp;</span></li></ul></td>"
        f"<td>{item.text}</td></tr>\n"
        for item in given
    )
    head = "".join(f"<th>{cell}</th>" for cell in HEAD)
    return (
        "<html><body><h1>Governancerapport : Fiktivprodukt</h1><p>Udfyldt af: Kai Olsen</p>"
        f"<p>Dato: 2026-02-03</p><table><tr>{head}</tr>{rows}</table></body></html>"
    )


def ticked_titles(given: list[Item]) -> str:
    """Write a task list without ids, the words in an item below."""
    return _lines(
        given,
        lambda item: f"* {item.box('[x]', '[ ]')} {item.name}" + f"\n  * {item.text}" * bool(item.text),
    )


#: Layouts with boxes, where an empty one without words may be one that nobody has been at.
TICKED = {
    "ticked items": ticked_items,
    "ticked items with words below": ticked_items_with_words_below,
    "escaped boxes": escaped_boxes,
    "task page": task_page,
    "ticked titles": ticked_titles,
}

#: Headings of columns that stand for an answer each, and the answers.
CHOICES = [
    {"Opfyldt": "met", "Ikke opfyldt": "not-met"},
    {"Nej": "not-met", "Delvist": "partly", "Ja": "met"},
    {"Yes": "met", "No": "not-met", "N/A": "not-applicable"},
    {"✅": "met", "❌": "not-met"},
    {"Ja": "met", "Nej": "not-met", "Ved ikke": "unknown", "Planlagt": "planned"},
]
TICKS = [("[x]", "[ ]"), ("☒", "☐"), ("X", ""), (r"\[x\]", r"\[ \]"), ("✓", "–"), ("&#9745;", "&#9744;"),
         ('<input type="checkbox" checked>', '<input type="checkbox">'), ("**x**", ""), ("●", "○"),
         ("\uf06c", ""), ("\uf0fc", ""), ("\uf0fe", "\uf0a8"), ("ü", ""), ("★", "")]  # fmt: skip


def choices(given: list[Item], columns: dict[str, str], tick: str, empty: str) -> str:
    """Write a column for each answer, ticked."""
    rows: list[tuple[str, ...]] = [("#", "Krav", *columns, "Bemærkninger")]
    rows += [
        (
            item.own,
            item.name,
            *(tick if status == item.status else empty for status in columns.values()),
            item.text,
        )
        for item in given
    ]
    return pipes(given, rows)
