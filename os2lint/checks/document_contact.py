"""A document that asks people to write, and doesn't say where to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from os2lint.checks import Fault, Unassessed
from os2lint.findings import Location

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from os2lint.facts import Facts

_MAIL = re.compile(r"[\w+-]@[\w-]{1,63}\.[\w]|[\w+-] ?[\[(](?:at|snabel-?a)[\])] ?[\w-]", re.IGNORECASE)
_PHONE = re.compile(r"(?:\+\d{2}[ .]?|\b)\d{2}[ .]?\d{2}[ .]?\d{2}[ .]?\d{2}\b")


def check(facts: Facts, parameters: Mapping[str, Any]) -> Iterator[Fault | Unassessed]:
    """Yield a fault where a real document has neither an address nor one of the ways that count.

    Parameters:
        document: its name.
        ways: words that say how to report without an address, such as GitHub's own form.
    """
    document = facts.documents[parameters["document"]]
    if document.path is None or not document.is_written:
        return
    text = facts.text(document.path).text
    lowered = text.lower()
    if _MAIL.search(text) or _PHONE.search(text) or any(way in lowered for way in parameters["ways"]):
        return
    yield Fault(
        key="no-contact", arguments={"path": document.path}, location=Location(path=document.path, line=1)
    )
