"""Rows to tables of requirements: each requirement's row with what continues it, under its header."""

from __future__ import annotations

from typing import TYPE_CHECKING

from os2lint.governance.columns import Role, is_header, role_of
from os2lint.governance.rows import Row, Table
from os2lint.governance.titles import is_theme
from os2lint.governance.totals import is_total
from os2lint.governance.wording import squash

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_DOCUMENTATION = "Dokumentation"


def read_tables(rows: Iterable[Row | None]) -> list[Table]:
    """Put rows together to tables of requirements; a header within a table begins a new one.

    Args:
        rows: The rows of a document, and None where other text stands between them.
    """
    tables: list[Table] = []
    header: Row | None = None
    #: Each requirement's row with those that continue it.
    groups: list[list[Row]] = []
    for row in (*rows, None):
        if row is not None and row.id is not None:
            groups.append([row])
        elif row is not None and groups and not is_header(row.cells):
            if not is_total(row.cells):
                groups[-1].append(row)
        elif row is None or not row.is_separator:
            if groups:
                tables.append(_table(header, groups))
                groups, header = [], None
            # A theme's name between the header and the requirements leaves the header as it is.
            if row is None or header is None or is_header(row.cells) or not is_header(header.cells):
                header = row
    return tables


def _table(header: Row | None, groups: Sequence[list[Row]]) -> Table:
    """Return the table, with what stands in rows of one cell below most requirements as documentation."""
    rows = list(map(_joined, groups))
    below = [_below(group[1]) if len(group) > 1 else "" for group in groups]
    if 2 * sum(map(bool, below)) <= len(groups):
        below = [_labelled(group[1].cells) if len(group) > 1 else "" for group in groups]
    if header is None or not any(below):
        return Table(header, tuple(rows))
    width = len(header.cells)
    detailed = (
        Row(row.line, (*row.cells, *[""] * (width - len(row.cells)), words))
        for row, words in zip(rows, below, strict=True)
    )
    return Table(Row(header.line, (*header.cells, _DOCUMENTATION)), tuple(detailed))


def _below(row: Row) -> str:
    """Return what a row says in its first cell alone, or behind a label; "" for a theme's name."""
    first, *others = row.cells or ("",)
    is_alone = not any(others) and squash(first) and not is_theme(first)
    return _labelled(row.cells) or (first if is_alone else "")


def _labelled(cells: Sequence[str]) -> str:
    """Return what a row says behind the label of documentation, in the same cell or in the next."""
    first, *others = cells or ("",)
    label, colon, words = first.partition(":")
    filled = [cell for cell in others if cell]
    if role_of(label) is not Role.DOCUMENTATION or len(filled) + bool(colon and words) != 1:
        return ""
    return words.strip("*_ ") if colon and words else filled[0]


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
