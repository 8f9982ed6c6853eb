"""docs/security.md names a test for each defence, and each test that it names is there."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")


def rows() -> list[list[str]]:
    """Return the cells of the tables' rows."""
    lines = [line for line in PAGE.splitlines() if line.startswith("| ") and not line.startswith("| Threat ")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def test_each_row_has_a_threat_a_defence_and_a_test() -> None:
    assert len(rows()) > 20
    assert [row for row in rows() if len(row) != 3 or not all(row)] == []


def test_each_test_is_there() -> None:
    missing = []
    for row in rows():
        file = ""
        for name in re.findall(r"`([^`]+)`", row[2]):
            path, _, function = name.partition("::")
            file = path or file
            source = ROOT / file
            text = source.read_text(encoding="utf-8") if source.is_file() else ""
            if not text or (function and f"\ndef {function}(" not in text):
                missing.append(name)
    assert missing == []
