"""The small commands."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from os2lint.rules import built_in

if TYPE_CHECKING:
    from small_product import Call


def test_the_version_names_the_lists(os2lint: Call) -> None:
    lines = os2lint("--version").stdout.splitlines()
    assert lines[0].startswith("os2lint ")
    assert "SPDX license list" in lines[1]
    assert lines[2] == "OS2 governance model 1.1.0"


def test_help_speaks_the_readers_language(os2lint: Call) -> None:
    assert "Undersøg et repositorium" in os2lint("--help", LANG="da_DK.UTF-8").stdout
    assert "Check a repository" in os2lint("--help", OS2LINT_LANGUAGE="en", LANG="da_DK.UTF-8").stdout


def test_rules_are_listed_with_requirement_and_severity(os2lint: Call) -> None:
    rows = {row["id"]: row for row in json.loads(os2lint("rules", "--output", "json").stdout)}
    assert rows.keys() == built_in().keys()
    assert rows["missing-license"]["severity"]["product"] == "error"
    assert "missing-license" in os2lint("rules").stdout


def test_a_rule_is_explained(os2lint: Call) -> None:
    text = os2lint("explain", "missing-license", "--language", "da").stdout
    assert "`missing-license`" in text
    assert "## Hvorfor" in text


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion(os2lint: Call, shell: str) -> None:
    assert "_OS2LINT_COMPLETE" in os2lint("completion", shell).stdout


def test_rules_are_completed(os2lint: Call) -> None:
    result = os2lint(
        "", _OS2LINT_COMPLETE="bash_complete", COMP_WORDS="os2lint explain missing-lic", COMP_CWORD="2"
    )
    assert "missing-license" in result.stdout
