"""The light that is proposed for a requirement, and on what ground. A person decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from os2lint.governance.report import Status
from os2lint.governance.sights import Light

if TYPE_CHECKING:
    from collections.abc import Sequence

    from os2lint.governance.claims import Claim
    from os2lint.governance.sights import Sight
    from os2lint.language import Localized

GROUNDS: dict[str, Localized] = {
    "own-no": {"da": "produktet svarer selv nej", "en": "the product itself says no"},
    "own-no-recommended": {
        "da": "produktet svarer selv nej; kravet er kun en anbefaling, så vi foreslår ikke rødt",
        "en": "the product itself says no; this is only a recommendation, so red is not proposed",
    },
    "unticked": {
        "da": "ikke krydset af, men der er skrevet noget til kravet – et menneske må læse, om det er et ja",
        "en": "not ticked, but something is written about it – a person must read whether that is a yes",
    },
    "no-but-seen": {
        "da": "produktet svarer nej, men i repositoriet ser kravet ud til at være opfyldt",
        "en": "the product says no, but its repository suggests that it is met",
    },
    "partly": {"da": "produktet svarer delvist", "en": "the product says partly"},
    "planned": {
        "da": "produktet skriver, at det er planlagt eller på vej",
        "en": "the product says that it is planned or on its way",
    },
    "bare": {
        "da": "angivet som opfyldt, men der står ikke hvordan",
        "en": "claimed met, but nothing says how",
    },
    "to-read": {
        "da": "angivet som opfyldt; dokumentationen skal læses af et menneske",
        "en": "claimed met; a person must read the documentation",
    },
    "not-relevant": {
        "da": "produktet forklarer, hvorfor kravet ikke er relevant",
        "en": "the product explains why the requirement does not apply",
    },
    "not-relevant-bare": {
        "da": "angivet som ikke relevant, men der står ikke hvorfor",
        "en": "said not to apply, but nothing says why",
    },
    "not-relevant-but": {
        "da": "angivet som ikke relevant, men repositoriet viser noget andet",
        "en": "said not to apply, but the repository shows otherwise",
    },
    "unknown": {"da": "produktet svarer “ved ikke”", "en": "the product says “don't know”"},
    "blank": {"da": "rapporten svarer ikke", "en": "the report gives no answer"},
    "not-asked": {
        "da": "den udgave af rapporten, der er udfyldt, spørger ikke om det",
        "en": "the version of the report that was filled in does not ask for it",
    },
    "no-report": {"da": "der er ingen rapport at læse", "en": "there is no report to read"},
}


def propose(
    claim: Claim, seen: Sequence[Sight], *, has_report: bool, said: Status | None = None
) -> tuple[Light, Localized]:
    """Return a light and its ground: never green without something seen, never red for what wasn't.

    Args:
        claim: what the product answers.
        seen: what was seen.
        has_report: whether there is a report at all.
        said: what the words answer beside a box that nobody ticked; None where they leave it open.
    """
    against = [sight for sight in seen if sight.is_against]
    support = next((sight for sight in seen if sight.light is Light.GREEN), None)
    doubt = next((sight for sight in seen if sight.light is Light.FOR_A_PERSON), None)
    status = said or claim.status
    is_open = claim.unticked and said is None
    if status is Status.NOT_APPLICABLE:
        return _not_applicable(claim, against)
    if status is Status.NOT_MET and not is_open and (against or not support):
        return _own_no(claim)
    if against:
        worst = next((sight for sight in against if sight.light is Light.RED), against[0])
        return worst.light or Light.YELLOW, worst.text
    if is_open:
        return Light.FOR_A_PERSON, GROUNDS["unticked"]
    is_yes = status not in {Status.NOT_MET, Status.PARTLY, Status.PLANNED}
    telling = (doubt if status is Status.MET else None) or (support if is_yes else None)
    if telling and not claim.puts_off:
        return telling.light or Light.FOR_A_PERSON, telling.text
    return _by_answer(claim, status, has_report=has_report)


def _by_answer(claim: Claim, status: Status, *, has_report: bool) -> tuple[Light, Localized]:
    """Return what the answer alone is worth."""
    match status:
        case Status.NOT_MET:
            return Light.FOR_A_PERSON, GROUNDS["no-but-seen"]
        case Status.PARTLY | Status.PLANNED:
            return Light.YELLOW, GROUNDS[status.value]
        case Status.MET if claim.documented:
            return Light.FOR_A_PERSON, GROUNDS["to-read"]
        case Status.MET:
            return Light.YELLOW, GROUNDS["bare"]
        case _:
            return Light.FOR_A_PERSON, GROUNDS[_open_ground(claim, has_report=has_report)]


def _open_ground(claim: Claim, *, has_report: bool) -> str:
    if not has_report:
        return "no-report"
    return claim.status.value if claim.answers or claim.asked else "not-asked"


def _own_no(claim: Claim) -> tuple[Light, Localized]:
    if claim.requirement.recommended:
        return Light.YELLOW, GROUNDS["own-no-recommended"]
    return Light.RED, GROUNDS["own-no"]


def _not_applicable(claim: Claim, against: Sequence[Sight]) -> tuple[Light, Localized]:
    if against:
        return Light.FOR_A_PERSON, GROUNDS["not-relevant-but"]
    if claim.documented:
        return Light.NOT_RELEVANT, GROUNDS["not-relevant"]
    return Light.FOR_A_PERSON, GROUNDS["not-relevant-bare"]
