"""What a column's heading says beside its name: a time, how to fill it in, or that it asks something else."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from os2lint import data
from os2lint.governance.dates import month_of, period
from os2lint.governance.report import Status
from os2lint.governance.unmade import offered
from os2lint.governance.wording import squash

_YEAR = re.compile(r"\b20\d\d\b")
#: A year with the numbers of its month, its day or its quarter.
_DATE = re.compile(r"(?<![\d./-])(?:\d{1,2}[./-]){0,2}20\d\d(?:[./-]\d{1,2}){0,2}(?![\d./-])")
_QUARTERS = frozenset(["q1", "q2", "q3", "q4"])
_ON = frozenset(["pr", "per", "den", "d"])
#: Between the answers that a heading offers in brackets.
_OFFERS = ("/", ",", ";", "|", " eller ", " or ")


@dataclass(frozen=True, slots=True)
class Headings:
    """The words of headings, from `rules/vocabulary/headings.yml`."""

    #: By the name of a column, that of its role.
    roles: dict[str, str]
    #: Words beside a status: that it is the product's own of today, or that it isn't.
    todays: frozenset[str]
    not_todays: frozenset[str]
    #: What heads what is to come, beside a status, and where an answer is from.
    planned: frozenset[str]
    sources: frozenset[str]
    #: Words beside a name of documentation that say there is more of it.
    more: frozenset[str]
    #: What is repeated, so that one is earlier and one is today's.
    rounds: frozenset[str]
    #: All that tells one of several times.
    times: frozenset[str]
    #: What a row says that adds up others, and the words of that and of what is counted.
    totals: frozenset[str]
    counted: frozenset[str]
    #: What asks something else than whether a requirement is met: words, and how others begin.
    otherwise: frozenset[str]
    beginnings: tuple[str, ...]
    #: What asks so where no other words stand beside it.
    alone: frozenset[str]
    #: How a question begins that asks what is possible, unless it asks one of `we`.
    modals: frozenset[str]
    we: frozenset[str]
    #: How a word begins that asks for the status for all that.
    compliance: tuple[str, ...]
    #: How what says how to fill in a column begins, and what it says there.
    instructions: frozenset[str]
    conditions: frozenset[str]
    #: That a tick is asked for, and what stands before its meaning.
    ticks: frozenset[str]
    meanings: frozenset[str]
    #: What joins two names, and what heads documentation after it.
    joints: frozenset[str]
    hows: frozenset[str]
    #: Times of the year, by the months that they begin with.
    seasons: dict[str, int]


@cache
def headings() -> Headings:
    """Return the vocabulary."""
    value = data.load("vocabulary/headings")
    otherwise = value["otherwise"]
    return Headings(
        roles={name: role.upper() for role, names in value["names"].items() for name in names},
        todays=frozenset(value["todays"]),
        not_todays=frozenset(value["not_todays"]),
        planned=frozenset(value["planned"]),
        sources=frozenset(value["sources"]),
        more=frozenset(value["more"]),
        rounds=frozenset(value["rounds"]),
        times=frozenset((*value["todays"], *value["not_todays"], *value["rounds"])),
        otherwise=frozenset(otherwise["words"]),
        totals=frozenset(value["totals"]),
        counted=frozenset(
            [*value["counted"], *(word for total in value["totals"] for word in total.split())]
        ),
        alone=frozenset(otherwise["alone"]),
        beginnings=tuple(otherwise["beginnings"]),
        modals=frozenset(otherwise["modals"]),
        we=frozenset(otherwise["we"]),
        compliance=tuple(value["compliance"]),
        instructions=frozenset(value["instructions"]),
        conditions=frozenset(value["conditions"]),
        ticks=frozenset(value["ticks"]),
        meanings=frozenset((*value["conditions"], *value["meanings"])),
        joints=frozenset(value["joints"]),
        hows=frozenset(value["hows"]),
        seasons=dict(value["seasons"]),
    )


def asks_otherwise(heading: str) -> bool:
    """Whether a heading asks something else than whether a requirement is met, as "Drøftet på møde"."""
    known, words = headings(), squash(heading).split()
    names_answers = {Status.MET, Status.NOT_MET}.issubset(offered(heading) or ())
    if names_answers or any(word.startswith(known.compliance) for word in words):
        return False
    if words and words[0] in known.modals and known.we.isdisjoint(words[1:2]):
        return True
    if len(words) == 1 and words[0] in known.alone:
        return True
    return any(word in known.otherwise or word.startswith(known.beginnings) for word in words)


def is_of_report(title: str) -> bool:
    """Whether a title says that it is a report's."""
    return any(name in squash(title) for name in data.load("vocabulary/plans")["reports"])


def is_of_meeting(title: str) -> bool:
    """Whether a title is that of an agenda or of minutes."""
    return any(word in squash(title).split() for word in data.load("vocabulary/plans")["meetings"])


def told(heading: str) -> str:
    """Return a heading without brackets that say how to fill it in: "planlagt" in them is an answer."""
    name, bracket, inner = heading.partition("(")
    words = squash(inner).split()
    offers = any(sign in inner.casefold() for sign in _OFFERS)
    instructs = bool(words) and (
        words[0] in headings().instructions or not headings().conditions.isdisjoint(words)
    )
    return name if bracket and (offers or instructs) else heading


def ticked_if(heading: str) -> str:
    """Return what a tick says under a heading that tells it, as "planlagt" of "(sæt kryds hvis planlagt)"."""
    known, words = headings(), squash(heading.partition("(")[2]).split()
    at = next((index for index, word in enumerate(words) if word in known.meanings), None)
    if at is None or known.ticks.isdisjoint(words[:at]):
        return ""
    return " ".join(words[at + 1 :])


def undated(heading: str) -> str:
    """Return a heading without the time that it names, as "Status" of "Status pr. 1/9-2026"."""
    if not _YEAR.search(heading):
        return heading
    kept = _DATE.sub("", _YEAR.sub("", heading) if not _DATE.search(heading) else heading).split()
    return " ".join(word for word in kept if not _is_of_date(word.casefold().strip(".,()")))


def without_years(heading: str) -> str:
    """Return a heading without the years in it."""
    return _YEAR.sub("", heading)


def time_of(heading: str) -> tuple[int, int, int] | None:
    """Return year, month and day of what a heading names, 0 for what it doesn't; None for no time."""
    named = period(heading)
    if named:
        return named.first.year, named.first.month, named.first.day
    month = max((month_named(word) for word in squash(heading).split()), default=0)
    years = _YEAR.findall(heading)
    return (int(max(years, default="0")), month, 0) if years or month else None


def is_bare_time(heading: str) -> bool:
    """Whether a heading is a year, a month or a season, and nothing else."""
    words = squash(_YEAR.sub("", heading)).split()
    return time_of(heading) is not None and all(map(month_named, words)) and "?" not in heading


def month_named(word: str) -> int:
    """Return the month that a word names, or that its season begins with; 0 for any other word."""
    return month_of(word) or headings().seasons.get(word, 0)


def _is_of_date(word: str) -> bool:
    return word in _ON or word in _QUARTERS or month_named(word) > 0
