"""When a report was filled in, as its title, its front matter or its change log has it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from os2lint import data
from os2lint.governance.rows import requirement_id
from os2lint.governance.wording import own_words, squash, visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    Dated = Callable[[str], str | None]

#: Characters of a line that are looked at, and of one that begins with a day.
_LONG, _DAY_LONG = 300, 30
#: A day that something is to happen on.
TO_COME = re.compile(r"\b(?:næste|frist|inden|skal|next|deadline|due|before)\b", re.IGNORECASE)
_PARTS = re.compile(r"[,()–—:|]| - ")
_EDGES = " \t:.,;*_`\"'"


@dataclass(frozen=True, slots=True)
class ReportDates:
    """The words of `rules/vocabulary/report_dates.yml`."""

    matter: frozenset[str]
    subjects: frozenset[str]
    days: frozenset[str]
    changes: frozenset[str]
    logs: frozenset[str]
    others: tuple[str, ...]
    templates: frozenset[str]
    connecting: frozenset[str]


@cache
def report_dates() -> ReportDates:
    """Return the vocabulary."""
    value: Mapping[str, Any] = data.load("vocabulary/report_dates")
    return ReportDates(
        matter=frozenset(value["matter"]),
        subjects=frozenset(value["subjects"]),
        days=frozenset(value["days"]),
        changes=frozenset(value["changes"]),
        logs=frozenset(value["logs"]),
        others=tuple(value["others"]),
        templates=frozenset(value["templates"]),
        connecting=frozenset(value["connecting"]),
    )


def of_matter(lines: Iterable[str], dated: Dated) -> str | None:
    """Return the newest day that a front matter gives."""
    known = report_dates().matter
    fields = (line.partition(":") for line in lines if not line.startswith((" ", "\t", "#", "-")))
    values = [value.strip(_EDGES) for name, _colon, value in fields if squash(name) in known]
    return _newest((dated(value), value) for value in values)


def of_title(title: str, dated: Dated) -> str | None:
    """Return the day that a report's title ends with; a template's, or a model's, is another."""
    if TO_COME.search(title) or not report_dates().templates.isdisjoint(squash(title).split()):
        return None
    return next((part.strip(_EDGES) for part in _PARTS.split(title[:_LONG]) if dated(part)), None)


def of_log(lines: Sequence[str], dated: Dated) -> str | None:
    """Return the newest day of the report's change log, a table or a list."""
    return _newest((dated(day), day) for day in _logged(lines, dated))


def _newest(days: Iterable[tuple[str | None, str]]) -> str | None:
    return max(((day, words) for day, words in days if day), default=("", None))[1]


def _logged(lines: Sequence[str], dated: Dated) -> Iterator[str]:
    is_log, is_other, column = False, False, -1
    found: list[str] = []
    for line in lines:
        text = visible(own_words(line[:_LONG])).strip()
        cells = [cell.strip(_EDGES) for cell in text.strip("|").split("|")] if "|" in text else []
        if not cells and column >= 0:
            yield from found
            found, column = [], -1
        if text.startswith("#"):
            is_log, is_other = _is_log(text), _is_other(text)
        elif cells and column < 0:
            column = _day_column(cells, is_log=is_log) if not is_other else -1
        elif cells and any(requirement_id(cell) for cell in cells[:3]):
            found, column, is_other = [], -1, True
        elif cells and column < len(cells) and not TO_COME.search(text):
            found.append(cells[column])
        elif not cells and is_log and not TO_COME.search(text):
            start = _PARTS.split(text.lstrip("-*+• ")[:_DAY_LONG])[0].strip(_EDGES)
            yield from [start] if start[:1].isdigit() and dated(start) else []
    yield from found


def _is_log(heading: str) -> bool:
    return not _is_other(heading) and not report_dates().logs.isdisjoint(squash(heading).split())


def _is_other(heading: str) -> bool:
    return any(word.startswith(report_dates().others) for word in squash(heading).split())


def _day_column(cells: Sequence[str], *, is_log: bool) -> int:
    """Return where the day stands in a change log's rows by its header; -1 for any other table."""
    known = report_dates()
    names = [squash(cell) for cell in cells]
    days = [index for index, name in enumerate(names) if name in known.days]
    changes = [name for name in names if name in known.changes]
    return days[0] if days and len(names) > len(days) and len(changes) >= (1 if is_log else 2) else -1
