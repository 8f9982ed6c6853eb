"""Rows and tables of requirements, however they were drawn, and the ids by which they are known."""

from __future__ import annotations

import re
from dataclasses import dataclass

from os2lint.governance.wording import unlinked, visible

#: What stands in a cell of several ids: letters, numbers, what joins them, and what names them.
_PART = re.compile(r"[^\W\d_]+|\d+|[^\w\s]+")
_JOINTS = frozenset(["/", ",", ";", "&", "+", "og", "and", "samt"])
_RANGES = frozenset(["-", "–", "—", "..", "...", "…", "til", "to"])
_NAMES = frozenset(["krav", "kravene", "nr", "id", "requirement", "requirements"])
_HIGHEST = 100
#: Ids of a range in a row; no theme has more.
_WIDEST_RANGE = 20
_SEPARATOR = re.compile(r":?-+:?")
_ID = re.compile(
    r"(?:(?:(?:krav[ -]?)?(?:nr|id)|krav|requirement)[ .:*_]*+)?"
    r"([RFSG])[ .-]?0?([1-9][0-9]?)(?=$|[\s.:)\]\\–—*_`~-])",
    re.IGNORECASE,
)
_LINKED = re.compile(r"\[([^\[\]]{1,40})\]\([^()\s]{0,300}\)")
_ENOUGH_DASHES = 2
# An id with a link and some markup around it is no longer than this.
_ID_REACH = 300
_DRESS = "*_~`[](\\ \t"
_UNDRESSED = re.compile(r"[*_~`\[\]()\\]")


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a row, trimmed, and its line counted from 1."""

    line: int
    cells: tuple[str, ...]

    @property
    def is_separator(self) -> bool:
        """Whether it is the row of dashes under a header."""
        filled = [cell for cell in self.cells if cell]
        return len(filled) >= _ENOUGH_DASHES and all(map(is_dashes, filled))

    @property
    def id_column(self) -> int | None:
        """Return where the requirement's id stands: a cell of its own before one that begins with it."""
        starting = None
        for index, cell in enumerate(self.cells):
            if is_id(cell):
                return index
            if starting is None and (requirement_id(cell) or several_ids(cell)):
                starting = index
        return starting

    @property
    def id(self) -> str | None:
        """Return the requirement's id, as R1 or F10; of several the first."""
        column = self.id_column
        if column is None:
            return None
        return next(iter(several_ids(self.cells[column])), requirement_id(self.cells[column]))

    @property
    def apart(self) -> tuple[Row, ...]:
        """Return a row for each of the requirements that this one answers together, as "R2/R3"."""
        column = self.id_column
        several = several_ids(self.cells[column]) if column is not None else ()
        parts = (Row(self.line, (*self.cells[:column], own, *self.cells[column:][1:])) for own in several)
        return tuple(parts) or (self,)


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under one header; the header is None where a table begins with a requirement."""

    header: Row | None
    rows: tuple[Row, ...]


def requirement_id(text: str) -> str | None:
    """Return the id that a text begins with, as R1 or F10."""
    match = _ID.match(_bare(text))
    return f"{match[1].upper()}{match[2]}" if match else None


def several_ids(cell: str) -> tuple[str, ...]:
    """Return the ids of a cell that names two or more and nothing else: "R2/R3", "R2, R3 og F5", "R2-R4"."""
    found: list[tuple[str, int]] = []
    letter, is_open, is_range = "", False, False
    for match in _PART.finditer(_UNDRESSED.sub("", _bare(cell))):
        part = match[0].casefold()
        if letter and is_open and part.isdecimal() and 0 < int(part[:3]) < _HIGHEST:
            first = found[-1][1] + 1 if is_range else int(part)
            if is_range and not (found[-1][0] == letter and first <= int(part) < first + _WIDEST_RANGE):
                return ()
            found += [(letter, number) for number in range(first, int(part) + 1)]
            is_open, is_range = False, False
        elif part in {"r", "f", "s", "g"}:
            letter, is_open = part.upper(), True
        elif found and part in _JOINTS:
            is_open = True
        elif found and not is_open and part in _RANGES:
            letter, is_range = "", True
        elif not (part in {"-", "."} and is_open) and not (part in _NAMES and not found):
            return ()
    return tuple(dict.fromkeys(f"{letter}{number}" for letter, number in found)) if len(found) > 1 else ()


def after_id(text: str) -> tuple[str, str] | None:
    """Return the id that a line begins with, and what follows it; None for a line without one."""
    bare = text.lstrip(_DRESS)
    link = _LINKED.match(text.lstrip("*_ "))
    if link:
        bare = link[1] + text.lstrip("*_ ")[link.end() :]
    match = _ID.match(bare)
    return (f"{match[1].upper()}{match[2]}", bare[match.end() :]) if match else None


def is_id(cell: str) -> bool:
    """Whether a cell holds an id and nothing else."""
    bare = _bare(cell)
    match = _ID.match(bare)
    return match is not None and match.end() == len(bare)


def is_dashes(cell: str) -> bool:
    """Whether a cell is one of the row of dashes under a header."""
    return _SEPARATOR.fullmatch(cell) is not None


def _bare(cell: str) -> str:
    """Return a cell without its dress, as far as an id may reach."""
    cell = cell[:_ID_REACH]
    return visible(unlinked(cell)).strip(_DRESS)
