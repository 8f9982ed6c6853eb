"""A file that keeps last year's report beside this year's: which of them is today's."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from os2lint.governance import VERSIONS
from os2lint.governance.dates import Period, period
from os2lint.governance.marks import Mark, Sign
from os2lint.governance.report import Status
from os2lint.governance.version import detect_model
from os2lint.governance.wording import squash

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from os2lint.governance.document import Document, Heading
    from os2lint.governance.entries import Entry, Reading

#: Fewer requirements that are answered again are rows that stand twice, no other edition.
_FEWEST = 4
_YEAR = re.compile(r"(?<![\d./-])20\d\d(?![\d./-]?\d)")
#: A line that dates a report is no longer than this, and has no more words.
_LONG, _WORDY = 160, 10
_PAST = frozenset(
    "arkiv arkiveret eksempel forrige forventet forældet gammel gamle historik historisk mål plan sidste "  # noqa: SIM905 - words
    "skabelon tidligere udgået archive archived earlier example expected former goal history last old "
    "outdated previous superseded target template".split()
)
_UNTOLD = Mark(Status.UNKNOWN, Sign.WORD)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Edition:
    entries: list[Entry]
    ids: set[str] = field(default_factory=set)
    is_past: bool = False
    period: Period | None = None


def newest_edition(reading: Reading, document: Document | None, day: date) -> Reading:
    """Return what a file answers today: the newest edition alone, where it holds several of the report.

    Headings and lines above an edition date it, else the model that it follows; JSON has only that. Where
    neither tells, the editions are one report, and what they answer differently is unknown. Linear in the
    entries and lines.
    """
    parts = _parts(reading.entries)
    if len(parts) < 2:
        return reading
    editions = _told(parts, document, reading.shape, day) if document else parts
    editions = [edition for edition in editions if not edition.is_past] or editions
    every = {entry.id for entry in reading.entries}
    newest = _latest(editions) or _of_newest_model(reading, editions, len(every), day)
    if newest is None:
        return replace(reading, entries=_united(editions, day))
    if 2 * len(newest.ids) >= len(every):
        return replace(reading, entries=newest.entries)
    # A few requirements that are answered anew leave the others as they were.
    others = [entry for edition in editions for entry in edition.entries if entry.id not in newest.ids]
    return replace(reading, entries=[*newest.entries, *others])


def _parts(entries: Iterable[Entry]) -> list[_Edition]:
    """Split entries where most of the requirements begin again; a row that stands twice is no beginning."""
    parts: list[_Edition] = []
    for run in _runs(entries):
        ids = {entry.id for entry in run}
        if parts:
            common = len(ids & parts[-1].ids)
            if len(ids) < _FEWEST or 2 * common <= min(len(ids), len(parts[-1].ids)):
                parts[-1].entries.extend(run)
                parts[-1].ids.update(ids)
                continue
        parts.append(_Edition(entries=run, ids=ids))
    return parts


def _runs(entries: Iterable[Entry]) -> list[list[Entry]]:
    """Split entries where an id stands again, or a theme that was left."""
    runs: list[list[Entry]] = []
    seen: set[str] = set()
    theme = ""
    for entry in entries:
        is_back = entry.id[0] != theme and entry.id[0] in seen
        if not runs or entry.id in seen or is_back:
            runs.append([])
            seen = set()
        runs[-1].append(entry)
        theme = entry.id[0]
        seen.update((entry.id, theme))
    return runs


def _told(parts: Sequence[_Edition], document: Document, shape: str, day: date) -> list[_Edition]:
    """Return the editions with what stands above each."""
    headings = list(document.headings)
    lines_of = [document.line_in_file(each.line) for each in headings]
    numbers = document.numbers or range(1, len(document.lines) + 1)
    gaps: list[Sequence[Heading]] = []
    periods: list[Period | None] = []
    above = 0
    for part in parts:
        first = part.entries[0].line
        gap = headings[bisect_right(lines_of, above) : bisect_left(lines_of, first)]
        # What stands before the first heading below a section belongs to that section.
        start = above if shape == "tables" else document.line_in_file(gap[0].line) - 1 if gap else first
        lines = document.lines[bisect_right(numbers, start) : bisect_left(numbers, first)]
        periods.append(_last_period([each.text for each in gap]) or _last_period(lines))
        gaps.append(gap)
        above = part.entries[-1].line
    # A heading above the first edition may be the whole file's.
    top = min((each.depth for gap in gaps[1:] for each in gap), default=1)
    return [
        replace(part, period=time, is_past=_is_past(gap, top) or (time is not None and time.first > day))
        for part, gap, time in zip(parts, gaps, periods, strict=True)
    ]


def _is_past(headings: Sequence[Heading], top: int) -> bool:
    """Whether the outermost headings say that what follows is no longer, or not yet, so."""
    depth = min((each.depth for each in headings if each.depth >= top), default=top)
    return any(each.depth == depth and not _PAST.isdisjoint(squash(each.text).split()) for each in headings)


def _last_period(lines: Sequence[str]) -> Period | None:
    for line in reversed(lines):
        if len(line) > _LONG or len(line.split()) > _WORDY:
            continue
        found = period(line)
        years = _YEAR.findall(line)
        if found or years:
            return found or Period(date(int(max(years)), 1, 1), date(int(max(years)), 12, 31))
    return None


def _latest(editions: Sequence[_Edition]) -> _Edition | None:
    """Return the edition whose time is after that of each other; None where that can't be told."""
    dated = sorted((each.period, index) for index, each in enumerate(editions) if each.period)
    if len(dated) < len(editions):
        return None
    if len(dated) > 1 and dated[-1][0].first <= dated[-2][0].last:
        return None
    return editions[dated[-1][1]]


def _of_newest_model(
    reading: Reading, editions: Sequence[_Edition], every: int, day: date
) -> _Edition | None:
    """Return the one edition of a newer model than the others, all of them being whole reports."""
    answered = [each for each in editions if any(_status(entry, day) for entry in each.entries)] or editions
    if any(2 * len(each.ids) < every for each in answered):
        return None
    ranks = [
        VERSIONS.index(detect_model(replace(reading, entries=each.entries, headings=frozenset()), ()).version)
        for each in answered
    ]
    return answered[ranks.index(max(ranks))] if ranks.count(max(ranks)) == 1 else None


def _united(editions: Sequence[_Edition], day: date) -> list[Entry]:
    """Return one entry a requirement, of the edition with the most documentation."""
    found: dict[str, Entry] = {}
    for edition in sorted(editions, key=_documented, reverse=True):
        for entry in edition.entries:
            known = found.setdefault(entry.id, entry)
            if known is entry or known.mark is _UNTOLD:
                continue
            said, again = _status(known, day), _status(entry, day)
            if said and again and said is not again:
                found[entry.id] = replace(known, mark=_UNTOLD)
    return list(found.values())


def _documented(edition: _Edition) -> int:
    return sum(bool(entry.documentation or entry.mark.rest) for entry in edition.entries)


def _status(entry: Entry, day: date) -> Status | None:
    status = entry.answer(day)[0]
    return None if status is Status.BLANK else status
