"""What an answer says, from what it denies and from what its addresses are called."""

from __future__ import annotations

import time
from datetime import date

import pytest

from os2lint.facts.people import given_name_in, known_person_in
from os2lint.governance.denials import is_claimed
from os2lint.governance.mentions import mentioned, mentions_host

TODAY = date(2026, 11, 24)
WORDS = ("issue", "jira", "redmine", "github projects", "styregruppe", "steering group", "mission", "KL")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Vi bruger GitHub issues", ["issue"]),
        ("Vi bruger ikke GitHub issues", []),
        ("Vi bruger ikke kun GitHub-issues", ["issue"]),
        ("Ikke Redmine, men Jira", ["jira"]),
        ("Sagerne ligger i Issuelisten", ["issue"]),
        ("No issues yet", []),
        ("GitHub Projects", ["github projects"]),
        ("Ingen styregruppe endnu", []),
        ("Der mangler en styregruppe", []),
        ("Vi har styr på det", []),
        ("Styregruppens kommissorium", ["styregruppe"]),
        ("Projektstyregruppen mødes", ["styregruppe"]),
        ("Without a steering group", []),
        ("Our steering groups meet", ["steering group"]),
        ("En kommission er klar", []),
        ("KL's strategi", ["KL"]),
        ("https://vejviser.example/jira", []),
        ("[her](https://vejviser.example/jira)", []),
        ("", []),
    ],
)
def test_words_are_whole_and_claimed(text, words):
    assert mentioned(text, WORDS, TODAY) == words


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("På os2.eu", True),
        ("se www.os2.eu/vejviser.", True),
        ("os2.eu-siden", True),
        ("https://os2.eu.vejviser.example/x", False),
        ("https://falsk-os2.eu/x", False),
        ("os2.eu-x.example", False),
        ("[os2.eu](https://vejviser.example)", False),
        ("Ikke på os2.eu", False),
    ],
)
def test_hosts_are_whole(text, names):
    assert mentions_host(text, ["os2.eu"], TODAY) is names


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("Kai Olsen, Ønskekommune", "Kai Olsen"),
        ("Projektleder: Anne-Mette Holm", "Anne-Mette Holm"),
        ("Microsoft Danmark ved Søren Vig", "Søren Vig"),
        ("kai@vejviser.example", "kai@vejviser.example"),
        ("support@vejviser.example", None),
        *((text, None) for text in ("Microsoft Danmark", "Digital Identity", "Power Apps", "Azure DevOps")),
        *((text, None) for text in ("Open Source", "Se Jira Board", "New Public Management", "Lars", "@kai")),
    ],
)
def test_a_person_is_known_by_more_than_capitals(text, known):
    assert known_person_in(text) == known


@pytest.mark.parametrize(
    "text", ["Hans Jensen er stoppet", "Tidligere Kai Olsen", "Not Kai Olsen", "Kai Olsen resigned in May"]
)
def test_who_has_left_is_not_there(text):
    assert not is_claimed(text, TODAY)


def test_a_given_name_alone_may_be_somebody():
    assert given_name_in("Spørg Lars.") == "Lars"
    assert given_name_in("Sekretariatschefen er produktejer") is None


@pytest.mark.parametrize("piece", ["2031 ", "1. i 2031 ", "fra 2031, "])
def test_no_plan_is_too_long(piece):
    started = time.perf_counter()
    mentioned("oprettes " + piece * 20_000, WORDS, TODAY)
    assert time.perf_counter() - started < 3
