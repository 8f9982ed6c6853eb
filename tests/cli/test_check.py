"""`os2lint check` as people and programs meet it: what is printed where, and the exit code."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from history import build_history, git

if TYPE_CHECKING:
    from pathlib import Path

    from small_product import Call


def test_a_good_product_is_clean(os2lint: Call) -> None:
    result = os2lint("check")
    assert (result.returncode, result.stderr) == (0, "")
    assert "No findings" in result.stdout


def test_check_is_the_default_command_and_the_folder_the_default_path(os2lint: Call, product: Path) -> None:
    assert os2lint().stdout == os2lint("check", str(product)).stdout == os2lint(str(product)).stdout


def test_a_finding_fails_the_run_and_tells_where_and_who(os2lint: Call, product: Path) -> None:
    (product / "LICENSE").unlink()
    result = os2lint("check")
    assert result.returncode == 1
    assert "error[missing-license]" in result.stdout
    assert "F2" in result.stdout
    assert "= help: Developer" in result.stdout


def test_a_folder_of_a_commit_is_checked_by_itself(os2lint: Call, product: Path) -> None:
    (product / "part").mkdir()
    (product / "part" / "README.md").write_text("See [this](missing.md).\n")
    build_history(product, {})
    (product / "part" / "README.md").unlink()
    result = os2lint("check", "--commit", "HEAD", "--fail-on", "none", "--output", "json", "part")
    found = {(finding["rule"], finding["path"]) for finding in json.loads(result.stdout)["findings"]}
    assert {("broken-relative-link", "README.md"), ("missing-license", "LICENSE")} <= found
    refused = os2lint("check", "--commit", "HEAD", "nowhere")
    assert refused.returncode == 2
    assert "`nowhere` can't be checked: there is no folder of that name" in refused.stderr


@pytest.mark.parametrize(("fail_on", "code"), [("none", 0), ("error", 1), ("notice", 1)])
def test_what_fails_is_the_callers_choice(os2lint: Call, product: Path, fail_on: str, code: int) -> None:
    (product / "LICENSE").unlink()
    assert os2lint("check", "--fail-on", fail_on).returncode == code


def test_the_language_is_the_persons_then_the_configurations_then_the_locales(
    os2lint: Call, product: Path
) -> None:
    (product / "LICENSE").unlink()
    assert "fejl[missing-license]" in os2lint("check", "--language", "da").stdout
    assert "error[missing-license]" in os2lint("check", LANG="da_DK.UTF-8").stdout
    (product / ".os2lint.yml").write_text("kind: product\n", encoding="utf-8")
    assert "fejl[missing-license]" in os2lint("check", LANG="da_DK.UTF-8").stdout


def test_one_run_writes_several_outputs(os2lint: Call, product: Path) -> None:
    result = os2lint(
        "check", "--output", "text", "--output", "json=out/report.json", "--output", "markdown=s.md"
    )
    assert result.returncode == 0
    report = json.loads((product / "out" / "report.json").read_text(encoding="utf-8"))
    assert report["schema"] == "os2lint-report/1"
    assert report["facts"]["license"]["spdx"][0] == "MPL-2.0"
    assert report["repository"]["level"] == "sandbox"
    assert report["repository"]["level_source"] == "configuration"
    assert (product / "s.md").read_text(encoding="utf-8")


def test_on_github_commands_and_summary_are_the_default(os2lint: Call, product: Path, tmp_path: Path) -> None:
    (product / "LICENSE").unlink()
    summary = tmp_path / "summary.md"
    result = os2lint("check", GITHUB_ACTIONS="true", GITHUB_STEP_SUMMARY=str(summary))
    assert result.returncode == 1
    assert "::error file=LICENSE" in result.stdout
    assert "missing-license" in summary.read_text(encoding="utf-8")


def test_a_mistake_in_the_configuration_is_told_by_line_and_nothing_is_linted(
    os2lint: Call, product: Path
) -> None:
    (product / ".os2lint.yml").write_text("product: x\nlevle: 1\n", encoding="utf-8")
    result = os2lint("check")
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr == ".os2lint.yml:2:1: levle: unknown key `levle` (did you mean `level`?)\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["no-such-folder"], "can't be checked"),
        (["check", "LICENSE"], "can't be checked"),
        (["chekc"], "Did you mean `check`?"),
        (["check", "--level", "4"], "--level"),
        (["check", "--today", "tomorrow"], "is not a date"),
        (["check", "--output", "jsn"], "did you mean `json`?"),
        (["check", "--output", "json=../x.json"], "outside"),
        (["check", "--config", "other.yml"], "does not exist"),
        (["check", "--baseline", "none.json"], "`none.json` does not exist in the repository"),
        (["check", "--baseline", "../none.json"], "is outside the repository"),
        (["check", "--commit", "main"], "can't be checked"),
        (["check", "--base", "main"], "doesn't have that commit"),
        (["explain", "mising-license"], "Did you mean `missing-license`?"),
    ],
)
def test_wrong_use_is_a_sentence_and_exit_2(os2lint: Call, arguments: list[str], said: str) -> None:
    result = os2lint(*arguments)
    assert (result.returncode, result.stdout) == (2, "")
    assert said in result.stderr
    assert "Traceback" not in result.stderr


def test_an_empty_folder_is_nothing_to_check(os2lint: Call, tmp_path: Path) -> None:
    folder = tmp_path / "empty"
    folder.mkdir()
    assert os2lint("check", str(folder)).returncode == 3


def test_a_bare_repository_is_refused_with_what_to_write(os2lint: Call, tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet", "--bare", "bare.git")
    result = os2lint("check", str(tmp_path / "bare.git"))
    assert (result.returncode, result.stdout) == (2, "")
    assert "--commit HEAD" in result.stderr


def test_a_part_of_a_repository_is_told_as_such(os2lint: Call, product: Path) -> None:
    (product / "src").mkdir()
    (product / "src" / "main.py").write_text("print()\n", encoding="utf-8")
    assert "Only this folder" not in os2lint("check", "src").stdout
    build_history(product, {})
    assert "Only this folder" in os2lint("check", "src").stdout
    assert "Only this folder" not in os2lint("check").stdout


def test_a_closed_standard_output_is_no_fault_of_ours(os2lint: Call, product: Path) -> None:
    command = 'exec "$1" -m os2lint check "$2" >&-'
    result = subprocess.run(["sh", "-c", command, "sh", sys.executable, product], check=False)
    assert result.returncode == 0


def test_a_large_product_can_start_from_a_baseline(os2lint: Call, product: Path) -> None:
    (product / "LICENSE").unlink()
    assert os2lint("check", "--write-baseline").returncode == 1
    known = ["--baseline", ".os2lint-baseline.json", "--fail-scope", "new"]
    assert os2lint("check", *known).returncode == 0
    (product / "README.md").unlink()
    result = os2lint("check", *known, "--fail-on", "warning", "--output", "json")
    new = {finding["rule"]: finding["new"] for finding in json.loads(result.stdout)["findings"]}
    assert (result.returncode, new["missing-license"], new["missing-readme"]) == (1, False, True)


def test_a_broken_baseline_is_refused(os2lint: Call, product: Path) -> None:
    (product / "b.json").write_text("[]", encoding="utf-8")
    result = os2lint("check", "--baseline", "b.json")
    assert result.returncode == 2
    assert "b.json:1:1" in result.stderr


def test_nothing_that_posts_or_draws_is_loaded_for_a_lint(os2lint: Call) -> None:
    result = os2lint("check", PYTHONPROFILEIMPORTTIME="1")
    loaded = {line.rpartition("|")[2].strip() for line in result.stderr.splitlines()}
    assert loaded & {"github", "requests", "jinja2", "rich", "asyncio", "pygit2", "ssl"} == set()


def test_a_waived_finding_keeps_its_fingerprint(os2lint: Call, product: Path) -> None:
    (product / "LICENSE").unlink()
    found = json.loads(os2lint("check", "--output", "json").stdout)["findings"]
    with (product / ".os2lint.yml").open("a", encoding="utf-8") as file:
        file.write("waivers:\n  - {rule: missing-license, reason: r, owner: o, until: 2099-01-31}\n")
    report = json.loads(os2lint("check", "--output", "json").stdout)
    assert report["findings"] == []
    assert report["waived"][0]["fingerprint"] == found[0]["fingerprint"]


def test_a_summary_that_can_not_be_written_does_not_hide_the_findings(os2lint: Call, product: Path) -> None:
    for code in (0, 1):
        result = os2lint("check", GITHUB_STEP_SUMMARY=str(product), OS2LINT_LANGUAGE="en")
        assert result.returncode == code, result.stderr
        assert result.stderr.count("summary could not be written") == 1
        (product / "LICENSE").unlink(missing_ok=True)


def test_an_earlier_report_that_is_not_there_is_told_as_such(os2lint: Call) -> None:
    result = os2lint("check", "--previous", "missing.json", "--language", "da")
    assert (result.returncode, result.stdout) == (2, "")
    assert "`missing.json` findes ikke" in result.stderr


def test_paths_counted_from_the_folder_are_told_in_the_help(os2lint: Call) -> None:
    told = " ".join(os2lint("check", "--help", OS2LINT_LANGUAGE="en").stdout.split())
    assert "Configuration file in the folder PATH" in told
    assert "Baseline: a file in the folder PATH" in told
