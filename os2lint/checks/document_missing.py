"""Documents that should be there, and are nowhere: neither as a file nor as a section of another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from os2lint.checks import Fault, Unassessed
from os2lint.facts.document_search import candidates
from os2lint.facts.document_state import State
from os2lint.facts.elsewhere import documentation_elsewhere, is_claimed, promises
from os2lint.findings import Location

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from os2lint.facts import Facts


def check(facts: Facts, parameters: Mapping[str, Any]) -> Iterator[Fault | Unassessed]:
    """Yield one fault for all that is missing, and one for each document that is there and empty.

    Parameters:
        documents: each document's name with the file name to suggest.
        organisation: the defaults in the owner's `.github` repository count, as they do for GitHub.
        report: the requirement under which a governance report's documented claim counts.
        elsewhere: where documentation is kept in another place, nothing is said about this one.
    """
    missing = {}
    for name, suggestion in parameters["documents"].items():
        document = facts.documents.front_page if name == "readme" else facts.documents[name]
        if document.state is State.EMPTY and name != "readme" and not facts.documents.section(name):
            path = document.path or ""
            yield Fault(key="empty", arguments={"path": path}, location=_at(document.path), identity=path)
        elif document.state is State.MISSING and not _is_told_otherwise(facts, name, parameters):
            missing[name] = suggestion
    if not missing:
        return
    if not facts.repository.entries().is_complete:
        yield Unassessed(reason="listing-incomplete")
        return
    elsewhere = documentation_elsewhere(facts) if parameters.get("elsewhere") else None
    if elsewhere:
        yield elsewhere
        return
    yield Fault(
        key=_key(facts, parameters),
        arguments={"documents": tuple(missing.values())},
        location=_at(next(iter(missing.values()))),
        evidence=promises(facts, missing),
        identity="missing",
        items=tuple(missing),
    )


def _is_told_otherwise(facts: Facts, name: str, parameters: Mapping[str, Any]) -> bool:
    if facts.documents.section(name) or facts.documents.has_configuration(name):
        return True
    organisation = facts.circumstances.organisation() if parameters.get("organisation") else None
    if organisation and candidates(organisation.entries())[name]:
        return True
    return "report" in parameters and is_claimed(facts, parameters["report"])


def _key(facts: Facts, parameters: Mapping[str, Any]) -> str:
    unlooked = parameters.get("organisation") and not facts.circumstances.organisation()
    return "missing-here" if unlooked else "missing"


def _at(path: str | None) -> Location | None:
    return Location(path=path) if path else None
