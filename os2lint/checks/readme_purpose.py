"""A README that doesn't say what the thing is for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from os2lint.checks import Fault, Unassessed
from os2lint.facts.purpose import Purpose
from os2lint.findings import Location
from os2lint.quotation import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from os2lint.facts import Facts


def check(facts: Facts, _parameters: Mapping[str, Any]) -> Iterator[Fault | Unassessed]:
    """Yield a fault whose key says what stands there instead, as `Purpose` has it."""
    documents = facts.documents
    path, purpose = documents.front_page.path, documents.purpose
    if path is None or purpose in {Purpose.STATED, Purpose.TEMPLATE}:
        return
    page = documents.written(documents.front_page)
    arguments = {"path": path}
    if purpose is Purpose.BRIEF:
        arguments["text"] = quoted(page.paragraphs[0].text)
    yield Fault(
        key=purpose.value,
        arguments=arguments,
        location=Location(path=path, line=page.headings[0].line if page.headings else 1),
        identity="purpose",
    )
