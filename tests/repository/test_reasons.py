from __future__ import annotations

import re
from pathlib import Path

import pytest

from os2lint.reasons import NOTES, REASONS

SOURCE = Path(__file__).parents[2] / "os2lint" / "repository"
FILES = re.compile(r'Unreadable\(\w+, (?:.* if .* else )?"([a-z-]+)"')
GAPS = re.compile(r'Gap\(path=[^)]*reason="([a-z-]+)"')
STORES = re.compile(r'(?:GitUnreadableError|HistoryUnavailable)\((?:reason=)?"([a-z-]+)"')
TEXT = "".join(path.read_text(encoding="utf-8") for path in SOURCE.glob("*.py"))


@pytest.mark.parametrize("reason", sorted(set(FILES.findall(TEXT))))
def test_every_reason_of_a_file_has_words(reason: str) -> None:
    assert f"unreadable-{reason}" in REASONS


@pytest.mark.parametrize("reason", sorted(set(STORES.findall(TEXT)) - {"missing", "unreachable"}))
def test_every_reason_of_a_history_has_words(reason: str) -> None:
    assert f"history-{reason}" in REASONS


@pytest.mark.parametrize("reason", sorted(set(GAPS.findall(TEXT)) | {"permission", "vanished"}))
def test_every_gap_has_words(reason: str) -> None:
    assert f"gap-{reason}" in NOTES


def test_the_patterns_find_what_they_look_for() -> None:
    assert {"outside", "budget", "not-a-file"} <= set(FILES.findall(TEXT))
    assert {"corrupt", "not-git"} <= set(STORES.findall(TEXT))
    assert {"too-deep", "truncated"} <= set(GAPS.findall(TEXT))
