"""A license's text as the index holds it: words, and the places that may vary."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from os2lint.licenses.dress import COPYRIGHT

#: In a field's alternative, stands for the name of a party to the license.
ANY_NAME = "*"
#: In a field's alternative, stands for a name that the terms keep to its owner, whoever that is.
KEPT_NAME = "~"
#: In a field's alternative, stands for the name of a program.
ANY_WORK = "+"
#: In a field's alternative, stands for the years of a copyright, which grow from edition to edition.
ANY_YEARS = "#"
_OPEN = (((ANY_NAME,),), ((ANY_WORK,),))


def is_year(word: str) -> bool:
    """Tell whether a word is a year of a copyright."""
    return word.isdecimal() and word.isascii() and len(word) == len("2024") and word[:2] in {"19", "20"}


class Span(NamedTuple):
    """Words from `start` up to but not including `end`."""

    start: int
    end: int


class Field(NamedTuple):
    """Words that may be replaced, in this place, by one of the alternatives."""

    start: int
    end: int
    alternatives: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, kw_only=True)
class Form:
    """One text of a license. A license may have several: SPDX's, and the one that GitHub's picker writes."""

    #: SPDX ids, primary first
    ids: tuple[str, ...]
    words: tuple[str, ...]
    #: one character a word, in the index's alphabet, as a file has the words that open items
    characters: str
    #: words that may be left out, as a whole
    optional: tuple[Span, ...]
    fields: tuple[Field, ...]
    #: where the title and the copyright lines end and the terms begin
    head: int
    #: where the terms have ended and only text that the license offers for use follows
    tail: int
    #: words that its title may be made of
    title_words: frozenset[str]

    @cached_property
    def _offered(self) -> frozenset[int]:
        """Words behind the terms in whose place those who apply the license put their own."""
        blanks = {at for start, end, fits in self.fields if fits in _OPEN for at in range(start, end)}
        blanks |= {at for at, word in enumerate(self.words) if word == COPYRIGHT}
        return frozenset(at for at in blanks if at >= self.tail)

    def offers(self, start: int, end: int) -> bool:
        """Tell whether the words there stand behind the terms, in a place for words of one's own."""
        return start < end and self._offered.issuperset(range(start, end))

    @cached_property
    def optional_at(self) -> dict[int, list[int]]:
        """Ends of the optional spans, by their start."""
        ends: dict[int, list[int]] = {}
        for start, end in self.optional:
            ends.setdefault(start, []).append(end)
        return ends

    @cached_property
    def fields_at(self) -> dict[int, list[Field]]:
        """The fields, by their start."""
        starts: dict[int, list[Field]] = {}
        for field in self.fields:
            starts.setdefault(field.start, []).append(field)
        return starts
