"""Words that the vocabulary has with æ, ø and å and a keyboard without them spells "naesten", "paa vej"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from os2lint import data

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_WORD = re.compile(r"[^\W\d_]+")
_DIGRAPHS = ("ae", "oe", "aa")
_PLAIN = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa"})
_VOCABULARIES = ("answers", "moments", "statements")


def respelled(text: str) -> str:
    """Return a text with such words as the vocabulary spells them, in lower case; any other word as it is."""
    lower = text.lower()
    if not any(digraph in lower for digraph in _DIGRAPHS):
        return text
    return _WORD.sub(lambda word: _spellings().get(word[0].lower(), word[0]), text)


@cache
def _spellings() -> Mapping[str, str]:
    words = {word for name in _VOCABULARIES for word in _words(data.load(f"vocabulary/{name}"))}
    return {word.translate(_PLAIN): word for word in words if word != word.translate(_PLAIN)}


def _words(value: object) -> Iterator[str]:
    """Yield the words of all phrases, however they are grouped."""
    if isinstance(value, str):
        yield from value.split()
    elif isinstance(value, dict):
        for part in value.values():
            yield from _words(part)
    elif isinstance(value, list):
        for part in value:
            yield from _words(part)
