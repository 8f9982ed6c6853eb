"""Which files could be a document, by their names and where they are."""

from __future__ import annotations

from enum import IntEnum
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from os2lint.facts.vocabulary import file_key, vocabulary
from os2lint.repository import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from os2lint.facts.vocabulary import Sort
    from os2lint.repository import Listing

_MARKDOWN = ("md", "markdown", "mdown", "mkd")
_OTHER_MARKUP = ("rst", "adoc", "asciidoc", "asc", "org", "textile", "rdoc", "mediawiki")
#: What people write pages in, which HTML mostly is made from.
_WRITTEN = (*_MARKDOWN, *_OTHER_MARKUP, "txt", "")
#: Those that GitHub shows, in the order in which one of several is taken.
TEXTS = (*_WRITTEN, "html", "htm")
PICTURES = ("svg", "png", "jpg", "jpeg", "gif", "drawio", "puml", "plantuml", "mmd", "mermaid", "dsl")
CLOSED = ("pdf", "docx", "odt", "doc")
_METADATA = ("yml", "yaml")
#: A language at the end of a name: README_da.md, README.en.md.
_LANGUAGES = ("-da", "-dk", "-dansk", "-danish", "-en", "-english", ".da", ".dk", ".en")
_JOINTS = str.maketrans("", "", "-_. ")
#: Where a site says whom to tell of a vulnerability (RFC 9116).
WELL_KNOWN = ".well-known/security.txt"
#: Pages that stand for their folder.
_INDEXES = ("index", "readme", "overview", "oversigt")


class Place(IntEnum):
    """Where a file lies, in the order in which GitHub takes one of several, and then the nearest first."""

    GITHUB_FOLDER = 0
    ROOT = 1
    DOCS = 2
    DOCUMENTATION = 3
    PART = 4


_REACH = {"github": Place.DOCS, "documentation": Place.DOCUMENTATION, "parts": Place.PART}
#: How well a name says what a document is, where it isn't one of the sort's own names.
_BY_FOLDER, _BY_WORD = 100, 101
#: Rank of a candidate: smaller is taken before greater.
Rank = tuple[int, int, int, int, int, str]


def candidates(listing: Listing) -> Mapping[str, Sequence[str]]:
    """Return the paths that could be each sort of document, the likeliest first.

    Only the folders that GitHub looks in, documentation folders and the folders of the root are looked
    through, so that the work doesn't grow with the source code.
    """
    sorts = vocabulary().sorts
    ranked: dict[str, list[Rank]] = {name: [] for name in sorts}
    well_known = [(WELL_KNOWN, Place.DOCS)] if WELL_KNOWN in listing else []
    for path, place in (*well_known, *_places(listing)):
        stem, translated = _stem(path)
        for name, closeness in _meanings(stem, path, place):
            extensions = _extensions(name, sorts[name])
            extension = extension_of(path)
            if extension in extensions and place <= _REACH[sorts[name].reach] and not is_template(path):
                order = extensions.index(extension)
                ranked[name].append((place, closeness, translated, order, path.count("/"), path))
    return {
        name: [rank[-1] for rank in sorted(ranks) if listing[rank[-1]].kind in {Kind.FILE, Kind.SYMLINK}]
        for name, ranks in ranked.items()
    }


def extension_of(path: str) -> str:
    """Return a file's extension in small letters, "" where there is none."""
    file = path.rpartition("/")[2]
    return file.rpartition(".")[2].lower() if "." in file.lstrip(".") else ""


def is_template(path: str) -> bool:
    """Whether a file's name says that it is a template for such a document."""
    key = file_key(path.rpartition("/")[2])
    return any(word in key.split("-") for word in ("template", "skabelon", "example", "eksempel", "sample"))


def documentation_pages(listing: Listing) -> Iterator[str]:
    """Yield the Markdown pages right in the documentation folders of the root."""
    for folder in _documentation_folders(listing):
        for path in listing.children(folder):
            if extension_of(path) in _MARKDOWN and not listing.is_folder(path) and not is_template(path):
                yield path


def is_recorded(listing: Listing, sort: Sort) -> bool:
    """Whether pages lie in a folder that is kept for a sort of document, as decisions on architecture are."""
    if not sort.folders:
        return False
    roots = [folder for folder in listing.children() if folder.lower() in sort.folders]
    pages = (
        path
        for folder in (*roots, *_documentation_folders(listing))
        for path in listing.below(folder)
        if not sort.folders.isdisjoint(path.lower().split("/")[:-1])
    )
    return any(
        extension_of(path) in _WRITTEN
        and not is_template(path)
        and file_key(path.rpartition("/")[2]) not in _INDEXES
        for path in pages
    )


def _documentation_folders(listing: Listing) -> Iterator[str]:
    known = vocabulary().documentation_folders
    return (folder for folder in listing.children() if listing.is_folder(folder) and folder.lower() in known)


def is_foreign(path: str) -> bool:
    """Whether a path lies in a folder of somebody else's files."""
    return _is_foreign_folder(path.rpartition("/")[0])


# Many files lie in one folder, and most of them are asked about more than once.
@lru_cache(maxsize=4096)
def _is_foreign_folder(folder: str) -> bool:
    return not vocabulary().foreign_folders.isdisjoint(folder.lower().split("/"))


def is_foreign_code(path: str) -> bool:
    """Whether a program's file was copied in from somebody else, or is there for tests and examples."""
    folders = {name.lower().translate(_JOINTS) for name in path.split("/")[:-1]}
    return is_foreign(path) or not vocabulary().foreign_code_folders.isdisjoint(folders)


def _places(listing: Listing) -> Iterator[tuple[str, Place]]:
    """Yield the files that may be documents, with where they lie."""
    words = vocabulary()
    for path in listing.children():
        if not listing.is_folder(path):
            yield path, Place.ROOT
    for folder in listing.children():
        if not listing.is_folder(folder) or folder.lower() in words.foreign_folders:
            continue
        if folder.lower() in words.documentation_folders:
            for path in listing.below(folder):
                if not is_foreign(path):
                    is_docs = folder.lower() == "docs" and path.count("/") == 1
                    yield path, Place.DOCS if is_docs else Place.DOCUMENTATION
        else:
            for path in listing.children(folder):
                if not listing.is_folder(path):
                    yield path, Place.GITHUB_FOLDER if folder.lower() == ".github" else Place.PART


def _stem(path: str) -> tuple[str, bool]:
    """Return a file's name as it is compared, without a language at its end, and whether there was one."""
    key = file_key(path.rpartition("/")[2])
    if not key.endswith(_LANGUAGES):
        return key, False
    return key.removesuffix(next(end for end in _LANGUAGES if key.endswith(end))), True


def _meanings(stem: str, path: str, place: Place) -> Iterator[tuple[str, int]]:
    """Yield the sorts of document that a name may stand for, with how closely it does."""
    index = _index()
    if place is Place.PART:
        # So far out, only the first of a sort's names is unmistakable, in the commonest of formats.
        yield from (meaning for meaning in index.get(stem, ()) if meaning[1] == 0 and path.endswith(".md"))
        return
    yield from index.get(stem, ())
    if stem in _INDEXES and place is not Place.ROOT:
        folder = file_key(f"{path.rpartition('/')[0].rpartition('/')[2]}.")
        yield from ((name, _BY_FOLDER) for name, _ in index.get(folder, ()))
    elif stem not in index:
        for word, names in _words().items():
            if stem.startswith(f"{word}-") or stem.endswith(f"-{word}"):
                yield from ((name, _BY_WORD) for name in names)


@cache
def _index() -> Mapping[str, Sequence[tuple[str, int]]]:
    """Return the sorts of document by their names, each with the name's place among them."""
    index: dict[str, list[tuple[str, int]]] = {}
    for name, sort in vocabulary().sorts.items():
        for position, known in enumerate(sort.names):
            index.setdefault(known, []).append((name, position))
    return index


@cache
def _words() -> Mapping[str, Sequence[str]]:
    words: dict[str, list[str]] = {}
    for name, sort in vocabulary().sorts.items():
        for word in sort.words:
            words.setdefault(word, []).append(name)
    return words


@cache
def _extensions(name: str, sort: Sort) -> tuple[str, ...]:
    if name == "publiccode":
        return _METADATA
    return TEXTS + (PICTURES if sort.pictures else ()) + (CLOSED if sort.closed else ())
