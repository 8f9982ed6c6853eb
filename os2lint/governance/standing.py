"""The level that the product's own report documents. The level itself is OS2's secretariat's to set."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from os2lint.findings import Level
from os2lint.governance.report import Status
from os2lint.language import localize

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from os2lint.governance.claims import Claim
    from os2lint.governance.sights import Sight
    from os2lint.language import Localized

_REASONS: dict[str, Localized] = {
    "no-report": {
        "da": "der blev ikke læst en governancerapport",
        "en": "no governance report was read",
    },
    "sandbox-open": {
        "da": "rapporten dokumenterer ikke alle krav til sandkassen ($ids)",
        "en": "the report does not document all requirements of the sandbox ($ids)",
    },
}


class Standing(NamedTuple):
    """The documented level, and what stands between it and the next."""

    level: Level | None
    #: Why there is no level.
    reason: Localized | None
    next_level: Level | None
    #: Ids that the next level asks for and the report does not document.
    missing: tuple[str, ...]


def documented_level(assessed: Iterable[tuple[Claim, Sequence[Sight]]], *, has_report: bool) -> Standing:
    """Return the highest level of which every requirement is claimed, written about and not contradicted.

    Recommendations don't bind.
    """
    if not has_report:
        return Standing(level=None, reason=_REASONS["no-report"], next_level=None, missing=())
    pairs = [pair for pair in assessed if not pair[0].requirement.recommended]
    reached: Level | None = None
    for level in Level:
        missing = tuple(
            claim.requirement.id
            for claim, seen in pairs
            if claim.requirement.level is level and not _is_documented(claim, seen)
        )
        if missing:
            reason = None if reached else localize(_REASONS["sandbox-open"], ids=", ".join(missing))
            return Standing(level=reached, reason=reason, next_level=level, missing=missing)
        reached = level
    return Standing(level=reached, reason=None, next_level=None, missing=())


def _is_documented(claim: Claim, seen: Sequence[Sight]) -> bool:
    if claim.status not in {Status.MET, Status.NOT_APPLICABLE} or not claim.documented:
        return False
    return not any(sight.is_against for sight in seen)
