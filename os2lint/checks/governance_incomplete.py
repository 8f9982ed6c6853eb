"""Requirements of the product's level that its report leaves unanswered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from os2lint.checks import Fault
from os2lint.governance.claims import binding_claims
from os2lint.governance.model import load_model
from os2lint.governance.places import location_of
from os2lint.governance.report import Status

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from os2lint.facts import Facts


def check(facts: Facts, parameters: Mapping[str, Any]) -> Iterator[Fault]:
    """Yield one fault with the ids, at the first of their rows."""
    file = facts.governance.file
    if file is None:
        return
    # What an older model never asked for, its report can't answer: that it is old is another rule's finding.
    asked = {item.current for item in load_model(file.report.model).requirements.values()}
    open_claims = [
        claim
        for claim in binding_claims(facts)
        if claim.status is Status.BLANK
        and claim.requirement.id in asked
        and not claim.requirement.recommended
    ]
    if open_claims:
        requirements = tuple(claim.requirement.id for claim in open_claims)
        lines = [claim.line for claim in open_claims if claim.line]
        yield Fault(
            key="unanswered",
            arguments={"count": len(open_claims), "ids": tuple(claim.id for claim in open_claims)},
            location=location_of(facts, file.path, min(lines, default=1)),
            requirements=requirements,
            items=requirements,
        )
