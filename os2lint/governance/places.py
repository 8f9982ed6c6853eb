"""Where a finding about the governance report points, and how it quotes the report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from os2lint.findings import Location

if TYPE_CHECKING:
    from os2lint.facts import Facts

_LONGEST = 120


def location_of(facts: Facts, path: str, line: int) -> Location | None:
    """Return the row's place; for a report in another repository the line that says where that is."""
    if facts.governance.elsewhere:
        return facts.configuration.locations.get("governance-report")
    return Location(path=path, line=line)


def quoted(text: str) -> str:
    """Return the product's own words on one line, short enough for a message."""
    return shortened(text, _LONGEST)


def shortened(text: str, longest: int) -> str:
    """Return words on one line, the last an ellipsis where some were left out."""
    words = " ".join(text.split())
    return words if len(words) <= longest else words[: longest - 1] + "…"
