"""Claims of the governance report that the repository, or the claim's own words, contradict."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from os2lint.checks import Fault
from os2lint.findings import Evidence
from os2lint.governance.claims import binding_claims
from os2lint.governance.looks import contradictions
from os2lint.governance.places import location_of
from os2lint.quotation import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from os2lint.facts import Facts


def check(facts: Facts, parameters: Mapping[str, Any]) -> Iterator[Fault]:
    """Yield a fault for each claim of "met" that can't stand, with the product's own words."""
    file = facts.governance.file
    if file is None:
        return
    for claim in binding_claims(facts):
        for sight in contradictions(facts, claim):
            words = quoted(claim.text)
            place = location_of(facts, file.path, claim.line)
            yield Fault(
                key=sight.contradiction or "",
                arguments={"id": claim.id, "words": words, **sight.arguments},
                location=place,
                evidence=(Evidence(text=words, location=place),),
                requirements=(claim.requirement.id,),
                identity=claim.requirement.id,
            )
