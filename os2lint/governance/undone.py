"""Acts that a clause says are not done, or are still to be: "Not yet approved", "Godkendes på næste møde"."""

from __future__ import annotations

from itertools import dropwhile
from typing import TYPE_CHECKING

from os2lint.governance.mentions import is_inflected
from os2lint.governance.wording import squash

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from os2lint.governance.denials import Denials

_AND = frozenset({"og", "and"})
_TO = frozenset({"til", "to"})


def is_undone(words: Sequence[str], acts: Sequence[str], of: Sequence[str], known: Denials) -> bool:
    """Whether a clause says that an act isn't done: to the product, to what `of` has, or to nothing named."""
    said = _without_subject(words, of, known)
    if said[:1] and said[0] in known.awaiting:
        return said[1:2] != [] and said[1] in acts and ends(said[2:], known)
    if known.pronouns.isdisjoint(words[:1]) and is_coming(said, acts, known):
        return True
    is_negated, done = False, ""
    for index, word in enumerate(said):
        rest = said[index + 1 :]
        if done and word in known.negations:  # "ligger ikke hos OS2"
            return any(other.startswith(known.receivers) for other in rest[1:2])
        if word in known.negations:
            is_negated = True
        elif word in acts:
            if is_negated:
                return ends_act(rest, known)
            done = word
        elif word not in known.links | known.fillers:
            return False
    return False


def _without_subject(words: Sequence[str], of: Sequence[str], known: Denials) -> list[str]:
    said = list(dropwhile((known.subjects | known.pronouns | known.articles).__contains__, words))
    for phrase in of:
        *first, last = squash(phrase).split()
        place = len(first)
        if said[:place] == first and said[place : place + 1] and is_inflected(said[place], last):
            return said[place + 1 :]
    return said


def is_coming(said: Sequence[str], verbs: Container[str], known: Denials) -> bool:
    """Whether words only say that something will be done on an occasion: "godkendes på næste møde"."""
    return (
        bool(said)
        and said[0] in verbs
        and not known.coming.isdisjoint(said[1:])
        and known.coming.union(known.occasions, known.fillers, known.prepositions).issuperset(said[1:])
    )


def ends_act(rest: Sequence[str], known: Denials) -> bool:
    """Whether nothing follows an act but when, by whom and to whom, none of them only one of several."""
    words = [word for word in rest if word not in known.fillers]
    if words[:1] and words[0] in _TO:
        return len(words) > 1 and words[1].startswith(known.receivers)
    if not known.everybody.isdisjoint(rest) or words[:1] in (["med"], ["with"]):
        return False
    return _AND.isdisjoint(words) if words[:1] == ["af"] else ends(words, known)


def ends_absence(rest: Sequence[str], known: Denials) -> bool:
    """Whether what is said not to be is nowhere: "findes ikke endnu", but not "findes ikke på engelsk"."""
    words = [word for word in rest if word in known.places or word not in known.fillers]
    if not words or words[0] in known.prepositions - known.places:
        return True
    is_now = any(word in known.subjects or word in known.now or word.isdecimal() for word in words)
    return words[0] in known.places and is_now


def ends(rest: Sequence[str], known: Denials) -> bool:
    """Whether nothing follows but when, where or with whom."""
    return _AND.isdisjoint(rest) and (not rest or rest[0] in known.after | known.states)
