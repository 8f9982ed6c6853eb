"""The copyright lines that licenses' own texts hold.

They are part of the license, so they are known by their words, as its terms are: whatever their case, the
lines they are broken over, and what stands before them on the line.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from os2lint.licenses.symbols import has_symbol

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

# It opens with a set of letters: what begins no marker is then passed by quickly.
MARKER = re.compile(
    r"[cC©(](?:(?<=[cC])(?:opyright|OPYRIGHT)\b(?<![^\W_]\w{9})|(?<=©)(?<![^\W_].)|(?<=\()[cC]\)(?<![^\W_]...))"
)
_NEXT_WORD = re.compile(r"[\W_]{0,60}([^\W_]{1,40})")
#: Ways to write a marker or an address.
_UNCOUNTED = frozenset({"copyright", "c", "http", "https", "www"})
_MOST_UNCOUNTED = 2
_FEWEST_WORDS = 2
_YEARS = frozenset({"year", "yyyy"})


def own_line(statement: str) -> str | None:
    """Return how the index knows a license's copyright line, filled in or not; None if it has no year."""
    marker = MARKER.search(statement)
    words = [word for word, _ in _words(statement, marker.end())] if marker else []
    has_year = any(word.isdecimal() or word in _YEARS for word in words)
    return " ".join(words) if has_year and len(words) >= _FEWEST_WORDS else None


def beginnings(lines: Iterable[str]) -> dict[str, bool]:
    """Return all that the lines begin with, and whether it is a whole line."""
    lines = list(lines)
    begun = {" ".join(words[:size]) for words in map(str.split, lines) for size in range(1, len(words))}
    return dict.fromkeys(begun, False) | dict.fromkeys(lines, True)


def end_of_own_line(text: str, at: int, own: Mapping[str, bool]) -> int:
    """Return where the longest of the `own` lines ends whose marker ends at `at`, or `at`."""
    words, end = "", at
    for word, stop in _words(text, at):
        words = f"{words} {word}" if words else word
        if words not in own:
            break
        if own[words] and not has_symbol(text[at:stop]):
            end = stop
    return end


def _words(text: str, at: int) -> Iterator[tuple[str, int]]:
    """Return the words that count from `at` on, each with its end."""
    passed = 0
    while passed <= _MOST_UNCOUNTED and (found := _NEXT_WORD.match(text, at)):
        at = found.end()
        word = found[1].casefold()
        passed = passed + 1 if word in _UNCOUNTED else 0
        if not passed:
            yield word, at
