"""How public bodies are called: which names are theirs, and which are of the same one."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from os2lint import data
from os2lint.governance.wording import squash

if TYPE_CHECKING:
    from collections.abc import Mapping

#: What stands beside a municipality's own name.
_MUNICIPAL = frozenset(
    {"kommune", "kommunes", "municipality", "city", "of", "council", "by", "regionskommune"}
)
_SHORTEST = 2


@dataclass(frozen=True, slots=True)
class PublicNames:
    """The words of `rules/vocabulary/public_bodies.yml`."""

    regions: frozenset[str]
    aliases: Mapping[str, str]
    no_names: frozenset[str]
    bodies: frozenset[str]
    public: frozenset[str]
    public_endings: tuple[str, ...]
    authorities: frozenset[str]
    companies: tuple[str, ...]
    uses: tuple[str, ...]
    considering: frozenset[str]


@cache
def public_names() -> PublicNames:
    """Return the vocabulary."""
    value: Mapping[str, Any] = data.load("vocabulary/public_bodies")
    return PublicNames(
        regions=frozenset(value["regions"]),
        aliases=value["aliases"],
        no_names=frozenset(value["no_names"]),
        bodies=frozenset(value["bodies"]),
        public=frozenset(value["public"]),
        public_endings=tuple(value["public_endings"]),
        authorities=frozenset(value["authorities"]),
        companies=tuple(f" {ending}" for ending in value["companies"]),
        uses=tuple(value["uses"]),
        considering=frozenset(value["considering"]),
    )


def is_name(word: str) -> bool:
    """Whether a word may be a municipality's name: not "Din", nor what stands for one, as "XX"."""
    letters = word.replace("-", "")
    if not letters.isalpha() or not word[0].isupper() or word.casefold() in public_names().no_names:
        return False
    return len(letters) > _SHORTEST and len(set(letters.casefold())) > 1


def is_public(name: str) -> bool:
    """Whether a name shows that it is a public body's."""
    known, words = public_names(), squash(name).split()
    if name.casefold().rstrip(".").endswith(known.companies) or not words:
        return False
    if " ".join(words) in known.bodies:
        return True
    if words[0] == "region" or words[-1] == "region":
        return not known.regions.isdisjoint({*words, *(word.removesuffix("s") for word in words)})
    if words[:2] == ["city", "of"] or words[:2] == ["agency", "for"]:
        return len(words) > _SHORTEST
    if words[0] == "danish" and not known.authorities.isdisjoint(words):
        return len(words) > _SHORTEST
    return any(word in known.public or word.endswith(known.public_endings) for word in words)


def identity(name: str) -> str:
    """Return what is the same for all names of one body: of Århus Kommune and the City of Aarhus."""
    words = squash(name).split()
    rest = [word for word in words if word not in _MUNICIPAL]
    if not rest or len(rest) > _SHORTEST or not (len(rest) < len(words) or len(words) == 1):
        return " ".join(words)
    known = public_names().aliases
    spelt = " ".join(known.get(word, known.get(word.removesuffix("s"), word)) for word in rest)
    return spelt.replace("aa", "å").removesuffix("s")
