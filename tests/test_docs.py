"""The documentation tells what there is, and what is generated is fresh."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from os2lint import __version__, skeletons
from os2lint.documentation import rule_page
from os2lint.language import LANGUAGES
from os2lint.rules import built_in
from os2lint.schema import load_schema

ROOT = Path(__file__).parent.parent


def test_generated_pages_are_fresh() -> None:
    script = ROOT / "docs" / "generate.py"
    result = subprocess.run([sys.executable, script, "--check"], capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_of_the_configuration_is_described(language: str) -> None:
    page = (ROOT / "docs" / language / "configuration.md").read_text(encoding="utf-8")
    assert [key for key in load_schema("configuration")["properties"] if f"| `{key}` |" not in page] == []


def test_the_workflow_that_init_writes_checks_out_as_our_own_do() -> None:
    workflow = (ROOT / ".github" / "workflows" / "ci.yml").read_text(encoding="utf-8")
    assert skeletons.CHECKOUT in workflow


def test_the_examples_use_the_newest_release_and_before_the_first_the_main_branch() -> None:
    newest = next(iter(_released()), None)
    wanted = f"v{newest}" if newest else "main"
    pages = [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]
    used = {
        (page.name, ref)
        for page in pages
        for ref in re.findall(r"OS2offdig/os2lint[\w./-]*@([\w.-]+)", page.read_text(encoding="utf-8"))
    }
    assert len(used) >= 2
    assert {(page, ref) for page, ref in used if ref != wanted} == set()


def test_a_version_is_one_of_development_until_the_changelog_has_it() -> None:
    assert __version__.endswith("-dev") or __version__ in _released()


@pytest.mark.parametrize(("version", "ref"), [("1.2.0-dev", "main"), ("1.2.0", "v1.2.0")])
def test_the_workflow_that_init_writes_uses_an_action_that_is_there(version: str, ref: str) -> None:
    assert f"uses: OS2offdig/os2lint@{ref}\n" in skeletons.workflow(version, "en", has_history=False)


def _released() -> list[str]:
    """Return the versions of the changelog, the newest first."""
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    return re.findall(r"^## \[(\d[\d.]*)\] - ", changelog, re.MULTILINE)


def test_a_page_says_how_severe_each_case_is() -> None:
    page = rule_page(built_in()["broken-relative-link"], "da")
    case = page.partition("README har links til noget")[2]
    assert "\n  - Alvor: produkt: advarsel" in case
