"""When the governance report was filled in."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from os2lint.checks import Fault
from os2lint.governance.places import location_of
from os2lint.quotation import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from os2lint.facts import Facts
    from os2lint.facts.governance import ReportFile


def check(facts: Facts, parameters: Mapping[str, Any]) -> Iterator[Fault]:
    """Yield a fault for a report without a date, or with an old one.

    Parameters:
        look: undated or stale.
        months: the age from which on a report is stale.
    """
    file = facts.governance.file
    if file is None:
        return
    if parameters["look"] == "stale":
        yield from _stale(facts, file, parameters["months"])
    elif file.report.date is None:
        text = file.report.date_text
        yield Fault(
            key="unreadable" if text else "undated",
            arguments={"text": quoted(text or "")},
            location=location_of(facts, file.path, 1),
        )


def _stale(facts: Facts, file: ReportFile, limit: int) -> Iterator[Fault]:
    if file.report.date is None:
        return
    months = _months(date.fromisoformat(file.report.date), facts.circumstances.today)
    if months >= limit:
        yield Fault(
            key="stale-scheduled" if facts.circumstances.scheduled else "stale",
            arguments={"date": file.report.date, "months": months},
            location=location_of(facts, file.path, 1),
        )


def _months(start: date, end: date) -> int:
    """Return the whole months between two days."""
    return (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day)
