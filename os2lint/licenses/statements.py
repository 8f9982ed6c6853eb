"""Copyright statements that aren't one row which opens with its marker."""

from __future__ import annotations

import re

from os2lint.licenses.holders import is_copyright_line, turned

_SIGNS = re.compile(r"[^\w\n©(<\[{]*")
#: What stands before and behind the marker of a copyright line, in characters.
_LONGEST = 200


def is_set_in_below(opening: str, row: str) -> bool:
    """Tell whether a row holds organisations, and is set in deeper than the marker of the statement above."""
    return _indent(row) > _indent(opening) and is_copyright_line(f"copyright {_SIGNS.sub('', row, count=1)}")


def _indent(row: str) -> int:
    return len(row) - len(_SIGNS.sub("", row, count=1))


def around(text: str, at: int, breaks: str) -> tuple[str, int, int] | None:
    """Return a statement that ends with the marker at `at`, the usual way round, and its place in the text.

    Args:
        text: the text.
        at: where the marker begins.
        breaks: the characters that rows end with.
    """
    low, high = at, at
    while low > max(0, at - _LONGEST) and text[low - 1] not in breaks:
        low -= 1
    while high < min(len(text), at + _LONGEST) and text[high] not in breaks:
        high += 1
    statement = turned(text[low:high])
    return (statement, low, high) if statement and is_copyright_line(statement) else None
