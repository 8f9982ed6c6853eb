"""A report's text with its line numbers: comments blanked out, headings, fields, front matter, HTML pages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from os2lint.governance.callouts import opened
from os2lint.governance.fences import fenced
from os2lint.governance.markup import read_markup
from os2lint.governance.references import noted, resolved
from os2lint.governance.unfolding import set_upright, unfolded
from os2lint.governance.wording import own_words, squash, visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from os2lint.governance.rows import Row

_FRONT_MATTER_LINES = 200
_FIELD_NAME_WORDS = 6
_HEADING_DEPTH = 6
# Of the lines that are written.
_QUOTED = 0.8
#: Issues are named by their numbers; headings are numbered with a full stop, or have a blank before.
_ISSUE = re.compile(r"#\d{1,7}(?=$|[,;:)]| (?:og|and|,|\(|[-–—]) )")
_CELLS = re.compile(r"#(?:[,;]|\t[^\t]*+\t)")
_DELIMITERS = ";,\t"
#: The elements that a page's content begins with.
_ELEMENT = re.compile(
    r"<(?:\?xml|h[1-6]|p|div|table|section|article|main|header|ul|ol|dl|details|center|blockquote)[\s>?]"
)
#: A heading, a row, an item, bold words or a fence.
_MARKDOWN = re.compile(r"[ ]{0,3}(?:#{1,6}[ \t]|\|.*\||[-*+][ \t]|\*\*|```|~~~|>[ \t])")
# Within so many characters a page says that it is one.
_PAGE_START = 2000


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: depth 1 to 6, its line counted from 1."""

    depth: int
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Document:
    """The lines of a report, comments and front matter blanked so that line numbers hold."""

    lines: tuple[str, ...]
    #: The front matter's title, or the page's, or "".
    title: str
    #: Indexes of lines in blocks of code: they are shown, not said.
    code: frozenset[int] = frozenset()
    #: The tables of an HTML page, whose lines are its text outside them; None for Markdown.
    tables: tuple[list[Row], ...] | None = None
    #: The line of an HTML page at which each line began.
    numbers: tuple[int, ...] = ()
    #: An HTML page with fields to fill in, or that a program draws.
    is_form: bool = False
    #: The words of its comments.
    comments: tuple[str, ...] = ()
    #: The lines of its front matter.
    matter: tuple[str, ...] = ()

    @property
    def said(self) -> list[str]:
        """Return the lines, those in blocks of code left empty."""
        return ["" if index in self.code else line for index, line in enumerate(self.lines)]

    @property
    def headings(self) -> Iterator[Heading]:
        """Yield the headings marked by `#`, and the titles that are underlined."""
        previous = ""
        for index, line in enumerate(self.said):
            stripped = line.strip()
            if is_heading(stripped):
                depth = len(stripped) - len(stripped.lstrip("#"))
                if depth <= _HEADING_DEPTH:
                    yield Heading(depth, stripped.strip("# \t"), index + 1)
            elif previous and stripped and not stripped.strip("=") and "|" not in previous:
                yield Heading(1, previous, index)
            previous = stripped

    def line_in_file(self, line: int) -> int:
        """Return where a line, counted from 1, stands in the file."""
        return self.numbers[line - 1] if self.numbers else line

    def fields(self, until: int, after: int = 0) -> Iterator[tuple[str, str]]:
        """Yield what stands as `**Name:** value` between two lines, outside tables, names squashed."""
        for line in self.lines[after : until - 1]:
            text = line.lstrip("> \t-*_")
            name, colon, value = text.partition(":")
            if not colon or value.startswith("//") or "|" in name or len(name) > 80:
                continue
            words = squash(name)
            if words and words.count(" ") < _FIELD_NAME_WORDS:
                yield words, visible(own_words(value.replace("\\|", "|"))).strip("*_ \t")


def is_heading(line: str) -> bool:
    """Whether a line is marked as a heading; "#12" is an issue, and "#;Krav" a spreadsheet's."""
    return line.startswith("#") and not _ISSUE.match(line) and not _CELLS.match(line)


def read_document(text: str) -> Document:
    """Split a text into lines; any of the three kinds of line end will do."""
    unified, comments = _without_comments(text.replace("\r\n", "\n").replace("\r", "\n"))
    if _is_page(unified):
        return _read_page(unified, comments)
    lines = unified.split("\n")
    end, title = _front_matter(lines)
    matter = tuple(lines[1 : max(end - 1, 1)])
    lines[:end] = [""] * end
    lines = noted(resolved(opened(_unquoted(lines))))
    lines = unfolded(lines, fenced(lines))
    lines = set_upright(lines, fenced(lines))
    return Document(
        tuple(lines), title or _sheet_title(lines), fenced(lines), comments=comments, matter=matter
    )


def _sheet_title(lines: list[str]) -> str:
    """Return what stands alone in the first line of a spreadsheet, before nothing but empty cells."""
    first = next((line for line in lines if line.strip()), "")
    words = first.rstrip(_DELIMITERS).strip('" ')
    is_sheet = words != first.strip() and first.endswith(tuple(_DELIMITERS))
    return words if is_sheet and not any(sign in words for sign in _DELIMITERS) else ""


def _unquoted(lines: list[str]) -> list[str]:
    """Return the lines of a report that is one quotation, without its signs."""
    written = [line for line in lines if line.strip()]
    quoted = [line for line in written if line.startswith(">")]
    if len(quoted) < _QUOTED * len(written):
        return lines
    return [line[1:].removeprefix(" ") if line.startswith(">") else line for line in lines]


def _is_page(text: str) -> bool:
    """Whether a text is a page in HTML, or the part of one that programs leave out its head and body of."""
    start = text[:_PAGE_START].casefold().lstrip()
    if not start.startswith("<"):
        return False
    if any(tag in start for tag in ("<!doctype html", "<html", "<body")):
        return True
    return _ELEMENT.match(start) is not None and not _is_markdown(text)


def _is_markdown(text: str) -> bool:
    """Whether some line begins as only Markdown's do, or most have no tag: HTML may stand in it."""
    lines = [line for line in text.split("\n") if line.strip()]
    tagged = sum("<" in line for line in lines)
    return 2 * tagged < len(lines) or any(map(_MARKDOWN.match, lines))


def _read_page(text: str, comments: tuple[str, ...]) -> Document:
    markup = read_markup(text, is_page=True)
    return Document(
        lines=tuple(words for _line, words in markup.lines),
        title=markup.title,
        tables=tuple(markup.blocks),
        numbers=tuple(line for line, _words in markup.lines),
        is_form=markup.is_form,
        comments=comments,
    )


def _without_comments(text: str) -> tuple[str, tuple[str, ...]]:
    """Blank out what stands between `<!--` and `-->`, and return it; a backslash makes it plain text."""
    kept: list[str] = []
    comments: list[str] = []
    position = 0
    while True:
        start = text.find("<!--", position)
        end = text.find("-->", start + 4) if start >= 0 else -1
        if start < 0 or end < 0:
            kept.append(text[position:])
            return "".join(kept), tuple(comments)
        if start and text[start - 1] == "\\":
            kept.append(text[position : start + 4])
            position = start + 4
            continue
        kept.append(text[position:start])
        kept.append("\n" * text.count("\n", start, end))
        comments.append(text[start + 4 : end].strip())
        position = end + 3


def _front_matter(lines: list[str]) -> tuple[int, str]:
    if not lines or lines[0].strip() != "---":
        return 0, ""
    title = ""
    for index, line in enumerate(lines[1:_FRONT_MATTER_LINES], 1):
        if line.strip() in {"---", "..."}:
            return index + 1, title
        if line.startswith("title:"):
            title = line.removeprefix("title:").strip().strip("\"'")
    return 0, ""
