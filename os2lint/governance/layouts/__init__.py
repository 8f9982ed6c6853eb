"""The ways in which a table can be drawn in a text: a module each, all read into the same rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from os2lint.governance.layouts.grids import read_grids
from os2lint.governance.layouts.html import read_html
from os2lint.governance.layouts.pipes import read_pipes
from os2lint.governance.layouts.rulers import read_rulers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from os2lint.governance.document import Document
    from os2lint.governance.rows import Row

#: Each takes lines, returns blocks of rows that stand together, and blanks the lines that it read.
_LAYOUTS: tuple[Callable[[list[str]], list[list[Row]]], ...] = (
    read_html,
    read_grids,
    read_rulers,
    read_pipes,
)


def read_rows(document: Document) -> Iterator[Row | None]:
    """Yield the rows of a document's tables in their order, and None where other text stands between them.

    What stands in a block of code is shown, not said: it is not read.
    """
    if document.tables is None:
        lines = ["" if index in document.code else line for index, line in enumerate(document.lines)]
        blocks = [block for read in _LAYOUTS for block in read(lines) if block]
    else:
        blocks = [block for block in document.tables if block]
    for block in sorted(blocks, key=lambda block: block[0].line):
        yield from block
        yield None
