"""The words that a claim is documented with."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from os2lint.configuration import localize
from os2lint.facts.document_state import State
from os2lint.governance.sights import Light, Sight
from os2lint.governance.wording import squash, unlinked

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from os2lint.facts import Facts
    from os2lint.governance.claims import Claim
    from os2lint.language import Localized

_TEXTS: dict[str, Localized] = {
    "words": {"da": "nævner $words", "en": "mentions $words"},
    "person": {"da": "nævner `$name`", "en": "names `$name`"},
    "nobody": {"da": "nævner ingen ved navn", "en": "names nobody"},
    "no-document": {
        "da": "henviser til `$file`, som ikke er i repositoriet",
        "en": "points to `$file`, which isn't in the repository",
    },
}
_SHOWN = 3
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
)
_EDGES = ".,;:!?()[]\"'*_"


def look_for_words(facts: Facts, claim: Claim, parameters: Mapping[str, Any]) -> Iterator[Sight]:
    """Yield the words that show what the documentation is about; they prove nothing.

    Parameters:
        words: words or beginnings of words, Danish and English.
    """
    text = squash(claim.text)
    found = [word for word in parameters["words"] if squash(word) in text]
    if found and claim.documented:
        yield Sight(text=localize(_TEXTS["words"], words=", ".join(found[:_SHOWN])))


def look_for_person(facts: Facts, claim: Claim, parameters: Mapping[str, Any]) -> Iterator[Sight]:
    """Yield the person that the documentation names, or that it names nobody."""
    if not claim.documented:
        return
    name = _person(claim.text)
    if name:
        yield Sight(text=localize(_TEXTS["person"], name=name), light=Light.GREEN)
    elif not claim.links:
        yield Sight(text=localize(_TEXTS["nobody"]), light=Light.YELLOW, contradiction="nobody-named")


def look_for_promise(facts: Facts, claim: Claim, parameters: Mapping[str, Any]) -> Iterator[Sight]:
    """Yield a contradiction where the claim points to a document that isn't there.

    Parameters:
        document: its name, as `facts.documents` knows it.
        file: what it is called in the message.
        words: what a claim that points to it says.
    """
    text = squash(claim.text)
    if not any(squash(word) in text for word in parameters["words"]):
        return
    elsewhere = [link for link in claim.links if "://" in link]
    name = parameters["document"]
    document = facts.documents.front_page if name == "readme" else facts.documents[name]
    if document.state is State.MISSING and not elsewhere:
        yield Sight(
            text=localize(_TEXTS["no-document"], file=parameters["file"]),
            light=Light.YELLOW,
            contradiction="no-document",
            arguments={"file": parameters["file"]},
        )


def _person(text: str) -> str | None:
    """Return an e-mail address, a handle, or two words that begin as a name does."""
    words = [word.strip(_EDGES) for word in unlinked(text).split()]
    for word in words:
        if "@" in word[1:] and "." in word.rpartition("@")[2]:
            return word
        if word.startswith("@") and len(word) > 1:
            return word
    for first, second in pairwise(words):
        if first.casefold().endswith(_ROLES) or second.casefold().endswith((*_BODIES, *_ROLES)):
            continue
        if _is_name(first) and _is_name(second):
            return f"{first} {second}"
    return None


def _is_name(word: str) -> bool:
    letters = word.replace("-", "")
    return len(letters) > 1 and letters.isalpha() and letters[0].isupper() and word[1:].islower()
