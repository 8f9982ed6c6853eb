"""Which lines of a Markdown text stand in a block of code."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_SHORTEST = 3
# No fence is longer, but an underline is.
_LONGEST = 8


def fenced(lines: Sequence[str]) -> frozenset[int]:
    """Return the indexes of the lines within fences, the fences included.

    A fence that is never closed is a slip of the hand: people who read the source don't see it. A long line
    of tildes below a shorter one underlines a heading of reStructuredText.
    """
    found: set[int] = set()
    opening, start = "", 0
    for index, line in enumerate(lines):
        text = line.strip().lstrip("> \t")
        sign = text[:1]
        if sign not in {"`", "~"} or not sign:
            continue
        fence = text[: len(text) - len(text.lstrip(sign))]
        if opening:
            if text == fence and sign == opening[0] and len(fence) >= len(opening):
                found.update(range(start, index + 1))
                opening = ""
        elif len(fence) >= _SHORTEST and sign not in text[len(fence) :] and not _underlines(lines, index):
            opening, start = fence, index
    return frozenset(found)


def _underlines(lines: Sequence[str], index: int) -> bool:
    line, above = lines[index], lines[index - 1].strip() if index else ""
    is_long = len(line) >= _LONGEST and not line.strip("~")
    return is_long and 0 < len(above) <= len(line) and above.strip("~") != ""
