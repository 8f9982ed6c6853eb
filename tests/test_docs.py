"""The documentation tells what there is, and what is generated is fresh."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from os2lint import skeletons
from os2lint.language import LANGUAGES
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
