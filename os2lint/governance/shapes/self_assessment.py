"""The JSON of OS2's self-assessment form."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from os2lint.governance.columns import Role, may_be_words
from os2lint.governance.marks import Sign, read_answer
from os2lint.governance.shapes.json_items import KEYS, LIST_KEYS, flat, key_role, key_words, own_id
from os2lint.governance.shapes.parts import entry_of, reading_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from os2lint.governance.entries import Entry, Reading

_MOST_MISSES = 10
_SELDOM = 2
_KNOWN = frozenset(name for names in KEYS.values() for name in names)


def read_self_assessment(value: Mapping[str, Any], text: str) -> Reading | None:
    """Read a self-assessment; None for JSON of any other kind.

    Args:
        value: The whole of it, its requirements gathered.
        text: The JSON, by which their lines are told.
    """
    items = next((value[key] for key in LIST_KEYS if isinstance(value.get(key), list)), None)
    if items is None or not any(isinstance(item, dict) and own_id(item) for item in items):
        return None
    entries: list[Entry] = []
    keys: set[str] = set()
    for item, line in zip(items, _lines(text, items), strict=True):
        if isinstance(item, dict):
            whole = flat(item)
            keys.update(whole)
            entries.append(entry_of(line, _parts(whole)))
    roles = {role for role in map(key_role, keys) if role}
    return reading_of("json", entries, roles, frozenset(map(key_words, keys)))


def answers_plainly(reading: Reading) -> bool:
    """Whether most of what stands for answers is some: other JSON has ids and a status as well."""
    marks = [entry.mark for entry in reading.entries]
    plain = sum(mark.sign is not Sign.NONE for mark in marks)
    return plain > 0 and plain * _SELDOM >= sum(bool(mark.rest) or not mark.plausible for mark in marks)


def _parts(item: Mapping[str, Any]) -> dict[Role, str]:
    """Return what an item says by its known keys, else by those that would be known as headings."""
    own = own_id(item)
    parts: dict[Role, str] = {Role.ID: own} if own else {}
    known = sorted(item, key=lambda key: key_words(key) not in _KNOWN)
    for key in known:
        role, value = key_role(key), item[key]
        if role is Role.STATUS and may_be_words(key_words(key)) and not _is_status(item, key):
            role = Role.DOCUMENTATION
            parts[role] = "\n".join(filter(None, (parts.get(role), _string(value))))
        elif role and not (role is Role.ID and own):
            parts.setdefault(role, _string(value))
    return parts


def _is_status(item: Mapping[str, Any], key: str) -> bool:
    """Whether a key as "svar" holds the answer: no other does, and it isn't words."""
    others = (other for other in item if other != key and key_role(other) is Role.STATUS)
    text = _string(item[key])
    return not any(others) and (not text or read_answer(text) is not None)


def _lines(text: str, items: Iterable[object]) -> Iterator[int]:
    """Yield the line at which each item's id stands, found by going on from the one before it.

    An id that is written with escapes isn't found; after a few of those no more are looked for.
    """
    position, line, misses = 0, 1, 0
    for item in items:
        own = own_id(item) if isinstance(item, dict) else ""
        if own and misses < _MOST_MISSES:
            found = text.find(json.dumps(own, ensure_ascii=False), position)
            misses += found < 0
            if found >= 0:
                line += text.count("\n", position, found)
                position = found
        yield line


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
