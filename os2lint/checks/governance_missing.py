"""Whether the product's governance report is there, and where the configuration says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from os2lint.checks import Fault, Unassessed
from os2lint.facts.document_search import CLOSED, TEXTS, extension_of, is_foreign
from os2lint.facts.vocabulary import file_key
from os2lint.findings import Location
from os2lint.governance.naming import report_name
from os2lint.governance.refusals import REFUSALS
from os2lint.repository import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from os2lint.facts import Facts


#: How a report's file is called, or the template that it is made from.
_NAMES = ("governance-report", "governance-rapport", "governancerapport")
_BEGINNINGS = ("governance-template", "governance-skabelon")


def check(facts: Facts, parameters: Mapping[str, Any]) -> Iterator[Fault | Unassessed]:
    """Yield a fault where no report was found; a report that nobody filled in is another rule's."""
    found = facts.governance
    if found.file or found.unfilled:
        if not found.searched_all:
            yield Unassessed(reason="report-search-cut")
    elif found.configured is None:
        yield _without_place(facts)
    else:
        yield _not_where_configured(facts, found.configured)


def _without_place(facts: Facts) -> Fault | Unassessed:
    found = facts.governance
    if found.unreadable:
        path, reason = found.unreadable[0]
        return Unassessed(reason=f"unreadable-{reason}", arguments={"path": path})
    if not facts.repository.entries().is_complete:
        return Unassessed(reason="listing-incomplete")
    if not found.searched_all:
        return Unassessed(reason="report-search-cut")
    return _nowhere(facts)


def _not_where_configured(facts: Facts, place: str) -> Fault | Unassessed:
    found = facts.governance
    problem = found.problem or ""
    if problem == "unreachable":
        return Unassessed(reason="report-unreachable", arguments={"place": place})
    if problem == "listing-incomplete":
        return Unassessed(reason=problem)
    if problem == "missing" and not found.searched_all:
        return Unassessed(reason="report-search-cut")
    if problem.startswith("unreadable-"):
        return Unassessed(reason=problem, arguments={"path": place})
    return Fault(
        key="not-a-report" if problem in REFUSALS else "not-where-configured",
        arguments={"place": place},
        location=facts.configuration.locations.get("governance-report"),
    )


def _nowhere(facts: Facts) -> Fault:
    """Return that there is no report; a file by a report's name is spoken of, whatever it holds."""
    path = next(_namesakes(facts), None)
    if path is None:
        return Fault(key="nowhere", location=Location(path=_suggestion(facts), is_missing=True))
    if extension_of(path) in CLOSED:
        key = "closed"
    else:
        key = "other-text" if facts.text(path).text.strip() else "empty"
    return Fault(key=key, arguments={"path": path}, location=Location(path=path))


def _namesakes(facts: Facts) -> Iterator[str]:
    """Yield the files that are called as a report is, those first that can be read."""
    listing = facts.repository.entries()
    named = (path for path in listing if _is_named(path) and listing[path].kind is Kind.FILE)
    yield from sorted(named, key=lambda path: (extension_of(path) in CLOSED, path.count("/"), path))


def _is_named(path: str) -> bool:
    key = file_key(path.rpartition("/")[2])
    is_called_so = key.startswith(_BEGINNINGS) or any(name in key for name in _NAMES)
    return is_called_so and extension_of(path) in {*TEXTS, *CLOSED} and not is_foreign(path)


def _suggestion(facts: Facts) -> str:
    """Return the file name that OS2 asks for."""
    return report_name(facts.configuration.product or (facts.repository.name or "").rpartition("/")[2])
