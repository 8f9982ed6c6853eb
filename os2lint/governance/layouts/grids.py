"""Grid tables, as pandoc writes them from Word: frames of dashes around cells of any height."""

from __future__ import annotations

from typing import TYPE_CHECKING

from os2lint.governance.layouts.pipes import cells_between
from os2lint.governance.rows import Row

if TYPE_CHECKING:
    from collections.abc import Iterable

_FRAME = frozenset("+-=: ")
_WIDEST = 64


def read_grids(lines: list[str]) -> list[list[Row]]:
    """Read the grid tables among lines of Markdown, and blank their lines."""
    blocks: list[list[Row]] = [[]]
    #: The lines of the row that is open, each cut into cells; None outside of a grid.
    row: list[tuple[str, ...]] | None = None
    for index, line in enumerate(lines):
        text = line.strip().removeprefix(">").strip()
        if _is_frame(text):
            if row:
                blocks[-1].append(_joined(index - len(row) + 1, row))
            row = []
        elif row is not None and text.startswith("|"):
            row.append(cells_between(text))
        else:
            if row is not None:
                blocks.append([])
            row = None
            continue
        lines[index] = ""
    return blocks


def _is_frame(text: str) -> bool:
    return text.startswith(("+-", "+=", "+:")) and text.endswith("+") and _FRAME.issuperset(text)


def _joined(line: int, parts: Iterable[tuple[str, ...]]) -> Row:
    """Join the lines of a row cell by cell: an empty line parts paragraphs, any other line end is a space."""
    columns: list[list[str]] = []
    for cells in parts:
        for column, cell in enumerate(cells[:_WIDEST]):
            if column == len(columns):
                columns.append([])
            columns[column].append(cell)
    return Row(line, tuple(flowed(column) for column in columns))


def flowed(lines: Iterable[str]) -> str:
    """Return a cell's text: an empty line parts paragraphs, any other line end is a space."""
    paragraphs = "\n".join(map(str.strip, lines)).split("\n\n")
    return "<br/>".join(" ".join(paragraph.split()) for paragraph in paragraphs if paragraph.strip())
