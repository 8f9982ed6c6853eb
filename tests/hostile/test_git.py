"""Git folders that would run a program, show another repository, or break the reader."""

from __future__ import annotations

import os
import random
import shutil
import socket
import subprocess
import time
from typing import TYPE_CHECKING

import pytest
from history import build_history, git
from stores import both_stores

from os2lint.repository import HistoryUnavailable, Unreadable, open_repository, process
from os2lint.repository.git import git_program
from os2lint.repository.gittree import GitTree
from os2lint.repository.libgit import LibraryStore
from os2lint.repository.store import GitUnreadableError
from os2lint.repository.worktree import WorkTree

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from os2lint.repository.gitfolder import GitFolder
    from os2lint.repository.store import GitStore

    Opener = Callable[[GitFolder], GitStore]

HOOKS = (
    *("applypatch-msg", "fsmonitor-watchman", "post-checkout", "post-commit", "post-index-change"),
    *("post-merge", "pre-auto-gc", "pre-commit", "pre-push", "reference-transaction", "sendemail-validate"),
)
PROGRAMS = (
    *("core.fsmonitor", "core.pager", "core.editor", "core.askPass", "core.sshCommand", "core.gitProxy"),
    *("core.alternateRefsCommand", "credential.helper", "gpg.program", "gpg.ssh.program", "diff.external"),
    *("diff.canary.textconv", "diff.canary.command", "filter.canary.clean", "filter.canary.smudge"),
    *("filter.canary.process", "filter.lfs.smudge", "filter.lfs.process", "pager.log", "pager.ls-files"),
    *("uploadpack.packObjectsHook", "remote.origin.uploadpack", "remote.origin.vcs", "sequence.editor"),
    *("trailer.canary.command", "interactive.diffFilter", "browser.canary.cmd", "imap.tunnel"),
)
SIGNED = """tree {tree}
parent {parent}
author Anna <a@example.org> 1700000000 +0000
committer Anna <a@example.org> 1700000000 +0000
gpgsig -----BEGIN PGP SIGNATURE-----
 
 aGVsbG8=
 -----END PGP SIGNATURE-----

Signed
"""  # noqa: W293 - git's form of a signature has a line with one blank


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "repository"
    root.mkdir()
    (root / "README.md").write_text("# Example\n")
    (root / ".gitignore").write_text("*.log\n")
    (root / "picture.bin").write_text("version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 9\n")
    attributes = "* filter=canary diff=canary ident\n*.bin filter=lfs diff=lfs merge=lfs -text\n"
    (root / ".gitattributes").write_text(attributes)
    build_history(root, {"commits": [{"from": "2024-01-01", "times": 4, "paths": ["README.md", "a.py"]}]})
    return root


@pytest.fixture
def canary(root: Path, tmp_path: Path) -> Path:
    """A folder that stays empty unless something that the repository names is run."""
    fired = tmp_path / "fired"
    fired.mkdir()
    program = tmp_path / "canary.sh"
    program.write_text(f'#!/bin/sh\necho "$0 $*" >> "{fired}/$$"\nexit 0\n')
    program.chmod(0o755)
    for hook in HOOKS:
        shutil.copy(program, root / ".git" / "hooks" / hook)
    for key in PROGRAMS:
        git(root, "config", key, str(program))
    for command in ("log", "ls-files", "ls-tree", "cat-file", "rev-parse"):
        git(root, "config", f"alias.{command}", f"!{program}")
    included = tmp_path / "included"
    included.write_text(f"[core]\n\tfsmonitor = {program}\n\thooksPath = {root}/.git/hooks\n")
    for key, value in {
        "include.path": str(included),
        "includeIf.gitdir:/.path": str(included),
        "log.showSignature": "true",
        "core.hooksPath": str(root / ".git" / "hooks"),
        "remote.origin.url": f"ext::{program}",
        "remote.origin.promisor": "true",
        "remote.origin.partialclonefilter": "blob:none",
        "protocol.ext.allow": "always",
        "protocol.allow": "always",
        "extensions.partialClone": "origin",
        "core.repositoryformatversion": "1",
        "submodule.part.update": f"!{program}",
        "core.untrackedCache": "true",
        "fetch.recurseSubmodules": "true",
    }.items():
        git(root, "config", key, value)
    _sign(root)
    return fired


def _sign(root: Path) -> None:
    tree, parent = (git(root, "rev-parse", name).decode().strip() for name in ("main^{tree}", "main"))
    commit = git(
        root,
        "hash-object",
        "-t",
        "commit",
        "-w",
        "--stdin",
        stdin=SIGNED.format(tree=tree, parent=parent).encode(),
    )
    (root / ".git" / "refs" / "heads" / "main").write_bytes(commit)


def look_at_everything(root: Path, opener: Opener) -> None:
    """Do all that a run can do to a repository."""
    for tree in (WorkTree(root, opener=opener), GitTree(root, "main", opener=opener)):
        for path in tree.entries():
            try:
                tree.read(path)
            except Unreadable as refused:
                assert refused.reason in {"lfs-pointer", "not-fetched"}  # noqa: PT017 - the only reasons here
        history = tree.history()
        assert not isinstance(history, HistoryUnavailable)
        assert history.commits[0].subject == "Signed"


def forget_objects(root: Path) -> None:
    """Remove the content of a file, as if it had never been fetched."""
    blob = git(root, "rev-parse", "main:a.py").decode().strip()
    packs = list((root / ".git" / "objects" / "pack").glob("*.pack"))
    for pack in packs:
        content = pack.read_bytes()
        for path in pack.parent.glob(pack.stem + ".*"):
            path.unlink()
        git(root, "-c", "core.fsmonitor=false", "unpack-objects", "-q", stdin=content)
    (root / ".git" / "objects" / blob[:2] / blob[2:]).unlink()


@both_stores
def test_nothing_is_run(root: Path, canary: Path, opener: Opener) -> None:
    look_at_everything(root, opener)
    assert not list(canary.iterdir())


@both_stores
def test_nothing_is_fetched(root: Path, canary: Path, opener: Opener) -> None:
    forget_objects(root)
    for path in canary.iterdir():
        path.unlink()
    look_at_everything(root, opener)
    with pytest.raises(Unreadable, match="not-fetched"):
        GitTree(root, "main", opener=opener).read("a.py")
    assert not list(canary.iterdir())


@pytest.mark.parametrize("command", [["status"], ["log", "-1"], ["ls-files", "-o"]])
def test_the_traps_are_armed(root: Path, canary: Path, command: list[str]) -> None:
    """Git as people run it does run what the repository names: the tests above would notice."""
    environment = {"PATH": os.defpath, "HOME": str(root)}
    subprocess.run(["git", *command], cwd=root, env=environment, check=False, capture_output=True)
    assert list(canary.iterdir())


def test_the_fetching_trap_is_armed(root: Path, canary: Path) -> None:
    forget_objects(root)
    for path in canary.iterdir():
        path.unlink()
    command = ["git", "cat-file", "-p", "main:a.py"]
    environment = {"PATH": os.defpath, "HOME": str(root)}
    subprocess.run(command, cwd=root, env=environment, check=False, capture_output=True)
    assert list(canary.iterdir())


@both_stores
def test_settings_of_whoever_runs_us_do_not_count(
    root: Path, canary: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, opener: Opener
) -> None:
    home = tmp_path / "home"
    (home / ".config" / "git").mkdir(parents=True)
    (home / ".config" / "git" / "ignore").write_text("README.md\n*.py\n")
    (home / ".gitconfig").write_text(f"[core]\n\tfsmonitor = {tmp_path}/canary.sh\n")
    git(root, "init", "--quiet", "--bare", str(tmp_path / "other"))
    for name, value in {
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / ".config"),
        "GIT_DIR": str(tmp_path / "other"),
        "GIT_WORK_TREE": "/",
        "GIT_INDEX_FILE": str(tmp_path / "index"),
        "GIT_OBJECT_DIRECTORY": str(tmp_path / "objects"),
        "GIT_CONFIG_COUNT": "1",
        "GIT_CONFIG_KEY_0": "core.fsmonitor",
        "GIT_CONFIG_VALUE_0": str(tmp_path / "canary.sh"),
        "GIT_EXTERNAL_DIFF": str(tmp_path / "canary.sh"),
        "GIT_TRACE": str(canary / "trace"),
        "GIT_PAGER": str(tmp_path / "canary.sh"),
        "PAGER": str(tmp_path / "canary.sh"),
    }.items():
        monkeypatch.setenv(name, value)
    (root / "new.md").write_text("")
    assert {"README.md", "new.md"} <= set(WorkTree(root, opener=opener).entries())
    look_at_everything(root, opener)
    assert not list(canary.iterdir())


@pytest.mark.parametrize("path", [".", "", "bin", "{root}/bin", "{root}"])
def test_git_is_never_taken_from_the_repository(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    (root / "bin").mkdir()
    for place in (root / "git", root / "bin" / "git"):
        place.write_text(f"#!/bin/sh\ntouch {tmp_path}/fired\n")
        place.chmod(0o755)
    monkeypatch.chdir(root)
    monkeypatch.setenv("PATH", path.format(root=root) + os.pathsep + os.environ["PATH"])
    assert "README.md" in open_repository(root).entries()
    assert not (tmp_path / "fired").exists()
    monkeypatch.setenv("PATH", path.format(root=root))
    assert git_program(root) is None


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    """A repository beside the one that is linted, which must not be shown."""
    secret = tmp_path / "secret"
    secret.mkdir()
    (secret / "plans.md").write_text("secret")
    build_history(secret, {"commits": [{"from": "2024-01-01", "subject": "Secret"}]})
    return secret


PLANTS: dict[str, Callable[[Path, Path], object]] = {
    "a link": lambda dot_git, other: dot_git.symlink_to(other),
    "a pointer": lambda dot_git, other: dot_git.write_text(f"gitdir: {other}\n"),
    "a relative pointer": lambda dot_git, _: dot_git.write_text("gitdir: ../secret/.git\n"),
    "an unfinished pointer": lambda dot_git, _: dot_git.write_text("gitdir:"),
    "no pointer": lambda dot_git, _: dot_git.write_bytes(b"\xff\0\n" * 100),
    "a FIFO": lambda dot_git, _: os.mkfifo(dot_git),
}


@both_stores
@pytest.mark.parametrize("plant", PLANTS)
def test_another_repository_is_not_shown(root: Path, secret: Path, opener: Opener, plant: str) -> None:
    shutil.rmtree(root / ".git")
    PLANTS[plant](root / ".git", secret / ".git")
    _shows_only_files(root, opener)


@both_stores
@pytest.mark.parametrize("part", ["objects", "refs", "HEAD", "index", "commondir", "packed-refs", "config"])
def test_parts_of_another_repository_are_not_used(
    root: Path, secret: Path, opener: Opener, part: str
) -> None:
    git(secret, "pack-refs", "--all")
    place = root / ".git" / part
    if place.is_dir():
        shutil.rmtree(place)
    place.unlink(missing_ok=True)
    if part == "commondir":
        place.write_text(str(secret / ".git"))
    else:
        place.symlink_to(secret / ".git" / part)
    _shows_only_files(root, opener)


def _shows_only_files(root: Path, opener: Opener) -> None:
    tree = WorkTree(root, opener=opener)
    assert "README.md" in tree.entries()
    assert "plans.md" not in tree.entries()
    assert [gap.reason for gap in tree.entries().gaps] == ["without-git"]
    history = tree.history()
    assert isinstance(history, HistoryUnavailable)
    assert history.reason in {"foreign-git-folder", "corrupt", "unsupported"}


@both_stores
def test_a_work_tree_elsewhere_is_not_listed(root: Path, secret: Path, opener: Opener) -> None:
    git(root, "config", "core.worktree", str(secret))
    entries = WorkTree(root, opener=opener).entries()
    assert "README.md" in entries
    assert "plans.md" not in entries


@both_stores
def test_paths_out_of_the_tree_are_only_names(root: Path, secret: Path, opener: Opener) -> None:
    blob = git(root, "rev-parse", "main:README.md").decode().strip()
    entry = b"100644 ..\0" + bytes.fromhex(blob)
    inner = (
        git(root, "hash-object", "-t", "tree", "-w", "--literally", "--stdin", stdin=entry).decode().strip()
    )
    commit = git(root, "commit-tree", "-m", "Climb", inner).decode().strip()
    try:
        tree = GitTree(root, commit, opener=opener)
        assert list(tree.entries()) == [".."]
    except GitUnreadableError as refused:
        assert refused.reason == "corrupt"  # noqa: PT017 - as right an answer as the other
        return
    with pytest.raises(Unreadable, match="outside"):
        tree.read("..")


@both_stores
def test_a_repository_of_somebody_else(root: Path, opener: Opener) -> None:
    if os.geteuid() != 0:
        pytest.skip("only root can give files away")
    for path in (root, *root.rglob("*")):
        os.chown(path, 12345, 12345, follow_symlinks=False)
    tree = WorkTree(root, opener=opener)
    (root / "debug.log").write_text("")
    assert "debug.log" not in tree.entries()
    assert "README.md" in tree.entries()
    assert not isinstance(tree.history(), HistoryUnavailable)
    assert GitTree(root, "main", opener=opener).read("README.md")


@both_stores
def test_objects_kept_in_another_repository(root: Path, tmp_path: Path, opener: Opener) -> None:
    """What `git clone --reference` leaves: objects are asked for by hash, so nothing else is shown."""
    clone = tmp_path / "clone"
    git(root, "clone", "--quiet", "--shared", str(root), str(clone))
    assert not isinstance(WorkTree(clone, opener=opener).history(), HistoryUnavailable)


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "TIMEOUT", 0.3)


FIFOS = (
    *("HEAD", "index", "config", "shallow", "packed-refs", "refs/heads/main", "info/exclude"),
    *("objects/info/alternates", "objects/pack/pack-1.idx", "objects/info/commit-graph"),
)


@both_stores
@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize("place", [*(f".git/{name}" for name in FIFOS), ".gitignore", "docs/.gitignore"])
def test_fifos_where_git_expects_files(root: Path, opener: Opener, place: str) -> None:
    path = root / place
    path.parent.mkdir(exist_ok=True, parents=True)
    (path.parent / "new.md").touch()
    path.unlink(missing_ok=True)
    os.mkfifo(path)
    started = time.monotonic()
    tree = WorkTree(root, opener=opener)
    assert "README.md" in tree.entries()
    tree.history()
    with pytest.raises(GitUnreadableError):
        GitTree(root, "main~100", opener=opener)
    assert time.monotonic() - started < 4


@both_stores
def test_sockets_in_the_git_folder(root: Path, opener: Opener) -> None:
    """The daemon of git's own fsmonitor leaves one."""
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(root / ".git" / "s.ipc"))
        assert "README.md" in WorkTree(root, opener=opener).entries()


REFUSALS = {"read", "missing", "corrupt", "unsupported", "not-fetched", "lfs-pointer", "not-git"}


@both_stores
@pytest.mark.parametrize("seed", range(5))
def test_corrupt_data(root: Path, opener: Opener, seed: int) -> None:
    """Bytes of every file that git keeps are changed, cut or filled with zeros."""
    chance = random.Random(seed)
    git(root, "repack", "-a", "-d", "-q")
    git(root, "commit-graph", "write")
    files = [path for path in (root / ".git").rglob("*") if path.is_file() and "hooks" not in path.parts]
    for path in chance.sample(sorted(files), 3):
        path.chmod(0o600)
        content = bytearray(path.read_bytes())
        for _ in range(chance.randint(1, 20)):
            content[chance.randrange(len(content) or 1) : chance.randrange(len(content) or 1)] = (
                chance.choice([b"\0" * 64, b"\xff" * 16, b"", chance.randbytes(9)])
            )
        path.write_bytes(content)
    tree = WorkTree(root, opener=opener)
    assert tree.entries()
    tree.history()
    try:
        commit = GitTree(root, "main", opener=opener)
        for name in commit.entries():
            commit.read(name)
        commit.history()
        outcome = "read"
    except (GitUnreadableError, Unreadable) as refused:
        outcome = refused.reason
    assert outcome in REFUSALS


@both_stores
@pytest.mark.parametrize("name", ["index", "HEAD", "config", "packed-refs", "shallow"])
def test_files_of_git_that_make_no_sense(root: Path, opener: Opener, name: str) -> None:
    for content in (b"", b"\0" * 4096, b"\xff" * 100, b"DIRC\0\0\0\2\xff\xff\xff\xff", b"[", b"ref: refs\0"):
        (root / ".git" / name).write_bytes(content)
        tree = WorkTree(root, opener=opener)
        assert "README.md" in tree.entries()
        tree.history()
        assert tree.name is None


def test_a_repository_of_the_future(root: Path) -> None:
    git(root, "config", "core.repositoryformatversion", "7")
    tree = open_repository(root)
    assert "README.md" in tree.entries()
    assert tree.history() == HistoryUnavailable(reason="unsupported")


@both_stores
def test_no_place_for_a_temporary_folder(root: Path, monkeypatch: pytest.MonkeyPatch, opener: Opener) -> None:
    monkeypatch.setenv("TMPDIR", str(root / "README.md"))
    tree = WorkTree(root, opener=opener)
    assert "README.md" in tree.entries()
    assert tree.history() == HistoryUnavailable(reason="no-scratch")


def test_a_reader_that_breaks_down_is_only_a_reason(root: Path) -> None:
    tree = GitTree(root, "main", opener=LibraryStore)
    assert "README.md" in tree.entries()
    tree._store._process.kill()
    with pytest.raises(Unreadable, match="corrupt"):
        tree.read("README.md")
    # The next question goes to a new one.
    assert tree.read("README.md") == b"7\n"
