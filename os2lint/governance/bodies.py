"""Danish public bodies that a repository names: in publiccode.yml, the governance report and the README."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from os2lint.findings import Location
from os2lint.repository import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from os2lint.facts import Facts

_REGIONS = {"hovedstaden", "sjælland", "syddanmark", "midtjylland", "nordjylland", "østdanmark"}
_AFTER = {"kommune", "kommunes", "municipality"}
_EDGES = ".,;:!?()[]{}\"'*_|<>`–-"
_KEYS = (("usedBy",), ("legal", "mainCopyrightOwner"), ("legal", "repoOwner"))
_LONGEST_NAME = 80
#: Words before "kommune" that name none, though they begin with a capital letter at the start of a sentence.
_NO_NAMES = {
    "en",
    "din",
    "vores",
    "enhver",
    "hver",
    "denne",
    "each",
    "every",
    "the",
    "a",
    "your",
    "any",
    "danish",
}


def public_bodies(facts: Facts) -> dict[str, Location | None]:
    """Return the bodies by name, each with where it is named first."""
    found: dict[str, Location | None] = {}
    for name, place in (*_in_publiccode(facts), *_in_documents(facts), *_in_report(facts)):
        found.setdefault(name, place)
    return found


def _in_publiccode(facts: Facts) -> Iterator[tuple[str, Location]]:
    from os2lint.parsers.yaml import YamlError, load_yaml

    path = facts.documents["publiccode"].path
    if path is None:
        return
    try:
        document = load_yaml(facts.text(path).text)
    except (YamlError, Unreadable):
        return
    for keys in _KEYS:
        value: Any = document.value
        for key in keys:
            value = value.get(key) if isinstance(value, dict) else None
        for name in value if isinstance(value, list) else [value]:
            if isinstance(name, str) and name.strip() and len(name) <= _LONGEST_NAME:
                yield name.strip(), Location(path=path, line=document.mark(keys).line)


def _in_documents(facts: Facts) -> Iterator[tuple[str, Location]]:
    for document in (facts.documents.front_page, facts.documents["maintainers"]):
        if document.path is None:
            continue
        try:
            lines = facts.text(document.path).text.splitlines()
        except Unreadable:
            continue
        for number, line in enumerate(lines, 1):
            for name in bodies_in(line):
                yield name, Location(path=document.path, line=number)


def _in_report(facts: Facts) -> Iterator[tuple[str, Location | None]]:
    found = facts.governance
    if found.report is None or found.path is None:
        return
    for item in found.report.requirements.values():
        for name in bodies_in(item.text):
            yield name, None if found.elsewhere else Location(path=found.path, line=item.line)


def bodies_in(text: str) -> Iterator[str]:
    """Yield the municipalities and regions that a text names: Aarhus Kommune, Region Midtjylland."""
    words = [word.strip(_EDGES) for word in text.split()]
    for index, word in enumerate(words):
        lowered = word.casefold()
        if lowered in _AFTER and index and _is_name(words[index - 1]):
            before = words[index - 2] if index > 1 and _is_name(words[index - 2]) else ""
            first = f"{before} " if before.casefold() in {"høje", "ny"} else ""
            yield f"{first}{words[index - 1]} Kommune"
        elif lowered == "region" and index + 1 < len(words):
            name = (
                words[index + 1].removesuffix("s")
                if words[index + 1].casefold() not in _REGIONS
                else words[index + 1]
            )
            if name.casefold() in _REGIONS:
                yield f"Region {name}"


def _is_name(word: str) -> bool:
    return (
        bool(word)
        and word[0].isupper()
        and word.replace("-", "").isalpha()
        and word.casefold() not in _NO_NAMES
    )
