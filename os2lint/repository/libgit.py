"""Git's data through libgit2, for machines without git, such as the container image.

libgit2 runs no program that a repository names. But it is a C library that reads hostile data, and a corrupt
object can send it in circles: so it works in a process of its own, which is stopped when it takes too long.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import weakref
from base64 import b64decode
from contextlib import suppress
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from os2lint.repository.disarmed import DisarmedFolder
from os2lint.repository.gitlog import PATHS, moment, trimmed
from os2lint.repository.listing import Gap, Kind
from os2lint.repository.model import Commit, GitUnreadableError, History, Unreadable
from os2lint.repository.process import Patience, stop

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator
    from pathlib import Path

    from os2lint.repository.gitfolder import GitFolder

__all__ = ["LibraryStore", "has_library"]

_ANSWER = 256 * 1024 * 1024
_OF_ONE_FILE = frozenset({"missing", "not-a-file", "too-large"})


def has_library() -> bool:
    """Whether pygit2 is installed; it takes too long to import for a mere look."""
    return find_spec("pygit2") is not None


class LibraryStore:
    """Asks libgit2.

    It knows fewer formats than git does: neither SHA-256 nor reftables, split or sparse indexes.
    """

    def __init__(self, folder: GitFolder) -> None:
        if (
            folder.setting("extensions", "objectformat") not in {None, "sha1"}
            or folder.setting("extensions", "refstorage") not in {None, "files"}
            or folder.setting("core", "sparsecheckout") == "true"
        ):
            raise GitUnreadableError("unsupported")
        self._folder = folder
        self._disarmed = DisarmedFolder(folder)
        self._process: subprocess.Popen[bytes] | None = None
        self._patience = Patience()

    def ask_ahead(self, folder: Path, commit: str | None, limit: int) -> None:  # noqa: ARG002 - each store's signature
        """Start the reader, which takes one question at a time."""
        with suppress(GitUnreadableError):  # That will be said when it is asked.
            self._process = self._process or self._start()

    def files(self, folder: Path) -> Iterator[tuple[str, Kind] | Gap]:
        """List tracked files that are there, and untracked ones that aren't ignored."""
        for path, kind, *reason in self._ask("files", str(folder)):
            yield (path, Kind(kind)) if kind else Gap(path=path, reason=reason[0])

    def commit(self, ref: str) -> str:
        """Resolve a name as `git rev-parse` does."""
        (commit,) = self._ask("commit", ref)
        return str(commit)

    def tree(self, commit: str) -> Iterator[tuple[str, Kind]]:
        """List what a commit holds."""
        for path, kind in self._ask("tree", commit):
            yield path, Kind(kind)

    def blob(self, commit: str, path: str, limit: int) -> bytes:
        """Give a file's content as it is in a commit."""
        try:
            (content,) = self._ask("blob", commit, path, limit)
        except GitUnreadableError as error:
            if error.reason in _OF_ONE_FILE:
                raise Unreadable(path, error.reason) from error
            raise
        return b64decode(content)

    def changes(self, before: str, after: str) -> Iterator[str]:
        """List the paths that differ between two commits."""
        yield from map(str, self._ask("changes", before, after))

    def history(self, commit: str, limit: int) -> History:
        """Read the newest commits, with the paths that each one touched, from trees alone."""
        commits: list[Commit] = []
        kept = 0
        answers = self._ask("history", commit, limit + 1)
        for name, parents, author, email, message, seconds, minutes, paths, changed in answers:
            if len(commits) == limit or kept > PATHS:
                answers.close()
                return History(commits=tuple(commits), complete=False)
            kept += len(paths)
            commits.append(
                Commit(
                    id=name,
                    parents=parents,
                    author=author,
                    email=email,
                    date=moment(seconds, minutes),
                    message=trimmed(message),
                    paths=tuple(paths),
                    changed=changed,
                )
            )
        return History(commits=tuple(commits), complete=not self._folder.is_shallow)

    def _ask(self, *question: str | int) -> Generator[Any, None, None]:
        """Ask the reader and yield what it answers.

        Raises:
            GitUnreadableError: with the reader's reason; `corrupt` if it broke down, `timeout` if it took
                too long.
        """
        process = self._process = self._process or self._start()
        end: dict[str, str | None] | None = None
        try:
            for line in _lines(process, question, self._patience):
                answer = json.loads(line)
                if isinstance(answer, dict):
                    end = answer
                    break
                yield answer
        except ValueError as error:
            raise GitUnreadableError("corrupt") from error
        finally:
            if end is None:
                # Whatever is still to come would be taken for the answer to the next question.
                stop(process)
                self._process = None
        if reason := end["end"] if end else "corrupt":
            raise GitUnreadableError(reason)

    def _start(self) -> subprocess.Popen[bytes]:
        arguments = [str(self._disarmed.path), *([str(self._folder.top)] if self._folder.top else [])]
        kept = ("PATH", "LANG", "LC_ALL", "LC_CTYPE", "PYTHONUTF8", "LD_LIBRARY_PATH")
        environment = {name: os.environ[name] for name in kept if name in os.environ}
        # Only folders that this program was started from itself; "" would be the repository's.
        environment["PYTHONPATH"] = os.pathsep.join(path for path in sys.path if path.startswith("/"))
        try:
            process = subprocess.Popen(  # noqa: S603 - this Python and our own module, no shell
                [sys.executable, "-S", "-P", "-s", "-m", "os2lint.repository.libgit_reader", *arguments],
                cwd=self._disarmed.path,
                env=environment,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
        except (OSError, ValueError) as error:
            raise GitUnreadableError("no-reader") from error
        weakref.finalize(self, stop, process)
        return process


def _lines(
    process: subprocess.Popen[bytes], question: tuple[str | int, ...], patience: Patience
) -> Iterator[bytes]:
    assert process.stdin  # noqa: S101 - for the type checker: it was started with a pipe
    try:
        process.stdin.write(json.dumps(question).encode() + b"\n")
        process.stdin.flush()
    except OSError as error:
        raise GitUnreadableError("corrupt") from error
    rest = b""
    for chunk in patience.chunks(process):
        *lines, rest = (rest + chunk).split(b"\n")
        yield from lines
        if len(rest) > _ANSWER:
            raise GitUnreadableError("corrupt")
