"""Tables in HTML among lines of Markdown, written by hand or pasted from another program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from os2lint.governance.markup import read_markup

if TYPE_CHECKING:
    from os2lint.governance.rows import Row


def read_html(lines: list[str]) -> list[list[Row]]:
    """Read the HTML tables that stand among lines of Markdown, and blank those lines."""
    blocks: list[list[Row]] = []
    for start, end in _regions(lines):
        blocks += read_markup("\n".join(lines[start:end]), start + 1).blocks
        lines[start:end] = [""] * (end - start)
    return blocks


def _regions(lines: list[str]) -> list[tuple[int, int]]:
    """Return where tables begin and end; one that is never closed ends with the text."""
    regions: list[tuple[int, int]] = []
    depth, start = 0, 0
    for index, line in enumerate(lines):
        if "<" not in line:
            continue
        tags = line.casefold()
        if not depth and not (tags.lstrip("> \t").startswith("<") and "<table" in tags):
            continue
        if not depth:
            start = index
        depth = max(0, depth + tags.count("<table") - tags.count("</table"))
        if not depth:
            regions.append((start, index + 1))
    return [*regions, (start, len(lines))] if depth else regions
