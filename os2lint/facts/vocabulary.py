"""The words that documents are known by (`rules/vocabulary/`), ready to be compared."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

# Between a heading's own words and the name of the thing that it is about.
_PREPOSITIONS = (" to ", " til ", " for ", " of ", " i ", " in ", " af ", " med ", " on ", " with ")

# As file names are written where the letters themselves might not survive.
_ASCII = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa"})


class Sort(NamedTuple):
    """A sort of document, such as the changelog, and how it is recognised."""

    #: File names without extension, the most telling first.
    names: tuple[str, ...]
    #: Words that a file name may begin or end with.
    words: tuple[str, ...]
    headings: frozenset[str]
    #: Parts of words that a heading may hold as well, of a section that tells how to reach somebody.
    heading_words: tuple[str, ...]
    #: Parts of words that hold one of those, and speak of something else.
    heading_others: tuple[str, ...]
    #: Parts of words that, beside an address, do without a heading.
    mentions: tuple[str, ...]
    evidence: tuple[str, ...]
    titles_against: frozenset[str]
    #: github, documentation or parts.
    reach: str
    pictures: bool
    closed: bool
    #: Names of whole files that say the same, such as a linter's configuration.
    configurations: frozenset[str]
    #: By name of a file that many tools share, how a line begins that configures one of this sort.
    sections: tuple[tuple[str, tuple[str, ...]], ...]
    #: By name of such a JSON file, the keys that do, each a way down from the root.
    keys: tuple[tuple[str, tuple[tuple[str, ...], ...]], ...]
    #: A section of any page of the documentation says the same.
    anywhere: bool
    #: Folders of the documentation, each page of which says a part of it.
    folders: frozenset[str]

    def has_heading(self, text: str) -> bool:
        """Whether a heading names this sort of document, alone, "for" something or "and" something."""
        words = plain_words(text)
        if words in self.headings:
            return True
        if not self.heading_words and any(map(self.headings.__contains__, _joined(text))):
            return True
        return any(words.partition(preposition)[0] in self.headings for preposition in _PREPOSITIONS)

    def is_hinted(self, text: str) -> bool:
        """Whether a heading holds one of the words that this sort of document is about."""
        lowered = text.casefold()
        for other in self.heading_others:
            lowered = lowered.replace(other, " ")
        return any(word in lowered for word in self.heading_words)


class PurposeWords(NamedTuple):
    """How a README says what the thing is for; what each list is stands in the file."""

    headings: frozenset[str]
    heading_words: tuple[str, ...]
    heading_starts: tuple[str, ...]
    practical: frozenset[str]
    practical_starts: tuple[str, ...]
    phrases: tuple[str, ...]
    subjects: tuple[str, ...]
    audience: tuple[str, ...]
    chores: tuple[str, ...]
    pointers: tuple[str, ...]
    pointing: frozenset[str]
    places: tuple[str, ...]
    instructions: tuple[str, ...]
    credits: tuple[str, ...]
    nothing: frozenset[str]
    scaffolds: tuple[str, ...]
    frameworks: tuple[str, ...]


class Vocabulary(NamedTuple):
    """All that is in `rules/vocabulary/documents.yml`."""

    sorts: Mapping[str, Sort]
    documentation_folders: frozenset[str]
    foreign_folders: frozenset[str]
    foreign_code_folders: frozenset[str]
    unsure_package_folders: frozenset[str]
    purpose: PurposeWords
    #: Words of links that lead to documentation kept elsewhere.
    documentation_links: tuple[str, ...]
    #: Words of which one says that a text is still to come, and the words that may stand beside it.
    promises: frozenset[str]
    fillers: frozenset[str]
    template: tuple[str, ...]


@cache
def vocabulary() -> Vocabulary:
    """Return the words, read once."""
    from os2lint import data

    words = data.load("vocabulary/documents")
    return Vocabulary(
        sorts={name: _sort(entry) for name, entry in words["documents"].items()},
        documentation_folders=frozenset(words["folders"]["documentation"]),
        foreign_folders=frozenset(words["folders"]["foreign"]),
        foreign_code_folders=frozenset(words["folders"]["foreign_code"]),
        unsure_package_folders=frozenset(words["folders"]["unsure_packages"]),
        purpose=_purpose(words["purpose"]),
        documentation_links=tuple(words["documentation_links"]),
        promises=frozenset(words["unwritten"]["promises"]),
        fillers=frozenset(words["unwritten"]["fillers"]),
        template=tuple(words["template"]),
    )


def _joined(text: str) -> Iterator[str]:
    """Yield the words that a heading joins: "Drift og hosting"."""
    for joint in (" og ", " and ", " & ", "/"):
        if joint in text:
            yield from map(plain_words, text.split(joint))


def file_key(name: str) -> str:
    """Return a file name's stem as it is compared: without case, with `-` for `_` and blanks, æ as ae."""
    stem = (name.rpartition(".")[0] or name).strip().casefold()
    if not stem.isascii():  # macOS may have written å as a and a ring
        stem = unicodedata.normalize("NFC", stem).translate(_ASCII)
    return stem.replace("_", "-").replace(" ", "-")


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
        heading_words=_lowered(entry.get("heading_words", ())),
        heading_others=_lowered(entry.get("heading_others", ())),
        mentions=_lowered(entry.get("mentions", ())),
        evidence=_lowered(entry.get("evidence", ())),
        titles_against=frozenset(_lowered(entry.get("titles_against", ()))),
        reach=entry["reach"],
        pictures=entry.get("pictures", False),
        closed=entry.get("closed", False),
        configurations=frozenset(entry.get("configurations", ())),
        sections=tuple((file, tuple(lines)) for file, lines in entry.get("sections", {}).items()),
        keys=tuple((file, tuple(map(tuple, keys))) for file, keys in entry.get("keys", {}).items()),
        anywhere=entry.get("anywhere", False),
        folders=frozenset(entry.get("folders", ())),
    )


def _purpose(words: Mapping[str, Any]) -> PurposeWords:
    return PurposeWords(
        headings=frozenset(map(plain_words, words["headings"])),
        heading_words=tuple(words["heading_words"]),
        heading_starts=tuple(words["heading_starts"]),
        practical=frozenset(word for word in words["practical"] if not word.endswith("*")),
        practical_starts=tuple(word[:-1] for word in words["practical"] if word.endswith("*")),
        phrases=tuple(words["phrases"]),
        subjects=tuple(words["subjects"]),
        audience=tuple(words["audience"]),
        chores=tuple(words["chores"]),
        pointers=_starts(words["pointers"]),
        pointing=frozenset(words["pointing"]),
        places=tuple(words["places"]),
        instructions=_starts(words["instructions"]),
        credits=tuple(words["credits"]),
        nothing=frozenset(words["nothing"]),
        scaffolds=tuple(words["scaffolds"]),
        frameworks=tuple(words["frameworks"]),
    )


def _starts(phrases: Iterable[str]) -> tuple[str, ...]:
    return tuple(f"{plain_words(phrase)} " for phrase in phrases)


def _name(text: str) -> str:
    return file_key(f"{text}.")


def _lowered(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(word.casefold() for word in words)
