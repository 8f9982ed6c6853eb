"""People's names in a text, told by their capital letters."""

from __future__ import annotations

from itertools import dropwhile
from typing import TYPE_CHECKING

from os2lint.facts.given_names import GIVEN_NAMES

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
#: Mailboxes that belong to a function, so that nobody in particular reads them.
_MAILBOXES = frozenset(
    {"admin", "contact", "hej", "hello", "hotline", "info", "it", "kontakt", "mail", "noreply", "os2", "post"}
    | {"privacy", "security", "sekretariat", "sikkerhed", "support", "team"}
)
_LONGEST_NAME = 4
_EDGES = ".,;:!?()[]\"'*_"


def somebody_in(text: str) -> str | None:
    """Return an e-mail address, a handle, or a person's name."""
    for word in (word.strip(_EDGES) for word in text.split()):
        if _is_mail(word) or (word.startswith("@") and len(word) > 1):
            return word
    return person_in(text)


def person_in(text: str) -> str | None:
    """Return two to four words that begin as a name's do."""
    return next(_names(text), None)


def known_person_in(text: str) -> str | None:
    """Return who is surely a person: the e-mail address of one, or a name that begins as people's do.

    Two words with capital letters alone may be a company, a program or a title.
    """
    for word in (word.strip(_EDGES) for word in text.split()):
        if _is_mail(word) and word.partition("@")[0].casefold() not in _MAILBOXES:
            return word
    return next((name for name in _names(text) if _is_given(name.split()[0])), None)


def given_name_in(text: str) -> str | None:
    """Return a given name that stands alone, as people who know each other write it."""
    words = (word.strip(_EDGES) for word in text.split())
    return next((word for word in words if word[:1].isupper() and _is_given(word)), None)


def says_role(word: str) -> bool:
    """Whether a word says what somebody is rather than who: Bestyrelsesformand."""
    return word.casefold().endswith(_ROLES)


def _is_mail(word: str) -> bool:
    return "@" in word[1:] and "." in word.rpartition("@")[2]


def _is_given(word: str) -> bool:
    return word.casefold().partition("-")[0] in GIVEN_NAMES


def _names(text: str) -> Iterator[str]:
    for run in _capitalised(text.split()):
        name = list(dropwhile(says_role, run))
        is_body = name and (
            name[0].casefold() in _BODIES or name[-1].casefold().endswith((*_BODIES, *_ROLES))
        )
        if len(name) > 1 and not is_body:
            yield " ".join(name[:_LONGEST_NAME])


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
