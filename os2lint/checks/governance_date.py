"""When the governance report was filled in."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from os2lint.checks import Fault
from os2lint.findings import Location
from os2lint.governance.places import location_of
from os2lint.quotation import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from os2lint.facts import Facts
    from os2lint.facts.governance import ReportFile
#: Somewhere it is tomorrow already.
_ANYWHERE = timedelta(days=1)


def check(facts: Facts, parameters: Mapping[str, Any]) -> Iterator[Fault]:
    """Yield a fault for a report without a date that can be right, or with an old one.

    Parameters:
        look: undated or stale.
        months: the age above which a report is stale.
    """
    file = facts.governance.file
    if file is None:
        return
    from os2lint.governance.dates import period

    text = file.report.date_text or ""
    written, today = period(file.report.date or text), facts.circumstances.today
    shown = file.report.date or quoted(text)
    if written is None:
        if parameters["look"] == "undated":
            key = "unreadable" if text else "undated"
            yield Fault(key=key, arguments={"text": quoted(text)}, location=_place(facts, file))
    elif parameters["look"] == "undated":
        if written.first > today + _ANYWHERE:
            yield Fault(key="future", arguments={"date": shown}, location=_place(facts, file))
    elif months := _overdue(written.last, today, parameters["months"]):
        yield Fault(
            key="stale-scheduled" if facts.circumstances.scheduled else "stale",
            arguments={"date": shown, "months": months},
            location=_place(facts, file),
        )


def _overdue(written: date, today: date, limit: int) -> int:
    """Return how many months old a report is that is older than it may be, else 0."""
    months = _months(written, today)
    # On the very day a report is as old as it may be.
    return months if months > limit or (months == limit and today.day != written.day) else 0


def _place(facts: Facts, file: ReportFile) -> Location | None:
    """Return where the date stands, or the report's beginning where it has none."""
    place, words = location_of(facts, file.path, 1), file.report.date_text
    if facts.governance.elsewhere or not words:
        return place
    for number, line in enumerate(facts.text(file.path).text.splitlines(), 1):
        start = line.find(words)
        if start >= 0:
            return Location(path=file.path, line=number, column=start + 1, end_column=start + len(words))
    return place


def _months(start: date, end: date) -> int:
    """Return the whole months between two days."""
    return (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day)
