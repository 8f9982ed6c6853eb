"""Whether the code comes into the repository as it is written, or in one lump at each release."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from os2lint.checks import Fault, Unassessed
from os2lint.facts.history import Development
from os2lint.findings import Evidence

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from os2lint.facts import Facts


def check(facts: Facts, parameters: Mapping[str, Any]) -> Iterator[Fault | Unassessed]:
    """Yield a fault with the figures, or why the history doesn't tell."""
    history = facts.history
    figures = history.figures
    if history.development is Development.UNKNOWN:
        yield Unassessed(reason=f"history-{history.reason}", arguments=history.arguments())
    elif history.development is Development.DUMP and figures:
        yield Fault(
            key="dumped",
            arguments={
                "commits": figures.commits,
                "bursts": figures.bursts,
                "files": round(figures.burst_files),
                "weeks": round(figures.weeks),
            },
            evidence=tuple(
                Evidence(text=f"{commit.date.date().isoformat()}: {commit.subject} ({commit.changed})")
                for commit in history.largest
            ),
        )
