"""A file's text as words, with what is needed to point back into it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from os2lint.licenses.columns import columns
from os2lint.licenses.dress import COPYRIGHT, NUMBER, SOFT, TAG, bare, split
from os2lint.licenses.parties import is_name, is_never_in_names, is_party, named_words, words_of_names
from os2lint.licenses.wording import is_suspect, letters, parts_of

if TYPE_CHECKING:
    from os2lint.licenses.dress import Undressed

#: Stands for every word that no license uses.
UNKNOWN = "\0"
#: Readings tried in one file.
MAX_READINGS = 60_000
_CLOSING = ")]}>"
#: What follows a name that the terms keep to its owner: "the name of … may not be used".
_AFTER_NAMES = frozenset({"nor", "may", "must", "shall", "not"})
#: In words.
_LONGEST_NAME = 24
#: Names that are kept so; no license has more.
_MOST_KEPT = 10
#: A program's name, and its version.
_WORK = re.compile(r"([^\W_]{3,20})(?:[ ,]+(?:[vV]ersion )?v?\d[\d.]{0,8})?")
_ITEM = re.compile(r"(?:\d{1,3}|[a-z]|[ivx]{2,5})[.):\]]")
#: A digit or a capital within a word. Other nouns may be a clause in short.
_COINED = re.compile(r"[^\W\d_]\d|[a-zæøå](?=[A-ZÆØÅ])")


class Text:
    """The words of a file.

    Attributes:
        words: the words, as `Undressed.words` gives them.
        characters: one character a word, in the index's alphabet.
        readings_left: how many more readings of differences may be tried; then a difference counts as real.
    """

    def __init__(self, undressed: Undressed, alphabet: dict[str, str], ordinary: frozenset[str]) -> None:
        self._lines = undressed.lines
        self._alphabet = alphabet
        self._ordinary = ordinary
        self._statements = undressed.statements
        self._row_lines: list[int] = []
        self._row_starts: list[int] = []
        self.words: list[str] = []
        for line, words in undressed.rows():
            self._row_lines.append(line)
            self._row_starts.append(len(self.words))
            self.words += words
        codes = [alphabet.get(word, UNKNOWN) for word in self.words]
        if SOFT in "".join(self.words):
            for at, word in enumerate(self.words):
                if SOFT in word:
                    codes[at] = alphabet.get(bare(word), UNKNOWN)
        self.characters = "".join(codes)
        self._columns: dict[int, list[tuple[int, int]]] = {}
        self._parties: dict[tuple[int, int], bool] = {}
        self._names: dict[tuple[int, int], bool] = {}
        self.readings_left = MAX_READINGS

    def __len__(self) -> int:
        return len(self.words)

    def knows(self, word: str) -> bool:
        """Tell whether any license uses a word."""
        return word in self._alphabet

    def statement(self, at: int) -> list[str]:
        """Return the words of the copyright line that the mark at `at` stands for."""
        return split(self._statements[bisect_right(self._statement_marks, at) - 1].text)

    @cached_property
    def _statement_marks(self) -> list[int]:
        return [at for at, word in enumerate(self.words) if word == COPYRIGHT]

    @cached_property
    def _stated(self) -> frozenset[str]:
        """The words of the names on the copyright lines."""
        return frozenset().union(*(named_words(statement.text) for statement in self._statements))

    @cached_property
    def _kept(self) -> frozenset[str]:
        """The words of the names that the terms keep to their owners."""
        places = [
            at + 2
            for at, pair in enumerate(pairwise(self.words))
            if pair in {("name", "of"), ("names", "of")}
        ]
        spans = [
            (start, end)
            for start in places[:_MOST_KEPT]
            for end in range(start + 1, min(start + _LONGEST_NAME, len(self)))
            if self.words[end] in _AFTER_NAMES and self.is_name(start, end)
        ]
        return frozenset().union(*(words_of_names(self.source(*span)) for span in spans))

    def row(self, at: int) -> tuple[int, int]:
        """Return the first word of the row that `at` is in, and the first of the next."""
        number = bisect_right(self._row_starts, at) - 1
        end = self._row_starts[number + 1] if number + 1 < len(self._row_starts) else len(self.words)
        return self._row_starts[number], end

    def line(self, at: int) -> int:
        """Return the 1-based line of a word."""
        return self._row_lines[bisect_right(self._row_starts, at) - 1] + 1

    def place(self, at: int) -> tuple[int, int, int]:
        """Return the 1-based line of a word, and the columns of its first and last characters."""
        line = self.line(at)
        start, end = self._column(at)
        return line, start + 1, max(start + 1, end)

    def source(self, start: int, end: int) -> str:
        """Return the file's own text from word `start` up to word `end`, in one line."""
        if start >= end:
            return ""
        first, last = self.line(start) - 1, self.line(end - 1) - 1
        begin, stop = self._column(start)[0], self._column(end - 1)[1]
        line = self._lines[last]
        while stop < len(line) and line[stop] in _CLOSING:
            stop += 1
        if first == last:
            return self._lines[first][begin:stop]
        middle = [line.strip() for line in self._lines[first + 1 : last]]
        return " ".join([self._lines[first][begin:].rstrip(), *middle, self._lines[last][:stop].lstrip()])

    def is_party(self, start: int, end: int) -> bool:
        """Tell whether the words there name a party, such as who holds the rights."""
        if (start, end) not in self._parties:
            self._parties[start, end] = self._is_plain(start, end) and is_party(
                self.source(start, end), self._stated | self._kept
            )
        return self._parties[start, end]

    def is_name(self, start: int, end: int) -> bool:
        """Tell whether the words there are a name, whoever's it is."""
        if (start, end) not in self._names:
            self._names[start, end] = self._is_plain(start, end) and is_name(
                self.source(start, end), self._stated, self._ordinary
            )
        return self._names[start, end]

    def _is_plain(self, start: int, end: int) -> bool:
        return all(word not in {COPYRIGHT, TAG} and word[0] != NUMBER for word in self.words[start:end])

    def is_work(self, start: int, end: int) -> bool:
        """Tell whether the words there are a program's name, which has a digit or a capital in it."""
        found = _WORK.fullmatch(self.source(start, end))
        if not found or not _COINED.search(found[1]) or self.knows(self.words[start]):
            return False
        parts = [piece for part in parts_of(found[1]) for piece in letters(part)]
        # "AskFirst" is of licenses' words alone, at least half of which are ordinary; "OpenStreetMap" isn't.
        ordinary = sum(part in self._ordinary for part in parts)
        is_said = len(parts) > 1 and all(map(self.knows, parts)) and 2 * ordinary >= len(parts)
        return not is_said and not any(map(is_suspect, [found[1], *parts]))

    def is_never_in_names(self, at: int) -> bool:
        """Tell whether no name goes on over the word there."""
        return is_never_in_names(self.words[at])

    def opens_item(self, at: int) -> bool:
        """Tell whether a word is a number or letter as before a list's items; not whether it is one."""
        return self.row(at)[0] == at and bool(_ITEM.fullmatch(self.words[at] + self.separator(at)[:1]))

    def before(self, at: int) -> str:
        """Return the character before a word; none if it is a blank, or the word its line's first."""
        begin = self._column(at)[0]
        return self._lines[self.line(at) - 1][max(0, begin - 1) : begin].strip()

    def separator(self, at: int) -> str:
        """Return what stands between word `at` and the next; a line break is one blank, as the end is."""
        if at + 1 == len(self):
            return " "
        if self.line(at) != self.line(at + 1):
            return self._lines[self.line(at) - 1][self._column(at)[1] :] + " "
        return self._lines[self.line(at) - 1][self._column(at)[1] : self._column(at + 1)[0]]

    def _column(self, at: int) -> tuple[int, int]:
        """Return where a word begins and ends in its line."""
        line = self._row_lines[bisect_right(self._row_starts, at) - 1]
        first = self._row_starts[bisect_left(self._row_lines, line)]
        if line not in self._columns:
            last = bisect_right(self._row_lines, line) - 1
            words = self.words[first : self.row(self._row_starts[last])[1]]
            self._columns[line] = columns(self._lines[line], words)
        return self._columns[line][at - first]
