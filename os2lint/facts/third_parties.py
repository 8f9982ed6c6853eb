"""Others' work that a repository shows it is built on: its website's theme, its framework."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from os2lint import data
from os2lint.findings import Location
from os2lint.repository import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from os2lint.facts import Facts
    from os2lint.facts.license import LicenseFile

#: Lines at a license's top among which its copyright lines stand, and the characters of each that are read.
_TOP, _LONGEST = 40, 300
_MARKER = re.compile(r"[^\w©(]{0,20}((?:copyright|©|\(c\))(?:\s|\(c\)|©|[\d,–-]){0,60})", re.IGNORECASE)
#: What ends a holder's name: `, Inc.`, an address.
_AFTER_NAME = (",", "(", "<", ". ", "http")
#: Lines of a manifest that are searched for the names of themes and packages.
_MOST_LINES = 5000


class ForeignHolder(NamedTuple):
    """A copyright line that names somebody else than the project."""

    holder: str
    third_party: str
    location: Location
    #: Where the repository shows that it uses the third party's work.
    shown_at: Location


class _Use(NamedTuple):
    name: str
    #: Who the copyright line of its license may name.
    holders: tuple[str, ...]
    location: Location


def foreign_holder(facts: Facts, file: LicenseFile) -> ForeignHolder | None:
    """Return the copyright line of a license that belongs to something the repository is built on.

    A license that has a copyright line of somebody else as well is taken for the project's own.

    Raises:
        Unreadable: the license file can't be read.
    """
    lines = list(_copyright_lines(facts, file))
    uses = list(_uses(facts)) if lines else []
    found = [_owner(holder, location, uses) for holder, location in lines]
    foreign = [one for one in found if one is not None]
    return foreign[0] if foreign and len(foreign) == len(found) else None


def _copyright_lines(facts: Facts, file: LicenseFile) -> Iterator[tuple[str, Location]]:
    for number, line in enumerate(facts.text(file.path).text.splitlines()[:_TOP], 1):
        said = line[:_LONGEST].rstrip()
        marker = _MARKER.match(said)
        if marker and marker.end() < len(said):
            place = Location(path=file.path, line=number, column=marker.start(1) + 1, end_column=len(said))
            yield said[marker.end() :], place


def _owner(holder: str, location: Location, uses: Iterable[_Use]) -> ForeignHolder | None:
    for use in uses:
        if _plain(holder) in map(_plain, use.holders):
            return ForeignHolder(holder, use.name, location, use.location)
    return None


def _uses(facts: Facts) -> Iterator[_Use]:
    """Yield the site's theme, whatever it is called, and what the vocabulary knows."""
    for line, number in _lines(facts, "_config.yml"):
        key, _, value = line.partition(":")
        if key in {"theme", "remote_theme"}:
            name = value.partition("#")[0].strip(" \"'").partition("@")[0].rpartition("/")[2]
            if _plain(name):
                yield _Use(name, (name,), Location(path="_config.yml", line=number))
    known: Mapping[str, Mapping[str, Any]] = data.load("vocabulary/third_parties")
    for name, entry in known.items():
        for path, sign in entry["shown"].items():
            for line, number in _lines(facts, path):
                if sign in line:
                    yield _Use(name, tuple(entry["holders"]), Location(path=path, line=number))
                    break


def _lines(facts: Facts, path: str) -> list[tuple[str, int]]:
    """Return the lines of a file of the root, numbered; none where it isn't there or can't be read."""
    if path not in facts.repository.entries():
        return []
    try:
        lines = facts.text(path).text.splitlines()
    except Unreadable:
        return []
    return [(line, number) for number, line in enumerate(lines[:_MOST_LINES], 1)]


def _plain(name: str) -> str:
    """Return a name's letters and digits, as names are compared, without what follows it."""
    for mark in _AFTER_NAME:
        name = name.partition(mark)[0]
    return "".join(filter(str.isalnum, name.casefold()))
