"""OS2's requirements one by one: the product's claim, what the machine saw, and a light that it proposes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from os2lint.engine import Examination
    from os2lint.facts import Facts


def assess(facts: Facts, examination: Examination) -> dict[str, Any]:
    """Return the assessment in the shape of the JSON report."""
    return {"level_documented": None}
