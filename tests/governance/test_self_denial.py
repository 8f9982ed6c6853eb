"""Answers whose own words deny their yes, and people who surely are what they are named for."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace

import pytest

from os2lint.facts import Circumstances
from os2lint.governance.claims import Claim
from os2lint.governance.looks.people import look_for_person
from os2lint.governance.model import load_model
from os2lint.governance.report import Requirement, Status
from os2lint.governance.self_denial import SelfDenial, self_denial
from os2lint.governance.wording import links_in

TODAY = date(2026, 11, 24)
MODEL = load_model().requirements


def is_denied(own: str, text: str) -> bool:
    for look in MODEL[own].evidence:
        if look["look"] in {"denial", "person"}:
            found = self_denial(text, look["things"], TODAY, look.get("acts", ()), look.get("of", ()))
            return found is SelfDenial.WHOLLY
    return False


@pytest.mark.parametrize(
    ("own", "text"),
    [
        ("G6", "Vi har ingen styregruppe"),
        ("G6", "Styregruppen er nedlagt"),
        ("G6", "Styregruppen blev opløst i 2023."),
        ("G6", "Der er ikke nedsat en styregruppe"),
        ("G6", "Ingen styregruppe endnu"),
        ("G6", "Styregruppe er endnu ikke etableret"),
        ("G6", "Vi mangler en styregruppe"),
        ("G6", "There is no steering group"),
        ("G6", "The steering group has been disbanded"),
        ("G6", "We do not have a steering group yet"),
        ("G6", "No formal steering group, because the product is small"),
        ("G6", "Styregruppen findes ikke længere"),
        ("G6", "Styregruppe er planlagt"),
        ("G6", "Steering group is not yet appointed"),
        ("G6", "Vi har ikke fundet medlemmer, og der er ingen styregruppe."),
        ("G7", "Ingen koordinationsgruppe"),
        ("G7", "Koordinationsgruppen er ophørt"),
        ("G7", "Vi har ikke en koordinationsgruppe"),
        ("G7", "No coordination group"),
        ("G7", "The coordination group no longer exists"),
        ("G10", "Tilslutningsaftale er ikke underskrevet"),
        ("G10", "Tilslutningsaftalen er opsagt"),
        ("G10", "Der er ingen tilslutningserklæring"),
        ("G10", "The joining agreement has not been signed"),
        ("G10", "Ikke udarbejdet tilslutningserklæring endnu"),
        ("G13", "Ingen aftale"),
        ("G13", "Aftalen er udløbet"),
        ("G13", "Der foreligger ingen aftale om økonomi"),
        ("G13", "No agreement yet"),
        ("G13", "Agreement has expired"),
        ("G13", "Der er ikke indgået en aftale"),
        ("F3", "Udbudsreglerne er ikke fulgt"),
        ("F3", "Udbudsreglerne blev ikke overholdt"),
        ("F3", "The procurement rules were not followed"),
        ("F3", "Udbudsloven er ikke fulgt, fordi det hastede"),
        ("F2", "Ingen licens endnu"),
        ("F2", "Der er ikke valgt en licens"),
        ("F2", "No license yet"),
        ("F2", "Licensen er ikke besluttet"),
        ("F5", "Formålet er ikke beskrevet"),
        ("F5", "The purpose is not described yet"),
        ("F5", "Formål mangler"),
        ("G5", "Bestyrelsen har ikke godkendt produktet endnu"),
        ("G4", "Bestyrelsen er ikke orienteret"),
        ("G4", "The board has not been informed"),
        ("G8", "Vi bruger ingen projektmodel"),
        ("G9", "Der er ikke foretaget review"),
        ("G14", "Der er ikke noget fællesskab"),
        ("F16", "Ingen kodestandard endnu"),
        ("F17", "Driften er ikke beskrevet endnu"),
        ("F20", "Der er ikke lavet uddannelsesmateriale"),
        ("S4", "Der er ikke udarbejdet en vision"),
        ("G3", "Der er ikke udpeget en projektleder"),
        ("G3", "Ingen koordinator endnu"),
        ("G6", "Nej, der er endnu ikke nogen styregruppe"),
        ("G6", "Styregruppe: ikke etableret"),
        ("G6", "Styregruppen eksisterer ikke"),
        ("G6", "Styregruppen blev nedlagt, da projektet sluttede"),
        ("G6", "Steering group: none"),
        ("G6", "There isn't a steering group"),
        ("G6", "We have no steering committee"),
        ("G6", "Styregruppen er endnu ikke på plads"),
        ("G7", "En koordinationsgruppe er ikke nedsat"),
        ("G7", "Koordinationsgruppe mangler endnu"),
        ("G10", "Ingen tilslutningsaftaler er indgået"),
        ("G10", "FLOSS-aftalen er ikke tegnet"),
        ("G13", "Der er ikke nogen aftale på plads"),
        ("G13", "Finansiering er ikke aftalt"),
        ("G13", "The agreement was never signed"),
        ("F2", "Koden har ingen licens"),
        ("F2", "Licens er ikke valgt endnu"),
        ("F5", "Der er ikke beskrevet et formål"),
        ("G5", "Bestyrelsen har endnu ikke godkendt det"),
        ("F16", "Vi har ikke skrevet en kodestandard"),
        ("F17", "Drift og vedligehold er ikke beskrevet"),
        ("F20", "No training material yet"),
        ("S4", "No vision has been written"),
        ("G9", "Kodereview er ikke gennemført"),
        ("G6", "Styregruppe nedsættes i januar 2027"),
        ("G6", "En styregruppe er under etablering"),
        ("G6", "Vi har valgt ikke at have en styregruppe"),
        ("G10", "Økonomien er ikke sikret"),
        ("G10", "Tilslutningsaftalen underskrives 1. marts 2027"),
    ],
)
def test_a_yes_that_denies_itself(own, text):
    assert is_denied(own, text)


@pytest.mark.parametrize(
    ("own", "text"),
    [
        ("G6", "Styregruppen mødes ikke i juli"),
        ("G6", "Styregruppen udvides i januar 2027"),
        ("G6", "Styregruppen præsenteres på årsmødet i januar 2027"),
        ("G6", "Styregruppen nedsættes hvert år i januar"),
        ("G6", "Styregruppen vælges for to år, sidst i 2025"),
        ("G6", "Vi har ikke behov for at ændre styregruppen"),
        ("G10", "Økonomien er sikret"),
        ("G10", "Økonomien er ikke sikret af én kommune, men af alle"),
        ("G6", "Styregruppen består af Aarhus og Odense, ingen leverandører"),
        ("G6", "Vi har ingen styregruppe, koordinationsgruppen er styregruppe"),
        ("G6", "Styregruppen er nedsat"),
        ("G6", "Styregruppen har ikke haft afbud"),
        ("G6", "Ingen styregruppe mangler"),
        ("G6", "Styregruppen blev nedlagt i 2022, men genoprettet i 2024"),
        ("G6", "Styregruppen er ikke kun for kommuner"),
        ("G6", "Styregruppen er udpeget af kredsen, og der er ikke udskiftning"),
        ("G6", "Ikke uden styregruppe"),
        ("G6", "Styregruppen har ikke godkendt budgettet for 2027"),
        ("G6", "Der er nedsat en styregruppe uden leverandører"),
        ("G6", "Steering group: no changes since 2024"),
        ("G6", "The steering group does not meet in July"),
        ("G6", "Kommissoriet for styregruppen er ikke ændret"),
        ("G6", "https://os2.eu/ingen-styregruppe"),
        ("G6", "Den gamle styregruppe er nedlagt, og en ny er valgt"),
        ("G6", "Styregruppen er ikke længere en del af OS2kreds, den er selvstændig"),
        ("G6", "Styregruppe nedsat 12. maj 2024; formanden er Kai Olsen. Ingen ændringer."),
        ("G6", "Se referat. Der er ikke andre styregrupper."),
        ("G7", "Koordinationsgruppen er ikke lukket for nye"),
        ("G7", "Vi har en koordinationsgruppe uden formand"),
        ("G10", "Tilslutningsaftalen er underskrevet af alle, ingen mangler"),
        ("G10", "Tilslutningsaftalen kan ikke opsiges før 2027"),
        ("G10", "Tilslutningsaftale underskrevet; ikke alle bilag er vedlagt"),
        ("G10", "Aftalen udløber ikke før 2030"),
        ("G13", "Aftalen er ikke udløbet"),
        ("G13", "Ingen aftaler er udløbet"),
        ("G13", "Aftalen er ikke tidsbegrænset"),
        ("G13", "Der er en aftale, og den er ikke opsagt"),
        ("G13", "No agreement has expired"),
        ("G13", "Aftale om kontingent, ikke offentlig"),
        ("F3", "Ingen udbudspligt"),
        ("F3", "Udbud var ikke nødvendigt, da koden er egenudviklet"),
        ("F3", "Udbudsreglerne er ikke overtrådt"),
        ("F3", "Udviklet internt, så udbudsreglerne er ikke relevante"),
        ("F3", "Under tærskelværdien, ikke udbudspligtig"),
        ("F3", "No tender needed: below threshold"),
        ("F3", "Ingen indkøb"),
        ("F2", "MPL 2.0, ikke GPL"),
        ("F2", "Licensen er ikke ændret: EUPL 1.2"),
        ("F2", "Ingen licensomkostninger, MPL 2.0"),
        ("F2", "Ingen proprietære licenser"),
        ("F2", "Licens: MPL-2.0. Ingen afvigelser"),
        ("F5", "Formålet er beskrevet i README, ikke i wiki"),
        ("F5", "Formålet er ikke kun beskrevet her"),
        ("F5", "Formålet er at undgå, at borgere ikke finder vej"),
        ("G3", "Kai Olsen, tidligere OS2iot"),
        ("G3", "Tidligere Kai Olsen, nu Hanne Holm"),
        ("G3", "Hanne Holm er ikke på kontoret om fredagen"),
        ("G3", "Projektleder: Hanne Holm (ikke Kai)"),
        ("G5", "Godkendt af bestyrelsen uden bemærkninger"),
        ("G5", "Bestyrelsen har godkendt produktet, ikke budgettet"),
        ("G4", "Bestyrelsen er orienteret, ingen spørgsmål"),
        ("G9", "Review foretaget uden anmærkninger"),
        ("G9", "Ingen kritiske fund i review"),
        ("G14", "Fællesskabet har ingen hjemmeside"),
        ("F16", "Kodestandarden er ikke ændret siden 2022"),
        ("F17", "Driften er ikke påvirket af opdateringer"),
        ("F20", "Materialet er ikke offentligt"),
        ("S4", "Visionen er ikke ændret"),
        ("F19", "Docker, ingen Kubernetes"),
        ("F7", "Dokumentationen er ikke i PDF"),
        ("R2", "Direktionen har ingen indvendinger"),
        ("G8", "Vi bruger ikke PRINCE2, men Scrum"),
        ("G8", "Projektmodellen er ikke ændret"),
        ("G11", "Bestyrelsen har ikke indvendinger mod styregruppen"),
        ("G6", "Styregruppen er ikke ændret siden sidst"),
        ("G6", "Styregruppen er nedsat, men kommissoriet er ikke skrevet"),
        ("G6", "Ingen ændringer i styregruppen"),
        ("G6", "Styregruppen mødes kvartalsvist uden leverandør"),
        ("G6", "Styregruppens referater er ikke offentlige"),
        ("G6", "Styregruppen og koordinationsgruppen er ikke den samme"),
        ("G6", "The steering group has no supplier members"),
        ("G6", "Formanden for styregruppen er ikke valgt endnu"),
        ("G7", "Koordinationsgruppen har ikke beslutningskompetence"),
        ("G7", "Ikke alle kommuner er med i koordinationsgruppen"),
        ("G10", "Tilslutningsaftalen er ikke vedlagt af fortrolighedshensyn"),
        ("G10", "Tilslutningsaftalen er underskrevet, ikke offentliggjort"),
        ("G13", "Aftalen er ikke vedlagt"),
        ("G13", "Aftalen har ingen udløbsdato"),
        ("G13", "Ingen særskilt aftale, kontingentet dækker"),
        ("F3", "Ingen udbudsregler gælder"),
        ("F2", "Ingen licensafgift"),
        ("F2", "Licensen findes i LICENSE, ikke i README"),
        ("F5", "Formålet fremgår ikke kun af README"),
        ("G5", "Godkendt, men referatet er ikke udsendt"),
        ("G4", "Bestyrelsen er orienteret og havde ikke indvendinger"),
        ("F17", "Driften er ikke udliciteret"),
        ("F20", "Materialet er ikke oversat til engelsk"),
        ("G9", "Review uden kritiske fund"),
        ("G14", "Fællesskabet er ikke kun for kommuner"),
        ("G3", "Projektlederen er ikke ansat i OS2"),
        ("F19", "Docker-image uden root"),
        ("F4", "Sikkerheden er ikke kompromitteret"),
        ("F7", "Dokumentationen er endnu ikke oversat"),
        ("R4", "Strategien er ikke ændret"),
        ("G6", "Styregruppe: Aarhus, Odense. Ingen leverandører"),
        ("G6", "Styregruppen: ikke ændret i 2026"),
        ("G6", "Afbud til styregruppen: ingen"),
        ("G6", "Ingen afbud. Styregruppen er etableret"),
        ("G6", "Medlemmer af styregruppen er ikke udpeget personligt"),
        ("G6", "No changes: the steering group is formed"),
        ("G6", "Styregruppe er nedsat; suppleanter er ikke valgt"),
        ("G7", "Koordinationsgruppen har ingen formand"),
        ("G7", "Koordinationsgruppe: ja, men ingen fast formand"),
        ("G13", "Aftale: se bilag. Ingen opsigelse"),
        ("G13", "Ingen aftale er opsagt"),
        ("G10", "Tilslutningsaftale: underskrevet af 12, ingen mangler"),
        ("F2", "Licens: MPL 2.0, ingen undtagelser"),
        ("F2", "Ingen licens koster penge"),
        ("F5", "Formål: at borgere ikke farer vild"),
        ("G5", "Bestyrelsen har ikke godkendt budget, men produktet i marts"),
        ("G4", "Orientering af bestyrelsen: ikke nødvendig efter 2022, se referat"),
        ("F17", "Drift: ingen nedetid i 2025"),
        ("F17", "Vedligehold er uden afbrydelser"),
        ("F16", "Kodestandard: PEP 8, ingen afvigelser"),
        ("F20", "Brugervejledning: findes, ikke på engelsk"),
        ("G9", "Review: ingen fejl fundet"),
        ("G9", "Code review: no critical findings"),
        ("G8", "Projektmodel: Scrum, ikke PRINCE2"),
        ("G14", "Community: no fees"),
        ("F4", "Sikkerhed: ingen hændelser"),
        ("F19", "Container: ja, uden root"),
        ("G3", "Projektleder: Hanne Holm, ingen stedfortræder"),
        ("F3", "Udbudsregler: ikke relevante, egenudvikling"),
        ("F7", "Documentation: not in PDF"),
        ("S4", "Vision: ingen borger skal vente"),
        ("R4", "Strategi: FODS, ikke ændret"),
    ],
)
def test_a_no_to_something_else_is_no_denial(own, text):
    assert not is_denied(own, text)


def seen(text: str):
    answer = Requirement(
        status=Status.MET, documented=True, text=text, links=links_in(text), line=1, current="G3", title="x"
    )
    claim = Claim(requirement=MODEL["G3"], answers=(("G3", answer),))
    (look,) = (look for look in MODEL["G3"].evidence if look["look"] == "person")
    sights = list(look_for_person(SimpleNamespace(circumstances=Circumstances(today=TODAY)), claim, look))
    return sights[0] if sights else None


@pytest.mark.parametrize(
    "text",
    [
        "Kai Olsen",
        "Kai Olsen, Ønske Kommune",
        "Projektleder: Kai Olsen",
        "Produktkoordinator er Hanne Holm fra Aarhus Kommune",
        "**Tovholder:** Hanne Holm (Region Midtjylland)",
        "Hanne Holm, hanne@vejviser.example",
        "hanne@vejviser.example",
        "Hanne Holm, tlf. 12 34 56 78",
        "Coordinator: Kai Olsen, City of Aarhus",
        "Kai Olsen is our product owner",
        "Projektledere: Kai Olsen og Hanne Holm",
        "Hanne Holm er udpeget som projektleder",
        "Hanne Holm, produktkoordinator siden 2023",
        "Produktkoordinator: Hanne Holm, OS2\nStyregruppen holder møde hver måned",
        "Mogens Kjeldsen, OS2",
        "[Hanne Holm](mailto:hanne@vejviser.example), Ballerup Kommune",
        "Project manager: Kai Olsen. See the minutes.",
        "Anne-Mette Holm, Gladsaxe",
    ],
)
def test_a_name_with_a_role_and_a_place_is_evidence(text):
    assert seen(text).light == "green"


@pytest.mark.parametrize(
    "text",
    [
        "Jens Hansen har sagt op",
        "Jens Hansen er død",
        "Jens Hansen gik på pension i maj",
        "Jens Hansen blev spurgt, men sagde nej",
        "Jens Hansen, tovholder indtil 2023",
        "Jens Hansen?",
        "Foreslået: Jens Hansen",
        "Udpeges af Jens Hansen",
        "Jens Hansen, formand for bestyrelsen",
        "Leverandørens kontakt: Jens Hansen",
        "Vi leder efter en afløser for Jens Hansen",
        "Måske Jens Hansen",
        "Jens Hansen var projektleder",
        "Jens Hansen skal spørges",
        "Jens Hansen hjælper med at finde en",
        "Spørg Jens Hansen",
        "Tidligere Jens Hansen",
        "Kai Olsen resigned",
        "Kai Olsen until 2024",
        "Kai Olsen declined",
        "Kai Olsen, supplier",
        "To be appointed by Kai Olsen",
        "Proposed: Kai Olsen",
        "Jens Hansen. Har sagt op.",
        "Jens Hansen (fratrådt)",
        "Jens Hansen, barsel til maj",
        "Jens Hansen 2019-2022",
        "Ikke Jens Hansen",
        "Udpeget af Jens Hansen",
        "Jens Hansen, direktør",
        "Kai Olsen, CEO of the board?",
        "Jens Hansen overvejer",
        "Jens Hansen, fungerende",
        "Efter Jens Hansen er der ingen",
        "Referat ved Jens Hansen: ikke drøftet",
        "Jens Hansen, men han holder orlov",
        "Jens Hansen har fået nyt job",
        "Jens Hansen er flyttet til Vejle",
        "Vi afventer svar fra Jens Hansen",
        "Kontakt Jens Hansen hos leverandøren",
        "Jens Hansen (indtil nytår)",
        "Jens Hansen deltager i møderne",
        "Godkendt af Jens Hansen",
        "Jens Hansen sagde nej tak",
        "Kai Olsen has moved on",
        "Ask Kai Olsen",
        "Kai Olsen (interim)",
        "Kai Olsen was asked",
        "Candidate: Kai Olsen",
        "Jens Hansen eller Hanne Holm",
        "Enten Jens Hansen, ellers ingen",
        "Jens Hansen, udvikler",
        "Direktør Jens Hansen",
        "Formand: Jens Hansen",
        "Bestyrelsesformand Jens Hansen",
        "Jens Hansen, Bestyrelsesformand",
        "Leverandør: Jens Hansen",
        "Jens Hansen som suppleant",
        "Jens Hansen skrev rapporten",
        "Udfyldt af Jens Hansen",
        "Jens Hansen, Magenta, udvikler",
    ],
)
def test_a_name_with_anything_else_is_for_a_person(text):
    assert seen(text).light != "green"
    assert seen(text).contradiction in {None, "denied"}


@pytest.mark.parametrize(
    "text",
    [
        "J. Hansen (Ballerup)",
        "Ö. Åberg",
        "H.C. Andersen, Odense",
        "P. Sørensen fra Vejle",
        "Lars",
        "@kai",
        "Den Digitale Hotline",
    ],
)
def test_a_name_with_initials_is_a_name(text):
    assert seen(text).contradiction is None


@pytest.mark.parametrize(
    "text",
    ["Hanne Holm er fratrådt", "Jens er stoppet", "Kai Olsen has resigned", "Der er ingen projektleder"],
)
def test_who_has_left_is_nobody(text):
    assert seen(text).contradiction == "denied"


@pytest.mark.parametrize(
    "text",
    [
        "Der er en projektleder",
        "En medarbejder i forvaltningen",
        "Udpeget",
        "Ja, det er der",
        "Yes, a coordinator",
        "Se næste møde",
    ],
)
def test_nobody_named(text):
    assert seen(text).contradiction == "nobody-named"
