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
])  # fmt: skip
def test_a_link_to_a_guide(facts_of, text: str) -> None:
    assert keys(facts_of({"README.md": f"{README}{text}\n"}), "missing-user-guide") == []


def test_a_page_of_videos(facts_of) -> None:
    files = {"README.md": README, "docs/video.md": "# Videoer\n\n[Introduktion](https://vimeo.com/1)\n"}
    assert keys(facts_of(files), "missing-user-guide") == []


@pytest.mark.parametrize("text", [
    "Bygget med [Symfony](https://symfony.com).", "Se [brugervejledningen](docs/findes-ikke.md).", "",
])  # fmt: skip
def test_other_links(facts_of, text: str) -> None:
    assert keys(facts_of({"README.md": f"{README}{text}\n"}), "missing-user-guide") == ["missing"]


@pytest.mark.parametrize(("left_out", "text"), [
    ("CODE_OF_CONDUCT.md", "Vi følger [OS2's adfærdskodeks](https://www.os2.eu/adfaerdskodeks)."),
    ("CODE_OF_CONDUCT.md", "We follow https://www.os2.eu/page/code-of-conduct."),
    ("CHANGELOG.md", "Ændringer: se [Releases](https://github.com/OS2kaj/kaj/releases)."),
    ("CHANGELOG.md", "[Ændringslog](https://kaj.example/nyt)"),
])  # fmt: skip
def test_a_link_in_place_of_a_document(facts_of, left_out: str, text: str) -> None:
    files = {name: content for name, content in OTHERS.items() if name != left_out}
    assert keys(facts_of({**files, "README.md": README}), "missing-community-documents") == ["missing-here"]
    assert keys(facts_of({**files, "README.md": f"{README}{text}\n"}), "missing-community-documents") == []


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
