"""The program that reads with libgit2 (pygit2): questions on its input, answers on its output, a line each.

A question is a list, its name and its arguments, as JSON. The answer is any number of JSON values, then an
object with `end`: null, or the reason why there is no more.
"""

from __future__ import annotations

import json
import os
import resource
import stat
import sys
from base64 import b64encode
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pygit2

from os2lint.repository.listing import Gap, Kind
from os2lint.repository.model import PATHS_PER_COMMIT
from os2lint.repository.walk import walk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

#: More than anybody waits for (`process.TIMEOUT`).
CPU_SECONDS = 120
_MODES = {0o100000: Kind.FILE, 0o120000: Kind.SYMLINK, 0o160000: Kind.SUBMODULE}
_ERRORS = (pygit2.GitError, KeyError, ValueError, OSError)


class _AnswerError(Exception):
    """The reason why there is no (further) answer."""


class Reader:
    """Answers questions about the repository of a disarmed git folder."""

    def __init__(self, git_folder: str, top: str | None) -> None:
        # The folder is ours, the work tree often isn't; and settings of the machine don't count.
        pygit2.settings.owner_validation = False
        levels = pygit2.enums.ConfigLevel
        for level in (levels.SYSTEM, levels.GLOBAL, levels.XDG):
            pygit2.settings.search_path[level] = ""
        self._git = pygit2.Repository(git_folder, pygit2.enums.RepositoryOpenFlag.NO_SEARCH)
        self._top = Path(top) if top else None

    def files(self, folder: str) -> Iterator[tuple[str, str] | tuple[str, None, str]]:
        """List tracked files that are there, and untracked ones that aren't ignored."""
        if self._top is None:
            return
        start = "" if folder == str(self._top) else Path(folder).relative_to(self._top).as_posix() + "/"
        tracked = {
            entry.path.removeprefix(start): _kind(entry.mode)
            for entry in self._git.index
            if entry.path.startswith(start)
        }
        folders = {path[:end] for path in tracked for end, character in enumerate(path) if character == "/"}
        for path, kind in tracked.items():
            if kind is Kind.SUBMODULE:
                yield path, kind
        for found in walk(
            Path(folder), lambda path: path not in folders and self._git.path_is_ignored(start + path + "/")
        ):
            if isinstance(found, Gap):
                yield found.path, None, found.reason
                continue
            path, kind = found
            if path in tracked:
                if tracked[path] is not Kind.SUBMODULE:
                    yield path, tracked[path]
            elif kind is not Kind.OTHER and not self._git.path_is_ignored(start + path):
                yield path, kind

    def commit(self, ref: str) -> Iterator[str]:
        """Resolve a name."""
        try:
            yield str(self._git.revparse_single(ref).peel(pygit2.Commit).id)
        except _ERRORS as error:
            raise _AnswerError("missing") from error

    def tree(self, commit: str) -> Iterator[tuple[str, str]]:
        """List what a commit holds."""
        pending = [("", pygit2.Oid(hex=commit))]
        while pending:
            prefix, tree = pending.pop()
            for entry in self._tree(tree):
                path = prefix + os.fsdecode(entry.raw_name or b"")
                if stat.S_ISDIR(entry.filemode):
                    pending.append((path + "/", entry.id))
                else:
                    yield path, _kind(entry.filemode)

    def blob(self, commit: str, path: str, limit: int) -> Iterator[str]:
        """Give a file's content in Base64."""
        # Components are compared as bytes: pygit2's own look-up knows only UTF-8.
        found: pygit2.Object = self._tree(pygit2.Oid(hex=commit))
        for name in os.fsencode(path).split(b"/"):
            matches = [entry for entry in self._tree(found.id) if entry.raw_name == name]
            if not matches:
                raise _AnswerError("missing")
            found = matches[0]
        if stat.S_IFMT(found.filemode) not in {stat.S_IFREG, stat.S_IFLNK}:
            raise _AnswerError("not-a-file")
        try:
            _, size = self._git.odb.read_header(found.id)
            if size > limit:
                raise _AnswerError("too-large")
            yield b64encode(self._git.odb.read(found.id)[1]).decode()
        except _ERRORS as error:
            raise _AnswerError("missing") from error

    def changes(self, before: str, after: str) -> Iterator[str]:
        """List the paths that differ between two commits."""
        old, new = (self._tree(pygit2.Oid(hex=commit)) for commit in (before, after))
        for delta in old.diff_to_tree(new).deltas:
            yield os.fsdecode(delta.new_file.raw_path)

    def history(self, commit: str, limit: int) -> Iterator[list[Any]]:
        """Give the newest commits, with the paths that each one touched, from trees alone."""
        for found in islice(self._git.walk(commit, pygit2.enums.SortMode.NONE), limit):
            parents = found.parents
            paths: list[str] = []
            changed = 0
            if len(parents) == 1:
                for delta in parents[0].tree.diff_to_tree(found.tree).deltas:
                    changed += 1
                    if changed <= PATHS_PER_COMMIT:
                        paths.append(os.fsdecode(delta.new_file.raw_path))
            author = found.author
            texts = [
                text.decode("utf-8", "replace")
                for text in (author.raw_name, author.raw_email, found.raw_message)
            ]
            yield [str(found.id), len(parents), *texts, author.time, author.offset, paths, changed]

    def _tree(self, name: pygit2.Oid) -> pygit2.Tree:
        return self._git[name].peel(pygit2.Tree)


def _kind(mode: int) -> Kind:
    return _MODES.get(stat.S_IFMT(mode), Kind.OTHER)


def _answers(reader: Reader, question: list[Any]) -> Iterator[object]:
    name, *arguments = question
    questions: dict[str, Callable[..., Iterator[object]]] = {
        "files": reader.files,
        "commit": reader.commit,
        "tree": reader.tree,
        "blob": reader.blob,
        "changes": reader.changes,
        "history": reader.history,
    }
    end = None
    try:
        yield from questions[name](*arguments)
    except _AnswerError as reason:
        end = str(reason)
    except _ERRORS:
        end = "corrupt"
    yield {"end": end}


def main(git_folder: str, top: str | None = None) -> None:
    """Answer until the input ends."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    # Whoever asked may be killed while a corrupt object has us going in circles.
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    reader = Reader(git_folder, top)
    for line in sys.stdin:
        for answer in _answers(reader, json.loads(line)):
            sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
