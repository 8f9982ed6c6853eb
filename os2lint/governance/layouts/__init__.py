"""The ways in which a table can be drawn in a text: a module each, all read into the same rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from os2lint.governance.layouts.asciidoc import read_asciidoc
from os2lint.governance.layouts.delimited import read_delimited
from os2lint.governance.layouts.directives import read_directives
from os2lint.governance.layouts.grids import read_grids
from os2lint.governance.layouts.html import read_html
from os2lint.governance.layouts.pipes import read_pipes
from os2lint.governance.layouts.rulers import read_rulers
from os2lint.governance.layouts.wiki import read_wiki

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from os2lint.governance.rows import Row

#: Each takes lines, returns blocks of rows that stand together, and blanks the lines that it read.
_LAYOUTS: tuple[Callable[[list[str]], list[list[Row]]], ...] = (
    read_delimited,
    read_asciidoc,
    read_directives,
    read_html,
    read_grids,
    read_rulers,
    read_wiki,
    read_pipes,
)


def read_blocks(lines: Iterable[str]) -> list[list[Row]]:
    """Return the rows of the tables among lines of Markdown, those that stand together in a block."""
    return _read(list(lines))


def outside_blocks(lines: Iterable[str]) -> list[str]:
    """Return the lines, those that the tables take up empty; those of pipe tables stay."""
    left = list(lines)
    _read(left)
    return left


def _read(lines: list[str]) -> list[list[Row]]:
    blocks = [block for read in _LAYOUTS for block in read(lines) if block]
    return sorted(blocks, key=lambda block: block[0].line)
