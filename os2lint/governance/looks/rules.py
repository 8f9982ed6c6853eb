"""What a rule of os2lint says of the repository, as evidence about a requirement."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from os2lint.checks import Fault, find
from os2lint.findings import Kind
from os2lint.governance.sights import Light, Sight
from os2lint.language import LANGUAGES, localize, plain, segments
from os2lint.reasons import REASONS
from os2lint.rules import built_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from os2lint.checks import Unassessed
    from os2lint.facts import Facts
    from os2lint.governance.claims import Claim
    from os2lint.language import Localized

_WITH_OS2: Localized = {
    "da": "repositoriet ligger under $owner på GitHub, som er en af OS2's organisationer",
    "en": "the repository is kept under $owner on GitHub, one of OS2's organisations",
}
_UNSEEN: Localized = {"da": "kunne ikke undersøges", "en": "could not be checked"}


def look_by_rule(facts: Facts, claim: Claim, parameters: Mapping[str, Any]) -> Iterator[Sight]:
    """Yield what the rule finds fault with, or why it could not look.

    Parameters:
        rule: the rule's id; nothing where it isn't asked of this kind of repository.
        light: the light that a fault speaks for.
        doubted: messages that leave a doubt, so that they speak for no more than yellow.
    """
    rule = built_in()[parameters["rule"]]
    if Kind(facts.kind.value) not in rule.severity:
        return
    for result in find(rule.check)(facts, rule.parameters):
        if isinstance(result, Fault):
            doubted = result.key in parameters.get("doubted", ())
            light = Light.YELLOW if doubted else Light(parameters["light"])
            yield Sight(
                text=_filled(rule.messages[result.key].text, result), light=light, location=result.location
            )
        else:
            yield Sight(text=_reason(result), unseen=True)


def look_at_origin(facts: Facts, claim: Claim, parameters: Mapping[str, Any]) -> Iterator[Sight]:
    """Yield where the repository is kept, if that is with OS2.

    Parameters:
        rule: the rule that knows OS2's organisations, of the check `origin`.
    """
    rule = built_in()[parameters["rule"]]
    own = {name.casefold() for name in rule.parameters["organisations"]}
    owner = (facts.repository.name or "").partition("/")[0]
    if owner.casefold() in own and not facts.repository.is_fork:
        yield Sight(text=localize(_WITH_OS2, owner=owner), light=Light.GREEN)


def _reason(result: Unassessed) -> Localized:
    known = REASONS.get(result.reason)
    return _filled(known["text"], result) if known else _UNSEEN


def _filled(text: Localized, result: Fault | Unassessed) -> Localized:
    """Return a message with its values, begun as what it is here: a part of a sentence."""
    words = {
        language: plain(segments(_uncapitalised(text[language]), result.arguments)) for language in LANGUAGES
    }
    return {"da": words["da"], "en": words["en"]}


def _uncapitalised(text: str) -> str:
    first = text.partition(" ")[0]
    return f"{text[0].lower()}{text[1:]}" if first.isalpha() and first[1:].islower() else text
