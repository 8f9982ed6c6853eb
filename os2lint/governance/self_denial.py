"""Answers that deny their own yes: "Vi har ingen styregruppe" where there should be one.

A yes is only taken for denied where the words leave nothing else to it: the thing that the requirement asks
for is said not to be, and no other clause claims anything.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from itertools import dropwhile
from typing import TYPE_CHECKING

from os2lint.governance.answers import answers
from os2lint.governance.denials import Denials, clauses, denials, is_claimed
from os2lint.governance.mentions import is_inflected, without_addresses
from os2lint.governance.moments import moments
from os2lint.governance.undone import ends, ends_absence, ends_act, is_coming, is_undone
from os2lint.governance.wording import squash

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_CONDITIONS = frozenset({"hvis", "medmindre", "if", "unless"})
#: Who writes more than this doesn't only deny.
_LONGEST = 2000
_AND = frozenset({"og", "and"})
_AS = frozenset({"som", "as"})
_INTO = frozenset({"i", "in"})
_IS = frozenset(
    {"er", "blev", "bliver", "var", "været", "is", "are", "was", "were", "been"}
    | {"isnt", "arent", "wasnt", "werent"}
)
_HAVE = frozenset({"har", "haft", "have", "has", "had", "havent", "hasnt", "dont", "doesnt", "der", "there"})


class SelfDenial(StrEnum):
    """How much of an answer denies its own yes."""

    NONE = "none"
    #: Beside the clause that does, others say more.
    PARTLY = "partly"
    WHOLLY = "wholly"


def denies_itself(text: str, things: Sequence[str], today: date) -> bool:
    """Whether all that a text says is that a thing isn't there, is there no longer or is yet to come."""
    return self_denial(text, things, today) is SelfDenial.WHOLLY


def self_denial(
    text: str, things: Sequence[str], today: date, acts: Sequence[str] = (), of: Sequence[str] = ()
) -> SelfDenial:
    """Return how much of a text says that a thing isn't there, is there no longer or is yet to come.

    Args:
        text: an answer's own words.
        things: what the requirement asks for, as phrases.
        today: the day that tells what is still to come.
        acts: what the thing must have done, as "approved" of the board, or what must have been done.
        of: to what, beside the product, which nobody has to name.
    """
    if len(text) > _LONGEST:
        return SelfDenial.NONE
    # "Styregruppe: ikke nedsat" says that it isn't.
    said = without_addresses(text).replace(": ", " er ")
    parts = [words for clause in clauses(said) if (words := squash(clause).split())]
    known = denials()
    denying = [
        words
        for words in parts
        if _is_plain(words, known)
        and (is_undone(words, acts, of, known) or _denies(words, things, acts, today))
    ]
    if not denying:
        return SelfDenial.NONE
    is_all = all(words in denying or _claims_nothing(words, today) for words in parts)
    return SelfDenial.WHOLLY if is_all else SelfDenial.PARTLY


def _claims_nothing(words: Sequence[str], today: date) -> bool:
    known, clause = denials(), " ".join(words)
    if words[0] in known.reasons or clause in answers().words or not is_claimed(clause, today):
        return True
    said = list(dropwhile((known.pronouns | known.articles).__contains__, words))
    return is_coming(said, known.beginnings, known)


def _is_plain(words: Sequence[str], known: Denials) -> bool:
    """Whether a clause has no condition, nor a no within a no."""
    return _count(words, known) <= 1 and _CONDITIONS.isdisjoint(words)


def _denies(words: Sequence[str], things: Sequence[str], acts: Sequence[str], today: date) -> bool:
    return any(_is_denied_at(words, place, acts, today) for place in _places(words, things))


def _is_denied_at(words: Sequence[str], place: tuple[int, int], acts: Sequence[str], today: date) -> bool:
    """Whether a clause denies the thing that stands at a place in it."""
    known, (start, end) = denials(), place
    before, rest = words[:start], words[end:]
    if not known.others.isdisjoint(before):
        return False
    if _is_without(before, rest, acts, known) or _is_not_as(before, rest, known):
        return True
    if before and before[-1] in known.prepositions:
        return False
    negative = _count(words, known)
    if negative == _count(rest, known) and (_is_gone(rest, known) or _has_lapsed(words, end, today)):
        return True
    return _is_not(rest, acts, known) or (negative == 0 and _is_to_come(rest, acts, today))


def _is_to_come(rest: Sequence[str], acts: Sequence[str], today: date) -> bool:
    known = denials()
    if rest and rest[0] in known.beginnings and not is_claimed(" ".join(rest), today):
        return True
    return is_coming(rest, known.beginnings.union(acts), known)


def _is_not_as(before: Sequence[str], rest: Sequence[str], known: Denials) -> bool:
    """Whether what stands before a thing says that nothing comes as one: "leveres ikke i container"."""
    *others, last = [word for word in before if word not in known.fillers - _INTO] or [""]
    is_delivered = not known.delivered.isdisjoint(others)
    if last not in _AS and not (last in _INTO and is_delivered):
        return False
    subject = known.subjects | known.pronouns | known.articles
    said = subject.union(known.links, known.existing, known.delivered, known.negations)
    return not known.negations.isdisjoint(others) and said.issuperset(others) and ends(rest, known)


def _has_lapsed(words: Sequence[str], end: int, today: date) -> bool:
    """Whether what stands behind a thing says that it came to an end: "aftalen udløb i 2024"."""
    known, rest = denials(), words[end:]
    if not rest or rest[0] not in known.lapsed or words[end - 1].endswith("s"):
        return False
    until = moments(" ".join(words)).until
    return (until == date.max or until < today) and ends(_without_renewal(rest[1:], known), known)


def _without_renewal(rest: Sequence[str], known: Denials) -> list[str]:
    """Drop what only says the same again: "og er ikke fornyet"."""
    place = next((index for index, word in enumerate(rest) if word in _AND), len(rest))
    tail = rest[place + 1 :]
    is_same = (
        not known.negations.isdisjoint(tail)
        and not known.renewed.isdisjoint(tail)
        and (known.negations | known.renewed | known.links | known.fillers | known.after).issuperset(tail)
    )
    return list(rest[:place] if is_same else rest)


def _count(words: Sequence[str], known: Denials) -> int:
    return sum(word in known.negations or word in known.determiners for word in words)


def _places(words: Sequence[str], things: Sequence[str]) -> Iterator[tuple[int, int]]:
    for thing in things:
        *first, last = squash(thing).split()
        for start in range(len(words) - len(first)):
            end = start + len(first)
            if list(words[start:end]) == first and is_inflected(words[end], last):
                yield start, end + 1


def _is_without(before: Sequence[str], rest: Sequence[str], acts: Sequence[str], known: Denials) -> bool:
    """Whether what stands before a thing denies it: "ingen", "der er ikke nedsat en", "we do not have a"."""
    behind = list(dropwhile(known.links.__contains__, rest))
    if rest and (
        not behind or behind[0] not in (known.after | known.states if behind == rest else known.states)
    ):
        return False
    if behind == rest and rest[:1] and rest[0] in known.places and not ends_absence(rest, known):
        return False
    skipped: list[str] = []
    for word in reversed(before):
        if word in known.determiners:
            return True
        if word in known.negations:
            said = {*skipped, *before}
            return (
                not known.states.union(acts).isdisjoint(skipped)
                or not known.existing.isdisjoint(before)
                or (bool(skipped) and not _HAVE.isdisjoint(said))
            )
        if word not in known.fillers | known.states | known.links and word not in acts:
            return False
        skipped.append(word)
    return False


def _is_not(rest: Sequence[str], acts: Sequence[str], known: Denials) -> bool:
    """Whether what stands behind a thing denies it: "er ikke nedsat", "findes ikke", "mangler"."""
    behind = list(dropwhile(known.links.__contains__, rest))
    if behind and behind[0] in known.determiners:
        return len(behind) == 1 or behind[1] in known.after
    is_negated = False
    for index, word in enumerate(rest):
        span = rest[:index]
        if word in known.negations:
            is_negated = True
            if not known.states.isdisjoint(span):  # "findes ikke"
                return ends_absence(rest[index + 1 :], known) and span[0] in known.existing
        elif is_negated and word in acts:
            return ends_act(rest[index + 1 :], known)
        elif is_negated and word in known.states:
            is_passive = not _IS.isdisjoint(span) or word in {"exist", "exists"}
            return is_passive and ends(rest[index + 1 :], known)
        elif word not in known.fillers | known.links | known.states:
            return False
    return False


def _is_gone(rest: Sequence[str], known: Denials) -> bool:
    """Whether what stands behind a thing says that it is there no longer, or not yet."""
    count = 0
    while count < len(rest) and rest[count] in known.links | known.fillers:
        count += 1
    said = f" {' '.join(rest[count:])} "
    whole = f" {' '.join(rest)} "
    for phrase in (*known.over, *known.later):
        for words in (said, whole):
            if words.startswith(phrase):
                return ends(words[len(phrase) :].split(), known)
    return False
