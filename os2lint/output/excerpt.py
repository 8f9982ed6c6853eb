"""The line of a file that a finding is about, with carets below what is meant."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from os2lint.output.characters import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from os2lint.findings import Location

_TAB = "    "
_NARROWEST = 20


class Source:
    """Lines of the linted files; each file is asked for once."""

    def __init__(self, read: Callable[[str], str | None] | None) -> None:
        self._read = read
        self._lines: dict[str, list[str]] = {}

    def line(self, location: Location) -> str | None:
        """Return the line that a location begins on, None where it can't be had."""
        if self._read is None or location.line is None:
            return None
        if location.path not in self._lines:
            self._lines[location.path] = (self._read(location.path) or "").split("\n")
        lines = self._lines[location.path]
        return lines[location.line - 1].rstrip("\r") if 0 < location.line <= len(lines) else None


def excerpt(line: str, location: Location, width: int) -> tuple[str, str]:
    """Return as much of a line as fits around what is meant, and the carets that stand below it."""
    if location.column is None:
        return _window(line, 0, range(0), max(width, _NARROWEST))
    meant = range(location.column - 1, _end(line, location))
    width = max(width, _NARROWEST)
    begin = 0 if meant.start < width * 2 // 3 else meant.start - width // 4
    return _window(line, begin, meant, width)


def _end(line: str, location: Location) -> int:
    if location.end_line and location.line and location.end_line > location.line:
        return len(line)
    return location.end_column or location.column or 0


def _window(line: str, begin: int, meant: range, width: int) -> tuple[str, str]:
    shown, carets = ("…", " ") if begin else ("", "")
    for index, cell in _cells(line, begin):
        columns = sum(_columns(character) for character in cell)
        if len(carets) + columns > width:
            shown += "…"
            break
        shown += cell
        carets += ("^" if index in meant else " ") * columns
    return shown.rstrip(), carets.rstrip()


def _cells(line: str, begin: int) -> Iterator[tuple[int, str]]:
    """Yield each character's position and how it is shown."""
    for index in range(begin, len(line)):
        character = line[index]
        if character == "[" and line[max(begin, index - 2) : index] == "##":
            yield index, r"\x5b"
        else:
            yield index, _TAB if character == "\t" else visible(character)


def _columns(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1
