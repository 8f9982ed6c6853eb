"""What counts as evidence in a repository: texts on the matter, files that run the product."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from os2lint.configuration import Configuration
from os2lint.facts import Circumstances, Facts
from os2lint.findings import Setting
from os2lint.governance.assessment import assess
from os2lint.repository import open_repository

if TYPE_CHECKING:
    from pathlib import Path

README = "# Havneplan\n\nHavneplan fordeler kajpladser i kommunens havne.\n"
GREEN, OPEN = "green", "for-a-person"


def assessed(root: Path, files: dict[str, str]) -> dict[str, Any]:
    for name, text in ({"README.md": README, "src/a.py": "x = 1\n"} | files).items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    configuration = Configuration(kind=Setting(value="product", source="configuration"))
    facts = Facts(open_repository(root), configuration, Circumstances(today=date(2026, 11, 24)))
    return assess(facts)["requirements"]


def lights(root: Path, files: dict[str, str]) -> dict[str, str]:
    return {own: item["light"] for own, item in assessed(root, files).items()}


@pytest.mark.parametrize(
    ("own", "heading", "text", "light"),
    [
        ("F17", "Drift", "Havnevagten tager backup hver nat og opgraderer hver måned.", GREEN),
        ("F17", "Drift og vedligehold", "Fjordnet har overvågning døgnet rundt.", OPEN),
        ("F17", "Vedligehold", "Opgrader med `apt`, og gendan databasen fra sikkerhedskopien.", GREEN),
        ("F17", "Operations", "Upgrade with Helm, restore last night's backup, monitor the queue.", GREEN),
        ("F17", "Maintenance", "We update the servers monthly and restore backups twice a year.", GREEN),
        ("F17", "Drift", "Driften er ikke beskrevet endnu.", OPEN),
        ("F17", "Drift", "Der er ingen backup, og ingen overvågning.", OPEN),
        ("F17", "Drift", "Spørg leverandøren.", OPEN),
        ("F17", "Drift", "Se vores wiki.", OPEN),
        ("F17", "Drift", "[Drift](docs/tom.md)", OPEN),
        ("F17", "Installation", "Hent pakken med `composer require havn/plan`.", OPEN),
        ("F17", "Installation", "Run `npm install` and start the server.", OPEN),
        ("F17", "Deployment", "Merges to main are deployed.", OPEN),
        ("F17", "Operations", "Operations are not described yet.", OPEN),
        ("F17", "Hosting", "No backup, no monitoring, no upgrades.", OPEN),
        ("F17", "Drift", "Fjordnet drifter løsningen, og de overvåger den døgnet rundt.", GREEN),
        ("F17", "Drift", "Løsningen vedligeholdes af Fjordnet, som har supportaftale og servicedesk.", GREEN),
        ("F17", "Operations", "The product is operated by Fjordnet, who patch it each month.", GREEN),
        ("F17", "Drift", "Opdater og opgrader, opdater igen, og genstart.", OPEN),
        ("F17", "Drift", "Kommer senere: backup, overvågning og opdatering.", OPEN),
        ("F17", "Drift", "Afsnittet er endnu ikke skrevet. Det skal handle om backup og overvågning.", OPEN),
        ("F17", "Operations", "Not written yet. It will be about backups and monitoring.", OPEN),
        ("F17", "Drift", "    apt upgrade\n    restore backup\n\nKør det.", OPEN),
        ("F17", "Opsætning", "Opdater pakkerne, og tag backup af maskinen.", OPEN),
        ("F17", "Deployment", "Update the packages, and restore the backup of the test data.", OPEN),
        ("F17", "Drift", "Sæt udviklingsmiljøet op, opdater pakkerne, og gendan testdata.", OPEN),
        ("F16", "Kodestandard", "Vi følger PEP 8, og ruff kontrollerer det.", GREEN),
        ("F16", "Kodestil", "Indryk med fire blanke, og navngiv funktioner med udsagnsord.", GREEN),
        ("F16", "Coding standards", "The code follows PSR-12; phpcs checks it.", GREEN),
        ("F16", "Code style", "Use eslint and prettier.", GREEN),
        ("F16", "Kodestandard", "Ingen endnu.", OPEN),
        ("F16", "Kodestandard", "Vi har ingen kodestandard.", OPEN),
        ("F16", "Coding standards", "There is no enforced standard at this time.", OPEN),
        ("F16", "Coding standards", "See [our handbook](https://havneplan.example/x).", OPEN),
        ("F16", "Kodestandard", "Aftales med leverandøren.", OPEN),
        ("F20", "Brugervejledning", "Log ind, klik på Kaj, og vælg den plads, skibet skal have.", GREEN),
        ("F20", "Sådan bruger du", "Tryk på Ny, vælg et skib i menuen, og klik Gem.", GREEN),
        ("F20", "User guide", "Log in, click New, select a ship from the menu and press Save.", GREEN),
        ("F20", "Brug", "npm start", OPEN),
        ("F20", "Brugervejledning", "Søg en plads frem, klik på den, og gem bookingen.", GREEN),
        ("F20", "User guide", "Sign in, choose a ship, fill in its length and submit it.", GREEN),
        ("F20", "Brugervejledning", "Kommer senere. Her skal man log ind, klik og vælg.", OPEN),
        ("F20", "Brugervejledning", "Under udarbejdelse. Log ind, klik Ny, og vælg et skib.", OPEN),
        ("F20", "Usage", "Call `select` with the user and press build. The screen has a button.", OPEN),
        ("F20", "Usage", "Install it with npm, log in, click Run and select a file.", OPEN),
        ("F20", "User guide", "Log in to the web interface and change the password by clicking admin.", OPEN),
        ("F20", "User guide", "Select the endpoint of the API, click Send, and type a token.", OPEN),
        ("F20", "Brug", "Start serveren, og åbn http://localhost:3000 i en browser.", OPEN),
        ("F20", "Usage", "Inject the logger service and call `info`.", OPEN),
        ("F20", "Getting started", "Runs the app in development mode. The page reloads on edits.", OPEN),
        ("F20", "Getting started", "Clone the repository, copy `.env.example` and run the tests.", OPEN),
        ("F20", "Vejledning", "Kommer snart.", OPEN),
        ("F20", "Brugervejledning", "Spørg en kollega.", OPEN),
        ("F20", "Tutorial", "TODO", OPEN),
    ],
)  # fmt: skip
def test_a_section_is_evidence_where_it_speaks_of_the_matter(tmp_path, own, heading, text, light):
    found = lights(tmp_path, {"README.md": f"{README}\n## {heading}\n\n{text}\n", "docs/tom.md": ""})[own]
    assert (found == GREEN) is (light == GREEN), found


@pytest.mark.parametrize(
    ("own", "path", "text", "light"),
    [
        ("F17", "docs/drift.md", "# Drift\n\nBackup hver nat; opgradering hver måned.\n", GREEN),
        ("F17", "docs/drift.md", "# Drift\n\nAftales med leverandøren, når den er fundet.\n", OPEN),
        ("F17", "docs/installation.md", "# Installation\n\nHent pakken, og kør `make`.\n", OPEN),
        ("F17", "docs/driftsvejledning.pdf", "%PDF-1.7", OPEN),
        ("F16", "docs/kodestandard.md", "# Kodestandard\n\nIndryk med fire blanke.\n", GREEN),
        ("F16", "docs/code-style.md", "# Code style\n\nNothing is decided.\n", OPEN),
        ("F20", "docs/brugervejledning.md", "# Vejledning\n\nLog ind, klik Ny, og vælg et skib.\n", GREEN),
        ("F20", "docs/brugervejledning.pdf", "%PDF-1.7", OPEN),
        ("F20", "docs/getting-started.md", "# Getting started\n\nClone it and run `make`.\n", OPEN),
    ],
)
def test_a_document_is_evidence_where_it_can_be_read_and_speaks_of_the_matter(
    tmp_path, own, path, text, light
):
    assert lights(tmp_path, {path: text})[own] == light


@pytest.mark.parametrize(
    ("path", "text", "light"),
    [
        ("Dockerfile", "FROM python:3.12\n", GREEN),
        ("docker/web.Dockerfile", "FROM nginx\n", GREEN),
        ("Dockerfile", "# FROM python:3.12\n", OPEN),
        ("helm/Chart.yaml", "name: havneplan\n", GREEN),
        (".docker/havneplan/Dockerfile", "FROM nginx\n", GREEN),
        ("infrastructure/itkdev/Dockerfile", "FROM nginx\n", GREEN),
        ("tools/lint/Dockerfile", "FROM python:3.12\n", OPEN),
        ("docs/Dockerfile", "FROM nginx\n", OPEN),
        ("Dockerfile.test", "FROM python:3.12\n", OPEN),
        ("Dockerfile.dev", "FROM python:3.12\n", OPEN),
        ("docker-compose.e2e.yml", "services:\n  web:\n    build: .\n", OPEN),
        ("scripts/Containerfile", "FROM python:3.12\n", OPEN),
        ("compose.yaml", "services:\n  web:\n    build: .\n", GREEN),
        ("compose.yml", "services:\n  web:\n    build:\n      context: .\n", GREEN),
        ("docker-compose.yml", "services:\n  web:\n    image: ghcr.io/os2havn/havneplan:1\n", GREEN),
        ("docker-compose.yml", 'services:\n  web:\n    image: "os2havn/web"\n', GREEN),
        ("docker-compose.yml", "services:\n  db:\n    image: postgres:16\n", OPEN),
        ("compose.yaml", "services:\n  db:\n    image: mariadb\n  mail:\n    image: axllent/mailpit\n", OPEN),
        ("compose.yaml", "services:\n  web:\n    # build: .\n    image: nginx\n", OPEN),
        ("compose.yaml", "services:\n  web:\n    image: ${IMAGE}\n", OPEN),
        ("compose.yaml", "build of services\n", OPEN),
    ],
)  # fmt: skip
def test_a_container_is_the_products_own(tmp_path, path, text, light):
    assert lights(tmp_path, {path: text})["F19"] == light


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("# Havneplan\n\nHavneplan fordeler kajpladser i kommunens havne.\n", 3),
        ("# Havneplan\n\nVersion 3.\n\nEt system til havnefogeder.\n", 5),
        ("# Havneplan\n\n## Formål\n\nFormålet er at spare tid på kajen.\n", 5),
        ("# Havneplan\n\nHavneplan hjælper havnefogeden med at fordele pladser.\n", 3),
        ("# Havneplan\n\nThis application is used to share out berths.\n", 3),
        ("# Havneplan\n\nA tool for harbour masters.\n", 3),
        ("# Havneplan\n\nHavneplan makes it possible to book a berth.\n", 3),
        ("# Havneplan Drupal module\n\n## Install\n\nHavneplan is available via composer.\n", None),
        ("# Havneplan Drupal 9 project\n\n## Getting Started\n\nThese instructions get you a copy.\n", None),
        ("# Havneplan\n\nThis is a Drupal 9 installation profile.\n", None),
        ("# Havneplan\n\n## Formål\n\nFormålet er endnu ikke beskrevet.\n", None),
        ("# Havneplan\n\nHavneplan hjælper havnefogeder. Beskrivelsen er ikke skrevet endnu.\n", None),
        ("# Havneplan\n\nHavneplan er et projekt.\n\n## Layout\n\n- `a.sh` enables services\n", None),
        ("# OS2borger\n\nOS2borger er en samling.\n", None),
        ("# Havneplan\n\nFor at komme i gang skal du bruge Node.\n", None),
        ("# Havneplan\n\nUnderstøtter PHP 8 og PostgreSQL 15.\n", None),
        ("# Havneplan\n\nIn order to run this you need PHP.\n", None),
        ("# Havneplan\n\nKode til havnen.\n\nSkrevet i 2024.\n\nPostgreSQL bruges til at gemme.\n", None),
        ("# Havneplan\n\nKode til havnen.\n\nSkrevet i 2024.\n\nHavneplan bruges til at booke kaj.\n", 7),
        ("# Havneplan\n\nUdviklet af Vinterby Kommune til at køre på Linux.\n", None),
    ],
)  # fmt: skip
def test_the_sentence_that_tells_the_purpose_is_named(tmp_path, text, line):
    item = assessed(tmp_path, {"README.md": text})["F5"]
    places = [(sight["path"], sight["line"]) for sight in item["evidence"] if sight["light"] == GREEN]
    assert places == ([("README.md", line)] if line else [])
    assert (item["light"] == GREEN) is bool(line)


@pytest.mark.parametrize(
    ("text", "light"),
    [
        ("# Sikkerhed\n\nSkriv til sikkerhed@havneplan.example, hvis du finder et hul.\n", GREEN),
        ("# Security\n\nIf you find a hole that isn't described, write to us@havneplan.example.\n", GREEN),
        ("# Sikkerhed\n\nPolitikken er ikke skrevet endnu. Spørgsmål: kai@havneplan.example\n", OPEN),
        ("# Security\n\nThe policy has not been written. Contact kai@havneplan.example\n", OPEN),
        ("# Security\n\nComing soon. Contact: kai@havneplan.example\n", OPEN),
        ("# Sikkerhed\n\nUnder udarbejdelse – skriv til kai@havneplan.example\n", OPEN),
    ],
)
def test_a_document_that_says_it_is_to_come_shows_nothing(tmp_path, text, light):
    assert lights(tmp_path, {"SECURITY.md": text})["F4"] == light


def test_green_names_the_line_that_shows_it(tmp_path):
    text = "# Drift\n\nHavneplan er en tjeneste.\n\nDer tages backup hver nat.\n\nFjordnet overvåger den.\n"
    item = assessed(tmp_path, {"docs/drift.md": text})["F17"]
    assert [(sight["path"], sight["line"]) for sight in item["evidence"]] == [("docs/drift.md", 5)]


def test_a_container_is_named_where_it_begins(tmp_path):
    item = assessed(tmp_path, {"Dockerfile": "# Havneplan\n\nFROM python:3.12\n"})["F19"]
    assert [(sight["path"], sight["line"]) for sight in item["evidence"]] == [("Dockerfile", 3)]


def test_a_license_that_is_only_named_is_named_where_it_is_missing(tmp_path):
    item = assessed(tmp_path, {"composer.json": '{"name": "havn/plan", "license": "MPL-2.0"}\n'})["F2"]
    assert item["light"] == "red"
    assert "MPL-2.0 (`composer.json:1`)" in item["ground"]["da"]
    assert "license text" in item["ground"]["en"]
