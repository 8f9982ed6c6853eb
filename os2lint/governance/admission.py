"""OS2's four criteria for taking a product in, each with what was seen and what is still wanted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from os2lint.findings import Kind
from os2lint.governance.claims import claims
from os2lint.governance.looks import CODE
from os2lint.governance.looks.license import look_at_license
from os2lint.governance.parties import parties
from os2lint.governance.places import location_of
from os2lint.governance.report import Status
from os2lint.governance.sights import Light, Sight
from os2lint.governance.texts import STATUSES
from os2lint.governance.wording import unlinked
from os2lint.language import localize
from os2lint.quotation import quoted
from os2lint.repository import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from os2lint.facts import Facts
    from os2lint.governance.claims import Claim
    from os2lint.language import Localized

_TEXTS: dict[str, Localized] = {
    "license": {"da": "OSI-godkendt licens", "en": "OSI-approved license"},
    "license-wanted": {
        "da": "En LICENSE-fil med en uændret OSI-godkendt licens; OS2 anbefaler MPL-2.0",
        "en": "A LICENSE file with an unchanged OSI-approved license; OS2 recommends MPL-2.0",
    },
    "code-elsewhere": {
        "da": "repositoriet indeholder ikke produktets kode; det, der tæller, er licensen der, hvor koden er",
        "en": "the repository does not hold the product's code; what counts is the license where the code is",
    },
    "ownership": {
        "da": "Offentligt ejerskab med mindst to offentlige parter",
        "en": "Public ownership with at least two public parties",
    },
    "ownership-wanted": {
        "da": "Navnene på mindst to offentlige myndigheder, der ejer eller bruger løsningen; skriv dem i "
        "README eller under `usedBy` i publiccode.yml",
        "en": "The names of at least two public bodies that own or use the product; write them in the README "
        "or under `usedBy` in publiccode.yml",
    },
    "governance": {"da": "Styregruppe og styring på plads", "en": "A steering group and governance in place"},
    "governance-wanted": {
        "da": "Hvem der sidder i styregruppen, hvem der er produktkoordinator, og et link til kommissoriet",
        "en": "Who sits on the steering group, who is the coordinator, and a link to the terms of reference",
    },
    "community": {
        "da": "Varig finansiering og et engageret fællesskab",
        "en": "Lasting funding and an engaged community",
    },
    "community-wanted": {
        "da": "En aftale, der sikrer penge til koordinering og udvikling, og et sted, hvor brugerne mødes",
        "en": "An agreement that pays for coordination and development, and a place where users meet",
    },
    "body": {"da": "$name er nævnt", "en": "$name is named"},
    "perhaps-private": {
        "da": "$name er nævnt, men navnet viser ikke, om det er en offentlig part",
        "en": "$name is named, but the name doesn't show whether it is a public party",
    },
    "claim": {"da": "rapportens $id: “$words”", "en": "the report's $id: “$words”"},
    "claim-and-links": {
        "da": "rapportens $id: “$words” ($links)",
        "en": "the report's $id: “$words” ($links)",
    },
    "answered": {"da": "rapporten svarer “$status”", "en": "the report answers “$status”"},
    "authors": {
        "da": "$count personer har ændret koden i det seneste år af historikken",
        "en": "$count people changed the code in the last year of the history",
    },
}
_ENOUGH_BODIES = 2
_SHOWN = 8
_QUOTED = 200
_LINKS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    """A criterion: green where it was seen to be met, for a person where something was, else yellow."""

    key: str
    title: Localized
    light: Light
    sights: tuple[Sight, ...]
    #: What is still wanted; null where the criterion was seen to be met.
    wanted: Localized | None

    def as_json(self) -> dict[str, Any]:
        """Return the criterion as plain data."""
        return {
            "criterion": self.key,
            "title": self.title,
            "light": self.light.value,
            "evidence": [
                {
                    "text": sight.text,
                    "path": sight.location.path if sight.location else None,
                    "line": sight.location.line if sight.location else None,
                }
                for sight in self.sights
            ],
            "wanted": self.wanted,
        }


def examine_admission(facts: Facts) -> tuple[Criterion, ...]:
    """Return the four criteria in OS2's order."""
    answered = {claim.requirement.id: claim for claim in claims(facts.governance.report)}
    return (
        _license(facts, answered["F2"]),
        _ownership(facts),
        _documented(facts, "governance", answered, ("G6", "G3", "G7")),
        _documented(facts, "community", answered, ("G10", "G13", "G14"), _activity(facts)),
    )


def _license(facts: Facts, claim: Claim) -> Criterion:
    try:
        seen = tuple(look_at_license(facts, claim, {}))
    except Unreadable:
        seen = ()
    light = next((sight.light for sight in seen if sight.light), Light.FOR_A_PERSON)
    if light is not Light.GREEN and Kind(facts.kind.value) not in CODE:
        # Documentation may have a license of its own kind; it says nothing of the code's.
        elsewhere = Sight(text=_TEXTS["code-elsewhere"], unseen=True)
        return _criterion("license", Light.FOR_A_PERSON, (*seen, elsewhere))
    return _criterion("license", light, seen)


def _ownership(facts: Facts) -> Criterion:
    """Leave two public bodies that are named to a person, who sees whether they own or use it."""
    named = list(parties(facts))
    bodies = [party for party in named if party.is_public]
    others = [party for party in named if not party.is_public]
    seen = tuple(
        Sight(
            text=localize(_TEXTS["body" if party.is_public else "perhaps-private"], name=party.name),
            location=party.location,
        )
        for party in (*bodies[:_SHOWN], *others[:_SHOWN])
    )
    enough = len(bodies) >= _ENOUGH_BODIES
    return _criterion("ownership", Light.FOR_A_PERSON if enough else Light.YELLOW, seen, is_wanted=not enough)


def _documented(
    facts: Facts, key: str, answered: dict[str, Claim], ids: Sequence[str], more: Iterable[Sight] = ()
) -> Criterion:
    """Quote what the report says; words are documentation, and a person judges whether they hold."""
    told = [answered[own] for own in ids if answered[own].documented]
    seen = (*(_quote(facts, claim) for claim in told), *more)
    met = [claim for claim in told if claim.status is Status.MET]
    return _criterion(key, Light.FOR_A_PERSON if met else Light.YELLOW, seen, is_wanted=len(met) < len(ids))


def _quote(facts: Facts, claim: Claim) -> Sight:
    """Quote the words, after them where their links lead, and the answer where it isn't that it is met."""
    links = ", ".join(link for link in claim.links[:_LINKS] if link not in unlinked(claim.text))
    words = quoted(unlinked(claim.text), _QUOTED)
    text = localize(_TEXTS["claim-and-links" if links else "claim"], id=claim.id, words=words, links=links)
    if claim.status is not Status.MET:
        answer = STATUSES[claim.status]
        text = {
            "da": f"{text['da']}, {localize(_TEXTS['answered'], status=answer['da'])['da']}",
            "en": f"{text['en']}, {localize(_TEXTS['answered'], status=answer['en'])['en']}",
        }
    place = location_of(facts, facts.governance.path, claim.line) if facts.governance.path else None
    return Sight(text=text, location=place)


def _activity(facts: Facts) -> Iterator[Sight]:
    from os2lint.repository import HistoryUnavailable

    history = facts.repository.history()
    if isinstance(history, HistoryUnavailable) or not history.commits:
        return
    newest = history.commits[0].date
    authors = {commit.email for commit in history.commits if (newest - commit.date).days <= 365}
    if len(authors) > 1:
        yield Sight(text=localize(_TEXTS["authors"], count=len(authors)))


def _criterion(
    key: str, light: Light, seen: tuple[Sight, ...], *, is_wanted: bool | None = None
) -> Criterion:
    wanted = light is not Light.GREEN if is_wanted is None else is_wanted
    return Criterion(
        key=key,
        title=_TEXTS[key],
        light=light,
        sights=seen,
        wanted=_TEXTS[f"{key}-wanted"] if wanted else None,
    )
