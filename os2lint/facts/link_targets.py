"""Where a relative link leads: to a file as GitHub shows it, or to a page of the website."""

from __future__ import annotations

import posixpath
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from os2lint.facts.site import Site
from os2lint.parsers.glance import possible_anchors
from os2lint.parsers.reading import MAX_CHARACTERS
from os2lint.repository import Kind, Unreadable

if TYPE_CHECKING:
    from os2lint.facts import Facts

#: Templates' and Liquid's marks: what they become isn't known here.
_MARKS = ("{{", "{%", "${", "<", ">", "*", "...")
_MARKDOWN = (".md", ".markdown")


class Break(StrEnum):
    """What is wrong with a link."""

    MISSING = "missing"
    #: Only capital and small letters differ, which GitHub and Linux tell apart.
    CASE = "case"
    #: The page is there, and has no such heading.
    ANCHOR = "anchor"


class BrokenTarget(NamedTuple):
    """Why a link leads nowhere, and what was likely meant."""

    why: Break
    meant: str = ""


class LinkTargets:
    """Follows relative links in a repository; nothing is asked of the network."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._listing = facts.repository.entries()
        self._site = Site(facts)
        self._anchors: dict[str, frozenset[str]] = {}

    def follow(self, source: str, target: str) -> BrokenTarget | None:
        """Return why a link in the file `source` leads nowhere; None where it is fine or can't be judged."""
        target = target.strip()
        if not is_relative(target):
            return None
        path, _, fragment = target.partition("#")
        path = unquote(path.partition("?")[0])
        if not path:
            return self._anchor(source, fragment)
        place = self._place(source, path)
        if place is None or self._is_there(place):
            return self._anchor(place, fragment) if place and fragment else None
        if self._site.publishes(source) and self._site.has_page(source, path):
            return None
        if self._is_made_by_a_build(place, source, path):
            return None
        other = self._by_folded_case.get(place.casefold())
        return BrokenTarget(Break.CASE, other) if other else BrokenTarget(Break.MISSING)

    def _place(self, source: str, path: str) -> str | None:
        """Return the path in the repository; None for one that leads out of it, as `../../issues` does."""
        base = "" if path.startswith("/") else posixpath.dirname(source)
        place = posixpath.normpath(posixpath.join(base, path.lstrip("/")))
        if place.startswith("../.."):
            # GitHub shows files two levels below the repository's own address.
            return None
        return "" if place == "." else place

    def _is_there(self, place: str) -> bool:
        """Whether something is at a path, or may be, as not everything could be listed."""
        if not self._listing.is_complete:
            return True
        if not place or place in self._listing or self._listing.is_folder(place):
            return True
        return any(place.startswith(f"{unseen}/") or place == unseen for unseen in self._unseen)

    def _is_made_by_a_build(self, place: str, source: str, path: str) -> bool:
        """Whether git is told to leave a path out, as it is what a build or an installation puts there.

        A framework's own page takes the folder that it lies in for the root of the website.
        """
        places = {place, posixpath.join(posixpath.dirname(source), path.lstrip("/"))}
        for names in (candidate.split("/") for candidate in places):
            folders = {"/".join(names[:count]) for count in range(1, len(names) + 1)}
            if not self._ignored.isdisjoint(folders | set(names)):
                return True
        return False

    @cached_property
    def _ignored(self) -> frozenset[str]:
        """The plain names and paths of `.gitignore`; patterns aren't followed."""
        if ".gitignore" not in self._listing:
            return frozenset()
        try:
            lines = self._facts.text(".gitignore").text.splitlines()
        except Unreadable:
            return frozenset()
        return frozenset(line.strip().removesuffix("/*").strip("/") for line in lines[:1000]) - {""}

    @cached_property
    def _by_folded_case(self) -> dict[str, str]:
        return {path.casefold(): path for path in self._listing}

    @cached_property
    def _unseen(self) -> tuple[str, ...]:
        """Folders whose contents aren't listed: submodules, links to folders, and what was left out."""
        outside = {Kind.SUBMODULE, Kind.SYMLINK}
        linked = (path for path in self._listing if self._listing[path].kind in outside)
        return (*linked, *(gap.path for gap in self._listing.gaps))

    def _anchor(self, path: str, fragment: str) -> BrokenTarget | None:
        name = unquote(fragment).lower()
        if not path.lower().endswith(_MARKDOWN) or path not in self._listing or _is_githubs_own(name):
            return None
        try:
            if name in self._possible_anchors(path):
                return None
            anchors = self._facts.documents.page(path).anchors
        except Unreadable:
            return None
        is_there = name in anchors or _letters(name) in {_letters(anchor) for anchor in anchors}
        return None if is_there else BrokenTarget(Break.ANCHOR)

    def _possible_anchors(self, path: str) -> frozenset[str]:
        if path not in self._anchors:
            self._anchors[path] = possible_anchors(self._facts.text(path).text[:MAX_CHARACTERS])
        return self._anchors[path]


def is_relative(target: str) -> bool:
    """Whether a link is one within the repository, as far as can be told."""
    if not target or target.startswith(("//", "\\")) or any(mark in target for mark in _MARKS):
        return False
    scheme, colon, _ = target.partition(":")
    return not colon or "/" in scheme or "#" in scheme or "?" in scheme or "." in scheme


def _is_githubs_own(name: str) -> bool:
    """Whether an anchor is none of the page's, but GitHub's name for a line, the top, or a passage."""
    if not name or name in {"top", "readme"} or name.startswith(("user-content", ":~:", "/")):
        return True
    return name[0] == "l" and name[1:2].isdigit()


def _letters(anchor: str) -> str:
    """Return an anchor's letters and digits: sites and readers differ in the rest."""
    return "".join(mark for mark in anchor if mark.isalnum())
