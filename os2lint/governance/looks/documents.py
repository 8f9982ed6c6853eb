"""Documents and files that are there."""

from __future__ import annotations

from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Any

from os2lint.configuration import localize
from os2lint.facts.document_search import is_foreign
from os2lint.facts.purpose import Purpose
from os2lint.findings import Location
from os2lint.governance.sights import Light, Sight

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from os2lint.facts import Facts
    from os2lint.governance.claims import Claim
    from os2lint.language import Localized

_THERE: Localized = {"da": "`$path` findes", "en": "`$path` exists"}
_NOT_THERE: Localized = {
    "da": "hverken `$path` eller noget lignende er i repositoriet",
    "en": "neither `$path` nor anything like it is in the repository",
}
_SECTION: Localized = {
    "da": "afsnittet `$heading` i `$path`",
    "en": "the section `$heading` in `$path`",
}
_PURPOSE: Localized = {
    "da": "`$path` siger, hvad løsningen er til",
    "en": "`$path` says what the product is for",
}


def look_at_document(facts: Facts, claim: Claim, parameters: Mapping[str, Any]) -> Iterator[Sight]:
    """Yield the document, or the section of another that says the same.

    Parameters:
        document: its name, as `facts.documents` knows it.
        light: what its presence speaks for, where it decides anything.
    """
    name, light = parameters["document"], _light(parameters)
    document = facts.documents[name]
    if document.is_written and document.path:
        yield Sight(
            text=localize(_THERE, path=document.path), light=light, location=Location(path=document.path)
        )
        return
    section = facts.documents.section(name)
    if section:
        yield Sight(
            text=localize(_SECTION, heading=section.heading.text, path=section.path),
            light=light,
            location=Location(path=section.path, line=section.heading.line),
        )


def look_at_purpose(facts: Facts, claim: Claim, parameters: Mapping[str, Any]) -> Iterator[Sight]:
    """Yield the front page where it says what the product is for."""
    path = facts.documents.front_page.path
    if path is None:
        return
    if facts.documents.purpose is Purpose.STATED:
        yield Sight(
            text=localize(_PURPOSE, path=path), light=Light.GREEN, location=Location(path=path, line=1)
        )


def look_at_files(facts: Facts, claim: Claim, parameters: Mapping[str, Any]) -> Iterator[Sight]:
    """Yield the first file of a name.

    Parameters:
        names: file names, in which `*` stands for anything.
        light: what their presence speaks for, where it decides anything.
    """
    path = _first(facts, parameters["names"])
    if path:
        yield Sight(text=localize(_THERE, path=path), light=_light(parameters), location=Location(path=path))


def look_for_promised_files(facts: Facts, claim: Claim, parameters: Mapping[str, Any]) -> Iterator[Sight]:
    """Yield a contradiction where a claim without a link needs a file that isn't in the repository.

    Parameters:
        names: file names, in which `*` stands for anything.
    """
    if claim.documented and not claim.links and _first(facts, parameters["names"]) is None:
        file = parameters["names"][0]
        yield Sight(
            text=localize(_NOT_THERE, path=file),
            light=Light.YELLOW,
            contradiction="no-file",
            arguments={"file": file},
        )


def _first(facts: Facts, patterns: Sequence[str]) -> str | None:
    patterns = [pattern.casefold() for pattern in patterns]
    plain = {pattern for pattern in patterns if "*" not in pattern}
    wild = [pattern for pattern in patterns if "*" in pattern]
    for path in facts.repository.entries():
        file = path.rpartition("/")[2].casefold()
        if (file in plain or any(fnmatchcase(file, pattern) for pattern in wild)) and not is_foreign(path):
            return path
    return None


def _light(parameters: Mapping[str, Any]) -> Light | None:
    return Light(parameters["light"]) if "light" in parameters else None
