"""The words that a claim is documented with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from os2lint.facts.document_state import State
from os2lint.facts.own_addresses import relative
from os2lint.governance.denials import clauses, is_claimed
from os2lint.governance.mentions import is_inflected, mentioned
from os2lint.governance.other_places import said_of_here
from os2lint.governance.report import Status
from os2lint.governance.self_denial import SelfDenial, self_denial
from os2lint.governance.sights import Light, Sight
from os2lint.governance.wording import squash, unlinked
from os2lint.language import localize
from os2lint.quotation import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from os2lint.facts import Facts
    from os2lint.governance.claims import Claim
    from os2lint.language import Localized

_TEXTS: dict[str, Localized] = {
    "words": {"da": "svaret nævner $words", "en": "the answer mentions $words"},
    "denied": {
        "da": "svaret er ja, men det siger selv noget andet: “$words”",
        "en": "the answer is yes, but its own words say otherwise: “$words”",
    },
    "partly-denied": {
        "da": "svaret er ja, men en del af det siger noget andet: “$words”",
        "en": "the answer is yes, but a part of it says otherwise: “$words”",
    },
    "no-document": {
        "da": "svaret henviser til `$file`, som ikke er i repositoriet",
        "en": "the answer points to `$file`, which isn't in the repository",
    },
}
_SHOWN = 3


def look_for_words(facts: Facts, claim: Claim, parameters: Mapping[str, Any]) -> Iterator[Sight]:
    """Yield the words that show what the documentation is about; they prove nothing.

    Parameters:
        words: words and phrases, Danish and English; inflected and in compounds they count as well.
    """
    found: list[str] = []
    for word in mentioned(claim.text, parameters["words"], facts.circumstances.today):
        if not any(is_inflected(word, known) for known in found):
            found.append(word)
    if found and claim.documented:
        yield Sight(text=localize(_TEXTS["words"], words=", ".join(found[:_SHOWN])), told=True)


def look_for_denial(facts: Facts, claim: Claim, parameters: Mapping[str, Any]) -> Iterator[Sight]:
    """Yield a contradiction where the claim's own words say that it isn't so, and nothing else.

    Where they say more, what that amounts to is for a person to judge.

    Parameters:
        things: what the requirement asks for.
        acts: what the thing must have done, or what must have been done.
        of: to what, beside the product.
    """
    acts, of = parameters.get("acts", ()), parameters.get("of", ())
    match self_denial(claim.text, parameters["things"], facts.circumstances.today, acts, of):
        case SelfDenial.WHOLLY:
            yield denied(claim)
        case SelfDenial.PARTLY if claim.status is Status.MET:
            text = localize(_TEXTS["partly-denied"], words=quoted(unlinked(claim.text)))
            yield Sight(text=text, light=Light.FOR_A_PERSON, told=True)


def denied(claim: Claim) -> Sight:
    """Return that a claim's own words contradict its yes."""
    text = localize(_TEXTS["denied"], words=quoted(unlinked(claim.text)))
    return Sight(text=text, light=Light.YELLOW, contradiction="denied")


def look_for_promise(facts: Facts, claim: Claim, parameters: Mapping[str, Any]) -> Iterator[Sight]:
    """Yield a contradiction where the claim points to a document that isn't there, and to no other place.

    Parameters:
        document: its name, as `facts.documents` knows it.
        file: what it is called in the message.
        words: what a claim that points to it says.
    """
    own = [relative(facts, link) for link in claim.links]
    said = said_of_here(facts, claim.text)
    if not any(_names_file(said, word, facts.circumstances.today) for word in parameters["words"]):
        return
    elsewhere = [link for link in own if "://" in link]
    name: str = parameters["document"]
    document = facts.documents.front_page if name == "readme" else facts.documents[name]
    if document.state is State.MISSING and not elsewhere:
        yield Sight(
            text=localize(_TEXTS["no-document"], file=parameters["file"]),
            light=Light.YELLOW,
            contradiction="no-document",
            arguments={"file": parameters["file"]},
        )


def _names_file(text: str, word: str, today: date) -> bool:
    """Whether a text names a file, and doesn't say that there is none."""
    begins = f" {squash(word)}"
    return any(begins in f" {squash(clause)}" for clause in clauses(text) if is_claimed(clause, today))
