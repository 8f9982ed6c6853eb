"""Rows to tables of requirements: each requirement's row with what continues it, under its header."""

from __future__ import annotations

from typing import TYPE_CHECKING

from os2lint.governance.columns import is_header
from os2lint.governance.rows import Row, Table

if TYPE_CHECKING:
    from collections.abc import Iterable


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
            groups[-1].append(row)
        elif row is None or not row.is_separator:
            if groups:
                tables.append(Table(header, tuple(map(_joined, groups))))
                groups, header = [], None
            # A theme's name between the header and the requirements leaves the header as it is.
            if row is None or header is None or is_header(row.cells) or not is_header(header.cells):
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
