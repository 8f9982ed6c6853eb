"""Requirements that the governance report answers more than once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from os2lint.checks import Fault
from os2lint.governance.places import location_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from os2lint.facts import Facts


def check(facts: Facts, parameters: Mapping[str, Any]) -> Iterator[Fault]:
    """Yield one fault with the ids, at the first row that repeats one."""
    file = facts.governance.file
    if file and file.report.duplicates:
        yield Fault(
            key="duplicates",
            arguments={"ids": tuple(dict.fromkeys(own for own, _line in file.report.duplicates))},
            location=location_of(facts, file.path, file.report.duplicates[0][1]),
        )
