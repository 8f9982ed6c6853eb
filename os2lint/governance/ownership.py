"""The criterion of public ownership: who is named, in which words, and what is only counted."""

from __future__ import annotations

from itertools import chain, islice
from typing import TYPE_CHECKING, NamedTuple

from os2lint.findings import Location
from os2lint.governance.participation import is_set_aside, sentences
from os2lint.governance.parties import parties
from os2lint.governance.party_lists import passages
from os2lint.governance.public_names import is_municipality, public_names
from os2lint.governance.sights import Sight
from os2lint.governance.wording import squash, unlinked
from os2lint.language import localize
from os2lint.quotation import quoted
from os2lint.repository import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from os2lint.facts import Facts
    from os2lint.governance.parties import Party
    from os2lint.language import Localized

_TEXTS: dict[str, Localized] = {
    "wanted": {
        "da": "Navnene på mindst to offentlige myndigheder, der ejer eller bruger løsningen; skriv dem i "
        "README eller under `usedBy` i publiccode.yml",
        "en": "The names of at least two public bodies that own or use the product; write them in the README "
        "or under `usedBy` in publiccode.yml",
    },
    "body": {"da": "$name er nævnt", "en": "$name is named"},
    "body-in-words": {"da": "$name er nævnt: “$words”", "en": "$name is named: “$words”"},
    "body-again": {"da": "$name er nævnt samme sted", "en": "$name is named there too"},
    "perhaps-private": {
        "da": "$name er nævnt, men navnet viser ikke, om det er en offentlig part",
        "en": "$name is named, but the name doesn't show whether it is a public party",
    },
    "report": {"da": "rapportens $id: “$words”", "en": "the report's $id: “$words”"},
    "page": {"da": "der står: “$words”", "en": "it says: “$words”"},
}
_ENOUGH = 2
_SHOWN = 8
_QUOTES, _QUOTED = 3, 200
#: Words between a number and those it counts: "19 danske kommuner".
_BETWEEN = 2
_MOST = 5000


class _Said(NamedTuple):
    words: str
    #: The answer or paragraph in which the sentence stands.
    whole: str
    #: The report's requirement that it answers; "" on a page.
    id: str
    location: Location | None


def examine_ownership(facts: Facts) -> tuple[tuple[Sight, ...], Localized | None]:
    """Return who is named, and what is still wanted: nothing where two public bodies are.

    A person sees from the words whether they own or use it. Where too few are named, what the report and the
    front page say of others without naming them is quoted.
    """
    named = list(parties(facts))
    bodies = [party for party in named if party.is_public]
    others = [party for party in named if not party.is_public]
    seen = [*_shown(bodies[:_SHOWN]), *_shown(others[:_SHOWN])]
    if len(bodies) >= _ENOUGH:
        return tuple(seen), None
    quotes = islice(_counted(facts, [party.words for party in named]), _QUOTES)
    return (*seen, *quotes), _TEXTS["wanted"]


def _shown(named: Sequence[Party]) -> Iterator[Sight]:
    """Yield each, the words that name several with the first of them."""
    before: Party | None = None
    for party in named:
        is_same = before is not None and party.words != "" and party.words == before.words
        tells_more = squash(party.words) not in {"", squash(party.name)}
        if not party.is_public:
            key = "perhaps-private"
        else:
            key = "body-again" if is_same else "body-in-words" if tells_more else "body"
        words = quoted(unlinked(party.words), _QUOTED)
        yield Sight(text=localize(_TEXTS[key], name=party.name, words=words), location=party.location)
        before = party


def _counted(facts: Facts, known: Sequence[str]) -> Iterator[Sight]:
    today, shown = facts.circumstances.today, set(known)
    for said in chain(_in_report(facts), _on_front_page(facts)):
        if said.whole in shown or said.words in shown:
            continue
        counts = _counts(said.words) or (said.id and _speaks_of_users(said.words))
        if counts and not is_set_aside(said.words, today):
            key = "report" if said.id else "page"
            shown.add(said.whole)
            words = said.whole if len(said.whole) <= _QUOTED else said.words
            text = localize(_TEXTS[key], id=said.id, words=quoted(unlinked(words), _QUOTED))
            yield Sight(text=text, location=said.location)


def _counts(sentence: str) -> bool:
    """Whether a sentence gives a number of parties: "19 danske kommuner"."""
    known, words = public_names(), squash(sentence).split()
    for index, word in enumerate(words):
        if word in known.numbers or (word.isdecimal() and _ENOUGH <= int(word[:4]) < _MOST):
            behind = words[index + 1 : index + 2 + _BETWEEN]
            if not known.several.isdisjoint(behind):
                return True
    return False


def _speaks_of_users(sentence: str) -> bool:
    """Whether an answer says what some do without naming them, or names one by its short name."""
    known, words = public_names(), squash(sentence).split()
    # A verb stands behind who does it; "use case" is none.
    does = not known.verbs.isdisjoint(words[1:]) or any(word.startswith(known.joins) for word in words)
    short = any(is_municipality(word.strip(".,:;()")) for word in sentence.split())
    return does and (short or not known.several.isdisjoint(words))


def _in_report(facts: Facts) -> Iterator[_Said]:
    found = facts.governance
    if found.report is None or found.path is None:
        return
    for own, item in found.report.requirements.items():
        place = None if found.elsewhere else Location(path=found.path, line=item.line)
        yield from (_Said(sentence, item.text.strip(), own, place) for sentence in sentences(item.text))


def _on_front_page(facts: Facts) -> Iterator[_Said]:
    path = facts.documents.front_page.path
    if path is None:
        return
    try:
        page = facts.documents.page(path)
    except Unreadable:
        return
    for passage in passages(page, facts.circumstances.today):
        place = Location(path=path, line=passage.paragraph.line)
        whole = passage.paragraph.text.strip()
        yield from (_Said(sentence, whole, "", place) for sentence in sentences(whole))
