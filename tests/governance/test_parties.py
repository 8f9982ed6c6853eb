"""The public parties that a repository names: each once, and none that left or only may come."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from os2lint.configuration import Configuration
from os2lint.facts import Circumstances, Facts
from os2lint.findings import Setting
from os2lint.governance.parties import parties
from os2lint.governance.public_names import is_municipality, public_names
from os2lint.repository import open_repository

if TYPE_CHECKING:
    from pathlib import Path


def public(root: Path, files: dict[str, str]) -> list[str]:
    for name, text in files.items():
        (root / name).write_text(text, encoding="utf-8")
    configuration = Configuration(kind=Setting(value="product", source="configuration"))
    facts = Facts(open_repository(root), configuration, Circumstances(today=date(2026, 11, 24)))
    return [party.name for party in parties(facts) if party.is_public]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Bruges af Aarhus Kommune og Odense Kommune.", 2),
        ("Bruges af Aarhus og Odense Kommuner.", 2),
        ("Bruges af kommunerne Aarhus og Odense.", 2),
        ("Bruges af Aarhus, Odense og Ballerup kommuner.", 3),
        ("Bruges af Københavns Kommune og Region Hovedstaden.", 2),
        ("Lyngby-Taarbæk Kommune og Høje-Taastrup Kommune bruger den", 2),
        ("Bruges af Høje Taastrup Kommune og Gladsaxe Kommune", 2),
        ("Bruges af kommunerne Vejle, Kolding samt Fredericia.", 3),
        ("Miljøstyrelsen og Skatteministeriet bruger løsningen", 2),
        ("Digitaliseringsstyrelsen og KL har udviklet den sammen.", 2),
        ("Bruges af Aarhus Universitet og Københavns Universitet", 2),
        ("Used by the City of Aarhus and the Municipality of Odense", 2),
        ("Used by Aarhus Municipality and Odense Municipality", 2),
        ("Bornholms Regionskommune og Aarhus Kommune bruger den", 2),
        ("Region Sjælland og Region Syddanmark ejer den", 2),
        ("Used by the municipalities of Vejle and Kolding.", 2),
        ("Politiet og Domstolsstyrelsen bruger den", 2),
        ("Vejle & Kolding Kommuner", 2),
        ("Bruges af Vejle Kommune, Kolding Kommune m.fl.", 2),
        ("Bruges af Aarhus Kommune og Magenta ApS.", 1),
        ("Bruges af Aarhus Kommune. Aarhus Kommune er glad.", 1),
        ("Aarhus Kommune, Århus Kommune", 1),
        ("Aarhus Kommunes it-afdeling og Aarhus Kommune", 1),
        ("København Kommune og Københavns Kommune", 1),
        ("Copenhagen Municipality og Københavns Kommune", 1),
        ("Bruges af Aarhus Kommune; Odense Kommune har opsagt aftalen", 1),
        ("Bruges af Aarhus Kommune. Odense Kommune overvejer at bruge den.", 1),
        ("Bruges af Aarhus Kommune. Odense Kommune stoppede i 2023.", 1),
        ("Tidligere brugt af Odense Kommune og Vejle Kommune", 0),
        ("Bruges ikke af Aarhus Kommune eller Odense Kommune", 0),
        ("Min Kommune og Din Kommune", 0),
        ("Test Kommune og Eksempel Kommune", 0),
        ("XX Kommune og YY Kommune", 0),
        ("Alle Kommuner i Danmark; Hver Kommune", 0),
        ("Vi hjælper Borgere i Kommune og Region", 0),
        ("Region Sjællands og Region Sjælland", 1),
        ("Aarhus Kommune and the City of Aarhus", 1),
        ("Municipality of Aarhus, Aarhus Kommune", 1),
        ("Kortdata fra Miljøstyrelsen", 0),
        ("Following KL's strategi", 0),
        ("Odense Kommune er interesseret", 0),
        ("Bruges af mange kommuner", 0),
        ("Danske Kommuner kan bruge den", 0),
        ("Kommunerne bruger den", 0),
        ("De kommuner, der bruger den, mødes. Vejle Kommune er vært.", 1),
        ("Odense Kommune har forladt samarbejdet. Vejle Kommune bruger den.", 1),
        ("Aarhus Kommune bruger den. Tidligere brugte Odense Kommune den.", 1),
        ("Vejle Kommune brugte den tidligere, nu bruger Kolding Kommune den", 1),
        ("Tårnby Kommune og Taarnby Kommune", 1),
        ("Randers Kommune og Horsens Kommune bruger den", 2),
        ("Vejle Kommune bruger løsningen, men vejledningen mangler", 1),
        ("Faxe Kommune bruger løsningen, men telefaxen er lukket ned", 1),
        ("Lejre Kommune bruger den, men lejreaftalen er opsagt", 1),
        ("Region Sjælland bruger den, men sjællandsmodulet mangler", 1),
        ("Odense Kommune bruger den, men Odenses aftale er opsagt", 0),
        ("Høje-Taastrup Kommune bruger ikke løsningen", 0),
        ("City Bank uses it, and Smart City Denmark uses it", 0),
        ("City Software uses it; City Planning uses it", 0),
        ("Used by City Bank and the City of Aarhus", 1),
        ("Anvendes af Aarhus Kommune siden 2020", 1),
        ("Drives af Aarhus Kommune og Odense Kommune fra 2019", 2),
        ("Udrulles i Aarhus Kommune i 2031", 0),
        ("Bruges af Favrskov, Syddjurs og Randers Kommune.", 3),
        ("Favrskov og Syddjurs Kommune ejer løsningen.", 2),
        ("Magenta og Randers Kommune har udviklet den.", 1),
        ("Løsningen ejes af Favrskov og Syddjurs.", 2),
        ("Favrskov, Syddjurs og Randers bruger løsningen.", 3),
        ("Løsningen er udviklet i Aarhus og Odense.", 0),
        ("Bruges af Høje Taastrup, Ishøj og Greve Kommune", 3),
        ("Følgende kommuner bruger løsningen:\n\n- Favrskov\n- Syddjurs\n- Randers", 3),
        ("## Kommuner\n\n- Favrskov\n- Syddjurs", 2),
        ("## Brugere\n\n| Kommune | Siden |\n|---|---|\n| Favrskov | 2021 |\n| Syddjurs | 2022 |", 2),
        ("## Used by\n\n- Favrskov Municipality\n- Syddjurs", 2),
        ("## Styregruppe\n\n- Karen Madsen, Favrskov\n- Jens Holm (Syddjurs)", 2),
        ("Ejerkreds: Favrskov, Syddjurs, Ringkøbing-Skjern", 3),
        ("## Installation\n\n- Favrskov\n- Syddjurs", 0),
        ("## Interesserede kommuner\n\n- Favrskov Kommune\n- Syddjurs", 0),
        ("## Tidligere brugere\n\n- Favrskov Kommune\n- Syddjurs", 0),
        ("## Eksempel\n\nBruges af Aarhus Kommune og Odense Kommune.", 0),
        ("Aarhus Kommune og Randers Kommune har sagt nej til at deltage.", 0),
        ("Favrskov, Syddjurs og Randers Kommune har sagt nej.", 0),
        ("Favrskov og Syddjurs Kommune har vist interesse.", 0),
        ("Løsningen er inspireret af Aarhus Kommune og Odense Kommune.", 0),
        ("Magenta leverer også til Aarhus Kommune og Odense Kommune.", 0),
        ("Favrskov Kommune og Syddjurs Kommune bruger løsningen fra 2027.", 0),
        ("Favrskov Kommune går i drift 1. marts 2027.", 0),
        ("Favrskov Kommune og fra 2027 Syddjurs Kommune bruger løsningen.", 1),
        ("Favrskov Kommune bruger løsningen og udvider i 2027.", 1),
        ("Aarhus Municipality and\nOdense Municipality declined to take part.", 0),
        ("```\nAarhus Kommune\nOdense Kommune\n```", 0),
        ("    Aarhus Kommune\n    Odense Kommune", 0),
    ],
)
def test_parties_in_words(tmp_path, text, count):
    assert len(public(tmp_path, {"README.md": f"# Havneplan\n\nEn løsning.\n\n{text}\n"})) == count


@pytest.mark.parametrize(
    ("used_by", "count"),
    [
        ("[Aarhus Kommune, Odense Kommune]", 2),
        ("'Aarhus Kommune, Odense Kommune'", 2),
        ("[Magenta ApS, Systematic A/S]", 0),
        ("[Aarhus Kommune, AARHUS KOMMUNE]", 1),
        ("[Aarhus Kommune, Aarhus]", 1),
        ("[Digital Agency, Creative Agency Copenhagen]", 0),
        ("[City Bank, Region Software]", 0),
        ("[Aarhus Kommune, City of Aarhus]", 1),
        ("[Aarhus Kommune, Municipality of Aarhus]", 1),
        ("[Statens Serum Institut, Politiet]", 2),
        ("[Region Midtjylland, Region Nordjylland]", 2),
        ("[City of Copenhagen, Københavns Kommune]", 1),
        ("[Danish Agency for Digital Government, Ministry of Taxation]", 2),
        ("[KL, KOMBIT]", 2),
        ("[Favrskov, Syddjurs]", 2),
        ("[Favrskov, Magenta ApS]", 1),
        ("'Favrskov, Syddjurs og Randers Kommune'", 3),
        ("[Region Midt, Aarhus]", 2),
        ("[Region Midt, Region Midtjylland]", 1),
        ("[Lyngby-Taarbæk, Høje-Taastrup, Ringkøbing-Skjern]", 3),
        ("[Lyngby-Taarbæk, Lyngby-Taarbæk Kommune, Lyngby-Tårbæk]", 1),
        ("[OS2]", 0),
        ("[Aarhus University, Aarhus Kommune]", 2),
        ("[Århus Kommune, Odense Kommune]", 2),
        ("[Government Solutions Ltd]", 0),
        ("[University Software ApS]", 0),
        ("[Agency]", 0),
        ("['-', '—', '...', '_']", 0),
        ("['-', Vejle Kommune]", 1),
        ("[City Bank, City Group, City of]", 0),
        ("[Danish Software House, Danish Crown, Danish Beer Company]", 0),
        ("[Danish Maritime Authority, Danish Regions, Danish Tax Agency]", 3),
    ],
)
def test_parties_in_publiccode(tmp_path, used_by, count):
    assert len(public(tmp_path, {"publiccode.yml": f"name: x\nusedBy: {used_by}\n"})) == count


def test_all_municipalities_are_known():
    known = public_names().municipalities
    assert len(known) == 98
    assert all(
        is_municipality(name) for name in ("Århus", "Fåborg-Midtfyn", "Vesthimmerlands", "Morsø", "Nordfyns")
    )
    assert not any(is_municipality(name) for name in ("aarhus", "Magenta", "Farum", "Aarhus Universitet"))


def test_each_party_comes_with_its_words_and_line(tmp_path):
    text = "# Havneplan\n\nHavnen er til\nalle. Bruges af Favrskov\nog Syddjurs Kommune.\n"
    (tmp_path / "README.md").write_text(text, encoding="utf-8")
    facts = Facts(open_repository(tmp_path), Configuration(), Circumstances(today=date(2026, 11, 24)))
    found = [(party.name, party.location.line, party.words) for party in parties(facts)]
    words = "Bruges af Favrskov og Syddjurs Kommune"
    assert found == [("Favrskov Kommune", 4, words), ("Syddjurs Kommune", 5, words)]
