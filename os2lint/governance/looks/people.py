"""Whom a claim names, and whether it says no more of them than who and where they are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from os2lint.facts.people import given_name_in, known_person_in, says_role, somebody_in
from os2lint.facts.publiccode import contacts
from os2lint.governance.denials import clauses, is_claimed
from os2lint.governance.looks.words import denied
from os2lint.governance.mentions import is_inflected
from os2lint.governance.other_places import named_places
from os2lint.governance.self_denial import denies_itself
from os2lint.governance.sights import Light, Sight
from os2lint.governance.wording import squash, unlinked
from os2lint.language import localize

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from os2lint.facts import Facts
    from os2lint.governance.claims import Claim
    from os2lint.language import Localized

_TEXTS: dict[str, Localized] = {
    "person": {"da": "svaret nævner `$name`", "en": "the answer names `$name`"},
    "perhaps": {"da": "svaret nævner måske nogen: `$name`", "en": "the answer may name somebody: `$name`"},
    "there": {"da": "svaret henviser til `$place`", "en": "the answer points to `$place`"},
    "contact": {
        "da": "svaret henviser til `$place`, som nævner `$name`",
        "en": "the answer points to `$place`, which names `$name`",
    },
    "nobody": {"da": "svaret nævner ingen ved navn", "en": "the answer names nobody"},
}
_SENTENCE = re.compile(r"\n|;|(?<=[a-zæøå)])\.(?=\s|$)")
#: An initial and a surname.
_INITIALS = re.compile(r"(?<!\w)([^\W\d_]\.[ ]?){1,3}[^\W\d_]{2,}")
#: A form of address and a surname.
_ADDRESSED = re.compile(
    r"(?<!\w)(?:[Hh]r|[Ff]ru|[Ff]rk|[Ff]røken|Mr|Mrs|Ms|Miss|Dr|Prof|[Pp]rofessor)\.? [^\W\d_a-zæøå][^\W\d_]+"
)
_SINCE = frozenset({"siden", "since"})
#: Digits of a telephone number, its country's included.
_TELEPHONE = 8


def look_for_person(facts: Facts, claim: Claim, parameters: Mapping[str, Any]) -> Iterator[Sight]:
    """Yield the person that the documentation names, perhaps names, or that it names nobody.

    Parameters:
        things: what the person is to be.
        words: what may stand beside the name of somebody who surely is that.
    """
    if not claim.documented:
        return
    text, today = unlinked(claim.text), facts.circumstances.today
    known = known_person_in(" ".join(word for word in text.split(" ") if "@" not in word)) or known_person_in(
        text
    )
    name = known or somebody_in(text) or given_name_in(text) or _initialed(text) or _addressed(text)
    if denies_itself(text, [*parameters["things"], *([name] if name else [])], today):
        yield denied(claim)
    elif known and _is_plain(text, known, parameters["words"], today):
        yield Sight(text=localize(_TEXTS["person"], name=known), light=Light.GREEN, told=True)
    elif name:
        yield Sight(text=localize(_TEXTS["perhaps"], name=name), told=True)
    elif pointed := _pointed_to(facts, text):
        yield Sight(text=pointed, told=True)
    elif not claim.links:
        yield Sight(text=localize(_TEXTS["nobody"]), light=Light.YELLOW, contradiction="nobody-named")


def _initialed(text: str) -> str | None:
    match = _INITIALS.search(text)
    if match and match[0][0].isupper() and match[0].rpartition(".")[2].strip()[0].isupper():
        return match[0]
    return None


def _addressed(text: str) -> str | None:
    match = _ADDRESSED.search(text)
    return match[0] if match else None


def _pointed_to(facts: Facts, text: str) -> Localized | None:
    """Return where in the repository a text says that somebody is named, and who is in `publiccode.yml`."""
    for place in named_places(facts, text):
        if place != facts.documents["publiccode"].path:
            return localize(_TEXTS["there"], place=place)
        for contact in contacts(facts):
            return localize(_TEXTS["contact"], place=place, name=contact.words)
    return None


def _is_plain(text: str, name: str, beside: Sequence[str], today: date) -> bool:
    """Whether a sentence names somebody with nothing that could take it back, and no other sentence does."""
    sentences = [sentence for sentence in _SENTENCE.split(text) if sentence.strip()]
    others = [sentence for sentence in sentences if name not in sentence]
    naming = [sentence for sentence in sentences if name in sentence]
    rest = [clause for sentence in (*naming[1:], *others) for clause in clauses(sentence)]
    return all(_is_simple(sentence, name, beside) for sentence in naming[:1]) and all(
        is_claimed(clause, today) and "?" not in clause for clause in rest
    )


def _is_simple(sentence: str, name: str, beside: Sequence[str]) -> bool:
    if "?" in sentence:
        return False
    words = sentence.replace(name, " ").split()
    digits = sum(sign.isdigit() for sign in sentence)
    before = ""
    for index, word in enumerate(words):
        bare = squash(word)
        if not bare or "@" in word:
            continue
        is_number = bare.isdigit() and (before in _SINCE or digits >= _TELEPHONE)
        is_capital = word.strip("(*_")[:1].isupper() and not says_role(bare)
        is_body = is_capital and (index > 0 or sentence.lstrip("*_ ").startswith(name))
        is_known = any(is_inflected(part, known) for part in bare.split() for known in beside)
        if not is_number and not is_body and not is_known:
            return False
        before = bare
    return True
