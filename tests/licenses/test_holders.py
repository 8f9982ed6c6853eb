"""Who holds the rights, and what only looks like it."""

from __future__ import annotations

import pytest
from license_texts import license_text

from os2lint.licenses import Verdict, identify
from os2lint.licenses.holders import is_copyright_line

MIT = license_text("MIT")

HOLDERS = """
2024 Nordby Kommune og bidragydere
2024 Nordby Kommune og de øvrige bidragydere
2024 Nordby Kommune & bidragsydere
2024 Nordby Kommune, Sønderby Kommune og Region Vestkysten
2024 Fjordtek Udvikling, Nordby Kommune
2024 Nordby Kommune, Økonomiforvaltningen
2024 Nordby Kommune, CVR-nr. 12345678
2024 Nordby Kommune (CVR 12345678)
2024 Nordby Kommune i samarbejde med Fjordtek A/S
2024 Foreningen Nord, c/o Nordby Kommune
2024 Kodeværket v/ Åse Ødegård
2024 Det Kgl. Søkortarkiv
2024 Det Nordlige Bibliotek
2024 Styrelsen for It og Søfart
2024 Søfartsdatastyrelsen
2024 Institut for Havforskning, Nordby Universitet
2024 Indenrigs- og Havneministeriet
2024 Statens havnevesen
2024 Åse Kjær Østergård
2024 Åse Kjær m.fl.
2024 Åse Kjær og andre
2024 Åse Kjær, Anne-Mette Bæk og Poul Erik Ådal
2024 Hans Holm and Will Brook
2024 Forfatterne
2024 Bidragydere til Havnekort
2024 havnekort contributors
2024 The Havnekort Authors
2024 Havnekort contributors (see AUTHORS.md)
2024 Fjordtek A/S (se AUTHORS)
2024 Fjordtek GmbH & Co. KG
2024 Fjordtek SE und Mitwirkende
2024 Université du Nord et contributeurs
2024 Bundesamt für Hafenwesen in der Nordsee
2019-present, Fjordtek, Inc.
2024 Fjordtek LLC. https://fjordtek.example/license
2024 Fjordtek <post@nordby.kommune.no>
2024 Red Hat, Inc.
2024 Oracle and/or its affiliates. All rights reserved.
2024 Fjordtek Platforms, Inc. and affiliates.
2024 Nordby Kommune Borgerservice
2024 Department of Computer Science, University of Nordby
2024 MIT
2024 OS2
2024 jens holm
2024 IT-Havnen I/S
2024 Åse Kjær <aase@example.org>, Poul Ådal <poul@example.org>
2024 NTH Nordby
2024 Nordby Universitet (NU)
2024 NHC (Nordby Harbour Corporation)
2024 Havnekort 5 Contributors
2024 Pier 9 ApS
2024 Lights in the Harbour, Inc.
1997,98,99 Poul Ådal
1997-8 Poul Ådal
2024 Nordby Harbour Initiative
2024 the contributors listed in AUTHORS
2024 Center for Fyr, Havne og Broer (CFHB), Region Vestkysten
2024 by the Nordby University
2024 by Fjordtek ApS
2024 Syddal, Norddal og Nordby Kommuner
2024 OS2havnekort
2024 Fjord2web Contributors and OS2havnekort
2024 Poul Ådal <poul2004@ådal.dk>
2024 FjordHavn Contributors
2024 OpenHavneMap
2024 MySQL AB
2024 Ådal McNorby and Poul deVries
2024 PayPal, Inc.
"""

CLAUSES = """
Kun¹ til² havne³
Ports₁ Permitted₂
Havne① Lodser②
You1 May2 Not3 Lease4
Only2 For2 Ports2
No٢Robots
Only4Ports
Ports4Free
NoAIHarbours
KunHavne
PortsOnly
NurHäfen
MustLease
LeaseAfter90Days
YouMay OnlyMoor InHarbours
YouMay NotLease Kommune
Fjordtek <NoMooring@fjordtek.dk>
Leasing Disallowed
Fjordtek Leasing Disallowed
Fjordtek ApS Leasing Allowed Never
Fjordtek and Its Paying Guests
Fjordtek and Their Rivals
Fjordtek, Internal Evaluation
Fjordtek – Strictly Confidential
Fjordtek (ikke-kommerciel)
Fjordtek [proprietary]
Fjordtek Per Seat
Fjordtek Ask Permission
Hosting Costs Extra
Students Welcome
Nordby Kommune Hosting Costs Extra
Fjordtek for Schools
Fjordtek AGPL-3.0
Fjordtek BSL 1.1
Fjordtek NonCommercial
Fjordtek Noncommercial
Fjordtek NO AI
Fjordtek (NO AI)
Fjordtek NO PIERS
Fjordtek NOT FOR PIERS
Nordby Kommune NO AI
NO PIERS
FJORDTEK NO PIERS
Fjordtek KUN FOR HAVNE
Fjordtek NUR HÄFEN
Fjordtek KUN
Fjordtek VERY LOUD
Fjordtek, For Pupils And Pilots At Nordby Schools
Fjordtek, For Nordby A/S
Fjordtek for Nordby A/S
Fjordtek, Til Kommuner
Fjordtek, Kommuner
Fjordtek TIL KOMMUNER
Fjordtek (Til Kommuner)
Fjordtek (Nordlige Kommuner)
Fjordtek (GÆLDER TIL OG MED MAJ 2027)
Fjordtek (Alle Andre Ringer Jens)
Fjordtek [Harbour Supporters]
Fjordtek (5 EUR)
Fjordtek 5 EUR
Fjordtek EUR 5
Fjordtek 30 DAGE
Fjordtek (90 Tage)
Fjordtek 5seats
Fjordtek $5
Fjordtek, Time Limited
Fjordtek Außer Häfen
Fjordtek Minus Nordby
Fjordtek By Invitation
Fjordtek Befristet
Fjordtek - Siehe AGB
for members
til kommuner
hands off
no piers
By Invitation
90 Tage
Fjordtek, Et Par
uoverdragelig
L'usagedansleportestexclu.
Udlejning Forbudt
Fjordtek Videresalgsforbud
Fjordtek Mod Betaling
Kun Medlemmer
Fjordtek Lehrzwecke
Vermietung Untersagt
Fjordtek Kostenpflichtig
Location Interdite
Fjordtek Usage Réservé
Alquiler Prohibido
Fjordtek 禁止商用
Fjordtek <no-resale@fjordtek.example>
Fjordtek <donotsell@fjordtek.example>
Fjordtek https://fjordtek.example/you-may-not-lease
Fjordtek https://kun-til-skoler.example/
Fjordtek www.example.org/?x=not+for+sale
"""


@pytest.mark.parametrize("holder", HOLDERS.strip().split("\n"))
def test_a_holder(holder: str) -> None:
    assert is_copyright_line(f"Copyright (c) {holder}")
    result = identify(MIT.replace("[year] [fullname]", holder).encode())
    assert (result.verdict, result.osi_approved) == (Verdict.EXACT, True)
    assert result.copyrights == (f"Copyright (c) {holder}",)


@pytest.mark.parametrize("clause", CLAUSES.strip().split("\n"))
def test_a_clause_in_the_shape_of_a_holder(clause: str) -> None:
    result = identify(MIT.replace("[year] [fullname]", f"2024 {clause}").encode())
    assert (result.verdict, result.osi_approved) == (Verdict.EXTRA_TEXT, None)


def test_a_holder_on_two_lines_is_told_in_one() -> None:
    holder = "2024 Nordby Kommune, Sønderby Kommune and\n    The Havnekort Authors"
    result = identify(MIT.replace("[year] [fullname]", holder).encode())
    assert result.verdict is Verdict.EXACT
    assert result.copyrights == (
        "Copyright (c) 2024 Nordby Kommune, Sønderby Kommune and The Havnekort Authors",
    )


def test_the_line_of_ordinary_words_is_shown() -> None:
    (difference,) = identify(
        MIT.replace("[year] [fullname]", "2024 Hosting Costs Extra").encode()
    ).differences
    assert (difference.words, difference.line) == ("Copyright (c) 2024 Hosting Costs Extra", 3)
    assert (difference.column, difference.end_column) == (1, len(difference.words))


PARTIES = """
THE CONTRIBUTORS
NORDBY HARBOUR AUTHORITY
FJORDTEK, INC.
FJORDTEK
FJORDTEK OR ITS CONTRIBUTORS
ÅSE KJÆR
2024 FJORDTEK
IT Fjordtek
"""

NO_PARTIES = """
NO ONE
EVERYBODY
NOBODY
BANKS
STUDENTS
students
THE BANK
7
FJORDTEK AND STUDENTS
ÅSE KJÆR WHO IS OUR GUEST
"""


def _liable(party: str) -> bytes:
    text = MIT.replace("[year] [fullname]", "2024 Fjordtek and Åse Kjær")
    return text.replace("AUTHORS OR COPYRIGHT HOLDERS", party).encode()


@pytest.mark.parametrize("party", PARTIES.strip().split("\n"))
def test_a_party_within_the_terms(party: str) -> None:
    assert identify(_liable(party)).verdict is Verdict.EXACT


@pytest.mark.parametrize("noun", NO_PARTIES.strip().split("\n"))
def test_a_noun_in_the_place_of_a_party(noun: str) -> None:
    assert identify(_liable(noun)).verdict is Verdict.MODIFIED


def test_a_number_beside_a_party() -> None:
    assert identify(MIT.replace("AUTHORS OR", "AUTHORS 7 OR").encode()).osi_approved is None


@pytest.mark.parametrize(
    "line",
    [
        "send a postcard",
        "five seats",
        "Sign the CLA",
        "Delete by May 2027",
        "$5",
        "Sponsors Get Access",
        "Piers",
    ],
)
def test_a_line_below_the_copyright_line_of_an_appendix(line: str) -> None:
    text = license_text("Apache-2.0")
    place = "[yyyy] [name of copyright owner]"
    assert place in text
    assert identify(text.replace(place, "2024 Fjordtek").encode()).verdict is Verdict.EXACT
    result = identify(text.replace(place, f"2024 Fjordtek\n   {line}").encode())
    assert (result.verdict, result.osi_approved) == (Verdict.EXTRA_TEXT, None)


@pytest.mark.parametrize(
    "holder",
    [
        "Fjordtek ApS (see CREDITS.SchoolsOnly)",
        "Fjordtek ApS see AUTHORS.Never",
        "AskFirst",
        "AskUsFirst",
        "LendFirst",
        "Fjordtek ApS <read.only@fjordtek.example>",
        "Fjordtek ApS <ask.us.first@fjordtek.example>",
        "Fjordtek ApS <kein.verleih@fjordtek.example>",
        "Fjordtek ApS https://fjordtek.example/ingen/havne",
        "Fjordtek ApS https://fjordtek.example/pay/per/harbour",
        "N\u043en-\u0440r\u043efits",
        "\u0405chools Onlу",
        "\uff2e\uff4f Schools",
        "Fjordtek ApS, Havne Og Fyr Holdes Ude",
        "Havne Og Fyr Holdes Ude",
    ],
)
def test_a_clause_in_the_shape_of_a_holder_is_text(holder: str) -> None:
    assert identify(f"Copyright (c) 2024 {holder}\n\n{MIT}".encode()).verdict is not Verdict.EXACT


@pytest.mark.parametrize(
    "holder",
    [
        "Fjordtek ApS (see CREDITS.txt)",
        "OpenWorks",
        "Poul Ådal <poul.erik.aadal@fjordtek.example>",
        "Poul de Ådal <poul.de@fjordtek.example>",
        "Fjordtek ApS https://fjordtek.example/en/company/contact",
        "Пётр Иванов",
        "Γιώργος Παπαδόπουλος",
        "Mətin Əmirov",
    ],
)
def test_a_holder_who_only_looks_like_a_clause_is_one(holder: str) -> None:
    assert identify(f"Copyright (c) 2024 {holder}\n\n{MIT}".encode()).verdict is Verdict.EXACT
