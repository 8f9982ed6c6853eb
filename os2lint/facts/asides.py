"""Addresses that stand in a sentence for something else than to be written to: of somebody who is thanked."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from os2lint.facts.contacts import has_address

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

#: Words between names, where more than one is thanked, or it is said where somebody is from.
_JOINTS = frozenset(["and", "from", "at", "of", "og", "fra", "hos", "ved", "i", "-"])
#: Words between an address and what it is said to be.
_LINKS = frozenset(["is", "are", "er", "the", "our", "a", "vores", "den", "en"])
_SAYS = frozenset(["is", "are", "er"])
#: Words between what is spoken of and what it is said to be: "Afsenderadressen på alle beskeder er".
_REACH = 5
#: Words that several names and addresses have at most.
_MOST = 20
#: A phrase's word of more letters may have an ending.
_SHORT = 4
_MARKS = ".,:;()[]<>\"'*?"


class Asides(NamedTuple):
    """The words by which such addresses are told."""

    #: A name follows: "found by".
    credits: Iterable[str]
    #: What the address itself is said to be: "sender address".
    others: Iterable[str]
    #: Parts of words that ask to be told something: no name is among them.
    asks: Iterable[str]

    def left_out(self, sentence: str) -> str:
        """Return a sentence without these addresses.

        Only an address that the words lead to goes: "Found by Anna (a@b.dk)", and not "Found by you? a@b.dk".
        """
        words = sentence.split()
        left = set(range(len(words)))
        asked = next((number for number, word in enumerate(words) if self._asks(word)), len(words))
        for _, end in _places(words, self.credits):
            left.difference_update(range(end, self._names_end(words, end)))
        for start, end in _places(words, self.others):
            value = self._value(words, end)
            left.difference_update(range(value, self._names_end(words, value)))
            before = self._names_start(words, start)
            if before <= asked:
                left.difference_update(range(before, start))
        return " ".join(words[number] for number in sorted(left))

    def _names_end(self, words: Sequence[str], start: int) -> int:
        end, most = start, min(start + _MOST, len(words))
        while end < most and self._is_name(words[end]) and not words[end - 1].endswith(";"):
            end += 1
        return end

    def _names_start(self, words: Sequence[str], end: int) -> int:
        start, least = end, max(0, end - _MOST)
        while start > least and _bare(words[start - 1]) in _LINKS:
            start -= 1
        while start > least and self._is_name(words[start - 1]):
            start -= 1
        return start

    def _value(self, words: Sequence[str], end: int) -> int:
        """Return where it begins what something is said to be: at once, or soon after "is"."""
        for place in range(end, min(end + _REACH, len(words))):
            if _bare(words[place]) in _SAYS:
                return place + 1
            if has_address(words[place]) or self._asks(words[place]) or words[place].endswith(","):
                break
        return end

    def _is_name(self, word: str) -> bool:
        """Whether a word may be a part of somebody's name or address, or joins two."""
        bare = word.strip(_MARKS)
        if self._asks(word):
            return False
        return not bare[:1].islower() or bare in _JOINTS or has_address(word)

    def _asks(self, word: str) -> bool:
        lowered = f"{_bare(word)} "
        return any(ask in lowered for ask in self.asks)


def _places(words: Sequence[str], phrases: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Yield where phrases begin and end among words."""
    bare = [_bare(word) for word in words]
    for phrase in phrases:
        first, *rest = phrase.split()
        size = len(rest) + 1
        for start in range(len(bare) - size + 1):
            if all(map(_is_form, bare[start : start + size], (first, *rest))):
                yield start, start + size


def _is_form(word: str, wanted: str) -> bool:
    return word.startswith(wanted) if len(wanted) > _SHORT else word == wanted


def _bare(word: str) -> str:
    return word.strip(_MARKS).casefold()
