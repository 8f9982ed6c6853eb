"""What manifests and the README say of the license, held against its text and against each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from os2lint.checks import Fault, Unassessed
from os2lint.facts.parts import explains
from os2lint.findings import Evidence, Location
from os2lint.licenses.expressions import family
from os2lint.quotation import quoted

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from os2lint.facts import Facts
    from os2lint.facts.declared import Declaration


def check(facts: Facts, parameters: Mapping[str, Any]) -> Iterator[Fault | Unassessed]:
    """Yield a fault for each license that a file names and the text isn't, or the files before it don't name.

    Keys: `differs` (a manifest), `part` (one of a package below the root), `readme`, `closed` (it says that
    nobody may use the code), `default` (what a framework writes into a manifest that nobody reads),
    `each-other` (there is no text to go by).

    Parameters:
        closed: values that say that nobody may use the code, in lower case.
        defaults: by manifest, the values that frameworks write there, in lower case.
        initial: by manifest, what the file begins with, and so says nothing in a part's.
    """
    yield from unread(facts)
    if facts.license.texts:
        closed = frozenset(parameters["closed"])
        parts = (item for item in facts.declared.parts if _is_meant(facts, item, parameters))
        for own_key, declared in (("differs", facts.license.declared), ("part", parts)):
            wrong = [item for item in declared if item.value.casefold() in closed or contradicts(facts, item)]
            for items in _told_alike(wrong):
                yield _against_text(facts, items, parameters, _key(items[0], own_key, closed))
        return
    # What a tool wrote by itself is held against what somebody chose.
    named = sorted(
        (item for item in facts.license.declared if item.ids), key=lambda item: _is_default(item, parameters)
    )
    wrong = [item for item in named[1:] if not _agree(_said_at(facts, item), _said_at(facts, named[0]))]
    for items in _told_alike(wrong):
        yield _against_each_other(items, named[0], parameters)


def unread(facts: Facts) -> Iterator[Unassessed]:
    """Yield the manifests that may name a license and can't be read."""
    for item in facts.declared.unread:
        place = {"line": item.line} if item.line else {}
        yield Unassessed(reason=item.reason, arguments={"path": item.path, **place})


def contradicts(facts: Facts, item: Declaration) -> bool:
    """Whether a file names licenses of which none is among those whose text is there."""
    texts = facts.license.texts
    return bool(texts and item.ids) and not _agree(_said_at(facts, item), texts)


def _said_at(facts: Facts, item: Declaration) -> list[str]:
    """Return all the licenses that a file names: of several, each may be chosen or holds for a part."""
    path = item.location.path
    declared = (*facts.license.declared, *facts.declared.parts)
    return [spdx for other in declared if other.location.path == path for spdx in other.ids]


def _is_meant(facts: Facts, item: Declaration, parameters: Mapping[str, Any]) -> bool:
    """Whether somebody chose the license that a part's manifest names, and it isn't explained anywhere."""
    value, name = item.value.casefold(), item.location.path.rpartition("/")[2].casefold()
    if value in parameters.get("initial", {}).get(name, ()):
        return False
    if item.is_unpublished and value in parameters["defaults"].get(name, ()):
        return False
    return not explains(facts, item.ids)


def _agree(ids: Iterable[str], others: Iterable[str]) -> bool:
    """Whether two lists have a license in common, whichever of its versions may be chosen."""
    return not {family(spdx) for spdx in ids}.isdisjoint(family(spdx) for spdx in others)


def _told_alike(declared: Iterable[Declaration]) -> Iterable[tuple[Declaration, ...]]:
    """Return together what one file says of one license in several ways, such as a classifier's too."""
    alike: dict[tuple[str, frozenset[str]], tuple[Declaration, ...]] = {}
    for item in declared:
        key = item.location.path, frozenset(family(spdx) for spdx in item.ids)
        alike[key] = (*alike.get(key, ()), item)
    return alike.values()


def _key(item: Declaration, own_key: str, closed: Collection[str]) -> str:
    if own_key == "part":
        return own_key
    return "closed" if item.value.casefold() in closed else "readme" if item.is_prose else own_key


def _against_text(
    facts: Facts, items: tuple[Declaration, ...], parameters: Mapping[str, Any], key: str
) -> Fault:
    item = items[0]
    file = next(file for file in facts.license.files if file.identification.regions)
    spdx = facts.license.primary
    shown = Evidence(text=", ".join(spdx), location=Location(path=file.path, line=1))
    return _fault("default" if _is_default(item, parameters) else key, items, spdx, shown)


def _against_each_other(
    items: tuple[Declaration, ...], first: Declaration, parameters: Mapping[str, Any]
) -> Fault:
    key = "default" if _is_default(items[0], parameters) else "each-other"
    return _fault(key, items, first.names, Evidence(text=first.value, location=first.location))


def _fault(key: str, items: tuple[Declaration, ...], spdx: tuple[str, ...], other: Evidence) -> Fault:
    item = items[0]
    return Fault(
        key=key,
        arguments={
            "path": item.location.path,
            "value": quoted(item.value),
            "named": item.names,
            "file": other.location.path if other.location else "",
            "spdx": spdx,
        },
        location=item.location,
        evidence=(*(Evidence(text=same.value, location=same.location) for same in items), other),
        identity=item.value,
    )


def _is_default(item: Declaration, parameters: Mapping[str, Any]) -> bool:
    defaults = parameters["defaults"].get(item.location.path.casefold(), ())
    return item.is_unpublished and item.value.casefold() in defaults
