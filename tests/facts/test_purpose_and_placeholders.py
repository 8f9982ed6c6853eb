"""What a README says the thing is for, and what a template left in it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from os2lint.facts.placeholders import find_placeholders
from os2lint.facts.purpose import Purpose, judge_purpose
from os2lint.parsers.reading import read_page


@pytest.mark.parametrize(
    ("purpose", "text"),
    [
        (Purpose.STATED, "# Vejviser\n\nViser borgere vej i rådhuset.\n"),
        (Purpose.STATED, "## Vejviser\n\nNedenfor er en oversigt over dokumenterne.\n"),
        (Purpose.STATED, "**🎉 Velkommen til Vejviser 🚀**\n\nHer finder borgerne selv vej.\n"),
        (Purpose.STATED, "# vejviser\n\n_Signs that lead citizens._\n\n## Install\n\n`npm i`\n"),
        (
            Purpose.STATED,
            "# Klient\n\n## Installation\n\n`pip install x`\n\n## Om projektet\n\nViser skilte på skærme.\n",
        ),
        (Purpose.STATED, "# Klient\n\n## Brug\n\nThis module provides signs.\n"),
        (Purpose.STATED, "---\ntitle: Vejviser\n---\n\nVejledninger om skilte i rådhuse.\n"),
        (Purpose.STATED, "# vejviser\n\nEn samling skilte, vedligeholdt af OS2.\n"),
        (
            Purpose.UNSTATED,
            "# OS2vejviser\n\nOS2vejviser was programmed by a supplier.\n\nOS2vejviser is free software.\n",
        ),
        (Purpose.POINTERS, "# vejviser\n\nSe [dokumentationen](https://a.example).\n"),
        (Purpose.BRIEF, "# vejviser\n\nRun `make`.\n"),
        (Purpose.POINTERS, "# vejviser\n\nDokumentation: [her](https://a.example)\n"),
        (Purpose.UNSTATED, "# vejviser\n\n## Tests\n\nAlle tests tager ti minutter.\n"),
        (Purpose.EMPTY, "# vejviser\n\n[![CI](https://a.example/b.svg)](https://a.example)\n"),
        (Purpose.EMPTY, "# Vejviser\n\nTODO: beskriv\n"),
        (Purpose.SCAFFOLD, "# React + TypeScript + Vite\n\nThis template provides a minimal setup.\n"),
        (
            Purpose.SCAFFOLD,
            "# Vejviser\n\nThis is a [Next.js](https://nextjs.org) project bootstrapped with x.\n",
        ),
        (Purpose.BRIEF, "# Standard Readme\n\nThis is the README.\n"),
        (Purpose.BRIEF, "# vejviser\n\nDette projekt indeholder kildekoden.\n"),
        (Purpose.BRIEF, "# vejviser\n\nDette er README-filen til projektet.\n"),
    ],
)
def test_purpose(purpose: Purpose, text: str) -> None:
    assert judge_purpose(read_page("README.md", text)) is purpose


_BOOTSTRAPPED = "This project was bootstrapped with [Create React App](https://a.example).\n"


@pytest.mark.parametrize(
    "text",
    [
        f"# vejviser\n\nViser vej i rådhuset.\n\n{_BOOTSTRAPPED}",
        f"# vejviser\n\n{_BOOTSTRAPPED}\nViser vej i rådhuset.\n\n## Available Scripts\n\nRun it.\n",
        f"# vejviser\n\n{_BOOTSTRAPPED}\n## Om projektet\n\nSkilte på skærme.\n",
        f"# Vejviser - skilte til rådhuse\n\n{_BOOTSTRAPPED}",
        "# vejviser\n\nBuilt with Next.js, bootstrapped with create-next-app. It shows signs on screens.\n",
        "# vejviser\n\nA guide for citizens, bootstrapped with create-next-app.\n",
        "# vejviser\n\nSkilte på skærme.\n\n## About Laravel\n\nLaravel is a web framework.\n",
    ],
)
def test_a_generators_sentence_does_not_hide_a_purpose(text: str) -> None:
    assert judge_purpose(read_page("README.md", text), "vejviser") is Purpose.STATED


@pytest.mark.parametrize(
    "text",
    [
        f"# Vejviser frontend\n\n{_BOOTSTRAPPED}\n## Available Scripts\n\nIn the folder you can run:\n",
        "# vejviser\n\nThis project was generated using [Angular CLI](https://a.example) version 19.0.1.\n",
        "# Vue 3 + Vite\n\nThis template should help get you started. The template uses Vue 3 SFCs.\n",
        (
            "# README #\n\nThis README would normally document it.\n\n"
            "### What is this repository for? ###\n\n* Quick summary\n* Version\n"
        ),
        "# Strapi application\n\nA quick description of your strapi application\n",
        "# vejviser\n\nA new Flutter project.\n\n## Getting Started\n\nA few resources.\n",
        "# Symfony Docker\n\nA Docker-based installer and runtime for the Symfony web framework!\n",
        "# CodeIgniter 4 Application Starter\n\n## What is CodeIgniter?\n\nIt is a framework.\n",
        (
            "# vejviser\n\n## Getting started\n\nTo make it easy for you to get started with GitLab.\n\n"
            "## Description\n\nLet people know what your project can do specifically.\n"
        ),
        (
            "# Composer template for Drupal projects\n\nThis project template provides a starter kit.\n\n"
            "## What does the template do?\n\nDrupal will be installed in a folder of its own.\n"
        ),
    ],
)
def test_what_a_generator_wrote_is_no_purpose(text: str) -> None:
    assert judge_purpose(read_page("README.md", text), "vejviser") is Purpose.SCAFFOLD


@pytest.mark.parametrize(
    "text",
    [
        "Skilte til rådhuse, udviklet af Magenta for Odense Kommune.",
        "Et skiltesystem udviklet af Odense, Aarhus og Viborg kommuner.",
        "A sign service made by a supplier for libraries.",
        "A sign service, licensed under MPL-2.0, for libraries.",
        "Skilte til rådhuse. Udviklet af Magenta.",
        "Udviklet af Magenta. Viser skilte på skærme.",
    ],
)
def test_a_credit_does_not_hide_what_stands_beside_it(text: str) -> None:
    assert (
        judge_purpose(read_page("README.md", f"# vejviser\n\n{text}\n\n## Test\n\n`make`\n"))
        is Purpose.STATED
    )


@pytest.mark.parametrize(
    "text",
    [
        "Developed by Magenta ApS.",
        "Systemet er oprindeligt udviklet af Magenta. Se LICENSE.",
        "Denne løsning, udviklet af Magenta.",
        "This program is free software under the terms of the GPL. See LICENSE for details.",
        "Copyright 2020 Magenta. All rights reserved.",
        "Udviklet af Magenta. Kontakt: anna@vejviser.dk, hvis der er noget.",
    ],
)
def test_a_bare_credit_is_no_purpose(text: str) -> None:
    assert (
        judge_purpose(read_page("README.md", f"# vejviser\n\n{text}\n\n## Test\n\n`make`\n"))
        is not Purpose.STATED
    )


def test_the_repositorys_own_name_says_nothing() -> None:
    page = read_page("README.md", "# Vejviser Backend\n\n## Tests\n\nAlle tests tager ti minutter.\n")
    assert judge_purpose(page) is Purpose.STATED
    assert judge_purpose(page, "vejviser-backend") is Purpose.UNSTATED


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Skriv til insert-mail@os2.eu.", "insert-mail@os2.eu"),
        ("Kære [UDFYLD: navn (og rolle)], velkommen", "[UDFYLD: navn (og rolle)]"),
        ("Dear [FILL IN: name]", "[FILL IN: name]"),
        ("# [Replace with Project Title]", "[Replace with Project Title]"),
        ("> Replace this subtitle.  ", "> Replace this subtitle."),
        ("> Replace this with a list of features.", "> Replace this with a list of features."),
        ("> Erstat med en kort beskrivelse.", "> Erstat med en kort beskrivelse."),
        ("> Erstat denne tekst.", "> Erstat denne tekst."),
        ("Contact: [maintainer usernames]()", "[maintainer usernames]"),
        ("| [Maintainer 1] | x |", "[Maintainer 1]"),
        ("[UDFYLD: uden slutning", "[UDFYLD:"),
    ],
)
def test_placeholder(line: str, found: str) -> None:
    (placeholder,) = find_placeholders(f"Tekst\n{line}\n")
    assert placeholder.text == found
    assert (placeholder.line, line[placeholder.column - 1 : placeholder.end_column]) == (2, found)


def test_a_placeholder_in_brackets_may_go_on_for_a_few_lines() -> None:
    text = "Skriv til [UDFYLD: navn på den, der\n  tager imod henvendelsen].\n\n[UDFYLD: uden\n\nslutning]\n"
    whole, cut = find_placeholders(text)
    assert whole.text == "[UDFYLD: navn på den, der tager imod henvendelsen]"
    assert (whole.line, whole.column, whole.end_column) == (1, 11, len(text.partition("\n")[0]))
    assert cut.text == "[UDFYLD:"


@pytest.mark.parametrize(
    "line",
    [
        "[Skriv en besked](https://a.example)",
        "[Insert link][1]",
        "Brug `[Replace with x]` som eksempel",
        "    insert",
        "- [ ] Udfyld skemaet",
        "Et OS2produkt har en tovholder",
        "> Erstat denne nøgle med din egen.",
        "> Erstat værdierne i `.env`, før løsningen sættes i drift.",
        "> Erstat `titel` med en kort beskrivelse.",
        "> Erstatter det gamle system.",
        "> Replace this key with your own.",
        "> Replace with your own certificate before production.",
        "Lorem ipsum dannes med `make seed`.",
    ],
)
def test_no_placeholder(line: str) -> None:
    assert find_placeholders(line) == ()


def test_code_holds_only_our_own_placeholders() -> None:
    text = "```\n[email@example.com]\n[FILL IN: command]\n```\n\n[email@example.com]\n"
    assert [placeholder.line for placeholder in find_placeholders(text)] == [3, 6]


@given(st.text(alphabet=st.sampled_from("[]()`~>\nreplace thisUDFYLD: "), max_size=200))
def test_a_placeholder_stands_where_it_is_said_to(text: str) -> None:
    lines = text.splitlines()
    for placeholder in find_placeholders(text):
        shown = lines[placeholder.line - 1][placeholder.column - 1 : placeholder.end_column]
        assert placeholder.text == shown or placeholder.text.startswith(f"{shown.rstrip()} ")


LICENSE = """The MIT License (MIT)

Copyright (c) 2023 Vejby Kommune

Permission is hereby granted, free of charge, to any person obtaining a copy of this work.

The above notice shall be included in all copies that citizens and municipalities make.
"""


@pytest.mark.parametrize(
    "text",
    [
        f"# Vejviser\n\nSkilte til rådhuse.\n\n## License\n\n{LICENSE}",
        f"# Vejviser\n\nSkilte til rådhuse.\n\n{LICENSE}",
        f"# Vejviser\n\n## Licens\n\n{LICENSE}\n## Formål\n\nFolk kan finde vej i bygningen.\n",
        f"# Vejviser - skilte til rådhuse\n\n{LICENSE}",
    ],
)
def test_a_license_at_the_end_does_not_hide_the_purpose(text: str) -> None:
    assert judge_purpose(read_page("README.md", text)) is Purpose.STATED


@pytest.mark.parametrize(
    "text",
    [
        LICENSE,
        f"# {LICENSE}",
        f"# Vejviser\n\n{LICENSE}",
        f"# Vejviser\n\nUdviklet af Magenta.\n\n## Licens\n\n{LICENSE}",
        "Mozilla Public License Version 2.0\n===\n\n1. Definitions\n---\n\nA Contributor is a person.\n",
        "# GNU GENERAL PUBLIC LICENSE\n\nVersion 3\n\n## Preamble\n\nThis is a license for works.\n",
    ],
)
def test_a_license_says_no_purpose(text: str) -> None:
    assert judge_purpose(read_page("README.md", text)) is Purpose.LICENSE


@pytest.mark.parametrize(
    "text",
    [
        "Vagtplan for kommuner.\n",
        "Vejviser\n\nVagtbytte for medarbejdere.\n",
        "# Vejviser\n\nSe, hvor borgerne har meldt huller i vejen.\n",
        "# Vejviser\n\nRead the agendas of your municipality on a phone.\n",
        "# Vejviser\n\n## Hvorfor?\n\nVagter står tomme i juli.\n",
        "# Vejviser\n\n## Problemet\n\nVagter står tomme i juli.\n",
    ],
)
def test_purpose_in_few_words(text: str) -> None:
    assert judge_purpose(read_page("README.md", text)) is Purpose.STATED


@pytest.mark.parametrize(
    "text",
    [
        "Udviklet af Vejby Kommune.\n",
        "Kontakt kommunen på a@vejby.dk\n",
        "# Vejviser\n\nSe mere på kommunens hjemmeside.\n",
        "# Vejviser\n\nSee the documentation for citizens.\n",
        "# Vejviser\n\nSe [kommunens side](https://vejby.example).\n",
        "# Vejviser\n\n## Hvorfor\n\nTODO\n",
    ],
)
def test_few_words_that_say_no_purpose(text: str) -> None:
    assert judge_purpose(read_page("README.md", text)) is not Purpose.STATED


@pytest.mark.parametrize(
    "text",
    [
        "# Symfony Standard Edition\n\nWelcome to the Symfony Standard Edition - a fully-functional app.\n",
        "Drupal is an open source content management platform.\n\n## Legal\n\nKnow your rights.\n",
        "# Drupal Recommended Project\n\nThis is a template for Drupal projects.\n",
        "# Role Name\n\nA brief description of the role goes here.\n\n## License\n\nBSD\n",
        "# x\n\nThis README outlines the details of collaborating on this Ember application.\n",
    ],
)
def test_a_frameworks_own_readme(text: str) -> None:
    assert judge_purpose(read_page("README.md", text), "vejviser") is Purpose.SCAFFOLD


@pytest.mark.parametrize(
    "text",
    [
        "Add your description here",
        "One Paragraph of project description goes here",
        "Your description goes here.",
        "Write a short introduction here.",
        "Skriv en kort beskrivelse af projektet her.",
        "Tilføj en beskrivelse her.",
    ],
)
def test_an_invitation_to_write_is_no_purpose(text: str) -> None:
    assert judge_purpose(read_page("README.md", f"# x\n\n{text}\n")) is not Purpose.STATED


FRAMEWORK = "Welcome to the Symfony Standard Edition - a fully-functional app.\n\nIt has a cache.\n"


@pytest.mark.parametrize(
    "text",
    [
        f"# Vej\n\nSkilte til rådhuse.\n\n{FRAMEWORK}",
        f"# Symfony\n\n{FRAMEWORK}\n## Om\n\nVejviser er en løsning til skilte.\n",
        f"# Symfony\n\n{FRAMEWORK}\n## Om\n\nSitet bruges af kommunens borgere.\n",
        "# Symfony Standard Edition\n\nSkilte til rådhuse.\n",
        "# Vej\n\nBaseret på Symfony Standard Edition.\n\nSkilte til rådhuse.\n",
        "# Vej\n\nSkriv skilte, og se dem på en skærm.\n",
        "# Vej\n\nTilføj skilte på et kort.\n",
    ],
)
def test_a_framework_beside_the_purpose(text: str) -> None:
    assert judge_purpose(read_page("README.md", text), "vejviser") is Purpose.STATED
