"""The inventory that the JSON report carries, for others to build on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from os2lint.facts import Facts


def inventory(facts: Facts) -> dict[str, Any]:
    """Return what was found, in the shape of the JSON report's `facts`."""
    return {
        "paths": len(facts.repository.entries()),
        "license": facts.license.inventory(),
        "documents": facts.documents.inventory(),
        "governance_report": facts.governance.inventory(),
    }
