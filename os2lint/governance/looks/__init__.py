"""Looks: what a machine can see about a claim. `rules/model/` says which look is taken at which requirement.

A look is a generator `look(facts, claim, parameters)` of sights; it speaks no verdict on the requirement.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from os2lint.findings import Kind
from os2lint.governance.looks.containers import look_at_containers
from os2lint.governance.looks.documents import (
    look_at_document,
    look_at_files,
    look_at_purpose,
)
from os2lint.governance.looks.history import look_at_history, look_at_traces
from os2lint.governance.looks.license import look_at_license
from os2lint.governance.looks.rules import look_at_origin, look_by_rule
from os2lint.governance.report import Status
from os2lint.governance.sights import Sight
from os2lint.language import localize
from os2lint.repository import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from os2lint.facts import Facts
    from os2lint.governance.claims import Claim
    from os2lint.language import Localized


class Look(Protocol):
    """What each look is."""

    def __call__(self, facts: Facts, claim: Claim, parameters: Mapping[str, Any], /) -> Iterator[Sight]:
        """Yield what is seen."""
        ...


#: Looks at the repository.
REPOSITORY: dict[str, Look] = {
    "rule": look_by_rule,
    "origin": look_at_origin,
    "license": look_at_license,
    "history": look_at_history,
    "traces": look_at_traces,
    "document": look_at_document,
    "purpose": look_at_purpose,
    "files": look_at_files,
    "containers": look_at_containers,
}
_UNREADABLE: Localized = {
    "da": "kunne ikke undersøges, fordi `$path` ikke kunne læses",
    "en": "could not be checked, because `$path` could not be read",
}
#: Kinds of repository that hold a product's code.
CODE = frozenset({Kind.PRODUCT, Kind.COMPONENT})
_ABOUT = {"code": CODE, "documents": CODE | {Kind.DOCUMENTATION}}


def sights(facts: Facts, claim: Claim) -> tuple[Sight, ...]:
    """Return everything that can be seen about a claim.

    A repository without the product's code says nothing about the code, so such looks are left out (`about`).
    Words can only contradict a claim that the requirement is met.
    """
    kind = Kind(facts.kind.value)
    found = (
        sight
        for item in claim.requirement.evidence
        if "about" not in item or kind in _ABOUT[item["about"]]
        if claim.answers or item["look"] in REPOSITORY
        for sight in _looked(facts, claim, item)
        if not sight.contradiction or claim.status is Status.MET
    )
    if not claim.answers:
        return tuple(found)
    from os2lint.governance.looks.claimed import look_at_targets

    return (*found, *look_at_targets(facts, claim))


def _looked(facts: Facts, claim: Claim, item: Mapping[str, Any]) -> Iterator[Sight]:
    try:
        yield from _look(item["look"])(facts, claim, item)
    except Unreadable as problem:
        yield Sight(text=localize(_UNREADABLE, path=problem.path), unseen=True)


def _look(name: str) -> Look:
    if name in REPOSITORY:
        return REPOSITORY[name]
    # These know many words, which take time to load and which only an answer calls for.
    from os2lint.governance.looks.claimed import CLAIM

    return CLAIM[name]


def contradictions(facts: Facts, claim: Claim) -> Iterator[Sight]:
    """Yield what can't stand beside a claim that the requirement is met."""
    yield from (sight for sight in sights(facts, claim) if sight.contradiction)
