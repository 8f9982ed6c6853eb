"""Rows that add up a table, as "I alt | 8 / 10": they are about all requirements, and continue none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from os2lint.governance.answers import answers
from os2lint.governance.headings import headings
from os2lint.governance.wording import squash

if TYPE_CHECKING:
    from collections.abc import Sequence

_SHARES = ("/", "%")
#: No label is longer, with what it counts.
_MOST_WORDS = 8


def is_total(cells: Sequence[str]) -> bool:
    """Whether a row has only a label, as "Opfyldt i alt", and what is counted, or a share, as "8 / 10"."""
    filled = {cell: squash(cell).split() for cell in cells if squash(cell)}
    is_told = any(map(_is_labelled, filled.values())) or any(
        any(sign in cell for sign in _SHARES) and any(map(str.isdecimal, words))
        for cell, words in filled.items()
    )
    return is_told and all(map(_counts, filled.values()))


def _is_labelled(words: Sequence[str]) -> bool:
    """Whether words say that things are added up, as "I alt" does."""
    text = f" {' '.join(words[:_MOST_WORDS])} "
    return any(f" {total} " in text for total in headings().totals)


def _counts(words: Sequence[str]) -> bool:
    """Whether words are numbers, what they count, and what adds it up: "Antal ja", "17 af 43"."""
    known, said = headings(), answers()
    return len(words) <= _MOST_WORDS and all(
        word.isdecimal() or word in known.counted or word in said.words or word in said.labels
        for word in words
    )
