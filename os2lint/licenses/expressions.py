"""SPDX license expressions, such as `MIT OR (Apache-2.0 WITH LLVM-exception)`.

The grammar is that of the SPDX specification, annex "SPDX license expressions". Reading it here costs no
import: a general library for the same takes longer to load than a lint may take.
"""

from __future__ import annotations

import re

from os2lint.licenses import index as license_index

_PART = re.compile(r"\s*(\(|\)|[A-Za-z0-9][\w.:+-]*)")
_REFERENCE = re.compile(r"(?:DocumentRef-[\w.-]+:)?LicenseRef-[\w.-]+")
_LONGEST = 1000
_OPERATORS = frozenset({"AND", "OR"})
_WITH = "WITH"


def parse_expression(text: str) -> tuple[str, ...] | None:
    """Return the ids of the licenses that an expression names, or None if it is no valid expression.

    Ids are returned as the license list spells them now: `gpl-3.0+` is `GPL-3.0-or-later`.
    """
    parts = _parts(text)
    ids: list[str] = []
    depth = at = 0
    operand_expected = True
    while at < len(parts):
        part = parts[at]
        at += 1
        if operand_expected and part == "(":
            depth += 1
        elif operand_expected:
            spdx = _license(part)
            if spdx is None:
                return None
            ids.append(spdx)
            operand_expected = False
            if at < len(parts) and parts[at].upper() == _WITH:
                if parts[at + 1 : at + 2] and parts[at + 1].lower() in license_index.load().exceptions:
                    at += 2
                else:
                    return None
        elif part == ")" and depth:
            depth -= 1
        elif part.upper() in _OPERATORS:
            operand_expected = True
        else:
            return None
    return None if depth or operand_expected else tuple(dict.fromkeys(ids))


def _parts(text: str) -> list[str]:
    text = text.strip()
    parts: list[str] = []
    at = 0
    while at < len(text) <= _LONGEST:
        found = _PART.match(text, at)
        if not found:
            return []
        parts.append(found[1])
        at = found.end()
    return parts


def _license(name: str) -> str | None:
    """Return an id as it is spelled now, or None if the list doesn't have it."""
    if _REFERENCE.fullmatch(name):
        return name
    index = license_index.load()
    later = name.endswith("+")
    spdx = index.spelled.get(name.lower()) or index.spelled.get(name.removesuffix("+").lower())
    if spdx is None:
        return None
    successor = f"{spdx.removesuffix('+')}{'-or-later' if later else '-only'}"
    return successor if successor in index.osi_approved else spdx


def family(spdx: str) -> str:
    """Return an id without what the license's text alone can't tell: whether later versions may be chosen."""
    for ending in ("-only", "-or-later", "+", "-no-copyleft-exception"):
        spdx = spdx.removesuffix(ending)
    return spdx
