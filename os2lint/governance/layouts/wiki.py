"""Tables in a wiki's own markup, as Confluence has them: `|| head || head ||` above `| cell | cell |`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from os2lint.governance.rows import Row

if TYPE_CHECKING:
    from collections.abc import Sequence

_LINK = re.compile(r"\[([^\[\]|\n]{1,300})\|([^\[\]|\s]{1,500})\]")
#: The signs that a wiki draws for what is typed.
_SIGNS = {"(/)": "✅", "(x)": "❌", "(-)": "➖", "(?)": "❓"}
_WIDEST = 64
#: Lines of one row: cells may have paragraphs.
_TALLEST = 40


def read_wiki(lines: list[str]) -> list[list[Row]]:
    """Read the tables under a wiki's heads among lines of text, and blank their lines."""
    blocks: list[list[Row]] = []
    is_open = False
    index = 0
    while index < len(lines):
        text = lines[index].strip()
        end = index + 1
        head = _head(text)
        if head:
            blocks.append([Row(index + 1, head)])
            is_open = True
        elif is_open and text.startswith("|"):
            end = _end(lines, index)
            row = "<br/>".join(filter(None, map(str.strip, lines[index:end])))
            blocks[-1].append(Row(index + 1, _cells(row)))
        else:
            is_open = is_open and not text
            index = end
            continue
        lines[index:end] = [""] * (end - index)
        index = end
    return blocks


def _head(text: str) -> tuple[str, ...]:
    """Return the names of a line of nothing but heads."""
    if not (text.startswith("||") and text.endswith("||")) or len(text) < len("||a||b||"):
        return ()
    names = [name.strip().strip("*_ ") for name in text[2:-2].split("||")]
    return tuple(names[:_WIDEST]) if len(names) > 1 and not any("|" in name for name in names) else ()


def _end(lines: Sequence[str], start: int) -> int:
    """Return where a row ends: with a pipe at a line's end, or before a line that begins with one."""
    for index in range(start, min(start + _TALLEST, len(lines))):
        following = lines[index + 1].strip() if index + 1 < len(lines) else ""
        if lines[index].rstrip().endswith("|") or not following or following.startswith("|"):
            return index + 1
    return start + 1


def _cells(row: str) -> tuple[str, ...]:
    """Cut a row; its first cells may be heads, too."""
    text = _LINK.sub(r"[\1](\2)", row.replace("\\|", "\0"))
    for typed, sign in _SIGNS.items():
        text = text.replace(typed, sign)
    head = text.startswith("||")
    text = text.removeprefix("||" if head else "|")
    text = text.removesuffix("|")
    return tuple(cell.strip().replace("\0", "|") for cell in text.split("|"))[:_WIDEST]
