"""What counts as evidence in a repository: texts on the matter, files that run the product."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

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


def lights(root: Path, files: dict[str, str]) -> dict[str, str]:
    for name, text in ({"README.md": README, "src/a.py": "x = 1\n"} | files).items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    configuration = Configuration(kind=Setting(value="product", source="configuration"))
    facts = Facts(open_repository(root), configuration, Circumstances(today=date(2026, 11, 24)))
    return {own: item["light"] for own, item in assess(facts)["requirements"].items()}


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
