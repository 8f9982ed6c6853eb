"""Tables of AsciiDoc: cells behind pipes, each on a line of its own or in rows, between two of `|===`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from os2lint.governance.layouts.grids import flowed
from os2lint.governance.rows import Row

_FRAME = re.compile(r"\|={3,}[ \t]*")
_COLUMNS = re.compile(r"\bcols=(?:\"([^\"]{1,300})\"|([^\s,\]]{1,20}))")
_REPEATED = re.compile(r"(\d{1,2})\*")
#: What may stand before a cell's pipe: how many columns it takes up, how it is set, what it holds.
_PIPE = re.compile(
    r"(?<!\\)(?:(?<!\S)(?:(\d{1,2})(?:\.\d{1,2})?\+|\.\d{1,2}\+)?[<^>]?(?:\.[<^>])?[adehlms]?)?\|"
)
_LINK = re.compile(r"(?:link:|(?=https?://))([^\s\[\]|]{1,500})\[([^\[\]\n]{0,300})\]")
_WIDEST = 64
#: Cells of one table that are read.
_MOST_CELLS = 50_000


@dataclass(slots=True)
class _Table:
    """A table that is being read: its columns, 0 until they are known, and its cells with their lines."""

    width: int
    cells: list[tuple[int, list[str]]] = field(default_factory=list)

    def add(self, line: int, text: str) -> None:
        """Add a line's cells; what stands before its first pipe goes on in the cell before."""
        position, span = 0, 1
        for pipe in _PIPE.finditer(text) if len(self.cells) < _MOST_CELLS else ():
            self._say(line, text[position : pipe.start()], span)
            position, span = pipe.end(), min(_WIDEST, int(pipe[1] or 1))
            self.cells.append((line, []))
        self._say(line, text[position:], span)
        self.width = self.width or min(_WIDEST, len(self.cells))

    def rows(self) -> list[Row]:
        """Return the rows, each of as many cells as there are columns."""
        starts = range(0, len(self.cells), self.width or 1)
        parts = [self.cells[start : start + self.width] for start in starts]
        return [Row(part[0][0], tuple(_text(words) for _line, words in part)) for part in parts]

    def _say(self, line: int, words: str, span: int) -> None:
        if self.cells:
            self.cells[-1][1].append(words.strip())
            self.cells += [(line, []) for _ in range(span - 1)]


def read_asciidoc(lines: list[str]) -> list[list[Row]]:
    """Read the tables between two frames among lines of text, and blank their lines."""
    blocks: list[list[Row]] = []
    frames = [index for index, line in enumerate(lines) if _FRAME.fullmatch(line)]
    for start, end in zip(frames[::2], frames[1::2], strict=False):
        table = _Table(_width(lines[start - 1]) if start else 0)
        for index in range(start + 1, end):
            if lines[index].strip() or table.cells:
                table.add(index + 1, lines[index])
        blocks.append(table.rows())
        lines[start : end + 1] = [""] * (end + 1 - start)
    return blocks


def _width(attributes: str) -> int:
    """Return how many columns the line above a table names; 0 where it doesn't."""
    found = _COLUMNS.search(attributes) if attributes.startswith("[") else None
    if found is None:
        return 0
    columns = (found[1] or found[2]).split(",")
    repeated = (_REPEATED.match(column.strip()) for column in columns)
    return min(_WIDEST, sum(int(times[1]) if times else 1 for times in repeated))


def _text(words: list[str]) -> str:
    return _LINK.sub(r"[\2](\1)", flowed(words).replace("\\|", "|"))
