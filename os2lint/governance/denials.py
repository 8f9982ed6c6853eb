"""How an answer says that something isn't so, is so no longer, or is still to come."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from os2lint import data
from os2lint.governance.moments import moments
from os2lint.governance.wording import squash

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import date

_SENTENCE = re.compile(r"[.!?](?=\s|$)|[;\n]")
#: In digits.
_YEAR = 4
#: Characters of a clause that may be a plan.
_LONGEST_PLAN = 300
#: A point between a number and a small letter is a date's, as in "1. marts".
_CLAUSE = re.compile(
    r"([!?](?=\s|$)|(?<!\b\d)(?<!\b\d\d)\.(?=\s|$)|\.(?=\s[^\sa-zæøå]|\s?\Z)|[,;:\n]| men | but )"
)


@dataclass(frozen=True, slots=True)
class Denials:
    """The words of `rules/vocabulary/denials.yml`; phrases stand between blanks, as ` not only `."""

    denied: tuple[str, ...]
    over: tuple[str, ...]
    former: tuple[str, ...]
    later: tuple[str, ...]
    plans: frozenset[str]
    beginnings: frozenset[str]
    only: tuple[str, ...]
    determiners: frozenset[str]
    negations: frozenset[str]
    states: frozenset[str]
    links: frozenset[str]
    fillers: frozenset[str]
    after: frozenset[str]
    prepositions: frozenset[str]
    reasons: frozenset[str]
    articles: frozenset[str]
    subjects: frozenset[str]
    existing: frozenset[str]
    delivered: frozenset[str]
    pronouns: frozenset[str]
    coming: frozenset[str]
    occasions: frozenset[str]
    awaiting: frozenset[str]
    lapsed: frozenset[str]
    renewed: frozenset[str]
    everybody: frozenset[str]
    places: frozenset[str]
    now: frozenset[str]
    others: frozenset[str]
    receivers: tuple[str, ...]


@cache
def denials() -> Denials:
    """Return the vocabulary."""
    value: Mapping[str, Sequence[str]] = data.load("vocabulary/denials")

    def phrases(name: str) -> tuple[str, ...]:
        return tuple(f" {text} " for text in value[name])

    return Denials(
        denied=phrases("denied"),
        over=phrases("over"),
        former=phrases("former"),
        later=phrases("later"),
        plans=frozenset(value["plans"]).union(value["beginnings"]),
        beginnings=frozenset(value["beginnings"]),
        only=phrases("only"),
        determiners=frozenset(value["determiners"]),
        negations=frozenset(value["negations"]),
        states=frozenset(value["states"]).union(value["existing"]),
        links=frozenset(value["links"]),
        fillers=frozenset(value["fillers"]),
        after=frozenset(value["after"]),
        prepositions=frozenset(value["prepositions"]),
        reasons=frozenset(value["reasons"]),
        articles=frozenset(value["articles"]),
        subjects=frozenset(value["subjects"]),
        existing=frozenset(value["existing"]),
        delivered=frozenset(value["delivered"]),
        pronouns=frozenset(value["pronouns"]),
        coming=frozenset(value["coming"]),
        occasions=frozenset(value["occasions"]),
        awaiting=frozenset(value["awaiting"]),
        lapsed=frozenset(value["lapsed"]),
        renewed=frozenset(value["renewed"]),
        everybody=frozenset(value["everybody"]),
        places=frozenset(value["places"]),
        now=frozenset(value["now"]),
        others=frozenset(value["others"]),
        receivers=tuple(value["receivers"]),
    )


def sentences(text: str) -> list[str]:
    """Return the sentences of a text, cut at semicolons too; `SECURITY.md` ends none."""
    return _SENTENCE.split(text)


def clauses(text: str) -> Iterator[str]:
    """Yield the parts of a text of which each is denied, or claimed, by itself."""
    yield from _CLAUSE.split(text)[::2]


def without_clauses(text: str, is_left_out: Callable[[str], bool]) -> str:
    """Return a text without those of its clauses that are to be left out."""
    parts = _CLAUSE.split(text)
    parts[::2] = (" " if is_left_out(clause) else clause for clause in parts[::2])
    return "".join(parts)


def is_denied(clause: str) -> bool:
    """Whether a clause says that what it speaks of isn't so."""
    return _denied(_spaced(clause))


def is_claimed(clause: str, today: date) -> bool:
    """Whether a clause says that what it speaks of is so on a day."""
    words = _spaced(clause)
    return not (_over(words) or _holds(words, denials().later) or _is_planned(clause, words, today))


def _is_planned(clause: str, words: str, today: date) -> bool:
    """Whether a clause says what will be done, and when: "Oprettes på os2.eu i 2031"."""
    first, *others = words.split() or [""]
    plans = denials().plans
    ends_with_year = bool(others) and len(others[-1]) == _YEAR and others[-1].isdecimal()
    if first not in plans and not (ends_with_year and not plans.isdisjoint(others)):
        return False
    return len(clause) <= _LONGEST_PLAN and moments(clause).since > today


def _denied(words: str) -> bool:
    known = denials()
    for phrase in known.only:
        words = words.replace(phrase, " ")
    return _holds(words, known.denied)


def _over(words: str) -> bool:
    known = denials()
    return _denied(words) or _holds(words, known.over + known.former)


def _spaced(text: str) -> str:
    return f" {squash(text)} "


def _holds(words: str, phrases: Iterable[str]) -> bool:
    return any(phrase in words for phrase in phrases)
