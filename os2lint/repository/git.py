"""Git's data through the git program, which sees none of the repository's configuration."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from os2lint.repository.disarmed import DisarmedFolder
from os2lint.repository.gitlog import LOG_OPTIONS, parse_log
from os2lint.repository.gitprogram import ObjectReader, Program
from os2lint.repository.listing import Kind
from os2lint.repository.model import GitUnreadableError, Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from os2lint.repository.gitfolder import GitFolder
    from os2lint.repository.listing import Gap
    from os2lint.repository.model import History

__all__ = ["ProgramStore", "git_program"]

_LISTING = (
    *("ls-files", "-z", "-t", "--stage", "--cached", "--others", "--deleted"),
    "--exclude-standard",
)
_MODES = {b"100": Kind.FILE, b"120": Kind.SYMLINK, b"160": Kind.SUBMODULE}


def git_program(top: Path | None) -> str | None:
    """Find git on the PATH, but never inside the repository or relative to where we are."""
    for folder in os.environ.get("PATH", os.defpath).split(os.pathsep):
        path = Path(os.path.realpath(Path(folder) / "git"))
        if not Path(folder).is_absolute() or (top and path.is_relative_to(top)):
            continue
        if path.is_file() and os.access(path, os.X_OK):
            return str(path)
    return None


class ProgramStore:
    """Runs git, once for each question."""

    def __init__(self, folder: GitFolder, program: str) -> None:
        self._folder = folder
        self._disarmed = DisarmedFolder(folder)
        self._git = Program(program, self._disarmed.path, folder.top)
        self._objects: ObjectReader | None = None

    def ask_ahead(self, folder: Path, commit: str | None, limit: int) -> None:
        """Start git on the listing and on the history."""
        self._git.ask_ahead(*_LISTING, folder=folder)
        if commit:
            self._git.ask_ahead(*_log(commit, limit))

    def files(self, folder: Path) -> Iterator[tuple[str, Kind] | Gap]:
        """List tracked files that are there, and untracked ones that aren't ignored."""
        yield from _existing(self._git.records(*_LISTING, folder=folder), folder)

    def commit(self, ref: str) -> str:
        """Resolve a name as `git rev-parse` does."""
        try:
            return self._revision(f"{ref}^{{commit}}")
        except GitUnreadableError as error:
            raise GitUnreadableError("missing" if error.reason == "corrupt" else error.reason) from error

    def tree(self, commit: str) -> Iterator[tuple[str, Kind]]:
        """List what a commit holds."""
        for record in self._git.records("ls-tree", "-r", "-z", "--full-tree", commit):
            fields, _, path = record.partition(b"\t")
            yield os.fsdecode(path), _MODES.get(fields[:3], Kind.OTHER)

    def blob(self, commit: str, path: str, limit: int) -> bytes:
        """Give a file's content as it is in a commit."""
        name = f"{commit}:{path}"
        if "\n" in path:  # A line of input to `cat-file` names one object.
            name = self._revision(name)
        self._objects = self._objects or ObjectReader(self._git)
        content = self._objects.read(os.fsencode(name), limit)
        if isinstance(content, bytes):
            return content
        # What it answers after an object that was too large would have to be read to its end.
        self._objects = None
        raise Unreadable(path, content)

    def changes(self, before: str, after: str) -> Iterator[str]:
        """List the paths that differ between two commits."""
        options = ("-r", "-z", "--name-only", "--no-renames", "--no-ext-diff")
        yield from map(os.fsdecode, self._git.records("diff-tree", *options, before, after))

    def history(self, commit: str, limit: int) -> History:
        """Read the newest commits, with the paths that each one touched, from trees alone."""
        return parse_log(self._git.records(*_log(commit, limit)), limit, shallow=self._folder.is_shallow)

    def _revision(self, name: str) -> str:
        answer = b"".join(self._git.records("rev-parse", "--verify", "--quiet", "--end-of-options", name))
        return answer.decode("ascii").strip()


def _log(commit: str, limit: int) -> tuple[str, ...]:
    return ("log", *LOG_OPTIONS, f"--max-count={limit + 1}", commit)


def _existing(records: Iterator[bytes], folder: Path) -> Iterator[tuple[str, Kind]]:
    """Read `git ls-files -t --stage`: H or S tracked, R tracked and deleted, M unmerged, ? untracked."""
    held: tuple[bytes, Kind] | None = None  # A deleted file is named twice in a row, an unmerged one thrice.
    for record in records:
        tag, rest = record[:1], record[2:]
        if tag == b"?":
            yield _untracked(os.fsdecode(rest), folder)
            continue
        fields, _, name = rest.partition(b"\t")
        if held and held[0] != name:
            yield os.fsdecode(held[0]), held[1]
        held = None if tag == b"R" else (name, _MODES.get(fields[:3], Kind.OTHER))
    if held:
        yield os.fsdecode(held[0]), held[1]


def _untracked(path: str, folder: Path) -> tuple[str, Kind]:
    # Git names a repository inside this one with a slash at its end.
    if path.endswith("/"):
        return path[:-1], Kind.SUBMODULE
    return path, Kind.SYMLINK if os.path.islink(f"{folder}/{path}") else Kind.FILE  # noqa: PTH114 - a Path for each of a million files costs more than git does
