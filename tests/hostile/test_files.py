"""Files that would make a reader hang, burst or look outside, where a canary waits."""

from __future__ import annotations

import os
import socket
import stat
import subprocess
import tempfile
import threading
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from history import git
from stores import with_nothing, with_program

from os2lint.repository import Gap, Kind, Unreadable
from os2lint.repository.libgit import LibraryStore
from os2lint.repository.worktree import WorkTree

if TYPE_CHECKING:
    from collections.abc import Iterator

CANARY = b"canary: this is outside\n"
ROOT_USER = os.geteuid() == 0
NOBODY = 65534

every_reader = pytest.mark.parametrize(
    "opener", [with_program, LibraryStore, with_nothing], ids=["git", "libgit", "walk"]
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "canary").write_bytes(CANARY)
    root = tmp_path / "repository"
    root.mkdir()
    git(root, "init", "--quiet")
    (root / "README.md").write_text("# Example\n")
    return root


def reason(root: Path, path: str, limit: int = 1024) -> str:
    with pytest.raises(Unreadable) as refused:
        WorkTree(root).read(path, limit)
    return refused.value.reason


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("../outside/canary", "outside"),
        ("docs/../../outside/canary", "outside"),
        ("{outside}/canary", "outside"),
        ("{root}/README.md", "outside"),
        ("/etc/passwd", "outside"),
        ("/proc/self/environ", "outside"),
        ("/dev/zero", "outside"),
        ("/proc/self/root/etc/passwd", "outside"),
        ("LICENSE", "loop"),
        ("README.md/../../outside/canary", "outside"),
        ("folder/canary", "outside"),
        ("dangling/nowhere", "missing"),
    ],
)
def test_links(root: Path, tmp_path: Path, target: str, expected: str) -> None:
    (root / "docs").mkdir()
    (root / "folder").symlink_to(tmp_path / "outside")
    (root / "LICENSE").symlink_to(target.format(outside=tmp_path / "outside", root=root))
    assert reason(root, "LICENSE") == expected


@every_reader
def test_a_link_to_a_folder_outside_is_not_entered(root: Path, tmp_path: Path, opener: object) -> None:
    (root / "docs").symlink_to(tmp_path / "outside")
    tree = WorkTree(root, opener=opener)
    assert list(tree.entries()) == ["README.md", "docs"]
    with pytest.raises(Unreadable, match="outside"):
        tree.read("docs/canary")


def test_forty_links_in_a_row_are_enough(root: Path) -> None:
    for number in range(60):
        (root / f"link{number}").symlink_to(f"link{number + 1}" if number < 59 else "README.md")
    assert reason(root, "link0") == "loop"
    assert WorkTree(root).read("link20") == b"# Example\n"


@pytest.mark.parametrize("swap", ["file", "folder"])
def test_a_link_that_appears_while_reading(root: Path, tmp_path: Path, swap: str) -> None:
    """One thread exchanges a file, or its folder, for a link to the outside as fast as it can."""
    (root / "docs").mkdir()
    (root / "docs" / "canary").write_bytes(b"inside\n")
    place = root / "docs" / "canary" if swap == "file" else root / "docs"
    link, kept = root / "link", root / "kept"
    link.symlink_to(tmp_path / "outside" / "canary" if swap == "file" else tmp_path / "outside")
    stop = threading.Event()

    def exchange() -> None:
        while not stop.is_set():
            place.rename(kept)
            link.rename(place)
            place.rename(link)
            kept.rename(place)

    thread = threading.Thread(target=exchange)
    thread.start()
    tree = WorkTree(root)
    seen, until = set(), time.monotonic() + 0.7
    try:
        while time.monotonic() < until:
            try:
                seen.add(tree.read("docs/canary"))
            except Unreadable as refused:
                seen.add(refused.reason)
    finally:
        stop.set()
        thread.join()
    assert seen <= {b"inside\n", "missing", "vanished", "outside"}
    assert b"inside\n" in seen
    assert len(seen) > 1


@every_reader
def test_fifos_sockets_and_devices_are_refused_at_once(root: Path, opener: object) -> None:
    os.mkfifo(root / "LICENSE")
    os.mkfifo(root / ".gitattributes")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(root / "SECURITY.md"))
        if ROOT_USER:
            os.mknod(root / "CHANGELOG.md", stat.S_IFCHR | 0o600, os.makedev(1, 5))  # /dev/zero
        tree = WorkTree(root, opener=opener)
        started = time.monotonic()
        assert "README.md" in tree.entries()
        for name in ("LICENSE", "SECURITY.md", "CHANGELOG.md")[: 3 if ROOT_USER else 2]:
            with pytest.raises(Unreadable, match="special-file"):
                tree.read(name)
        assert time.monotonic() - started < 5


def test_a_fifo_that_replaces_a_tracked_file(root: Path) -> None:
    git(root, "add", ".")
    (root / "README.md").unlink()
    os.mkfifo(root / "README.md")
    assert reason(root, "README.md") == "special-file"


def test_sparse_and_endless_files(root: Path) -> None:
    with (root / "LICENSE").open("wb") as file:
        file.truncate(10 * 1024**3)
    assert reason(root, "LICENSE") == "too-large"
    stop = threading.Event()

    def grow() -> None:
        with (root / "README.md").open("ab", buffering=0) as file:
            while not stop.is_set() and file.tell() < 64 * 1024**2:
                file.write(b"more\n" * 1000)

    thread = threading.Thread(target=grow)
    thread.start()
    try:
        content = WorkTree(root).read("README.md", limit=200_000)
        assert len(content) <= 200_000
    except Unreadable as refused:
        assert refused.reason == "too-large"  # noqa: PT017 - either answer is right
    finally:
        stop.set()
        thread.join()


def test_files_that_have_no_size(tmp_path: Path) -> None:
    """Files below /proc say they have no bytes and have as many as one asks for."""
    with pytest.raises(Unreadable, match="too-large"):
        WorkTree("/proc/self").read("maps", limit=100)


def test_a_document_that_is_a_folder(root: Path) -> None:
    (root / "LICENSE").mkdir()
    assert reason(root, "LICENSE") == "not-a-file"


@every_reader
def test_a_file_that_vanishes(root: Path, opener: object) -> None:
    (root / "docs").mkdir()
    (root / "docs" / "index.md").write_text("")
    tree = WorkTree(root, opener=opener)
    assert "docs/index.md" in tree.entries()
    (root / "docs" / "index.md").unlink()
    (root / "docs").rmdir()
    with pytest.raises(Unreadable, match="missing"):
        tree.read("docs/index.md")


NAMES = [
    b"line\nfeed",
    b"carriage\rreturn",
    b"tab\tulator",
    b"escape\x1b[31m",
    "bidi\u202etxt.exe".encode(),
    "zero\u200bwidth".encode(),
    b"invalid\xff\xfe",
    b"latin-\xe6\xf8\xe5.md",
    b" leading and trailing ",
    b"-option",
    b"--output=x",
    b"C:\\Windows\\win.ini",
    b"back\\slash",
    b"colon:name",
    b"*",
    b"?[a]!",
    b":(top)README",
    b"%00",
    b"::error::",
    b"license",
    b"License",
    b"LICENSE",
    b"...",
    b"~",
    b"$HOME",
    b"`id`",
    b"n" * 255,
]


@every_reader
@pytest.mark.parametrize("tracked", [True, False])
def test_names_of_every_sort(root: Path, opener: object, tracked: bool) -> None:
    for name in NAMES:
        (root / os.fsdecode(name)).write_bytes(name)
        (root / ("d" + os.fsdecode(name[:200]))).mkdir()
        (root / ("d" + os.fsdecode(name[:200])) / os.fsdecode(name)).write_bytes(name)
    if tracked:
        git(root, "add", ".")
    tree = WorkTree(root, opener=opener)
    expected = {os.fsdecode(name) for name in NAMES}
    expected |= {f"d{os.fsdecode(name[:200])}/{os.fsdecode(name)}" for name in NAMES}
    assert set(tree.entries()) == expected | {"README.md"}
    for path in expected:
        assert os.fsencode(path).endswith(tree.read(path))
    assert len(tree.entries().lookup("license")) == 3


@contextmanager
def deep_path(root: Path, names: list[str]) -> Iterator[None]:
    """Make a path that is longer than one system call takes."""
    descriptor = os.open(root, os.O_RDONLY)
    try:
        for name in names:
            os.mkdir(name, dir_fd=descriptor)
            inner = os.open(name, os.O_RDONLY, dir_fd=descriptor)
            os.close(descriptor)
            descriptor = inner
        file = os.open("README.md", os.O_CREAT | os.O_WRONLY, dir_fd=descriptor)
        os.write(file, b"deep\n")
        os.close(file)
        yield
    finally:
        os.close(descriptor)
        # Python's own removal recurses, and would stop pytest's cleaning up.
        subprocess.run(["rm", "-rf", str(root / names[0])], check=True)


@every_reader
@pytest.mark.parametrize(
    "names",
    [["n" * 250] * 15, ["n" * 250] * 24, ["d"] * 400],
    ids=lambda names: str(len(names)),
)
def test_long_and_deep_paths(root: Path, opener: object, names: list[str]) -> None:
    path = "/".join([*names, "README.md"])
    with deep_path(root, names):
        tree = WorkTree(root, opener=opener)
        assert "README.md" in tree.entries()
        # Git can't name a path of more than 4,096 bytes, so it can't be part of what it keeps.
        assert path in tree.entries() or tree.entries().gaps or len(path) > 4096
        assert tree.read(path) == b"deep\n"


@contextmanager
def as_nobody() -> Iterator[Path]:
    """Be a user without rights, in a folder of theirs."""
    folder = Path(tempfile.mkdtemp(prefix="os2lint-test-"))
    try:
        if ROOT_USER:
            os.chown(folder, NOBODY, NOBODY)
            os.setegid(NOBODY)
            os.seteuid(NOBODY)
        yield folder
    finally:
        if ROOT_USER:
            os.seteuid(0)
            os.setegid(0)
        for path in sorted(folder.rglob("*")):
            path.chmod(0o700)
        for path in sorted(folder.rglob("*"), reverse=True):
            path.rmdir() if path.is_dir() else path.unlink()
        folder.rmdir()


def test_what_we_have_no_right_to() -> None:
    with as_nobody() as folder:
        (folder / "README.md").write_text("secret")
        (folder / "README.md").chmod(0)
        (folder / "docs").mkdir()
        (folder / "docs" / "index.md").write_text("secret")
        (folder / "docs").chmod(0)
        tree = WorkTree(folder)
        assert list(tree.entries()) == ["README.md"]
        assert tree.entries().gaps == (Gap(path="docs", reason="permission"),)
        for path in ("README.md", "docs/index.md"):
            with pytest.raises(Unreadable, match="permission"):
                tree.read(path)


@every_reader
def test_many_files(root: Path, opener: object) -> None:
    (root / "many").mkdir()
    for number in range(3000):
        (root / "many" / f"{number}.txt").touch()
    assert len(WorkTree(root, opener=opener).entries()) == 3001


def test_without_git_special_files_are_named(root: Path) -> None:
    os.mkfifo(root / "LICENSE")
    assert WorkTree(root, opener=with_nothing).entries()["LICENSE"].kind is Kind.OTHER
