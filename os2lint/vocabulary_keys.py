"""Vocabularies of a work tree, whose keys only the code knows that asks for them: a misspelt one is told."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from os2lint.mistakes import ConfigurationError, mistake_of, read_checked

if TYPE_CHECKING:
    from os2lint.parsers.yaml import Document, Path

#: How alike two keys are of which one is the other misspelt, from 0 to 1.
_ALIKE = 0.75


class Keys(dict[Any, Any]):
    """A mapping that says where in its file a key is missing that it was asked for, and what stands there."""

    def __init__(self, value: dict[Any, Any], path: Path, document: Document, source: str) -> None:
        self._path, self._document, self._source = path, document, source
        super().__init__({key: _keyed(item, (*path, key), document, source) for key, item in value.items()})

    def __missing__(self, key: str) -> object:
        """Raise ConfigurationError."""
        from difflib import get_close_matches

        from os2lint.schema import Problem

        known = [name for name in self if isinstance(name, str)]
        written = next(iter(get_close_matches(key, known, 1, _ALIKE)), None)
        problem = (
            Problem((*self._path, written), "unknown-key-guess", {"name": written, "guess": key})
            if written
            else Problem(self._path, "missing-key", {"name": key})
        )
        raise ConfigurationError(mistake_of(problem, self._document, self._source))


def read_vocabulary(text: str, source: str) -> Document:
    """Read a vocabulary. Raises ConfigurationError with the line of what is no list of words."""
    document = read_checked(text, source, "vocabulary")
    return replace(document, value=Keys(document.value, (), document, source))


def _keyed(value: object, path: Path, document: Document, source: str) -> object:
    return Keys(value, path, document, source) if isinstance(value, dict) else value
