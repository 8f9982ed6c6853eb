"""What makes a phrase of words that are written as a name: prepositions, counts, words in capitals.

It is a matter of how the words stand together, whatever they are: "Acme NO AI", "Acme (90 Tage)".
"""

from __future__ import annotations

import re
from itertools import pairwise

from os2lint.licenses.organisations import is_kind, is_legal_form, is_plural_kind

#: What no name opens with, and what only stands behind a kind of organisation or a legal form.
_PREPOSITIONS = frozenset(
    ("af", "at", "by", "for", "für", "i", "in", "om", "on", "pour", "på", "til", "zum", "zur")
)
#: What joins nouns, and has a capital only where a sentence was given the look of a name.
_TITLED = frozenset({"Og", "Och", "Samt", "Und"})
#: As "5seats".
_COUNTED = re.compile(r"\d+[a-zæøåäöü]{3,}")
#: As in "Schools4Free", where the digit is a preposition.
_SPOKEN = re.compile(r"[^\W\d_]{3,}4[^\W\d_]{3,}")
_PART = re.compile(r"[^\W\d_]+")
#: In letters; only a compound that ends in a kind of organisation is longer.
_LONGEST_WORD = 20
#: Of a currency's code.
_LONGEST_CODE = 3


def is_phrase(words: list[str], proper: list[str]) -> bool:
    """Tell whether a name's words are a phrase; `proper` are those without particles."""
    return (
        any(map(_is_glued, proper))
        or _shouts(proper)
        or _counts(words)
        or not _TITLED.isdisjoint(words[1:-1])
        or not all(_is_led(words, at) for at, word in enumerate(words) if at and is_preposition(word))
    )


def is_aside(words: list[str]) -> bool:
    """Tell whether a bracket holds one word, such as an acronym, or the name of an organisation."""
    if len(words) <= 1:
        return True
    return not is_plural_kind(words[-1]) and any(is_legal_form(word) or is_kind(word) for word in words)


def is_preposition(word: str) -> bool:
    """Tell whether a word says where, for whom or until when; an "I" is an initial."""
    return word.casefold() in _PREPOSITIONS and word != "I"


def _is_glued(word: str) -> bool:
    """Tell whether a word is as long as several, or a number and a word."""
    return bool(_COUNTED.fullmatch(word) or _SPOKEN.fullmatch(word)) or (
        not is_kind(word) and any(len(part) > _LONGEST_WORD for part in _PART.findall(word.replace("'", "")))
    )


def _shouts(proper: list[str]) -> bool:
    """Tell whether words in capitals follow others one upon the other, as in "Acme NO AI"."""
    if all(map(str.isupper, proper)):
        return False
    loud = [word.isupper() and len(word) > 1 for word in proper]
    first = loud.index(False)
    return any(one and other for one, other in pairwise(loud[first:]))


def _counts(words: list[str]) -> bool:
    """Tell whether a number has a unit or a currency beside it, which may be any word."""
    for at, word in enumerate(words):
        if word.isdecimal():
            before, after = words[at - 1] if at else "", "".join(words[at + 1 : at + 2])
            if after and not is_kind(after) and not is_legal_form(after):
                return True
            if before and (before.islower() or (before.isupper() and len(before) <= _LONGEST_CODE)):
                return True
    return False


def _is_led(words: list[str], at: int) -> bool:
    """Tell whether a preposition within a name stands behind what kind of organisation it is."""
    is_last_by = at == len(words) - 1 and words[at] == "by"
    return is_last_by or (
        (words[at].islower() or all(map(str.isupper, words)))
        and any(
            is_kind(word) or is_legal_form(word)
            for word in (words[:at] + words[-1:] if words[at] == "in" else words[:at])
        )
    )
