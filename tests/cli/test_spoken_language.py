"""All that a run says is in one language: the person's, else the configuration's, else the surroundings'."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from os2lint.cli.options import asked_language

if TYPE_CHECKING:
    from pathlib import Path

    from small_product import Call

DANISH, ENGLISH = {"LANG": "da_DK.UTF-8"}, {"LANG": "C.UTF-8"}
IN_A_JOB = {"GITHUB_ACTIONS": "true"}


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ([], None),
        (["check"], None),
        (["check", "--language", "da"], "da"),
        (["--language=en", "."], "en"),
        (["check", "--language=en", "--language", "da"], "da"),
        (["check", "--language"], None),
        (["check", "--language", "dk"], None),
        (["check", "--", "--language=da"], None),
    ],
)
def test_the_language_is_known_before_the_words_are_read(words: list[str], language: str | None) -> None:
    assert asked_language(words) == language


#: What may go wrong, by the command; and what is then said.
FAULTS = [
    (["check", "--config", "no.yml"], "findes ikke i repositoriet", "does not exist in the repository"),
    (["check", "--baseline", "no.json"], "findes ikke i repositoriet", "does not exist in the repository"),
    (["check", "--output", "json=link/a.json"], "symbolsk link", "symbolic link"),
    (["check", "--output", "jsn"], "mente du `json`?", "did you mean `json`?"),
    (["check", "--previous", "no.json"], "findes ikke", "doesn't exist"),
    (["check", "--level", "7"], "vælg sandbox", "is not one of"),
    (["check", "no-such-folder"], "mappen findes ikke", "there is no such folder"),
    (["explain", "mising-license"], "Mente du `missing-license`?", "Did you mean `missing-license`?"),
    (["assess", "--config", "no.yml"], "findes ikke i repositoriet", "does not exist in the repository"),
    (["check", "--commit", "main"], "ikke et git-repositorium", "not a git repository"),
    (["check", "--output", "json=" + "x" * 300], "navnet er for langt", "name too long"),
    (["publish", "no.json"], "Hændelsen siger ikke", "The event doesn't say"),
]


@pytest.mark.parametrize(("arguments", "danish", "english"), FAULTS, ids=" ".join)
def test_faults_are_told_in_the_language_that_was_asked_for(
    os2lint: Call, product: Path, arguments: list[str], danish: str, english: str
) -> None:
    (product / "link").symlink_to(product.parent)
    (product / ".os2lint.yml").write_text("kind: product\n", encoding="utf-8")
    for language, environment, said in (("da", ENGLISH, danish), ("en", DANISH, english)):
        result = os2lint(*arguments, "--language", language, **environment)
        assert result.returncode == 2
        assert said in result.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "--baseline", "no.json"],
        ["check", "--output", "json=link/a.json"],
        ["check", "--previous", "no.json"],
    ],
    ids=" ".join,
)
def test_the_configurations_language_holds_for_what_comes_after_it(
    os2lint: Call, product: Path, arguments: list[str]
) -> None:
    (product / "link").symlink_to(product.parent)
    said = next((danish, english) for words, danish, english in FAULTS if words == arguments)
    for language, environment, sentence in zip(("da", "en"), (ENGLISH, DANISH), said, strict=True):
        (product / ".os2lint.yml").write_text(f"kind: product\nlanguage: {language}\n", encoding="utf-8")
        assert sentence in os2lint(*arguments, **environment).stderr


@pytest.mark.parametrize(
    ("configuration", "arguments", "environment", "said"),
    [
        ("levle: 1", [], ENGLISH, "unknown key"),
        ("levle: 1", [], DANISH, "kendes ikke"),
        ("levle: 1\nlanguage: da", [], ENGLISH, "kendes ikke"),
        ("levle: 1\nlanguage: da", ["--language", "en"], DANISH, "unknown key"),
        ("levle: 1\nlanguage: en", ["--language", "da"], ENGLISH, "kendes ikke"),
        ("levle: 1\nlanguage: dk", [], ENGLISH, "unknown key"),
        ("levle: 1", [], ENGLISH | IN_A_JOB, "kendes ikke"),
        ("levle: 1\nlanguage: en", [], DANISH | IN_A_JOB, "unknown key"),
        ("extends: no.yml\nlanguage: da", [], ENGLISH, "findes ikke"),
        ("extends: no.yml\nlanguage: en", [], DANISH, "does not exist"),
        ("- a", [], DANISH, "her skal stå"),
    ],
)
def test_a_faulty_configuration_may_still_choose_the_language(
    os2lint: Call,
    product: Path,
    configuration: str,
    arguments: list[str],
    environment: dict[str, str],
    said: str,
) -> None:
    (product / ".os2lint.yml").write_text(f"{configuration}\n", encoding="utf-8")
    result = os2lint("check", *arguments, **environment)
    assert result.returncode == 2
    assert said in result.stdout + result.stderr


def test_a_job_is_danish_until_something_else_is_asked_for(os2lint: Call, product: Path) -> None:
    (product / ".os2lint.yml").unlink()
    assert "vælg sandbox" in os2lint("check", "--level", "7", **ENGLISH, **IN_A_JOB).stdout
    assert "is not one of" in os2lint("check", "--level", "7", "--language", "en", **IN_A_JOB).stdout


def test_help_is_in_the_language_that_is_asked_for(os2lint: Call) -> None:
    assert "Undersøg et repositorium" in os2lint("check", "--language", "da", "--help").stdout
    assert "Check a repository" in os2lint("check", "--language", "en", "--help", **DANISH).stdout


def test_a_configurations_words_reach_the_screen_as_words(os2lint: Call, product: Path) -> None:
    (product / ".os2lint.yml").write_text('"\\e]0;title\\a": 1\nlevel: "\\e[2J\\u202e"\n', encoding="utf-8")
    told = os2lint("check").stderr
    assert r"\x1b]0;title" in told
    assert r"\u202e" in told
    assert told.replace("\n", "").isprintable()
