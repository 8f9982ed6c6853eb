"""Words beside a yes that only say that there is no documentation: "Findes ikke", "Spørg Anne", "https://"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from os2lint import data
from os2lint.governance.wording import squash

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Words up to which a part says no more than that, or names somebody.
_LONGEST, _LONGEST_PASSING, _LONGEST_FILLING = 6, 2, 3
_LISTS = ("list", "board")


def is_absence(part: str) -> bool:
    """Whether a part of a text, reduced to words, only says that there is nothing, or leaves it to others."""
    known, words = _words(), part.split()
    if part in known["whole"]:
        return True
    if words[0] in known["passing"] and len(words) == _LONGEST_PASSING:
        return words[1] not in known["denials"] and not words[1].startswith(_LISTS)
    return (words[-1] in known["filling"] and 1 < len(words) <= _LONGEST_FILLING) or (
        len(words) <= _LONGEST and _speaks_of_none(words)
    )


def waits(text: str) -> bool:
    """Whether a text begins as one does that waits for something: "Afventer bestyrelsens godkendelse"."""
    known, words = _words(), squash(text).split()
    return bool(known["waiting"].intersection(words[:1])) and known["denials"].isdisjoint(words[1:2])


def _speaks_of_none(words: Sequence[str]) -> bool:
    """Whether words say that something is lacking, and nothing else; "Mangler ikke noget" denies it."""
    known = _words()
    lacks, denials = (not known[key].isdisjoint(words) for key in ("lacks", "denials"))
    return lacks != denials and all(
        word in known["lacks"] or word in known["denials"] or word in known["about"] for word in words
    )


@cache
def _words() -> dict[str, frozenset[str]]:
    return {key: frozenset(words) for key, words in data.load("vocabulary/undocumented").items()}
