"""Where not every path could be listed, nothing is called missing."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from os2lint.configuration import parse_configuration
from os2lint.engine import examine
from os2lint.facts import Circumstances, Facts
from os2lint.repository import listing, open_repository
from os2lint.rules import built_in

if TYPE_CHECKING:
    from pathlib import Path

SAYS_MISSING = {
    rule.id for rule in built_in().values() if rule.id.startswith(("missing-", "no-container", "broken-"))
}


@pytest.mark.parametrize("is_cut", [False, True])
def test_nothing_is_called_missing(tmp_path: Path, is_cut: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("app.py", "other.py"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    (tmp_path / "README.md").write_text("See [the guide](guide.md).", encoding="utf-8")
    if is_cut:
        monkeypatch.setattr(listing, "_PATHS", 1)
    facts = Facts(
        open_repository(tmp_path),
        parse_configuration("kind: product\nlevel: 2\nseverities: {missing-publiccode: notice}", "c.yml"),
        Circumstances(today=date(2026, 11, 1)),
    )
    examination = examine(facts, built_in())
    found = {finding.rule for finding in examination.findings} & SAYS_MISSING
    unassessed = {item.rule for item in examination.not_assessed if item.reason == "listing-incomplete"}
    assert (not found and len(unassessed) > 5) if is_cut else (found and not unassessed)
