"""The compiled license texts: reading the index file.

The file has a head that answers for texts that match word by word, and compressed parts that are read only to
explain a difference. It is made by `os2lint.licenses.compile` when the package is built.
"""

from __future__ import annotations

import json
import struct
import zlib
from array import array
from functools import cache, cached_property
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from os2lint.licenses.dress import COPYRIGHT, NUMBER, SOFT, TAG
from os2lint.licenses.own import beginnings

if TYPE_CHECKING:
    from collections.abc import Iterable

    from os2lint.licenses.form import Form

MAGIC = b"os2lint licenses 5\n"
#: a checksum (CRC-32), and the lengths of the parts: facts, digests, lexicon, ordinary words, table of forms
HEADER = struct.Struct("<6I")
DIGEST_SIZE = 12
#: words in a probe, a run of words that tells a license from most others
PROBE_SIZE = 5
_REPEATED = f"{COPYRIGHT} {COPYRIGHT}"
#: the first character that stands for a word
FIRST_CHARACTER = 0x3400


class LicenseIndexError(RuntimeError):
    """The license index is missing or isn't what this version of os2lint was built with."""


class Probe(NamedTuple):
    """A probe of a form: the form's number, and where in its words the probe stands."""

    form: int
    at: int


def digest(words: Iterable[str]) -> bytes:
    """Return a hash of a text's words without numbering, tags and repeated copyright lines."""
    text = " ".join([word for word in words if word[0] != NUMBER and word != TAG]).replace(SOFT, "")
    while _REPEATED in text:
        text = text.replace(_REPEATED, COPYRIGHT)
    return blake2b(text.encode("utf-8", "replace"), digest_size=DIGEST_SIZE).digest()


class Index:
    """The license index."""

    def __init__(self, data: bytes) -> None:
        """Read the head of an index file.

        Raises:
            LicenseIndexError: `data` isn't a whole index of this format.
        """
        start = len(MAGIC) + HEADER.size
        if not data.startswith(MAGIC) or len(data) < start:
            raise LicenseIndexError("The license index has another format; build and install os2lint again.")
        checksum, facts, digests, lexicon, ordinary, table = HEADER.unpack_from(data, len(MAGIC))
        if checksum != zlib.crc32(data[start:]):
            raise LicenseIndexError("The license index is damaged; build and install os2lint again.")
        self._facts: dict[str, Any] = json.loads(data[start : start + facts])
        start += facts
        self._digests = data[start : start + digests]
        start += digests
        self._lexicon_part = data[start : start + lexicon]
        start += lexicon
        self._ordinary_part = data[start : start + ordinary]
        start += ordinary
        self._offsets = array("I", data[start : start + table])
        self._forms_part = data[start + table :]
        self._forms: dict[int, Form] = {}

    @property
    def list_version(self) -> str:
        """Version of the SPDX license list that the texts are from."""
        return str(self._facts["list_version"])

    @property
    def osi_list_version(self) -> str:
        """Version of the SPDX license list that says which licenses OSI has approved."""
        return str(self._facts["osi_list_version"])

    @cached_property
    def osi_approved(self) -> dict[str, bool]:
        """Whether OSI has approved a license, by SPDX id."""
        return dict(self._facts["licenses"])

    @cached_property
    def own_lines(self) -> dict[str, bool]:
        """What copyright lines of approved licenses' own texts begin with, and whether it is a whole line."""
        return beginnings(self._facts["own_lines"])

    @cached_property
    def spelled(self) -> dict[str, str]:
        """SPDX ids as the list spells them, by their lower case."""
        return {spdx.lower(): spdx for spdx in self.osi_approved}

    @cached_property
    def exceptions(self) -> frozenset[str]:
        """Ids of SPDX's license exceptions, in lower case."""
        return frozenset(spdx.lower() for spdx in self._facts["exceptions"])

    def ids(self, form: int) -> tuple[str, ...]:
        """Return the SPDX ids of a form, primary first."""
        return tuple(self._facts["licenses"][number][0] for number in self._facts["forms"][form])

    def look_up(self, words: Iterable[str]) -> int | None:
        """Return the form that consists of these words, or None."""
        key, size = digest(words), DIGEST_SIZE + 2
        low, high = 0, len(self._digests) // size
        while low < high:
            middle = (low + high) // 2
            if self._digests[middle * size : middle * size + DIGEST_SIZE] < key:
                low = middle + 1
            else:
                high = middle
        found = self._digests[low * size : (low + 1) * size]
        return int.from_bytes(found[DIGEST_SIZE:], "little") if found.startswith(key) else None

    @cached_property
    def _lexicon(self) -> list[str]:
        return zlib.decompress(self._lexicon_part).decode().split("\n", 3)

    @cached_property
    def ordinary(self) -> frozenset[str]:
        """Words that licenses use within sentences, and that are nobody's name; in lower case."""
        return frozenset(zlib.decompress(self._ordinary_part).decode().split(" "))

    @cached_property
    def vocabulary(self) -> list[str]:
        """All words of all forms, in the order of their characters."""
        return self._lexicon[0].split(" ")

    @cached_property
    def alphabet(self) -> dict[str, str]:
        """The character that stands for a word."""
        words = self.vocabulary
        return dict(zip(words, map(chr, range(FIRST_CHARACTER, FIRST_CHARACTER + len(words))), strict=True))

    @cached_property
    def _probe_numbers(self) -> dict[str, int]:
        text = self._lexicon[1]
        return {
            text[at : at + PROBE_SIZE]: number for number, at in enumerate(range(0, len(text), PROBE_SIZE))
        }

    @cached_property
    def _probes(self) -> tuple[array[int], array[int]]:
        """Forms and places of the probes, and where each probe's stretch of them ends."""
        places = array("I", map(int, self._lexicon[2].split(" ")))
        ends = array("I", map(int, self._lexicon[3].split(" ")))
        return places, ends

    def probes(self, characters: str) -> list[tuple[int, tuple[Probe, ...]]]:
        """Return where in a text, in order, probes stand, and the forms that each is a probe of."""
        numbers = self._probe_numbers
        places, ends = self._probes
        found = [
            at
            for at in range(len(characters) - PROBE_SIZE + 1)
            if characters[at : at + PROBE_SIZE] in numbers
        ]
        hits = []
        for at in found:
            number = numbers[characters[at : at + PROBE_SIZE]]
            stretch = places[ends[number - 1] if number else 0 : ends[number]]
            hits.append((at, tuple(Probe(place >> 16, place & 0xFFFF) for place in stretch)))
        return hits

    def probe_count(self, form: int) -> int:
        """Return how many probes a form has."""
        return int(self._facts["probes"][form])

    def word_count(self, form: int) -> int:
        """Return how many words a form has."""
        return int(self._facts["words"][form])

    def form(self, number: int) -> Form:
        """Return a form's words and the places that may vary."""
        from os2lint.licenses.form import Field, Form, Span

        if number not in self._forms:
            part = zlib.decompress(self._forms_part[self._offsets[number] : self._offsets[number + 1]])
            characters, rest = part.decode().split("\n", 1)
            facts = json.loads(rest)
            vocabulary = self.vocabulary
            words = [vocabulary[ord(character) - FIRST_CHARACTER] for character in characters]
            for at in facts["items"]:
                words[at] = f"{NUMBER}{words[at]}"
            self._forms[number] = Form(
                ids=self.ids(number),
                words=tuple(words),
                characters=characters,
                optional=tuple(Span(*span) for span in facts["optional"]),
                fields=tuple(
                    Field(s, e, tuple(map(tuple, alternatives))) for s, e, alternatives in facts["fields"]
                ),
                head=facts["head"],
                tail=facts["tail"],
                title_words=frozenset(facts["title_words"]),
            )
        return self._forms[number]


@cache
def load() -> Index:
    """Return the index that is installed with the package.

    Raises:
        LicenseIndexError: it is missing, damaged, or of another format.
    """
    try:
        data = Path(__file__).with_name("index.bin").read_bytes()
    except OSError as error:
        raise LicenseIndexError(
            "The license index is missing; install os2lint with pip, which compiles it from the license list."
        ) from error
    return Index(data)
