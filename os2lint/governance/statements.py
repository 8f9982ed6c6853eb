"""Sentences that say whether a requirement is met, as "Kravet er opfyldt" and "We do not comply" do."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from os2lint import data
from os2lint.governance.answers import answers
from os2lint.governance.report import Status

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class Statement(NamedTuple):
    """What a sentence says of the requirement, and of how many words it is."""

    status: Status
    length: int


class _Vocabulary(NamedTuple):
    """The words of `rules/vocabulary/statements.yml`, in tuples."""

    subjects: tuple[tuple[str, ...], ...]
    predicates: Mapping[tuple[str, ...], Status]
    longest: int


@cache
def _vocabulary() -> _Vocabulary:
    value = data.load("vocabulary/statements")
    said = {
        tuple(words.split()): Status(status)
        for status, phrases in value["predicates"].items()
        for words in phrases
    }
    # "Løsningen v" says nothing.
    own = {tuple(words.split()): status for words, status in answers().words.items() if " " in words}
    return _Vocabulary(
        subjects=((), *(tuple(words.split()) for words in value["subjects"])),
        predicates=own | said,
        longest=max(map(len, own | said)),
    )


def statements(words: Sequence[str]) -> list[Statement]:
    """Return what the first words of a text may say as a sentence of its own, the longest first."""
    known = _vocabulary()
    found = []
    for subject in known.subjects:
        start = len(subject)
        if tuple(words[:start]) != subject:
            continue
        for end in range(start + 1, min(len(words), start + known.longest) + 1):
            status = known.predicates.get(tuple(words[start:end]))
            if status:
                found.append(Statement(status, end))
    return sorted(found, key=lambda statement: statement.length, reverse=True)
