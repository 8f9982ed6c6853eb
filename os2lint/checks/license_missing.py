"""A repository without a license text."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

from os2lint.checks import Fault, Unassessed
from os2lint.facts.document_search import is_foreign
from os2lint.facts.elsewhere import front_page_links, link_stem
from os2lint.facts.license import is_empty
from os2lint.facts.license_names import is_license_name
from os2lint.facts.license_section import says_more
from os2lint.facts.readme_license import front_page
from os2lint.facts.vocabulary import vocabulary
from os2lint.findings import Evidence, Location
from os2lint.licenses import DifferenceKind, Verdict, identify
from os2lint.licenses.expressions import family
from os2lint.repository import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from os2lint.facts import Facts
    from os2lint.licenses import Region

#: Where a license's text belongs: GitHub shows it, and people look for it there.
_SUGGESTION = "LICENSE"
#: Files of a folder that are looked at.
_MOST = 5
#: Folders with a license of their own that are told of.
_MOST_PLACES = 20


class _Place(NamedTuple):
    """A license's text one folder down, or in the root under another name or in the README."""

    path: str
    folder: str
    spdx: str
    line: int = 1


def check(facts: Facts, _parameters: Mapping[str, Any]) -> Iterator[Fault | Unassessed]:
    """Yield a fault where there is no license.

    Keys: `elsewhere`, `part` or `parts` where its text stands in another place than people look for it, else
    `declared` where one is named, `promised` where the README links to one, `folder` where a folder has a
    license's name, and `missing`. `empty` where a file has its name, and nothing in it.
    """
    if facts.license.files:
        if is_empty(facts):
            path = facts.license.files[0].path
            yield Fault(key="empty", arguments={"path": path}, location=Location(path=path, line=1))
        hidden = [file for file in facts.license.files if file.is_hidden]
        if hidden:
            yield _in_another_place([_Place(file.path, "", facts.license.primary[0]) for file in hidden])
        return
    if not facts.repository.entries().is_complete:
        yield Unassessed(reason="listing-incomplete")
        return
    elsewhere = list(_in_front_page(facts)) or list(islice(_elsewhere(facts), _MOST_PLACES))
    if elsewhere:
        yield _in_another_place(elsewhere)
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
        location=Location(path=_SUGGESTION, is_missing=True),
        evidence=(*(Evidence(text=item.value, location=item.location) for item in declared), *promised),
    )


def _folders(facts: Facts) -> Iterator[str]:
    """Yield the folders in the root that are called what a license's file is."""
    entries = facts.repository.entries()
    for name in entries.children():
        if name not in entries and is_license_name(name):
            yield name


def _in_another_place(places: Sequence[_Place]) -> Fault:
    first = places[0]
    is_about_all = _is_about_all(first.folder)
    shown = places[:1] if is_about_all else places
    return Fault(
        key="elsewhere" if is_about_all else "part" if len(shown) == 1 else "parts",
        arguments={
            "path": first.path,
            "paths": tuple(place.path for place in shown),
            "spdx": tuple(dict.fromkeys(place.spdx for place in shown)),
            "file": _SUGGESTION,
            "folder": first.folder,
        },
        location=Location(path=first.path, line=first.line),
        # Another folder's license makes no other fault of it.
        identity="elsewhere" if is_about_all else "part",
    )


def _in_front_page(facts: Facts) -> Iterator[_Place]:
    """Yield the only license that is stated to be the project's, if its whole text stands in the README."""
    path = facts.documents.front_page.path
    stated = {family(one) for item in facts.license.declared for one in item.ids}
    if not path or len(stated) != 1:
        return
    for region in identify(facts.repository.read(path)).regions:
        is_whole = region.verdict in {Verdict.EXACT, Verdict.EXTRA_TEXT}
        if is_whole and family(region.spdx[0]) in stated and not _goes_on(facts, region):
            yield _Place(path, "", family(region.spdx[0]), region.start_line)


def _goes_on(facts: Facts, region: Region) -> bool:
    """Whether the README says more of the license than its text, before it or up to the next heading."""
    page = front_page(facts)
    headings = {heading.line for heading in page.headings} if page else set()
    after = (one.line for one in region.differences if one.kind is DifferenceKind.EXTRA_AFTER)
    lines = range(region.start_line, region.end_line + 1)
    return any(line not in headings for line in after) or says_more(facts, lines=lines)


def _elsewhere(facts: Facts) -> Iterator[_Place]:
    """Yield a license's text for each folder one down: those first that speak for more than the folder."""
    listing = facts.repository.entries()
    folders = [path for path in listing.children() if listing.is_folder(path) and not is_foreign(f"{path}/")]
    for folder in sorted(folders, key=lambda folder: not _is_about_all(folder)):
        names = [path for path in listing.children(folder) if path in listing]
        licenses = [path for path in names if is_license_name(folder) or is_license_name(_name(path))]
        for path in licenses[:_MOST]:
            try:
                identification = identify(facts.repository.read(path))
            except Unreadable:
                continue
            if identification.spdx:
                yield _Place(path, folder, family(identification.spdx[0]))
                break


def _is_about_all(folder: str) -> bool:
    """Whether a folder is about the whole project: `LICENSE/MPL.txt` is as plain as `docs/LICENSE`.

    The root ("") is.
    """
    about = {".github", *vocabulary().documentation_folders}
    return not folder or folder.lower() in about or is_license_name(folder)


def _name(path: str) -> str:
    return path.rpartition("/")[2]


def _promises(facts: Facts) -> Iterator[Evidence]:
    """Yield the README's links to a license in the repository."""
    path = facts.documents.front_page.path
    for link in front_page_links(facts):
        if path and "://" not in link.target and is_license_name(link_stem(link.target)):
            yield Evidence(text=link.target, location=Location(path=path, line=link.line, column=link.column))
