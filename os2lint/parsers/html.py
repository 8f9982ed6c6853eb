"""HTML, whole pages and the pieces inside Markdown: read tag by tag, so that no input can make it slow."""

from __future__ import annotations

import re
from html import unescape

from os2lint.parsers.page import Heading, Link, Page, Paragraph

# Neither pattern can run over the next tag, so that each character is looked at a few times at most.
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,20})([^<>]*)>")
# `data-src` is another attribute, and GitHub shows none of those.
_ATTRIBUTE = re.compile(
    r"""(?<![\w-])(href|src|id|name)=(?:"([^"<>]*)"|'([^'<>]*)'|([^\s"'<>]+))""", re.IGNORECASE
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BREAKS = {"p", "div", "br", "li", "tr", "td", "th", "table", "ul", "ol", "dd", "dt", "section", "body"}
_HIDDEN = {"script", "style", "head", "pre", "svg"}


class _Reading:
    def __init__(self) -> None:
        self.headings: list[Heading] = []
        self.paragraphs: list[Paragraph] = []
        self.links: list[Link] = []
        self.named: set[str] = set()
        self.words: list[str] = []
        self.own: list[str] = []
        self.line = 1
        self.level = 0
        self.hidden = ""
        self.linked = False

    def say(self, text: str) -> None:
        """Take up text between two tags."""
        if not self.hidden:
            self.words.append(text)
            if not self.linked:
                self.own.append(text)

    def end(self) -> None:
        """Close the paragraph or the heading that has been gathered."""
        text, own = _spaced(self.words), _spaced(self.own)
        if text and self.level:
            self.headings.append(Heading(level=self.level, text=text, line=self.line))
        elif text:
            self.paragraphs.append(Paragraph(text=text, line=self.line, own=own))
        self.words.clear()
        self.own.clear()
        self.level = 0

    def tag(self, tag: re.Match[str], line: int) -> None:
        """Take up a tag."""
        closing, name = bool(tag[1]), tag[2].lower()
        if self.hidden:
            if closing and name == self.hidden:
                self.hidden = ""
            return
        self._structure(name, closing=closing)
        if not self.words:
            self.line = line
        for place, target in attribute_values(tag[3]):
            if place in {"id", "name"}:
                self.named.add(target.lower())
            else:
                self.links.append(Link(target=target, text="", line=line))

    def _structure(self, name: str, *, closing: bool) -> None:
        if name in _HIDDEN and not closing:
            self.hidden = name
        elif name in _HEADINGS:
            self.end()
            self.level = 0 if closing else _HEADINGS[name]
        elif name in _BREAKS and self.level:
            self.say(" ")
        elif name in _BREAKS:
            self.end()
        elif name == "a":
            self.linked = not closing


def read_html(text: str) -> Page:
    """Read a page, or a piece of one."""
    reading = _Reading()
    line = 1
    done = 0
    for match in _TAG.finditer(text := without_comments(text)):
        between = text[done : match.start()]
        if between.strip() and not reading.words:
            reading.line = line + len(between) - len(between.lstrip("\n"))
        reading.say(unescape(between))
        line += between.count("\n")
        reading.tag(match, line)
        line += match[0].count("\n")
        done = match.end()
    reading.say(unescape(text[done:]))
    reading.end()
    return Page(
        headings=tuple(reading.headings),
        paragraphs=tuple(reading.paragraphs),
        links=tuple(reading.links),
        named=frozenset(reading.named),
    )


def attribute_values(tag: str) -> list[tuple[str, str]]:
    """Return the attributes of a tag that name or point at a place, in lower case, with their values."""
    return [
        (match[1].lower(), unescape(match[2] or match[3] or match[4] or ""))
        for match in _ATTRIBUTE.finditer(tag)
    ]


def without_comments(text: str) -> str:
    """Return the text with each comment's characters, but not its line ends, taken out."""
    parts = []
    start = 0
    while (opening := text.find("<!--", start)) >= 0:
        closing = text.find("-->", opening + 4)
        end = len(text) if closing < 0 else closing + 3
        parts += [text[start:opening], "\n" * text.count("\n", opening, end)]
        start = end
    return "".join((*parts, text[start:]))


def _spaced(words: list[str]) -> str:
    return " ".join("".join(words).split())
