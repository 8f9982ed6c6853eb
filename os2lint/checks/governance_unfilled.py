"""A governance report that nobody has filled in, where there is no other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from os2lint.checks import Fault
from os2lint.findings import Level
from os2lint.governance.places import location_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from os2lint.facts import Facts


def check(facts: Facts, parameters: Mapping[str, Any]) -> Iterator[Fault]:
    """Yield a fault for each unfilled report, unless the product has one that is filled in."""
    found = facts.governance
    if found.file:
        return
    expected = found.configured and facts.level.value != Level.SANDBOX
    for file in found.unfilled:
        first = min(item.line for item in file.report.requirements.values())
        yield Fault(
            key="configured-unfilled" if expected else "unfilled",
            arguments={"count": len(file.report.requirements)},
            location=location_of(facts, file.path, first),
        )
