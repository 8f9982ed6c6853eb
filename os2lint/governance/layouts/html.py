"""Tables in HTML, written by hand or exported from Word, Google Docs, Confluence and the like."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from itertools import islice

from os2lint.governance.rows import Row

_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9:]*+)([^<>]*+)>|<![^<>]*+>")
_ATTRIBUTE = re.compile(
    r"(?<![\w-])([a-z-]++)\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s\"'>]++))", re.IGNORECASE
)
_ENTITY = re.compile(r"&#?\w{1,31};")
_SPACE = re.compile(r"\s+")
#: Elements whose text isn't part of the page, and how they end.
_UNSEEN = {
    name: re.compile(rf"</{name}\b", re.IGNORECASE)
    for name in ("script", "style", "title", "template", "noscript")
}
_BREAKS = {"br", "p", "div", "li", "ul", "ol", "dd", "dt", "blockquote", "hr", "pre", "section", "header"}
_HEADINGS = {f"h{depth}": depth for depth in range(1, 7)}
#: How Word and Google Docs mark a document's title.
_TITLE = re.compile(r"\b(?:MsoTitle|title)\b")
_STRUCK = {"s", "del", "strike"}
_FORM_FIELDS = {"select", "textarea"}
#: How Confluence names the signs that it draws as pictures.
_PICTURES = {"(tick)": "✅", "(error)": "❌", "(minus)": "➖", "(question)": "❓"}
_WIDEST = 64
_TALLEST = 100
# A longer text isn't repeated in each of the rows that its cell reaches down.
_LONGEST_REPEATED = 500
_DEEPEST = 8


@dataclass(slots=True)
class _Table:
    """A table that is being read."""

    rows: list[Row] = field(default_factory=list)
    cells: list[str] | None = None
    line: int = 0
    #: The open cell's text, or None between cells.
    words: list[str] | None = None
    span: tuple[int, int] = (1, 1)
    #: What cells of earlier rows reach down: how many rows more, and the text, by column.
    reach: dict[int, tuple[int, str]] = field(default_factory=dict)

    def open_row(self, line: int) -> None:
        self.close_row()
        self.cells, self.line = [], line

    def open_cell(self, attributes: dict[str, str], line: int) -> None:
        self.close_cell()
        if self.cells is None:
            self.open_row(line)
        self.words = []
        self.span = (
            _number(attributes.get("colspan"), _WIDEST),
            _number(attributes.get("rowspan"), _TALLEST),
        )

    def close_cell(self) -> None:
        if self.words is None or self.cells is None:
            return
        text = _cell_text(self.words)
        self._reach_down()
        column = len(self.cells)
        width, height = self.span
        if column < _WIDEST:
            self.cells += [text, *[""] * (width - 1)]
        if height > 1 and column < _WIDEST:
            repeated = text if len(text) <= _LONGEST_REPEATED else ""
            self.reach |= {column + offset: (height, "" if offset else repeated) for offset in range(width)}
        self.words = None

    def close_row(self) -> None:
        self.close_cell()
        if self.cells is None:
            return
        self._reach_down()
        if any(self.cells):
            self.rows.append(Row(self.line, tuple(self.cells[:_WIDEST])))
        self.reach = {column: (left - 1, text) for column, (left, text) in self.reach.items() if left > 1}
        self.cells = None

    def _reach_down(self) -> None:
        """Fill the columns that a cell of an earlier row takes up in this one."""
        cells = self.cells if self.cells is not None else []
        while len(cells) in self.reach and len(cells) < _WIDEST:
            cells.append(self.reach[len(cells)][1])


@dataclass(slots=True)
class Markup:
    """What a text in HTML holds."""

    #: The rows of each table.
    blocks: list[list[Row]] = field(default_factory=list)
    #: The text outside tables, a paragraph a line, headings marked by `#`, and where each begins.
    lines: list[tuple[int, str]] = field(default_factory=list)
    title: str = ""
    #: It has fields to fill in: a program's page, not a document.
    is_form: bool = False


def read_markup(text: str, line: int = 1) -> Markup:
    """Read HTML, well-formed or not, in one pass.

    Args:
        text: HTML without comments.
        line: The line its first character stands in.
    """
    reader = _Reader(line)
    position = 0
    while match := _TAG.search(text, position):
        reader.text(text[position : match.start()])
        position = match.end()
        name = (match[2] or "").casefold()
        if name in _UNSEEN and not match[1]:
            closing = _UNSEEN[name].search(text, position)
            end = closing.start() if closing else len(text)
            reader.unseen(name, text[position:end])
            position = end
        elif name:
            reader.tag(name, match[3], is_closing=bool(match[1]))
        reader.line += match[0].count("\n")
    reader.text(text[position:])
    return reader.finish()


class _Reader:
    """Takes a text's tags and words in turn."""

    def __init__(self, line: int) -> None:
        self.line = line
        self.markup = Markup()
        self.tables: list[_Table] = []
        self.targets: list[str] = []
        self.paragraph: list[str] = []
        self.start = line
        self.skipped = 0

    def text(self, text: str) -> None:
        if text:
            self._say(_SPACE.sub(" ", _ENTITY.sub(_character, text)))
            self.line += text.count("\n")

    def unseen(self, name: str, text: str) -> None:
        if name == "title" and not self.markup.title:
            self.markup.title = " ".join(html.unescape(text).split())
        self.line += text.count("\n")

    def tag(self, name: str, rest: str, *, is_closing: bool) -> None:
        if name == "table":
            self._table(is_closing=is_closing)
        elif self.tables and name in {"tr", "td", "th"}:
            self._part(name, rest, is_closing=is_closing)
        elif name == "a":
            self._link(rest, is_closing=is_closing)
        elif name in _STRUCK:
            self._say("~~")
        elif not is_closing and name in {"img", "input", "li"} | _FORM_FIELDS:
            self._field(name, _attributes(rest))
        elif name in _BREAKS or name in _HEADINGS:
            self._break()
            depth = _HEADINGS.get(name) or (name == "p" and _TITLE.search(rest) is not None)
            if depth and not is_closing:
                self._say("#" * depth + " ")

    def finish(self) -> Markup:
        while self.tables:
            self._close_table()
        self._break()
        return self.markup

    def _say(self, words: str) -> None:
        if self.tables:
            if self.tables[-1].words is not None:
                self.tables[-1].words.append(words)
            return
        if not self.paragraph:
            self.start = self.line
        self.paragraph.append(words)

    def _break(self) -> None:
        if self.tables:
            self._say("\n")
            return
        words = " ".join("".join(self.paragraph).split())
        if words:
            self.markup.lines.append((self.start, words))
        self.paragraph.clear()

    def _table(self, *, is_closing: bool) -> None:
        if not is_closing:
            if self.tables and self.tables[-1].words is None:
                self._close_table()  # the one before was never closed
            if len(self.tables) >= _DEEPEST:
                self.skipped += 1
                return
            self._break()
            self.tables.append(_Table())
        elif self.skipped:
            self.skipped -= 1
        elif self.tables:
            self._close_table()

    def _close_table(self) -> None:
        table = self.tables.pop()
        table.close_row()
        outer = self.tables[-1] if self.tables else None
        if outer and outer.words is not None and not any(row.id for row in table.rows):
            outer.words.append("".join(f"\n{' '.join(filter(None, row.cells))}\n" for row in table.rows))
        else:
            self.markup.blocks.append(table.rows)

    def _part(self, name: str, rest: str, *, is_closing: bool) -> None:
        table = self.tables[-1]
        if name == "tr":
            table.close_row() if is_closing else table.open_row(self.line)
        elif is_closing:
            table.close_cell()
        else:
            table.open_cell(_attributes(rest), self.line)

    def _link(self, rest: str, *, is_closing: bool) -> None:
        if not is_closing:
            self.targets.append(_attributes(rest).get("href", "").replace(" ", "%20"))
            self._say("[" if self.targets[-1] else "")
        elif self.targets:
            target = self.targets.pop()
            self._say(f"]({target})" if target else "")

    def _field(self, name: str, attributes: dict[str, str]) -> None:
        kind = attributes.get("type", "text").casefold()
        if name == "img":
            alternative = attributes.get("alt", "")
            self._say(_PICTURES.get(alternative, alternative))
        elif name == "li":
            self._break()
            if "data-inline-task-id" in attributes:
                self._say("[x] " if "checked" in attributes.get("class", "").split() else "[ ] ")
        elif name == "input" and kind == "checkbox":
            self._say(" [x] " if "checked" in attributes else " [ ] ")
        elif kind != "hidden" or name != "input":
            self.markup.is_form = True


def read_html(lines: list[str]) -> list[list[Row]]:
    """Read the HTML tables that stand among lines of Markdown, and blank those lines."""
    blocks: list[list[Row]] = []
    for start, end in _regions(lines):
        blocks += read_markup("\n".join(lines[start:end]), start + 1).blocks
        lines[start:end] = [""] * (end - start)
    return blocks


def _regions(lines: list[str]) -> list[tuple[int, int]]:
    """Return where tables begin and end; one that is never closed ends with the text."""
    regions: list[tuple[int, int]] = []
    depth, start = 0, 0
    for index, line in enumerate(lines):
        if "<" not in line:
            continue
        tags = line.casefold()
        if not depth and not (tags.lstrip("> \t").startswith("<") and "<table" in tags):
            continue
        if not depth:
            start = index
        depth = max(0, depth + tags.count("<table") - tags.count("</table"))
        if not depth:
            regions.append((start, index + 1))
    return [*regions, (start, len(lines))] if depth else regions


def _attributes(rest: str) -> dict[str, str]:
    """Return a tag's attributes; those without a value are there, too."""
    if not rest.strip(" /\n"):
        return {}
    found = {
        match[1].casefold(): html.unescape(match[2] or match[3] or match[4] or "")
        for match in islice(_ATTRIBUTE.finditer(rest), _WIDEST)
    }
    bare = _ATTRIBUTE.sub(" ", rest).casefold().split()
    return {name.strip("/"): "" for name in bare} | found


def _number(text: str | None, most: int) -> int:
    return min(most, max(1, int(text[:4]))) if text and text[:4].isdecimal() else 1


def _character(entity: re.Match[str]) -> str:
    """Return what an entity stands for, unless that would become markup."""
    sign = html.unescape(entity[0])
    return entity[0] if sign in "<>" else sign


def _cell_text(words: list[str]) -> str:
    lines = (" ".join(line.split()) for line in "".join(words).split("\n"))
    return "<br/>".join(line for line in lines if line)
