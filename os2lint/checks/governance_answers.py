"""Answers of the governance report that nothing is written about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from os2lint.checks import Fault
from os2lint.governance.claims import binding_claims
from os2lint.governance.places import location_of
from os2lint.quotation import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from os2lint.facts import Facts
    from os2lint.governance.claims import Claim

#: Rows that are named one by one; more are one finding.
_MOST = 10


def check(facts: Facts, parameters: Mapping[str, Any]) -> Iterator[Fault]:
    """Yield a fault a row, or one for all where they are many.

    Parameters:
        statuses: the answers that need words.
        recommendations: whether answers to recommendations need them as well.
    """
    file = facts.governance.file
    if file is None:
        return
    bare = [
        claim
        for claim in binding_claims(facts)
        if claim.status in parameters["statuses"]
        and not claim.documented
        and (parameters["recommendations"] or not claim.requirement.recommended)
    ]
    if len(bare) > _MOST:
        yield _folded(facts, file.path, bare)
        return
    for claim in bare:
        yield Fault(
            key=f"{claim.status}-words" if claim.text else claim.status.value,
            arguments={"id": claim.id, "title": claim.name, "words": quoted(claim.text)},
            location=location_of(facts, file.path, claim.line),
            requirements=(claim.requirement.id,),
            identity=claim.requirement.id,
        )


def _folded(facts: Facts, path: str, claims: Sequence[Claim]) -> Fault:
    requirements = tuple(claim.requirement.id for claim in claims)
    return Fault(
        key="folded",
        arguments={"count": len(claims), "ids": tuple(claim.id for claim in claims)},
        location=location_of(facts, path, min(claim.line for claim in claims)),
        requirements=requirements,
        items=requirements,
    )
