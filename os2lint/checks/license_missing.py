"""A repository without a license text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from os2lint.checks import Fault, Unassessed
from os2lint.facts.elsewhere import front_page_links, link_stem
from os2lint.facts.license import is_license_name
from os2lint.findings import Evidence, Location

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from os2lint.facts import Facts

#: Where a license's text belongs: GitHub shows it, and people look for it there.
_SUGGESTION = "LICENSE"


def check(facts: Facts, _parameters: Mapping[str, Any]) -> Iterator[Fault | Unassessed]:
    """Yield a fault where there is no license.

    Keys: `declared` where one is named, `promised` where the README links to one, `folder` where a folder has
    a license's name, else `missing`.
    """
    if facts.license.files:
        return
    if not facts.repository.entries().is_complete:
        yield Unassessed(reason="listing-incomplete")
        return
    declared = [item for item in facts.license.declared if item.ids]
    promised = list(_promises(facts))
    folder = next(_folders(facts), "")
    named = (f"{', '.join(item.names)} ({item.location.path})" for item in declared)
    yield Fault(
        key="declared" if declared else "promised" if promised else "folder" if folder else "missing",
        arguments={
            "file": _SUGGESTION,
            "declared": tuple(dict.fromkeys(named)),
            "path": facts.documents.front_page.path or "",
            "folder": folder,
            "target": promised[0].text if promised else "",
        },
        location=Location(path=_SUGGESTION),
        evidence=(*(Evidence(text=item.value, location=item.location) for item in declared), *promised),
    )


def _folders(facts: Facts) -> Iterator[str]:
    """Yield the folders in the root that are called what a license's file is."""
    entries = facts.repository.entries()
    for name in entries.children():
        if name not in entries and is_license_name(name):
            yield name


def _promises(facts: Facts) -> Iterator[Evidence]:
    """Yield the README's links to a license in the repository."""
    path = facts.documents.front_page.path
    for link in front_page_links(facts):
        if path and "://" not in link.target and is_license_name(link_stem(link.target)):
            yield Evidence(text=link.target, location=Location(path=path, line=link.line, column=link.column))
