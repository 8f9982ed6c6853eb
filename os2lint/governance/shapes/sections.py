"""Reports with a heading for each requirement, as a workflow of OS2's products writes them."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from os2lint.governance.columns import Role
from os2lint.governance.shapes.labels import labelled_parts
from os2lint.governance.shapes.openings import MOST_ITEMS, Opening, read_opening
from os2lint.governance.shapes.parts import entry_of, reading_of
from os2lint.governance.tails import ends_in_rules, without_tail

if TYPE_CHECKING:
    from collections.abc import Iterator

    from os2lint.governance.document import Document, Heading
    from os2lint.governance.entries import Entry, Reading


def read_sections_shape(document: Document) -> Reading:
    """Read headings such as `## R1 - title`, each followed by labelled parts."""
    entries: list[Entry] = []
    roles_seen: set[Role] = set()
    sections = list(islice(_sections(document), MOST_ITEMS))
    below = [document.lines[heading.line : end] for heading, _opening, end in sections]
    is_parted = ends_in_rules(below)
    for (heading, opening, _end), lines in zip(sections, below, strict=True):
        own = without_tail(lines, is_parted=is_parted, is_last=lines is below[-1])
        parts = labelled_parts(own, opening.answer)
        roles_seen.update(parts)
        parts[Role.ID] = opening.id
        if opening.level:
            parts.setdefault(Role.LEVEL, opening.level)
        if opening.is_titled or Role.TITLE not in parts:
            parts[Role.TITLE] = opening.title or heading.text
        entries.append(entry_of(document.line_in_file(heading.line), parts))
    names = frozenset(role.name.lower() for role in roles_seen)
    return reading_of("sections", entries, roles_seen, names)


def _sections(document: Document) -> Iterator[tuple[Heading, Opening, int]]:
    """Yield each requirement's heading and the line its section ends at; deeper headings belong to it."""
    current: tuple[Heading, Opening] | None = None
    for heading in document.headings:
        opening = read_opening(heading.text)
        if current and (opening or heading.depth <= current[0].depth):
            yield *current, heading.line - 1
            current = None
        if opening:
            current = heading, opening
    if current:
        yield *current, len(document.lines)
