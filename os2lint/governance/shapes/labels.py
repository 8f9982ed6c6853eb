"""The labelled parts under a requirement, as `**Status:** Ja` and `Dokumentation: …`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from os2lint.governance.columns import Role, role_of

if TYPE_CHECKING:
    from collections.abc import Sequence


def labelled_parts(lines: Sequence[str]) -> dict[Role, str]:
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
