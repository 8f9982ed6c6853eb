"""Whether the product's governance report is there, and where the configuration says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from os2lint.checks import Fault, Unassessed
from os2lint.findings import Location
from os2lint.governance.refusals import REFUSALS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from os2lint.facts import Facts


def check(facts: Facts, parameters: Mapping[str, Any]) -> Iterator[Fault | Unassessed]:
    """Yield a fault where no report was found; a report that nobody filled in is another rule's."""
    found = facts.governance
    place = found.configured
    if found.file or found.unfilled:
        if not found.searched_all:
            yield Unassessed(reason="report-search-cut")
        return
    if place is None:
        if found.unreadable:
            path, reason = found.unreadable[0]
            yield Unassessed(reason=f"unreadable-{reason}", arguments={"path": path})
        elif not facts.repository.entries().is_complete:
            yield Unassessed(reason="listing-incomplete")
        elif not found.searched_all:
            yield Unassessed(reason="report-search-cut")
        else:
            yield Fault(key="nowhere", location=Location(path=_suggestion(facts)))
    elif found.problem == "unreachable":
        yield Unassessed(reason="report-unreachable", arguments={"place": place})
    elif found.problem == "listing-incomplete":
        yield Unassessed(reason=found.problem)
    elif found.problem == "missing" and not found.searched_all:
        yield Unassessed(reason="report-search-cut")
    elif found.problem and found.problem.startswith("unreadable-"):
        yield Unassessed(reason=found.problem, arguments={"path": place})
    else:
        yield Fault(
            key="not-a-report" if found.problem in REFUSALS else "not-where-configured",
            arguments={"place": place},
            location=facts.configuration.locations.get("governance-report"),
        )


def _suggestion(facts: Facts) -> str:
    """Return the file name that OS2 asks for."""
    name = facts.configuration.product or (facts.repository.name or "").rpartition("/")[2] or "produkt"
    return f"{''.join(sign for sign in name.lower() if sign.isalnum() or sign in '-_')}_governance_report.md"
