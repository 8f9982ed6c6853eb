"""Whether a repository with a little code is about its pages, and not about a program.

In doubt it is about the program: less is asked of documentation.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from os2lint.facts.code import is_code
from os2lint.facts.document_search import is_foreign, is_foreign_code

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

#: Pages for each file of code that plainly outweigh it.
_PAGES = 10


def has_sources(paths: Iterable[str]) -> bool:
    """Whether there is code of the project's own in a folder where a program's lies."""
    return any(is_code(path) and _lies_in(path, "sources") and not is_foreign_code(path) for path in paths)


def is_mostly_prose(paths: Iterable[str]) -> bool:
    """Whether pages plainly outweigh the code, and nothing is laid out, begun or built as a program is."""
    code = pages = 0
    for path in paths:
        if is_foreign(path) or path.startswith("."):
            continue
        if _is_of_program(path) and not is_foreign_code(path):
            return False
        code += is_code(path) or _name(path) in _data("containers")
        pages += _is_page(path)
    return pages >= _PAGES * max(code, 1)


def _is_of_program(path: str) -> bool:
    name = _name(path)
    if name in _manifests() or name.endswith(tuple(_data("always"))):
        return True
    if name.endswith((".yml", ".yaml")):
        return _lies_in(path, "infrastructure")
    is_start = name.partition(".")[0] in _data("starts")
    return is_code(path) and (is_start or _lies_in(path, "sources") or _lies_in(path, "parts"))


def _is_page(path: str) -> bool:
    """Whether a file is for reading; a README, a CHANGELOG and their like every program has."""
    stem, _, extension = path.rpartition("/")[2].rpartition(".")
    return f".{extension.lower()}" in _data("pages") and not stem.isupper()


def _name(path: str) -> str:
    return path.lower().rpartition("/")[2]


def _lies_in(path: str, folders: str) -> bool:
    return not _data(folders).isdisjoint(path.lower().split("/")[:-1])


@cache
def _manifests() -> frozenset[str]:
    words = _kinds()
    names = (
        *words["prose"]["manifests"],
        *words["programs"],
        *words["runs"],
        *words["infrastructure"]["files"],
    )
    return frozenset(name.lower() for name in names) - _data("containers")


@cache
def _data(name: str) -> frozenset[str]:
    words = _kinds()
    return frozenset(words["infrastructure"]["folders"] if name == "infrastructure" else words["prose"][name])


def _kinds() -> Mapping[str, Any]:
    from os2lint import data

    words: Mapping[str, Any] = data.load("vocabulary/kinds")
    return words
