"""Documents and files that are there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from os2lint.checks import Fault, find
from os2lint.configuration import localize
from os2lint.facts.purpose import Purpose
from os2lint.findings import Location
from os2lint.governance.sights import Light, Sight
from os2lint.rules import built_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from os2lint.facts import Facts
    from os2lint.governance.claims import Claim
    from os2lint.language import Localized
    from os2lint.rules import Rule

_THERE: Localized = {"da": "`$path` findes", "en": "`$path` exists"}
_EMPTY: Localized = {"da": "`$path` findes, men er tom", "en": "`$path` exists, but is empty"}
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
    """Yield the first of the files that a rule about missing files looks for; an empty one shows nothing.

    Parameters:
        rule: the rule, of the check `file-missing`.
        light: what their presence speaks for, where it decides anything.
    """
    paths = list(_found(facts, built_in()[parameters["rule"]]))
    path = next((path for path in paths if facts.text(path).text.strip()), None)
    if path:
        yield Sight(text=localize(_THERE, path=path), light=_light(parameters), location=Location(path=path))
    elif paths:
        yield Sight(text=localize(_EMPTY, path=paths[0]), location=Location(path=paths[0]))


def look_for_promised_files(facts: Facts, claim: Claim, parameters: Mapping[str, Any]) -> Iterator[Sight]:
    """Yield a contradiction where a claim without a link needs a file that isn't in the repository.

    Parameters:
        rule: the rule that looks for the file, of the check `file-missing`.
    """
    rule = built_in()[parameters["rule"]]
    if claim.links or not claim.documented:
        return
    if any(isinstance(result, Fault) for result in find(rule.check)(facts, rule.parameters)):
        file = rule.parameters["suggestion"]
        yield Sight(
            text=localize(_NOT_THERE, path=file),
            light=Light.YELLOW,
            contradiction="no-file",
            arguments={"file": file},
        )


def _found(facts: Facts, rule: Rule) -> Iterator[str]:
    if any(find(rule.check)(facts, rule.parameters)):
        return
    patterns = rule.parameters["files"]
    exact = frozenset(pattern for pattern in patterns if "*" not in pattern)
    forms = [pattern.partition("*") for pattern in patterns if "*" in pattern]
    depth, excepted = rule.parameters["depth"], frozenset(rule.parameters.get("except", ()))
    for path in facts.repository.entries():
        if path.count("/") > depth:
            continue
        lowered = path.lower()
        name = lowered.rpartition("/")[2]
        found = {name, lowered} & exact or any(
            name.startswith(start) and name.endswith(end) for start, _star, end in forms
        )
        if found and excepted.isdisjoint(lowered.split("/")[:-1]):
            yield path


def _light(parameters: Mapping[str, Any]) -> Light | None:
    return Light(parameters["light"]) if "light" in parameters else None
