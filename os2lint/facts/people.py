"""People's names in a text, told by their capital letters."""

from __future__ import annotations

from itertools import dropwhile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

#: Endings of words that a name of two words may have without being a person's.
_BODIES = ("kommune", "region", "gruppen", "gruppe", "aps", "a/s", "sekretariatet", "group", "municipality")
#: Endings of words that say what somebody is rather than who.
_ROLES = (
    "koordinator",
    "coordinator",
    "leder",
    "ejer",
    "chef",
    "tovholder",
    "manager",
    "owner",
    "direktør",
    "formand",
    "kontakt",
    "contact",
    "person",
    "maintainer",
)
_LONGEST_NAME = 4
_EDGES = ".,;:!?()[]\"'*_"


def somebody_in(text: str) -> str | None:
    """Return an e-mail address, a handle, or a person's name."""
    for word in (word.strip(_EDGES) for word in text.split()):
        is_mail = "@" in word[1:] and "." in word.rpartition("@")[2]
        if is_mail or (word.startswith("@") and len(word) > 1):
            return word
    return person_in(text)


def person_in(text: str) -> str | None:
    """Return two to four words that begin as a name's do."""
    for run in _capitalised(text.split()):
        name = list(dropwhile(lambda word: word.casefold().endswith(_ROLES), run))
        is_body = name and (
            name[0].casefold() in _BODIES or name[-1].casefold().endswith((*_BODIES, *_ROLES))
        )
        if len(name) > 1 and not is_body:
            return " ".join(name[:_LONGEST_NAME])
    return None


def _capitalised(words: Iterable[str]) -> Iterator[list[str]]:
    """Yield the words in a row that begin with a capital letter; a comma or bracket ends a row."""
    run: list[str] = []
    for word in words:
        bare = word.strip(_EDGES)
        if run and word.startswith(tuple(_EDGES)):
            yield run
            run = []
        if _is_name(bare):
            run.append(bare)
        if run and (not _is_name(bare) or word.endswith(tuple(_EDGES))):
            yield run
            run = []
    yield run


def _is_name(word: str) -> bool:
    parts = word.split("-")
    return (
        len(word) > 1 and all(part.isalpha() and part[0].isupper() for part in parts) and not word.isupper()
    )
