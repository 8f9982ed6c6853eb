"""Tables with a column for each answer, as `Ja | Nej | Delvist`: the heading over the tick is the status."""

from __future__ import annotations

from typing import TYPE_CHECKING

from os2lint.governance.columns import Role, role_of
from os2lint.governance.glyphs import chooses, is_unclear
from os2lint.governance.headings import ticked_if
from os2lint.governance.marks import Mark, Sign, read_mark
from os2lint.governance.report import Status
from os2lint.governance.rows import Row, Table, requirement_id
from os2lint.governance.statements import is_bare
from os2lint.governance.wording import squash, visible

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_STATUS = "Status"


def with_choices(table: Table) -> Table:
    """Return the table with one status column in place of those that stand for an answer each.

    Where a heading tells what a tick under it means, the tick is that: "Efterlevet? (kryds hvis planlagt)".
    """
    if table.header is None:
        return table
    header = table.header
    table = _with_meanings(table, header)
    choices = {
        column: mark for column, mark in _choices(header.cells).items() if not _is_numbered(table, column)
    }
    if len({mark.status for mark in choices.values()}) < 2 or _is_beside_plans(table, choices):
        return table
    rows = tuple(
        Row(row.line, _with_status(row.cells, choices, _chosen(row, header.cells, choices)))
        for row in table.rows
    )
    return Table(Row(header.line, _with_status(header.cells, choices, _STATUS)), rows)


def _is_numbered(table: Table, column: int) -> bool:
    """Whether ids or numbers stand in a column: then "No." is no answer."""
    cells = [row.cells[column] for row in table.rows if column < len(row.cells)]
    numbers = sum(cell.rstrip(".").isdecimal() or requirement_id(cell) is not None for cell in cells)
    return 2 * numbers > len(cells)


def _with_meanings(table: Table, header: Row) -> Table:
    """Return the table with the words for ticks whose meaning their heading tells."""
    told = {column: words for column, cell in enumerate(header.cells) if (words := ticked_if(cell))}
    meanings = {column: words for column, words in told.items() if read_mark(words).sign is Sign.WORD}
    if not meanings:
        return table
    rows = (
        Row(row.line, tuple(_meant(cell, meanings.get(column)) for column, cell in enumerate(row.cells)))
        for row in table.rows
    )
    return Table(header, tuple(rows))


def _meant(cell: str, meaning: str | None) -> str:
    """Return a tick's meaning; a word is an answer by itself."""
    mark = read_mark(cell)
    is_tick = mark.status is Status.MET and not mark.rest and (len(squash(cell)) < 2 or mark.sign is Sign.BOX)
    return meaning if meaning and is_tick else cell


def _choices(header: Sequence[str]) -> Mapping[int, Mark]:
    """Return the columns whose heading is an answer, and nothing else."""
    marks = {column: read_mark(cell.rstrip("?* ")) for column, cell in enumerate(header)}
    return {
        column: mark
        for column, mark in marks.items()
        if mark.status is not Status.BLANK and mark.sign in {Sign.WORD, Sign.SYMBOL} and not mark.rest
        if not is_bare(header[column])
    }


def _is_beside_plans(table: Table, choices: Mapping[int, Mark]) -> bool:
    """Whether one column asks for the status and is answered in words, and the others say what is planned."""
    header = table.header.cells if table.header else ()
    asked = [column for column in choices if role_of(header[column]) is Role.STATUS]
    planned = [column for column, mark in choices.items() if mark.status is Status.PLANNED]
    if len(asked) != 1 or len(planned) + 1 != len(choices):
        return False
    marks = (read_mark(row.cells[asked[0]]) for row in table.rows if asked[0] < len(row.cells))
    return any(mark.sign is Sign.WORD and mark.status is not Status.MET for mark in marks)


def _with_status(cells: Sequence[str], choices: Mapping[int, Mark], status: str) -> tuple[str, ...]:
    first = min(choices)
    kept = [cell for column, cell in enumerate(cells) if column not in choices]
    return (*kept[:first], status, *kept[first:])


def _chosen(row: Row, header: Sequence[str], choices: Mapping[int, Mark]) -> str:
    """Return a status cell for the column that is ticked; none for several that don't agree."""
    if not _stands_under(row, header):
        return ""
    marks = {column: _tick(row.cells[column]) for column in choices if column < len(row.cells)}
    words = " ".join(mark.rest for mark in marks.values() if mark.rest)
    ticked = [column for column, mark in marks.items() if mark.status is Status.MET]
    if not ticked:
        # A cross may be a tick or a "no"; under "no" it is the same.
        crossed = [column for column, mark in marks.items() if mark.status is Status.NOT_MET]
        ticked = [column for column in crossed if choices[column].status is Status.NOT_MET]
        ticked = ticked if crossed == ticked else []
    if len({choices[column].status for column in ticked}) != 1:
        return words
    label = header[ticked[0]]
    box = "[x] " if choices[ticked[0]].sign is Sign.WORD else ""
    return f"{box}{label} {words}".strip()


def _tick(cell: str) -> Mark:
    """Read a cell that is ticked or isn't: there the sign doesn't matter."""
    if chooses(visible(cell)):
        return Mark(Status.MET, Sign.SYMBOL)
    mark = read_mark(cell)
    return Mark(Status.BLANK, Sign.NONE) if is_unclear(mark.rest) else mark


def _stands_under(row: Row, header: Sequence[str]) -> bool:
    """Whether a row's cells stand under the headings: not where one is missing or too many before the id."""
    named = next((column for column, cell in enumerate(header) if role_of(cell) is Role.ID), None)
    return len(row.cells) <= len(header) and named in {None, row.id_column}
