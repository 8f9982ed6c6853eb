"""What a repository's own pages say of how a product is governed and paid: GOVERNANCE.md, or a section."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from os2lint import data
from os2lint.facts.document_search import documentation_pages
from os2lint.facts.vocabulary import file_key
from os2lint.findings import Location
from os2lint.governance.mentions import mentioned
from os2lint.governance.participation import sentences
from os2lint.governance.wording import squash
from os2lint.repository import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from os2lint.facts import Facts
    from os2lint.parsers.page import Paragraph

#: Pages that are read, and paragraphs of each.
_PAGES, _PARAGRAPHS = 5, 200


@dataclass(frozen=True, slots=True)
class _Governing:
    """The words of `rules/vocabulary/governing.yml`."""

    names: frozenset[str]
    headings: frozenset[str]
    parts: Mapping[str, Sequence[str]]


class Passage(NamedTuple):
    """A sentence that tells of something."""

    words: str
    location: Location


@cache
def _vocabulary() -> _Governing:
    value: Mapping[str, Any] = data.load("vocabulary/governing")
    return _Governing(
        names=frozenset(map(file_key, value["names"])),
        headings=frozenset(value["headings"]),
        parts=value["parts"],
    )


def governance_pages(facts: Facts) -> Iterator[str]:
    """Yield the pages that are about the product's governance, the report aside."""
    listing = facts.repository.entries()
    beside = (path for folder in ("", ".github") for path in listing.children(folder))
    found = (
        path
        for path in (*beside, *documentation_pages(listing))
        if file_key(path.rpartition("/")[2]) in _vocabulary().names
        and path.casefold().endswith((".md", ".markdown", ".rst", ".adoc", ".txt"))
        and path != facts.governance.path
    )
    yield from (path for path, _number in zip(dict.fromkeys(found), range(_PAGES), strict=False))


def governing_passages(facts: Facts) -> dict[str, Passage]:
    """Return the first sentence that tells of each part of the governance."""
    found: dict[str, Passage] = {}
    for path, paragraph in _paragraphs(facts):
        for sentence in sentences(paragraph.text):
            folded = sentence.casefold()
            for part, words in _vocabulary().parts.items():
                # Most sentences name none of these; only of those that do must it be known how.
                is_near = part not in found and any(
                    word.partition(" ")[0].casefold() in folded for word in words
                )
                if is_near and mentioned(sentence, words, facts.circumstances.today):
                    found[part] = Passage(sentence, Location(path=path, line=paragraph.line))
    return found


def _paragraphs(facts: Facts) -> Iterator[tuple[str, Paragraph]]:
    front_page = facts.documents.front_page
    for path in dict.fromkeys((*governance_pages(facts), *([front_page.path] if front_page.path else []))):
        try:
            page = facts.documents.page(path)
        except Unreadable:
            continue
        if path == front_page.path:
            sections = [
                heading
                for heading in page.headings[1:]
                if not _vocabulary().headings.isdisjoint(squash(heading.text).split())
            ]
            paragraphs = dict.fromkeys(each for heading in sections for each in page.section(heading))
        else:
            paragraphs = dict.fromkeys(page.paragraphs)
        for paragraph, _number in zip(paragraphs, range(_PARAGRAPHS), strict=False):
            yield path, paragraph
