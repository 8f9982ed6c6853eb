"""The words that a claim is documented with."""

from __future__ import annotations

from itertools import dropwhile
from typing import TYPE_CHECKING, Any

from os2lint.configuration import localize
from os2lint.facts.document_state import State
from os2lint.governance.sights import Light, Sight
from os2lint.governance.wording import squash, unlinked

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from os2lint.facts import Facts
    from os2lint.governance.claims import Claim
    from os2lint.language import Localized

_TEXTS: dict[str, Localized] = {
    "words": {"da": "svaret nævner $words", "en": "the answer mentions $words"},
    "person": {"da": "svaret nævner `$name`", "en": "the answer names `$name`"},
    "nobody": {"da": "svaret nævner ingen ved navn", "en": "the answer names nobody"},
    "no-document": {
        "da": "svaret henviser til `$file`, som ikke er i repositoriet",
        "en": "the answer points to `$file`, which isn't in the repository",
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
_LONGEST_NAME = 4
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
    """Return an e-mail address, a handle, or two to four words that begin as a name's do."""
    words = unlinked(text).split()
    for word in (word.strip(_EDGES) for word in words):
        is_mail = "@" in word[1:] and "." in word.rpartition("@")[2]
        if is_mail or (word.startswith("@") and len(word) > 1):
            return word
    for run in _capitalised(words):
        name = list(dropwhile(lambda word: word.casefold().endswith(_ROLES), run))
        is_body = name and (
            name[0].casefold() in _BODIES or name[-1].casefold().endswith((*_BODIES, *_ROLES))
        )
        if len(name) > 1 and not is_body:
            return " ".join(name[:_LONGEST_NAME])
    return None


def _capitalised(words: Iterable[str]) -> Iterator[list[str]]:
    """Yield the words in a row that begin with a capital letter; a comma ends a row."""
    run: list[str] = []
    for word in words:
        bare = word.strip(_EDGES)
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
