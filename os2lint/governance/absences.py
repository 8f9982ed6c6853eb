"""Words beside a yes that only say that there is no documentation: "Findes ikke", "Spørg Anne", "https://"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from os2lint import data
from os2lint.governance.wording import squash

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Words up to which a part says no more than that, names somebody, or asks for something.
_LONGEST, _LONGEST_PASSING, _LONGEST_FILLING, _LONGEST_REQUEST = 6, 2, 3, 6
_LONGEST_QUESTION = 4
_EXAMPLES = (["link", "til"], ["link", "to"])
_DUMMY = ["lorem", "ipsum"]
_LISTS = ("list", "board")


def is_absence(part: str) -> bool:
    """Whether a part of a text, reduced to words, only says that there is nothing, or leaves it to others."""
    known, words = _words(), part.split()
    if part in known["whole"] or words[:2] == _DUMMY or all(word in known["labels"] for word in words):
        return True
    if words[0] in known["passing"] and len(words) == _LONGEST_PASSING:
        return words[1] not in known["denials"] and not words[1].startswith(_LISTS)
    return (
        (words[-1] in known["filling"] and 1 < len(words) <= _LONGEST_FILLING)
        or (words[0] in known["requests"] and len(words) <= _LONGEST_REQUEST)
        or (len(words) <= _LONGEST and any(words[: len(start)] == start for start in _EXAMPLES))
        or (len(words) <= _LONGEST and _speaks_of_none(words))
    )


def asks_only(text: str) -> bool:
    """Whether a text is only short questions for words, as "Hvor? Hvornår?"; "Jens Hansen?" gives some."""
    *questions, rest = text.strip(" *_\n").split("?")
    asked = [squash(question).split() for question in questions]
    openers = _words()["asking"] | _words()["labels"]
    is_short = all(words and words[0] in openers and len(words) <= _LONGEST_QUESTION for words in asked)
    return bool(asked) and not squash(rest) and is_short


def leads_nowhere(link: str) -> bool:
    """Whether an address is none yet: a scheme alone, `#` or the word "link"."""
    address = link.casefold().removeprefix("https://").removeprefix("http://").rstrip("/")
    return address in _words()["targets"]


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
