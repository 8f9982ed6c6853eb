"""SPDX license expressions, such as `MIT OR (Apache-2.0 WITH LLVM-exception)`.

`license-expression` knows the grammar of the SPDX specification, annex "SPDX license expressions"; it is
loaded only for a text that has more than an id.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from os2lint.licenses import index as license_index

if TYPE_CHECKING:
    from license_expression import LicenseSymbol, LicenseWithExceptionSymbol

_REFERENCE = re.compile(r"(?:DocumentRef-[\w.-]+:)?LicenseRef-[\w.-]+")
_LONGEST = 1000
_OPERATORS = frozenset({"AND", "OR", "WITH"})


def parse_expression(text: str) -> tuple[str, ...] | None:
    """Return the ids of the licenses that an expression names, or None if it is no valid expression.

    Ids are returned as the license list spells them now: `gpl-3.0+` is `GPL-3.0-or-later`.
    """
    text = text.strip()
    if not text or len(text) > _LONGEST:
        return None
    if "(" not in text and _OPERATORS.isdisjoint(text.upper().split()):
        spdx = _license(text)
        return None if spdx is None else (spdx,)
    ids = [_license_of(symbol) for symbol in _symbols(text)]
    return tuple(dict.fromkeys(filter(None, ids))) if ids and None not in ids else None


def _symbols(text: str) -> list[LicenseSymbol | LicenseWithExceptionSymbol]:
    """Return an expression's licenses, each with its exception; none for what isn't an expression."""
    from license_expression import ExpressionError, Licensing

    licensing = Licensing()
    try:
        parsed = licensing.parse(text)
    except (ExpressionError, AssertionError, IndexError, RecursionError):
        # The library asserts on `( AND` and indexes past the end of `()`, where it should say the first.
        return []
    return list(licensing.license_symbols(parsed, decompose=False)) if parsed is not None else []


def _license_of(symbol: LicenseSymbol | LicenseWithExceptionSymbol) -> str | None:
    exception = getattr(symbol, "exception_symbol", None)
    if exception is None:
        return _license(symbol.key)
    if exception.key.lower() not in license_index.load().exceptions:
        return None
    return _license(symbol.license_symbol.key)


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
