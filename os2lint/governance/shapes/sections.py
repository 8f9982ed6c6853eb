"""Reports with a heading for each requirement, as a workflow of OS2's products writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from os2lint.governance.columns import Role, role_of
from os2lint.governance.shapes.parts import entry_of, reading_of
from os2lint.governance.tables import requirement_id

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from os2lint.governance.document import Document, Heading
    from os2lint.governance.entries import Entry, Reading


def read_sections_shape(document: Document) -> Reading:
    """Read headings such as `## R1 - title`, each followed by labelled parts."""
    entries: list[Entry] = []
    roles_seen: set[Role] = set()
    for heading, end in _sections(document):
        parts = _parts(document.lines[heading.line : end])
        roles_seen.update(parts)
        parts[Role.ID] = heading.text
        entries.append(entry_of(heading.line, parts))
    names = frozenset(role.name.lower() for role in roles_seen)
    return reading_of("sections", entries, roles_seen, names)


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
