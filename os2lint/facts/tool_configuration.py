"""Whether a tool is configured that does a document's work, as a linter keeps a coding standard."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from os2lint.facts.document_search import is_foreign
from os2lint.repository import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from os2lint.facts import Facts
    from os2lint.facts.vocabulary import Sort

#: Files of one name that are read: a repository of many packages configures its linter in one of the first.
_MOST_READ = 10


def is_configured(facts: Facts, sort: Sort) -> bool:
    """Whether a tool of this sort has a file of its own, or a part of one that many tools share.

    Only the root and the folders of it are looked in.
    """
    if not (sort.configurations or sort.sections or sort.keys):
        return False
    files: dict[str, list[str]] = {}
    for path in _files(facts):
        files.setdefault(path.rpartition("/")[2], []).append(path)
    return (
        not sort.configurations.isdisjoint(files)
        or any(
            _has_section(facts, path, beginnings)
            for name, beginnings in sort.sections
            for path in files.get(name, ())[:_MOST_READ]
        )
        or any(
            _has_key(facts, path, keys)
            for name, keys in sort.keys
            for path in files.get(name, ())[:_MOST_READ]
        )
    )


def _files(facts: Facts) -> Iterator[str]:
    listing = facts.repository.entries()
    yield from (path for path in listing.children() if path in listing)
    for folder in listing.children():
        if listing.is_folder(folder) and not is_foreign(f"{folder}/"):
            yield from (path for path in listing.children(folder) if path in listing)


def _has_section(facts: Facts, path: str, beginnings: tuple[str, ...]) -> bool:
    """Whether a line begins so: a section's name, or a plugin's."""
    lines = _text(facts, path).splitlines()
    return any(line.strip().startswith(beginnings) for line in lines)


def _has_key(facts: Facts, path: str, keys: Sequence[Sequence[str]]) -> bool:
    """Whether a JSON file has one of these keys, each a way down from its root."""
    try:
        content = json.loads(_text(facts, path))
    except (ValueError, RecursionError):
        return False
    return any(_leads_somewhere(content, key) for key in keys)


def _leads_somewhere(value: Any, key: Sequence[str]) -> bool:  # noqa: ANN401 - parsed JSON
    for name in key:
        value = value.get(name) if isinstance(value, dict) else None
    return value is not None


def _text(facts: Facts, path: str) -> str:
    try:
        return facts.text(path).text
    except Unreadable:
        return ""
