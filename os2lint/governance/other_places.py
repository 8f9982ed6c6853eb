"""How an answer says that a file is kept in another place than the repository at hand."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from os2lint import data
from os2lint.governance.denials import sentences
from os2lint.governance.mentions import is_inflected
from os2lint.governance.wording import squash, unlinked

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from os2lint.facts import Facts

_GENITIVE = re.compile(r"['’]s?$")
_EDGES = ",;:!?()[]{}<>\"'*_`“”’"
_QUOTES = ",;:!?()[]<>`\"'*_“”’"
#: How the names of OS2's repositories and products begin; alone it names none.
_OS2 = "os2"
#: The repository that an organisation keeps its common documents in.
_COMMON = ".github"


@dataclass(frozen=True, slots=True)
class _OtherPlaces:
    """The words of `rules/vocabulary/other_places.yml`; phrases stand between blanks."""

    starts: tuple[str, ...]
    phrases: tuple[str, ...]
    repository: tuple[str, ...]
    several: tuple[str, ...]
    own: frozenset[str]
    compounds: tuple[str, ...]
    prepositions: frozenset[str]
    places: tuple[str, ...]
    folders: tuple[str, ...]


@cache
def _vocabulary() -> _OtherPlaces:
    value: Mapping[str, Sequence[str]] = data.load("vocabulary/other_places")
    return _OtherPlaces(
        starts=tuple(value["starts"]),
        phrases=tuple(f" {phrase} " for phrase in value["phrases"]),
        repository=tuple(value["repository"]),
        several=tuple(value["several"]),
        own=frozenset(value["own"]),
        compounds=tuple(value["compounds"]),
        prepositions=frozenset(value["prepositions"]),
        places=tuple(value["places"]),
        folders=tuple(value["folders"]),
    )


def said_of_here(facts: Facts, text: str) -> str:
    """Return the sentences of an answer that name no place but the repository at hand."""
    own = _own_names(facts)
    return "\n".join(part for part in sentences(unlinked(text)) if not _is_elsewhere(part, own))


def names_another_place(facts: Facts, text: str) -> bool:
    """Whether a sentence of an answer names a place that isn't the repository at hand."""
    own = _own_names(facts)
    return any(_is_elsewhere(part, own) for part in sentences(unlinked(text)))


def names_address(text: str) -> bool:
    """Whether a text names a place on the web as people say it: `ghcr.io/os2vejviser/web`."""
    for word in unlinked(text).split():
        host, slash, path = word.strip(_EDGES).partition("/")
        name, dot, ending = host.partition(":")[0].rpartition(".")
        if slash and path and dot and name and ending.isalpha() and "://" not in word:
            return True
    return False


def named_places(facts: Facts, text: str) -> Iterator[str]:
    """Yield the repository's own files and folders that a text names: `README.md`, `docs/`, "docs-mappen"."""
    words, before = _vocabulary().folders, ""
    for word in unlinked(text).split():
        name = word.strip(_QUOTES).rstrip(".").removeprefix("./")
        folder = (before if name in words else _folder(name, words)).strip("/")
        if folder and facts.repository.entries().is_folder(folder):
            yield folder
        elif "." in name and name in facts.repository.entries():
            yield name
        before = name


def _folder(name: str, words: Sequence[str]) -> str:
    if name.endswith("/"):
        return name
    folder, dash, word = name.rpartition("-")
    return folder if dash and word in words else ""


def _own_names(facts: Facts) -> frozenset[str]:
    name, product = facts.repository.name or "", facts.configuration.product or ""
    return frozenset({name.casefold(), name.casefold().rpartition("/")[2], product.casefold()} - {""})


def _is_elsewhere(sentence: str, own: frozenset[str]) -> bool:
    known = _vocabulary()
    if any(phrase in f" {squash(sentence)} " for phrase in known.phrases):
        return True
    words = [bare for word in sentence.split() if "://" not in word and (bare := _bare(word))]
    return any(
        _is_shared(word)
        or _is_common(word)
        or _is_other_repository(word, before, own)
        or _is_other_name(word, before, own)
        for before, word in zip(["", *words], words, strict=False)
    )


def _bare(word: str) -> str:
    return _GENITIVE.sub("", word.casefold().lstrip(_EDGES).rstrip(f".{_EDGES}"))


def _is_shared(word: str) -> bool:
    """Whether a word speaks of a common place or another part: "fællesrepoet", but not "commonly"."""
    known = _vocabulary()
    starts = [start for start in known.starts if word.startswith(start)]
    parts = (*known.repository, *known.several, *known.places)
    return any(
        is_inflected(word, start) or word.removeprefix(start).lstrip("-").startswith(parts)
        for start in starts
    )


def _is_common(word: str) -> bool:
    return word == _COMMON or word.endswith(f"/{_COMMON}")


def _is_other_repository(word: str, before: str, own: frozenset[str]) -> bool:
    known = _vocabulary()
    if word.endswith(known.several):
        return True
    ending = next((ending for ending in known.repository if word.endswith(ending)), None)
    if ending is None:
        return False
    compound = word.removesuffix(ending).rstrip("-")
    if compound:
        return not compound.startswith(known.compounds) and compound not in own
    return bool(before) and before not in known.own and before.removesuffix("s") not in own | known.own


def _is_other_name(word: str, before: str, own: frozenset[str]) -> bool:
    known = _vocabulary()
    name = next((word.removesuffix(ending) for ending in known.repository if word.endswith(ending)), word)
    if not own.isdisjoint({name.rstrip("-"), name.removesuffix("s")}):
        return False
    is_named = any(sign in name for sign in "-_/") and "." not in name and not name.startswith(known.places)
    is_product = name.startswith(_OS2) and name.removesuffix("s") != _OS2
    return is_product or (is_named and before in known.prepositions)
