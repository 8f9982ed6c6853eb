"""OS2's four criteria for taking a product in, each with what was seen and what is still wanted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from os2lint.findings import Kind
from os2lint.governance.claims import claims
from os2lint.governance.governing import governing_passages
from os2lint.governance.looks import CODE, contradictions
from os2lint.governance.looks.license import look_at_license
from os2lint.governance.ownership import examine_ownership
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


class _Part(NamedTuple):
    """What a criterion asks for: a requirement of the model, and what the repository's pages tell of it."""

    id: str
    topic: str
    #: Null for what is only recommended.
    wanted: Localized | None = None


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
    "claim": {"da": "rapportens $id: “$words”", "en": "the report's $id: “$words”"},
    "claim-and-links": {
        "da": "rapportens $id: “$words” ($links)",
        "en": "the report's $id: “$words” ($links)",
    },
    "answered": {"da": "rapporten svarer “$status”", "en": "the report answers “$status”"},
    "denied": {
        "da": "men rapporten svarer ja, og ordene siger noget andet",
        "en": "but the report answers yes, and the words say otherwise",
    },
    "silent": {
        "da": "rapporten svarer “$status” til $id, men skriver ikke mere",
        "en": "the report answers “$status” to $id, but says no more",
    },
    "unanswered": {"da": "rapporten svarer ikke på $ids", "en": "the report does not answer $ids"},
    "no-report": {
        "da": "vi fandt ingen udfyldt governancerapport i repositoriet",
        "en": "no governance report that is filled in was found in the repository",
    },
    "page": {"da": "der står: “$words”", "en": "it says: “$words”"},
    "authors": {
        "da": "$count personer har ændret koden i det seneste år af historikken",
        "en": "$count people changed the code in the last year of the history",
    },
}
_QUOTED = 200
_LINKS = 2
_PARTS: dict[str, tuple[_Part, ...]] = {
    "governance": (
        _Part(
            id="G6",
            topic="steering",
            wanted={
                "da": "hvem der sidder i styregruppen, gerne med et link til dens kommissorium",
                "en": "who sits on the steering group, with a link to its terms of reference if there is one",
            },
        ),
        _Part(
            id="G3",
            topic="coordinator",
            wanted={"da": "hvem der er produktkoordinator", "en": "who is the coordinator"},
        ),
        _Part(
            id="G7",
            topic="coordination",
        ),
    ),
    "community": (
        _Part(
            id="G10",
            topic="agreement",
            wanted={
                "da": "en tilslutningsaftale, eller en anden aftale mellem dem, der bruger løsningen",
                "en": "a joining agreement, or another agreement between those who use the product",
            },
        ),
        _Part(
            id="G13",
            topic="money",
            wanted={
                "da": "hvem der betaler for koordinering og udvikling, og hvor længe det er aftalt",
                "en": "who pays for coordination and development, and for how long that is agreed",
            },
        ),
        _Part(
            id="G14",
            topic="community",
            wanted={
                "da": "hvor brugerne mødes og deler erfaringer",
                "en": "where users meet and share experience",
            },
        ),
    ),
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
    return (
        _license(facts, answered["F2"]),
        _ownership(facts),
        _documented(facts, "governance", answered),
        _documented(facts, "community", answered, _activity(facts)),
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


def _ownership(facts: Facts) -> Criterion:
    seen, wanted = examine_ownership(facts)
    return _criterion("ownership", Light.YELLOW if wanted else Light.FOR_A_PERSON, seen, wanted)


def _documented(facts: Facts, key: str, answered: dict[str, Claim], more: Iterable[Sight] = ()) -> Criterion:
    """Quote what the report and other pages say; a person judges whether words hold."""
    told = governing_passages(facts)
    seen: list[Sight] = []
    wanted: list[Localized] = []
    for part in _PARTS[key]:
        claim = answered[part.id]
        against = next(contradictions(facts, claim), None)
        if claim.documented:
            seen.append(_quote(facts, claim, against))
        is_told = part.topic in told or (claim.documented and claim.status is Status.MET and not against)
        wanted += [part.wanted] if part.wanted and not is_told else []
    seen += _silences(facts, [answered[part.id] for part in _PARTS[key] if part.wanted in wanted])
    pages = dict.fromkeys(told[part.topic] for part in _PARTS[key] if part.topic in told)
    for words, place in pages:
        seen.append(Sight(text=localize(_TEXTS["page"], words=quoted(words, _QUOTED)), location=place))
    light = Light.YELLOW if wanted else Light.FOR_A_PERSON
    return _criterion(key, light, (*seen, *more), _joined(wanted))


def _silences(facts: Facts, asked: Sequence[Claim]) -> Iterator[Sight]:
    """Yield why nothing of the report's is quoted: it answers in one word, or not at all."""
    open_ids = [claim.requirement.id for claim in asked if claim.status is Status.BLANK]
    silent = [claim for claim in asked if claim.status is not Status.BLANK and not claim.documented]
    for claim in silent:
        text = localize(_TEXTS["silent"], id=claim.id, status=STATUSES[claim.status])
        place = location_of(facts, facts.governance.path, claim.line) if facts.governance.path else None
        yield Sight(text=text, location=place)
    if asked and facts.governance.report is None:
        yield Sight(text=_TEXTS["no-report"], unseen=True)
    elif open_ids:
        ids = {"da": _listed(open_ids, "og"), "en": _listed(open_ids, "and")}
        yield Sight(text=localize(_TEXTS["unanswered"], ids=cast("Localized", ids)), unseen=True)


def _listed(names: Sequence[str], joint: str) -> str:
    return f" {joint} ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else names[0]


def _joined(wanted: Sequence[Localized]) -> Localized | None:
    if not wanted:
        return None
    danish, english = "; ".join(each["da"] for each in wanted), "; ".join(each["en"] for each in wanted)
    return {"da": danish[0].upper() + danish[1:], "en": english[0].upper() + english[1:]}


def _quote(facts: Facts, claim: Claim, against: Sight | None) -> Sight:
    """Quote the words, where their links lead, and what speaks against them or isn't met by them."""
    links = ", ".join(link for link in claim.links[:_LINKS] if link not in unlinked(claim.text))
    words = quoted(unlinked(claim.text), _QUOTED)
    text = localize(_TEXTS["claim-and-links" if links else "claim"], id=claim.id, words=words, links=links)
    more: Localized | None = None
    if against:
        more = _TEXTS["denied"] if against.contradiction == "denied" else against.text
    elif claim.status is not Status.MET:
        more = localize(_TEXTS["answered"], status=STATUSES[claim.status])
    if more:
        text = {"da": f"{text['da']}, {more['da']}", "en": f"{text['en']}, {more['en']}"}
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


def _criterion(key: str, light: Light, seen: tuple[Sight, ...], wanted: Localized | None = None) -> Criterion:
    return Criterion(key=key, title=_TEXTS[key], light=light, sights=seen, wanted=wanted)
