"""The JSON of OS2's self-assessment form."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from os2lint.governance.columns import Role, may_be_words, role_of
from os2lint.governance.marks import read_answer
from os2lint.governance.shapes.parts import entry_of, reading_of
from os2lint.governance.wording import squash

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from os2lint.governance.entries import Entry, Reading

_MOST_MISSES = 10
_LIST_KEYS = ("krav", "requirements")
_KEYS = {
    Role.ID: ("id", "nr", "number"),
    Role.TITLE: ("krav", "requirement", "title"),
    Role.LEVEL: ("produktniveau", "niveau", "level"),
    Role.STATUS: ("efterlevet", "status"),
    Role.DOCUMENTATION: ("dokumentation", "documentation", "text"),
}


def read_self_assessment(text: str) -> tuple[Reading, Mapping[str, Any]] | None:
    """Read a self-assessment's JSON; None for JSON of any other kind. The second value is the whole of it."""
    try:
        value = json.loads(text, object_pairs_hook=_merged)
    except (ValueError, RecursionError):
        return None
    if not isinstance(value, dict):
        value = {_LIST_KEYS[0]: value}
    items = next((value[key] for key in _LIST_KEYS if isinstance(value.get(key), list)), None)
    if items is None or not any(isinstance(item, dict) and _value(item, Role.ID) for item in items):
        return None
    entries: list[Entry] = []
    keys: set[str] = set()
    for item, line in zip(items, _lines(text, items), strict=True):
        if isinstance(item, dict):
            keys.update(item)
            entries.append(entry_of(line, _parts(item)))
    roles = {role for role in map(_role, keys) if role}
    return reading_of("json", entries, roles, frozenset(map(squash, keys))), value


def _merged(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return an object, with all values of a key that it gives again: none is more right than another."""
    found: dict[str, Any] = {}
    for key, value in pairs:
        earlier = found.get(key)
        if key not in found or earlier == value:
            found[key] = value
        else:
            found[key] = [
                *(earlier if isinstance(earlier, list) else [earlier]),
                *(value if isinstance(value, list) else [value]),
            ]
    return found


def _parts(item: Mapping[str, Any]) -> dict[Role, str]:
    """Return what an item says by its known keys, else by those that would be known as headings."""
    parts = {role: _string(_value(item, role)) for role in _KEYS if any(key in item for key in _KEYS[role])}
    for key, value in item.items():
        role = _role(key)
        if role is Role.STATUS and may_be_words(key.replace("_", " ")) and not _is_status(item, key):
            role = Role.DOCUMENTATION
            parts[role] = "\n".join(filter(None, (parts.get(role), _string(value))))
        elif role:
            parts.setdefault(role, _string(value))
    return parts


def _is_status(item: Mapping[str, Any], key: str) -> bool:
    """Whether a key as "svar" holds the answer: no other does, and it isn't words."""
    others = (other for other in item if other != key and _role(other) is Role.STATUS)
    text = _string(item[key])
    return not any(others) and (not text or read_answer(text) is not None)


def _role(key: str) -> Role | None:
    known = next((role for role, keys in _KEYS.items() if key in keys), None)
    return known or role_of(key.replace("_", " "))


def _lines(text: str, items: Iterable[object]) -> Iterator[int]:
    """Yield the line at which each item's id stands, found by going on from the one before it.

    An id that is written with escapes isn't found; after a few of those no more are looked for.
    """
    position, line, misses = 0, 1, 0
    for item in items:
        own = _value(item, Role.ID) if isinstance(item, dict) else None
        if isinstance(own, str) and misses < _MOST_MISSES:
            found = text.find(json.dumps(own, ensure_ascii=False), position)
            misses += found < 0
            if found >= 0:
                line += text.count("\n", position, found)
                position = found
        yield line


def _value(item: Mapping[str, Any], role: Role) -> object:
    return next((item[key] for key in _KEYS[role] if key in item), None)


def _string(value: object) -> str:
    match value:
        case bool():
            return "ja" if value else "nej"
        case str():
            return value
        case int() | float():
            return str(value)
        case list():
            return "\n".join(filter(None, map(_plain, value)))
        case dict():
            return "\n".join(filter(None, map(_plain, value.values())))
        case _:
            return ""


def _plain(value: object) -> str:
    """Return a value within a list or an object, as text; what is nested deeper stays JSON."""
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list | dict) else _string(value)
