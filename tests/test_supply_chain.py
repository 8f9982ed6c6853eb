"""What is pinned is what is used: requirements, base image and actions."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from os2lint.parsers.yaml import load_yaml

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PINNED = [ROOT / "requirements" / f"{name}.txt" for name in ("image", "build", "ci")]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


def name(requirement: str) -> str:
    """Return a requirement's normalised name."""
    word = re.match(r"[A-Za-z0-9._-]+", requirement)
    assert word
    return re.sub(r"[-_.]+", "-", word[0]).lower()


def pins(path: Path) -> dict[str, list[str]]:
    """Return what a compiled file pins, each with its hashes."""
    found: dict[str, list[str]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if "==" in line and not line.startswith((" ", "#")):
            found[name(line)] = hashes = []
        elif line.strip().startswith("--hash=sha256:"):
            hashes.append(line.strip())
    return found


@pytest.mark.parametrize("path", PINNED, ids=lambda path: path.name)
def test_every_requirement_is_pinned_with_hashes(path: Path) -> None:
    assert [requirement for requirement, hashes in pins(path).items() if not hashes] == []
    text = path.read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith((" ", "#"))]
    assert [line for line in lines if "==" not in line] == []
    assert "://" not in text


def test_the_image_has_what_the_program_needs() -> None:
    needed = PROJECT["project"]["dependencies"] + PROJECT["project"]["optional-dependencies"]["libgit"]
    assert {name(requirement) for requirement in needed} <= set(pins(PINNED[0]))


def test_the_build_requirements_are_those_of_the_build_system() -> None:
    text = (ROOT / "requirements" / "build.in").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    assert lines == PROJECT["build-system"]["requires"]
    assert {name(line) for line in lines} <= set(pins(PINNED[1]))


def test_ci_has_what_the_extras_ask_for() -> None:
    extras = PROJECT["project"]["optional-dependencies"]
    needed = {name(requirement) for extra in ("test", "lint") for requirement in extras[extra]}
    assert needed <= set(pins(PINNED[2]))


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_every_action_is_pinned_by_its_commit_with_the_version_beside_it(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    used = re.findall(r"uses: (\S+)(.*)", text)
    assert [
        action
        for action, comment in used
        if not action.startswith("./")
        and not re.fullmatch(r"[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", action + comment)
    ] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_each_job_names_its_permissions(path: Path) -> None:
    workflow: dict[str, Any] = load_yaml(path.read_text(encoding="utf-8")).value
    assert workflow["permissions"] == {} or set(workflow["permissions"].values()) <= {"read"}
    assert workflow["permissions"] or all("permissions" in job for job in workflow["jobs"].values())
