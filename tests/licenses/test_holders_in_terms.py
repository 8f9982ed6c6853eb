"""Who is named within the terms: in the clause that keeps names to their owners, and in the disclaimer."""

from __future__ import annotations

import pytest
from license_texts import license_text

from os2lint.licenses import Verdict, identify
from os2lint.licenses.sources import read

NAMES = (
    "OS2",
    "ITK",
    "KL",
    "Fjordtek",
    "Fjordtek ApS",
    "Nordlys 42",
    "Bouvet Norge AS",
    "Peytz & Co",
    "IT-Forum",
    "Fjord.dk",
    "OS2fjord",
    "cFjord",
    "Digitaliseringsstyrelsen",
    "Statens IT",
    "Nordby Kommune",
    "Region Nordby",
    "the City of Nordby",
    "the Nordby municipality",
    "Ville de Nordby",
    "Stadt Nordby",
    "Danmarks Tekniske Universitet",
    "Ida Holm",
    "Ida B. Holm",
    "Jørgen Ærø Åkjær",
    "Hans Jensen",
    "Will Smith",
    "Ida Holm and Per Lund",
    "Ida Holm, Per Lund and Ole Krag",
    "OS2 og Fjordtek",
    "OS2 nor Fjordtek",
    "Nordby Kommune, Fjordtek ApS and Lundby A/S",
    "OS2 and its members",
    "the OS2 community",
    "the Fjord developers",
    "the author",
    "the copyright holders",
    "the organization",
    "the company",
    "the University",
    "The Fjord Project",
    "the creator",
    "Nordby Kommune and its suppliers",
    "fjord-planner",
    "fjord.dk",
)
CLAUSES = (
    "banks",
    "the source code",
    "commercial users",
    "competing products",
    "anyone",
    "five users",
    "OS2 5 seats",
    "OS2 (5 seats)",
    "OS2 EUR 500",
    "OS2 until 2030",
    "OS2 for 90 days",
    "OS2, except for schools",
    "OS2 in Denmark only",
    "OS2 if you pay",
    "OS2; resale is forbidden",
    "OS2. You may not sell this software. The names",
    "Hosting Costs Extra",
    "Evaluation Only",
    "Acme NO AI",
    "OS2, undtagen skoler",
    "OS2 i 90 dage",
    "kun kommuner",
    "konkurrerende produkter",
    "Betaling Kræves",
    "OS2 uden betaling",
    "OS2, außer Schulen",
    "OS2 für 90 Tage",
    "nur Behörden",
    "Keine Weitergabe",
    "OS2 gegen Entgelt",
    "OS2, sauf les écoles",
    "OS2 pour 90 jours",
    "usage privé uniquement",
    "Revente Interdite",
    "OS2 contre redevance",
    "OS2, which must be paid",
    "OS2, banks",
    "OS2 (banks)",
    "OS2, Banks Welcome",
    "OS2, Fee After 90 Days",
    "OS2 (no resale)",
    'OS2 "you may not sell"',
    "the original author, who is paid",
)
PROVIDED = "BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS"
LIABLE = "THE COPYRIGHT HOLDER OR CONTRIBUTORS"
NCSA = next(one.texts[0] for one in read().licenses if one.spdx == "NCSA")
GROUP = "<Name of Development Group, Name of Institution>"


def verdict(endorser: str, party: str = "", holder: str = "Lundby Kommune") -> Verdict:
    text = license_text("BSD-3-Clause").replace("[year]", "2024").replace("[fullname]", holder)
    text = text.replace("name of the copyright holder", f"name of {endorser}")
    if party:
        assert PROVIDED in text
        text = text.replace(PROVIDED, f"BY {party} AND CONTRIBUTORS").replace(
            LIABLE, f"{party} OR CONTRIBUTORS"
        )
    return identify(text.encode()).verdict


@pytest.mark.parametrize("name", NAMES)
def test_a_name_that_is_kept_to_its_owner(name: str) -> None:
    assert verdict(name) is Verdict.EXACT
    assert identify(NCSA.replace(GROUP, name).encode()).verdict is Verdict.EXACT


@pytest.mark.parametrize(
    "name",
    [
        'the "Fjordtek America, Inc."',
        "“Nordby Kommune”",
        "the University of Nordby, Lundby",
        "Region Nordby, Fjord-IT",
        "Nordby Kommune, NKF",
        "Ida Holm, Per Lund",
        "Nordby Harbour Authority (NHA)",
        "the original author",
        "the University of Nordby nor the name of Fjordtek Inc.",
    ],
)
def test_a_kept_name_with_commas_quotes_or_an_acronym(name: str) -> None:
    assert verdict(name) is Verdict.EXACT


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("the copyright holder nor", "<organization> nor"),
        ("the copyright holder nor", "the [organization] nor"),
        ("THE COPYRIGHT HOLDER OR CONTRIBUTORS BE", "<COPYRIGHT HOLDER> BE"),
        ("THE COPYRIGHT HOLDERS AND CONTRIBUTORS", "<COPYRIGHT HOLDER>"),
    ],
)
def test_a_place_that_is_left_open(place: str, words: str) -> None:
    text = license_text("BSD-3-Clause")
    assert place in text
    assert identify(text.replace(place, words).encode()).verdict is Verdict.EXACT


@pytest.mark.parametrize("name", NAMES)
def test_a_name_in_the_disclaimer_that_the_file_names_elsewhere(name: str) -> None:
    assert verdict(name, party=name.upper()) is Verdict.EXACT
    assert verdict(name, party=name) is Verdict.EXACT


@pytest.mark.parametrize(
    "name", ["OS2", "Fjordtek", "Ida Holm", "Hans Jensen", "Peytz & Co", "Bouvet Norge AS"]
)
def test_the_holder_in_the_disclaimer(name: str) -> None:
    assert verdict("the author", party=name.upper(), holder=name) is Verdict.EXACT


@pytest.mark.parametrize("name", ["OS2", "FJORDTEK", "IDA HOLM", "BANKS", "CLOUD PROVIDERS"])
def test_a_name_in_the_disclaimer_that_stands_nowhere_else(name: str) -> None:
    assert verdict("the author", party=name) is Verdict.MODIFIED


@pytest.mark.parametrize("clause", CLAUSES)
def test_a_clause_in_a_names_place(clause: str) -> None:
    assert verdict(clause) is Verdict.MODIFIED
    assert verdict(f"Nordby Kommune and {clause}") is Verdict.MODIFIED
    assert verdict("OS2", party=clause.upper()) is Verdict.MODIFIED
    assert verdict(clause, party=clause.upper()) is Verdict.MODIFIED
    assert identify(NCSA.replace(GROUP, clause).encode()).verdict is Verdict.MODIFIED
