"""What sort of repository it is guessed to be."""

from __future__ import annotations

import pytest

from os2lint.facts.kind import guess_kind, name_words
from os2lint.findings import Kind

CODE = {f"src/{number}.py": "" for number in range(10)}


@pytest.mark.parametrize(
    ("kind", "name", "files"),
    [
        (Kind.PRODUCT, "OS2vejviser/vejviser", CODE),
        (Kind.PRODUCT, "OS2vejviser/vejviser", {}),
        (Kind.PRODUCT, "OS2vejviser/vejviser-docs", CODE),
        (Kind.PRODUCT, "os2vejviser/os2vejviser", {**CODE, "composer.json": '{"type": "drupal-module"}'}),
        (Kind.COMPONENT, "OS2vejviser/vejviser_kort", {**CODE, "composer.json": '{"type": "drupal-module"}'}),
        (Kind.COMPONENT, "OS2vejviser/kort", {**CODE, "package.json": '{"main": "index.js"}'}),
        (Kind.PRODUCT, "OS2vejviser/app", {**CODE, "package.json": '{"main": "a.js", "private": true}'}),
        (Kind.PRODUCT, "OS2vejviser/app", {**CODE, "package.json": "[["}),
        (Kind.COMPONENT, "OS2vejviser/kort", {**CODE, "kort.info.yml": "type: module"}),
        (Kind.PRODUCT, "OS2vejviser/app", {"app.py": "", "pyproject.toml": "", "mkdocs.yml": ""}),
        (Kind.COMPONENT, "OS2vejviser/klient", {**CODE, "setup.py": ""}),
        (Kind.PRODUCT, "OS2vejviser/server", {**CODE, "setup.py": "", "Dockerfile": ""}),
        (Kind.COMPONENT, "OS2vejviser/vejviser-docker", {"docker-compose.yml": ""}),
        (Kind.DOCUMENTATION, "OS2vejviser/vejviser-docs", {"index.md": "# Drift"}),
        (Kind.DOCUMENTATION, "OS2vejviser/haandbog", {"README.md": "# Håndbog", "docs/a.md": "# A"}),
        (
            Kind.DOCUMENTATION,
            "OS2vejviser/haandbog",
            {"mkdocs.yml": "", "docs/conf.py": "", "package.json": "{}"},
        ),
        (Kind.MANAGEMENT, "OS2vejviser/vejviser-produktforvaltning", {"README.md": "# Forvaltning"}),
        (Kind.MANAGEMENT, "OS2vejviser/styring", {"referater/2026.md": "# Referat"}),
        (Kind.TEMPLATE, "OS2vejviser/docs-template", {"README.md": "# [Replace with title]"}),
        (
            Kind.TEMPLATE,
            "OS2vejviser/start",
            {"README.md": "# Start\n\nDette er en skabelon for nye produkter.\n"},
        ),
        (
            Kind.ARCHIVED,
            "OS2vejviser/gammel",
            {
                **CODE,
                "README.md": "> [!Important]\n> ### This project is no longer maintained.\n\n# Gammel\n",
            },
        ),
        (
            Kind.ARCHIVED,
            "OS2vejviser/gammel",
            {**CODE, "README.md": "# Gammel\n\nRepositoriet er arkiveret.\n"},
        ),
        (
            Kind.PRODUCT,
            "OS2vejviser/app",
            {**CODE, "README.md": "# App\n\nVersion 1 is no longer maintained.\n"},
        ),
        (Kind.PRODUCT, "OS2vejviser/app", {**CODE, "README.md": "# [Replace with title]\n"}),
        (
            Kind.PRODUCT,
            "OS2vejviser/app",
            {**CODE, "README.md": "# App\n\nDokumentationen er flyttet til docs/.\n"},
        ),
    ],
)
def test_kind(facts_of, kind: Kind, name: str, files: dict[str, str]) -> None:
    assert guess_kind(facts_of(files, name)) is kind


def test_words_of_a_name() -> None:
    assert name_words("OS2fleetOptimiser-docs_da.github") == {"os2fleet", "optimiser", "docs", "da", "github"}
