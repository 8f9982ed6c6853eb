"""The places that a license's own text leaves open, such as `<program>`. Imported when the package is built.

SPDX's templates name few of them. Here they are told by their brackets: within the terms those that only name
what should stand there, and behind the terms, where a license says how to apply it, all of them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from os2lint.licenses.dress import Undressed, split
from os2lint.licenses.form import ANY_NAME, ANY_WORK
from os2lint.licenses.holders import is_placeholder

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_BRACKETED = re.compile(r"(?<!\w)(?:<([^<>]{1,100})>|\[([^\[\]]{1,100})\]|\{([^{}]{1,100})\})(?!\w)")
_MARKS = ("\ue011", "\ue012")
_WORKS = frozenset(("library", "librarys", "product", "program", "programs", "project", "software"))
_A_NAME = ((ANY_NAME,),)
_A_WORK = ((ANY_WORK,),)
#: The names in GNU's samples, which it asks to alter.
_SAMPLES = {
    "Gnomovision version 69": _A_WORK,
    "Gnomovision": _A_WORK,
    "Frob": _A_WORK,
    "Yoyodyne, Inc.": _A_NAME,
    "James Hacker": _A_NAME,
    "James Random Hacker": _A_NAME,
}


class Blank(NamedTuple):
    """Words of a license, from `start` up to but not including `end`, in whose place others may stand."""

    start: int
    end: int
    alternatives: tuple[tuple[str, ...], ...]


def blanks(text: str, own: Mapping[str, bool], words: Sequence[str], tail: int) -> Iterator[Blank]:
    """Return the places outside of copyright lines that a license leaves open.

    Args:
        text: the license.
        own: the copyright lines of licenses, as `beginnings` gives them.
        words: the words of the text.
        tail: where the terms have ended.
    """
    for found in _BRACKETED.finditer(text):
        place = None if "://" in found[0] else _place(text, found, own, words)
        if not place:
            continue
        start, end = place
        if start >= tail or is_placeholder(found):
            of_work = not _WORKS.isdisjoint(words[start:end])
            yield Blank(start, end, _A_WORK if of_work else _A_NAME)
    for sample, alternatives in _SAMPLES.items():
        said = split(sample)
        for start in range(tail, len(words) - len(said) + 1):
            if [*words[start : start + len(said)]] == said:
                yield Blank(start, start + len(said), alternatives)


def _place(
    text: str, found: re.Match[str], own: Mapping[str, bool], words: Sequence[str]
) -> tuple[int, int] | None:
    """Return which of the words are bracketed; None on a copyright line, which is one mark."""
    opening, closing = _MARKS
    marked = f"{text[: found.start()]}{opening}{found[0]}{closing}{text[found.end() :]}"
    shown = Undressed(marked, own).words
    if opening not in shown or closing not in shown or [w for w in shown if w not in _MARKS] != [*words]:
        return None
    return shown.index(opening), shown.index(closing) - 1
