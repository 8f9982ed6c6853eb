"""The words that documents are known by (`rules/vocabulary/`), ready to be compared."""

from __future__ import annotations

import unicodedata
from functools import cache
from itertools import product
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

# Between a heading's own words and the name of the thing that it is about.
_PREPOSITIONS = (" to ", " til ", " for ", " of ", " i ", " in ", " af ", " med ", " on ", " with ")


class Sort(NamedTuple):
    """A sort of document, such as the changelog, and how it is recognised."""

    #: File names without extension, the most telling first.
    names: tuple[str, ...]
    #: Words that a file name may begin or end with.
    words: tuple[str, ...]
    headings: frozenset[str]
    evidence: tuple[str, ...]
    titles_against: frozenset[str]
    #: github, documentation or parts.
    reach: str
    pictures: bool
    closed: bool
    #: Names of whole files that say the same, such as a linter's configuration.
    configurations: frozenset[str]

    def has_heading(self, text: str) -> bool:
        """Whether a heading names this sort of document, alone or "for" something."""
        words = plain_words(text)
        if words in self.headings:
            return True
        return any(words.partition(preposition)[0] in self.headings for preposition in _PREPOSITIONS)


class Vocabulary(NamedTuple):
    """All that is in `rules/vocabulary/documents.yml`."""

    sorts: Mapping[str, Sort]
    documentation_folders: frozenset[str]
    foreign_folders: frozenset[str]
    purpose_headings: frozenset[str]
    purpose_phrases: tuple[str, ...]
    purpose_subjects: tuple[str, ...]
    pointers: tuple[str, ...]
    credits: tuple[str, ...]
    scaffolds: tuple[str, ...]
    #: Words of links that lead to documentation kept elsewhere.
    documentation_links: tuple[str, ...]
    unwritten: frozenset[str]
    archived: tuple[str, ...]
    template: tuple[str, ...]


@cache
def vocabulary() -> Vocabulary:
    """Return the words, read once."""
    from os2lint import data

    words = data.load("vocabulary/documents")
    purpose = words["purpose"]
    return Vocabulary(
        sorts={name: _sort(entry) for name, entry in words["documents"].items()},
        documentation_folders=frozenset(words["folders"]["documentation"]),
        foreign_folders=frozenset(words["folders"]["foreign"]),
        purpose_headings=frozenset(map(plain_words, purpose["headings"])),
        purpose_phrases=tuple(purpose["phrases"]),
        purpose_subjects=tuple(purpose["subjects"]),
        pointers=tuple(purpose["pointers"]),
        credits=tuple(purpose["credits"]),
        scaffolds=tuple(purpose["scaffolds"]),
        documentation_links=tuple(words["documentation_links"]),
        unwritten=frozenset(words["unwritten"]),
        archived=_sentences(words["archived"]),
        template=tuple(words["template"]),
    )


def file_key(name: str) -> str:
    """Return a file name's stem as it is compared: without case, and with `-` for `_` and blanks."""
    stem = name.rpartition(".")[0] or name
    if not stem.isascii():  # macOS may have written å as a and a ring
        stem = unicodedata.normalize("NFC", stem)
    return stem.strip().casefold().replace("_", "-").replace(" ", "-")


def plain_words(text: str) -> str:
    """Return a heading's words: no case, numbering, emoji or punctuation."""
    kept = "".join(mark if mark.isalnum() else " " for mark in text.casefold() if mark not in "'’")
    words = kept.split()
    while words and words[0].isdecimal():
        words.pop(0)
    return " ".join(words)


def _sort(entry: Mapping[str, Any]) -> Sort:
    return Sort(
        names=tuple(map(_name, entry["names"])),
        words=tuple(map(_name, entry.get("words", ()))),
        headings=frozenset(map(plain_words, entry.get("headings", ()))),
        evidence=_lowered(entry.get("evidence", ())),
        titles_against=frozenset(_lowered(entry.get("titles_against", ()))),
        reach=entry["reach"],
        pictures=entry.get("pictures", False),
        closed=entry.get("closed", False),
        configurations=frozenset(entry.get("configurations", ())),
    )


def _sentences(parts: Mapping[str, Any]) -> tuple[str, ...]:
    """Return whole phrases, and every subject with every predicate."""
    pairs = product(parts["subjects"], parts["predicates"])
    return (*parts["phrases"], *(f"{subject} {predicate}" for subject, predicate in pairs))


def _name(text: str) -> str:
    return file_key(f"{text}.")


def _lowered(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(word.casefold() for word in words)
