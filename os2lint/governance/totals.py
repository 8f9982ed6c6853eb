"""Rows that add up a table, as "I alt | 8 / 10": they are about all requirements, and continue none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from os2lint.governance.answers import answers
from os2lint.governance.headings import headings
from os2lint.governance.wording import squash

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Words of a label such as "Antal krav opfyldt i alt".
_MOST_WORDS = 5
_SHARES = ("/", "%")


def is_total(cells: Sequence[str]) -> bool:
    """Whether a row has nothing but a label of totals and what is counted, or a share such as "8 / 10"."""
    filled = [cell for cell in cells if squash(cell)]
    labels = [cell for cell in filled if _is_label(cell)]
    tallies = [cell for cell in filled if _is_tally(squash(cell).split())]
    is_told = bool(labels) or any(sign in cell for cell in tallies for sign in _SHARES)
    return is_told and all(cell in labels or cell in tallies for cell in filled)


def _is_label(cell: str) -> bool:
    """Whether a cell says that things are added up, and perhaps how many: "Opfyldt i alt", "Total 17"."""
    words = squash(cell).split()
    counted = next((index for index, word in enumerate(words) if word.isdecimal()), len(words))
    name = words[:counted]
    if not 0 < len(name) <= _MOST_WORDS or not (counted == len(words) or _is_tally(words[counted:])):
        return False
    spelt = " ".join(name)
    totals = headings().totals
    return any(
        spelt == total or spelt.startswith(f"{total} ") or spelt.endswith(f" {total}") for total in totals
    )


def _is_tally(words: Sequence[str]) -> bool:
    """Whether words are numbers and what they count: "17 af 43", "17 Ja, 9 Nej"."""
    known, said = headings().counted, answers()
    are_counted = all(
        word.isdecimal() or word in known or word in said.words or word in said.labels for word in words
    )
    return are_counted and any(map(str.isdecimal, words))
