"""Boxes that nobody ticked: no by convention, but the words beside them are the product's, not the box."""

from __future__ import annotations

from datetime import date

import pytest

from os2lint.governance.claims import claims
from os2lint.governance.proposal import GROUNDS, propose
from os2lint.governance.reader import read_report
from os2lint.governance.report import Status
from os2lint.governance.sights import Light, Sight
from os2lint.governance.unticked import said_beside_box

TODAY = date(2026, 11, 24)
#: A row for each theme, so that the text is a report.
ROWS = {
    "R1": "Løsningen skaber lokal værdi",
    "F2": "Open Source licenskriterier overholdes",
    "F5": "Løsningens formål og værdi er beskrevet",
    "F18": "Rammearkitekturen og standarder er fulgt og afvigelser er forklaret",
    "F19": "Løsningen er leveret i et containerformat fx docker",
    "S2": "Løsningen understøtter innovation og open source",
    "G2": "Der koordineres løbende med OS2-sekretariatet",
    "G6": "Der er nedsat en styregruppe",
}
OPEN = None


def claim_of(own: str, words: str, box: str = "☐", status: str | None = None):
    head = "|  | # | Krav | Henvisning | Niveau |\n|---|---|---|---|---|\n"
    rows = "".join(
        f"| {box if name == own else '☑' if box == '☐' else '[x]'} | {name} | {title} | "
        f"{words if name == own else 'Se referatet'} | 1 |\n"
        for name, title in ROWS.items()
    )
    report = read_report(f"# Governance rapport for Havneplan\n\n{head}{rows}".encode())
    return next(claim for claim in claims(report) if claim.requirement.id == own)


@pytest.mark.parametrize("box", ["☐", "[ ]", "- [ ]"])
@pytest.mark.parametrize(
    ("own", "words", "said"),
    [
        ("G2", "Vi holder møde hver måned", OPEN),
        ("G2", "https://os2.eu/produkt/havneplan", OPEN),
        ("G2", "[Se dokumentationen](https://havneplan.example/docs)", OPEN),
        ("F19", "Ja.", OPEN),
        ("F19", "Dockerfile ligger i roden", OPEN),
        ("F19", "Yes, see the image", OPEN),
        ("S2", "Koden er åben, og to kommuner har bidraget", OPEN),
        ("S2", "Not only open source, but developed in the open", OPEN),
        ("F18", "Ingen afvigelser", OPEN),
        ("F18", "Der er ikke data derfra. Vi valgte en anden indgang, for den første fandtes ikke", OPEN),
        ("G6", "Styregruppen mødes hvert kvartal", OPEN),
        ("G6", "Der er ikke længe til næste møde i styregruppen", OPEN),
        ("G6", "No problem, we have one", OPEN),
        ("G6", "Nej", Status.NOT_MET),
        ("G6", "Nej, det er ikke besluttet", Status.NOT_MET),
        ("G6", "Nej fordi vi er så få", Status.NOT_MET),
        ("G6", "Nej. Produktrådet tager sig af det.", Status.NOT_MET),
        ("G6", "Endnu ikke nedsat", Status.NOT_MET),
        ("G6", "Findes ikke", Status.NOT_MET),
        ("G6", "Endnu ikke udarbejdet. Afventer, at flere tager løsningen i brug", Status.NOT_MET),
        ("G6", "Afventer beskrivelse", Status.PLANNED),
        ("G6", "Det har vi ikke", Status.NOT_MET),
        ("G6", "Vi har ingen styregruppe", Status.NOT_MET),
        ("G6", "Der er ikke nedsat en styregruppe", Status.NOT_MET),
        ("G6", "There is no steering group", Status.NOT_MET),
        ("G6", "Not established yet", Status.NOT_MET),
        ("G6", "Planlagt til 2027", Status.PLANNED),
        ("G6", "Styregruppen nedsættes i 2031", Status.PLANNED),
        ("F18", "Under udarbejdelse", Status.PLANNED),
        ("F18", "Delvist, vi mangler rammearkitekturen", Status.PARTLY),
        ("F19", "Ikke relevant, løsningen er et bibliotek", Status.NOT_APPLICABLE),
        ("F19", "Not relevant: the product is a library", Status.NOT_APPLICABLE),
        ("F19", "Kravet er ikke relevant, for løsningen er et bibliotek", Status.NOT_APPLICABLE),
    ],
)  # fmt: skip
def test_what_the_words_beside_the_box_say(own, words, said, box):
    claim = claim_of(own, words, box)
    assert claim.status is Status.NOT_MET
    assert claim.unticked
    assert said_beside_box(claim, TODAY) is said


SEEN = {light: Sight(text={"da": "set", "en": "seen"}, light=light) for light in Light}


@pytest.mark.parametrize(
    ("own", "words", "seen", "light", "ground"),
    [
        ("G6", "Styregruppen mødes hvert kvartal", [], Light.FOR_A_PERSON, "unticked"),
        ("F19", "Ja.", [], Light.FOR_A_PERSON, "unticked"),
        ("F5", "Se README", [Light.GREEN], Light.FOR_A_PERSON, "unticked"),
        ("F2", "MPL-2.0", [Light.RED], Light.RED, None),
        ("G6", "Vi har ingen styregruppe", [], Light.RED, "own-no"),
        ("F19", "Nej", [], Light.YELLOW, "own-no-recommended"),
        ("F19", "Nej, ikke besluttet", [Light.GREEN], Light.FOR_A_PERSON, "no-but-seen"),
        ("G6", "Planlagt til 2031", [], Light.YELLOW, "planned"),
        ("F18", "Delvist, vi mangler rammearkitekturen", [], Light.YELLOW, "partly"),
        ("F19", "Ikke relevant, løsningen er et bibliotek", [], Light.NOT_RELEVANT, "not-relevant"),
    ],
)
def test_red_only_where_the_words_say_no_or_the_repository_does(own, words, seen, light, ground):
    claim = claim_of(own, words)
    said = said_beside_box(claim, TODAY)
    found = propose(claim, [SEEN[each] for each in seen], has_report=True, said=said)
    assert found == (light, GROUNDS[ground] if ground else SEEN[seen[0]].text)


@pytest.mark.parametrize("sign", ["Nej", "❌"])
def test_a_no_of_its_own_is_no_box(sign):
    head = "| # | Krav | Produktniveau | Efterlevet? | Dokumentation |\n|---|---|---|---|---|\n"
    rows = "".join(f"| {own} | {title} | 1 | {sign} | Se referatet |\n" for own, title in ROWS.items())
    found = claims(read_report(f"# Governancerapport\n\n{head}{rows}".encode()))
    answered = [claim for claim in found if claim.answers]
    assert len(answered) == len(ROWS)
    assert not any(claim.unticked for claim in answered)
    assert propose(answered[0], [], has_report=True)[0] is Light.RED
