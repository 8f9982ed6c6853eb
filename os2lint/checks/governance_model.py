"""Which version of the governance model the report follows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from os2lint.checks import Fault
from os2lint.governance import NEWEST
from os2lint.governance.places import location_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from os2lint.facts import Facts


def check(facts: Facts, parameters: Mapping[str, Any]) -> Iterator[Fault]:
    """Yield a fault for a report of an older model."""
    file = facts.governance.file
    if file and file.report.model != NEWEST:
        yield Fault(
            key="outdated",
            arguments={"model": file.report.model, "newest": NEWEST},
            location=location_of(facts, file.path, 1),
        )
