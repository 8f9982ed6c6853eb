"""Whole repositories that a naive linter gets wrong, with all that every rule says of them.

tests/traps/<trap>/{repository/…, case.yml, expected.txt}: a false alarm fails as well as a miss. The kind is
guessed, and the level is the report's or the sandbox, as on a first run.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from cases import Case, describe

from os2lint.engine import examine
from os2lint.rules import built_in

HERE = Path(__file__).parent
TRAPS = sorted(folder for folder in HERE.iterdir() if (folder / "repository").is_dir())


@pytest.mark.parametrize("folder", TRAPS, ids=lambda folder: folder.name)
def test_trap(folder: Path, tmp_path: Path, update: bool) -> None:
    facts = Case(folder).facts(tmp_path)
    actual = f"{facts.kind.value}, level {facts.level.value}\n{describe(examine(facts, built_in()))}"
    expected = folder / "expected.txt"
    if update:
        expected.write_text(actual, encoding="utf-8")
    assert actual == expected.read_text(encoding="utf-8")
