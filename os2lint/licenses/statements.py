"""Copyright statements that aren't one row which opens with its marker."""

from __future__ import annotations

import re

from os2lint.licenses.holders import is_copyright_line, turned

_SIGNS = re.compile(r"[^\w\n©(<\[{]*")
_YEAR_NEXT = re.compile(r"[\s:,©()cC]{0,12}\d{4}")
#: What stands before and behind the marker of a copyright line, in characters.
_LONGEST = 200


def is_set_in_below(opening: str, row: str) -> bool:
    """Tell whether a row holds organisations, and is set in deeper than the marker of the statement above."""
    return _indent(row) > _indent(opening) and is_copyright_line(f"copyright {_SIGNS.sub('', row, count=1)}")


def _indent(row: str) -> int:
    return len(row) - len(_SIGNS.sub("", row, count=1))


def around(text: str, marker: re.Match[str], breaks: str) -> tuple[str, int, int] | None:
    """Return a statement that ends with a marker and years, the usual way round, and its place in the text.

    Args:
        text: the text.
        marker: where the marker stands in it.
        breaks: the characters that rows end with.
    """
    if not _YEAR_NEXT.match(text, marker.end()):
        return None
    at, low, high = marker.start(), max(0, marker.start() - _LONGEST), marker.end() + _LONGEST
    start = max(low, *(text.rfind(sign, low, at) + 1 for sign in breaks))
    stops = [text.find(sign, at, high) for sign in breaks]
    end = min((stop for stop in stops if stop >= 0), default=min(high, len(text)))
    statement = turned(text[start:end])
    return (statement, start, end) if statement and is_copyright_line(statement) else None
