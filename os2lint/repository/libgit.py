"""Git's data through libgit2 (pygit2), for machines without git, such as the container image."""

from __future__ import annotations

import os
import stat
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import pygit2

from os2lint.repository.disarmed import DisarmedFolder
from os2lint.repository.gitlog import moment, subject
from os2lint.repository.listing import Gap, Kind
from os2lint.repository.model import PATHS_PER_COMMIT, Commit, History, Unreadable
from os2lint.repository.store import GitUnreadableError
from os2lint.repository.walk import walk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from os2lint.repository.gitfolder import GitFolder

__all__ = ["LibraryStore"]

_PATHS = 200_000
_MODES = {0o100000: Kind.FILE, 0o120000: Kind.SYMLINK, 0o160000: Kind.SUBMODULE}
_ERRORS = (pygit2.GitError, KeyError, ValueError, OSError)


class LibraryStore:
    """Reads with libgit2, in this process.

    libgit2 runs no program, but it waits for ever on a FIFO and knows fewer formats than git; both are
    refused before it sees them.
    """

    def __init__(self, folder: GitFolder) -> None:
        _require_readable(folder)
        self._folder = folder
        self._disarmed = DisarmedFolder(folder)
        self._plain_ignore_files: dict[str, bool] = {}
        # The folder we made is ours, the work tree often isn't; and the user's settings don't count.
        pygit2.settings.owner_validation = False
        for level in (
            pygit2.enums.ConfigLevel.SYSTEM,
            pygit2.enums.ConfigLevel.GLOBAL,
            pygit2.enums.ConfigLevel.XDG,
        ):
            pygit2.settings.search_path[level] = ""
        try:
            self._git = pygit2.Repository(str(self._disarmed.path), pygit2.enums.RepositoryOpenFlag.NO_SEARCH)
        except _ERRORS as error:
            raise GitUnreadableError("corrupt") from error

    def files(self, folder: Path) -> Iterator[tuple[str, Kind] | Gap]:
        """List tracked files that are there, and untracked ones that aren't ignored."""
        top = self._folder.top
        if top is None:
            return
        start = "" if folder == top else folder.relative_to(top).as_posix() + "/"
        tracked = self._tracked(start)
        folders = {path[:end] for path in tracked for end in _slashes(path)}
        for path, kind in tracked.items():
            if kind is Kind.SUBMODULE:
                yield path, kind
        for found in walk(folder, lambda path: path not in folders and self._ignores(start + path + "/")):
            if isinstance(found, Gap):
                yield found
            elif found[0] in tracked:
                if tracked[found[0]] is not Kind.SUBMODULE:
                    yield found[0], tracked[found[0]]
            elif found[1] is not Kind.OTHER and not self._ignores(start + found[0]):
                yield found

    def commit(self, ref: str) -> str:
        """Resolve a name as `git rev-parse` does."""
        try:
            return str(self._git.revparse_single(ref).peel(pygit2.Commit).id)
        except _ERRORS as error:
            raise GitUnreadableError("missing") from error

    def tree(self, commit: str) -> Iterator[tuple[str, Kind]]:
        """List what a commit holds."""
        try:
            pending = [("", pygit2.Oid(hex=commit))]
            while pending:
                prefix, tree = pending.pop()
                for entry in self._tree(tree):
                    path = prefix + os.fsdecode(entry.raw_name or b"")
                    if stat.S_ISDIR(entry.filemode):
                        pending.append((path + "/", entry.id))
                    else:
                        yield path, _kind(entry.filemode)
        except _ERRORS as error:
            raise GitUnreadableError("corrupt") from error

    def blob(self, commit: str, path: str, limit: int) -> bytes:
        """Give a file's content as it is in a commit."""
        entry = self._entry(commit, path)
        if stat.S_IFMT(entry.filemode) not in {stat.S_IFREG, stat.S_IFLNK}:
            raise Unreadable(path, "not-a-file")
        try:
            _, size = self._git.odb.read_header(entry.id)
            if size > limit:
                raise Unreadable(path, "too-large")
            return bytes(self._git.odb.read(entry.id)[1])
        except _ERRORS as error:
            raise Unreadable(path, "missing") from error

    def history(self, commit: str, limit: int) -> History:
        """Read the newest commits, with the paths that each one touched, from trees alone."""
        commits: list[Commit] = []
        kept = 0
        try:
            newest = self._git.walk(commit, pygit2.enums.SortMode.NONE)
            for found in islice(newest, limit + 1):
                if len(commits) == limit or kept >= _PATHS:
                    return History(commits=tuple(commits), complete=False, shallow=self._folder.is_shallow)
                commits.append(self._commit(found))
                kept += len(commits[-1].paths)
        except _ERRORS as error:
            raise GitUnreadableError("corrupt") from error
        shallow = self._folder.is_shallow
        return History(commits=tuple(commits), complete=not shallow, shallow=shallow)

    def _tree(self, name: pygit2.Oid) -> pygit2.Tree:
        return self._git[name].peel(pygit2.Tree)

    def _entry(self, commit: str, path: str) -> pygit2.Object:
        """Find a path in a commit by its bytes: pygit2's own look-up knows only UTF-8."""
        found: pygit2.Object = self._tree(pygit2.Oid(hex=commit))
        try:
            for name in os.fsencode(path).split(b"/"):
                found = next(entry for entry in self._tree(found.id) if entry.raw_name == name)
        except (*_ERRORS, StopIteration) as error:
            raise Unreadable(path, "missing") from error
        return found

    def _commit(self, found: pygit2.Commit) -> Commit:
        parents = found.parents
        paths: list[str] = []
        changed = 0
        if len(parents) == 1:
            for delta in parents[0].tree.diff_to_tree(found.tree).deltas:
                changed += 1
                if changed <= PATHS_PER_COMMIT:
                    paths.append(os.fsdecode(delta.new_file.raw_path))
        return Commit(
            id=str(found.id),
            parents=len(parents),
            author=found.author.raw_name.decode("utf-8", "replace"),
            email=found.author.raw_email.decode("utf-8", "replace"),
            date=moment(found.author.time, found.author.offset),
            subject=subject(found.raw_message.decode("utf-8", "replace")),
            paths=tuple(paths),
            changed=changed,
        )

    def _tracked(self, start: str) -> dict[str, Kind]:
        try:
            return {
                entry.path.removeprefix(start): _kind(entry.mode)
                for entry in self._git.index
                if entry.path.startswith(start)
            }
        except _ERRORS as error:
            raise GitUnreadableError("corrupt") from error

    def _ignores(self, path: str) -> bool:
        if not all(self._has_plain_ignore_file(path[:end]) for end in (0, *_slashes(path))):
            return False
        try:
            return bool(self._git.path_is_ignored(path))
        except _ERRORS:
            return False

    def _has_plain_ignore_file(self, folder: str) -> bool:
        """Whether a folder's .gitignore is a file or missing; asked once for each folder."""
        if folder not in self._plain_ignore_files:
            try:
                mode = os.lstat(f"{self._folder.top}/{folder}/.gitignore").st_mode
            except OSError:
                mode = stat.S_IFREG
            self._plain_ignore_files[folder] = stat.S_ISREG(mode)
        return self._plain_ignore_files[folder]


def _require_readable(folder: GitFolder) -> None:
    if (
        folder.setting("extensions", "objectformat") not in {None, "sha1"}
        or folder.setting("extensions", "refstorage") not in {None, "files"}
        or folder.setting("core", "sparsecheckout") == "true"
        or (folder.common / "objects" / "info" / "alternates").exists()
    ):
        raise GitUnreadableError("unsupported")
    for path, folders, files in os.walk(folder.common):
        for name in (*folders, *files):
            mode = os.lstat(Path(path, name)).st_mode
            if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
                raise GitUnreadableError("unsupported")


def _kind(mode: int) -> Kind:
    return _MODES.get(stat.S_IFMT(mode), Kind.OTHER)


def _slashes(path: str) -> Iterator[int]:
    end = path.find("/")
    while end >= 0:
        yield end
        end = path.find("/", end + 1)
