"""Reasons and notes: each has words, and each that has words is given by something."""

from __future__ import annotations

from pathlib import Path

import pytest

from os2lint.reasons import NOTES, REASONS

PACKAGE = Path(__file__).parent.parent / "os2lint"
SOURCE = "".join(
    file.read_text(encoding="utf-8") for file in PACKAGE.rglob("*.py") if file.name != "reasons.py"
)
#: What the code puts before a reason that comes from elsewhere: `f"gap-{gap.reason}"`.
PREFIXES = ("unreadable-", "history-", "gap-", "github-")


@pytest.mark.parametrize("key", [*REASONS, *NOTES])
def test_what_has_words_is_given(key: str) -> None:
    prefix = next((prefix for prefix in PREFIXES if key.startswith(prefix)), "")
    assert f'"{key}"' in SOURCE or (prefix and f'"{key.removeprefix(prefix)}"' in SOURCE)


@pytest.mark.parametrize("prefix", PREFIXES)
def test_the_prefixes_are_those_of_the_code(prefix: str) -> None:
    assert f'f"{prefix}{{' in SOURCE
