"""Answers that deny their own yes: "Vi har ingen styregruppe" where there should be one.

A yes is only taken for denied where the words leave nothing else to it: the thing that the requirement asks
for is said not to be, and no other clause claims anything.
"""

from __future__ import annotations

from itertools import dropwhile
from typing import TYPE_CHECKING

from os2lint.governance.answers import answers
from os2lint.governance.denials import Denials, clauses, denials, is_claimed
from os2lint.governance.mentions import is_inflected, without_addresses
from os2lint.governance.wording import squash

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

_CONDITIONS = frozenset({"hvis", "medmindre", "if", "unless"})
#: Who writes more than this doesn't only deny.
_LONGEST = 2000
_AND = frozenset({"og", "and"})
_IS = frozenset(
    {"er", "blev", "bliver", "var", "været", "is", "are", "was", "were", "been"}
    | {"isnt", "arent", "wasnt", "werent"}
)
_HAVE = frozenset({"har", "haft", "have", "has", "had", "havent", "hasnt", "dont", "doesnt", "der", "there"})


def denies_itself(text: str, things: Sequence[str], today: date, acts: Sequence[str] = ()) -> bool:
    """Whether a text says that a thing isn't there, is there no longer or is yet to come, and nothing more.

    Args:
        text: an answer's own words.
        things: what the requirement asks for, as phrases.
        today: the day that tells what is still to come.
        acts: what the thing must have done, as "approved" of the board.
    """
    if len(text) > _LONGEST:
        return False
    # "Styregruppe: ikke nedsat" says that it isn't.
    said = without_addresses(text).replace(": ", " er ")
    parts = [words for clause in clauses(said) if (words := squash(clause).split())]
    denying = [words for words in parts if _denies(words, things, acts, today)]
    return bool(denying) and all(words in denying or _claims_nothing(words, today) for words in parts)


def _claims_nothing(words: Sequence[str], today: date) -> bool:
    clause = " ".join(words)
    return words[0] in denials().reasons or clause in answers().words or not is_claimed(clause, today)


def _denies(words: Sequence[str], things: Sequence[str], acts: Sequence[str], today: date) -> bool:
    known = denials()
    negative = _count(words, known)
    if negative > 1 or not _CONDITIONS.isdisjoint(words):
        return False
    for start, end in _places(words, things):
        before, rest = words[:start], words[end:]
        if _is_without(before, rest, known):
            return True
        if before and before[-1] in known.prepositions:
            continue
        if _is_not(rest, acts, known):
            return True
        if negative == _count(rest, known) and _is_gone(rest, known):
            return True
        if rest and rest[0] in known.beginnings and not negative and not is_claimed(" ".join(rest), today):
            return True
    return False


def _count(words: Sequence[str], known: Denials) -> int:
    return sum(word in known.negations or word in known.determiners for word in words)


def _places(words: Sequence[str], things: Sequence[str]) -> Iterator[tuple[int, int]]:
    for thing in things:
        *first, last = squash(thing).split()
        for start in range(len(words) - len(first)):
            end = start + len(first)
            if list(words[start:end]) == first and is_inflected(words[end], last):
                yield start, end + 1


def _is_without(before: Sequence[str], rest: Sequence[str], known: Denials) -> bool:
    """Whether what stands before a thing denies it: "ingen", "der er ikke nedsat en", "we do not have a"."""
    behind = list(dropwhile(known.links.__contains__, rest))
    if rest and (
        not behind or behind[0] not in (known.after | known.states if behind == rest else known.states)
    ):
        return False
    skipped: list[str] = []
    for word in reversed(before):
        if word in known.determiners:
            return True
        if word in known.negations:
            said = {*skipped, *before}
            return not known.states.isdisjoint(skipped) or (bool(skipped) and not _HAVE.isdisjoint(said))
        if word not in known.fillers | known.states | known.links:
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
                return _ends(rest[index + 1 :], known) and span[0] in {"findes", "eksisterer"}
        elif is_negated and word in known.states:
            is_passive = not _IS.isdisjoint(span) or word in {"exist", "exists"}
            return (is_passive or word in acts) and _ends(rest[index + 1 :], known)
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
                return _ends(words[len(phrase) :].split(), known)
    return False


def _ends(rest: Sequence[str], known: Denials) -> bool:
    """Whether nothing follows but when, where or with whom."""
    return _AND.isdisjoint(rest) and (not rest or rest[0] in known.after | known.states)
