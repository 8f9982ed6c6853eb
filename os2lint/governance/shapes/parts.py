"""A requirement's parts by their role, whatever the shape they were found in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from os2lint.governance.columns import Role, level_of
from os2lint.governance.entries import Entry, Reading, mark_of
from os2lint.governance.rows import requirement_id
from os2lint.governance.wording import squash

if TYPE_CHECKING:
    from collections.abc import Mapping


_LIGHTS = frozenset("🟢🟡🟠🔴")


def entry_of(line: int, parts: Mapping[Role, str]) -> Entry:
    """Return the entry that the parts make; its id is empty where they name no requirement."""
    own = requirement_id(parts.get(Role.ID, "")) or ""
    status = parts.get(Role.STATUS, parts.get(Role.VERDICT))
    documentation = parts.get(Role.DOCUMENTATION)
    if documentation is None and status is None:
        # OS2's generator once wrote the answers where the checklist has its guidance.
        documentation = parts.get(Role.GUIDANCE, "")
    level = parts.get(Role.LEVEL, "")
    return Entry(
        id=own,
        line=line,
        title=parts.get(Role.TITLE) or parts.get(Role.ID, ""),
        level=level_of(level),
        level_text=squash(level),
        mark=mark_of(status),
        in_list=status is not None and "<li>" in status,
        is_light=status is not None and not _LIGHTS.isdisjoint(status),
        documentation=documentation or "",
    )


def reading_of(shape: str, entries: list[Entry], roles: set[Role], headings: frozenset[str]) -> Reading:
    """Return what was read in a shape, by the roles that its parts had."""
    return Reading(
        shape=shape,
        entries=[entry for entry in entries if entry.id],
        headings=headings,
        has_status=Role.STATUS in roles or Role.VERDICT in roles,
        is_evaluation=Role.GROUNDS in roles,
    )
