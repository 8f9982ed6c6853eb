"""A folder as a repository, with git read in either way, and without."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

import pytest
from history import build_history, git
from stores import both_stores, with_nothing

from os2lint.repository import Gap, HistoryUnavailable, Kind, Unreadable, open_repository
from os2lint.repository.budget import ReadBudget
from os2lint.repository.worktree import WorkTree

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from os2lint.repository.gitfolder import GitFolder
    from os2lint.repository.store import GitStore

    Opener = Callable[[GitFolder], GitStore]

ORIGIN = {"origin": "https://anna:secret@github.com/OS2example/example.git"}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "repository"
    (root / "docs").mkdir(parents=True)
    (root / "README.md").write_text("# Example\n")
    (root / "docs" / "index.md").write_text("Welcome\n")
    (root / "LICENSE").symlink_to("docs/index.md")
    (root / ".gitignore").write_text("*.log\nbuild/\n")
    return root


@both_stores
def test_tracked_and_untracked_files_but_not_ignored_ones(root: Path, opener: Opener) -> None:
    build_history(root, {"remotes": ORIGIN})
    (root / "build").mkdir()
    (root / "build" / "output.txt").write_text("ignored")
    (root / "node_modules").mkdir()
    (root / "node_modules" / "index.js").write_text("untracked, not ignored")
    (root / "debug.log").write_text("ignored")
    (root / "new æ.md").write_text("untracked")
    (root / "link").symlink_to("README.md")
    (root / "docs" / "index.md").unlink()
    entries = WorkTree(root, opener=opener).entries()
    assert list(entries) == [
        ".gitignore",
        "LICENSE",
        "README.md",
        "link",
        "new æ.md",
        "node_modules/index.js",
    ]
    assert entries["LICENSE"].kind is entries["link"].kind is Kind.SYMLINK
    assert entries.gaps == ()


@both_stores
def test_an_ignored_file_that_is_tracked_is_listed(root: Path, opener: Opener) -> None:
    (root / "build").mkdir()
    (root / "build" / "kept.txt").write_text("tracked")
    build_history(root, {})
    (root / "build" / "other.txt").write_text("ignored")
    assert "build/kept.txt" in WorkTree(root, opener=opener).entries()
    assert "build/other.txt" not in WorkTree(root, opener=opener).entries()


@both_stores
def test_exclude_file_counts(root: Path, opener: Opener) -> None:
    build_history(root, {})
    (root / ".git" / "info" / "exclude").unlink()
    assert "README.md" in WorkTree(root, opener=opener).entries()
    (root / ".git" / "info" / "exclude").write_text("private.md\n")
    (root / "private.md").write_text("")
    assert "private.md" not in WorkTree(root, opener=opener).entries()


@both_stores
def test_what_git_knows_of_itself(root: Path, opener: Opener) -> None:
    build_history(root, {"remotes": ORIGIN})
    tree = WorkTree(root, opener=opener)
    assert tree.name == "OS2example/example"
    assert tree.remotes == ("https://github.com/OS2example/example.git",)
    assert tree.commit == git(root, "rev-parse", "HEAD").decode().strip()
    assert tree.root == root.resolve()


@both_stores
def test_packed_refs_and_detached_head(root: Path, opener: Opener) -> None:
    build_history(root, {"commits": [{"from": "2024-01-01", "times": 3}]})
    head = git(root, "rev-parse", "HEAD").decode().strip()
    git(root, "pack-refs", "--all")
    assert WorkTree(root, opener=opener).commit == head
    older = git(root, "rev-parse", "HEAD~2").decode().strip()
    (root / ".git" / "HEAD").write_text(older + "\n")
    assert WorkTree(root, opener=opener).commit == older


@both_stores
def test_history_newest_first(root: Path, opener: Opener) -> None:
    build_history(
        root,
        {
            "commits": [
                {"from": "2024-01-01", "times": 2, "every": 7, "files": 3, "subject": "Fix #$n"},
                {
                    "from": "2024-03-01",
                    "paths": ["docs/ny æøå.md"],
                    "author": "Søren",
                    "email": "s@example.org",
                },
            ]
        },
    )
    tree = WorkTree(root, opener=opener)
    history = tree.history()
    assert not isinstance(history, HistoryUnavailable)
    assert history.complete
    assert [commit.subject for commit in history.commits] == ["Change 1", "Fix #2", "Fix #1", "Begin"]
    newest, second, *_, first = history.commits
    assert (newest.author, newest.email, newest.paths) == ("Søren", "s@example.org", ("docs/ny æøå.md",))
    assert (second.parents, second.changed) == (1, 3)
    assert second.paths == ("src/part0.py", "src/part1.py", "src/part2.py")
    assert second.date.isoformat() == "2024-01-08T12:00:00+00:00"
    assert (first.parents, first.paths) == (0, ())
    assert newest.id == tree.commit
    assert tree.history() is history


@both_stores
def test_history_is_cut_at_the_limit(root: Path, opener: Opener) -> None:
    build_history(root, {"commits": [{"from": "2024-01-01", "times": 5}]})
    history = WorkTree(root, opener=opener).history(3)
    assert not isinstance(history, HistoryUnavailable)
    assert (len(history.commits), history.complete) == (3, False)


@both_stores
def test_shallow_history(root: Path, opener: Opener) -> None:
    build_history(root, {"commits": [{"from": "2024-01-01", "times": 5}], "shallow": 2})
    tree = WorkTree(root, opener=opener)
    history = tree.history()
    assert not isinstance(history, HistoryUnavailable)
    assert (history.complete, len(history.commits)) == (False, 2)
    # The boundary has a parent that was left out: which files it changed can't be told.
    assert (history.commits[-1].parents, history.commits[-1].paths) == (0, ())


@both_stores
def test_merges_have_no_paths(root: Path, opener: Opener) -> None:
    build_history(root, {})
    git(root, "branch", "side")
    git(root, "commit", "--quiet", "--allow-empty", "-m", "One\n\nBody")
    tree = git(root, "write-tree").decode().strip()
    merge = git(root, "commit-tree", "-p", "main", "-p", "side", "-m", "Merge", tree).decode().strip()
    git(root, "update-ref", "refs/heads/main", merge)
    history = WorkTree(root, opener=opener).history()
    assert not isinstance(history, HistoryUnavailable)
    assert [(commit.subject, commit.parents, commit.paths) for commit in history.commits] == [
        ("Merge", 2, ()),
        ("One", 1, ()),
        ("Begin", 0, ()),
    ]


@both_stores
def test_no_commits_yet(root: Path, opener: Opener) -> None:
    git(root, "init", "--quiet")
    tree = WorkTree(root, opener=opener)
    assert tree.commit is None
    assert tree.history() == HistoryUnavailable(reason="no-commits")
    assert "README.md" in tree.entries()


@both_stores
def test_a_folder_below_the_top_is_a_root_of_its_own(root: Path, opener: Opener) -> None:
    build_history(root, {"remotes": ORIGIN})
    (root / "docs" / "new.md").write_text("")
    (root / "docs" / "debug.log").write_text("")
    tree = WorkTree(root / "docs", opener=opener)
    assert list(tree.entries()) == ["index.md", "new.md"]
    assert tree.read("index.md") == b"Welcome\n"
    assert tree.name == "OS2example/example"
    with pytest.raises(Unreadable, match="outside"):
        tree.read("../README.md")


@both_stores
def test_an_ignored_folder_is_not_part_of_the_repository(root: Path, opener: Opener) -> None:
    build_history(root, {"remotes": ORIGIN})
    (root / "build" / "unpacked").mkdir(parents=True)
    (root / "build" / "unpacked" / "README.md").write_text("another product")
    tree = WorkTree(root / "build" / "unpacked", opener=opener)
    assert list(tree.entries()) == ["README.md"]
    assert (tree.name, tree.commit, tree.remotes) == (None, None, ())
    assert tree.history() == HistoryUnavailable(reason="not-git")


@both_stores
def test_submodules_and_repositories_inside_are_one_entry(root: Path, opener: Opener) -> None:
    git(root, "init", "--quiet")
    git(root, "update-index", "--add", "--cacheinfo", f"160000,{'1' * 40},module")
    (root / "module").mkdir()
    (root / "inner").mkdir()
    git(root / "inner", "init", "--quiet")
    (root / "inner" / "README.md").write_text("")
    git(root / "inner", "add", ".")
    git(root / "inner", "commit", "--quiet", "-m", "Begin")
    entries = WorkTree(root, opener=opener).entries()
    assert (entries["module"].kind, entries["inner"].kind) == (Kind.SUBMODULE, Kind.SUBMODULE)
    assert "inner/README.md" not in entries


@both_stores
def test_a_linked_work_tree(root: Path, tmp_path: Path, opener: Opener) -> None:
    build_history(root, {"remotes": ORIGIN, "commits": [{"from": "2024-01-01"}]})
    git(root, "worktree", "add", "--quiet", "--detach", str(tmp_path / "linked"), "HEAD~1")
    tree = WorkTree(tmp_path / "linked", opener=opener)
    assert tree.name == "OS2example/example"
    assert tree.commit == git(root, "rev-parse", "HEAD~1").decode().strip()
    assert "README.md" in tree.entries()
    history = tree.history()
    assert not isinstance(history, HistoryUnavailable)
    assert len(history.commits) == 1


@both_stores
def test_a_submodule_that_is_checked_out(root: Path, tmp_path: Path, opener: Opener) -> None:
    build_history(root, {})
    outer = tmp_path / "outer"
    outer.mkdir()
    git(outer, "init", "--quiet")
    git(outer, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", str(root), "part")
    tree = WorkTree(outer / "part", opener=opener)
    assert "README.md" in tree.entries()
    assert tree.commit == git(root, "rev-parse", "HEAD").decode().strip()


@pytest.mark.parametrize("with_git", [True, False])
def test_without_git_every_file_counts_except_dependencies(root: Path, with_git: bool) -> None:
    if with_git:
        build_history(root, {"remotes": ORIGIN})
    (root / "node_modules" / "a").mkdir(parents=True)
    (root / "node_modules" / "a" / "LICENSE").write_text("somebody else's")
    (root / "debug.log").write_text("")
    tree = WorkTree(root, opener=with_nothing)
    assert list(tree.entries()) == [".gitignore", "LICENSE", "README.md", "debug.log", "docs/index.md"]
    unread = [Gap(path=".git", reason="without-git")] if with_git else []
    assert tree.entries().gaps == (*unread, Gap(path="node_modules", reason="dependency-folder"))
    assert tree.history() == HistoryUnavailable(reason="no-reader" if with_git else "not-git")
    # What stands in plain files is known without git.
    assert (tree.name is None) is (tree.commit is None) is (not with_git)


def test_reading(root: Path) -> None:
    tree = open_repository(root)
    assert tree.read("README.md") == b"# Example\n"
    assert tree.read("LICENSE") == b"Welcome\n"
    assert tree.read("./docs/../README.md") == b"# Example\n"
    assert tree.resolve("LICENSE") == "docs/index.md"
    assert tree.read("README.md", limit=10) == b"# Example\n"


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("missing.md", "missing"),
        ("README.md/x", "missing"),
        ("docs", "not-a-file"),
        ("", "not-a-file"),
        ("/etc/passwd", "outside"),
        ("a\0b", "outside"),
        ("\ud800", "missing"),
        ("docs/" + "n" * 300, "missing"),
        ("dangling", "missing"),
        ("pointer.bin", "lfs-pointer"),
    ],
)
def test_what_cannot_be_read_has_a_reason(root: Path, path: str, reason: str) -> None:
    (root / "dangling").symlink_to("nowhere")
    (root / "pointer.bin").write_text("version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 9\n")
    with pytest.raises(Unreadable) as refused:
        open_repository(root).read(path)
    assert refused.value.reason == reason
    assert refused.value.path == path


def test_one_byte_too_many(root: Path) -> None:
    with pytest.raises(Unreadable, match="too-large"):
        open_repository(root).read("README.md", limit=9)


def test_all_reads_together_are_bounded(root: Path) -> None:
    tree = WorkTree(root, budget=ReadBudget(25))
    tree.read("README.md")
    tree.read("README.md")
    with pytest.raises(Unreadable, match="budget"):
        tree.read("README.md")


def test_there_must_be_a_folder(root: Path) -> None:
    with pytest.raises(FileNotFoundError):
        open_repository(root / "nowhere")
    with pytest.raises(NotADirectoryError):
        open_repository(root / "README.md")


def test_nothing_is_left_behind(root: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    build_history(root, {})
    (tmp_path / "scratch").mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path / "scratch"))
    before = subprocess.check_output(["find", root, "-newermt", "now"])
    tree = open_repository(root)
    tree.entries()
    tree.history()
    assert os.listdir(tmp_path / "scratch")  # noqa: PTH208 - names are all we ask for
    del tree
    assert not os.listdir(tmp_path / "scratch")  # noqa: PTH208 - names are all we ask for
    assert subprocess.check_output(["find", root, "-newermt", "now"]) == before


@both_stores
def test_what_was_asked_ahead_is_answered_the_same(root: Path, opener: Opener) -> None:
    build_history(root, {"commits": [{"from": "2024-01-01", "times": 3, "every": 7}]})
    (root / "new.md").write_text("untracked")
    tree, ahead = WorkTree(root, opener=opener), WorkTree(root, opener=opener)
    ahead.ask_ahead()
    assert list(ahead.entries()) == list(tree.entries())
    assert ahead.history() == tree.history()
    assert ahead.history(1) == tree.history(1)


def test_what_was_asked_ahead_and_isnt_wanted_ends(
    root: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    build_history(root, {})
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    started: list[subprocess.Popen[bytes]] = []

    class Recorded(subprocess.Popen[bytes]):
        def __init__(self, *arguments: object, **options: object) -> None:
            started.append(self)
            super().__init__(*arguments, **options)

    monkeypatch.setattr(subprocess, "Popen", Recorded)
    tree = open_repository(root, ahead=True)
    assert [process.args[3] for process in started] == ["ls-files", "log"]
    del tree
    assert all(process.returncode is not None for process in started)
    assert not list(tmp_path.glob("os2lint-*"))
