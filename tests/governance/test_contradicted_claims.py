"""Claims of "met" held against the repository and their own words: what is accused, and what must not be."""

from __future__ import annotations

import pytest
from license_texts import license_text
from test_claim_links import facts_of

from os2lint.checks import find
from os2lint.governance.assessment import assess
from os2lint.rules import built_in

FILES = {
    "README.md": "# Havneplan\n\nHavneplan fordeler kajpladser i kommunens havne.\n",
    "LICENSE": license_text("MPL-2.0"),
    "SECURITY.md": "# Sikkerhed\n\nSkriv til sikkerhed@havn.example, hvis du finder en sårbarhed.\n",
    "docs/drift.md": "# Drift\n\nTekst.\n",
}
NOTHING: dict[str, str] = {}
DOCKER = {"Dockerfile": "FROM python:3.12\nCOPY . .\n"}
PDF = {"manual.pdf": "x"}
PUBLICCODE = {
    "publiccode.yml": (
        "publiccodeYmlVersion: '0.4'\nname: Havneplan\nmaintenance:\n  contacts:\n"
        "    - name: Hanne Holm\n      email: hanne@havn.example\n"
    )
}


def keys_of(facts, own):
    found = find("governance-claims")(facts, built_in()["unsupported-claim"].parameters)
    return [fault.key for fault in found if own in fault.requirements]


def seen(root, own, text, files):
    facts = facts_of(root, own, text, FILES | files)
    return keys_of(facts, own), assess(facts)["requirements"][own]["light"]


@pytest.mark.parametrize(
    ("own", "text", "files"),
    [
        ("F19", "ghcr.io/os2offdig/havneplan:latest", NOTHING),
        ("F19", "Image: `quay.io/os2/havneplan`", NOTHING),
        ("F19", "docker pull harbor.havn.example/havneplan/web:1.2", NOTHING),
        ("F19", "registry.gitlab.com/os2/havneplan", NOTHING),
        ("F19", "Findes på Docker Hub som os2offdig/havneplan", NOTHING),
        ("F19", "Published as mcr.microsoft.com/x/y images", NOTHING),
        ("F19", "Containerbilledet ligger i registry.havn.example:5000/havneplan", NOTHING),
        ("F6", "Forket fra https://github.com/itk-dev/lokale; nu under OS2offdig", NOTHING),
        ("F6", "Ja, OS2 ejer repositoriet. Upstream: https://github.com/django/django", NOTHING),
        ("F6", "OS2 ejer koden; udvikler: github.com/karenmadsen", NOTHING),
        ("F6", "Koden ligger hos OS2. Udviklet af https://github.com/magenta-aps", NOTHING),
        ("F6", "Flyttet fra https://github.com/magenta/havneplan til OS2offdig", NOTHING),
        ("F6", "Oprindeligt https://github.com/aakb/havneplan, overdraget til OS2", NOTHING),
        ("F6", "Forked from https://github.com/itk-dev/x", NOTHING),
        ("F6", "Maintainer: https://github.com/karen", NOTHING),
        ("F6", "Code is under OS2offdig; built on https://github.com/symfony/symfony", NOTHING),
        ("F7", "PDF-udgaven [manual](manual.pdf) dannes automatisk, kilden er i docs/", PDF),
        ("F7", "Kilden ligger i `docs/drift.md`, se også https://havn.example/manual.pdf", NOTHING),
        ("F7", "https://havn.example/manual.pdf genereres fra docs-mappen", NOTHING),
        ("F7", "The PDF https://havn.example/m.pdf is generated from Markdown in docs/", NOTHING),
        ("G3", "Hr. Madsen", NOTHING),
        ("G3", "Fru Holm, Aarhus Kommune", NOTHING),
        ("G3", "Mr. Olsen", NOTHING),
        ("G3", "Se kontakt i publiccode.yml", PUBLICCODE),
        ("G3", "Fremgår af publiccode.yml", PUBLICCODE),
        ("G3", "Dr. Jensen fra Vejle", NOTHING),
        ("F10", "OS2's egen YouTube-kanal viser produktet", NOTHING),
        ("F10", "Vist på OS2's temamøde i maj", NOTHING),
        ("F10", "Præsenteret på fællesmødet", NOTHING),
        ("F10", "Omtalt i OS2's magasin nr. 2", NOTHING),
        ("F10", "OS2 magazine, issue 3", NOTHING),
        ("F10", "Vist på OS2's kanal på YouTube", NOTHING),
        ("G5", "Godkendt på mødet den 3. marts 2024", NOTHING),
        ("G5", "Godkendt, men ikke enstemmigt", NOTHING),
        ("G5", "Produktet er godkendt af bestyrelsen, budgettet er ikke godkendt", NOTHING),
        ("G5", "Budgettet er ikke godkendt endnu", NOTHING),
        ("G5", "Godkendes hvert år, senest på mødet i marts 2026", NOTHING),
        ("G6", "Styregruppen nedsættes for to år ad gangen", NOTHING),
        ("G13", "Den gamle aftale udløb i 2024, ny aftale indgået", NOTHING),
        ("G13", "Aftalen udløb i 2024 og er fornyet til 2028", NOTHING),
        ("R2", "Accept foreligger fra alle tre direktioner", NOTHING),
        ("R2", "Der foreligger ikke indvendinger", NOTHING),
        ("F3", "Udbudsreglerne er desværre besværlige, men overholdt", NOTHING),
        ("G13", "Økonomien er sikret til 2028", NOTHING),
        ("G14", "Vi har et fagligt fællesskab, ikke kun for kommuner", NOTHING),
        ("F6", "Koden er overdraget, ikke dokumentationen", NOTHING),
        ("F6", "Rettighederne til logoet er ikke overdraget", NOTHING),
        ("F6", "Koden er ikke længere hos leverandøren, den er overdraget til OS2", NOTHING),
        ("F19", "Findes som container, ikke som installationspakke", DOCKER),
        ("F19", "Container findes ikke på Docker Hub, men i GitHub Packages", DOCKER),
        ("F4", "Sikkerheden er gennemtænkt, penetrationstest er ikke foretaget", NOTHING),
        ("F4", "Løsningen har ikke haft hændelser", NOTHING),
        ("F2", "Koden er under MPL 2.0, dokumentationen under CC0", NOTHING),
        ("F2", "Koden er under MPL-2.0 og ikonerne under MIT", NOTHING),
        ("F2", "Dokumentationen er CC-BY-4.0, koden er MPL 2.0", NOTHING),
        ("F2", "Dokumentationen under CC0", NOTHING),
        ("F2", "MPL 2.0 for koden; CC BY for docs", NOTHING),
        ("F2", "Biblioteker er MIT, koden er MPL", NOTHING),
        ("F19", "Image: `europe-docker.pkg.dev/os2/web/havneplan`", NOTHING),
        ("F19", "Pulled from the container registry of the municipality", NOTHING),
        (
            "F6",
            "Videreført fra https://github.com/magenta/havn, men ligger nu hos OS2offdig",
            NOTHING,
        ),
        ("F6", "Hovedudvikler: [Karen](https://github.com/karenm)", NOTHING),
        ("F6", "Bygget på https://github.com/drupal/drupal, egen kode under OS2offdig", NOTHING),
        ("F6", "Koden er overdraget til OS2, ikke til leverandøren", NOTHING),
        ("F7", "Dokumentationen ligger i docs mappen og eksporteres til https://havn.example/a.pdf", NOTHING),
        ("F7", "[Manual](docs/drift.md) og [PDF](https://havn.example/a.pdf)", NOTHING),
        ("G3", "Prof. Lund, Aalborg", NOTHING),
        ("G3", "Kontaktperson står i publiccode.yml", PUBLICCODE),
        ("F10", "Vist på temamødet i Odense", NOTHING),
        ("F10", "Video på OS2's YouTube-kanal", NOTHING),
        ("G5", "Godkendt af bestyrelsen, referatet er ikke godkendt endnu", NOTHING),
        ("G5", "Bestyrelsen godkendte produktet i 2023; næste møde er i marts", NOTHING),
        ("G4", "Bestyrelsen orienteres på hvert møde", NOTHING),
        ("G6", "Styregruppen er nedsat, næste møde er i foråret", NOTHING),
        ("G13", "Aftalen udløber i 2028", NOTHING),
        ("F4", "Sikkerhedspolitikken er ikke fortrolig", NOTHING),
        ("F2", "Koden er MPL-2.0, dokumentationen er CC-BY, ikonerne er MIT", NOTHING),
        ("F3", "Udbudsreglerne er overholdt, desværre ikke hurtigt", NOTHING),
        ("G5", "Ikke godkendt med bemærkninger, men uden", NOTHING),
        ("G5", "Bestyrelsen har godkendt produktet. Ikke behandlet i styregruppen.", NOTHING),
        ("G5", "Godkendt. Mangler kun underskrift", NOTHING),
        ("G5", "Produktet behandles på hvert møde", NOTHING),
        ("G5", "Ændringer godkendes på næste møde", NOTHING),
        ("G5", "Næste version godkendes på næste møde", NOTHING),
        ("G5", "Det er ikke godkendt af bestyrelsen alene, men af hele OS2", NOTHING),
        ("G5", "Afventer ikke godkendelse", NOTHING),
        ("G5", "Godkendt på møde 12; ikke endnu lagt på os2.eu", NOTHING),
        ("G5", "Bestyrelsens godkendelse ligger i referatet, ikke i denne rapport", NOTHING),
        ("G4", "Orienteres løbende på møderne", NOTHING),
        ("G4", "Bestyrelsen orienteres hvert år, næste gang i marts", NOTHING),
        ("G4", "Bestyrelsen orienteres igen på næste møde", NOTHING),
        ("G4", "Bestyrelsen er ikke orienteret om detaljer, kun om produktet", NOTHING),
        ("G6", "Styregruppen dannes af de deltagende kommuner", NOTHING),
        ("G6", "Styregruppen vælges på næste årsmøde", NOTHING),
        ("G6", "Formand for styregruppen vælges på næste møde", NOTHING),
        ("G6", "En ny styregruppe vælges til næste år", NOTHING),
        ("G6", "Styregruppen findes i OS2sofd, ikke her", NOTHING),
        ("G6", "Vi er ikke med i styregruppen, men den findes", NOTHING),
        ("G6", "Vi er ikke repræsenteret i styregruppen", NOTHING),
        ("G13", "Aftalen udløb, men blev fornyet", NOTHING),
        ("G13", "Aftaleperioden udløb i 2024 og er forlænget", NOTHING),
        ("G13", "Aftalens udløb er 2028", NOTHING),
        ("G13", "Aftale med udløb i 2028", NOTHING),
        ("G13", "Aftale udløb 2028", NOTHING),
        ("G13", "Den første aftale udløb i 2022, den nye gælder til 2027", NOTHING),
        ("G13", "Økonomien er ikke offentlig", NOTHING),
        ("G13", "Økonomien er ikke et problem", NOTHING),
        ("R2", "Accept foreligger, men ikke skriftligt", NOTHING),
        ("R2", "Der foreligger ikke kun accept, men også betaling", NOTHING),
        ("R2", "Skriftlig accept foreligger ikke på nettet, men hos tovholder", NOTHING),
        ("F6", "Koden er ikke overdraget til en leverandør", NOTHING),
        ("F6", "Koden er ikke overdraget til andre end OS2", NOTHING),
        ("F6", "Ikke relevant at overdrage, koden er født hos OS2", NOTHING),
        ("F6", "Koden ligger ikke hos leverandøren", NOTHING),
        ("F6", "Koden ligger ikke hos OS2iot, men hos OS2offdig", NOTHING),
        ("F6", "Overdragelse sker løbende, ingen restancer", NOTHING),
        ("F6", "Ejerskabet til navnet er ikke overdraget", NOTHING),
        ("F19", "Leveres som container; ikke i Kubernetes", DOCKER),
        ("F19", "Data ligger ikke i containeren", DOCKER),
        ("F19", "Findes ikke som Windows-program, men som container", DOCKER),
        ("F19", "Der er ingen hemmeligheder i containeren", DOCKER),
        ("F19", "Ingen container kører som root", DOCKER),
        ("F4", "Sikkerheden er ikke overvejet af hver kommune, men fælles", NOTHING),
        ("F4", "Ingen sikkerhedshændelser", NOTHING),
        ("F4", "Vi har ikke tænkt sikkerhed som et tillæg, men fra start", NOTHING),
        ("F4", "Sikkerhed er tænkt ind, men ikke certificeret", NOTHING),
        ("F4", "Security is not an afterthought", NOTHING),
        ("F2", "Koden er MPL-2.0, men pakken fra leverandøren er MIT", NOTHING),
        ("F2", "Softwaren er under MPL 2.0, og dens dokumentation under MIT", NOTHING),
        ("F2", "Programmer i tools/ er MIT, dokumentationen CC0", NOTHING),
        ("F2", "Løsningen bruger MIT, BSD og Apache-biblioteker, dokumentation CC0", NOTHING),
        ("F2", "Koden følger samme licens som dokumentationen: MPL 2.0", NOTHING),
        ("F2", "Eksempelkode i dokumentationen er MIT", NOTHING),
        ("F2", "Kode fra Bootstrap er MIT, dokumentation CC0", NOTHING),
        ("F2", "Systemet bygger på Drupal (GPL), dokumentation er CC0", NOTHING),
        ("F3", "Udbudsreglerne er ikke relevante", NOTHING),
        ("G14", "Vi har ikke et formelt fællesskab, men et brugerforum", NOTHING),
        ("G14", "Fællesskabet findes ikke på Facebook", NOTHING),
        ("F20", "Uddannelsesmateriale findes ikke på engelsk", NOTHING),
        ("F16", "Kodestandarder findes ikke kun her", NOTHING),
        ("F17", "Driften er ikke beskrevet her, men i driftshåndbogen", NOTHING),
        ("S4", "Visionen findes ikke på nettet, men i bilag", NOTHING),
        ("G9", "Review foreligger ikke offentligt, men hos leverandøren", NOTHING),
        ("G9", "Der findes ikke fejl i seneste review", NOTHING),
        ("G8", "Projektmodellen eksisterer ikke længere på papir, men online", NOTHING),
        ("G10", "Økonomien findes ikke i repositoriet", NOTHING),
        ("F7", "Dokumentationen findes ikke i PDF", NOTHING),
        ("F7", "Dokumentationen ligger ikke i Word", NOTHING),
        ("F7", "Der findes ikke dokumentation i lukkede formater", NOTHING),
        ("F5", "Formålet findes ikke i README, men på os2.eu", NOTHING),
        ("R4", "Strategien foreligger ikke i trykt form", NOTHING),
        ("F20", "Materiale findes ikke bag login", NOTHING),
        ("F1", "Koden er offentlig, data er ikke", NOTHING),
        ("F1", "Koden er ikke kopieret fra andre", NOTHING),
        ("G12", "Bestyrelsen er repræsenteret ved Anne Holm, ikke ved formanden", NOTHING),
        ("G14", "Brugernetværket mødes ikke om sommeren", NOTHING),
    ],
)
def test_what_may_well_be_true_is_not_accused(tmp_path, own, text, files):
    assert keys_of(facts_of(tmp_path, own, text, FILES | files), own) == []


@pytest.mark.parametrize(
    ("own", "text", "files", "key"),
    [
        ("G5", "Ikke godkendt endnu", NOTHING, "denied"),
        ("G5", "Godkendes på næste møde", NOTHING, "denied"),
        ("G5", "Produktet er ikke godkendt af bestyrelsen", NOTHING, "denied"),
        ("G5", "Not approved by the board", NOTHING, "denied"),
        ("G5", "Not yet approved", NOTHING, "denied"),
        ("G5", "The product has not been approved", NOTHING, "denied"),
        ("G5", "Bestyrelsens godkendelse mangler", NOTHING, "denied"),
        ("G5", "Afventer godkendelse i bestyrelsen", NOTHING, "denied"),
        ("G4", "Ikke orienteret endnu", NOTHING, "denied"),
        ("G4", "Bestyrelsen orienteres på næste møde", NOTHING, "denied"),
        ("G4", "The board is not yet informed", NOTHING, "denied"),
        ("G6", "Der er endnu ingen styregruppe, men den nedsættes i foråret", NOTHING, "denied"),
        ("G6", "No steering group yet, but one will be formed in spring", NOTHING, "denied"),
        ("G6", "Ingen styregruppe, men vi arbejder på det", NOTHING, "denied"),
        ("G13", "Aftalen udløb i 2024 og er ikke fornyet", NOTHING, "denied"),
        ("G13", "The agreement expired in 2024 and was not renewed", NOTHING, "denied"),
        ("G13", "Økonomien er ikke sikret", NOTHING, "denied"),
        ("G13", "Funding is not secured", NOTHING, "denied"),
        ("R2", "Der foreligger ikke accept", NOTHING, "denied"),
        ("R2", "There is no acceptance from management", NOTHING, "denied"),
        ("R2", "Accepten foreligger endnu ikke", NOTHING, "denied"),
        ("F3", "Udbudsreglerne er desværre ikke overholdt", NOTHING, "denied"),
        ("G14", "Vi har ikke et fagligt fællesskab", NOTHING, "denied"),
        ("G14", "There is no professional community", NOTHING, "denied"),
        ("F6", "Koden er endnu ikke overdraget til OS2", NOTHING, "denied"),
        ("F6", "Koden er ikke overdraget", NOTHING, "denied"),
        ("F6", "The code has not been handed over to OS2", NOTHING, "denied"),
        ("F6", "Ikke overdraget endnu", NOTHING, "denied"),
        ("F6", "Kildekoden ligger ikke hos OS2", NOTHING, "denied"),
        ("F19", "Løsningen findes ikke som container", DOCKER, "denied"),
        ("F19", "Not available as a container", DOCKER, "denied"),
        ("F19", "Leveres ikke i container", DOCKER, "denied"),
        ("F4", "Sikkerhed er ikke gennemtænkt", NOTHING, "denied"),
        ("F4", "Security has not been considered", NOTHING, "denied"),
        ("F4", "Vi har ikke tænkt på sikkerheden endnu", NOTHING, "denied"),
        ("F2", "Koden er under MIT, dokumentationen under CC0", NOTHING, "license-differs"),
        ("F2", "Dokumentationen er under CC0, koden er under MIT", NOTHING, "license-differs"),
        ("F2", "Code: MIT, docs: CC0", NOTHING, "license-differs"),
        ("F2", "Kildekoden er MIT-licenseret og dokumentationen er CC-BY", NOTHING, "license-differs"),
        ("F2", "The code is MIT and the documentation is CC BY 4.0", NOTHING, "license-differs"),
        ("F16", "Kodestandarder er ikke beskrevet", NOTHING, "denied"),
        ("F17", "Driften er desværre ikke beskrevet", NOTHING, "denied"),
        ("F20", "Uddannelsesmateriale er under udarbejdelse", NOTHING, "denied"),
        ("F5", "Formålet er endnu ikke beskrevet i README", NOTHING, "denied"),
        ("F6", "https://github.com/magenta/havneplan", NOTHING, "outside-os2"),
        ("F7", "https://havn.example/manual.pdf", NOTHING, "closed-format"),
        ("G3", "En fra kommunen", NOTHING, "nobody-named"),
        ("G3", "Se kontakt i publiccode.yml", NOTHING, "nobody-named"),
        ("F10", "Kommunens egen YouTube-kanal", NOTHING, "not-on-os2"),
        ("F19", "Leveres i Docker", NOTHING, "no-file"),
        ("G5", "Endnu ikke behandlet af bestyrelsen", NOTHING, "denied"),
        ("G5", "Løsningen er desværre ikke godkendt endnu", NOTHING, "denied"),
        ("G5", "Awaiting approval", NOTHING, "denied"),
        ("G11", "Styregruppen er ikke godkendt af bestyrelsen", NOTHING, "denied"),
        ("G4", "The board has not yet been informed", NOTHING, "denied"),
        ("G6", "Ingen styregruppe endnu, den dannes til efteråret", NOTHING, "denied"),
        ("G7", "Der findes ikke en koordinationsgruppe", NOTHING, "denied"),
        ("G13", "Aftalen bortfaldt i 2023", NOTHING, "denied"),
        ("R2", "Der er ikke givet accept endnu", NOTHING, "denied"),
        ("R2", "Acceptance is missing", NOTHING, "denied"),
        ("F6", "Kildekoden er desværre ikke overdraget til OS2 endnu", NOTHING, "denied"),
        ("F6", "The source code has not yet been transferred to OS2", NOTHING, "denied"),
        ("F19", "Løsningen leveres ikke som container", DOCKER, "denied"),
        ("F19", "It is not available as a container image", DOCKER, "denied"),
        ("F4", "Sikkerheden er endnu ikke gennemtænkt", NOTHING, "denied"),
        ("F2", "Selve koden er under GPL-3.0, mens dokumentationen er CC-BY-SA", NOTHING, "license-differs"),
        ("F2", "MIT for the code, CC0 for the documentation", NOTHING, "license-differs"),
        ("G14", "There is no community", NOTHING, "denied"),
        ("G14", "Der er ikke noget brugernetværk", NOTHING, "denied"),
        ("S3", "Vi har ingen strategi", NOTHING, "denied"),
        ("G4", "Ikke behandlet i bestyrelsen", NOTHING, "denied"),
        ("G12", "Bestyrelsen er ikke repræsenteret", NOTHING, "denied"),
        ("G13", "Finansieringen er ikke afklaret", NOTHING, "denied"),
        ("F1", "Koden er ikke offentlig", NOTHING, "denied"),
        ("F20", "Uddannelsesmateriale findes desværre ikke endnu", NOTHING, "denied"),
    ],
)
def test_what_can_not_stand_is_told_and_never_green(tmp_path, own, text, files, key):
    keys, light = seen(tmp_path, own, text, files)
    assert keys == [key]
    assert light != "green"


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("EUPL 1.2", ["license-differs"]),
        ("MIT for nogle af filerne", []),
        ("Noget af koden er stadig GPL", []),
        ("Apache-2.0", ["license-differs"]),
    ],
)
def test_a_wrong_license_is_wrong_beside_a_partly_as_well(tmp_path, text, keys):
    assert keys_of(facts_of(tmp_path, "F2", text, FILES, "partly"), "F2") == keys


@pytest.mark.parametrize(
    ("own", "text", "files"),
    [
        ("F19", "Løsningen findes ikke som container, kun som installationspakke", DOCKER),
        ("F6", "Koden er ikke overdraget endnu, aftalen er til underskrift", NOTHING),
        ("F4", "Sikkerheden er ikke gennemtænkt, men vi bruger HTTPS", NOTHING),
    ],
)
def test_what_is_denied_beside_other_words_is_for_a_person(tmp_path, own, text, files):
    assert seen(tmp_path, own, text, files) == ([], "for-a-person")


def test_a_name_in_publiccode_is_looked_up(tmp_path):
    facts = facts_of(tmp_path, "G3", "Se kontakt i publiccode.yml", FILES | PUBLICCODE)
    (sight,) = assess(facts)["requirements"]["G3"]["evidence"]
    assert (
        sight["text"]["da"]
        == "svaret henviser til `publiccode.yml`, som nævner `Hanne Holm, hanne@havn.example`"
    )
