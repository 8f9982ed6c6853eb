"""The files that two commits differ in, read in both ways."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING, Any

import pytest
from stores import both_stores

from os2lint.repository.changes import changed_paths

if TYPE_CHECKING:
    from pathlib import Path


def git(folder: Path, *arguments: str) -> str:
    return subprocess.run(
        ["git", "-c", "user.name=N", "-c", "user.email=n@example.org", *arguments],
        cwd=folder,
        check=True,
        capture_output=True,
        text=True,
    ).stdout.strip()


@pytest.fixture
def repository(tmp_path: Path) -> tuple[Path, str, str]:
    """A repository and its two commits."""
    git(tmp_path, "init", "-q")
    (tmp_path / "docs").mkdir()
    for name in ("same", "changed", "removed", "docs/moved", "mode"):
        (tmp_path / name).write_text(name)
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-q", "-m", "Before")
    before = git(tmp_path, "rev-parse", "HEAD")
    (tmp_path / "changed").write_text("else")
    (tmp_path / "removed").unlink()
    (tmp_path / "docs/moved").rename(tmp_path / "docs/æ\nb")
    (tmp_path / "mode").chmod(0o755)
    (tmp_path / "docs/added").write_text("added")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-q", "-m", "After")
    return tmp_path, before, git(tmp_path, "rev-parse", "HEAD")


@both_stores
def test_added_changed_removed_and_moved(repository: tuple[Path, str, str], opener: Any) -> None:
    folder, before, after = repository

    assert changed_paths(folder / "docs", before, after, opener) == {
        "changed",
        "removed",
        "docs/moved",
        "docs/æ\nb",
        "docs/added",
        "mode",
    }
    assert changed_paths(folder, after, after, opener) == frozenset()


@both_stores
@pytest.mark.parametrize("commit", ["0" * 40, "--output=x", "", "nothing"])
def test_a_commit_that_is_not_there(repository: tuple[Path, str, str], opener: Any, commit: str) -> None:
    folder, _, after = repository

    assert changed_paths(folder, commit, after, opener) is None
    assert not (folder / "x").exists()


def test_a_folder_without_git(tmp_path: Path) -> None:
    assert changed_paths(tmp_path, "0" * 40, "1" * 40) is None
