"""Takes the token out of what is shown: a repository's text may hold it, as careless builds leave it."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar, cast

T = TypeVar("T")

MASK = "***"
#: What is shorter is no token, and would be found in every other word.
_SHORTEST = 8


def mask(value: T, token: str | None) -> T:
    """Return the value with the token masked in every text within it: mappings, sequences and records."""
    if not token or len(token) < _SHORTEST:
        return value
    return cast("T", _masked(value, token))


def _masked(value: Any, token: str) -> Any:  # noqa: ANN401 - plain data of any shape
    if isinstance(value, str):
        # An enumeration's member is a str too, and stays what it is.
        return value.replace(token, MASK) if token in value else value
    if isinstance(value, list):
        return [_masked(item, token) for item in value]
    if isinstance(value, tuple):
        items = tuple(_masked(item, token) for item in value)
        # A NamedTuple takes its fields one by one.
        return type(value)._make(items) if hasattr(value, "_make") else items
    if isinstance(value, dict):
        return {_masked(key, token): _masked(item, token) for key, item in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        changes = {field.name: _masked(getattr(value, field.name), token) for field in fields(value)}
        return replace(value, **changes)
    return value
