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
    from collections.abc import Iterator, Mapping, Sequence

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
_CODE_ELSEWHERE: Localized = {
    "da": "koden ligger i et andet repositorium, som ikke er undersøgt",
    "en": "the code is in another repository, which was not looked at",
}
_CODE_LEFT_OUT: Localized = {
    "da": "koden i et repositorium af denne slags undersøges ikke",
    "en": "the code in a repository of this kind is not looked at",
}
#: What each of says that something isn't there; of several one is enough.
_ABSENCES = ("denied", "no-document", "no-file")
#: Kinds of repository that hold a product's code.
CODE = frozenset({Kind.PRODUCT, Kind.COMPONENT})
_ABOUT = {"code": CODE, "documents": CODE | {Kind.DOCUMENTATION}}


def sights(facts: Facts, claim: Claim) -> tuple[Sight, ...]:
    """Return everything that can be seen about a claim.

    A repository without the product's code says nothing about the code, so such looks are left out (`about`).
    Words can only contradict a claim that the requirement is met, but for the license's name: that is right
    or wrong beside a "partly" as well.
    """
    kind = Kind(facts.kind.value)
    taken = [
        item for item in claim.requirement.evidence if "about" not in item or kind in _ABOUT[item["about"]]
    ]
    found = [
        sight
        for item in taken
        if claim.answers or item["look"] in REPOSITORY
        for sight in _looked(facts, claim, item)
        if not sight.contradiction or claim.status is Status.MET or _is_partly(claim, sight)
    ]
    if len(taken) < len(claim.requirement.evidence) and not any(item["look"] in REPOSITORY for item in taken):
        is_elsewhere = kind in {Kind.DOCUMENTATION, Kind.MANAGEMENT}
        found.append(Sight(text=_CODE_ELSEWHERE if is_elsewhere else _CODE_LEFT_OUT, unseen=True))
    if claim.answers:
        from os2lint.governance.looks.claimed import look_at_targets

        found += look_at_targets(facts, claim)
    return tuple(_told_once(found))


def is_elsewhere(sight: Mapping[str, Any]) -> bool:
    """Whether a sight, as plain data, is that the code is in another repository."""
    return bool(sight["text"] == _CODE_ELSEWHERE)


def _told_once(found: Sequence[Sight]) -> Iterator[Sight]:
    """Yield what was seen, but of several ways to say that something isn't there only the first.

    "Der er ingen Dockerfile" both denies its own yes and needs a file that isn't there.
    """
    keys = [sight.contradiction for sight in found]
    first = next((key for key in _ABSENCES if key in keys), None)
    files = [str(sight.arguments["file"]) for sight in found if sight.contradiction == "no-document"]
    for sight in found:
        is_again = sight.contradiction in _ABSENCES and sight.contradiction != first
        if not is_again and not any(leads_to(str(sight.arguments.get("target", "")), file) for file in files):
            yield sight


def leads_to(target: str, file: str) -> bool:
    """Whether a link's target is a file, by its name: `docs/SECURITY.md`."""
    return target.casefold().partition("#")[0].rpartition("/")[2].startswith(file.casefold())


def _is_partly(claim: Claim, sight: Sight) -> bool:
    return claim.status is Status.PARTLY and sight.contradiction == "license-differs"


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
