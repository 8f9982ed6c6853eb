"""What sort of repository it is guessed to be."""

from __future__ import annotations

import pytest

from os2lint.facts.kind import guess_kind, name_words
from os2lint.findings import Kind

CLAIM = "Dette repository er en skabelon for nye produkter."
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
        (Kind.TEMPLATE, "OS2vejviser/docs-template", {"README.md": "# Start", "report_template.md": "# A"}),
        (Kind.TEMPLATE, "OS2vejviser/produkt-skabelon", {"README.md": f"# Start\n\n{CLAIM}\n"}),
        (Kind.TEMPLATE, "OS2offdig/OS2produkt", {"README.md": "# OS2produkt", "setup.py": ""}),
        (Kind.TEMPLATE, "os2offdig/os2-docs-template", {"README.md": "# Docs"}),
        # A copy of a template says what the template is.
        (Kind.DOCUMENTATION, "OS2vejviser/vejviser", {"README.md": f"# Start\n\n{CLAIM}\n"}),
        (
            Kind.DOCUMENTATION,
            "OS2vejviser/vejviser",
            {"README.md": f"# Start\n\n{CLAIM}\n", "SECURITY.md": "# Security\n\n[insert contact method]\n"},
        ),
        (Kind.PRODUCT, "OS2vejviser/vejviser", {**CODE, "README.md": f"# Start\n\n{CLAIM}\n"}),
        (Kind.PRODUCT, "OS2vejviser/brev-skabelon", {**CODE, "README.md": f"# Start\n\n{CLAIM}\n"}),
        (Kind.PRODUCT, "OS2vejviser/os2-template-editor", CODE),
        (Kind.PRODUCT, "OS2vejviser/os2-template-editor", {"app.py": ""}),
        (Kind.PRODUCT, "OS2vejviser/brev-skabelon", {"Dockerfile": "", "README.md": f"# Brev\n\n{CLAIM}\n"}),
        (Kind.DOCUMENTATION, "OS2vejviser/brev-skabelon", {"README.md": "# Breve", "breve/a.md": "# Afslag"}),
        # Infrastructure is code.
        (Kind.PRODUCT, "OS2vejviser/vejviser", {"playbook.yml": "", "roles/web/tasks/main.yml": ""}),
        (Kind.PRODUCT, "OS2vejviser/vejviser", {"Chart.yaml": "", "templates/web.yaml": ""}),
        (Kind.PRODUCT, "OS2vejviser/vejviser", {"base/kustomization.yaml": "", "README.md": "# Drift"}),
        (Kind.COMPONENT, "OS2vejviser/vejviser-helm", {"charts/web/Chart.yaml": ""}),
        (Kind.DOCUMENTATION, "OS2vejviser/haandbog", {"README.md": "# Roller", "roles/leder.md": "# Leder"}),
        (Kind.DOCUMENTATION, "OS2vejviser/haandbog", {"mkdocs.yml": "", "docs/a.md": "", "Chart.yaml": ""}),
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
            {**CODE, "README.md": "# App\n\nThis project has moved from GitLab to GitHub.\n"},
        ),
        (
            Kind.PRODUCT,
            "OS2vejviser/app",
            {**CODE, "README.md": "# App\n\nProjektet er flyttet fra Bitbucket.\n"},
        ),
        (
            Kind.ARCHIVED,
            "OS2vejviser/app",
            {**CODE, "README.md": "# App\n\nProjektet er flyttet til Codeberg.\n"},
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


@pytest.mark.parametrize(
    "extension",
    [
        "al",
        "ino",
        "gs",
        "bas",
        "vbs",
        "bat",
        "aspx",
        "xaml",
        "robot",
        "pas",
        "f90",
        "twig",
        "abap",
        "PY",
        "cshtml",
    ],
)
def test_any_language_is_code(facts_of, extension: str) -> None:
    files = {f"app/{number}.{extension}": "" for number in range(6)}
    assert guess_kind(facts_of({**files, "docs/drift.md": "# Drift"})) is Kind.PRODUCT


@pytest.mark.parametrize(
    "extension",
    ["md", "txt", "tex", "html", "css", "csv", "geojson", "sld", "xsd", "docx", "puml", "dsl", "mo", "sig"],
)
def test_documents_drawings_and_data_are_no_code(facts_of, extension: str) -> None:
    files = {f"bilag/{number}.{extension}": "" for number in range(6)}
    assert guess_kind(facts_of({**files, "docs/drift.md": "# Drift"})) is Kind.DOCUMENTATION


def test_a_name_is_no_extension(facts_of) -> None:
    assert guess_kind(facts_of({"README.md": "# Modul", "module": "", "install": ""})) is Kind.DOCUMENTATION


def test_what_a_documentation_builder_puts_there_is_no_code(facts_of) -> None:
    builder = {"Makefile": "", "make.bat": "", "source/conf.py": ""}
    examples = {f"source/{number}.js": "" for number in range(5)}
    assert guess_kind(facts_of({**builder, **examples, "source/index.rst": ""})) is Kind.DOCUMENTATION


PAGES = {f"side/{number}.md": "# Side" for number in range(20)}


@pytest.mark.parametrize(
    "path",
    [
        "krav/login.feature",
        "start.bat",
        "skemaer/makro.bas",
        "holder.scad",
        "hent.sh",
        "eksempler/src/hent.py",
        "a.js",
        "Dockerfile",
        "docs/udtraek.sql",
        ".github/scripts/main.py",
    ],
)
def test_a_file_of_code_beside_many_pages_is_no_program(facts_of, path: str) -> None:
    assert guess_kind(facts_of({**PAGES, path: ""})) is Kind.DOCUMENTATION


@pytest.mark.parametrize(
    "path",
    [
        "src/kort.py",
        "app/kort.js",
        "backend/api/kort.cs",
        "kode/kort.bas",
        "app.py",
        "index.js",
        "vej/main.go",
        "vis.php",
        "compose.yml",
        "k8s/web.yaml",
        "playbook.yml",
        "roles/web/tasks/main.yml",
    ],
)
def test_a_program_with_many_pages_is_a_program(facts_of, path: str) -> None:
    assert guess_kind(facts_of({**PAGES, path: ""})) is Kind.PRODUCT


@pytest.mark.parametrize(
    "manifest", ["requirements.txt", "package.json", "action.yml", "pom.xml", "Hent.csproj"]
)
def test_a_manifest_says_that_there_is_a_program(facts_of, manifest: str) -> None:
    assert guess_kind(facts_of({**PAGES, "hent.py": "", manifest: ""})) is Kind.PRODUCT


def test_few_pages_outweigh_no_code(facts_of) -> None:
    documents = {f"{name}.md": "# Om" for name in ("README", "CHANGELOG", "SECURITY", "CODE_OF_CONDUCT")}
    few = {path: PAGES[path] for path in list(PAGES)[:9]}
    assert guess_kind(facts_of({**documents, **few, "hent.py": ""})) is Kind.PRODUCT


def test_more_code_takes_more_pages(facts_of) -> None:
    assert guess_kind(facts_of({**PAGES, **{f"{number}.sh": "" for number in range(3)}})) is Kind.PRODUCT


def test_a_builder_beside_a_program(facts_of) -> None:
    files = {**PAGES, "mkdocs.yml": "", "src/main.py": "", "requirements.txt": ""}
    assert guess_kind(facts_of(files)) is Kind.PRODUCT


def test_a_builder_with_code_of_its_own_in_src(facts_of) -> None:
    files = {**PAGES, "docusaurus.config.js": "", "src/pages/index.js": "", "package.json": "{}"}
    assert guess_kind(facts_of(files)) is Kind.DOCUMENTATION
