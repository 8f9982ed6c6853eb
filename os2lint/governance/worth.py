"""What a yes is worth once the words after it have been heard, and from when until when."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from os2lint.governance.doubts import taken_back
from os2lint.governance.hesitations import hesitates
from os2lint.governance.moments import moments
from os2lint.governance.reassurances import without_reassurances
from os2lint.governance.report import Status
from os2lint.governance.spelling import respelled
from os2lint.governance.trials import is_on_trial
from os2lint.governance.wording import unlinked
from os2lint.governance.yearless import Yearly, outlook

# Further on than this an answer's words say nothing of when it holds.
_NEAR = 60


class Worth(NamedTuple):
    """What the answer is, and the first and the last day on which it holds."""

    status: Status
    since: date = date.min
    until: date = date.max
    #: The first day where its year isn't named.
    begins: Yearly | None = None


def worth(rest: str, *, is_word: bool) -> Worth:
    """Weigh a yes.

    Args:
        rest: The words after it.
        is_word: Whether it is a word itself, not a sign.
    """
    said = respelled(rest)
    status = taken_back(without_reassurances(said))
    near = unlinked(said[:_NEAR])
    if status is None and is_on_trial(near):
        status = Status.PARTLY
    if status:
        return Worth(status)
    when, ahead = moments(near), outlook(near)
    undated = said if when.rest == near else when.rest + said[_NEAR:]
    in_doubt = ahead.is_vague or hesitates(undated, is_word=is_word)
    return Worth(Status.UNKNOWN if in_doubt else Status.MET, when.since, when.until, ahead.begins)
