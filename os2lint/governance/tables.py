"""Pipe tables as people and programs leave them, cut into rows of cells.

A Markdown parser drops surplus cells and doesn't see a table whose header and rows have run together, so
the lines are cut here; nothing is taken for granted but the pipes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from os2lint.governance.columns import is_header
from os2lint.governance.wording import unlinked, visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_PIPE = re.compile(r"(?<!\\)\|")
_SEPARATOR = re.compile(r":?-+:?")
_ID = re.compile(r"([RFSGrfsg])[ .-]?0?([1-9][0-9]?)(?=$|[\s.:)–—-])")
_ENOUGH_DASHES = 2
_FEWEST_CELLS = 2
# No table has more columns; what a hostile one has beyond them isn't read.
_WIDEST = 64
# An id with a link and some markup around it is no longer than this.
_ID_REACH = 300


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a row, trimmed, and its line counted from 1."""

    line: int
    cells: tuple[str, ...]

    @property
    def is_separator(self) -> bool:
        """Whether it is the row of dashes under a header."""
        filled = [cell for cell in self.cells if cell]
        return len(filled) >= _ENOUGH_DASHES and all(_SEPARATOR.fullmatch(cell) for cell in filled)

    @property
    def id_column(self) -> int | None:
        """Return where the requirement's id stands: a cell of its own before one that begins with it."""
        starting = None
        for index, cell in enumerate(self.cells):
            if _is_id(cell):
                return index
            if starting is None and _ID.match(_bare(cell)):
                starting = index
        return starting

    @property
    def id(self) -> str | None:
        """Return the requirement's id, as R1 or F10."""
        column = self.id_column
        return None if column is None else requirement_id(self.cells[column])


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under one header; the header is None where a table begins with a requirement."""

    header: Row | None
    rows: tuple[Row, ...]


def requirement_id(text: str) -> str | None:
    """Return the id that a text begins with, as R1 or F10."""
    match = _ID.match(_bare(text))
    return f"{match[1].upper()}{match[2]}" if match else None


def read_tables(lines: Iterable[str]) -> list[Table]:
    """Cut the lines into tables of requirements; a header within a table begins a new one."""
    tables: list[Table] = []
    header: Row | None = None
    #: Each requirement's row with those that continue it.
    groups: list[list[Row]] = []
    for row in (*_rows(lines), None):
        if row is not None and row.id is not None:
            groups.append([row])
        elif row is not None and groups and not is_header(row.cells):
            groups[-1].append(row)
        elif row is None or not row.is_separator:
            if groups:
                tables.append(Table(header, tuple(map(_joined, groups))))
                groups = []
            header = row
    return tables


def _joined(group: list[Row]) -> Row:
    """Add to a row those after it that have neither an id nor anything before it, cell by cell."""
    first, *others = group
    start = (first.id_column or 0) + 1
    columns = [[cell] for cell in first.cells]
    for row in others:
        if len(row.cells) <= len(columns) and not any(row.cells[:start]) and not row.is_separator:
            for column, cell in zip(columns, row.cells, strict=False):
                if cell:
                    column.append(cell)
    return Row(first.line, tuple("<br/>".join(column) for column in columns))


def _rows(lines: Iterable[str]) -> Iterator[Row | None]:
    """Yield rows, and None where other text ends a table; empty lines don't, for some files double theirs."""
    for number, line in enumerate(lines, 1):
        text = line.strip().removeprefix(">").strip()
        if not text:
            continue
        cells = _cells(text) if "|" in text else ()
        if len(cells) < _FEWEST_CELLS:
            yield None
            continue
        for part in _apart(cells):
            yield Row(number, part[:_WIDEST])


def _cells(text: str) -> tuple[str, ...]:
    parts = _PIPE.split(text)
    if parts and not parts[0].strip():
        parts = parts[1:]
    if parts and not parts[-1].strip():
        parts = parts[:-1]
    return tuple(part.strip().replace("\\|", "|").replace("\\<!--", "<!--") for part in parts)


def _apart(cells: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Take apart rows that have run together on one line, as OS2's generator once wrote them.

    `a | b | | - | - | | R1 | x`: an empty cell stands where each line end was.
    """
    start = next((index for index, cell in enumerate(cells) if _SEPARATOR.fullmatch(cell)), len(cells))
    width = start - 1 if start else _run(cells)
    dashes = Row(0, cells[start : start + width])
    if width >= _ENOUGH_DASHES and len(dashes.cells) == width and dashes.is_separator:
        if start and not cells[width]:
            yield cells[:width]
            cells = cells[start + width + 1 :]
        elif not start and len(cells) > width:
            cells = cells[width + 1 :]
    yield from _rows_apart(cells)


def _run(cells: tuple[str, ...]) -> int:
    """Return how many cells of dashes a line begins with."""
    return next((index for index, cell in enumerate(cells) if not _SEPARATOR.fullmatch(cell)), len(cells))


def _rows_apart(cells: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Cut a line before each id that has the same cells before it as the first, and an empty one more."""
    ids = [index for index, cell in enumerate(cells) if _is_id(cell)]
    before = ids[0] if ids else 0
    starts = [0]
    starts += [
        index - before
        for index in ids[1:]
        if not cells[index - before - 1] and len(cells) - index >= _FEWEST_CELLS
    ]
    for first, following in zip(starts, [*starts[1:], len(cells) + 1], strict=True):
        if cells[first : following - 1]:
            yield cells[first : following - 1]


def _is_id(cell: str) -> bool:
    bare = _bare(cell)
    match = _ID.match(bare)
    return match is not None and match.end() == len(bare)


def _bare(cell: str) -> str:
    """Return a cell without its dress, as far as an id may reach."""
    cell = cell[:_ID_REACH]
    return visible(unlinked(cell)).strip("*_~`[]( \t")
