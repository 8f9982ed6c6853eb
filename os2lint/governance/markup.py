"""A text in HTML, read as a person sees it: its tables, and what stands outside them."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

from os2lint.governance.html_tables import HtmlTable
from os2lint.governance.pictures import sign_of
from os2lint.governance.uprights import named_by, titled, written_upright

if TYPE_CHECKING:
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
    for name in ("script", "style", "title", "template", "noscript", "ac:parameter")
}
#: How Confluence marks the one parameter of a label that it shows.
_SHOWN = re.compile(r"""ac:name=["']title["']""")
_BREAKS = {
    "br",
    "p",
    "div",
    "li",
    "ul",
    "ol",
    "dd",
    "details",
    "blockquote",
    "hr",
    "pre",
    "section",
    "header",
}
_HEADINGS = {f"h{depth}": depth for depth in range(1, 7)}
#: How Word and Google Docs mark a document's title.
_TITLE = re.compile(r"\b(?:MsoTitle|title)\b")
#: What heads a folded section, or a definition.
_TERMS = {"dt", "summary"}
_STRUCK = {"s", "del", "strike"}
_FORM_FIELDS = {"select", "textarea"}
_MOST_ATTRIBUTES = 64
_DEEPEST = 8


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


def read_markup(text: str, line: int = 1, *, is_page: bool = False) -> Markup:
    """Read HTML, well-formed or not, in one pass.

    Args:
        text: HTML without comments.
        line: The line its first character stands in.
        is_page: It is all of a page, so that upright tables may be written among its lines.
    """
    reader = _Reader(line, is_page=is_page)
    position = 0
    while match := _TAG.search(text, position):
        reader.text(text[position : match.start()])
        position = match.end()
        name = (match[2] or "").casefold()
        if name in _UNSEEN and not match[1] and not _SHOWN.search(match[3]):
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

    def __init__(self, line: int, *, is_page: bool) -> None:
        self.line = line
        self.is_page = is_page
        #: The requirement whose heading stands above.
        self.above: str | None = None
        self.markup = Markup()
        self.tables: list[HtmlTable] = []
        self.targets: list[str] = []
        self.paragraph: list[str] = []
        self.start = line
        self.skipped = 0
        #: The open paragraph is a term.
        self.is_term = False

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
        elif not is_closing and name in {"img", "input", "li", "ac:emoticon"} | _FORM_FIELDS:
            self._field(name, _attributes(rest))
        elif name in _TERMS and not self.tables:
            self._break()
            self.is_term = not is_closing
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
            words = titled(words) if self.is_term else words
            self.markup.lines.append((self.start, words))
            self.above = named_by(self.above, words)
        self.paragraph.clear()

    def _table(self, *, is_closing: bool) -> None:
        if not is_closing:
            if self.tables and self.tables[-1].words is None:
                self._close_table()  # the one before was never closed
            if len(self.tables) >= _DEEPEST:
                self.skipped += 1
                return
            self._break()
            self.tables.append(HtmlTable())
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
            return
        is_outer = self.is_page and not outer
        upright = written_upright([row.cells for row in table.rows], self.above) if is_outer else None
        if upright:
            self.markup.lines += [(row.line, text) for row, text in zip(table.rows, upright, strict=True)]
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
            self._say(sign_of(attributes.get("alt", "")))
        elif name == "ac:emoticon":
            self._say(sign_of(attributes.get("name", "")))
        elif name == "li":
            self._break()
            if "data-inline-task-id" in attributes:
                self._say("[x] " if "checked" in attributes.get("class", "").split() else "[ ] ")
        elif name == "input" and kind == "checkbox":
            self._say(" [x] " if "checked" in attributes else " [ ] ")
        elif kind != "hidden" or name != "input":
            self.markup.is_form = True


def _attributes(rest: str) -> dict[str, str]:
    """Return a tag's attributes; those without a value are there, too."""
    if not rest.strip(" /\n"):
        return {}
    found = {
        match[1].casefold(): html.unescape(match[2] or match[3] or match[4] or "")
        for match in islice(_ATTRIBUTE.finditer(rest), _MOST_ATTRIBUTES)
    }
    bare = _ATTRIBUTE.sub(" ", rest).casefold().split()
    return {name.strip("/"): "" for name in bare} | found


def _character(entity: re.Match[str]) -> str:
    """Return what an entity stands for, unless that would become markup."""
    sign = html.unescape(entity[0])
    return entity[0] if sign in "<>" else sign
