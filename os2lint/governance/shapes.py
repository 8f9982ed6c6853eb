"""The three shapes a report comes in: tables, sections, and the JSON of OS2's self-assessment form."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from os2lint.governance.alignment import align
from os2lint.governance.columns import Role, columns_of, level_of, role_of
from os2lint.governance.entries import Entry, Reading, mark_of
from os2lint.governance.tables import read_tables, requirement_id
from os2lint.governance.wording import squash, visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from os2lint.governance.document import Document, Heading

_MOST_MISSES = 10
_LIST_KEYS = ("krav", "requirements")
_KEYS = {
    Role.ID: ("id", "nr", "number"),
    Role.TITLE: ("krav", "requirement", "title"),
    Role.LEVEL: ("produktniveau", "niveau", "level"),
    Role.STATUS: ("efterlevet", "status"),
    Role.DOCUMENTATION: ("dokumentation", "documentation", "text"),
}


def read_table_shape(document: Document) -> Reading:
    """Read the tables of a report; each decides for itself which column holds what."""
    entries: list[Entry] = []
    roles_seen: set[Role] = set()
    headings: set[str] = set()
    for table in read_tables(document.lines):
        roles = columns_of(table)
        roles_seen.update(roles)
        headings.update(
            squash(cell) or visible(cell) for cell in (table.header.cells if table.header else ())
        )
        entries.extend(_entry(row.line, align(row.cells, roles)) for row in table.rows)
    return Reading(
        shape="tables",
        entries=[entry for entry in entries if entry.id],
        headings=frozenset(headings),
        has_status=Role.STATUS in roles_seen or Role.VERDICT in roles_seen,
        is_evaluation=Role.GROUNDS in roles_seen,
    )


def read_section_shape(document: Document) -> Reading:
    """Read headings such as `## R1 - title`, each followed by labelled parts."""
    entries: list[Entry] = []
    roles_seen: set[Role] = set()
    for heading, end in _sections(document):
        parts = _parts(document.lines[heading.line : end])
        roles_seen.update(parts)
        parts[Role.ID] = heading.text
        entries.append(_entry(heading.line, parts))
    return Reading(
        shape="sections",
        entries=entries,
        headings=frozenset(role.name.lower() for role in roles_seen),
        has_status=Role.STATUS in roles_seen or Role.VERDICT in roles_seen,
        is_evaluation=Role.GROUNDS in roles_seen,
    )


def _sections(document: Document) -> Iterator[tuple[Heading, int]]:
    """Yield each requirement's heading and the line its section ends at; deeper headings belong to it."""
    current: Heading | None = None
    for heading in document.headings:
        is_requirement = requirement_id(heading.text) is not None
        if heading.in_code and not is_requirement:
            continue
        if current and (is_requirement or heading.depth <= current.depth):
            yield current, heading.line - 1
            current = None
        if is_requirement:
            current = heading
    if current:
        yield current, len(document.lines)


def read_json_shape(text: str) -> tuple[Reading, Mapping[str, Any]] | None:
    """Read a self-assessment's JSON; None for JSON of any other kind. The second value is the whole of it."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(value, dict):
        value = {_LIST_KEYS[0]: value}
    items = next((value[key] for key in _LIST_KEYS if isinstance(value.get(key), list)), None)
    if items is None or not any(isinstance(item, dict) and _value(item, Role.ID) for item in items):
        return None
    entries = [
        _entry(line, {role: _string(_value(item, role)) for role in _KEYS})
        for item, line in zip(items, _lines(text, items), strict=True)
        if isinstance(item, dict)
    ]
    return Reading(shape="json", entries=[entry for entry in entries if entry.id]), value


def _lines(text: str, items: Iterable[object]) -> Iterator[int]:
    """Yield the line at which each item's id stands, found by going on from the one before it.

    An id that is written with escapes isn't found; after a few of those no more are looked for.
    """
    position, line, misses = 0, 1, 0
    for item in items:
        own = _value(item, Role.ID) if isinstance(item, dict) else None
        if isinstance(own, str) and misses < _MOST_MISSES:
            found = text.find(json.dumps(own, ensure_ascii=False), position)
            misses += found < 0
            if found >= 0:
                line += text.count("\n", position, found)
                position = found
        yield line


def _entry(line: int, parts: Mapping[Role, str]) -> Entry:
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
        documentation=documentation or "",
    )


def _parts(lines: Sequence[str]) -> dict[Role, str]:
    """Cut a section's lines at its labels; what stands under no label is documentation."""
    bold = any(_label(line, bold=True) for line in lines)
    parts: dict[Role, list[str]] = {}
    role = Role.DOCUMENTATION
    for line in lines:
        label = _label(line, bold=bold)
        # Documentation may have labels of its own, such as "Henvisning:".
        if label and not (role is label[0] is Role.DOCUMENTATION and Role.DOCUMENTATION in parts):
            role, rest = label
            parts.setdefault(role, []).append(rest)
        elif role is not Role.DOCUMENTATION or line.strip() or Role.DOCUMENTATION in parts:
            parts.setdefault(role, []).append(line)
    return {role: _without_rule("\n".join(texts)) for role, texts in parts.items()}


def _label(line: str, *, bold: bool) -> tuple[Role, str] | None:
    text = line.strip().lstrip("-* \t") if not bold else line.strip().lstrip("- \t")
    if bold:
        if not text.startswith(("**", "__")):
            return None
        name, closing, rest = text[2:].partition(text[:2])
        if not closing or not (name.rstrip().endswith(":") or rest.lstrip().startswith(":")):
            return None
        rest = rest.lstrip(" :")
    else:
        name, colon, rest = text.partition(":")
        if not colon:
            return None
    role = role_of(name)
    return (role, rest.strip()) if role else None


def _without_rule(text: str) -> str:
    """Drop the line that separates a section from the next."""
    stripped = text.rstrip()
    for rule in ("---", "***", "___"):
        if stripped.endswith("\n" + rule) or stripped == rule:
            stripped = stripped[: -len(rule)].rstrip()
    return stripped.strip()


def _value(item: Mapping[str, Any], role: Role) -> object:
    return next((item[key] for key in _KEYS[role] if key in item), None)


def _string(value: object) -> str:
    match value:
        case bool():
            return "ja" if value else "nej"
        case str():
            return value
        case int() | float():
            return str(value)
        case _:
            return ""
