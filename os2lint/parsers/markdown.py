"""Markdown as GitHub shows it, with the line and column of each link.

markdown-it-py's time grows with the length of its input, whatever stands there, but for tables: a short text
can ask for many thousand cells. Tables are therefore read as the paragraphs that they are without that rule.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from os2lint.parsers.html import attribute_values, read_html
from os2lint.parsers.page import Heading, Link, Page, Paragraph, slugs

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from markdown_it import MarkdownIt
    from markdown_it.token import Token

#: Each opening bracket may begin a link, and is tried as one.
MAX_BRACKETS = 20_000
#: Links of one block that are searched for without being found, before the block's line has to do.
_MAX_MISSES = 20
#: Characters within which a link may follow its own address, written out or as its text.
_NEAR = 1000

_KRAMDOWN_NAME = re.compile(r"\{:?[^{}\n]{0,80}?#([\w-]{1,100})")
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>|]+")
_RULE_OF_TABLE = frozenset(" \t:|-")


def read_markdown(text: str) -> Page:
    """Read a document. One with more brackets than any person writes is read as plain text."""
    if text.count("[") > MAX_BRACKETS:
        from os2lint.parsers.plaintext import read_restructured_text

        return read_restructured_text(text)
    header, body, skipped = _split_header(text)
    environment: dict[str, object] = {"references": _Definitions()}
    tokens = _parser().parse(body, environment)
    reading = _Reading(lines=body.split("\n"), skipped=skipped, references=_references(environment))
    reading.read(tokens)
    return Page(
        headings=tuple(reading.headings),
        paragraphs=tuple(reading.paragraphs),
        links=tuple(reading.links),
        has_code=reading.has_code,
        named=frozenset(reading.named).union(name.lower() for name in _KRAMDOWN_NAME.findall(body)),
        header=header,
    )


class _Definitions(dict[str, object]):
    """Link definitions by their labels, without footnotes: the word in `[^1]: Later` is no link."""

    def __setitem__(self, label: str, definition: object) -> None:
        is_address = isinstance(definition, dict) and "://" in definition["href"]
        if is_address or not label.startswith("^"):
            super().__setitem__(label, definition)


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark")
    # The targets as written, so that they can be found in the text again.
    parser.normalizeLink = lambda url: url  # type: ignore[method-assign] # the package's own way to set it
    return parser


def _split_header(text: str) -> tuple[Mapping[str, str], str, int]:
    """Return a YAML header's plain values, the text after it, and the number of lines before that."""
    if not text.startswith("---"):
        return {}, text, 0
    lines = text.split("\n")
    for index, line in enumerate(lines[1:200], 1):
        if line.rstrip() in {"---", "..."}:
            pairs = (entry.partition(":") for entry in lines[1:index] if not entry.startswith((" ", "#")))
            header = {key.strip(): value.strip().strip("\"'") for key, colon, value in pairs if colon}
            return (header, "\n".join(lines[index + 1 :]), index + 1) if header else ({}, text, 0)
    return {}, text, 0


def _references(environment: Mapping[str, object]) -> Mapping[str, int]:
    """Return the lines, from 0, on which link definitions stand, by what they point at."""
    references = environment.get("references")
    if not isinstance(references, dict):
        return {}
    return {entry["href"]: entry["map"][0] for entry in references.values() if entry.get("map")}


class _Reading:
    def __init__(self, lines: Sequence[str], skipped: int, references: Mapping[str, int]) -> None:
        self.lines, self.skipped, self.references = lines, skipped, references
        self.headings: list[Heading] = []
        self.paragraphs: list[Paragraph] = []
        self.links: list[Link] = []
        self.named: set[str] = set()
        self.has_code = False

    def read(self, tokens: Iterable[Token]) -> None:
        quotes = lists = level = 0
        for token in tokens:
            match token.type:
                case "blockquote_open" | "blockquote_close":
                    quotes += token.nesting
                case "list_item_open" | "list_item_close":
                    lists += token.nesting
                case "heading_open":
                    level = int(token.tag[1])
                case "inline":
                    inline = self._inline(token)
                    if level and not quotes:
                        self._heading(inline, level)
                    else:
                        # A heading in a quotation is no part of the page's own order, but has an anchor.
                        self.named.update(slugs([inline.text] if level else []))
                        self._paragraph(inline, quoted=quotes > 0, listed=lists > 0)
                    level = 0
                case "fence" | "code_block":
                    self.has_code = True
                case "html_block":
                    self._html(token)

    def _heading(self, inline: _Inline, level: int) -> None:
        self.headings.append(Heading(level=level, text=_without_name(inline.text), line=inline.line))

    def _paragraph(self, inline: _Inline, *, quoted: bool, listed: bool) -> None:
        if _without_name(inline.text):
            self.paragraphs.append(
                Paragraph(
                    text=inline.text,
                    own=inline.own,
                    line=inline.line,
                    quoted=quoted,
                    listed=listed,
                    cells=inline.cells,
                )
            )

    def _inline(self, token: Token) -> _Inline:
        first, last = token.map or (0, 1)
        places = _Places(self.lines, first, last, self.references)
        inline = _Inline(line=first + 1 + self.skipped)
        for child in token.children or ():
            inline.take(child)
            for target, text in inline.finished:
                line, column = places.find(target)
                self.links.append(_link(target, text, line + self.skipped, column))
            inline.finished.clear()
        self.named.update(inline.named)
        return inline

    def _html(self, token: Token) -> None:
        first, last = token.map or (0, 1)
        before = first + self.skipped
        page = read_html(token.content)
        places = _Places(self.lines, first, last, {})
        self.named |= page.named
        self.headings += (
            Heading(level=heading.level, text=heading.text, line=heading.line + before)
            for heading in page.headings
        )
        self.paragraphs += (
            Paragraph(text=paragraph.text, own=paragraph.own, line=paragraph.line + before)
            for paragraph in page.paragraphs
        )
        for link in page.links:
            line, column = places.find(link.target)
            self.links.append(_link(link.target, link.text, line + self.skipped, column))


def _without_name(text: str) -> str:
    """Return a text without the name or attributes that Jekyll lets follow it: `{#name}`, `{: .class}`."""
    text = text.rstrip()
    opening = text.rfind("{")
    is_name = text.endswith("}") and text.startswith(("#", ":"), opening + 1)
    return text[:opening].rstrip() if is_name and opening >= 0 else text


def _link(target: str, text: str, line: int, column: int | None) -> Link:
    end = column + len(target) - 1 if column else None
    return Link(target=target, text=text, line=line, column=column, end_column=end)


class _Inline:
    """Gathers a block's words from its tokens."""

    def __init__(self, line: int) -> None:
        self.line = line
        self.words: list[str] = []
        self.unlinked: list[str] = []
        self.named: set[str] = set()
        self.finished: list[tuple[str, str]] = []
        self.open_links: list[tuple[str, int]] = []
        self.in_html_link = False

    @property
    def text(self) -> str:
        """The words, without the lines and bars of tables."""
        return _prose(self.words)

    @property
    def cells(self) -> tuple[str, ...]:
        """What stands between bars; nothing where there are none."""
        lines = _lines_of_words(self.words)
        return tuple(
            cell.strip() for line in lines if "|" in line for cell in line.split("|") if cell.strip()
        )

    @property
    def own(self) -> str:
        """The words outside links."""
        return _ADDRESS.sub(" ", _prose(self.unlinked)).strip()

    def take(self, token: Token) -> None:
        match token.type:
            case "text" | "code_inline":
                self._say(token.content)
            case "softbreak" | "hardbreak":
                self._say("\n")
            case "link_open":
                self.open_links.append((str(token.attrs.get("href", "")), len(self.words)))
            case "link_close" if self.open_links:
                target, start = self.open_links.pop()
                self.finished.append((target, " ".join(self.words[start:]).strip()))
            case "image":
                self.finished.append((str(token.attrs.get("src", "")), token.content))
            case "html_inline":
                self._html(token.content)

    def _say(self, text: str) -> None:
        self.words.append(text)
        if not self.open_links and not self.in_html_link:
            self.unlinked.append(text)

    def _html(self, tag: str) -> None:
        name = tag[1:4].lower()
        if name.startswith("br"):
            self._say("\n")
        elif name.startswith(("a ", "/a>")):
            self.in_html_link = name.startswith("a")
        for attribute, value in attribute_values(tag):
            if attribute in {"id", "name"}:
                self.named.add(value.lower())
            else:
                self.finished.append((value, ""))


def _lines_of_words(words: Iterable[str]) -> Iterable[str]:
    return (line for line in "".join(words).split("\n") if not _RULE_OF_TABLE.issuperset(line))


def _prose(words: Iterable[str]) -> str:
    return " ".join(" ".join(_lines_of_words(words)).replace("|", " ").split())


class _Places:
    """Finds the links of a block in its lines, one after the other."""

    def __init__(self, lines: Sequence[str], first: int, last: int, references: Mapping[str, int]) -> None:
        self._lines, self._last, self._references = lines, min(last, len(lines)), references
        self._first = self._line = first
        self._column = self._misses = 0

    def find(self, target: str) -> tuple[int, int | None]:
        """Return line and column, from 1, of the next place where the target stands."""
        if target and self._misses < _MAX_MISSES:
            column = self._column
            for line in range(self._line, self._last):
                column = self._lines[line].find(target, column)
                if column >= 0:
                    # The same words may stand before the link, or be its text.
                    if self._lines[line][max(column - 2, 0) : column] != "](":
                        within = column + len(target) + _NEAR
                        linked = self._lines[line].find(f"]({target}", column, within)
                        column = linked + 2 if linked >= 0 else column
                    self._line, self._column = line, column + len(target)
                    return line + 1, column + 1
                column = 0
            self._misses += 1
        defined = self._references.get(target)
        if defined is None or defined >= len(self._lines):
            return self._first + 1, None
        column = self._lines[defined].find(target)
        return defined + 1, column + 1 if column >= 0 else None
