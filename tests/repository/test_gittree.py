"""A commit as a repository, read in either way."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest
from history import build_history, git
from stores import both_stores, with_nothing, with_program

from os2lint.repository import HistoryUnavailable, Kind, Unreadable, open_repository
from os2lint.repository.gittree import GitTree
from os2lint.repository.store import GitUnreadableError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from os2lint.repository.gitfolder import GitFolder
    from os2lint.repository.store import GitStore

    Opener = Callable[[GitFolder], GitStore]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "repository"
    (root / "docs").mkdir(parents=True)
    (root / "README.md").write_text("# Example\n")
    (root / "docs" / "index.md").write_text("Welcome\n")
    (root / "LICENSE").symlink_to("docs/index.md")
    (root / "out").symlink_to("../secret")
    (root / "large.txt").write_text("x" * 5000)
    (root / "pointer.bin").write_text("version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 9\n")
    for name in (b"latin-\xe6.md", b"line\nfeed.md", b" leading.md"):
        (root / os.fsdecode(name)).write_bytes(name)
    build_history(
        root,
        {
            "remotes": {"origin": "https://github.com/OS2example/example.git"},
            "commits": [{"from": "2024-01-01", "times": 3, "files": 2}],
        },
    )
    return root


@both_stores
def test_files_are_those_of_the_commit(root: Path, opener: Opener) -> None:
    (root / "README.md").write_text("changed")
    (root / "untracked.md").write_text("new")
    tree = GitTree(root, "HEAD", opener=opener)
    assert list(tree.entries()) == sorted(
        [
            *("README.md", "docs/index.md", "LICENSE", "out", "large.txt", "pointer.bin", "line\nfeed.md"),
            *(" leading.md", os.fsdecode(b"latin-\xe6.md"), "src/part0.py", "src/part1.py"),
        ]
    )
    assert tree.entries()["LICENSE"].kind is Kind.SYMLINK
    assert tree.read("README.md") == b"# Example\n"
    assert tree.read("LICENSE") == b"Welcome\n"
    assert tree.read("src/part0.py") == b"5\n"
    assert GitTree(root, "HEAD~1", opener=opener).read("src/part0.py") == b"3\n"
    assert tree.name == "OS2example/example"


@both_stores
def test_names_of_any_bytes(root: Path, opener: Opener) -> None:
    tree = GitTree(root, "HEAD", opener=opener)
    for name in (b"latin-\xe6.md", b"line\nfeed.md", b" leading.md"):
        assert tree.read(os.fsdecode(name)) == name


@both_stores
def test_what_cannot_be_read_has_a_reason(root: Path, opener: Opener) -> None:
    tree = GitTree(root, "HEAD", opener=opener)
    for path, reason in {
        "missing.md": "missing",
        "docs": "not-a-file",
        "": "not-a-file",
        "out": "outside",
        "../README.md": "outside",
        "large.txt": "too-large",
        "pointer.bin": "lfs-pointer",
    }.items():
        with pytest.raises(Unreadable) as refused:
            tree.read(path, limit=4000)
        assert (refused.value.path, refused.value.reason) == (path, reason)
        # The next file is read as if nothing had happened.
        assert tree.read("README.md") == b"# Example\n"


@both_stores
def test_names_of_commits(root: Path, opener: Opener) -> None:
    git(root, "tag", "-a", "-m", "First", "v1")
    git(root, "update-ref", "refs/remotes/origin/pull", "main")
    head = git(root, "rev-parse", "main").decode().strip()
    tree = GitTree(root, head, opener=opener)
    assert tree.commit == head
    for name in ("HEAD", "main", "v1", "refs/heads/main", "refs/remotes/origin/pull", "main~0", head[:10]):
        assert tree._store.commit(name) == head


@both_stores
def test_names_of_nothing(root: Path, opener: Opener) -> None:
    store = GitTree(root, "HEAD", opener=opener)._store
    for name in ("nowhere", "1" * 40, "", "--all", "-h", "main:README.md", "a\nb", "@{-1}"):
        with pytest.raises(GitUnreadableError, match="missing"):
            store.commit(name)


@both_stores
def test_a_bare_repository(root: Path, tmp_path: Path, opener: Opener) -> None:
    git(root, "clone", "--quiet", "--bare", str(root), str(tmp_path / "bare"))
    tree = GitTree(tmp_path / "bare", "main", opener=opener)
    assert tree.read("docs/index.md") == b"Welcome\n"
    assert tree.root is None


@both_stores
def test_history_of_the_commit(root: Path, opener: Opener) -> None:
    history = GitTree(root, "HEAD~1", opener=opener).history()
    assert not isinstance(history, HistoryUnavailable)
    assert [commit.subject for commit in history.commits] == ["Change 2", "Change 1", "Begin"]
    assert history.commits[0].paths == ("src/part0.py", "src/part1.py")


@both_stores
@pytest.mark.parametrize("checked_out", [True, False])
def test_a_folder_is_a_root_of_its_own(root: Path, opener: Opener, checked_out: bool) -> None:
    part = root / "part"
    (part / "docs").mkdir(parents=True)
    (root / "part2").mkdir()
    (root / "part2" / "README.md").write_text("Another\n")
    (part / "README.md").write_text("# Part\n")
    (part / "docs" / "line\nfeed.md").write_text("Fed\n")
    (part / "LICENSE").symlink_to("docs/../README.md")
    (part / "above").symlink_to("../README.md")
    git(root, "add", ".")
    git(root, "commit", "--quiet", "-m", "Part")
    if not checked_out:
        git(root, "checkout", "--quiet", "HEAD~1")
        shutil.rmtree(part, ignore_errors=True)
    tree = GitTree(part, "main", opener=opener)
    assert list(tree.entries()) == ["LICENSE", "README.md", "above", "docs/line\nfeed.md"]
    assert tree.read("README.md") == tree.read("LICENSE") == b"# Part\n"
    assert tree.read("docs/line\nfeed.md") == b"Fed\n"
    for path, reason in {"above": "outside", "../README.md": "outside", "part/README.md": "missing"}.items():
        with pytest.raises(Unreadable, match=reason):
            tree.read(path)
    assert (tree.root, tree.name) == (part, "OS2example/example")
    history = tree.history()
    assert not isinstance(history, HistoryUnavailable)
    assert "part/README.md" in history.commits[0].paths


@both_stores
@pytest.mark.parametrize("folder", ["nowhere", "docs/deep", "README.md", ".git/refs"])
def test_a_folder_that_the_commit_lacks_is_empty(root: Path, opener: Opener, folder: str) -> None:
    tree = GitTree(root / folder, "HEAD", opener=opener)
    assert list(tree.entries()) == []
    with pytest.raises(Unreadable, match="missing"):
        tree.read("README.md")


def test_files_that_were_not_fetched(root: Path, tmp_path: Path) -> None:
    git(root, "config", "uploadpack.allowFilter", "true")
    source = f"file://{root}"
    git(root, "clone", "--quiet", "--no-checkout", "--filter=blob:none", source, str(tmp_path / "partial"))
    tree = GitTree(tmp_path / "partial", "HEAD", opener=with_program)
    assert "README.md" in tree.entries()
    with pytest.raises(Unreadable, match="not-fetched"):
        tree.read("README.md")
    history = tree.history()
    assert not isinstance(history, HistoryUnavailable)
    assert history.commits[0].changed == 2


@pytest.mark.parametrize("sha", ["sha256", "sha1"])
def test_formats_that_only_git_knows(tmp_path: Path, sha: str) -> None:
    root = tmp_path / "repository"
    root.mkdir()
    git(root, "init", "--quiet", f"--object-format={sha}")
    (root / "README.md").write_text("# Example\n")
    git(root, "add", ".")
    git(root, "commit", "--quiet", "-m", "Begin")
    git(root, "update-index", "--split-index")
    tree = GitTree(root, "HEAD", opener=with_program)
    assert tree.read("README.md") == b"# Example\n"
    assert len(tree.commit) == {"sha1": 40, "sha256": 64}[sha]
    assert list(open_repository(root).entries()) == ["README.md"]


def test_without_a_repository_or_a_reader(root: Path, tmp_path: Path) -> None:
    with pytest.raises(GitUnreadableError) as refused:
        open_repository(tmp_path, "HEAD")
    assert refused.value.reason == "not-git"
    with pytest.raises(GitUnreadableError) as refused:
        GitTree(root, "HEAD", opener=with_nothing)
    assert refused.value.reason == "no-reader"
