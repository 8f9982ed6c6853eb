"""How public bodies are called: which names are theirs, and which are of the same one."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
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

    #: As `identity` spells them.
    municipalities: frozenset[str]
    regions: frozenset[str]
    aliases: Mapping[str, str]
    no_names: frozenset[str]
    bodies: frozenset[str]
    public: frozenset[str]
    public_endings: tuple[str, ...]
    authorities: frozenset[str]
    companies: tuple[str, ...]
    uses: tuple[str, ...]
    verbs: frozenset[str]
    by: frozenset[str]
    heads: frozenset[str]
    set_aside: frozenset[str]
    considering: frozenset[str]
    #: Phrases between blanks.
    otherwise: tuple[str, ...]
    joins: tuple[str, ...]
    several: frozenset[str]
    numbers: frozenset[str]


@cache
def public_names() -> PublicNames:
    """Return the vocabulary."""
    value: Mapping[str, Any] = data.load("vocabulary/public_bodies")
    return PublicNames(
        municipalities=frozenset(_spelt(squash(name)) for name in value["municipalities"]),
        regions=frozenset(value["regions"]),
        aliases={name: squash(own) for name, own in value["aliases"].items()},
        no_names=frozenset(value["no_names"]),
        bodies=frozenset(value["bodies"]),
        public=frozenset(value["public"]),
        public_endings=tuple(value["public_endings"]),
        authorities=frozenset(value["authorities"]),
        companies=tuple(f" {ending}" for ending in value["companies"]),
        uses=tuple(value["uses"]),
        verbs=frozenset(value["verbs"]),
        by=frozenset(value["by"]),
        heads=frozenset(value["heads"]),
        set_aside=frozenset(value["set_aside"]),
        considering=frozenset(value["considering"]),
        otherwise=tuple(f" {phrase} " for phrase in value["otherwise"]),
        joins=tuple(value["joins"]),
        several=frozenset(value["several"]),
        numbers=frozenset(value["numbers"]),
    )


def is_name(word: str) -> bool:
    """Whether a word may be a municipality's name: not "Din", nor what stands for one, as "XX"."""
    letters = word.replace("-", "")
    if not letters.isalpha() or not word[0].isupper() or word.casefold() in public_names().no_names:
        return False
    return len(letters) > _SHORTEST and len(set(letters.casefold())) > 1


@lru_cache(maxsize=4096)
def is_municipality(name: str) -> bool:
    """Whether a name, "Kommune" left out or not, is that of one of the Danish municipalities."""
    return name[:1].isupper() and identity(name) in public_names().municipalities


def is_public(name: str) -> bool:
    """Whether a name shows that it is a public body's."""
    known, words = public_names(), squash(name).split()
    if name.casefold().rstrip(".").endswith(known.companies) or not words:
        return False
    if " ".join(words) in known.bodies or is_municipality(name):
        return True
    if words[0] == "region" or words[-1] == "region":
        own = {*words, *(word.removesuffix("s") for word in words)}
        return not known.regions.isdisjoint({*own, *(known.aliases.get(word, "") for word in own)})
    if words[:2] == ["city", "of"] or words[:2] == ["agency", "for"]:
        return len(words) > _SHORTEST
    if words[0] == "danish" and not known.authorities.isdisjoint(words):
        return len(words) > _SHORTEST
    return any(word in known.public or word.endswith(known.public_endings) for word in words)


@lru_cache(maxsize=4096)
def identity(name: str) -> str:
    """Return what is the same for all names of one body: of Århus Kommune and the City of Aarhus."""
    known, words = public_names(), squash(name).split()
    rest = [word for word in words if word not in _MUNICIPAL]
    if len(rest) == _SHORTEST and rest[0] == "region":
        return f"region {_own(rest[1])}"
    spelt = _spelt(_own(rest[0]) if len(rest) == 1 else " ".join(rest))
    is_short = 0 < len(rest) <= _SHORTEST and (len(rest) < len(words) or len(words) == 1)
    return spelt if is_short or spelt in known.municipalities else " ".join(words)


def _own(word: str) -> str:
    known = public_names().aliases
    return known.get(word, known.get(word.removesuffix("s"), word))


def _spelt(name: str) -> str:
    return name.replace("aa", "å").removesuffix("s")
