"""Documentation that can only be read and mended with an office program."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from os2lint.checks import Fault, Unassessed
from os2lint.facts.document_search import is_foreign
from os2lint.facts.vocabulary import file_key, vocabulary
from os2lint.findings import Location

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from os2lint.facts import Facts

#: Files that a finding names.
_SHOWN = 3


def check(facts: Facts, parameters: Mapping[str, Any]) -> Iterator[Fault | Unassessed]:
    """Yield one fault a folder, with the documents that have no twin in an open format.

    Parameters:
        closed, open: extensions.
        exempt: words of names that are no documentation: slides, agreements, posters.
    """
    closed_ends = tuple(f".{extension}" for extension in parameters["closed"])
    folders: dict[str, list[str]] = {}
    for path in facts.repository.entries():
        if path.lower().endswith(closed_ends) and _is_documentation(path):
            folders.setdefault(path.rpartition("/")[0], []).append(path)
    for folder, paths in folders.items():
        open_twins = {
            file_key(_name(path))
            for path in facts.repository.entries().children(folder)
            if _extension(path) in parameters["open"]
        }
        documents = {
            file_key(_name(path)): path
            for path in paths
            if not any(word in _name(path).lower() for word in parameters["exempt"])
        }
        closed = [path for key, path in documents.items() if key not in open_twins]
        if closed:
            yield Fault(
                key="in-root" if not folder else "in-folder",
                arguments={
                    "folder": folder,
                    "count": len(closed),
                    "documents": tuple(_name(path) for path in closed[:_SHOWN]),
                },
                location=Location(path=closed[0]),
                identity=folder,
                items=tuple(closed),
            )


def _is_documentation(path: str) -> bool:
    """Whether a file lies in the root, or in or below a folder of documents."""
    folders = path.split("/")[:-1]
    if not folders:
        return True
    return not is_foreign(path) and any(
        folder.lower() in vocabulary().documentation_folders for folder in folders[:2]
    )


def _extension(path: str) -> str:
    return path.rpartition(".")[2].lower()


def _name(path: str) -> str:
    return path.rpartition("/")[2]
