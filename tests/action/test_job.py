"""What later steps and the job's page get of a run."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from os2lint.findings import Finding, Kind, Level, Message, Report, Setting, Severity, Subject, Who
from os2lint.job import outputs, set_outputs, write_summary
from os2lint.language import LANGUAGES
from os2lint.output import Options
from os2lint.output.limits import STEP_SUMMARY_BYTES
from os2lint.parsers.yaml import load_yaml

ACTION = load_yaml((Path(__file__).parents[2] / "action.yml").read_text(encoding="utf-8")).value


def report(*severities: Severity, level: str | None = "1", spdx: tuple[str, ...] = ("MPL-2.0",)) -> Report:
    return Report(
        subject=Subject(
            name="octo-org/octo-repo",
            commit=None,
            kind=Setting(value=Kind.PRODUCT, source="guessed"),
            level=Setting(value=Level.ONE, source="default"),
        ),
        product=None,
        findings=tuple(
            Finding(rule="missing-readme", severity=severity, message=Message(key="x"), who=Who.DEVELOPER)
            for severity in severities
        ),
        next_level=(),
        not_assessed=(),
        waived=(),
        notes=(),
        facts={"paths": 3, "license": {"verdict": "exact", "spdx": list(spdx)}},
        assessment={"level_documented": level},
        today="2026-11-01",
    )


def read_outputs(path: Path) -> dict[str, str]:
    """Read the file as the runner does."""
    lines = iter(path.read_text(encoding="utf-8").splitlines())
    values = {}
    for line in lines:
        name, _, delimiter = line.partition("<<")
        value = []
        while (part := next(lines)) != delimiter:
            value.append(part)
        values[name] = "\n".join(value)
    return values


def test_the_outputs_are_those_of_action_yml() -> None:
    assert list(outputs(report(), [])) == list(ACTION["outputs"])


def test_outputs_are_counted_and_named(tmp_path: Path) -> None:
    file = tmp_path / "output"
    file.write_text("earlier=1\n", encoding="utf-8")
    judged = report(
        Severity.ERROR, Severity.NOTICE, Severity.NOTICE, spdx=("GPL-3.0-only", "GPL-3.0-or-later")
    )
    set_outputs(str(file), judged, ["sarif=a.sarif", "json=-", "json=reports/a.json"])
    text = file.read_text(encoding="utf-8")
    assert text.startswith("earlier=1\n")
    file.write_text(text.removeprefix("earlier=1\n"), encoding="utf-8")
    assert read_outputs(file) == {
        "errors": "1",
        "warnings": "0",
        "notices": "2",
        "level-documented": "1",
        "license": "GPL-3.0-only",
        "report": "reports/a.json",
    }


def test_what_is_not_known_is_empty() -> None:
    known = outputs(report(level=None, spdx=()), [])
    assert (known["level-documented"], known["license"], known["report"]) == ("", "", "")


def test_a_value_can_not_forge_an_output(tmp_path: Path) -> None:
    file = tmp_path / "output"
    hostile = "a.json\nos2lint-0\nerrors<<x\n0\nx"
    set_outputs(str(file), report(Severity.ERROR), [f"json={hostile}"])
    assert read_outputs(file)["report"] == hostile
    assert read_outputs(file)["errors"] == "1"


def test_delimiters_differ(tmp_path: Path) -> None:
    file = tmp_path / "output"
    set_outputs(str(file), report(), [])
    delimiters = [
        line.partition("<<")[2] for line in file.read_text(encoding="utf-8").splitlines() if "<<" in line
    ]
    assert len(set(delimiters)) == len(delimiters) == len(ACTION["outputs"])


def test_neither_file_is_reached_through_a_link(tmp_path: Path) -> None:
    target, link = tmp_path / "target", tmp_path / "link"
    target.touch()
    link.symlink_to(target)
    with pytest.raises(OSError, match="link"):
        set_outputs(str(link), report(), [])
    assert target.read_bytes() == b""


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_summary_comes_after_what_was_there(language: Any, tmp_path: Path) -> None:
    file = tmp_path / "summary"
    file.write_text("# Earlier\n", encoding="utf-8")
    write_summary(str(file), report(), {}, Options(language=language))
    text = file.read_text(encoding="utf-8")
    assert text.startswith("# Earlier\n")
    assert len(text) > 100


def test_the_summary_gets_the_room_that_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rooms = []
    monkeypatch.setattr("os2lint.output.markdown.write", lambda *arguments: rooms.append(arguments[3].budget))
    file = tmp_path / "summary"
    write_summary(str(file), report(), {}, Options())
    file.write_bytes(b"x" * (STEP_SUMMARY_BYTES - 100))
    write_summary(str(file), report(), {}, Options())
    file.write_bytes(b"x" * (STEP_SUMMARY_BYTES + 1))
    write_summary(str(file), report(), {}, Options())
    assert rooms == [STEP_SUMMARY_BYTES, 100, 0]
