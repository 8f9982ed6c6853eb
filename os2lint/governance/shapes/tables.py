"""Reports in tables, as all but the newest are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from os2lint.governance.alignment import align
from os2lint.governance.choices import with_choices
from os2lint.governance.columns import Role, columns_of
from os2lint.governance.layouts import read_blocks
from os2lint.governance.numbering import numbered
from os2lint.governance.shapes.parts import entry_of, reading_of
from os2lint.governance.tables import read_tables
from os2lint.governance.wording import squash, visible

if TYPE_CHECKING:
    from os2lint.governance.document import Document
    from os2lint.governance.entries import Entry, Reading


def read_tables_shape(document: Document) -> Reading:
    """Read the tables of a report; each decides for itself which column holds what."""
    blocks = read_blocks(document.said) if document.tables is None else document.tables
    rows = [row for block in blocks for row in (*block, None)]
    with_ids = {row.line for row in rows if row and row.id}
    entries: list[Entry] = []
    roles_seen: set[Role] = set()
    headings: set[str] = set()
    for table in map(with_choices, read_tables(numbered(rows))):
        roles = columns_of(table)
        if table.rows[0].line not in with_ids and {Role.STATUS, Role.VERDICT}.isdisjoint(roles):
            continue  # titles alone are told of, not answered
        roles_seen.update(roles)
        headings.update(
            squash(cell) or visible(cell) for cell in (table.header.cells if table.header else ())
        )
        entries.extend(entry_of(row.line, align(row.cells, roles)) for row in table.rows)
    return reading_of("tables", entries, roles_seen, frozenset(headings))
