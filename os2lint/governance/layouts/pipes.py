"""Pipe tables as people and programs leave them, cut into rows of cells.

A Markdown parser drops surplus cells and doesn't see a table whose header and rows have run together, so
the lines are cut here; nothing is taken for granted but the pipes.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from os2lint.governance.rows import Row, is_dashes, is_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_PIPE = re.compile(r"(?<!\\)\|")
_ENOUGH_DASHES = 2
_FEWEST_CELLS = 2
# No table has more columns; what a hostile one has beyond them isn't read.
_WIDEST = 64


def read_pipes(lines: Iterable[str]) -> list[list[Row]]:
    """Return the rows; other text ends a block, empty lines don't, for some files double theirs."""
    blocks: list[list[Row]] = [[]]
    for number, line in enumerate(lines, 1):
        text = line.strip().removeprefix(">").strip()
        if not text:
            continue
        cells = _split(text) if "|" in text else ()
        if len(cells) < _FEWEST_CELLS:
            if blocks[-1]:
                blocks.append([])
            continue
        blocks[-1] += [Row(number, part[:_WIDEST]) for part in _apart(cells)]
    return blocks


def cells_between(text: str) -> tuple[str, ...]:
    """Cut a line that has a pipe at either end."""
    return tuple(map(_trimmed, _PIPE.split(text)[1:-1]))


def _split(text: str) -> tuple[str, ...]:
    """Cut a line at its pipes, which may be missing at either end."""
    parts = _PIPE.split(text)
    if parts and not parts[0].strip():
        parts = parts[1:]
    if parts and not parts[-1].strip():
        parts = parts[:-1]
    return tuple(map(_trimmed, parts))


def _trimmed(part: str) -> str:
    return part.strip().replace("\\|", "|").replace("\\<!--", "<!--")


def _apart(cells: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Take apart rows that have run together on one line, as OS2's generator once wrote them.

    `a | b | | - | - | | R1 | x`: an empty cell stands where each line end was.
    """
    start = next((index for index, cell in enumerate(cells) if is_dashes(cell)), len(cells))
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
    return next((index for index, cell in enumerate(cells) if not is_dashes(cell)), len(cells))


def _rows_apart(cells: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Cut a line before each id that has the same cells before it as the first, and an empty one more."""
    ids = [index for index, cell in enumerate(cells) if is_id(cell)]
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
