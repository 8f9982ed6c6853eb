"""Where in its line of the file each word stands that is left of the line without dress."""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import NamedTuple

from os2lint.licenses.dress import ADDRESS, COPYRIGHT, TAG, bare, place, split
from os2lint.licenses.unseen import HIDDEN

_QUOTES = "'’‘ʼ`´′"
_CJK = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af"
_PART = rf"(?:[^\W_{_CJK}]|&#?\w{{1,30}};)"
_TOKEN = re.compile(
    rf"(?P<address>{ADDRESS.pattern})|{_PART}+(?:[{_QUOTES}]{_PART}+)*|[{_CJK}]|(?P<sign>[^\w\s])"
)
_TRAILING = ".,;:!?"
#: How many words of the line may be dress, such as a tag's attributes or a link's target.
_FAR = 80
#: How many words and signs may be dress between two words.
_BEHIND = 24
_STATEMENTS = frozenset({COPYRIGHT, TAG})


class _Token(NamedTuple):
    """A word, an address or a sign of the line, and the word that it is without dress; empty for dress."""

    start: int
    end: int
    word: str


def columns(line: str, words: list[str]) -> list[tuple[int, int]]:
    """Return where each of a line's words begins and ends in the line.

    What isn't there as it is, since dress cuts through it, gets the stretch between the words beside it.
    """
    tokens = [_token(found) for found in _TOKEN.finditer(line)]
    places = _places([token.word for token in tokens], [bare(word) for word in words])
    found: list[tuple[int, int]] = []
    low = 0
    for at, own in enumerate(places):
        if own is None:
            continue
        found += _between(tokens[low : own + 1], words[len(found) : at], found)
        found.append(tokens[own][:2])
        low = own + 1
    return found + _between([*tokens[low:], _Token(len(line), len(line), "")], words[len(found) :], found)


def _places(tokens: list[str], words: list[str]) -> list[int | None]:
    """Return the number of the token that each word is, None where it can't be told."""
    places: list[int | None] = []
    at = 0
    for word, following in zip_longest(words, words[1:], fillvalue=""):
        own = None if word in _STATEMENTS else _next(tokens, at, word, following)
        places.append(own)
        at = at if own is None else own + 1
    return places


def _next(tokens: list[str], at: int, word: str, following: str) -> int | None:
    """Return the next token that is `word`; further on, one that the following word stands behind."""
    is_near = True
    for own in range(at, min(len(tokens), at + _FAR)):
        if tokens[own] == word:
            ahead = tokens[own + 1 : own + _BEHIND]
            if is_near or not following or following in _STATEMENTS or following in ahead:
                return own
        is_near = is_near and not tokens[own]
    return None


def _between(tokens: list[_Token], words: list[str], before: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return where words stand that only tokens before the last of these, which is another word, can be."""
    if words == [HIDDEN]:
        # shown by the first word that isn't seen
        return [(tokens[0].start, tokens[-1].end)]
    inside = [token for token in tokens[:-1] if token.word] or tokens[:-1]
    stretch = (inside[0].start, inside[-1].end) if inside else before[-1] if before else (0, 0)
    return [stretch] * len(words)


def _token(found: re.Match[str]) -> _Token:
    start, shown = found.start(), found[0]
    if found["address"]:
        shown = shown.rstrip(_TRAILING)
        words = split(place(ADDRESS.sub(r"\1\2", shown)))
    else:
        words = split(shown)
    return _Token(start, start + len(shown), bare(words[0]) if words else "")
