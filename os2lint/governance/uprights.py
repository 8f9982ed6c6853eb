"""Tables that stand upright: a requirement's labels in the first column, its answers beside them.

They are written as labelled lines below the requirement's heading, each on the line that it was on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from os2lint.governance.columns import Role, role_of
from os2lint.governance.rows import is_dashes, requirement_id

if TYPE_CHECKING:
    from collections.abc import Sequence

_LABEL_AND_VALUE = 2
#: The lowest of headings, so that it ends none above it.
HEADING = "###### "
#: What may stand before an id: signs of headings and items, and numbers.
_BEFORE = " \t#*_->.0123456789"
_NAMES = frozenset({Role.ID, Role.TITLE})


def titled(words: str) -> str:
    """Return words as a requirement's heading or as a label, if they are one."""
    if words.startswith(("#", "- ", "* ")):
        return words
    if requirement_id(words.strip("*_ ")):
        return HEADING + words
    bare = words.strip("*_: ")
    return f"**{bare}:**" if bare and role_of(bare) else words


def named_by(above: str | None, line: str) -> str | None:
    """Return the requirement that a table below a line belongs to, after that of the lines above it."""
    own = requirement_id(line.lstrip(_BEFORE))
    return own if own or line.startswith("#") else above


def written_upright(rows: Sequence[Sequence[str]], above: str | None) -> list[str] | None:
    """Return a line for each row of an upright table, below the requirement that `above` is; else None."""
    filled = [cells for cells in rows if any(cells) and not _is_rule(cells)]
    if not filled or any(not cells[0] or sum(map(bool, cells[1:])) > 1 for cells in filled):
        return None
    head = _head(rows, filled)
    is_other = bool(head) and role_of(head[0]) is Role.STATUS and role_of(head[1]) is not None
    statuses = sum(_is_status(cells) for cells in filled if cells is not head)
    if is_other or not statuses or statuses < sum(bool(_id(cells)) for cells in filled):
        return None
    written = [_written(cells, is_head=cells is head) for cells in rows]
    named = [index for index, line in enumerate(written) if line.startswith(HEADING)]
    if len(named) == 1 and requirement_id(written[named[0]].strip("# ")) == above:
        written[named[0]] = ""  # the heading says so already
    return written if named or above else None


def _head(rows: Sequence[Sequence[str]], filled: Sequence[Sequence[str]]) -> Sequence[str]:
    """Return the row that names both columns, as "Felt" and "Værdi"; empty where none does."""
    first = rows[0]
    if len(first) < _LABEL_AND_VALUE or first is not filled[0] or _id(first):
        return ()
    is_ruled = len(rows) > 1 and _is_rule(rows[1])
    names = [role_of(cell) for cell in first]
    is_apart = not any(names) and all(role_of(cells[0]) for cells in filled[1:])
    return first if (is_ruled and (names[0] is None or all(names))) or is_apart else ()


def _written(cells: Sequence[str], *, is_head: bool) -> str:
    if not any(cells) or _is_rule(cells) or is_head:
        return ""
    own = _id(cells)
    if own:
        words = " ".join(filter(None, cells))
        return HEADING + (words if requirement_id(cells[0]) else cells[1])
    value = next(filter(None, cells[1:]), "")
    return f"**{cells[0].strip('*_: ')}:** {value}"


def _id(cells: Sequence[str]) -> str | None:
    """Return the requirement that a row names, in its first cell or beside "Id" or "Krav"."""
    own = requirement_id(cells[0])
    if own or len(cells) < _LABEL_AND_VALUE or role_of(cells[0]) not in _NAMES:
        return own
    return requirement_id(cells[1])


def _is_status(cells: Sequence[str]) -> bool:
    return role_of(cells[0]) is Role.STATUS and not any(map(requirement_id, cells))


def _is_rule(cells: Sequence[str]) -> bool:
    written = [cell for cell in cells if cell]
    return bool(written) and all(map(is_dashes, written))
