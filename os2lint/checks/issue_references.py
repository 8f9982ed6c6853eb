"""Whether changes of the code can be traced to the issues that asked for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from os2lint.checks import Fault, Unassessed
from os2lint.facts.history import Development

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from os2lint.facts import Facts


def check(facts: Facts, parameters: Mapping[str, Any]) -> Iterator[Fault | Unassessed]:
    """Yield a fault if hardly any commit names an issue.

    A history of dumps is told by the rule on dumps: its commits can't name what they gather.

    Parameters:
        least: per cent of the commits that should name one.
    """
    history = facts.history
    if history.development is Development.UNKNOWN or history.traceable is None or history.figures is None:
        yield Unassessed(reason=f"history-{history.reason}", arguments=history.arguments())
    elif history.development is Development.OPEN and history.traceable < parameters["least"]:
        yield Fault(
            key="hardly" if history.traceable else "never",
            arguments={"commits": history.figures.commits, "percent": round(history.traceable)},
        )
