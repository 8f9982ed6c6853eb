"""A report's text with its line numbers: comments blanked out, headings, fields, front matter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from os2lint.governance.wording import own_words, squash, visible

if TYPE_CHECKING:
    from collections.abc import Iterator

_FRONT_MATTER_LINES = 200
_FIELD_NAME_WORDS = 6
_HEADING_DEPTH = 6


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: depth 1 to 6, its line counted from 1."""

    depth: int
    text: str
    line: int
    #: It stands in a block of code, as far as can be told: a block may have been left open.
    in_code: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """The lines of a report, comments and front matter blanked so that line numbers hold."""

    lines: tuple[str, ...]
    #: The front matter's title, or "".
    title: str

    @property
    def headings(self) -> Iterator[Heading]:
        """Yield the headings marked by `#`, and the titles that are underlined."""
        previous = ""
        in_code = False
        for number, line in enumerate(self.lines, 1):
            stripped = line.strip()
            if stripped.startswith(("```", "~~~")):
                in_code = not in_code
            elif stripped.startswith("#"):
                depth = len(stripped) - len(stripped.lstrip("#"))
                if depth <= _HEADING_DEPTH:
                    yield Heading(depth, stripped.strip("# \t"), number, in_code)
            elif previous and stripped and not stripped.strip("=") and "|" not in previous:
                yield Heading(1, previous, number - 1)
            previous = stripped

    def fields(self, until: int) -> Iterator[tuple[str, str]]:
        """Yield what stands as `**Name:** value` before a line, outside tables, names squashed."""
        for line in self.lines[: until - 1]:
            text = line.lstrip("> \t-*_")
            name, colon, value = text.partition(":")
            if not colon or value.startswith("//") or "|" in name or len(name) > 80:
                continue
            words = squash(name)
            if words and words.count(" ") < _FIELD_NAME_WORDS:
                yield words, visible(own_words(value.replace("\\|", "|"))).strip("*_ \t")


def read_document(text: str) -> Document:
    """Split a text into lines; any of the three kinds of line end will do."""
    unified = text.replace("\r\n", "\n").replace("\r", "\n")
    lines = _without_comments(unified).split("\n")
    end, title = _front_matter(lines)
    return Document(tuple([""] * end + lines[end:]), title)


def _without_comments(text: str) -> str:
    """Blank out what stands between `<!--` and `-->`; a backslash before it makes it plain text."""
    kept: list[str] = []
    position = 0
    while True:
        start = text.find("<!--", position)
        end = text.find("-->", start + 4) if start >= 0 else -1
        if start < 0 or end < 0:
            kept.append(text[position:])
            return "".join(kept)
        if start and text[start - 1] == "\\":
            kept.append(text[position : start + 4])
            position = start + 4
            continue
        kept.append(text[position:start])
        kept.append("\n" * text.count("\n", start, end))
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
