"""A job that comes to nothing says so where people look: at the line, on its page, and in no output."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from history import git

from os2lint.cli.failures import handled

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from small_product import Call

    Job = Callable[..., tuple[int, list[str], str]]


@pytest.fixture
def job(os2lint: Call, tmp_path: Path) -> Job:
    """Run the action with inputs as the runner does; return exit code, lines of the log, and summary."""
    files = {"GITHUB_STEP_SUMMARY": tmp_path / "summary.md", "GITHUB_OUTPUT": tmp_path / "output"}
    for file in files.values():
        file.touch()

    def run(**inputs: str) -> tuple[int, list[str], str]:
        given = {f"INPUT_{name.replace('_', '-').upper()}": value for name, value in inputs.items()}
        environment = {name: str(file) for name, file in files.items()}
        done = os2lint("action", **given, **environment, GITHUB_ACTIONS="true")
        assert done.stderr == ""
        assert files["GITHUB_OUTPUT"].read_text() == ""
        return done.returncode, done.stdout.splitlines(), files["GITHUB_STEP_SUMMARY"].read_text("utf-8")

    return run


def test_each_mistake_is_at_its_line_and_all_are_on_the_page(job: Job, product: Path) -> None:
    (product / ".os2lint.yml").write_text("product: x\nlevle: 1\nkind: produkt\n", encoding="utf-8")
    code, log, summary = job()
    assert code == 2
    assert [line.partition("::.os2lint.yml:")[0] for line in log] == [
        "::error file=.os2lint.yml,line=2,col=1,title=os2lint",
        "::error file=.os2lint.yml,line=3,col=1,title=os2lint",
    ]
    assert summary.startswith("## os2lint: Intet resultat\n")
    assert "&#96;levle&#96; kendes ikke" in summary
    assert "&#96;produkt&#96; kan ikke bruges her" in summary
    assert "docs/da/configuration.md" in summary


def test_the_page_is_in_the_language_that_was_asked_for(job: Job, product: Path) -> None:
    (product / ".os2lint.yml").write_text("extends: no.yml\n", encoding="utf-8")
    code, log, summary = job(language="en")
    assert (code, len(log)) == (2, 1)
    assert log[0].endswith("`no.yml` does not exist in the repository")
    assert summary.startswith("## os2lint: No result\n")
    assert "does not exist in the repository" in summary


def test_a_folders_configuration_is_named_from_the_top(job: Job, product: Path) -> None:
    git(product, "init", "--quiet")
    (product / "part").mkdir()
    (product / "part" / ".os2lint.yml").write_text("levle: 1\n", encoding="utf-8")
    code, log, _ = job(path="part")
    assert code == 2
    assert log[0].startswith("::error file=part/.os2lint.yml,line=1,col=1,")


def test_a_parent_elsewhere_is_no_file_of_the_repository(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from os2lint.findings import Location
    from os2lint.mistakes import ConfigurationError, Mistake

    def action() -> None:
        place = Location(path="github:OS2/rules/a.yml@main", line=3, column=1)
        raise ConfigurationError(Mistake({"da": "x", "en": "x"}, place))

    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    assert handled(action) == 2
    assert capsys.readouterr().out == "::error title=os2lint::github:OS2/rules/a.yml@main:3:1: x\n"


@pytest.mark.parametrize(
    ("inputs", "said"),
    [
        ({"level": "4"}, "vælg sandbox"),
        ({"fail_on": "allways"}, "`fail-on`: vælg none"),
        ({"path": ".."}, "path: `..` ligger uden for arbejdsmappen"),
        ({"check_links": "perhaps"}, "check-links: skriv true eller false"),
        ({"output": "json=/etc/x"}, "output: `/etc/x` ligger uden for arbejdsmappen"),
        ({"output": "json=../x.json"}, "output: `../x.json` ligger uden for"),
        ({"output": "markdown=a.md\nsarif=/tmp/a.sarif"}, "output: `/tmp/a.sarif` ligger uden for"),
        ({"commit": "main", "reporter": "none"}, "commit: skriv alle 40 cifre"),
    ],
)
def test_a_wrong_input_is_told_in_the_log_and_on_the_page(
    job: Job, inputs: dict[str, str], said: str
) -> None:
    code, log, summary = job(**inputs)
    assert (code, len(log)) == (2, 1)
    assert said in log[0]
    assert said.replace("`", "&#96;") in summary


def test_a_configuration_can_not_write_on_the_page(job: Job, product: Path) -> None:
    hostile = '"# Godkendt\\n\\n<script>@everyone ##[error] | `x` [a](http://evil.example)": 1\n'
    (product / ".os2lint.yml").write_text(hostile, encoding="utf-8")
    code, log, summary = job()
    assert (code, len(log)) == (2, 1)
    assert "##[" not in log[0]
    assert "<script>" not in summary
    assert "@everyone" not in summary
    assert "[a](" not in summary
    assert [line for line in summary.splitlines() if line.startswith("#")] == ["## os2lint: Intet resultat"]


def test_a_full_workspace_path_is_the_same_file(os2lint: Call, product: Path, tmp_path: Path) -> None:
    output = tmp_path / "output"
    environment = {"INPUT_OUTPUT": f"json={product}/reports/../a.json", "GITHUB_OUTPUT": str(output)}
    assert os2lint("action", GITHUB_ACTIONS="true", **environment).returncode == 0
    assert (product / "a.json").is_file()
    assert "\na.json\n" in output.read_text(encoding="utf-8")


def test_a_fault_of_ours_is_on_the_page_as_a_report(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def action() -> None:
        raise ValueError("secret")

    summary = tmp_path / "summary.md"
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    assert handled(action) == 4
    text = summary.read_text(encoding="utf-8")
    assert "\n```\nos2lint " in text
    assert "secret" not in text


def test_an_interrupted_run_leaves_the_page_alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def action() -> None:
        raise KeyboardInterrupt

    summary = tmp_path / "summary.md"
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    assert handled(action) == 130
    assert not summary.exists()
