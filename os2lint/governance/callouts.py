"""Boxes for notes that hold requirements, as Obsidian, MkDocs and Docusaurus write them, as sections."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from os2lint.governance.rows import requirement_id

if TYPE_CHECKING:
    from collections.abc import Sequence

_QUOTED = re.compile(r"[ ]{0,3}>[ ]?\[![A-Za-z-]{1,30}\][+-]?[ \t]*(.{0,500})")
_BARE = re.compile(r"\[![A-Za-z-]{1,30}\][+-]?[ \t]*(.{0,500})")
_INDENTED = re.compile(r"(?:!!!|\?\?\?\+?)[ \t]+[\w -]{1,60}\"(.{0,500})\"[ \t]*")
_FENCED = re.compile(r":{3,8}[ \t]*[A-Za-z-]{1,30}(?:\[(.{0,500})\]|[ \t]+(.{0,500}))[ \t]*")
_END = re.compile(r":{3,8}[ \t]*")
_INDENT = "    "
#: The lowest of headings, so that it ends none above it.
_HEADING = "###### "


def opened(lines: Sequence[str]) -> list[str]:
    """Return the lines with boxes that are called by a requirement as headings and what stands below them."""
    found = list(lines)
    index = 0
    while index < len(lines):
        index = max(index + 1, _open(found, index))
    return found


def _open(lines: list[str], index: int) -> int:
    """Open the box that begins at a line, if it is a requirement's, and return where it ends."""
    line = lines[index]
    if not line.lstrip().startswith((">", "[!", "!!!", "???", ":::")):
        return index
    if box := _QUOTED.fullmatch(line) or _BARE.fullmatch(line.strip()):
        is_quoted = line.lstrip().startswith(">")
        return _open_quoted(lines, index, box[1].strip(), is_quoted=is_quoted)
    if (box := _INDENTED.fullmatch(line)) and _is_named(box[1]):
        lines[index] = _HEADING + box[1]
        return _dedent(lines, index + 1)
    if (box := _FENCED.fullmatch(line)) and _is_named(box[1] or box[2]):
        lines[index] = _HEADING + (box[1] or box[2])
        end = next((at for at in range(index + 1, len(lines)) if lines[at].startswith(":::")), len(lines))
        if end < len(lines) and _END.fullmatch(lines[end]):
            lines[end] = ""
        return end
    return index


def _open_quoted(lines: list[str], start: int, title: str, *, is_quoted: bool) -> int:
    following = next(iter(lines[start + 1 : start + 2]), "")
    if not _is_named(title or following.lstrip("> ")):
        return start
    end = start + 1
    while is_quoted and end < len(lines) and lines[end].lstrip().startswith(">"):
        end += 1
    below = [line.lstrip()[1:].removeprefix(" ") for line in lines[start + 1 : end]]
    lines[start] = _HEADING + title if title else ""
    lines[start + 1 : end] = below
    at = start + 1
    if not title and not lines[at].startswith("#"):
        lines[at] = _HEADING + lines[at]
    return end


def _dedent(lines: list[str], start: int) -> int:
    end = start
    while end < len(lines) and (not lines[end].strip() or lines[end].startswith(_INDENT)):
        lines[end] = lines[end].removeprefix(_INDENT)
        end += 1
    return end


def _is_named(title: str) -> bool:
    return requirement_id(title.lstrip("#*_ ")) is not None
