"""SPDX license expressions: `MPL-2.0 OR MIT`."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from license_expression import Licensing

#: Longer than any expression that a person wrote; the parser's work grows with it.
MAX_CHARACTERS = 500


def parse_expression(text: str) -> tuple[str, ...] | None:
    """Return the SPDX ids of an expression in its order; None for what isn't a valid expression.

    Case is forgiven, since SPDX compares ids without it. `LicenseRef-…` counts as an id.
    """
    if not text or len(text) > MAX_CHARACTERS:
        return None
    from license_expression import ExpressionError

    try:
        parsed = _licensing().parse(text)
    except (ExpressionError, RecursionError):
        return None
    if parsed is None:
        return None
    known = _licensing().known_symbols
    ids = tuple(dict.fromkeys(str(name) for name in _licensing().license_keys(parsed)))
    if all(name in known or name.lower().startswith(("licenseref-", "documentref-")) for name in ids):
        return ids
    return None


@cache
def _licensing() -> Licensing:
    from license_expression import get_spdx_licensing

    return get_spdx_licensing()
