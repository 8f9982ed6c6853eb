"""Tables of reStructuredText's `list-table`: an item for each row, and one within it for each cell."""

from __future__ import annotations

import re

from os2lint.governance.layouts.grids import flowed
from os2lint.governance.rows import Row

_DIRECTIVE = re.compile(r"([ \t]*+)\.\. list-table::")
_ROW = re.compile(r"([ \t]*+[*-] )[*-](?: |$)")
_LINK = re.compile(r"`([^`<>\n]{0,300}) <([^`<>\s]{1,500})>`__?")
_WIDEST = 64


def read_directives(lines: list[str]) -> list[list[Row]]:
    """Read the tables of such lists among lines of text, and blank their lines."""
    blocks: list[list[Row]] = []
    index = 0
    while index < len(lines):
        found = _DIRECTIVE.match(lines[index])
        index += 1
        if found:
            start, indent = index, len(found[1])
            while index < len(lines) and (not lines[index].strip() or _indent(lines[index]) > indent):
                index += 1
            blocks.append(_rows(lines, range(start, index)))
            lines[start - 1 : index] = [""] * (index - start + 1)
    return blocks


def _rows(lines: list[str], span: range) -> list[Row]:
    """Return the rows of the lines below the directive; its options stand before the first."""
    rows: list[tuple[int, list[list[str]]]] = []
    inner = 0  # where the cells' own signs stand
    for index in span:
        line = lines[index].expandtabs()
        row = _ROW.match(line)
        if row and (not rows or len(row[1]) == inner):
            inner = len(row[1])
            rows.append((index + 1, [[line[inner + 1 :]]]))
        elif rows and _indent(line) == inner and line[inner : inner + 2].strip() in {"-", "*"}:
            rows[-1][1].append([line[inner + 1 :]])
        elif rows:
            rows[-1][1][-1].append(line)
    return [Row(line, tuple(map(_text, cells[:_WIDEST]))) for line, cells in rows]


def _text(lines: list[str]) -> str:
    return _LINK.sub(r"[\1](\2)", flowed(lines))


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
