"""Reports in tables, as all but the newest are."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from os2lint.governance.alignment import align
from os2lint.governance.choices import with_choices
from os2lint.governance.columns import Role, columns_of, role_of
from os2lint.governance.layouts import read_blocks
from os2lint.governance.marks import read_mark
from os2lint.governance.numbering import numbered
from os2lint.governance.plans import is_of_actions
from os2lint.governance.shapes.parts import entry_of, reading_of
from os2lint.governance.tables import read_tables
from os2lint.governance.wording import squash, visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from os2lint.governance.document import Document
    from os2lint.governance.entries import Entry, Reading
    from os2lint.governance.rows import Row, Table


# Rows that are taken apart: no report has as many requirements.
_MOST_JOINT = 200
#: Of rows, in which two columns of one product's answers differ.
_SELDOM = 0.2


class _Read(NamedTuple):
    """What was read of a table, and whether it answers its requirements."""

    entries: list[Entry]
    headings: frozenset[str]
    answers: bool


def read_tables_shape(document: Document) -> Reading:
    """Read the tables of a report; each decides for itself which column holds what."""
    blocks = read_blocks(document.said) if document.tables is None else document.tables
    rows = _apart(row for block in blocks for row in (*block, None))
    with_ids = {row.line for row in rows if row and row.id}
    read: list[_Read] = []
    roles_seen: set[Role] = set()
    for table in map(with_choices, read_tables(numbered(rows))):
        roles = columns_of(table)
        if table.rows[0].line not in with_ids and {Role.STATUS, Role.VERDICT}.isdisjoint(roles):
            continue  # titles alone are told of, not answered
        is_of_several = _is_of_several(table, roles)
        roles_seen.update(role for role in roles if role is not Role.STATUS or not is_of_several)
        entries = [entry_of(row.line, align(row.cells, roles)) for row in table.rows]
        names = {squash(cell) or visible(cell) for cell in (table.header.cells if table.header else ())}
        answers = not {Role.STATUS, Role.VERDICT}.isdisjoint(roles)
        answers = answers and not is_of_actions(names) and not is_of_several
        read.append(_Read(entries, frozenset(names), answers))
    answered = {entry.id for each in read if each.answers for entry in each.entries}
    # What plans and lists say of requirements that other tables answer is no answer.
    entries = [entry for each in read for entry in each.entries if each.answers or entry.id not in answered]
    headings = {name for each in read if each.answers or not answered for name in each.headings}
    return reading_of("tables", entries, roles_seen, frozenset(headings))


def _is_of_several(table: Table, roles: Sequence[Role]) -> bool:
    """Whether columns that no name heads give answers of their own, each as of a product, or of a person."""
    columns = [column for column, role in enumerate(roles) if role is Role.STATUS]
    header = table.header.cells if table.header else ()
    if len(columns) < 2 or any(role_of(cell) is Role.STATUS for cell in header):
        return False
    answers = ([row.cells[column] for column in columns if column < len(row.cells)] for row in table.rows)
    differing = sum(len({read_mark(cell).status for cell in cells if cell}) > 1 for cells in answers)
    return differing > _SELDOM * len(table.rows)


def _apart(rows: Iterable[Row | None]) -> list[Row | None]:
    """Return the rows, one for each of the requirements that are answered together."""
    found: list[Row | None] = []
    left = _MOST_JOINT
    for row in rows:
        parts = row.apart if row and left else (row,)
        left -= len(parts) > 1
        found += parts
    return found
