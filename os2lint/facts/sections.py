"""Sections of one document that say what another would: "Security" in the README."""

from __future__ import annotations

from itertools import chain, islice, pairwise
from typing import TYPE_CHECKING, NamedTuple

from os2lint.facts.boilerplate import is_generated
from os2lint.facts.contacts import asks_to_report, has_address, leads_on
from os2lint.facts.people import person_in
from os2lint.facts.unwritten import is_unwritten
from os2lint.facts.vocabulary import plain_words, vocabulary
from os2lint.parsers.page import Heading
from os2lint.quotation import quoted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from os2lint.facts.vocabulary import Sort
    from os2lint.parsers.page import Page, Paragraph

#: Sections of one name that are looked at, when the first ones turn out to be empty.
_SECTIONS = 20
#: Characters up to which a paragraph is taken with the one that it leads to: "Security issues:".
_LEAD = 60


class Section(NamedTuple):
    """A part of another document that says what a document of its own would."""

    path: str
    heading: Heading


def heading_of(page: Page, sort: Sort) -> Heading | None:
    """Return the heading below which a page says what such a document would, or near which it does."""
    named = (heading for heading in page.headings if sort.has_heading(heading.text))
    hinted = (heading for heading in page.headings[1:] if sort.is_hinted(heading.text))
    for heading in islice(named, _SECTIONS):
        if _tells(tuple(page.section(heading)), sort):
            return heading
    for heading in islice(hinted, _SECTIONS):
        paragraphs = tuple(page.section(heading))
        asks = any(word in heading.text.casefold() for word in sort.evidence)
        if _reaches(paragraphs, sort) or (asks and any(map(leads_on, paragraphs))):
            return heading
    for before, paragraph in pairwise((None, *page.paragraphs)):
        text = paragraph.text.casefold() if paragraph else ""
        if before and len(before.text) <= _LEAD:
            text = f"{before.text.casefold()} {text}"
        if paragraph and any(word in text for word in sort.mentions) and _reaches((paragraph,), sort):
            above = [heading for heading in page.headings if heading.line < paragraph.line]
            return (
                above[-1]
                if above
                else Heading(level=1, text=quoted(paragraph.text, _LEAD), line=paragraph.line)
            )
    return None


def _tells(paragraphs: Sequence[Paragraph], sort: Sort) -> bool:
    """Whether a section of the right name holds what it should: anything, or what its sort's evidence is."""
    if all(is_unwritten(paragraph.text) or is_generated(paragraph.text) for paragraph in paragraphs):
        return False
    return not sort.evidence or _reaches(paragraphs, sort) or any(asks_to_report(paragraphs, sort))


def _reaches(paragraphs: Sequence[Paragraph], sort: Sort) -> bool:
    """Whether somebody can be reached by what the paragraphs say."""
    if any(has_address(p.text) or (not sort.evidence and person_in(p.text)) for p in paragraphs):
        return True
    asking = chain(asks_to_report(paragraphs, sort), filter(_points, paragraphs))
    return any(map(leads_on, asking))


def _points(paragraph: Paragraph) -> bool:
    """Whether a paragraph says where to look: "See our policy"."""
    return f"{plain_words(paragraph.own)} ".startswith(vocabulary().purpose.pointers)
