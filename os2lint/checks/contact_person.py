"""Does the repository say whom to turn to?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from os2lint.checks import Fault, Unassessed
from os2lint.facts.elsewhere import is_claimed
from os2lint.findings import Location

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from os2lint.facts import Facts
    from os2lint.parsers.page import Page

_ADDRESS = re.compile(r"[\w+-]@[\w-]{1,63}\.\w|(?:^|[\s(\[])@[\w-]{2,39}\b")


def check(facts: Facts, parameters: Mapping[str, Any]) -> Iterator[Fault | Unassessed]:
    """Yield a fault where no document, no section and no sentence names a contact.

    Parameters:
        words: what a contact is called.
        report: the requirement under which a governance report's documented claim counts.
    """
    documents = facts.documents
    if documents.is_told("maintainers") or documents.is_told("contact"):
        return
    if "report" in parameters and is_claimed(facts, parameters["report"]):
        return
    path = documents.front_page.path
    if path and _is_named(documents.page(path), parameters["words"]):
        return
    if facts.repository.entries().is_complete:
        yield Fault(key="no-contact", location=Location(path=path or "README.md"))
    else:
        yield Unassessed(reason="listing-incomplete")


def _is_named(page: Page, words: list[str]) -> bool:
    """Whether a sentence has such a word and an address, or a link that writes a mail."""
    if any(link.target.startswith("mailto:") for link in page.links):
        return True
    return any(
        _ADDRESS.search(paragraph.text) and any(word in paragraph.text.lower() for word in words)
        for paragraph in page.paragraphs
    )
