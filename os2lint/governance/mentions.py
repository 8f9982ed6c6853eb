"""What a text mentions as being so: whole words outside addresses, but not where it denies them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from os2lint.governance.denials import clauses, is_claimed
from os2lint.governance.wording import squash, unlinked, without_links

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

_ENDINGS = frozenset(
    {"", "s", "e", "r", "n", "t", "en", "et", "er", "ne", "ens", "ets", "ers", "erne", "ernes", "ene", "enes"}
    | {"nes", "rne", "ing", "es"}
)
#: Letters from which on the rest of a compound may follow a word, and from which on it may stand before it.
_BEGINS, _ENDS = 5, 8
_MARKDOWN_LINK = re.compile(r"\[[^\[\]]*\]\([^()\s]*\)")
_EDGES = ".,;:!?()[]{}<>\"'*_`“”"


def mentioned(text: str, words: Iterable[str], today: date, unless: Sequence[str] = ()) -> list[str]:
    """Return those of the words and phrases that a text mentions, inflected or in a compound.

    A clause with one of the words of `unless` mentions nothing.
    """
    bare = clauses(without_addresses(text))
    claimed = [squash(clause).split() for clause in bare if is_claimed(clause, today)]
    if unless:
        claimed = [
            said for said in claimed if not any(is_inflected(one, word) for one in said for word in unless)
        ]
    return [word for word in words if any(_stands_in(squash(word).split(), said) for said in claimed if said)]


def mentions_host(text: str, hosts: Sequence[str], today: date) -> bool:
    """Whether a text names a host, or one below it, outside its links: `os2.eu`, `www.os2.eu/vejviser`."""
    for clause in clauses(_MARKDOWN_LINK.sub(" ", text)):
        if not is_claimed(clause, today):
            continue
        for word in clause.split():
            host = word.strip(_EDGES).casefold().partition("/")[0]
            before, dash, after = host.partition("-")
            # "os2.eu-siden" is Danish for the page on os2.eu; "os2.eu-x.example" is another host.
            if is_below(host, hosts) or (dash and "." not in after and is_below(before, hosts)):
                return True
    return False


def is_below(host: str, hosts: Iterable[str]) -> bool:
    """Whether a host is one of some, or below it."""
    return any(host == known or host.endswith(f".{known}") for known in hosts)


def without_addresses(text: str) -> str:
    """Return a text without addresses: what they are called says nothing of where they lead."""
    bare = without_links(unlinked(text))
    return " ".join(word for word in bare.split(" ") if not _is_address(word))


def _is_address(word: str) -> bool:
    bare = word.strip(_EDGES)
    return "." in bare and not bare.replace(".", "").isdecimal() and "\n" not in bare


def _stands_in(phrase: Sequence[str], said: Sequence[str]) -> bool:
    *first, last = phrase
    for index in range(len(said) - len(first)):
        if list(said[index : index + len(first)]) == first and _is_form_of(said[index + len(first)], last):
            return True
    return False


def is_inflected(word: str, known: str) -> bool:
    """Whether a word is a known one, inflected, or ends with it: "styregruppen", "projektstyregruppe"."""
    before, found, after = word.rpartition(known)
    return bool(found) and (not before or len(known) >= _ENDS) and after in _ENDINGS


def _is_form_of(word: str, known: str) -> bool:
    before, found, after = word.partition(known)
    if not found or (before and len(known) < _ENDS):
        return False
    return len(known) >= _BEGINS or after in _ENDINGS
