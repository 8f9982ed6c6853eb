"""Requirements of the product's level that its report leaves unanswered, or doesn't say why nobody knows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from os2lint.checks import Fault
from os2lint.governance.claims import binding_claims
from os2lint.governance.model import load_model
from os2lint.governance.places import location_of
from os2lint.governance.report import Status

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from os2lint.facts import Facts
    from os2lint.governance.claims import Claim


def check(facts: Facts, parameters: Mapping[str, Any]) -> Iterator[Fault]:
    """Yield a fault for all without an answer, and one for all that are only said not to be known."""
    file = facts.governance.file
    if file is None:
        return
    # What an older model never asked for, its report can't answer: that it is old is another rule's finding.
    asked = {item.current for item in load_model(file.report.model).requirements.values()}
    binding = [
        claim
        for claim in binding_claims(facts)
        if claim.requirement.id in asked and not claim.requirement.recommended
    ]
    unanswered = [claim for claim in binding if claim.status is Status.BLANK]
    unexplained = [claim for claim in binding if claim.status is Status.UNKNOWN and not claim.documented]
    for key, found in (("unanswered", unanswered), ("unexplained", unexplained)):
        if found:
            yield _fault(facts, file.path, key, found)


def _fault(facts: Facts, path: str, key: str, found: Sequence[Claim]) -> Fault:
    requirements = tuple(claim.requirement.id for claim in found)
    return Fault(
        key=key,
        arguments={"count": len(found), "ids": tuple(claim.id for claim in found)},
        location=location_of(facts, path, min((claim.line for claim in found if claim.line), default=1)),
        requirements=requirements,
        items=requirements,
    )
