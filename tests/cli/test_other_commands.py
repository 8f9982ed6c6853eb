"""The small commands."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from os2lint.rules import built_in

if TYPE_CHECKING:
    from pathlib import Path

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


def test_init_writes_what_is_missing_and_an_unedited_draft_never_passes(
    os2lint: Call, tmp_path: Path
) -> None:
    root = tmp_path / "new"
    root.mkdir()
    flags = ["--product", "Havneplan", "--level", "1", "--kind", "product", "--language", "da", "--yes"]
    result = os2lint("init", str(root), *flags)
    assert result.returncode == 0, result.stderr
    written = sorted(str(file.relative_to(root)) for file in root.rglob("*") if file.is_file())
    assert written == [
        ".github/workflows/os2lint.yml",
        ".os2lint.yml",
        "CHANGELOG.md",
        "CODE_OF_CONDUCT.md",
        "CONTRIBUTING.md",
        "Havneplan_governance_report.md",
        "README.md",
        "SECURITY.md",
    ]
    report = json.loads(os2lint("check", str(root), "--output", "json").stdout)
    unedited = {finding["path"] for finding in report["findings"] if finding["rule"] == "unedited-template"}
    assert unedited >= {"README.md", "SECURITY.md", "CONTRIBUTING.md", "CODE_OF_CONDUCT.md", "CHANGELOG.md"}
    assert "governance-report-unfilled" in {finding["rule"] for finding in report["findings"]}
    again = os2lint("init", str(root), *flags)
    assert (again.returncode, again.stdout) == (0, "")


def test_init_overwrites_nothing_and_shows_first(os2lint: Call, product: Path) -> None:
    before = {file: file.read_bytes() for file in product.rglob("*") if file.is_file()}
    shown = os2lint("init", "--diff", "--yes").stdout
    assert "+++ b/CONTRIBUTING.md" in shown
    assert "README.md" not in shown.replace("README.md)", "")
    assert {file: file.read_bytes() for file in product.rglob("*") if file.is_file()} == before
    os2lint("init", "--yes")
    assert all(file.read_bytes() == data for file, data in before.items())
    assert (product / "CONTRIBUTING.md").exists()


def test_init_asks_at_a_terminal(product: Path) -> None:
    """The answers come through a real terminal, since only there anything is asked."""
    main, terminal = pty.openpty()
    os.write(main, b"Havneplan\n2\nda\nproduct\n")
    (product / ".os2lint.yml").unlink()
    subprocess.run(
        [sys.executable, "-m", "os2lint", "init"],
        cwd=product,
        stdin=terminal,
        capture_output=True,
        check=True,
        timeout=60,
    )
    text = (product / ".os2lint.yml").read_text(encoding="utf-8")
    assert "level: 2\nlanguage: da\nkind: product\n" in text


def test_init_keeps_a_products_name_on_one_line(os2lint: Call, tmp_path: Path) -> None:
    folder = tmp_path / "new"
    folder.mkdir()
    done = os2lint("init", str(folder), "--yes", "--kind", "product", "--product", "a\n# b")
    assert done.returncode == 0, done.stderr
    assert "a # b" in (folder / ".os2lint.yml").read_text(encoding="utf-8")
    for file in folder.glob("*.md"):
        assert "\n# b" not in file.read_text(encoding="utf-8")
