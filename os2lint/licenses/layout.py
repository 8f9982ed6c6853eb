"""What a license's own layout shows of its words. Imported when the package is built.

In a file, a number that opens a line may be part of a clause that was put in. A license's own text is no such
file, so that more can be told of it: which numbers open items, and which signs are a comment's.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from os2lint.licenses.dress import NUMBER, split
from os2lint.licenses.form import is_year

if TYPE_CHECKING:
    from collections.abc import Iterator

    from os2lint.licenses.dress import Undressed

_ITEM = re.compile(r"\s*\(?(\d{1,2}|[A-Za-z]|[ivx]{2,4})[.):]\s")
_ENDS = [split("END OF TERMS AND CONDITIONS"), split("END OF THE TERMS AND CONDITIONS")]
_FEWEST_YEARS = 3
_BEFORE_ITEMS = (".", ",", ";", ":", " and", " or", "means")


def with_items(undressed: Undressed) -> list[str]:
    """Return a license's words, a mark with each number that opens an item in its own layout."""
    marked: list[str] = []
    before = ""
    for line, row in undressed.rows():
        shown = undressed.lines[line]
        above = undressed.lines[line - 1].strip() if line else ""
        sign = _ITEM.match(shown)
        is_item = sign and row[0] == sign[1].lower() and (not above or before.endswith(_BEFORE_ITEMS))
        marked += [f"{NUMBER}{row[0]}", *row[1:]] if is_item else row
        before = shown.strip()
    return marked


def commented(undressed: Undressed) -> Iterator[int]:
    """Return the words before which a license has TeX's comment sign; wrapped anew, it stands in a line."""
    at = 0
    for line, row in undressed.rows():
        if at and undressed.lines[line].lstrip().startswith("%"):
            yield at
        at += len(row)


def end_of_terms(words: list[str]) -> int:
    """Return where a license itself says that its terms end."""
    for said in _ENDS:
        for at in range(len(words) - len(said) + 1):
            if words[at : at + len(said)] == said:
                return at + len(said)
    return len(words)


def lists_of_years(words: list[str]) -> Iterator[tuple[int, int]]:
    """Return where years stand that are listed one by one: where they begin, and where they end."""
    at = 0
    for is_list, run in groupby(words, key=is_year):
        size = len(list(run))
        if is_list and size >= _FEWEST_YEARS:
            yield at, at + size
        at += size
