"""Which files could be a document, by their names and where they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from os2lint.facts.vocabulary import file_key, vocabulary
from os2lint.repository import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from os2lint.facts.vocabulary import Sort
    from os2lint.repository import Listing

#: In the order in which one of several is taken.
TEXTS = ("md", "markdown", "rst", "adoc", "asciidoc", "txt", "", "html", "htm")
PICTURES = ("svg", "png", "jpg", "jpeg", "gif", "drawio", "puml", "plantuml", "mmd", "mermaid", "dsl")
CLOSED = ("pdf", "docx", "odt", "doc")
_METADATA = ("yml", "yaml")
#: A language at the end of a name: README_da.md, README.en.md.
_LANGUAGES = ("-da", "-dk", "-dansk", "-danish", "-en", "-english", ".da", ".dk", ".en")
#: Pages that stand for their folder.
_INDEXES = ("index", "readme", "overview", "oversigt")
#: GitHub's own order of precedence.
_GITHUB = (".github", "", "docs")

#: Rank of a candidate: smaller is taken before greater.
Rank = tuple[int, int, int, int, int, str]


def candidates(listing: Listing, names: Sequence[str]) -> Mapping[str, Sequence[str]]:
    """Return the paths that could be each of the documents named, the likeliest first.

    Only the folders that GitHub looks in, documentation folders and the folders of the root are looked
    through, so that the work doesn't grow with the source code.
    """
    sorts = {name: vocabulary().sorts[name] for name in names}
    ranked: dict[str, list[Rank]] = {name: [] for name in names}
    for path, place in _places(listing):
        file = path.rpartition("/")[2]
        key = file_key(file)
        extension = file.rpartition(".")[2].lower() if "." in file.lstrip(".") else ""
        for name, sort in sorts.items():
            rank = _rank(path, key, extension, place, name, sort)
            if rank:
                ranked[name].append(rank)
    return {
        name: [rank[-1] for rank in sorted(ranks) if listing[rank[-1]].kind in {Kind.FILE, Kind.SYMLINK}]
        for name, ranks in ranked.items()
    }


def is_template(path: str) -> bool:
    """Whether a file's name says that it is a template for such a document."""
    key = file_key(path.rpartition("/")[2])
    return any(word in key.split("-") for word in ("template", "skabelon", "example", "eksempel", "sample"))


def is_foreign(path: str) -> bool:
    """Whether a path lies in a folder of somebody else's files."""
    folders = path.split("/")[:-1]
    return any(folder.lower() in vocabulary().foreign_folders for folder in folders)


def _places(listing: Listing) -> Iterator[tuple[str, int]]:
    """Yield the files that may be documents, with how near they lie: see `_rank`."""
    words = vocabulary()
    for path in listing.children():
        if not listing.is_folder(path):
            yield path, 1
    for folder in listing.children():
        if not listing.is_folder(folder) or folder.lower() in words.foreign_folders:
            continue
        if folder.lower() in words.documentation_folders:
            for path in listing.below(folder):
                if not is_foreign(path):
                    yield path, 2 if folder.lower() == "docs" and path.count("/") == 1 else 3
        else:
            for path in listing.children(folder):
                if not listing.is_folder(path):
                    yield path, 0 if folder.lower() == ".github" else 4


def _rank(path: str, key: str, extension: str, place: int, name: str, sort: Sort) -> Rank | None:
    if place > _reach(sort):
        return None
    order = _extensions(name, sort)
    translated = next((len(end) for end in _LANGUAGES if key.endswith(end)), 0)
    stem = key[:-translated] if translated else key
    folder = file_key(f"{path.rpartition('/')[0].rpartition('/')[2]}.")
    if stem in sort.names:
        position = sort.names.index(stem)
    elif stem in _INDEXES and place in {2, 3} and folder in sort.names and name != "readme":
        position = len(sort.names)
    elif place < 4 and any(stem.startswith(f"{word}-") or stem.endswith(f"-{word}") for word in sort.words):
        position = len(sort.names) + 1
    else:
        return None
    if extension not in order or (place == 4 and (position > 0 or extension != "md")) or is_template(path):
        return None
    return place, position, int(translated > 0), order.index(extension), path.count("/"), path


def _reach(sort: Sort) -> int:
    return {"github": 2, "documentation": 3, "parts": 4}[sort.reach]


def _extensions(name: str, sort: Sort) -> tuple[str, ...]:
    if name == "publiccode":
        return _METADATA
    return TEXTS + (PICTURES if sort.pictures else ()) + (CLOSED if sort.closed else ())
