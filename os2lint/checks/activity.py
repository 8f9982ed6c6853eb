"""Whether anything was changed in the last year."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from os2lint.checks import Fault, Unassessed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from os2lint.facts import Facts


def check(facts: Facts, parameters: Mapping[str, Any]) -> Iterator[Fault | Unassessed]:
    """Yield a fault if the newest change is more than a year old."""
    history = facts.history
    if history.stopped is None:
        yield Unassessed(reason=f"history-{history.reason}", arguments=history.arguments())
    elif history.stopped and history.newest:
        yield Fault(key="inactive", arguments={"date": history.newest.isoformat()})
