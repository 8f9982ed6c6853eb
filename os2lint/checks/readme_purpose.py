"""A README that doesn't say what the thing is for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from os2lint.checks import Fault, Unassessed
from os2lint.facts.purpose import Purpose
from os2lint.findings import Location

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from os2lint.facts import Facts


def check(facts: Facts, _parameters: Mapping[str, Any]) -> Iterator[Fault | Unassessed]:
    """Yield a fault whose key says what stands there instead, as `Purpose` has it."""
    path = facts.documents.front_page.path
    if path is None or facts.documents.purpose in {Purpose.STATED, Purpose.TEMPLATE}:
        return
    page = facts.documents.page(path)
    line = page.headings[0].line if page.headings else 1
    yield Fault(
        key=facts.documents.purpose.value,
        arguments={"path": path},
        location=Location(path=path, line=line),
        identity="purpose",
    )
