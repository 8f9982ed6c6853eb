"""Does a README say what the thing is for?"""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from os2lint.facts.vocabulary import plain_words, vocabulary

if TYPE_CHECKING:
    from os2lint.parsers.page import Page, Paragraph

#: Words of one's own that make a sentence rather than a label.
_SENTENCE = 3
#: Sections named for the purpose that are looked at.
_SECTIONS = 20
#: Words up to which what ends with a colon is a label: "The API's documentation:".
_LABEL = 5


class Purpose(StrEnum):
    """What was found; all but the first are why a README doesn't do."""

    STATED = "stated"
    #: Nothing but a title, pictures, or "TODO".
    EMPTY = "empty"
    #: As the framework's generator wrote it.
    SCAFFOLD = "scaffold"
    #: As its template has it, with what should be replaced.
    TEMPLATE = "template"
    #: The text of a license.
    LICENSE = "license"
    #: Only says where to look instead.
    POINTERS = "pointers"
    #: Text, but none that says what the thing is.
    UNSTATED = "unstated"


def judge_purpose(page: Page, name: str = "") -> Purpose:
    """Judge a README, or the page that stands for it, of a repository of that name."""
    prose = [paragraph for paragraph in page.paragraphs if not is_unwritten(paragraph.text)]
    if not prose and not page.has_code:
        return Purpose.EMPTY
    if _is_scaffold(page):
        return Purpose.SCAFFOLD
    if _is_license(page):
        return Purpose.LICENSE
    if _in_section(page) or _in_opening(page) or _in_title(page, name):
        return Purpose.STATED
    return Purpose.POINTERS if prose and all(map(_points, prose)) else Purpose.UNSTATED


def is_unwritten(text: str) -> bool:
    """Whether a paragraph is no more than a promise to write one."""
    words = plain_words(text)
    if not words:
        return True
    is_note = text.lstrip("/*_ ").startswith("TODO")
    return is_note or words in vocabulary().unwritten or not any(map(str.isalpha, words))


def _is_scaffold(page: Page) -> bool:
    start = " ".join(
        (*(heading.text for heading in page.headings[:2]), *(p.text for p in page.paragraphs[:3]))
    )
    return any(phrase in start.lower() for phrase in vocabulary().scaffolds) and not _in_section(page)


def _is_license(page: Page) -> bool:
    start = plain_words(" ".join((page.title, *(paragraph.text for paragraph in page.paragraphs[:4]))))
    return (
        "permission is hereby granted free of charge" in start
        or start.startswith(("gnu general public license version", "mozilla public license version"))
        or "everyone is permitted to copy and distribute verbatim copies" in start
    )


def _in_section(page: Page) -> bool:
    """Whether a section with a name such as "Purpose" holds a sentence."""
    named = (heading for heading in page.headings if _names_purpose(heading.text))
    return any(
        _count(paragraph.text) >= _SENTENCE
        for heading in islice(named, _SECTIONS)
        for paragraph in page.section(heading)
    )


def _names_purpose(heading: str) -> bool:
    name = plain_words(heading)
    starts = vocabulary().purpose_headings
    return name in starts or any(name.startswith(f"{start} ") for start in starts if " " in start)


def _in_opening(page: Page) -> bool:
    """Whether the introduction defines something, or the text after it says "this is …"."""
    later = [heading.line for heading in page.headings[1:]]
    end = later[0] if later else None
    has_title = bool(page.headings or page.header)
    for paragraph in page.paragraphs:
        if paragraph.quoted or is_unwritten(paragraph.text) or _count(paragraph.text) < _SENTENCE:
            continue
        if _credits(paragraph) and not _has_phrase(paragraph):
            continue
        introduces = end is None or paragraph.line < end
        if _speaks_of_itself(paragraph, page.title) or (introduces and _has_phrase(paragraph)):
            return True
        if introduces and has_title and not _points(paragraph):
            return True
    return False


def _has_phrase(paragraph: Paragraph) -> bool:
    text = f" {paragraph.text.lower()} "
    return any(phrase in text for phrase in vocabulary().purpose_phrases)


def _credits(paragraph: Paragraph) -> bool:
    """Whether a paragraph tells who made the thing, and under what license."""
    text = paragraph.text.lower()
    return any(phrase in text for phrase in vocabulary().credits)


def _speaks_of_itself(paragraph: Paragraph, title: str) -> bool:
    """Whether a paragraph begins with "this project", or with the title and "is"."""
    words = plain_words(paragraph.text[:300])
    if words.startswith(vocabulary().purpose_subjects):
        return True
    name = plain_words(title)
    return bool(name) and words.startswith((f"{name} is ", f"{name} er ", f"the {name} is "))


def _points(paragraph: Paragraph) -> bool:
    """Whether a paragraph leads elsewhere, or asks for something to be done."""
    own = _count(paragraph.own)
    if own < _SENTENCE or (own < _LABEL and paragraph.own.rstrip().endswith(":")):
        return True
    return plain_words(paragraph.own).startswith(_plain_pointers())


def _in_title(page: Page, name: str) -> bool:
    """Whether the title itself, or a second one right below it, says what this is: "X Drupal module"."""
    words = [word.strip(".,:;!*_()") for word in page.title.split()]
    if sum(map(str.isalpha, words)) >= 2 and plain_words(page.title) != plain_words(name):
        return True
    if len(page.headings) < 2 or any(p.line < page.headings[1].line for p in page.paragraphs):
        return False
    second = plain_words(page.headings[1].text)
    return len(second.split()) > _SENTENCE + 1 and not second.startswith(_plain_pointers())


@cache
def _plain_pointers() -> tuple[str, ...]:
    return tuple(f"{plain_words(words)} " for words in vocabulary().pointers)


def _count(text: str) -> int:
    return sum(any(map(str.isalpha, word)) for word in text.split())
