"""What takes back a yes: words after it that contradict it, put it off, set a condition or ask."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from os2lint.governance.answers import answers
from os2lint.governance.report import Status
from os2lint.governance.wording import links_in, squash, unlinked

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

#: Further on than this a cell explains its answer.
_REACH = 60
_LONGEST_PHRASE = 4
#: A share of something.
PERCENT = re.compile(r"(\d{1,3})(?:[.,]\d{1,2})? ?(?:%|(?:pct|procent|percent)(?!\w))", re.IGNORECASE)
_CLAUSE = re.compile(
    r"[,.;:()\[\]/\n–—]|(?<!\S)-|(?<!\S)(?:og|and|men|but|dog|though|er|is)(?!\S)", re.IGNORECASE
)
_NEGATIONS = frozenset(
    ["ingen", "ingenting", "intet", "ikke", "uden", "no", "none", "nothing", "not", "without"]
)


def taken_back(rest: str) -> Status | None:
    """Return what an answer is whose yes is followed by `rest`; None where it stays a yes.

    A question mark directly after the yes doubts it, and so does a sign of another status anywhere near. Of
    the words each clause counts that is another answer, or begins or ends with one.
    """
    bare = unlinked(rest).strip(" \t\n*_~`")
    if not bare:
        return None
    near = bare[:_REACH]
    percent = PERCENT.fullmatch(bare.strip("() \t.,"))
    if percent:
        return Status.PARTLY if int(percent[1]) < 100 else None
    return _signed(near, is_short=len(bare) <= _REACH and not links_in(bare)) or _worded(bare, near)


def _signed(near: str, *, is_short: bool) -> Status | None:
    known = answers().signs
    signs = [known.get(token.strip("().,;")) for token in near.split()]
    signs += [known.get(sign) for sign in near if is_short or sign != "?"]
    if near.lstrip(" !.,*_(").startswith("?"):
        return Status.UNKNOWN
    if Status.NOT_MET in signs:
        return Status.BLANK
    return next((sign for sign in signs if sign not in {None, Status.MET, Status.BLANK}), None)


def _worded(bare: str, near: str) -> Status | None:
    known = answers()
    words = squash(near)
    hedges = [hedge for hedge in known.hedges if f"{words} ".startswith(f"{hedge} ")]
    if hedges:
        return known.hedges[max(hedges, key=len)]
    if known.words.get(words) is Status.NOT_MET:
        return Status.BLANK
    clauses = [squash(clause).split() for clause in _CLAUSE.split(near)]
    is_cut = len(bare) > len(near)
    for index, clause in enumerate(clauses):
        is_whole = not is_cut or index < len(clauses) - 1
        status = _of_clause(clause, is_whole=is_whole)
        if status:
            return Status.PARTLY if status is Status.NOT_MET else status
    return None


def _of_clause(clause: Sequence[str], *, is_whole: bool) -> Status | None:
    """Return the other answer that a clause is, or begins or ends with."""
    known = answers()
    own = known.words.get(" ".join(clause)) if is_whole else None
    if own:
        return own if own not in {Status.MET, Status.BLANK} else None
    for length in range(min(_LONGEST_PHRASE, len(clause)), 0, -1):
        phrases = [(clause[:length], clause[:0])]
        phrases += [(clause[-length:], clause[:-length])] if is_whole else []
        for status in _others(phrases):
            return status
    return None


def _others(phrases: Iterable[tuple[Sequence[str], Sequence[str]]]) -> Iterator[Status]:
    """Yield the status of each phrase that isn't a yes, nor denied by the word before it."""
    known = answers()
    for phrase, before in phrases:
        text = " ".join(phrase)
        status = known.words.get(text) or known.hedges.get(text)
        is_denied = bool(before) and before[-1] in _NEGATIONS
        if status not in {None, Status.MET, Status.BLANK} and text not in known.alone and not is_denied:
            yield status
