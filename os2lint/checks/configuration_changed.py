"""Whether a change touches what it is judged by: configuration, baseline and the product's own rules."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from os2lint.checks import Fault
from os2lint.configuration import FILE_NAMES, MAX_BYTES
from os2lint.findings import Location
from os2lint.references import is_remote
from os2lint.repository import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from os2lint.facts import Facts
    from os2lint.repository import Repository


def check(facts: Facts, parameters: Mapping[str, Any]) -> Iterator[Fault]:
    """Compare the files with the base commit's, where there is one."""
    base, head = facts.circumstances.base, facts.repository
    if base is None:
        return
    for path in sorted({*_files(facts, base), *_files(facts, head)}):
        before, after = _content(base, path), _content(head, path)
        if before == after:
            continue
        key = "added" if before is None else "removed" if after is None else "changed"
        yield Fault(key=key, arguments={"path": path}, location=Location(path=path, line=1))


def _files(facts: Facts, repository: Repository) -> Iterator[str]:
    entries = repository.entries()
    yield from (name for name in FILE_NAMES if name in entries)
    configuration = facts.configuration
    # Wherever the settings stand: in a file of another name, or in a parent of this repository.
    places = {place.path for place in configuration.locations.values()}
    yield from (path for path in places if path in entries)
    if configuration.baseline and configuration.baseline in entries:
        yield configuration.baseline
    if configuration.rules and not is_remote(configuration.rules):
        yield from entries.below(configuration.rules.rstrip("/"))


def _content(repository: Repository, path: str) -> bytes | str | None:
    """Return the content; what can't be read is compared by the reason."""
    if path not in repository.entries():
        return None
    try:
        return repository.read(path, MAX_BYTES)
    except Unreadable as problem:
        return problem.reason
