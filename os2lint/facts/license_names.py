"""Which files are a license by their names, and which may be all the same."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from os2lint.facts.license_section import links_to_license
from os2lint.licenses import index as license_index
from os2lint.licenses.names import named

if TYPE_CHECKING:
    from collections.abc import Iterator

    from os2lint.facts import Facts

_WORDS = frozenset({"license", "licence", "licens", "copying", "unlicense", "copyleft"})
_SUFFIXES = frozenset({"", "txt", "md", "markdown", "rst", "adoc", "html", "htm", "rtf"})
#: Words by which a file's name says that it is about other licenses than the project's.
_OTHERS = frozenset(
    {
        "3rd",
        "third",
        "party",
        "thirdparty",
        "tredjepart",
        "dependencies",
        "header",
        "headers",
        "template",
        "checker",
    }
)
#: How extensions begin that tell one license of several, as in `LICENSE.MIT` and `COPYING.LESSER`.
_FAMILIES = ("lesser", "lib", "mit", "apache", "gpl", "lgpl", "agpl", "mpl", "eupl", "bsd", "cc")
#: What compounds that say what the file is begin with, as in `Licensaftale.txt`.
_BEGINNINGS = ("licens", "licenc", "lizenz")
#: Words of lists of what the project uses.
_LISTS = frozenset(
    ("acknowledgements", "attributions", "credits", "licences", "licenser", "licenses", "notice", "notices")
)
#: Files of the root that may be the license under another name, and are looked at.
_MOST = 20


def is_license_name(name: str) -> bool:
    """Return whether a file name says that the file is a license, and not only contains the word.

    `LICENSE`, `COPYING.LESSER` and `LICENSE-MIT.txt` do; `LicensePlate.md` and `activate-license.ps1` don't.
    """
    stem = _stem(name)
    if stem == name.lower() and "." in stem and not stem.rpartition(".")[2].startswith(_FAMILIES):
        return False
    words = _words(stem)
    if _OTHERS.intersection(words):
        return False
    return words[0] in _WORDS or (words[-1] in _WORDS and len(words) == 2)


def other_names(facts: Facts) -> Iterator[tuple[str, bool]]:
    """Yield the files in the root that may hold the license under another name.

    Each comes with whether the README says so by a link; else it is called after a license, or its name
    begins with the word.
    """
    entries = facts.repository.entries()
    linked = set(links_to_license(facts))
    linked.discard(facts.documents.front_page.path or "")
    files = (path for path in entries.children() if path in entries)
    names = (path for path in files if _LISTS.union(_OTHERS).isdisjoint(_words(_stem(path))))
    found = ((path, path in linked) for path in names if path in linked or _may_be_license(path))
    yield from islice(found, _MOST)


def begins_so(name: str) -> bool:
    """Whether a text's name begins as the word does, as `Licensaftale.txt`."""
    stem = _stem(name)
    return stem.startswith(_BEGINNINGS) and "." not in stem


def _may_be_license(name: str) -> bool:
    stem = _stem(name)
    return stem in license_index.load().spelled or bool(named(stem)) or begins_so(name)


def _stem(name: str) -> str:
    """Return a file's name in lower case, without the extension of a text."""
    stem, _, suffix = name.lower().rpartition(".")
    return stem if stem and suffix in _SUFFIXES else name.lower()


def _words(stem: str) -> list[str]:
    return stem.replace(".", "-").replace("_", "-").split("-")
