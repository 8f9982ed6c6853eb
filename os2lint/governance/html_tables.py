"""A table in HTML, put together from its tags: cells that reach over columns and down over rows."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from os2lint.governance.rows import Row

if TYPE_CHECKING:
    from collections.abc import Mapping

_WIDEST = 64
_TALLEST = 100
# A longer text isn't repeated in each of the rows that its cell reaches down.
_LONGEST_REPEATED = 500


@dataclass(slots=True)
class HtmlTable:
    """A table that is being read."""

    rows: list[Row] = field(default_factory=list)
    cells: list[str] | None = None
    line: int = 0
    #: The open cell's text, or None between cells.
    words: list[str] | None = None
    span: tuple[int, int] = (1, 1)
    #: What cells of earlier rows reach down: how many rows more, and the text, by column.
    reach: dict[int, tuple[int, str]] = field(default_factory=dict)

    def open_row(self, line: int) -> None:
        """Begin a row; one that is open ends here."""
        self.close_row()
        self.cells, self.line = [], line

    def open_cell(self, attributes: Mapping[str, str], line: int) -> None:
        """Begin a cell, and a row where none is open; `colspan` and `rowspan` count."""
        self.close_cell()
        if self.cells is None:
            self.open_row(line)
        self.words = []
        self.span = (
            _number(attributes.get("colspan"), _WIDEST),
            _number(attributes.get("rowspan"), _TALLEST),
        )

    def close_cell(self) -> None:
        """Put the open cell's text where it belongs, after what reaches down from rows above."""
        if self.words is None or self.cells is None:
            return
        text = _cell_text(self.words)
        self._reach_down()
        column = len(self.cells)
        width, height = self.span
        if column < _WIDEST:
            self.cells += [text, *[""] * (width - 1)]
        if height > 1 and column < _WIDEST:
            repeated = text if len(text) <= _LONGEST_REPEATED else ""
            self.reach |= {column + offset: (height, "" if offset else repeated) for offset in range(width)}
        self.words = None

    def close_row(self) -> None:
        """Keep the open row, unless nothing stands in it."""
        self.close_cell()
        if self.cells is None:
            return
        self._reach_down()
        if any(self.cells):
            self.rows.append(Row(self.line, tuple(self.cells[:_WIDEST])))
        self.reach = {column: (left - 1, text) for column, (left, text) in self.reach.items() if left > 1}
        self.cells = None

    def _reach_down(self) -> None:
        """Fill the columns that a cell of an earlier row takes up in this one."""
        cells = self.cells if self.cells is not None else []
        while len(cells) in self.reach and len(cells) < _WIDEST:
            cells.append(self.reach[len(cells)][1])


def _number(text: str | None, most: int) -> int:
    return min(most, max(1, int(text[:4]))) if text and text[:4].isdecimal() else 1


def _cell_text(words: list[str]) -> str:
    lines = (" ".join(line.split()) for line in "".join(words).split("\n"))
    return "<br/>".join(line for line in lines if line)
