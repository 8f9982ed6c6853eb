"""Checks: each module looks at a repository's facts and yields what is at fault.

A check is a generator `check(facts, parameters)`. It prints nothing and knows neither severities
nor languages: those are the rule's.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, cast

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from os2lint.facts import Facts
    from os2lint.findings import Evidence, Location
    from os2lint.language import Argument


class Fault(NamedTuple):
    """Something that a rule objects to; `key` is one of the rule's messages."""

    key: str
    arguments: Mapping[str, Argument] = {}
    location: Location | None = None
    evidence: tuple[Evidence, ...] = ()
    #: Ids of the newest model, where the case decides rather than the rule.
    requirements: tuple[str, ...] = ()
    #: Tells faults of one rule in one file apart without their line (for the fingerprint): a link's
    #: target, a requirement's id. Where it is empty, the key does.
    identity: str = ""
    #: The identities of all that one fault lists: it is new as soon as one of them is.
    items: tuple[str, ...] = ()


#: By check, the keys that it didn't always have, each with those that told the case before, nearest first. A
#: rule that somebody wrote before then needs no message for it; what nothing told before isn't told by it.
EARLIER: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "document-contact": {"contact": ("no-contact",)},
    "document-missing": {
        "contact": ("missing",),
        "missing-and-empty": ("missing",),
        "missing-here-and-empty": ("missing-and-empty", "missing-here", "missing"),
    },
    "governance-claims": {"denied": ()},
    "governance-date": {"future": ()},
    "license-declared": {"part": ()},
    "license-missing": {"empty": (), "parts": ("part",)},
    "publiccode": {"dates": ()},
}


class Unassessed(NamedTuple):
    """The check could not look; `reason` is a key of `os2lint.reasons`."""

    reason: str
    arguments: Mapping[str, Argument] = {}


class Check(Protocol):
    """What each module of this package has under the name `check`."""

    def __call__(self, facts: Facts, parameters: Mapping[str, Any], /) -> Iterator[Fault | Unassessed]:
        """Yield the faults, or that something could not be looked at."""
        ...


@cache
def names() -> frozenset[str]:
    """Return the checks there are, as rules name them."""
    from pkgutil import iter_modules

    return frozenset(module.name.replace("_", "-") for module in iter_modules(__path__))


def find(name: str) -> Check:
    """Return the check of that name, one of `names()`."""
    return cast("Check", import_module(f"os2lint.checks.{name.replace('-', '_')}").check)
