"""Each rule has a folder of cases: a repository, perhaps a case.yml, and what is expected of the rule.

tests/rules/<rule>/<case>/repository/…    the files
tests/rules/<rule>/<case>/case.yml        optional: see cases.Case
tests/rules/<rule>/<case>/expected.txt    the rule's findings in both languages (pytest --update)
"""

from __future__ import annotations

from pathlib import Path

import pytest
from cases import Case, describe

from os2lint import waivers
from os2lint.engine import examine
from os2lint.rules import built_in

HERE = Path(__file__).parent
CASES = sorted(folder for folder in HERE.glob("*/*") if (folder / "repository").is_dir())


@pytest.mark.parametrize("folder", CASES, ids=lambda folder: f"{folder.parent.name}/{folder.name}")
def test_case(folder: Path, tmp_path: Path, update: bool) -> None:
    rule = built_in()[folder.parent.name]
    # The rules about waivers look at what the others found; every other rule is tried alone.
    rules = built_in() if rule.check == waivers.CHECK else {rule.id: rule}
    actual = describe(examine(Case(folder).facts(tmp_path), rules))
    expected = folder / "expected.txt"
    if update:
        expected.write_text(actual, encoding="utf-8")
    assert actual == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("rule", built_in())
def test_every_rule_has_a_case_that_passes_and_one_that_fails(rule: str) -> None:
    texts = [
        (case / "expected.txt").read_text(encoding="utf-8") for case in CASES if case.parent.name == rule
    ]
    assert "" in texts
    assert any(f" {rule} " in text for text in texts)


def test_every_folder_is_a_rule() -> None:
    assert {case.parent.name for case in CASES} <= set(built_in())


#: What only a run that asks other hosts can say; the tests of those requests cover them.
NEEDS_NETWORK = {
    ("dead-evidence-link", "dead"),
    ("missing-community-documents", "missing"),
    ("missing-community-documents", "missing-and-empty"),
    ("missing-security-policy", "missing"),
}


@pytest.mark.parametrize("rule", built_in())
def test_every_message_of_a_rule_is_said_in_a_case(rule: str) -> None:
    text = "".join((case / "expected.txt").read_text("utf-8") for case in CASES if case.parent.name == rule)
    said = {key for key in built_in()[rule].messages if f"({key}, " in text}
    left = {key for name, key in NEEDS_NETWORK if name == rule}
    assert said | left == set(built_in()[rule].messages)
    assert not said & left
