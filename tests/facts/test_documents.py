"""Which file is which document, and whether somebody has written it."""

from __future__ import annotations

import pytest

from os2lint.facts.document_state import State

CONDUCT = "# Adfærdskodeks\n\nVi viser hinanden respekt.\n"
PROSE = "# Titel\n\nTekst, som nogen har skrevet.\n"


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("readme", "README"),
        ("readme", "ReadMe.MD"),
        ("readme", "README.org"),
        ("readme", "README.mediawiki"),
        ("readme", "README_da.md"),
        ("contributing", "docs/udvikling/contribution-guidelines.md"),
        ("contributing", "guidelines/CONTRIBUTING.md"),
        ("contributing", "Sådan bidrager du.md"),
        ("contributing", "SAADAN_BIDRAGER_DU.md"),
        ("changelog", "NEWS.rst"),
        ("changelog", "ÆNDRINGSLOG.md"),
        ("changelog", "docs/drift/release-notes.md"),
        ("changelog", "frontend/CHANGELOG.md"),
        ("architecture", "Arkitektur.md"),
        ("architecture", "docs/udvikling/arkitekturdiagram.md"),
        ("architecture", "docs/Dataflow_component_architecture.md"),
        ("architecture", "drawings/vejviser-architecture.png"),
        ("architecture", "source/software-architecture/software-architecture.rst"),
        ("architecture", "docs/arkitektur/index.md"),
        ("operations-guide", "docs/drift/README.md"),
        ("maintainers", "AUTHORS.md"),
        ("maintainers", "docs/vedligeholdere.md"),
        ("publiccode", "PublicCode.yaml"),
    ],
)
def test_found_by_name(facts_of, name: str, path: str) -> None:
    document = facts_of({path: PROSE}).documents[name]
    assert (document.path, document.state) == (path, State.REAL)


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("readme", "frontend/README.md"),
        ("contributing", "CONTRIBUTING_TEMPLATE.md"),
        ("contributing", "PROJECT_CONTRIBUTING_TEMPLATE.md"),
        ("contributing", "node_modules/x/CONTRIBUTING.md"),
        ("changelog", "vendor/x/CHANGELOG.md"),
        ("changelog", "agents/windows/changelog.txt"),
        ("changelog", "features/CHANGELOG.txt"),
        ("changelog", "docs/communication/newsletters.md"),
        ("architecture", "docs/roles/enterprise_architect.md"),
        ("architecture", "docs/adr/0001-clean-architecture.md"),
        ("architecture", "src/architecture.py"),
        ("security-policy", "docs/architecture/security.md"),
        ("security-policy", "development/components/security.md"),
        ("security-policy", "src/Security.java"),
        ("code-of-conduct", "src/conduct.php"),
        ("publiccode", "Publiccode-yml.md"),
        ("maintainers", "src/authors.js"),
    ],
)
def test_not_taken_for_a_document(facts_of, name: str, path: str) -> None:
    assert facts_of({path: PROSE}).documents[name].state is State.MISSING


@pytest.mark.parametrize(
    ("paths", "taken"),
    [
        (("README.md", "README.rst", "readme.md"), "README.md"),
        (("README.md", "README_da.md"), "README.md"),
        (("README.txt", "README.md"), "README.md"),
        ((".github/README.md", "README.md"), ".github/README.md"),
        (("docs/README.md", "README.rst"), "README.rst"),
    ],
)
def test_one_of_several_is_taken_as_github_takes_it(facts_of, paths: tuple[str, ...], taken: str) -> None:
    assert facts_of(dict.fromkeys(paths, PROSE)).documents["readme"].path == taken


def test_a_written_document_is_taken_before_an_empty_one(facts_of) -> None:
    facts = facts_of({"README.md": "", "README.rst": "Titel\n=====\n\nTekst.\n"})
    assert facts.documents["readme"].path == "README.rst"


def test_a_guide_to_git_is_no_code_of_conduct(facts_of) -> None:
    guide = "# Git flow\n\nAll contributors respect the branches.\n"
    assert facts_of({"CodeOfConduct.md": guide}).documents["code-of-conduct"].state is State.MISSING


@pytest.mark.parametrize(
    "text",
    [
        "Vi følger [OS2s regler](https://os2.eu/side/code-conduct).\n",
        "# Code of Conduct\n\nSee https://os2.eu/side/code-conduct\n",
        CONDUCT,
    ],
)
def test_a_pointer_is_a_code_of_conduct(facts_of, text: str) -> None:
    assert facts_of({"CODE_OF_CONDUCT.md": text}).documents["code-of-conduct"].is_written


def test_found_by_its_title_where_the_name_says_nothing(facts_of) -> None:
    facts = facts_of({"docs/regler.md": CONDUCT, "README.md": PROSE})
    assert facts.documents["code-of-conduct"].path == "docs/regler.md"


def test_a_section_is_told_but_no_document(facts_of) -> None:
    facts = facts_of({"README.md": "# V\n\nViser vej.\n\n## 2. 🤝 Contributing to V\n\nOpen an issue.\n"})
    assert facts.documents["contributing"].state is State.MISSING
    section = facts.documents.section("contributing")
    assert section
    assert (section.path, section.heading.line) == ("README.md", 5)
    assert facts.documents.is_told("contributing")
    assert facts.documents.inventory()["contributing"] == {"path": None, "state": "missing"}


@pytest.mark.parametrize(
    ("name", "paths"),
    [
        (
            "code-of-conduct",
            ("ADFÆRDSKODEKS.md", "adfaerdskodeks.md", ".github/CODE_OF_CONDUCT.md", "docs/etisk-kodeks.md"),
        ),
        ("contributing", ("BIDRAG.md", "saadan-bidrager-du.md", "Bidrag til OS2vejviser.md")),
        (
            "security-policy",
            ("SIKKERHED.md", "docs/sikkerhedspolitik.md", "IT-sikkerhed.md", "Saarbarheder.md"),
        ),
        ("changelog", ("ÆNDRINGER.md", "aendringslog.md", "Versionshistorik.md", "UDGIVELSER.md")),
        ("maintainers", ("VEDLIGEHOLDERE.md", "docs/Forvaltere.md")),
        ("architecture", ("ARKITEKTUR.md", "docs/loesningsarkitektur.md", "Teknisk arkitektur.md")),
        ("operations-guide", ("DRIFT.md", "docs/Idriftsættelse.md", "docs/opsaetning.md")),
        ("user-guide", ("BRUGERVEJLEDNING.md", "docs/brugerhaandbog.md")),
        ("readme", ("LÆSMIG.md", "LAESMIG.txt")),
    ],
)
@pytest.mark.parametrize("title", ["", "# OS2vejviser\n\n"])
def test_a_name_is_enough_whatever_the_words(facts_of, name: str, paths: tuple[str, ...], title: str) -> None:
    for path in paths:
        text = f"{title}Vi taler ordentligt sammen, og sikkerhedshuller meldes til it@os2vejviser.example.\n"
        documents = facts_of({path: text}).documents
        assert documents[name].path, path
        assert documents[name].is_written


def test_a_readme_with_something_left_over_is_written(facts_of) -> None:
    paragraphs = (
        "# V",
        "Viser borgere vej.",
        "En linje.",
        "En til.",
        "## Sikkerhed",
        "Meld det til {}.",
        "[Indsæt mere]",
    )
    text = "\n\n".join(paragraphs)
    documents = facts_of({"README.md": text.format("it@os2vejviser.example")}).documents
    assert documents["readme"].is_written
    assert documents["readme"].placeholders
    assert documents.is_told("security-policy")
    assert not facts_of({"README.md": text.format("[indsæt mail]")}).documents.is_told("security-policy")


@pytest.mark.parametrize("heading", ["Contributing code of others", "Contribution", "Security of supply"])
def test_a_heading_says_it_alone_or_for_something(facts_of, heading: str) -> None:
    facts = facts_of({"README.md": f"# V\n\nViser vej.\n\n## {heading}\n\nTekst her.\n"})
    assert facts.documents.is_told("contributing") is (heading == "Contribution")


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("", State.EMPTY),
        ("# Titel\n", State.EMPTY),
        ("# Titel\n\nTODO\n", State.EMPTY),
        ("# Titel\n\n**Under udarbejdelse**\n", State.EMPTY),
        ("<!-- kommer -->\n", State.EMPTY),
        ("# Titel\n\n```mermaid\ngraph TD\n```\n", State.REAL),
        ("# Titel\n\n![Tegning](tegning.png)\n", State.REAL),
        (PROSE, State.REAL),
        (PROSE.encode("utf-16"), State.REAL),
        (b"\xef\xbb\xbf" + PROSE.encode(), State.REAL),
        (PROSE.encode("latin-1"), State.REAL),
        ("# [Replace with title]\n\nTekst.\n", State.TEMPLATE),
        (PROSE + "\n[UDFYLD: mere]\n", State.TEMPLATE),
    ],
)
def test_state(facts_of, text: str | bytes, state: State) -> None:
    assert facts_of({"docs/architecture.md": text}).documents["architecture"].state is state


def test_a_link_to_nowhere_is_no_document(facts_of, tmp_path) -> None:
    facts = facts_of({})
    (tmp_path / "repository" / "README.md").symlink_to("docs/README.md")
    assert facts.documents["readme"].state is State.MISSING


def test_a_link_within_the_repository_is_one(facts_of, tmp_path) -> None:
    facts = facts_of({"texts/readme.txt": "Viser vej.\n"})
    (tmp_path / "repository" / "README").symlink_to("texts/readme.txt")
    assert facts.documents["readme"].is_written


def test_what_is_too_large_to_read_is_there_all_the_same(facts_of) -> None:
    assert facts_of({"CHANGELOG.md": "x" * 1_100_000}).documents["changelog"].is_written


def test_the_index_of_a_site_stands_for_the_readme(facts_of) -> None:
    facts = facts_of({"index.md": PROSE})
    assert facts.documents["readme"].state is State.MISSING
    assert facts.documents.front_page.path == "index.md"
    assert facts.documents.inventory()["readme"] == {"path": "index.md", "state": "real"}


@pytest.mark.parametrize(
    ("path", "found"), [("backend/.editorconfig", True), ("vendor/.editorconfig", False)]
)
def test_a_linters_configuration_is_found_in_a_part_too(facts_of, path: str, found: bool) -> None:
    assert facts_of({path: ""}).documents.has_configuration("coding-standard") is found


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("operations-guide", "docs/Installation og drift.md"),
        ("operations-guide", "docs/installation-og-drift.md"),
        ("operations-guide", "docs/drift_og_vedligehold.md"),
        ("operations-guide", "docs/installation-and-operations.md"),
    ],
)
def test_a_file_may_join_two_documents(facts_of, name: str, path: str) -> None:
    assert facts_of({path: PROSE}).documents[name].path == path


@pytest.mark.parametrize(
    ("name", "heading", "told"),
    [
        ("operations-guide", "Drift og hosting", True),
        ("operations-guide", "Support & drift", True),
        ("architecture", "Technology and architecture", True),
        ("architecture", "Teknisk arkitektur", True),
        ("operations-guide", "Driftsmøder og referater", False),
        ("contact", "Drift og support", False),
    ],
)
def test_a_heading_may_join_two_sections(facts_of, name: str, heading: str, *, told: bool) -> None:
    readme = f"# V\n\nViser vej.\n\n## {heading}\n\nTre dele.\n"
    assert facts_of({"README.md": readme}).documents.is_told(name) is told


@pytest.mark.parametrize(
    ("path", "name", "told"),
    [
        ("docs/README.md", "operations-guide", True),
        ("docs/loesningen.md", "architecture", True),
        ("dokumentation/index.md", "user-guide", True),
        ("docs/CHANGELOG.md", "operations-guide", False),
        ("src/notes.md", "operations-guide", False),
        ("docs/README.md", "contributing", False),
    ],
)
def test_a_page_of_the_documentation_may_tell_several(facts_of, path: str, name: str, *, told: bool) -> None:
    sections = ("Drift", "Arkitektur", "Brugervejledning", "Bidrag")
    page = "# Løsningen\n\n" + "\n\n".join(f"## {heading}\n\nTre dele." for heading in sections)
    assert facts_of({"README.md": PROSE, path: page}).documents.is_told(name) is told


def test_the_headings_of_a_generators_text_tell_nothing(facts_of) -> None:
    readme = "# V\n\nViser vej.\n\n## Authors\n\nShow your appreciation to those who have contributed.\n"
    assert not facts_of({"README.md": readme}).documents.is_told("maintainers")


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("docs/adr/0001-brug-postgres.md", True),
        ("adr/0001-use-postgres.md", True),
        ("docs/architecture/decisions/0001.adoc", True),
        ("docs/adr/tool.py", False),
        ("src/adr/0001.md", False),
    ],
)
def test_decisions_that_are_recorded_tell_of_the_architecture(facts_of, path: str, *, found: bool) -> None:
    assert facts_of({path: PROSE}).documents.has_configuration("architecture") is found


@pytest.mark.parametrize(
    ("text", "state"), [("- 1.0\n", State.REAL), ("-\n", State.EMPTY), ("TODO 2\n", State.EMPTY)]
)
def test_a_number_is_no_empty_document(facts_of, text: str, state: State) -> None:
    assert (
        facts_of({"docs/Versionshistorik.md": f"# Versioner\n\n{text}"}).documents["changelog"].state is state
    )
