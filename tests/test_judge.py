"""What a run compares with."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import pytest
from governance.generated_reports import Answer, efterlevet
from history import build_history, git

from os2lint.exits import Exit
from os2lint.findings import Kind, Level
from os2lint.github.event import read_event
from os2lint.governance.model import load_model
from os2lint.judge import judge
from os2lint.links.request import Answer as LinkAnswer
from os2lint.links.request import Fate
from os2lint.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

DEAD = "https://product.example/gone"


def test_a_link_that_was_dead_before_is_not_new(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = tmp_path / "product"
    root.mkdir()
    answers = {item: Answer("met", f"[her]({DEAD})") for item in load_model().requirements}
    report = efterlevet(answers).text()
    (root / "product_governance_report.md").write_text(report, encoding="utf-8")
    build_history(root, {"commits": [{"from": "2026-01-01", "times": 1}]})
    base = git(root, "rev-parse", "HEAD").decode().strip()
    (root / "README.md").write_text("# Product\n", encoding="utf-8")
    monkeypatch.setattr(
        "os2lint.links.checker.check_links",
        lambda targets, **_: dict.fromkeys(targets, LinkAnswer(Fate.DEAD, "404")),
    )
    settings = Settings(
        path=root, today=date(2026, 11, 1), base=base, check_links=True, kind=Kind.PRODUCT, level=Level.ONE
    )
    (dead,) = (
        finding
        for finding in judge(settings, read_event({})).report.findings
        if finding.message.key == "dead"
    )
    assert dead.new is False


@pytest.mark.parametrize(("scope", "is_told"), [("new", True), ("all", False)])
def test_a_commit_that_can_not_be_compared_with_is_told(tmp_path: Path, scope: str, is_told: bool) -> None:
    root = tmp_path / "product"
    root.mkdir()
    (root / "README.md").write_text("# Product\n", encoding="utf-8")
    build_history(root, {"commits": [{"from": "2026-01-01", "times": 1}]})
    payload = tmp_path / "event.json"
    payload.write_text(json.dumps({"before": "b" * 40}), encoding="utf-8")
    event = read_event({"GITHUB_EVENT_NAME": "push", "GITHUB_EVENT_PATH": str(payload)})
    settings = Settings(
        path=root, today=date(2026, 11, 1), kind=Kind.PRODUCT, level=Level.ONE, fail_scope=scope
    )
    result = judge(settings, event)
    told = [note.arguments for note in result.report.notes if note.key == "not-compared"]
    assert told == ([{"commit": "b" * 12}] if is_told else [])
    assert result.exit_code is Exit.FINDINGS


@pytest.mark.parametrize("compares", [True, False])
def test_a_change_is_judged_by_what_the_repository_was(tmp_path: Path, compares: bool) -> None:
    root = tmp_path / "produkt-skabelon"
    (root / "src").mkdir(parents=True)
    (root / "src" / "app.py").write_text("", encoding="utf-8")
    build_history(root, {"commits": [{"from": "2026-01-01", "times": 1}]})
    base = git(root, "rev-parse", "HEAD").decode().strip() if compares else None
    (root / "src" / "app.py").unlink()
    (root / "README.md").write_text("# Start\n\nThis project is no longer maintained.\n", encoding="utf-8")
    result = judge(Settings(path=root, today=date(2026, 11, 1), base=base), read_event({}))
    assert result.report.subject.kind.value == (Kind.PRODUCT if compares else Kind.ARCHIVED)
    assert result.exit_code is (Exit.FINDINGS if compares else Exit.CLEAN)
