"""Running git: what it sees of the environment, and how long it may take."""

from __future__ import annotations

import os
import subprocess
import weakref
from contextlib import suppress
from typing import TYPE_CHECKING

from os2lint.repository.model import GitUnreadableError
from os2lint.repository.process import Patience, stop

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["ObjectReader", "Program"]

# Longer than any path that a file system allows, and than any subject of a commit that a person wrote.
_RECORD = 1024 * 1024
# Settings of the machine and the user don't count either: the same repository, the same answer.
_ENVIRONMENT = {
    "GIT_ALLOW_PROTOCOL": "none",
    "GIT_ATTR_NOSYSTEM": "1",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_CONFIG_SYSTEM": os.devnull,
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "LC_ALL": "C",
}
_OPTIONS = ("--no-pager", "--literal-pathspecs")


class Program:
    """The git program, bound to one disarmed git folder."""

    def __init__(self, program: str, git_folder: Path, top: Path | None) -> None:
        self._program = program
        self._environment = _ENVIRONMENT | {"GIT_DIR": str(git_folder), "PATH": os.defpath}
        if top:
            self._environment["GIT_WORK_TREE"] = str(top)
        self._folder = top or git_folder
        self.patience = Patience()
        self._ahead: dict[tuple[tuple[str, ...], Path | None], subprocess.Popen[bytes]] = {}
        weakref.finalize(self, _stop_all, self._ahead)

    def start(
        self, *arguments: str, folder: Path | None = None, asks: bool = False
    ) -> subprocess.Popen[bytes]:
        """Start git; its errors are not read, since their words are no interface."""
        try:
            return subprocess.Popen(  # noqa: S603 - an absolute path and our own arguments, no shell
                [self._program, *_OPTIONS, *arguments],
                cwd=folder or self._folder,
                env=self._environment,
                stdin=subprocess.PIPE if asks else subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
        except (OSError, ValueError) as error:
            raise GitUnreadableError("no-reader") from error

    def ask_ahead(self, *arguments: str, folder: Path | None = None) -> None:
        """Let git begin on what `records` will be asked for: it works while we do something else."""
        with suppress(GitUnreadableError):  # That will be said when it is asked.
            self._ahead[arguments, folder] = self.start(*arguments, folder=folder)

    def records(self, *arguments: str, folder: Path | None = None) -> Iterator[bytes]:
        """Run git and yield what it writes, split at NUL, as it comes.

        Raises:
            GitUnreadableError: `timeout`, or `corrupt` if git fails.
        """
        process = self._ahead.pop((arguments, folder), None) or self.start(*arguments, folder=folder)
        try:
            yield from _split(self.patience.chunks(process))
            if process.wait() != 0:
                raise GitUnreadableError("corrupt")
        finally:
            stop(process)


class ObjectReader:
    """One `git cat-file --batch` for many objects; ends with this object."""

    def __init__(self, git: Program) -> None:
        self._process = git.start("cat-file", "--batch", asks=True)
        self._patience = git.patience
        self._finalizer = weakref.finalize(self, stop, self._process)

    def read(self, name: bytes, limit: int) -> bytes | str:
        """Give a blob's content, or the reason why not; after a reason, use a new reader.

        Raises:
            GitUnreadableError: `timeout`, or `corrupt` if git fails.
        """
        assert self._process.stdin  # noqa: S101 - for the type checker: it was started with a pipe
        try:
            self._process.stdin.write(name + b"\n")
            self._process.stdin.flush()
        except OSError as error:
            raise GitUnreadableError("corrupt") from error
        received = bytearray()
        chunks = self._patience.chunks(self._process)
        while (end := received.find(b"\n")) < 0:
            received += _next(chunks)
        header = bytes(received[:end]).split(b" ")
        if header[-1] == b"missing":
            return "missing"
        if len(header) != 3 or header[1] != b"blob":
            return "not-a-file"
        size = int(header[2])
        if size > limit:
            return "too-large"
        while len(received) < end + size + 2:
            received += _next(chunks)
        return bytes(received[end + 1 : end + 1 + size])


def _stop_all(processes: dict[tuple[tuple[str, ...], Path | None], subprocess.Popen[bytes]]) -> None:
    for process in processes.values():
        stop(process)


def _next(chunks: Iterator[bytes]) -> bytes:
    chunk = next(chunks, b"")
    if not chunk:
        raise GitUnreadableError("corrupt")
    return chunk


def _split(chunks: Iterator[bytes]) -> Iterator[bytes]:
    rest = b""
    for chunk in chunks:
        *records, rest = (rest + chunk).split(b"\0")
        yield from records
        if len(rest) > _RECORD:
            raise GitUnreadableError("corrupt")
    if rest:
        yield rest
