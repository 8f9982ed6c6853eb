"""The workflows in the documentation, and the one to call, do what is said of them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from os2lint.language import LANGUAGES
from os2lint.parsers.yaml import load_yaml
from os2lint.settings import CHECK_NAME

ROOT = Path(__file__).parent.parent.parent
PAGES = [ROOT / "docs" / language / "github.md" for language in LANGUAGES]
CALLED = load_yaml((ROOT / ".github/workflows/os2lint.yml").read_text(encoding="utf-8")).value
ACTION = load_yaml((ROOT / "action.yml").read_text(encoding="utf-8")).value


def recipes(page: Path) -> list[dict[str, Any]]:
    text = page.read_text(encoding="utf-8")
    return [load_yaml(block).value for block in re.findall(r"```yaml\n(.*?)```", text, re.DOTALL)]


def jobs(page: Path) -> list[dict[str, Any]]:
    return [job for recipe in recipes(page) for job in recipe.get("jobs", {}).values()]


def steps(job: dict[str, Any]) -> list[dict[str, Any]]:
    return job.get("steps", [])


def without_comments(recipe: dict[str, Any]) -> str:
    return re.sub("--language da", "", str(recipe)).replace(" ", "")


def test_both_languages_have_the_same_recipes() -> None:
    danish, english = (list(map(without_comments, recipes(page))) for page in PAGES)
    assert danish == english


@pytest.mark.parametrize("page", PAGES, ids=LANGUAGES)
def test_every_job_has_the_least_rights(page: Path) -> None:
    for recipe in recipes(page):
        if "jobs" in recipe:
            assert recipe["permissions"] in ({}, {"contents": "read"})
    assert all(job.get("permissions", {}).get("contents", "read") == "read" for job in jobs(page))


@pytest.mark.parametrize("page", PAGES, ids=LANGUAGES)
def test_no_job_that_may_write_checks_out_what_a_stranger_proposes(page: Path) -> None:
    for job in jobs(page):
        writes = "write" in job.get("permissions", {}).values()
        for step in steps(job):
            settings = step.get("with", {})
            if step.get("uses", "").startswith("actions/checkout@"):
                assert settings["persist-credentials"] == "false" or settings["persist-credentials"] is False
                assert not (writes and "head" in str(settings.get("ref")))
            # What a stranger may name is never put into a command.
            assert "${{" not in step.get("run", "")


@pytest.mark.parametrize("page", PAGES, ids=LANGUAGES)
def test_recipes_use_only_inputs_that_there_are(page: Path) -> None:
    inputs = CALLED["on"]["workflow_call"]["inputs"]
    for job in jobs(page):
        if "os2lint.yml@" in job.get("uses", ""):
            assert set(job["with"]) <= set(inputs)
            granted, needed = job["permissions"], CALLED["jobs"]["check"]["permissions"]
            assert granted == needed
        for step in steps(job):
            if step.get("uses", "").startswith("OS2offdig/os2lint@"):
                assert set(step["with"]) <= set(ACTION["inputs"])


def test_the_called_workflow_reads_a_proposal_as_data() -> None:
    (job,) = CALLED["jobs"].values()
    checkouts = [step for step in steps(job) if step.get("uses", "").startswith("actions/checkout@")]
    assert all("head" not in str(step["with"].get("ref")) for step in checkouts)
    (fetch,) = (step for step in steps(job) if "run" in step)
    assert "git -C repository fetch" in fetch["run"]
    assert not re.search(r"\bgit\b.*\b(checkout|switch|reset|merge|pull|worktree)\b", fetch["run"])
    assert "${{" not in fetch["run"]
    (lint,) = (step for step in steps(job) if step.get("uses") == "./os2lint")
    assert set(lint["with"]) <= set(ACTION["inputs"])
    assert set(CALLED["on"]["workflow_call"]["inputs"]) <= set(lint["with"])


@pytest.mark.parametrize("page", PAGES, ids=LANGUAGES)
def test_every_value_of_the_inputs_is_explained(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    for value in ("auto", "check", "commands", "none", "changed", "all", "on-findings", "always"):
        assert re.search(rf"`(?:\w+: )?{value}`", text), value


def test_the_check_run_has_one_name_everywhere_and_no_jobs() -> None:
    named = CALLED["on"]["workflow_call"]["inputs"]["check-name"]["default"]
    assert named == ACTION["inputs"]["check-name"]["default"] == CHECK_NAME
    names = [
        job.get("name", key)
        for page in PAGES
        for recipe in recipes(page)
        for key, job in recipe.get("jobs", {}).items()
    ]
    assert CHECK_NAME not in names


def test_the_hook_is_a_command_that_there_is() -> None:
    (hook,) = load_yaml((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")).value
    assert (hook["entry"], hook["pass_filenames"], hook["always_run"]) == ("os2lint check", False, True)
