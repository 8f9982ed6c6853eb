"""The inventory that the JSON report carries, for others to build on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from os2lint.repository import Unreadable

if TYPE_CHECKING:
    from os2lint.facts import Facts


def inventory(facts: Facts) -> dict[str, Any]:
    """Return what was found, in the shape of the JSON report's `facts`."""
    return {
        "paths": len(facts.repository.entries()),
        "license": _license(facts),
        "documents": facts.documents.inventory(),
        "governance_report": facts.governance.inventory(),
    }


def _license(facts: Facts) -> dict[str, Any]:
    try:
        return facts.license.inventory()
    except Unreadable as problem:
        # A license that can't be read is there, and isn't known; the rules say why.
        unknown: dict[str, Any] = {
            "verdict": "unidentified",
            "spdx": [],
            "osi_approved": None,
            "declared": [],
            "regions": [],
        }
        return {**unknown, "files": [problem.path]}
