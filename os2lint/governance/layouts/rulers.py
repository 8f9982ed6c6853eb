"""Tables without frames, as pandoc writes them from Word: rows of words under a ruler of dashes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import combining, east_asian_width

from os2lint.governance.rows import Row, requirement_id

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_RULER = re.compile(r"[ >]*+(?:(?:--++|==++) +){1,63}(?:--++|==++) *+")
_RULE = re.compile(r"[ >]*+--++ *+")
_WORD = re.compile(r"\S+")
# Programs don't agree on the width of a sign such as a ticked box.
_TOLERANCE = 1


def read_rulers(lines: list[str]) -> list[list[Row]]:
    """Read the tables under rulers among lines of Markdown, and blank their lines."""
    blocks: list[list[Row]] = []
    index = 0
    while index < len(lines):
        if not _RULER.fullmatch(lines[index]):
            index += 1
            continue
        starts = [match.start() for match in _WORD.finditer(lines[index].replace(">", " "))]
        top = _top(lines, index)
        has_rule = top > 0 and _RULE.fullmatch(lines[top - 1]) is not None
        end = _end(lines, index + 1, has_rule=has_rule)
        header = _joined(top + 1, [_cut(line, starts) for line in lines[top:index]])
        blocks.append(
            [header] * any(header.cells) + list(_rows(lines, range(index + 1, end), starts, is_tall=has_rule))
        )
        lines[top:end] = [""] * (end - top)
        index = end
    return blocks


def _top(lines: Sequence[str], ruler: int) -> int:
    """Return where the header above a ruler begins; it has few lines."""
    top = ruler
    while top > max(0, ruler - 5) and lines[top - 1].strip() and not _RULE.fullmatch(lines[top - 1]):
        if _RULER.fullmatch(lines[top - 1]):
            break
        top -= 1
    return top


def _end(lines: Sequence[str], start: int, *, has_rule: bool) -> int:
    """Return where a table ends: at its closing rule where it had one on top, else at an empty line."""
    for index in range(start, len(lines)):
        line = lines[index]
        if _RULE.fullmatch(line) or line.lstrip().startswith(("#", "|")):
            return index
        if not has_rule and (not line.strip() or _RULER.fullmatch(line)):
            return index
    return len(lines)


def _rows(lines: Sequence[str], span: range, starts: Sequence[int], *, is_tall: bool) -> Iterator[Row]:
    """Yield the rows: each line one; in a tall table an empty line or an id begins the next."""
    parts: list[tuple[str, ...]] = []
    for index in span:
        cells = _cut(lines[index], starts)
        if parts and (not is_tall or not any(cells) or any(map(requirement_id, cells[:2]))):
            yield _joined(index + 1 - len(parts), parts)
            parts = []
        if any(cells):
            parts.append(cells)
    if parts:
        yield _joined(span.stop + 1 - len(parts), parts)


def _cut(line: str, starts: Sequence[int]) -> tuple[str, ...]:
    """Cut a line into the words under each part of the ruler."""
    columns: list[list[str]] = [[] for _ in starts]
    position, seen = 0, 0
    for match in _WORD.finditer(line):
        position += _width(line[seen : match.start()])
        seen = match.start()
        column = sum(start <= position + _TOLERANCE for start in starts) - 1
        columns[max(0, column)].append(match[0])
    return tuple(" ".join(column) for column in columns)


def _width(text: str) -> int:
    """Return how many columns a text takes up at a terminal."""
    if text.isascii():
        return len(text)
    return sum(0 if combining(sign) else 1 + (east_asian_width(sign) in "WF") for sign in text)


def _joined(line: int, parts: Sequence[Sequence[str]]) -> Row:
    return Row(line, tuple(" ".join(filter(None, column)) for column in zip(*parts, strict=True)))
