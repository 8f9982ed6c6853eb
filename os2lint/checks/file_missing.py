"""Whether one of several files is there, by name, where the programs that read them look."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from os2lint.checks import Fault, Unassessed
from os2lint.findings import Location

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

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
    near = _near(listing, parameters["depth"], frozenset(parameters.get("except", ())))
    if "where" in parameters and not _any_matches(near, parameters["where"]):
        return
    if _any_matches(near, parameters["files"]) or _has_key(facts, parameters.get("keys", {})):
        return
    if listing.is_complete:
        yield Fault(key="missing", location=Location(path=parameters["suggestion"], is_missing=True))
    else:
        yield Unassessed(reason="listing-incomplete")


def _near(paths: Iterable[str], depth: int, excepted: frozenset[str]) -> set[str]:
    """Give the paths that lie near enough to the root, in lower case."""
    near = (path.lower() for path in paths if path.count("/") <= depth)
    return {path for path in near if excepted.isdisjoint(path.split("/")[:-1])}


def _any_matches(paths: set[str], patterns: Sequence[str]) -> bool:
    names = {path.rpartition("/")[2] for path in paths}
    return any(_matches(paths if "/" in pattern else names, pattern) for pattern in patterns)


def _matches(texts: set[str], pattern: str) -> bool:
    start, star, end = pattern.partition("*")
    if not star:
        return pattern in texts
    shortest = len(start) + len(end)
    return any(text.startswith(start) and text.endswith(end) and len(text) >= shortest for text in texts)


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
