"""How the code has been developed, as far as the history tells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from os2lint.facts.history import Development
from os2lint.governance.sights import Light, Sight
from os2lint.language import localize

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from os2lint.facts import Facts
    from os2lint.governance.claims import Claim
    from os2lint.language import Localized

_OPEN: Localized = {
    "da": "$commits ændringer af koden på $days forskellige dage, den seneste $newest",
    "en": "$commits changes to the code on $days different days, the latest on $newest",
}
_TRACEABLE: Localized = {
    "da": "$share % af ændringerne nævner en opgave",
    "en": "$share % of the changes name an issue",
}


def look_at_history(facts: Facts, claim: Claim, parameters: Mapping[str, Any]) -> Iterator[Sight]:
    """Yield the figures where the code is developed in the open, and still is."""
    history = facts.history
    if history.development is Development.OPEN and history.figures and not history.stopped:
        text = localize(
            _OPEN,
            commits=history.figures.commits,
            days=history.figures.days,
            newest=history.newest.isoformat() if history.newest else "?",
        )
        yield Sight(text=text, light=Light.GREEN)


def look_at_traces(facts: Facts, claim: Claim, parameters: Mapping[str, Any]) -> Iterator[Sight]:
    """Yield how many changes name an issue.

    Parameters:
        least: the share, in per cent, from which on it speaks for green.
    """
    share = facts.history.traceable
    if share is not None and facts.history.development is Development.OPEN:
        light = Light.GREEN if share >= parameters["least"] else None
        yield Sight(text=localize(_TRACEABLE, share=round(share)), light=light)
