"""The requirements that stand in JSON of any build: listed, grouped, keyed by id, within other objects."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from os2lint.governance.columns import Role, role_of
from os2lint.governance.rows import after_id, is_id
from os2lint.governance.wording import squash

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

LIST_KEYS = ("krav", "requirements")
#: What keys are called, beside what headings are.
KEYS = {
    Role.ID: ("id", "nr", "number", "code", "key", "kode", "ref"),
    Role.TITLE: ("krav", "requirement", "title", "name"),
    Role.LEVEL: ("produktniveau", "niveau", "level"),
    Role.STATUS: ("efterlevet", "status"),
    Role.DOCUMENTATION: ("dokumentation", "documentation", "text"),
}
_ROLES = {name: role for role, names in KEYS.items() for name in names}
_CAMEL = re.compile(r"(?<=[a-zæøå])(?=[A-ZÆØÅ])|_")
_DEEPEST = 6


def load(text: str) -> object:
    """Return the value of JSON, or the values of lines of JSON, one each.

    Raises:
        ValueError: It is neither; `json.JSONDecodeError` has the line.
        RecursionError: It is too deep.
    """
    try:
        return json.loads(text, object_pairs_hook=_merged)
    except json.JSONDecodeError as problem:
        lines = [line for line in text.splitlines() if line.strip()]
        if len(lines) < 2 or not all(line.strip().startswith("{") for line in lines):
            raise
        try:
            return [json.loads(line, object_pairs_hook=_merged) for line in lines]
        except json.JSONDecodeError:
            raise problem from None


def gathered(value: object) -> Mapping[str, Any]:
    """Return a value with its requirements in one list, `krav`, and whatever else it has beside them.

    A self-assessment as OS2's form writes it is returned as it is.
    """
    if isinstance(value, dict):
        for key in LIST_KEYS:
            items = value.get(key)
            if isinstance(items, list) and any(isinstance(item, dict) and own_id(item) for item in items):
                return value
    others: dict[str, list[Any]] = {}
    items = list(_items(value, others, _DEEPEST))
    if not items:
        return value if isinstance(value, dict) else {}
    beside = {key: found[0] if len(found) == 1 else found for key, found in others.items()}
    return {**beside, LIST_KEYS[0]: items}


def own_id(item: Mapping[str, Any]) -> str:
    """Return the id of the requirement that an object is of, be it before its title; "" for any other."""
    for key, value in item.items():
        if isinstance(value, str) and key_role(key) is Role.ID and is_id(value):
            return value
    titles = (value for key, value in item.items() if key_role(key) is Role.TITLE and isinstance(value, str))
    return next((found[0] for title in titles if (found := after_id(title))), "")


def key_role(key: str) -> Role | None:
    """Return what a key names, however it is written: "kravId", "krav_id" and "KRAV-ID" are one."""
    words = key_words(key)
    return _ROLES.get(words) or role_of(words or key)


def key_words(key: str) -> str:
    """Return the words of a key."""
    return squash(_CAMEL.sub(" ", key))


def _items(value: object, others: dict[str, list[Any]], depth: int) -> Iterator[dict[str, Any]]:
    """Yield the requirements in a value, in their order; what holds none is put beside them."""
    if isinstance(value, list):
        for element in value:
            if isinstance(element, dict) and own_id(element):
                yield flat(element)
            else:
                yield from _within("rest", element, others, depth)
    elif isinstance(value, dict):
        for key, content in value.items():
            if is_id(key) and isinstance(content, str | bool | dict):
                yield {"id": key, **flat(content if isinstance(content, dict) else {"status": content})}
            else:
                yield from _within(key, content, others, depth)


def _within(key: str, content: object, others: dict[str, list[Any]], depth: int) -> list[dict[str, Any]]:
    """Return the requirements in a value under a key; one without any is put beside them, whole."""
    inner: dict[str, list[Any]] = {}
    found = list(_items(content, inner, depth - 1)) if depth else []
    for name, contents in inner.items() if found else [(key, [content])]:
        others.setdefault(name, []).extend(contents)
    return found


def flat(item: Mapping[str, Any]) -> dict[str, Any]:
    """Return an object with the answer that it has in an object of its own, as "svar": {"status": …}."""
    found: dict[str, Any] = {}
    for key, value in item.items():
        is_answer = isinstance(value, dict) and any(key_role(inner) is Role.STATUS for inner in value)
        found.update(value if is_answer else {key: value})
    return found


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
