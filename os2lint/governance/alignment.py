"""Fits a row with a missing or an extra cell to its table's columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from os2lint.governance.columns import Role, level_of
from os2lint.governance.guidance import is_guidance
from os2lint.governance.marks import Sign, read_mark
from os2lint.governance.report import Status
from os2lint.governance.rows import requirement_id
from os2lint.governance.titles import is_placeholder, title_likeness

if TYPE_CHECKING:
    from collections.abc import Sequence

# More cells than this in one row are no slip of the hand; they are read from the left.
_MOST_CELLS = 24
_MISSING = -0.8
# Without a trailing pipe an empty last cell is none at all.
_MISSING_LAST = -0.2
_NEVER = -100.0


def align(cells: Sequence[str], roles: Sequence[Role]) -> dict[Role, str]:
    """Return what a row holds by role; several cells of one role are joined.

    The assignment in order with the best fit is found by dynamic programming, as texts are compared: a
    column may be missing, a surplus cell belongs to the documentation before it or to nothing.
    """
    if len(cells) > _MOST_CELLS or (len(cells) == len(roles) and _id_fits(cells, roles)):
        return _joined(list(zip(roles, cells, strict=False)))
    own = next((found for found in map(requirement_id, cells) if found), "")
    best: list[list[tuple[float, tuple[tuple[Role, str], ...]]]] = [
        [(_NEVER, ())] * (len(roles) + 1) for _ in range(len(cells) + 1)
    ]
    best[0][0] = (0.0, ())
    for i in range(len(cells) + 1):
        for j in range(len(roles) + 1):
            choices = [best[i][j]]
            if j:
                score, pairs = best[i][j - 1]
                choices.append((score + (_MISSING_LAST if i == len(cells) else _MISSING), pairs))
            if i and j:
                score, pairs = best[i - 1][j - 1]
                choices.append(
                    (score + _fit(cells[i - 1], roles[j - 1], own), (*pairs, (roles[j - 1], cells[i - 1])))
                )
            if i:
                score, pairs = best[i - 1][j]
                choices.append(_surplus(score, pairs, cells[i - 1]))
            best[i][j] = max(choices, key=lambda choice: choice[0])
    return _joined(list(best[-1][-1][1]))


def _surplus(
    score: float, pairs: tuple[tuple[Role, str], ...], cell: str
) -> tuple[float, tuple[tuple[Role, str], ...]]:
    if not cell or (Role.STATUS, cell) in pairs:  # nothing, or the answer once more
        return score - 0.1, pairs
    if pairs and pairs[-1][0] is Role.DOCUMENTATION and not is_guidance(cell):
        return score - 0.3, (*pairs[:-1], (Role.DOCUMENTATION, f"{pairs[-1][1]} | {cell}"))
    return score - 1.0, pairs


def _fit(cell: str, role: Role, own: str) -> float:
    match role:
        case Role.ID:
            return 5.0 if requirement_id(cell) else -5.0
        case Role.STATUS | Role.VERDICT:
            return _fit_status(cell)
        case Role.LEVEL:
            return 2.0 if level_of(cell) else -0.4 if not cell else -2.0
        case Role.TITLE:
            return 3.0 * title_likeness(own, cell) - 0.5
        case Role.GUIDANCE:
            return 2.0 if is_guidance(cell) else -1.0 if _is_answer(cell) else 0.0
        case _:
            return -1.0 if level_of(cell) or is_guidance(cell) else 0.2


def _fit_status(cell: str) -> float:
    mark = read_mark(cell)
    if not mark.plausible:
        return -3.0
    if not cell or mark.rest or is_placeholder(cell):
        return 0.2
    # A word, a question mark or a dash may as well be all that the documentation says.
    return 0.6 if mark.sign is Sign.WORD or cell in {"?", "-"} else 1.0


def _is_answer(cell: str) -> bool:
    """Whether a cell is an answer in a word, or a box, and nothing else."""
    mark = read_mark(cell)
    return mark.status is not Status.BLANK and mark.sign is not Sign.NONE and not mark.rest


def _id_fits(cells: Sequence[str], roles: Sequence[Role]) -> bool:
    return Role.ID in roles and requirement_id(cells[roles.index(Role.ID)]) is not None


def _joined(pairs: Sequence[tuple[Role, str]]) -> dict[Role, str]:
    found: dict[Role, str] = {}
    for role, cell in pairs:
        is_again = role is Role.STATUS and cell == found.get(role)
        is_more = bool(found.get(role) and cell) and not is_again
        found[role] = f"{found[role]}<br/>{cell}" if is_more else found.get(role) or cell
    marks = [read_mark(cell) for role, cell in pairs if role is Role.STATUS]
    if len({mark.status for mark in marks if mark.plausible}) > 1:
        found[Role.STATUS] = ""  # answers that don't agree are none
    return found
