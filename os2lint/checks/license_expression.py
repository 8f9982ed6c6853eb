"""Manifests that name the license in other words than their format asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from os2lint.checks import Fault, Unassessed
from os2lint.checks.license_declared import contradicts, unread
from os2lint.quotation import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from os2lint.facts import Facts


def check(facts: Facts, parameters: Mapping[str, Any]) -> Iterator[Fault | Unassessed]:
    """Yield `suggested` where the words name a license whose SPDX id is known, else `invalid`.

    `either` is for words that leave open whether later versions may be chosen.

    What contradicts the license text is left to the rule about that: putting it right mends both.

    Parameters:
        allowed: beginnings of values that the formats allow beside SPDX expressions, in lower case.
    """
    yield from unread(facts)
    for item in facts.license.declared:
        is_allowed = item.value.casefold().startswith(tuple(parameters["allowed"]))
        if (
            item.wants_expression
            and not item.is_expression
            and not is_allowed
            and not contradicts(facts, item)
        ):
            is_open = len(item.ids) == 1 and item.ids != item.names
            yield Fault(
                key="either" if is_open else "suggested" if item.ids else "invalid",
                arguments={
                    "path": item.location.path,
                    "value": quoted(item.value),
                    "spdx": " AND ".join(item.ids),
                    "later": f"{' AND '.join(item.names)}-or-later",
                },
                location=item.location,
                identity=item.value,
            )
