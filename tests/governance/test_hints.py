"""What a form would say where documentation should stand is none; what only sounds like it is."""

from __future__ import annotations

from datetime import date

import pytest

from os2lint.governance.entries import Entry
from os2lint.governance.hints import is_hint
from os2lint.governance.marks import read_mark
from os2lint.governance.report import Status

HINTS = (
    "Eks. link til README|Eksempel: link til mødereferat|Eks: referat|f.eks. link til referat|"
    "Fx link til beslutningsreferat|F.eks. et link til jeres README|e.g. link to minutes|"
    "For example a link to the minutes|Example: link to README|Hvor? Hvornår?|Hvem? Hvad? Hvornår?|"
    "Hvor findes det?|Hvor er dokumentationen?|Hvor? / Hvornår?|"
    "Hvem er koordinator og hvor kan man se det?|Where? When?|Who is the coordinator?|(Hvor?)|"
    "*Hvor?* *Hvornår?*|Hvor?<br/>Hvornår?|- Hvor?<br/>- Hvornår?|Er der en licens?|"
    "Har I en styregruppe?|Is there a license?|Findes der en README?|Hvor? Indsæt link|"
    "Hvor?<br>Indsæt link|Kilde?|Link?|Dokumentation?|Hint: indsæt link|Tip: Link til referat|"
    "Guidance: Describe the value|Dokumentation: [Ikke udfyldt]|Dokumentation: Indsæt link|"
    "Link: Hvor?|Vejledning: Hvor?|Beskriv hvordan løsningen anvendes|Beskriv her|"
    "Angiv produktejerens navn og kontaktoplysninger|Redegør for økonomien|Henvis til referatet|"
    "Henvis til bilag|Bekræft at I har gjort det|Forklar hvorfor kravet ikke er relevant|Uddyb gerne|"
    "Vedlæg dokumentation|Beskriv værdien. Henvis gerne til en business case.|"
    "Describe how the product is governed|Specify the license|Explain why not|"
    "Please describe the process|Please insert link|Beskriv kort hvordan|Udfyld venligst|"
    "Udfyld feltet|Skriv her|Skriv jeres tekst her|Skriv navnet på koordinatoren|"
    "Indsæt navn på koordinator|Indsæt dato og link|Tilføj link|Tilføj dokumentation her|"
    "Add link here|Add a link to the documentation|Indsæt evt. link|Indsæt her link til referat|"
    "Indsæt skærmbillede|Link til referat|Link til README|[link til referat]|<link>|{link}|"
    '{{dokumentation}}|{indsæt link}|$LINK|(indsæt link)|(link)|"Indsæt link"|[Ikke udfyldt]|'
    "*[Ikke udfyldt]*|`[Ikke udfyldt]`|[ikke udfyldt].|Ikke udfyldt|Klik her for at skrive tekst|"
    "Click or tap here to enter text.|Vælg et element|[TODO]|[...]|...|___|-|–|?|??|n/a|N/A|"
    "<!-- link -->|Link følger|Mangler|Tekst, links eller henvisninger|Navn, e-mail|Navn og mail|"
    "Dato og link|Link/henvisning|Link eller tekst|Evt. link|Link(s)|Beskrivelse her|Din tekst her|"
    "Your text here|Enter text here|Indtast tekst|Indtast dokumentation her|"
    "Udfyldes af produktkoordinator|Udfyldes af koordinatoren|Til udfyldelse|"
    "To be completed by the coordinator|Fill in this field|Dokumentation indsættes her|"
    "Her indsættes link|Her skrives dokumentation|Link indsættes|Angiv venligst kontaktperson|"
    "Beskriv processen og henvis til referat|Hvilken licens?|Er løsningen idriftsat? Hvor?|Ref.|Ref:|"
    "Evt. henvisning|URL:|Skriv fx link til GitHub|Indsæt fx link til referat|Upload dokumentation|"
    "Her kan du skrive dokumentation|Her kan I indsætte link|Her indtastes dokumentation|"
    "Du kan skrive her|Skriv noget her|Mangler dokumentation|Mangler link|Dokumentation udestår|"
    "Ingen link|Intet link|No link yet|"
    "Documentation pending|Kommer|Følger|Supply a link|Give a link|Where is it documented?|"
    "Can be found where?|På hvilken måde?|Til hvem?|Hvornår blev det besluttet?|Hvordan og hvor?|"
    "hvor/hvornår|Hvem, hvad, hvor|(beskriv)|(uddyb)|"
    "[Skriv her]|<Skriv her>|«link»|Skriv en kort tekst|"
    "Kort beskrivelse|Kort beskrivelse her|Brief description|Short text|Reference:|Link to repo|"
    "Link til repository|link til hjemmeside/wiki|XX|xxx|XXXX|dd-mm-åååå|dd.mm.yyyy|"
    "Fornavn Efternavn|https://...|https://link|http://|--|*|•|.|,|"
    "Lorem ipsum dolor sit amet|(tomt)|undefined|TODO: indsæt link til referat|TODO: beskriv|Placeholder|"
    "[Dokumentation](#)|[](https://)"
)
OWN_WORDS = (
    "fx sparer Odense 2 årsværk|fx MPL-2.0|f.eks. docs/a.md|Fx: Odense bruger den|"
    "fx via Teams-gruppen|Eksempel: Odense sparer 2 årsværk|fx referat fra 12. marts|"
    "e.g. Odense saves two FTEs|Fx README og wiki på GitHub|F.eks. i Vejle|Ingen mangler|"
    "Ingen kendte fejl|Ingen mangler pr. 1/9|Mangler ikke noget|No issues missing|"
    "Indsæt aldrig personnumre, se vejledning i docs/gdpr.md|Indsættelse sker via API|"
    "Udfyldt skabelon ligger i docs|Udfyldes automatisk af systemet hver nat|Skrivebordsmappen|"
    "Beskrivelse i README|Beskrevet i docs|Angivet i README|Henvisning i README|Se README|"
    "Henviser til README|Bekræftet af styregruppen|Bekræftes hermed|Vedlagt som bilag|"
    "Tilføjet i 2024|Redegørelse i docs|Forklaring i wiki|Dokumenter ligger på Teams|"
    "Noter fra møde i Teams|List of members in Teams|State of the art report 2024|"
    "Describes itself in the README|Refer to README.md|Henvis til docs/drift.md|"
    "Angives i README under Licens|Jens Hansen?|S?|Anne?|MPL-2.0?|Måske README?|"
    "README? Ja, den ligger i roden|Hvor? På os2.eu|Hvem? Anne Holm, Vejle|"
    "Hvor koden ligger? Se GitHub|Vejledning: se docs/vejledning.md|Vejledning: https://a.dk|"
    "Vejledning: ligger i Teams|Guide: README|Hjælp: Kontakt Anne på 12345678|"
    "Retningslinjer: Vi følger FDA|Eksempel: Vejle|Dokumentation: README|"
    "Dokumentation: Vi bruger MPL|Link: README.md|Tip: brug Chrome|Note: Gælder fra 2024|Ja|Ja.|Nej|"
    "Afventer beskrivelse|Link til beslutningsnotat: https://a.dk|Hvor koden ligger, står i README|"
    "Indsæt nøglen i serveren, se [vejledningen](https://a.dk)|Vi afventer|Se R2|`kode`|"
    "Vi følger Hvordan-vejledningen|Skriv til os2@os2.eu|Skriv til Anne Holm|Skriv til sekretariatet|"
    "Klik på Hjælp i menuen|Vælg Indstillinger og så Hjælp|Hvor? Vi gør det i Teams.|"
    "Er beskrevet i README|Har vi|Kan ses i README|Findes i README|Link ligger i README|"
    "Link til GitHub er i README|Add-on til Drupal|Add-ons are documented|"
    "Confirm dialog tested in 2024|Navn: Anne Holm|Navn: Anne, mail: a@b.dk|Dato: 12-03-2025|"
    "Læs mere i README|Kontakt Anne|Contact the secretariat|Follow the README|Følg README|"
    "Brug README|Kør make test|Run make test|Spørg Anne|Kilde: KL|Angivet i aftalen|"
    "Beskrivelsen findes i Teams|Hvilket var tilfældet i 2024|Er løst med GitHub|Har en styregruppe|"
    "Kan hentes på GitHub|Findes på os2.eu|Skal bruges af alle kommuner|Bør læses sammen med R2|"
    "Does so since 2021|Is hosted by OS2|Are all in the wiki|Upload sker via GitHub Actions|"
    "Uploaded to GitHub|Kommer fra Odense Kommune|Følger Digst's regler|Følger OS2's model|"
    "Følges op kvartalsvis|Følger WCAG|Mangler kun G3|Mangler i dag logning|Senere versioner har det|"
    "Add-in til Outlook|Type approval 2024|State: approved|Listet på os2.eu|"
    "List: os2-dev@lists.os2.eu|Provided by KMD|Attached in docs|Linket i README|Linkes fra README|"
    "Link i README|Linksamling i wiki|Kort og GIS|Kort over brugere i wiki|Evt. via KL|"
    "Navn og mail i README|Navne i README|Datoen er 12/3|Titel og dato i referat 4|Kildekode|"
    "Kildekoden|Kildekode på GitHub|Koden er åben|Navngivet på os2.eu|Referat 4/2|Referat|"
    "Referat fra styregruppen|Budget 2026|Licens MPL|MPL|Open source|GitHub|Wiki|Ja, se link|Se link|"
    "Se linket ovenfor|Se ovenfor|Se under R1|Samme som R1|Do.|Ditto|Jf. R2|ibid|Bekræftet|Udfyldt|"
    "Uddybet i R3|Beskrevet|Skrevet i Python|Written in Python|Type: SaaS|Text: see README|"
    "Enterprise Architecture|Entered into force 2024|Hjælp fås hos Anne|Hjælpetekster i UI|"
    "Tips i wiki|Vejledning på os2.eu|Instruction manual in wiki|Guide i wiki|Vejledninger|"
    "No known issues|Ingen ændringer|Ingen særlige|Intet at bemærke|Ikke muligt|Not possible|"
    "Ikke relevant for os|None of the parts|Kan tilgås af alle|Fx Odense og Vejle|Fx Teams|"
    "F.eks. via mail|Eksempler i wiki|Eksempel i README|Exampleville|For eksempel bruger Odense den|"
    "[README](#readme)|[Referat 4/2](#)|x|Er ikke dokumenteret.|Ikke beskrevet endnu|Ikke endnu.|"
    "Not documented yet|Beskrives senere|Har vi noget?|Hvordan løser vi det?|TODO-listen er tom"
)


def documented(words: str) -> bool:
    return Entry(id="G9", line=1, documentation=words).answer(date(2026, 11, 24))[1]


@pytest.mark.parametrize("words", HINTS.split("|"))
def test_hints_of_forms_that_nobody_has_seen(words: str):
    assert not documented(words)


@pytest.mark.parametrize("words", OWN_WORDS.split("|"))
def test_what_only_sounds_like_a_hint(words: str):
    assert documented(words)


@pytest.mark.parametrize(
    "hint", ["Indsæt link", "Hvor? Hvornår?", "Eks. link til README", "Beskriv forløbet"]
)
@pytest.mark.parametrize("dress", ["*{}*", "**{}**", "> {}", "({})", "Vejledning: {}", "**Hjælp:** {}"])
def test_hints_in_any_dress(dress: str, hint: str):
    assert is_hint(dress.format(hint))


def test_words_behind_a_hint_are_ones_own():
    assert documented("Hvor?<br/>I styregruppens Teams-rum")
    assert documented("Indsæt link. Koden ligger på GitHub.")


def test_examples_that_a_form_links_to():
    assert not documented("Hvor? ([eksempel](https://eksempel.dk/drift.html))")
    assert documented("Hvor? ([eksempel](https://eksempel.dk/drift.html), https://eksempel.dk/os)")
    assert documented("[Eksempel](https://eksempel.dk/drift.html)")


@pytest.mark.parametrize("answer", ["Nej, ikke endnu", "Nej, endnu ikke", "No, not yet"])
def test_a_no_once_more_explains_none(answer: str):
    entry = Entry(id="G9", line=1, mark=read_mark(answer), documentation="[Ikke udfyldt]")
    assert entry.answer(date(2026, 11, 24)) == (Status.NOT_MET, False, "")
