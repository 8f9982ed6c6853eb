"""Documents that should be there, and are nowhere: neither as a file nor as a section of another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from os2lint.checks import Fault, Unassessed
from os2lint.facts.document_search import candidates
from os2lint.facts.document_state import State
from os2lint.facts.elsewhere import documentation_elsewhere, is_claimed, promises
from os2lint.facts.linked import is_linked
from os2lint.facts.publiccode import contacts
from os2lint.findings import Evidence, Location

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from os2lint.facts import Facts


def check(facts: Facts, parameters: Mapping[str, Any]) -> Iterator[Fault | Unassessed]:
    """Yield one fault for all that is missing or empty.

    Keys: `missing`, or `missing-here` where the owner's documents for all its repositories weren't read;
    `empty` where no other document is missing, else these with `-and-empty`; `contact` where publiccode.yml
    names somebody, without saying what for.

    Parameters:
        documents: each document's name with the file name to suggest.
        organisation: the defaults in the owner's `.github` repository count, as they do for GitHub.
        report: the requirement under which a governance report's documented claim counts.
        links: by document, how a link of the front page is known that leads to it; see `is_linked`.
        contacts: whoever publiccode.yml names for security counts, and others are shown.
        elsewhere: where documentation is kept in another place, nothing is said about this one.
    """
    missing, empty = {}, []
    for name, suggestion in parameters["documents"].items():
        document = facts.documents.front_page if name == "readme" else facts.documents[name]
        if document.state is State.EMPTY and name != "readme" and not facts.documents.section(name):
            empty.append(document.path or "")
        elif document.state is State.MISSING and not _is_told_otherwise(facts, name, parameters):
            missing[name] = suggestion
    unsure = _may_be_elsewhere(facts, parameters) if missing else None
    if unsure:
        yield unsure
        missing = {}
    if missing or empty:
        named = contacts(facts) if missing and parameters.get("contacts") else ()
        shown = (Evidence(text=contact.words, location=contact.location) for contact in named)
        yield Fault(
            key=_key(facts, parameters, missing, empty) if not named else "contact",
            arguments={
                "documents": tuple(missing.values()),
                "path": tuple(empty),
                "file": named[0].location.path if named else "",
            },
            location=Location(path=(*empty, *missing.values())[0], is_missing=not empty),
            evidence=(*promises(facts, missing), *shown),
            identity="missing" if missing else empty[0],
            items=(*missing, *empty),
        )


def _may_be_elsewhere(facts: Facts, parameters: Mapping[str, Any]) -> Unassessed | None:
    """Return why what wasn't found can't be called missing."""
    if not facts.repository.entries().is_complete:
        return Unassessed(reason="listing-incomplete")
    return documentation_elsewhere(facts) if parameters.get("elsewhere") else None


def _is_told_otherwise(facts: Facts, name: str, parameters: Mapping[str, Any]) -> bool:
    if facts.documents.section(name) or facts.documents.has_configuration(name):
        return True
    organisation = facts.circumstances.organisation() if parameters.get("organisation") else None
    if organisation and candidates(organisation.entries())[name]:
        return True
    if parameters.get("contacts") and any(contact.is_for_security for contact in contacts(facts)):
        return True
    if is_linked(facts, parameters.get("links", {}).get(name, {})):
        return True
    return "report" in parameters and is_claimed(facts, parameters["report"])


def _key(
    facts: Facts, parameters: Mapping[str, Any], missing: Collection[str], empty: Collection[str]
) -> str:
    if not missing:
        return "empty"
    unlooked = parameters.get("organisation") and not facts.circumstances.organisation()
    return f"missing{'-here' if unlooked else ''}{'-and-empty' if empty else ''}"
