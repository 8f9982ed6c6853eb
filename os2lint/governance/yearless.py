"""When an answer begins to hold whose day stands there without a year: "fra 1. december", "pr. 1/9"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from os2lint import data
from os2lint.governance.dates import MONTH_NAMES, month_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

#: A day so many days ago has just been: whoever names it without a year doesn't mean the next one.
_JUST_BEEN = 120
#: More days than this are of what is done again and again: "i januar, april og oktober".
_FEW = 2
_LAST_MONTH = 12
#: In words: "in a few weeks".
_LONGEST_SPAN = 4
_WORD = re.compile(r"[^\W_]+")
#: What was done "in December" was done; what holds "from December on" is still to come.
_AND = frozenset({"og", "and"})
_WITHIN = frozenset({"i", "in", "on"})
_CLAUSE_END = re.compile(r"[;:()\[\]\n]|,(?! ?20\d\d)|(?<!\d)[–—]|(?<= )-(?= )")
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_DAY = re.compile(
    rf"(?<![^\W_])(?:(\d{{1,2}})(?:\.|st|nd|rd|th)? ?(?:of )?({MONTH_NAMES})"
    rf"|({MONTH_NAMES})(?: (\d{{1,2}})(?:st|nd|rd|th)?)?"
    r"|(?<![./-])(\d{1,2})[/.-](\d{1,2})(?![./-]\d)"
    r"|q([1-4])|([1-4])\. ?(?:kvartal|kvt|kv)|(?:uge|week) (\d{1,2}))(?![^\W_])"
)


class Yearly(NamedTuple):
    """A day that comes each year, and how many days after it that of this year is still meant."""

    month: int
    day: int
    grace: int

    def meant_on(self, day: date) -> date:
        """Return which day is meant by whoever writes on a day."""
        earliest = day - timedelta(days=min(self.grace, day.toordinal() - 1))
        this_year, next_year = (self._of(year) for year in (earliest.year, earliest.year + 1))
        return this_year if earliest <= this_year else next_year

    def _of(self, year: int) -> date:
        last = 28 if self.month == 2 else 30 if self.month in {4, 6, 9, 11} else 31
        return date(min(year, date.max.year), self.month, min(self.day, last))


class Outlook(NamedTuple):
    """The day from which on an answer holds, and whether it may hold at some other time, or in part."""

    begins: Yearly | None
    is_vague: bool


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of `rules/vocabulary/moments.yml` that speak of days without a year."""

    parts: frozenset[str]
    begins: frozenset[str]
    runs: frozenset[str]
    lasts: frozenset[str]
    deadlines: frozenset[str]
    ready: frozenset[str]
    again: frozenset[str]
    #: What lies behind where a day is named, and what names a paper of that day.
    done: frozenset[str]
    coming: frozenset[str]
    papers: frozenset[str]
    #: Words before a length of time, its numbers and its units: "om to uger".
    later: frozenset[str]
    numbers: frozenset[str]
    units: frozenset[str]
    versions: tuple[str, ...]


@cache
def _words() -> _Words:
    value: Mapping[str, Sequence[str]] = data.load("vocabulary/moments")
    return _Words(
        parts=frozenset(value["parts"]),
        begins=frozenset(value["begins"]),
        runs=frozenset(value["runs"]),
        lasts=frozenset(value["lasts"]),
        deadlines=frozenset(value["deadlines"]),
        ready=frozenset(value["ready"]),
        again=frozenset(value["again"]) | frozenset(value["rounds"]),
        done=frozenset(value["done"]),
        coming=frozenset(value["coming"]),
        papers=frozenset(value["papers"]),
        later=frozenset(value["later"]),
        numbers=frozenset(value["numbers"]),
        units=frozenset(value["units"]),
        versions=tuple(value["versions"]),
    )


def outlook(text: str) -> Outlook:
    """Return what a short text after a yes says of the time to come without naming a year.

    What has run since a day goes on; a paper of a day, and what was done on one, lie behind; and what comes
    again each year begins nothing.
    """
    begins: Yearly | None = None
    is_vague = False
    clauses = [clause for clause in _CLAUSE_END.split(text.lower()) if not _YEAR.search(clause)]
    is_list = sum(1 for clause in clauses for _ in _DAY.finditer(clause)) > _FEW
    for clause in clauses:
        words = _WORD.findall(clause)
        is_vague = is_vague or _is_in_a_while(words) or _is_of_a_version(words)
        for named in _in(clause):
            grace = _grace(named, is_list=is_list)
            if grace is None:
                continue
            is_vague = is_vague or named.is_share
            begins = begins or (None if named.is_share else Yearly(named.month, named.day, grace))
    return Outlook(begins, is_vague)


class _Named(NamedTuple):
    """A day, or the first one of a longer time, in a clause."""

    month: int
    day: int
    #: A day is named, not only a month or the like.
    is_exact: bool
    #: It may be a share as well, as "1/2".
    is_share: bool
    #: No other stands in its clause.
    is_single: bool
    #: It is the last one of a time, as in "til og med december".
    is_through: bool
    #: The word before it, and the other words of its clause.
    governing: str
    before: tuple[str, ...]
    after: tuple[str, ...]


def _in(clause: str) -> Iterator[_Named]:
    known = _words()
    found = [*_DAY.finditer(clause)]
    for match in found:
        before = _WORD.findall(clause[: match.start()])
        is_through = False
        while before and before[-1] in known.parts:
            is_through |= before.pop() in _AND
        governing = before[-1] if before else ""
        is_governed = governing in known.begins | known.lasts | known.deadlines | known.runs
        day = _day_of(match)
        if day is None or (match[5] and not is_governed and _is_no_day(match[0], *day)):
            continue
        yield _Named(
            *day,
            is_exact=any(match.group(1, 4, 5)),
            is_share=bool(match[5]) and not is_governed and (day[1] < day[0] or day == (1, 1)),
            is_single=len(found) == 1,
            is_through=is_through,
            governing=governing,
            before=tuple(before[:-1]),
            after=tuple(_WORD.findall(clause[match.end() :])),
        )


def _is_no_day(text: str, month: int, day: int) -> bool:
    """Whether two numbers name something else: a chapter, a version or a span, and "3/3" is all of it."""
    return "-" in text or (day <= _LAST_MONTH if "." in text else day == month > 1)


def _day_of(match: re.Match[str]) -> tuple[int, int] | None:
    """Return the month and the first day that a match of `_DAY` names; None where there is no such day."""
    if match[9]:
        day = date(2001, 1, 1) + timedelta(weeks=min(int(match[9]), 52) - 1)
        return day.month, day.day
    quarter = match[7] or match[8]
    if quarter:
        return 3 * int(quarter) - 2, 1
    name = match[2] or match[3]
    month = month_of(name) if name else int(match[6])
    day_of_month = int(match[1] or match[4] or match[5] or 1)
    return (month, day_of_month) if 1 <= month <= _LAST_MONTH and 1 <= day_of_month <= 31 else None


def _grace(named: _Named, *, is_list: bool) -> int | None:
    """Return for how many days a day counts as one that has been; None where nothing begins on it."""
    known, word = _words(), named.governing
    every = {word, *named.before, *named.after}
    if not known.runs.isdisjoint((word, *named.before)) or every & known.again or every & known.papers:
        return None
    if word in known.lasts:
        is_due = not named.before or named.before[-1] in known.ready
        return 0 if is_due and not named.is_through else None
    if word in known.deadlines:
        return 0
    is_done = bool(every & known.done) and not every & known.coming
    is_once = named.is_single and not is_list and not is_done
    if word in known.begins and (is_once or word not in _WITHIN):
        return _JUST_BEEN
    return _JUST_BEEN if every == {""} or (named.is_exact and is_once) else None


def _is_in_a_while(words: Sequence[str]) -> bool:
    """Whether words speak of a length of time after which something comes, as "om 2 uger" does."""
    known = _words()
    for place, word in enumerate(words):
        if word not in known.later:
            continue
        behind = words[place + 1 : place + _LONGEST_SPAN]
        counts = [*takewhile(lambda word: word.isdecimal() or word in known.numbers, behind)]
        if counts and behind[len(counts) : len(counts) + 1] and behind[len(counts)] in known.units:
            return True
    return False


def _is_of_a_version(words: Sequence[str]) -> bool:
    """Whether words begin with the version that something comes in, which may be still to come."""
    known = _words()
    return (
        len(words) > 1
        and words[0] in known.begins
        and (words[1].startswith(known.versions) or (words[1][0] == "v" and words[1][1:].isdecimal()))
    )
