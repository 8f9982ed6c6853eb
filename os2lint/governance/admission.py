"""OS2's four criteria for taking a product in, each with what was seen and what is still wanted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from os2lint.findings import Kind
from os2lint.governance.claims import claims
from os2lint.governance.governing import governing_passages
from os2lint.governance.looks import CODE
from os2lint.governance.looks.license import look_at_license
from os2lint.governance.ownership import examine_ownership
from os2lint.governance.parts import examine_parts
from os2lint.governance.sights import Light, Sight
from os2lint.language import localize
from os2lint.repository import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator

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
    "license-elsewhere": {
        "da": "Et link til produktets kode. Dér skal der ligge en LICENSE-fil med en uændret OSI-godkendt "
        "licens; OS2 anbefaler MPL-2.0",
        "en": "A link to the product's code. A LICENSE file with an unchanged OSI-approved license must be "
        "there; OS2 recommends MPL-2.0",
    },
    "ownership": {
        "da": "Offentligt ejerskab med mindst to offentlige parter",
        "en": "Public ownership with at least two public parties",
    },
    "governance": {"da": "Styregruppe og styring på plads", "en": "A steering group and governance in place"},
    "community": {
        "da": "Varig finansiering og et engageret fællesskab",
        "en": "Lasting funding and an engaged community",
    },
    "authors": {
        "da": "$count personer har ændret koden i det seneste år af historikken",
        "en": "$count people changed the code in the last year of the history",
    },
}


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
    told = governing_passages(facts)
    governance, community = (examine_parts(facts, key, answered, told) for key in ("governance", "community"))
    return (
        _license(facts, answered["F2"]),
        _criterion_of_words("ownership", *examine_ownership(facts)),
        _criterion_of_words("governance", *governance),
        _criterion_of_words("community", (*community[0], *_activity(facts)), community[1]),
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
        return _criterion("license", Light.FOR_A_PERSON, (*seen, elsewhere), _TEXTS["license-elsewhere"])
    return _criterion("license", light, seen, None if light is Light.GREEN else _TEXTS["license-wanted"])


def _criterion_of_words(key: str, seen: tuple[Sight, ...], wanted: Localized | None) -> Criterion:
    """Leave what is told to a person, where nothing is wanting."""
    return _criterion(key, Light.YELLOW if wanted else Light.FOR_A_PERSON, seen, wanted)


def _activity(facts: Facts) -> Iterator[Sight]:
    from os2lint.repository import HistoryUnavailable

    history = facts.repository.history()
    if isinstance(history, HistoryUnavailable) or not history.commits:
        return
    newest = history.commits[0].date
    authors = {commit.email for commit in history.commits if (newest - commit.date).days <= 365}
    if len(authors) > 1:
        yield Sight(text=localize(_TEXTS["authors"], count=len(authors)))


def _criterion(key: str, light: Light, seen: tuple[Sight, ...], wanted: Localized | None = None) -> Criterion:
    return Criterion(key=key, title=_TEXTS[key], light=light, sights=seen, wanted=wanted)
