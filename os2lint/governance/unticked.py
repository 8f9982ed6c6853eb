"""What the words beside an unticked box say: it may be a no, or nobody may have been there to tick it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from os2lint.governance.absences import is_absence
from os2lint.governance.answers import answers
from os2lint.governance.denials import clauses, denials, is_claimed, is_denied
from os2lint.governance.marks import read_answer
from os2lint.governance.mentions import without_addresses
from os2lint.governance.report import Status
from os2lint.governance.self_denial import SelfDenial, self_denial
from os2lint.governance.statements import statements
from os2lint.governance.wording import squash

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from os2lint.governance.claims import Claim

#: What a text may say beside the box; a yes there contradicts it, and only a person can tell which holds.
_TELLING = frozenset({Status.NOT_MET, Status.PARTLY, Status.PLANNED, Status.NOT_APPLICABLE})
#: How a clause begins that hangs on the one before it.
_SUBORDINATE = frozenset({"at", "that"})
#: Who may be said not to have done it: "det har vi ikke".
_SPEAKERS = frozenset({"det", "den", "vi", "dette", "it", "we", "this", "der", "there"})


def said_beside_box(claim: Claim, today: date) -> Status | None:
    """Return what the words beside a box that nobody ticked answer; None where only a person can tell.

    A no has to be said of the requirement itself: "Der er ingen afvigelser" may be a yes.
    """
    for _own, answer in claim.answers:
        own = _answered(answer.text)
        if own:
            return own
    parts = [clause for clause in clauses(without_addresses(claim.text)) if squash(clause)]
    absent = [clause for clause in parts if _is_absent(squash(clause))]
    is_claimed_nowhere = all(
        clause in absent or not is_claimed(clause, today) or squash(clause).split()[0] in _SUBORDINATE
        for clause in parts
    )
    if not parts or not (is_claimed_nowhere or _is_denied_itself(claim, today)):
        return None
    if not any(map(is_denied, parts)):
        return Status.PLANNED
    return Status.NOT_MET if absent or _is_denied_itself(claim, today) else None


def _is_denied_itself(claim: Claim, today: date) -> bool:
    """Whether the words say that what the requirement asks for isn't there."""
    looks = [look for look in claim.requirement.evidence if look["look"] == "denial"]
    return any(
        self_denial(claim.text, look["things"], today, look.get("acts", ()), look.get("of", ()))
        is SelfDenial.WHOLLY
        for look in looks
    )


def _answered(text: str) -> Status | None:
    """Return the answer that a text begins with, as in "Nej, men …" and "Kravet er ikke relevant"."""
    mark = read_answer(text)
    if mark and mark.status in _TELLING:
        return mark.status
    first = squash(next(iter(clauses(text)), "")).split()
    # "No problem" answers nothing.
    openers = answers().openers - denials().determiners
    opener = answers().words.get(first[0]) if first and first[0] in openers else None
    said = [statement.status for statement in statements(first) if statement.length == len(first)]
    found = next(iter(said), opener)
    return found if found in _TELLING else None


def _is_absent(part: str) -> bool:
    """Whether words only say that it isn't so: "Findes ikke", "endnu ikke udarbejdet"."""
    return is_absence(part) or _is_not_so(part.split())


def _is_not_so(words: Sequence[str]) -> bool:
    known = denials()
    about = known.negations | known.fillers | known.states | known.links | known.after | _SPEAKERS
    return not known.negations.isdisjoint(words) and about.issuperset(words)
