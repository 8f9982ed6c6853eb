"""Reports with an item of a list for each requirement, as `- [x] **R1** title: words`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

from os2lint.governance.columns import Role
from os2lint.governance.document import is_heading
from os2lint.governance.marks import Sign
from os2lint.governance.shapes.labels import labelled_parts, part_named
from os2lint.governance.shapes.openings import MOST_ITEMS, Opening, read_opening
from os2lint.governance.shapes.parts import entry_of, reading_of
from os2lint.governance.titles import is_theme

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from os2lint.governance.document import Document
    from os2lint.governance.entries import Entry, Reading

#: What programs put before items; between brackets of a pattern.
BULLETS = "-*+•●○■▪‣·\uf0b7\uf0a7\uf0d8"
# Lines below an id within which its first label stands.
_NEAR = 2
_BULLET = re.compile(rf"^(?:[{BULLETS}]|\d{{1,3}}[.)])[ \t]+")


@dataclass(slots=True)
class _Item:
    """A requirement's item and the lines below it."""

    line: int
    opening: Opening
    is_bulleted: bool
    lines: list[str] = field(default_factory=list)


def read_lists_shape(document: Document) -> Reading:
    """Read items that begin with an id; one without any answer only tells of the requirements."""
    items = list(islice(_items(document), MOST_ITEMS))
    if items:
        items[-1].lines = _indented(items[-1])
    roles = {Role.STATUS}
    entries = [_entry(item, roles) for item in items]
    if all(entry.mark.sign is Sign.NONE for entry in entries):
        entries = []
    return reading_of("lists", entries, roles, frozenset())


def _items(document: Document) -> Iterator[_Item]:
    """Yield the items; a heading, a theme's name, a table or a block of code ends one."""
    item: _Item | None = None
    for index, line in enumerate(document.lines):
        text = line.strip()
        is_code = index in document.code
        opening = None if is_code else _opening(text, document.lines[index + 1 : index + 1 + _NEAR])
        ends = is_heading(text) or text.startswith("|") or is_theme(text) or (is_code and line == text)
        if item and (opening or ends):
            yield item
            item = None
        if opening:
            is_bulleted = _BULLET.match(text) is not None
            item = _Item(document.line_in_file(index + 1), opening, is_bulleted)
        elif item:
            item.lines.append(line)
    if item:
        yield item


def _opening(text: str, below: Sequence[str]) -> Opening | None:
    """Return what begins an item: a line that can't be one of the words below another.

    An id alone does where labelled parts stand below it.
    """
    opening = (
        read_opening(_BULLET.sub("", text, count=1)) if text and not text.startswith(("#", "|")) else None
    )
    if opening is None or opening.is_sure:
        return opening
    following = next((line for line in below if line.strip()), "")
    is_bare = not (opening.title or opening.words) and part_named(following) is not None
    return opening if is_bare else None


def _indented(last: _Item) -> list[str]:
    """Return what belongs to the last item: after an empty line, what isn't indented follows the list."""
    for index, line in enumerate(last.lines):
        follows = index > 0 and not last.lines[index - 1].strip()
        if follows and line.strip() and not line.startswith((" ", "\t")) and last.is_bulleted:
            return last.lines[:index]
    return last.lines


def _entry(item: _Item, roles: set[Role]) -> Entry:
    """Return what an item answers, and add to the roles that its parts have."""
    parts = labelled_parts([line.strip() for line in item.lines], item.opening.answer)
    said = (item.opening.words, parts.get(Role.DOCUMENTATION, ""))
    parts[Role.DOCUMENTATION] = "\n".join(words for words in said if words)
    parts[Role.ID] = item.opening.id
    if item.opening.level:
        parts.setdefault(Role.LEVEL, item.opening.level)
    if item.opening.is_titled or Role.TITLE not in parts:
        parts[Role.TITLE] = item.opening.title
    entry = entry_of(item.line, parts)
    named = map(part_named, (item.opening.words, entry.mark.rest))
    roles.update(parts, filter(None, named))
    return entry
