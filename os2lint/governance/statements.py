"""Sentences that say whether a requirement is met, as "Kravet er opfyldt" and "We do not comply" do."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from os2lint import data
from os2lint.governance.answers import answers
from os2lint.governance.dates import month_of
from os2lint.governance.report import Status
from os2lint.governance.wording import squash

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

#: In words: how much of a text may be such a sentence, and its parts.
_MOST_WORDS = 24
_LONGEST_SUBJECT = 3
_LONGEST = 7
_LONGEST_FILLER = 3
#: So many words tell when.
_NEAR = 5


class Statement(NamedTuple):
    """What a sentence says of the requirement, and of how many words it is."""

    status: Status
    length: int
    #: A time may follow it directly, as in "Bliver opfyldt i 2031".
    is_open: bool


class _Vocabulary(NamedTuple):
    """The words of `rules/vocabulary/statements.yml`, in tuples."""

    subjects: frozenset[tuple[str, ...]]
    #: What is said of a subject, which may be missing, and what is an answer only without one.
    predicates: Mapping[tuple[str, ...], Status]
    bare: Mapping[tuple[str, ...], Status]
    #: The answers of one word.
    single: Mapping[tuple[str, ...], Status]
    fillers: frozenset[tuple[str, ...]]
    copulas: frozenset[str]
    negations: frozenset[str]
    times: frozenset[str]
    dates: tuple[str, ...]


@cache
def _vocabulary() -> _Vocabulary:
    value = data.load("vocabulary/statements")
    own = {tuple(words.split()): status for words, status in answers().words.items() if len(words) > 1}
    # "Løsningen v" says nothing.
    several = {words: status for words, status in own.items() if len(words) > 1}
    predicates = several | _by_words(value["predicates"])
    return _Vocabulary(
        subjects=frozenset(tuple(words.split()) for words in value["subjects"]),
        predicates=predicates,
        bare=predicates | _by_words(value["bare"]),
        single={words: status for words, status in own.items() if len(words) == 1},
        fillers=frozenset(tuple(words.split()) for words in value["fillers"]),
        copulas=frozenset(value["copulas"]),
        negations=frozenset(value["negations"]),
        times=frozenset(value["times"]),
        dates=tuple(value["dates"]),
    )


def _by_words(value: Mapping[str, Sequence[str]]) -> dict[tuple[str, ...], Status]:
    return {tuple(words.split()): Status(status) for status, phrases in value.items() for words in phrases}


def statements(words: Sequence[str]) -> list[Statement]:
    """Return what the first words of a text may say as a sentence of its own, the longest first.

    Words as "desværre" and "allerede" don't count, and a "not" within what is met or planned denies it.
    """
    known, words = _vocabulary(), words[:_MOST_WORDS]
    kept = _without_fillers(words)
    said = tuple(words[index] for index in kept)
    found = []
    for start in range(_LONGEST_SUBJECT + 1):
        if start and said[:start] not in known.subjects:
            continue
        for end in range(start + 1, min(len(said), start + _LONGEST) + 1):
            status = _status(said[start:end], has_subject=start > 0, is_led=kept[0] > 0)
            if len(said) == 1 < len(words) and said[0] in known.negations:
                status = Status.NOT_MET  # "ikke p.t."
            if status:
                ends = {kept[end - 1] + 1, kept[end] if end < len(kept) else len(words)}
                found += [Statement(status, at, _is_open(status, words[:at], words[at:])) for at in ends]
    return sorted(found, key=lambda statement: statement.length, reverse=True)


def is_bare(text: str) -> bool:
    """Whether a text is an answer only in an answer's place: over a column "Godkendt" may head anything."""
    words = tuple(squash(text).split())
    return words in _vocabulary().bare.keys() - _vocabulary().predicates.keys()


def _status(said: tuple[str, ...], *, has_subject: bool, is_led: bool) -> Status | None:
    known = _vocabulary()
    if len(said) > 1 and said[0] in known.copulas:
        bare = _status(said[1:], has_subject=False, is_led=False)
        if bare:
            return known.predicates.get(said, bare)
    predicates = known.predicates if has_subject else known.bare
    status = predicates.get(said) or (known.single.get(said) if is_led and not has_subject else None)
    if status:
        return status
    kept = tuple(word for word in said if word not in known.negations)
    if len(said) - len(kept) != 1 or said[-1] in known.negations:
        return None
    denied = predicates.get(kept) or (None if has_subject else known.single.get(kept))
    return Status.NOT_MET if denied in {Status.MET, Status.PLANNED} else None


def _is_open(status: Status, said: Sequence[str], after: Sequence[str]) -> bool:
    """Whether what follows says when: "Bliver opfyldt i 2031", "Klar til marts"."""
    if not after or not (after[0] in _vocabulary().times or _is_date(after[0])):
        return False
    is_dated = any(map(_is_date, after[:_NEAR]))
    return is_dated and (status is Status.PLANNED or (status is Status.MET and len(said) == 1))


def _is_date(word: str) -> bool:
    return word[-1].isdecimal() or month_of(word) > 0 or word.startswith(_vocabulary().dates)


def _without_fillers(words: Sequence[str]) -> list[int]:
    """Return the places of the words that count."""
    known = _vocabulary()
    kept: list[int] = []
    place = 0
    while place < len(words):
        lengths = range(_LONGEST_FILLER, 0, -1)
        length = next((n for n in lengths if tuple(words[place : place + n]) in known.fillers), 0)
        if not length:
            kept.append(place)
        place += length or 1
    return kept
