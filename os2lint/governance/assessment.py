"""OS2's requirements one by one: the product's claim, what the machine saw, and a light that it proposes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from os2lint.findings import Level
from os2lint.governance import NEWEST
from os2lint.governance.claims import claims
from os2lint.governance.looks import sights
from os2lint.governance.model import Theme
from os2lint.governance.proposal import propose
from os2lint.governance.sights import Light
from os2lint.governance.standing import documented_level

if TYPE_CHECKING:
    from os2lint.facts import Facts
    from os2lint.governance.claims import Claim
    from os2lint.governance.report import Status
    from os2lint.governance.sights import Sight
    from os2lint.governance.standing import Standing
    from os2lint.language import Localized


class AssessedRequirement(NamedTuple):
    """A requirement with claim, evidence and proposed light."""

    claim: Claim
    light: Light
    ground: Localized
    sights: tuple[Sight, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """What can be said of a product before a person has looked."""

    requirements: tuple[AssessedRequirement, ...]
    standing: Standing

    def count(self, light: Light, *, level: Level | None = None, theme: Theme | None = None) -> int:
        """Return how many requirements have a light, of a level and a theme or of all."""
        return sum(
            item.light is light
            and level in {None, item.claim.requirement.level}
            and theme in {None, item.claim.requirement.theme}
            for item in self.requirements
        )


def assess_repository(facts: Facts) -> Assessment:
    """Look at every requirement of the newest model."""
    report = facts.governance.report
    has_report = report is not None
    assessed = []
    for claim in claims(report):
        seen = sights(facts, claim)
        said = _said_beside_box(claim, facts)
        light, ground = propose(claim, seen, has_report=has_report, said=said)
        assessed.append(AssessedRequirement(claim=claim, light=light, ground=ground, sights=seen))
    standing = documented_level(((item.claim, item.sights) for item in assessed), has_report=has_report)
    return Assessment(requirements=tuple(assessed), standing=standing)


def _said_beside_box(claim: Claim, facts: Facts) -> Status | None:
    if not claim.unticked:
        return None
    # It knows many words, which take time to load.
    from os2lint.governance.unticked import said_beside_box

    return said_beside_box(claim, facts.circumstances.today)


def assess(facts: Facts) -> dict[str, Any]:
    """Return the assessment in the shape of the JSON report."""
    return as_json(assess_repository(facts), facts)


def as_json(assessment: Assessment, facts: Facts) -> dict[str, Any]:
    """Return an assessment as plain data."""
    standing = assessment.standing
    return {
        "model": NEWEST,
        "level_documented": standing.level.value if standing.level else None,
        "level_reason": standing.reason,
        "level_next": standing.next_level.value if standing.next_level else None,
        "level_missing": list(standing.missing),
        "counts": {
            "total": _counts(assessment),
            "levels": {level.value: _counts(assessment, level=level) for level in Level},
            "themes": {theme.value: _counts(assessment, theme=theme) for theme in Theme},
        },
        "requirements": {
            item.claim.requirement.id: _requirement(item, facts) for item in assessment.requirements
        },
    }


def _counts(
    assessment: Assessment, *, level: Level | None = None, theme: Theme | None = None
) -> dict[str, int]:
    return {light.value: assessment.count(light, level=level, theme=theme) for light in Light}


def _requirement(item: AssessedRequirement, facts: Facts) -> dict[str, Any]:
    requirement = item.claim.requirement
    return {
        "theme": requirement.theme.value,
        "level": requirement.level.value,
        "recommendation": requirement.recommended,
        "title": requirement.title,
        "light": item.light.value,
        "ground": item.ground,
        "claim": _claim(item.claim, facts),
        "evidence": [_sight(sight) for sight in item.sights],
    }


def _claim(claim: Claim, facts: Facts) -> dict[str, Any] | None:
    if not claim.answers:
        return None
    return {
        "ids": [own for own, _answer in claim.answers],
        "status": claim.status.value,
        "unticked": claim.unticked,
        "documented": claim.documented,
        "text": claim.text,
        "links": list(claim.links),
        "repository": facts.governance.elsewhere,
        "path": facts.governance.path,
        "line": claim.line,
    }


def _sight(sight: Sight) -> dict[str, Any]:
    return {
        "text": sight.text,
        "light": sight.light.value if sight.light else None,
        "seen": not sight.unseen,
        "told": sight.told,
        "path": sight.location.path if sight.location else None,
        "line": sight.location.line if sight.location else None,
    }
