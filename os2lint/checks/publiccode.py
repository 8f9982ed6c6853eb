"""publiccode.yml against what the published standard requires (https://yml.publiccode.tools, version 0.7)."""

from __future__ import annotations

import operator
from datetime import date
from typing import TYPE_CHECKING, Any

from os2lint.checks import Fault, Unassessed
from os2lint.findings import Location
from os2lint.quotation import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from os2lint.facts import Facts
    from os2lint.language import Argument
    from os2lint.parsers.yaml import Document, Path

_NAME = "publiccode.yml"
#: Wrong values that are told one by one.
_MAX_VALUES = 10
#: Characters of a value that are shown.
_VALUE = 60
#: Characters of a language's name, such as `sr-Latn-RS`.
_LANGUAGE = 11


def check(facts: Facts, parameters: Mapping[str, Any]) -> Iterator[Fault | Unassessed]:
    """Yield what programs that collect publiccode.yml would stumble over.

    Parameters:
        required: the keys that must be there, with dots between their levels; `*` is any language.
        allowed: the values that a key can have; `true/false` for a truth value.
        contacts: which key must name somebody, by the kind of maintenance.
        lists: the keys whose value must be a list.
        addresses: the keys whose value must be a web address.
        dates: the keys whose value must be a day, as ISO 8601 writes it.
        shortest, longest: bounds on the number of characters of a key's text.
    """
    found = facts.documents["publiccode"]
    if found.path is None:
        return
    from os2lint.parsers.yaml import YamlError, load_yaml

    if found.path != _NAME:
        yield Fault(key="name", arguments={"path": found.path}, location=Location(path=found.path))
    try:
        document = load_yaml(facts.text(found.path).text)
    except YamlError as error:
        yield Fault(
            key="unreadable",
            arguments={"path": found.path},
            location=Location(path=found.path, line=error.line, column=error.column),
        )
        return
    if not isinstance(document.value, dict):
        if document.value is None:
            keys = tuple(_spoken(key) for key in parameters["required"])
            place = Location(path=found.path)
            yield Fault(key="missing", arguments={"path": found.path, "keys": keys}, location=place)
        else:
            place = _location(document, found.path, ())
            yield Fault(key="shape", arguments={"path": found.path}, location=place)
        return
    yield from _missing(document, found.path, parameters)
    for number, fault in enumerate(_wrong_values(document, found.path, parameters)):
        if number == _MAX_VALUES:
            return
        yield fault


def _missing(document: Document, path: str, parameters: Mapping[str, Any]) -> Iterator[Fault]:
    keys = [key for key in parameters["required"] if not any(_is_given(v) for _, v in _values(document, key))]
    kind = next((value for _, value in _values(document, "maintenance.type")), None)
    contacts = parameters["contacts"].get(kind) if isinstance(kind, str) else None
    if contacts and not any(_is_given(value) for _, value in _values(document, contacts)):
        keys.append(contacts)
    if keys:
        mark = document.mark(_nearest(document, keys[0]))
        yield Fault(
            key="missing",
            arguments={"path": path, "keys": tuple(_spoken(key, document) for key in keys)},
            location=Location(path=path, line=mark.line, column=mark.column),
        )


def _wrong_values(document: Document, path: str, parameters: Mapping[str, Any]) -> Iterator[Fault]:
    for key, allowed in parameters["allowed"].items():
        known = {word.lower() for word in allowed}
        for where, value in _given(document, key):
            if str(value).lower() not in known:
                arguments: dict[str, Argument] = {
                    "value": quoted(str(value), _VALUE),
                    "allowed": tuple(allowed),
                }
                yield _wrong("value", arguments, document, path, where)
    for shape, is_right in (("lists", _is_list), ("addresses", _is_address), ("dates", _is_date)):
        for key in parameters.get(shape, ()):
            for where, value in _given(document, key):
                if not is_right(value):
                    yield _wrong(shape, {"value": quoted(str(value), _VALUE)}, document, path, where)
    yield from _wrong_lengths(document, path, parameters)


def _wrong_lengths(document: Document, path: str, parameters: Mapping[str, Any]) -> Iterator[Fault]:
    for bound, breaks in (("shortest", operator.lt), ("longest", operator.gt)):
        for key, limit in parameters[bound].items():
            for where, value in _given(document, key):
                count = len(value.strip()) if isinstance(value, str) else 0
                if count and breaks(count, limit):
                    yield _wrong(bound, {"count": count, "limit": limit}, document, path, where)


def _wrong(key: str, arguments: Mapping[str, Argument], document: Document, path: str, where: Path) -> Fault:
    name = ".".join(map(str, where))
    return Fault(
        key=key,
        arguments={"key": name, **arguments},
        location=_location(document, path, where),
        identity=name,
    )


def _given(document: Document, key: str) -> Iterator[tuple[Path, object]]:
    return ((where, value) for where, value in _values(document, key) if _is_given(value))


def _values(document: Document, key: str) -> Iterator[tuple[Path, object]]:
    """Yield the values at a key, with their places; `*` goes through every key of its level."""
    found: list[tuple[Path, object]] = [((), document.value)]
    for name in key.split("."):
        found = [
            ((*where, inner), value[inner])
            for where, value in found
            if isinstance(value, dict)
            for inner in (value if name == "*" else (name,))
            if inner in value
        ]
    yield from found


def _nearest(document: Document, key: str) -> Path:
    """Return the place of the deepest level of a key that is there."""
    names: Sequence[str] = key.split(".")
    while names and not list(_values(document, ".".join(names))):
        names = names[:-1]
    return next((where for where, _ in _values(document, ".".join(names))), ()) if names else ()


def _is_given(value: object) -> bool:
    return value not in (None, "", [], {})


def _is_list(value: object) -> bool:
    return isinstance(value, list)


def _is_date(value: object) -> bool:
    """Whether a value is a day such as 2026-11-01."""
    text = value if isinstance(value, str) else ""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _is_address(value: object) -> bool:
    """Whether a value can be a place on the web: a scheme, and a host with a dot in it."""
    scheme, separator, rest = value.partition("://") if isinstance(value, str) else ("", "", "")
    host = rest.partition("/")[0]
    return (
        bool(separator)
        and scheme.isalpha()
        and "." in host.strip(".")
        and not any(map(str.isspace, rest.strip()))
    )


def _location(document: Document, path: str, where: Path) -> Location:
    mark = document.mark(where)
    return Location(path=path, line=mark.line, column=mark.column)


def _spoken(key: str, document: Document | None = None) -> str:
    """Return a key as it is written: in the language that the file has begun in, else in Danish."""
    level, star, rest = key.partition(".*.")
    if not star:
        return key
    begun = next((value for _, value in _values(document, level)), None) if document else None
    languages = begun if isinstance(begun, dict) else ()
    language = next((name for name in languages if len(name) <= _LANGUAGE), "da")
    return f"{level}.{language}.{rest}"
