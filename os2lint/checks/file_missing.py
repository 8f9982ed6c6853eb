"""Whether one of several files is there, by name, where the programs that read them look."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from os2lint.checks import Fault, Unassessed
from os2lint.findings import Location

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from os2lint.facts import Facts


def check(facts: Facts, parameters: Mapping[str, Any]) -> Iterator[Fault | Unassessed]:
    """Yield one fault if none of the files is there.

    Parameters:
        files: names or, with a slash, paths, in any case, with at most one `*`.
        depth: folders that may lie above a file.
        except: names of folders below which files don't count.
        keys: key of the root of a JSON file that says the same as a file, by the file's path.
        where: the fault is asked about only where one of these files is.
        suggestion: the path that the finding points at.
    """
    listing = facts.repository.entries()
    if "where" in parameters and not any(matching(listing, parameters["where"], parameters)):
        return
    if any(matching(listing, parameters["files"], parameters)) or _has_key(facts, parameters.get("keys", {})):
        return
    if listing.is_complete:
        yield Fault(key="missing", location=Location(path=parameters["suggestion"], is_missing=True))
    else:
        yield Unassessed(reason="listing-incomplete")


def matching(paths: Iterable[str], patterns: Collection[str], parameters: Mapping[str, Any]) -> Iterator[str]:
    """Yield the paths near enough to the root that one of the patterns names."""
    excepted = frozenset(parameters.get("except", ()))
    whole = frozenset(pattern for pattern in patterns if "*" not in pattern)
    starred = [pattern for pattern in patterns if "*" in pattern]
    for path in paths:
        if path.count("/") > parameters["depth"]:
            continue
        lowered = path.lower()
        *folders, name = lowered.split("/")
        if not excepted.isdisjoint(folders):
            continue
        if (
            name in whole
            or lowered in whole
            or any(_fits(lowered if "/" in pattern else name, pattern) for pattern in starred)
        ):
            yield path


def _fits(text: str, pattern: str) -> bool:
    start, _star, end = pattern.partition("*")
    return text.startswith(start) and text.endswith(end) and len(text) >= len(start) + len(end)


def _has_key(facts: Facts, keys: Mapping[str, str]) -> bool:
    entries = facts.repository.entries()
    for path, key in keys.items():
        if path in entries:
            try:
                value = json.loads(facts.text(path).text)
            except (ValueError, RecursionError):
                continue
            if isinstance(value, dict) and key in value:
                return True
    return False
