"""Who is named in lists, tables and lines below words that say who owns or uses the product."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from os2lint.facts.people import known_person_in
from os2lint.governance.participation import is_set_aside
from os2lint.governance.public_names import is_municipality, is_public, public_names
from os2lint.governance.wording import squash

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from os2lint.parsers.page import Heading, Page, Paragraph

_PARTS = re.compile(r"[,;:|()/]|\s[-–—]\s|\s(?:og|samt|and|&)\s")
#: Words of a label, of a heading or line before a list, and of a body's name.
_LABEL, _HEAD, _NAME = 6, 12, 4
#: Characters of a heading or a label that are looked at.
_LONG = 300


class Passage(NamedTuple):
    """A paragraph with what stands over it."""

    paragraph: Paragraph
    #: The heading, or the line before a list, that says that those below own or use the product; else "".
    head: str


def passages(page: Page, today: date) -> Iterator[Passage]:
    """Yield a page's paragraphs, without the sections of samples, of former users and of those to come."""
    over: tuple[str, ...] = ()
    lead, is_out = "", False
    headings = _headings(page)
    following = next(headings, None)
    for paragraph in page.paragraphs:
        while following and following[0] <= paragraph.line:
            over, lead = following[1], ""
            is_out = any(is_aside(words, today) for words in over)
            following = next(headings, None)
        is_list = paragraph.listed or bool(paragraph.cells)
        lead = lead if is_list else _lead(paragraph.text)
        if not is_out and not is_aside(lead, today):
            heads = (words for words in (lead if is_list else "", *over) if _is_head(words))
            yield Passage(paragraph, next(heads, ""))


def _headings(page: Page) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield each heading's line with its text and those above it, the nearest first.

    A page's title is left out: it is the product's name, whatever words are in it.
    """
    above: list[Heading] = []
    for index, heading in enumerate(page.headings):
        above = [each for each in above if each.level < heading.level]
        above += [heading] if index else []
        yield heading.line, tuple(each.text for each in reversed(above))


def is_aside(heading: str, today: date) -> bool:
    """Whether those named below a heading take no part."""
    words = squash(heading[:_LONG]).split()
    if not words or len(words) > _HEAD:
        return False
    return is_set_aside(heading, today) or not public_names().set_aside.isdisjoint(words)


def listed_bodies(passage: Passage) -> Iterator[str]:
    """Yield the public bodies that a list, a table or a labelled line names."""
    paragraph = passage.paragraph
    label, colon, rest = paragraph.text.partition(":")
    if colon and len(label) <= _LONG and len(squash(label).split()) <= _LABEL and _is_head(label):
        yield from _bodies(rest)
    elif passage.head and paragraph.cells:
        for cell in paragraph.cells:
            yield from _bodies(cell)
    elif passage.head:
        names = [*_bodies(paragraph.text)]
        yield from names if paragraph.listed or len(names) == len(_parted(paragraph.text)) else ()


def _lead(text: str) -> str:
    return text if text.rstrip().endswith(":") else ""


def _is_head(words: str) -> bool:
    said = squash(words[:_LONG]).split()
    return len(said) <= _HEAD and not public_names().heads.isdisjoint(said)


def _bodies(text: str) -> Iterator[str]:
    """Yield the names that a text begins with, behind a person's."""
    parts = _parted(text)
    if parts and not _is_body(parts[0]) and known_person_in(parts[0]):
        parts = parts[1:]
    for name in takewhile(_is_body, parts):
        is_short = is_municipality(name) and len(squash(name).split()) == len(name.split("-"))
        yield f"{name} Kommune" if is_short else name


def _parted(text: str) -> Sequence[str]:
    return [part.strip(" .*_") for part in _PARTS.split(text) if part.strip(" .*_")]


def _is_body(name: str) -> bool:
    is_word = squash(name) in public_names().public
    return name[:1].isupper() and not is_word and len(name.split()) <= _NAME and is_public(name)
