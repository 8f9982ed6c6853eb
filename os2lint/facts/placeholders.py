"""What a template left for its user to replace, and the user hasn't."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

_FENCES = ("```", "~~~")
#: A document with more of them has shown what it is.
_LIMIT = 100
#: Lines after its first that a placeholder in brackets may go on for.
_LINES = 4
#: Places of one phrase that are looked at: most may be code, or a link's text.
_OCCURRENCES = 1000


class Placeholder(NamedTuple):
    """One of a template's words that is still there; line and columns count from 1.

    One in brackets may go on for a few lines: its text is whole, and its last column that of its first line.
    """

    text: str
    line: int
    column: int
    end_column: int
    #: The document can't have been filled in while this stands there.
    decisive: bool


class Addresses(NamedTuple):
    """E-mail addresses of nobody: the names before the @, how such names start, and the domains."""

    names: frozenset[str]
    starts: tuple[str, ...]
    domains: frozenset[str]


def find_placeholders(text: str) -> tuple[Placeholder, ...]:
    """Return the placeholders of a document, in its order; at most one a line and 100 in all."""
    lines = _lines_with_phrases(text)
    found: list[Placeholder] = []
    if lines:
        marked = tuple(marked_lines(text))
        for number, (line, fenced) in enumerate(marked, 1):
            placeholder = _first(line, number, _phrases(), fenced=fenced) if number in lines else None
            if placeholder:
                following = (next_line for next_line, _ in marked[number : number + _LINES])
                found.append(_whole(placeholder, line, following))
                if len(found) == _LIMIT:
                    break
    return tuple(found)


def _lines_with_phrases(text: str) -> frozenset[int]:
    """Return the numbers of the lines that hold a phrase, each looked for in the whole text at once."""
    lowered = _lowered(text)
    places = [place for phrase in _phrases() for place in _occurrences(lowered, phrase)]
    if not places:
        return frozenset()
    ends = [place for place, mark in enumerate(lowered) if mark == "\n"]
    return frozenset(bisect_left(ends, place) + 1 for place in places)


def _occurrences(text: str, phrase: str) -> Iterator[int]:
    place = text.find(phrase)
    for _ in range(_OCCURRENCES):
        if place < 0:
            return
        yield place
        place = text.find(phrase, place + 1)


def _lowered(text: str) -> str:
    """Return the text in small letters, as long as it was: a few capital letters become two."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else "".join(mark.lower()[0] for mark in text)


@cache
def _phrases() -> Mapping[str, str]:
    """Return the phrases, in lower case, with the list each stands in; the decisive ones first."""
    from os2lint import data

    lists: Mapping[str, Sequence[str]] = data.load("vocabulary/placeholders")
    return {
        phrase.lower(): name for name in ("own", "decisive", "quoted", "leftover") for phrase in lists[name]
    }


@cache
def nobodys_addresses() -> Addresses:
    """Return the e-mail addresses that templates and guides show."""
    from os2lint import data

    words = data.load("vocabulary/placeholders")["addresses"]
    return Addresses(
        names=frozenset(words["names"]), starts=tuple(words["starts"]), domains=frozenset(words["domains"])
    )


def marked_lines(text: str) -> Iterator[tuple[str, bool]]:
    """Yield each line, and whether it stands in a fenced block of code."""
    fence = ""
    for line in text.split("\n"):
        mark = line.lstrip()[:3]
        if fence:
            yield line, True
            if mark == fence:
                fence = ""
        else:
            fence = mark if mark in _FENCES else ""
            yield line, bool(fence)


def _first(line: str, number: int, phrases: Mapping[str, str], *, fenced: bool) -> Placeholder | None:
    lowered = _lowered(line)
    for phrase, name in phrases.items():
        column = lowered.find(phrase)
        if (
            column < 0
            or (fenced and name != "own")
            or _is_code(line, column)
            or _is_link(line, phrase, column)
            or (name == "quoted" and not _is_of_text(lowered[column:]))
        ):
            continue
        end = _end(line, phrase, column)
        return Placeholder(
            text=line[column:end],
            line=number,
            column=column + 1,
            end_column=end,
            decisive=name != "leftover",
        )
    return None


def _whole(placeholder: Placeholder, line: str, following: Iterable[str]) -> Placeholder:
    """Return a placeholder whose bracket is closed further down with all of its text."""
    start = placeholder.column - 1
    if line[start] != "[" or "]" in line[start:]:
        return placeholder
    parts = [line[start:].rstrip()]
    for part in following:
        if not part.strip():
            break
        before, closing, _ = part.partition("]")
        parts.append(before.strip() + closing)
        if closing:
            return placeholder._replace(text=" ".join(parts), end_column=len(line.rstrip()))
    return placeholder


def _is_code(line: str, column: int) -> bool:
    """Whether a place stands between backticks: an odd number of them before it, and one after."""
    return line.count("`", 0, column) % 2 == 1 and "`" in line[column:]


def _is_of_text(instruction: str) -> bool:
    """Whether a quoted instruction speaks of text, as a template's does, and not of a key or a file."""
    return "`" not in instruction and any(words in instruction for words in _quoted_about())


@cache
def _quoted_about() -> Sequence[str]:
    from os2lint import data

    about: Sequence[str] = data.load("vocabulary/placeholders")["quoted_about"]
    return about


def _is_link(line: str, phrase: str, column: int) -> bool:
    """Whether the brackets are a link's text: what follows them is a target that isn't empty."""
    if not phrase.startswith("["):
        return False
    closing = line.find("]", column)
    following = line[closing + 1 : closing + 3] if closing >= 0 else ""
    return following[:1] in {"(", "["} and following not in {"()", "[]", "(#"}


def _end(line: str, phrase: str, column: int) -> int:
    """Return where a placeholder ends: with its bracket, or with the line for a quoted instruction."""
    if phrase.startswith(">"):
        return len(line.rstrip())
    if phrase.startswith("["):
        closing = line.find("]", column + len(phrase) - 1)
        if closing >= 0:
            return closing + 1
    return column + len(phrase)
