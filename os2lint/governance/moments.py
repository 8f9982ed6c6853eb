"""From when on, and until when, an answer holds: "fra 2. kvartal 2031", "aftalen udløber i 2031"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from os2lint import data
from os2lint.governance.dates import Period, month_of, period

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_WORD = re.compile(r"[^\W_]+")
_YEAR = re.compile(r"20\d\d", re.ASCII)
_NUMBER = re.compile(r"\d{1,2}(?:st|nd|rd|th)?|q\d", re.ASCII)
#: A comma may stand within a date, as in "January 1st, 2031", and a dash within a span of years.
_CLAUSE_END = re.compile(r"[;:()\[\]\n]|,(?! ?20\d\d)|(?<!\d)[–—]")
#: A year of two digits, as in "1/9-26" and "Q3 27".
_SHORT_YEAR = re.compile(
    r"(?<![\w./-])(\d{1,2}[./-]\d{1,2}[./-]|q[1-4][ /-]'?|[1-4]\. ?kvartal '?)(\d\d)(?![\w/-]|\.\d)",
    re.IGNORECASE,
)
_IN = frozenset({"i", "in"})
#: "Til og med 2031" is up to its end.
_AND = frozenset({"og", "and"})
#: A month and a day may follow a year.
_AFTER_YEAR = 2


class Moments(NamedTuple):
    """The first and the last day on which an answer holds, and its words with the year alone of either."""

    since: date
    until: date
    rest: str


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of `rules/vocabulary/moments.yml`."""

    parts: frozenset[str]
    late: frozenset[str]
    begins: frozenset[str]
    runs: frozenset[str]
    lasts: frozenset[str]
    ends: tuple[str, ...]
    rounds: frozenset[str]
    ready: frozenset[str]


@cache
def _words() -> _Words:
    value: Mapping[str, Sequence[str]] = data.load("vocabulary/moments")
    return _Words(
        parts=frozenset(value["parts"]),
        late=frozenset(value["late"]),
        begins=frozenset(value["begins"]),
        runs=frozenset(value["runs"]),
        lasts=frozenset(value["lasts"]),
        ends=tuple(value["ends"]),
        rounds=frozenset(value["rounds"]),
        ready=frozenset(value["ready"]),
    )


class _Moment(NamedTuple):
    """A date in a text, with the word before it and all other words of its clause."""

    first: date
    last: date
    #: More than a year is named.
    is_exact: bool
    #: No words stand before it.
    is_first: bool
    before: str
    others: tuple[str, ...]
    #: It is a day by which something is done, as in "færdig til marts 2031", not one up to which it lasts.
    is_due: bool
    #: Where the date stands, the word before it included.
    start: int
    end: int


def moments(text: str) -> Moments:
    """Return from when and until when holds what a short text says; the widest span where it doesn't say.

    What has run since a date goes on, and the next time of what comes again and again says nothing.
    """
    known = _words()
    text = _SHORT_YEAR.sub(r"\g<1>20\2", text)
    since, until, rest = date.min, date.max, text
    found = [*_in(text)]
    for moment in reversed(found):
        if moment.before in known.runs:
            rest = f"{rest[: moment.start]} {moment.first.year} {rest[moment.end :]}"
            continue
        end = next((word for word in moment.others if word.startswith(known.ends)), "")
        again = next((word for word in moment.others if word in known.rounds), "")
        if end or (moment.before in known.lasts and not moment.is_due):
            until = min(until, moment.last)
        elif not again and (
            moment.is_first or moment.is_exact or moment.is_due or moment.before in known.begins
        ):
            since = max(since, moment.first)
        elif not again:
            continue
        rest = f"{rest[: moment.start]} {moment.first.year} {rest[moment.end :]}"
        if end or again:
            rest = _without(end or again, rest)
    is_running = any(moment.before in known.runs for moment in found)
    return Moments(date.min if is_running else since, until, rest)


def _without(word: str, text: str) -> str:
    """Return a text without the first of a word in it, whatever its case."""
    found = next((match for match in _WORD.finditer(text) if match[0].lower() == word), None)
    return f"{text[: found.start()]} {text[found.end() :]}" if found else text


def _in(text: str) -> Iterator[_Moment]:
    lower = text.lower()
    if len(lower) != len(text):
        return  # a letter that has two in lower case: nothing stands where it stood
    position = 0
    for end in [*(match.start() for match in _CLAUSE_END.finditer(lower)), len(lower)]:
        found = list(_WORD.finditer(lower, position, end))
        words = [match[0] for match in found]
        for index, word in enumerate(words):
            if _YEAR.fullmatch(word):
                yield _moment(lower, found, words, index)
        position = end


def _moment(lower: str, found: Sequence[re.Match[str]], words: Sequence[str], index: int) -> _Moment:
    """Return the date of which a clause's word is the year."""
    known = _words()
    first = last = index
    while first and _is_part(words, first - 1):
        first -= 1
    while last + 1 < len(words) and last < index + _AFTER_YEAR and _NUMBER.fullmatch(words[last + 1]):
        last += 1
    named = period(lower[found[first].start() : found[last].end()])
    year = int(words[index])
    year_start = date(year, 1, 1) if known.late.isdisjoint(words[first:index]) else date(year, 12, 31)
    days = named or Period(year_start, date(year, 12, 31))
    governing = max(first - 1, 0)
    return _Moment(
        first=days.first,
        last=days.last,
        is_exact=named is not None,
        is_first=not any(map(str.isalnum, lower[: found[first].start()])),
        before=words[governing] if first else "",
        others=(*words[:first], *words[last + 1 :]),
        is_due=words[governing] in known.lasts
        and known.ready.issuperset(words[:governing][-1:])
        and _AND.isdisjoint(words[first:index]),
        start=found[governing].start(),
        end=found[last].end(),
    )


def _is_part(words: Sequence[str], index: int) -> bool:
    """Whether a word before a year belongs to the date; "i" only within it, as in "uge 12 i 2031"."""
    word = words[index]
    if word in _IN:
        return index > 0 and words[index - 1] not in _IN and _is_part(words, index - 1)
    return word in _words().parts or bool(month_of(word)) or _NUMBER.fullmatch(word) is not None
