"""Does the repository say whom to turn to?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from os2lint.checks import Fault, Unassessed
from os2lint.facts.contacts import has_address, has_handle, has_mail
from os2lint.facts.elsewhere import is_claimed
from os2lint.facts.people import person_in
from os2lint.facts.publiccode import contacts
from os2lint.findings import Location

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from os2lint.facts import Facts
    from os2lint.parsers.page import Page

#: Characters between a role and the name of the person who has it.
_NEAR = 40
#: Characters of a paragraph that holds a name and an address, and hardly more.
_ALONE = 80
#: Cells between a role and a name in a table's row.
_CELLS = 2


def check(facts: Facts, parameters: Mapping[str, Any]) -> Iterator[Fault | Unassessed]:
    """Yield a fault where no document, no section, no sentence and no publiccode.yml names a contact.

    Parameters:
        words: what stands beside an address.
        roles: what a person is called who can be contacted by name.
        report: the requirement under which a governance report's documented claim counts.
    """
    documents = facts.documents
    if documents.is_told("maintainers") or documents.is_told("contact"):
        return
    if "report" in parameters and is_claimed(facts, parameters["report"]):
        return
    if contacts(facts):
        return
    path = documents.front_page.path
    if path and _is_named(documents.written(documents.front_page), parameters):
        return
    if facts.repository.entries().is_complete:
        yield Fault(key="no-contact", location=Location(path=path or "README.md", is_missing=path is None))
    else:
        yield Unassessed(reason="listing-incomplete")


def _is_named(page: Page, parameters: Mapping[str, Any]) -> bool:
    """Whether a sentence has such a word and an address or a name, or a link writes a mail."""
    if any(link.target.startswith("mailto:") and has_mail(link.target[7:]) for link in page.links):
        return True
    for paragraph in page.paragraphs:
        text = paragraph.text
        lowered = text.casefold()
        if any(word in lowered for word in parameters["words"]) and (has_address(text) or has_handle(text)):
            return True
        if len(text) <= _ALONE and has_address(text) and person_in(text) and "copyright" not in lowered:
            return True
        pieces = _around_roles(paragraph.cells, parameters["roles"]) if paragraph.cells else (text,)
        if any(
            _is_named_beside(role, piece, piece.casefold())
            for piece in pieces
            for role in parameters["roles"]
        ):
            return True
    return False


def _around_roles(cells: Sequence[str], roles: Sequence[str]) -> Iterator[str]:
    """Yield each cell that holds a role, after a comma each with those near it: the others of its row."""
    for place, cell in enumerate(cells):
        lowered = cell.casefold()
        if any(role in lowered for role in roles):
            yield ", ".join(cells[max(0, place - _CELLS) : place + _CELLS + 1])


def _is_named_beside(role: str, text: str, lowered: str) -> bool:
    """Whether a name stands close to the first mention of a role: "X: Anna Holm", "Anna Holm is X"."""
    place = lowered.find(role)
    return place >= 0 and person_in(text[max(0, place - _NEAR) : place + len(role) + _NEAR]) is not None
