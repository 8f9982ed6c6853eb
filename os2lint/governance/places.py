"""Where a finding about the governance report points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from os2lint.findings import Location

if TYPE_CHECKING:
    from os2lint.facts import Facts


def location_of(facts: Facts, path: str, line: int) -> Location | None:
    """Return the row's place; for a report in another repository the line that says where that is."""
    if facts.governance.elsewhere:
        return facts.configuration.locations.get("governance-report")
    return Location(path=path, line=line)
