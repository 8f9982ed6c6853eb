"""What a remedy says is enough, is enough."""

from __future__ import annotations

import pytest

from os2lint.checks import find
from os2lint.rules import built_in

README = "# OS2kaj\n\nFordeler kajpladser i lystbådehavne.\n\n"
OTHERS = {
    "CONTRIBUTING.md": "Skriv et issue, og send en pull request.\n",
    "CODE_OF_CONDUCT.md": "Vær venlige mod hinanden, også når I er uenige.\n",
    "CHANGELOG.md": "# 1.0\n\nDen første udgave.\n",
}


def keys(facts, rule_id: str) -> list[str]:
    rule = built_in()[rule_id]
    return [result.key for result in find(rule.check)(facts, rule.parameters)]


@pytest.mark.parametrize("text", [
    "Se [videoen](https://youtube.com/watch?v=1).",
    "https://vimeo.com/12345",
    "[Kom i gang som bruger](https://kaj.example)",
    "Læs [vejledningen](https://kaj.example/hjaelp).",
    "[User guide](https://kaj.example/help)",
    "Læs [brugervejledningen](https://havnesiden.dk/kaj).",
    "[her](https://havnesiden.dk/brugervejledning)",
    "https://os2kaj.example/user-guide",
    "[Tutorial](https://os2kaj.example/tutorial)",
    "Se [videoen](https://os2kaj.example/1.mp4).",
    "[Instruktionsvideo](https://media.havn.example/1.mp4)",
    "[Getting started](https://os2kaj.readthedocs.io/start)",
    "[Aarhus Kommunes brugervejledning](https://aarhus.dk/kaj)",
])  # fmt: skip
def test_a_link_to_a_guide(facts_of, text: str) -> None:
    assert keys(facts_of({"README.md": f"{README}{text}\n"}), "missing-user-guide") == []


def test_a_page_of_videos(facts_of) -> None:
    files = {"README.md": README, "docs/video.md": "# Videoer\n\n[Introduktion](https://vimeo.com/1)\n"}
    assert keys(facts_of(files), "missing-user-guide") == []


@pytest.mark.parametrize("text", [
    "Bygget med [Symfony](https://symfony.com).", "Se [brugervejledningen](docs/findes-ikke.md).", "",
    "[video.js](https://videojs.com)",
    "[Video.js](https://github.com/videojs/video.js)",
    "[Angular tutorial](https://angular.dev/tutorials)",
    "[Getting started with Docker](https://docs.docker.com)",
    "[getting started](https://github.com/nestjs/nest)",
    "[MapKit user guide](https://mapkit.example/guide)",
    "https://mapkit.example/user-guide",
    "[Installationsvejledning](https://kaj.example/installation)",
    "[notyoutube](https://notyoutube.com/x)",
    "[Getting started](http://[x)",
])  # fmt: skip
def test_other_links(facts_of, text: str) -> None:
    assert keys(facts_of({"README.md": f"{README}{text}\n"}), "missing-user-guide") == ["missing"]


@pytest.mark.parametrize(("left_out", "text"), [
    ("CODE_OF_CONDUCT.md", "Vi følger [OS2's adfærdskodeks](https://www.os2.eu/adfaerdskodeks)."),
    ("CODE_OF_CONDUCT.md", "We follow https://www.os2.eu/page/code-of-conduct."),
    ("CHANGELOG.md", "Ændringer: se [Releases](https://github.com/OS2kaj/kaj/releases)."),
    ("CHANGELOG.md", "[Ændringslog](https://kaj.example/nyt)"),
    ("CHANGELOG.md", "Se [ændringsloggen](https://havnesiden.dk/nyt)."),
    ("CHANGELOG.md", "https://gitlab.com/os2kaj/kaj/-/releases"),
    ("CHANGELOG.md", "[releases](../../releases)"),
    ("CODE_OF_CONDUCT.md", "[Drupal Code of Conduct](https://www.drupal.org/dcoc)"),
    ("CONTRIBUTING.md", "[Contributing](https://github.com/OS2kaj/.github/blob/main/CONTRIBUTING.md)"),
])  # fmt: skip
def test_a_link_in_place_of_a_document(facts_of, left_out: str, text: str) -> None:
    files = {name: content for name, content in OTHERS.items() if name != left_out}
    assert keys(facts_of({**files, "README.md": README}), "missing-community-documents") == ["missing-here"]
    assert keys(facts_of({**files, "README.md": f"{README}{text}\n"}), "missing-community-documents") == []


@pytest.mark.parametrize(("left_out", "text"), [
    ("CHANGELOG.md", "[node](https://github.com/nodejs/node/releases)"),
    ("CHANGELOG.md", "https://github.com/docker/compose/releases/latest"),
    ("CHANGELOG.md", "[Keep a Changelog](https://keepachangelog.com)"),
    ("CHANGELOG.md", "[Changelog](https://github.com/nodejs/node/blob/main/CHANGELOG.md)"),
    ("CHANGELOG.md", "[MapKit changelog](https://mapkit.example/news)"),
    ("CHANGELOG.md", "[releases](https://mapkit.example/releases)"),
    ("CONTRIBUTING.md", "[Contributing](https://github.com/nodejs/node/blob/main/CONTRIBUTING.md)"),
    ("CODE_OF_CONDUCT.md", "[Kodeks for data](https://kaj.example/kodeks)"),
])  # fmt: skip
def test_a_link_to_a_document_of_others(facts_of, left_out: str, text: str) -> None:
    files = {name: content for name, content in OTHERS.items() if name != left_out}
    assert keys(facts_of({**files, "README.md": f"{README}{text}\n"}), "missing-community-documents") == [
        "missing-here"
    ]


@pytest.mark.parametrize(("name", "owner", "found"), [
    ("OS2havn/kaj", "OS2kaj/kaj", []),
    ("OS2havn/kaj", "OS2havn/kaj", []),
    ("OS2havn/kaj-backend", "OS2havn/kaj", []),
    ("OS2havn/kaj", "OS2havn/bro", ["missing-here"]),
    ("OS2havn/kaj", "nodejs/node", ["missing-here"]),
    ("", "OS2havn/kaj", []),
    ("", "nodejs/node", ["missing-here"]),
])  # fmt: skip
def test_whose_releases(facts_of, name: str, owner: str, found: list[str]) -> None:
    files = {path: content for path, content in OTHERS.items() if path != "CHANGELOG.md"}
    text = f"{README}[Releases](https://github.com/{owner}/releases)\n"
    assert keys(facts_of({**files, "README.md": text}, name), "missing-community-documents") == found


@pytest.mark.parametrize("text", [
    "Anna Holm, anna@os2kaj.example",
    "Anna Holm: 12 34 56 78",
    "Ansvarlig: Anna Holm, Aarhus",
    "Maintained by @annaholm",
    "Vedligeholdes af @annaholm.",
    "Produktkoordinator: Anna Holm",
    "Skriv til havn@os2kaj.example.",
])  # fmt: skip
def test_a_name_and_an_address(facts_of, text: str) -> None:
    assert keys(facts_of({"README.md": f"{README}{text}\n"}), "missing-contact-person") == []


@pytest.mark.parametrize("text", [
    "Copyright 2026 Anna Holm, tlf. 12 34 56 78",
    "Anna Holm",
    "Systemet blev vist frem af Anna Holm i Aarhus i foråret, og den, der vil se med, ringer på 12 34 56 78.",
    "",
])  # fmt: skip
def test_no_contact(facts_of, text: str) -> None:
    assert keys(facts_of({"README.md": f"{README}{text}\n"}), "missing-contact-person") == ["no-contact"]


@pytest.mark.parametrize("rule_id", [r.id for r in built_in().values() if r.check == "document-missing"])
def test_the_file_that_is_suggested_is_found(facts_of, rule_id: str) -> None:
    for name, path in built_in()[rule_id].parameters["documents"].items():
        documents = facts_of({path: "# OS2kaj\n\nMeld fejl til anna@os2kaj.example.\n"}).documents
        assert documents[name].path == path or documents.has_configuration(name)
