"""What report and pages tell of how a product is governed, paid and shared, part by part."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, cast

from os2lint.governance.looks import contradictions
from os2lint.governance.places import location_of
from os2lint.governance.report import Status
from os2lint.governance.sights import Sight
from os2lint.governance.texts import STATUSES
from os2lint.governance.wording import unlinked
from os2lint.language import localize
from os2lint.quotation import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from os2lint.facts import Facts
    from os2lint.governance.claims import Claim
    from os2lint.governance.governing import Passage
    from os2lint.language import Localized


class _Part(NamedTuple):
    """What a criterion asks for: a requirement of the model, and what the repository's pages tell of it."""

    id: str
    topic: str
    #: Null for what is only recommended.
    wanted: Localized | None = None


_TEXTS: dict[str, Localized] = {
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


def examine_parts(
    facts: Facts, key: str, answered: Mapping[str, Claim], told: Mapping[str, Passage]
) -> tuple[tuple[Sight, ...], Localized | None]:
    """Return what is told of a criterion's parts, and which of them are still wanted.

    Words are documentation, and a person judges whether they hold; where they deny what they are to show,
    they show nothing.

    Args:
        facts: the repository's.
        key: the criterion, governance or community.
        answered: the report's claims by the newest model's ids.
        told: what the repository's pages tell, by topic.
    """
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
    return tuple(seen), _joined(wanted)


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
