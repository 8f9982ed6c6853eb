"""The parts under a requirement, most of them labelled, as `**Status:** Ja` and `Dokumentation: …`."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from os2lint.governance.columns import Role, level_of, role_of
from os2lint.governance.marks import Sign, read_answer

if TYPE_CHECKING:
    from collections.abc import Sequence

# A colon may begin a sign, as in `:x:`.
_COLON = re.compile(r"\??:(?!\S)[ \t]*+")
_END_OF_NAME = re.compile(r"\?:?(?!\S)|:(?![a-z0-9_+-]{1,40}:)")
_BOXES = frozenset({Sign.BOX, Sign.BALLOT})


def labelled_parts(lines: Sequence[str], answer: str) -> dict[Role, str]:
    """Cut a section's lines at its labels; what stands under no label is documentation.

    Args:
        lines: What stands below the line that the section begins with.
        answer: The status as it stands in that line, or "". A label says it better; without either it may
            stand below, on lines of its own.
    """
    bold = any(_label(line, bold=True) for line in lines)
    parts: dict[Role, list[str]] = {}
    role = Role.DOCUMENTATION
    for line in lines:
        label = _label(line, bold=bold)
        if label and not _is_within(label[0], role, parts):
            role, rest = label
            parts.setdefault(role, []).append(rest)
        elif role is not Role.DOCUMENTATION or line.strip() or Role.DOCUMENTATION in parts:
            parts.setdefault(role, []).append(line)
    for short in (Role.STATUS, Role.LEVEL):
        if short in parts:
            _shorten(parts, short)
    found = {role: _without_rule("\n".join(texts)) for role, texts in parts.items()}
    if answer:
        found.setdefault(Role.STATUS, answer)
    elif Role.STATUS not in found:
        status, rest = _own_lines(found.get(Role.DOCUMENTATION, ""))
        found |= {Role.STATUS: status, Role.DOCUMENTATION: rest} if status else {}
    return found


def _is_within(label: Role, role: Role, parts: dict[Role, list[str]]) -> bool:
    """Whether a label is one of the documentation's own, such as "Henvisning:" or another "Status:"."""
    return label in parts and role is Role.DOCUMENTATION and label in {Role.DOCUMENTATION, Role.STATUS}


def _shorten(parts: dict[Role, list[str]], role: Role) -> None:
    """Leave a status or a level what stands beside its label, else below it; the rest is documentation."""
    beside, *below = parts[role]
    rest = "\n".join(below)
    if role is Role.STATUS and (not beside or _is_box(beside)):
        beside, rest = _own_lines("\n".join(parts[role]))
    elif not beside and below and level_of(below[0]) is not None:
        beside, rest = below[0], "\n".join(below[1:])
    parts[role] = [beside]
    if rest.strip():
        parts[Role.DOCUMENTATION] = [rest.strip(), *parts.get(Role.DOCUMENTATION, [])]


def _own_lines(text: str) -> tuple[str, str]:
    """Return the answer that a text begins with on lines of its own, and the rest; "" where it has none.

    Words beside a box are a task that is done or not: no answer.
    """
    lines = text.strip().split("\n")
    count = max(1, sum(1 for _ in takewhile(_is_box, lines)))
    first = "\n".join(lines[:count])
    mark = read_answer(first)
    if mark is None or (mark.rest and mark.sign is not Sign.SYMBOL):
        return "", text.strip()
    return first, "\n".join(lines[count:]).strip()


def _is_box(line: str) -> bool:
    mark = read_answer(line.strip())
    return mark is not None and mark.sign in _BOXES


def _label(line: str, *, bold: bool) -> tuple[Role, str] | None:
    """Return the role that a label names, as `**Status:**`, `**Opfyldt?**` or `### Status`, and what follows."""
    text = line.strip().lstrip("- \t") if bold else line.strip().lstrip("-* \t")
    if text.startswith("#"):
        role = role_of(text.strip("# \t"))
        return (role, "") if role else None
    return _bold_label(text) if bold else _plain_label(text)


def _bold_label(text: str) -> tuple[Role, str] | None:
    if not text.startswith(("**", "__")):
        return None
    name, closing, rest = text[2:].partition(text[:2])
    rest = rest.lstrip()
    colon = _COLON.match(rest)
    if not closing or not (name.rstrip().endswith((":", "?")) or colon):
        return None
    role = role_of(name)
    return (role, rest[colon.end() :] if colon else rest) if role else None


def _plain_label(text: str) -> tuple[Role, str] | None:
    end = _END_OF_NAME.search(text)
    role = role_of(text[: end.start()]) if end else None
    return (role, text[end.end() :].strip()) if end and role else None


def _without_rule(text: str) -> str:
    """Drop the line that separates a section from the next."""
    stripped = text.rstrip()
    for rule in ("---", "***", "___"):
        if stripped.endswith("\n" + rule) or stripped == rule:
            stripped = stripped[: -len(rule)].rstrip()
    return stripped.strip()
