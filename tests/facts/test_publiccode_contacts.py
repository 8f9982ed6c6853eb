"""Who is named in publiccode.yml, and can be turned to."""

from __future__ import annotations

import pytest

from os2lint.facts.publiccode import contacts

NAME, MAIL, PHONE = "Anna Holm", "anna.holm@os2vejviser.example", "+45 12 34 56 78"


@pytest.mark.parametrize(("item", "words"), [
    (f"{{name: {NAME}, email: {MAIL}}}", f"{NAME}, {MAIL}"),
    (f"{{email: {MAIL}}}", MAIL),
    (f"{{name: {NAME}}}", NAME),
    (f"{{name: {NAME}, phone: {PHONE}}}", f"{NAME}, {PHONE}"),
    (f"{{name: {NAME}, phone: '12345678'}}", f"{NAME}, 12345678"),
    (f"{{name: OS2vejvisers koordinatorgruppe, email: {MAIL}}}", f"OS2vejvisers koordinatorgruppe, {MAIL}"),
    ("{name: Francesco Rossi, affiliation: Comune di Roma}", "Francesco Rossi"),
    ("{name: Jens Ole Hansen}", "Jens Ole Hansen"),
    (f'{{name: "{NAME}\\nProjektleder", email: {MAIL}}}', f"{NAME} Projektleder, {MAIL}"),
])  # fmt: skip
def test_whoever_can_be_turned_to(facts_of, item: str, words: str) -> None:
    found = contacts(facts_of({"publiccode.yml": f"maintenance:\n  contacts:\n    - {item}\n"}))
    assert [(contact.words, contact.location.line) for contact in found] == [(words, 3)]
    assert not found[0].is_for_security


@pytest.mark.parametrize("item", [
    "{name: Fornavn Efternavn}",
    "{name: Navn Navnesen, email: navn@example.com}",
    "{name: Your Name}",
    "{name: TODO}",
    "{name: Anna Holm, email: anna@example.com}",
    "{name: Aarhus Kommune}",
    "{name: ''}",
    "{affiliation: Aarhus Kommune}",
    "{name: 17}",
    "{name: [Anna Holm]}",
    "{}",
    "Anna Holm",
    "17",
    "[Anna Holm]",
])  # fmt: skip
def test_whoever_can_not(facts_of, item: str) -> None:
    assert contacts(facts_of({"publiccode.yml": f"maintenance:\n  contacts:\n    - {item}\n"})) == ()


@pytest.mark.parametrize("text", [
    "",
    "maintenance:\n",
    "maintenance: community\n",
    "maintenance:\n  contacts: Anna Holm\n",
    "maintenance:\n  contacts:\n",
    "maintenance:\n  contacts: {name: Anna Holm}\n",
    "- maintenance\n",
    "contacts:\n  - name: Anna Holm\n",
    "maintenance: [\n",
    "maintenance:\n  contacts: &a [*a]\n",
    pytest.param("maintenance:\n  contacts:\n    - name: Anna Holm\n#" + "x" * (2 << 20), id="too long"),
])  # fmt: skip
def test_files_that_name_nobody(facts_of, text: str) -> None:
    assert contacts(facts_of({"publiccode.yml": text})) == ()


def test_no_file_names_nobody(facts_of) -> None:
    assert contacts(facts_of({"README.md": "# V\n"})) == ()


def test_firms_count_by_their_address(facts_of) -> None:
    text = (
        f"maintenance:\n  contractors:\n    - {{name: Et ApS, website: 'https://x.example', email: {MAIL}}}\n"
    )
    assert [contact.words for contact in contacts(facts_of({"publiccode.yml": text}))] == [f"Et ApS, {MAIL}"]


@pytest.mark.parametrize(("item", "is_for_security"), [
    (f"{{name: Sikkerhedsteamet, email: {MAIL}}}", True),
    (f"{{name: IT-sikkerhed, email: {MAIL}}}", True),
    (f"{{name: Security team, email: {MAIL}}}", True),
    (f"{{name: {NAME}, email: sikkerhed@os2vejviser.example}}", True),
    ("{email: it-security@os2vejviser.example}", True),
    ("{email: vulnerability-reports@os2vejviser.example}", True),
    (f"{{name: {NAME}, email: anna@security.os2vejviser.example}}", False),
    (f"{{name: {NAME}, affiliation: Kontoret for sikkerhed, email: {MAIL}}}", False),
    ("{name: Support, email: support@os2vejviser.example}", False),
])  # fmt: skip
def test_whoever_is_there_for_security(facts_of, item: str, is_for_security: bool) -> None:
    found = contacts(facts_of({"publiccode.yml": f"maintenance:\n  contacts:\n    - {item}\n"}))
    assert [contact.is_for_security for contact in found] == [is_for_security]


def test_no_more_are_read_than_a_file_has(facts_of) -> None:
    many = "".join(f"    - {{name: {NAME}, email: {MAIL}}}\n" for _ in range(1000))
    assert len(contacts(facts_of({"publiccode.yml": f"maintenance:\n  contacts:\n{many}"}))) == 50
