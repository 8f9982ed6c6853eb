"""Where a repository keeps its governance report: by name, else by content, in any folder."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from os2lint.facts.document_search import is_foreign
from os2lint.governance.dates import Period, period
from os2lint.repository import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from os2lint.repository import Listing, Repository

#: What a report may be written in; the generator leaves the extension out.
_EXTENSIONS = {"md", "markdown", "json", "txt", ""}
_PAGES = {"html", "htm"}
#: What else it may be written in; such files are many where they are something else.
_SELDOM = {"csv", "tsv", "adoc", "asciidoc", "rst"}
#: Files that are read for their name: a product's reports of many years, but not any number.
MOST_NAMED = 100
_NAMES = ("governance", "selvevaluering", "self-assessment", "self assessment", "selfassessment")
_SORTS = (
    "report",
    "rapport",
    "template",
    "skabelon",
    "checklist",
    "selvevaluering",
    "assessment",
)
_YEAR = re.compile(r"(?<!\d)20\d\d(?![^\W_])")
#: What joins a word to the date after it.
_GLUE = re.compile(r"(?<=[^\W\d_])-(?=\d)")
#: JSON files that are never a report, and are many and long.
_MANIFESTS = {"package.json", "package-lock.json", "composer.json", "tsconfig.json", "angular.json"}
# Each report names the first requirement of three of the four themes, in UTF-8 or in UTF-16.
_IDS = (b"R1", b"F2", b"F4")
_WIDE_IDS = tuple(b"\0".join(bytes([byte]) for byte in own) for own in _IDS)
#: Files that are looked into, and bytes in all, where no name gives a report away.
_MOST_FILES = 400
_MOST_PAGES = 40
_MOST_BYTES = 8 * 1024 * 1024
#: Why a file can't be read that is no report in any case.
_NO_REPORT = {"too-large", "special-file", "submodule", "outside", "loop", "not-a-file", "missing"}
#: Bytes from which on a file is no report.
LONGEST = 1024 * 1024


def by_name(listing: Listing, folder: str = "") -> list[str]:
    """Return the files whose name says that they are a report or an empty one, the nearest first."""
    paths = (path for path in _readable(listing, folder) if _is_named(path))
    return sorted((path for path in paths if _may_be(listing, path)), key=_nearness)


class Search(NamedTuple):
    """What was found in files: those that hold OS2's requirements by their ids, the nearest first."""

    found: tuple[tuple[str, bytes], ...]
    #: Files that may hold a report and could not be read: path and reason.
    unreadable: tuple[tuple[str, str], ...]
    #: No file was left out for being one too many.
    is_complete: bool


def by_content(repository: Repository, folder: str = "") -> Search:
    """Look into files for a report that no name gives away.

    The work is bounded: a report that lies deep in a large repository is named by the configuration.
    """
    from os2lint.repository import Unreadable

    listing = repository.entries()
    unnamed = (path for path in _readable(listing, folder) if not _is_named(path))
    paths = sorted((path for path in unnamed if _may_be(listing, path)), key=_nearness)
    texts = [path for path in paths if _extension(path) in _EXTENSIONS]
    pages = [path for path in paths if _extension(path) in _PAGES]
    others = [path for path in paths if _extension(path) in _SELDOM]
    found: list[tuple[str, bytes]] = []
    unreadable: list[tuple[str, str]] = []
    read = 0
    is_complete = len(texts) <= _MOST_FILES
    for path in (*texts[:_MOST_FILES], *pages[:_MOST_PAGES], *others[:_MOST_PAGES]):
        if read > _MOST_BYTES:
            is_complete = False
            break
        try:
            data = repository.read(path, LONGEST)
        except Unreadable as problem:
            if problem.reason not in _NO_REPORT:
                unreadable.append((path, problem.reason))
            continue
        read += len(data)
        if all(own in data for own in _IDS) or all(own in data for own in _WIDE_IDS):
            found.append((path, data))
    return Search(tuple(found), tuple(unreadable), is_complete)


def period_of(path: str) -> Period | None:
    """Return the time in a file's name, else in that of the nearest folder that keeps reports of a time."""
    *folders, file = path.split("/")
    found = _period(file.rpartition(".")[0] or file)
    named = (each for each in reversed(folders) if _is_of_time(each))
    return found or next(filter(None, map(_period, named)), None)


def _period(name: str) -> Period | None:
    """Return the day, month or year in a name."""
    words = _GLUE.sub(" ", name.replace("_", "-"))
    years = _YEAR.findall(words)
    if years and not period(words):
        year = int(max(years))
        return Period(date(year, 1, 1), date(year, 12, 31))
    return period(words)


def _is_of_time(folder: str) -> bool:
    """Whether a folder's name is a time's alone, or that of reports as well: not "strategi-2030"."""
    name = folder.casefold()
    return not any(map(str.isalpha, name)) or any(word in name for word in (*_NAMES, *_SORTS))


def _readable(listing: Listing, folder: str) -> Iterator[str]:
    readable = _EXTENSIONS | _PAGES | _SELDOM
    return (path for path in listing.below(folder) if _extension(path) in readable)


def _is_named(path: str) -> bool:
    folder, _, file = path.casefold().replace("_", "-").rpartition("/")
    if any(name in file for name in _NAMES) and any(sort in file for sort in _SORTS):
        return True
    return folder.rpartition("/")[2] in {"self-assessment", "self-assessments", "selvevalueringer"}


def _may_be(listing: Listing, path: str) -> bool:
    if path.rpartition("/")[2].casefold() in _MANIFESTS or path.startswith(".git/"):
        return False
    return not is_foreign(path) and listing[path].kind in {Kind.FILE, Kind.SYMLINK}


def _nearness(path: str) -> tuple[int, str]:
    return path.count("/"), path


def _extension(path: str) -> str:
    file = path.rpartition("/")[2]
    return file.rpartition(".")[2].casefold() if "." in file.lstrip(".") else ""
