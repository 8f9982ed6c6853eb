"""Checks plain data against a JSON Schema, and says in Danish or English what is wrong and where.

The schemas in `os2lint/schemas/` are what editors use too. Of JSON Schema 2020-12 the words below are
understood; a schema that uses another word is refused, so that nothing is silently left unchecked.
"""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from itertools import islice
from pathlib import Path as FilePath
from typing import TYPE_CHECKING, Any, NamedTuple

from os2lint.language import Localized, plain, segments

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from os2lint.language import Argument, Language
    from os2lint.parsers.yaml import Path

Schema = dict[str, Any]

_TYPES: dict[str, tuple[type, ...]] = {
    "object": (dict,),
    "array": (list,),
    "string": (str,),
    "boolean": (bool,),
    "integer": (int,),
    "number": (int, float),
    "null": (type(None),),
}
_ANNOTATIONS = {"$schema", "$id", "$defs", "title", "description", "default", "examples"}
_TEXTS: dict[str, Localized] = {
    "unknown-key": {"da": "nøglen `$name` kendes ikke", "en": "unknown key `$name`"},
    "unknown-key-guess": {
        "da": "nøglen `$name` kendes ikke (mente du `$guess`?)",
        "en": "unknown key `$name` (did you mean `$guess`?)",
    },
    "missing-key": {"da": "nøglen `$name` mangler", "en": "the key `$name` is missing"},
    "type": {"da": "her skal stå $expected, ikke $actual", "en": "expected $expected, not $actual"},
    "choice": {"da": "vælg $expected; her står $actual", "en": "choose $expected; here is $actual"},
    "value": {
        "da": "`$actual` kan ikke bruges her; vælg $expected",
        "en": "`$actual` can't be used here; choose $expected",
    },
    "value-guess": {
        "da": "`$actual` kan ikke bruges her (mente du `$guess`?)",
        "en": "`$actual` can't be used here (did you mean `$guess`?)",
    },
    "date": {
        "da": "`$actual` er ikke en dato; skriv den som `2027-01-31`",
        "en": "`$actual` is not a date; write it as `2027-01-31`",
    },
    "uri": {"da": "`$actual` er ikke et https-link", "en": "`$actual` is not an https link"},
    "length": {"da": "her skal stå $expected", "en": "expected $expected"},
}
_NAMES: dict[str, Localized] = {
    "object": {"da": "nøgler med værdier", "en": "keys with values"},
    "array": {"da": "en liste", "en": "a list"},
    "string": {"da": "tekst", "en": "text"},
    "boolean": {"da": "true eller false", "en": "true or false"},
    "integer": {"da": "et helt tal", "en": "a whole number"},
    "number": {"da": "et tal", "en": "a number"},
    "null": {"da": "ingenting", "en": "nothing"},
    "empty": {"da": "noget; det er tomt", "en": "something; it is empty"},
    "longer": {"da": "noget længere", "en": "something longer"},
    "shorter": {"da": "noget kortere", "en": "something shorter"},
}


class Problem(NamedTuple):
    """One place where data and schema disagree."""

    path: Path
    key: str
    arguments: Mapping[str, Argument] = {}
    #: Arguments that are themselves words in both languages.
    words: Mapping[str, Localized] = {}

    def text(self, language: Language) -> str:
        """Return the problem as a sentence without its place."""
        arguments = {**self.arguments, **{name: word[language] for name, word in self.words.items()}}
        return plain(segments(_TEXTS[self.key][language], arguments))


@cache
def load_schema(name: str) -> Schema:
    """Return a schema of `os2lint/schemas/` by its name, such as `configuration`."""
    file = FilePath(__file__).parent / "schemas" / f"{name}.schema.json"
    schema: Schema = json.loads(file.read_bytes())
    return schema


def validate(value: object, schema: Schema, limit: int | None = None) -> list[Problem]:
    """Return every problem of the value, or the first so many."""
    return list(islice(_problems(value, schema, schema, ()), limit))


def _problems(value: object, schema: Schema, root: Schema, path: Path) -> Iterator[Problem]:
    if "$ref" in schema:
        target = schema["$ref"].removeprefix("#/$defs/")
        yield from _problems(value, root["$defs"][target], root, path)
        return
    expected = schema.get("type")
    if expected is not None and not _is_type(value, expected):
        yield _type_problem(value, expected, path)
        return
    for word, limit in schema.items():
        if word in {"type", *_ANNOTATIONS}:
            continue
        yield from _WORDS[word](value, limit, schema, root, path)


def _is_type(value: object, expected: str | list[str]) -> bool:
    names = [expected] if isinstance(expected, str) else expected
    return any(
        isinstance(value, _TYPES[name]) and (name == "boolean" or not isinstance(value, bool))
        for name in names
    )


def _type_problem(value: object, expected: str | list[str], path: Path) -> Problem:
    names = [expected] if isinstance(expected, str) else expected
    either: Localized = {
        "da": " eller ".join(_NAMES[name]["da"] for name in names),
        "en": " or ".join(_NAMES[name]["en"] for name in names),
    }
    return Problem(path, "type", words={"expected": either, "actual": _NAMES[_type_of(value)]})


def _type_of(value: object) -> str:
    return next(name for name in _TYPES if _is_type(value, name))


def _enum(value: object, limit: list[Any], _s: Schema, _r: Schema, path: Path) -> Iterator[Problem]:
    if any(value == choice and isinstance(value, bool) == isinstance(choice, bool) for choice in limit):
        return
    choices = tuple(dict.fromkeys(str(choice) for choice in limit))
    if value is None or isinstance(value, list | dict):
        yield Problem(path, "choice", {"expected": choices}, {"actual": _NAMES[_type_of(value)]})
        return
    actual = str(value).lower() if isinstance(value, bool) else str(value)
    guess = _nearest(actual, choices)
    if guess is not None:
        yield Problem(path, "value-guess", {"actual": actual, "guess": guess})
    else:
        yield Problem(path, "value", {"actual": actual, "expected": choices})


def _properties(value: object, limit: Schema, _s: Schema, root: Schema, path: Path) -> Iterator[Problem]:
    if isinstance(value, dict):
        for key, item in value.items():
            if key in limit:
                yield from _problems(item, limit[key], root, (*path, key))


def _additional(value: object, limit: object, schema: Schema, root: Schema, path: Path) -> Iterator[Problem]:
    if not isinstance(value, dict):
        return
    known = schema.get("properties", {})
    for key, item in value.items():
        if key in known or limit is True:
            continue
        if isinstance(limit, dict):
            yield from _problems(item, limit, root, (*path, key))
            continue
        guess = _nearest(str(key), known)
        if guess is not None:
            yield Problem((*path, key), "unknown-key-guess", {"name": str(key), "guess": guess})
        else:
            yield Problem((*path, key), "unknown-key", {"name": str(key)})


def _nearest(word: str, known: Iterable[str]) -> str | None:
    from difflib import get_close_matches

    return next(iter(get_close_matches(word, known, 1)), None)


def _required(value: object, limit: list[str], _s: Schema, _r: Schema, path: Path) -> Iterator[Problem]:
    if isinstance(value, dict):
        yield from (Problem(path, "missing-key", {"name": key}) for key in limit if key not in value)


def _items(value: object, limit: Schema, _s: Schema, root: Schema, path: Path) -> Iterator[Problem]:
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from _problems(item, limit, root, (*path, index))


def _minimum(value: object, limit: int, _s: Schema, _r: Schema, path: Path) -> Iterator[Problem]:
    if isinstance(value, str | list) and len(value) < limit:
        yield Problem(path, "length", words={"expected": _NAMES["longer" if value else "empty"]})


def _maximum(value: object, limit: int, _s: Schema, _r: Schema, path: Path) -> Iterator[Problem]:
    if isinstance(value, str | list) and len(value) > limit:
        yield Problem(path, "length", words={"expected": _NAMES["shorter"]})


def _format(value: object, limit: str, _s: Schema, _r: Schema, path: Path) -> Iterator[Problem]:
    if not isinstance(value, str):
        return
    if limit == "date" and not _is_date(value):
        yield Problem(path, "date", {"actual": value})
    elif limit == "uri" and not value.startswith("https://"):
        yield Problem(path, "uri", {"actual": value})


def _is_date(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


_WORDS: dict[str, Callable[[object, Any, Schema, Schema, Path], Iterator[Problem]]] = {
    "enum": _enum,
    "properties": _properties,
    "additionalProperties": _additional,
    "required": _required,
    "items": _items,
    "minItems": _minimum,
    "minLength": _minimum,
    "maxItems": _maximum,
    "maxLength": _maximum,
    "format": _format,
}
