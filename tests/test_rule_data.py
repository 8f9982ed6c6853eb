"""The rules' data: what holds for every rule, whoever writes it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from string import Template

import pytest

from os2lint import data
from os2lint.checks import find, names
from os2lint.findings import Severity, Who
from os2lint.language import LANGUAGES
from os2lint.mistakes import ConfigurationError
from os2lint.rules import FOLDERS, Basis, Rule, built_in, read_rule
from os2lint.waivers import CHECK

RULES = list(built_in().values())
SOURCES = Path(__file__).parent.parent / "rules"
MOST = {
    Basis.REQUIREMENT: Severity.ERROR,
    Basis.RECOMMENDATION: Severity.WARNING,
    Basis.TEMPLATE: Severity.NOTICE,
    Basis.PRACTICE: Severity.NOTICE,
}
FIRST_WORDS = {
    Who.COORDINATOR: ("Produktkoordinatoren", "Coordinator"),
    Who.DEVELOPER: ("Udvikleren", "Developer"),
    Who.SECRETARIAT: ("OS2-sekretariatet", "Secretariat"),
}


def every_rule(function):
    return pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)(function)


@pytest.mark.parametrize(
    "file",
    [file for folder in FOLDERS for file in sorted((SOURCES / folder).glob("*.yml"))],
    ids=lambda file: file.stem,
)
def test_a_rule_file_fits_the_schema_and_is_named_as_its_rule(file: Path) -> None:
    assert read_rule(file.read_text(encoding="utf-8"), file.name).id == file.stem


@every_rule
def test_severity_is_within_what_the_basis_allows(rule: Rule) -> None:
    allowed = MOST[rule.basis].rank
    for message in rule.messages.values():
        severities = {**rule.severity, **message.severity}
        if not message.exists:
            assert all(severity.rank >= allowed for severity in severities.values())


@every_rule
def test_a_remedy_begins_with_who_mends_it(rule: Rule) -> None:
    for key, message in rule.messages.items():
        danish, english = FIRST_WORDS[message.who or rule.who]
        remedy = rule.remedy_of(key)
        assert remedy["da"].startswith(danish)
        assert remedy["en"].startswith(english)


@every_rule
def test_both_languages_tell_the_same_values(rule: Rule) -> None:
    for message in rule.messages.values():
        names = [set(Template(message.text[language]).get_identifiers()) for language in LANGUAGES]
        assert names[0] == names[1]


@every_rule
def test_texts_are_whole(rule: Rule) -> None:
    texts = [rule.title, rule.why, rule.remedy, *(message.text for message in rule.messages.values())]
    for text in texts:
        for language in LANGUAGES:
            assert text[language].count("`") % 2 == 0
            assert text[language] == text[language].strip()
    for message in rule.messages.values():
        for language in LANGUAGES:
            assert not message.text[language].endswith(".")
            assert "\n" not in message.text[language]


@every_rule
def test_a_rule_of_a_requirement_names_it(rule: Rule) -> None:
    if rule.basis is Basis.REQUIREMENT:
        assert rule.requirements or rule.folder == "governance"
    assert all(re.fullmatch(r"[RFSG]\d{1,2}", requirement) for requirement in rule.requirements)


@every_rule
def test_the_check_exists(rule: Rule) -> None:
    if rule.check != CHECK:
        assert callable(find(rule.check))


def test_every_check_is_used() -> None:
    assert names() == {rule.check for rule in RULES} - {CHECK}


def test_names_have_no_suffix_in_common_with_a_file() -> None:
    assert data.names("configuration") == sorted(data.names("configuration"))
    assert all((SOURCES / f"{name}.yml").is_file() for name in data.names())


def test_a_faulty_rule_is_told_by_line_and_guess() -> None:
    text = (SOURCES / "configuration" / "unused-waiver.yml").read_text(encoding="utf-8")
    with pytest.raises(ConfigurationError) as caught:
        read_rule(text.replace("who: coordinator\ncheck", "who: cordinator\nchek"), "own.yml")
    assert caught.value.text("en").splitlines() == [
        "own.yml:1:1: the key `check` is missing",
        "own.yml:5:1: who: `cordinator` can't be used here (did you mean `coordinator`?)",
        "own.yml:6:1: chek: unknown key `chek` (did you mean `check`?)",
    ]


def test_an_installed_program_reads_the_same_data_from_one_file(tmp_path, monkeypatch) -> None:
    everything = {name: data.load(name) for name in data.names()}
    folders = {folder: data.names(folder) for folder in (*FOLDERS, "model")}
    compiled = tmp_path / "rules.json"
    compiled.write_text(json.dumps(everything), encoding="utf-8")
    monkeypatch.setattr(data, "_COMPILED", compiled)
    _forget()
    try:
        assert {folder: data.names(folder) for folder in folders} == folders
        assert {name: data.load(name) for name in data.names()} == everything
    finally:
        _forget()


def _forget() -> None:
    data.load.cache_clear()
    data._compiled.cache_clear()
