"""A folder as a repository: what is checked out, as it stands there now."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from os2lint.repository import remotes
from os2lint.repository.budget import ReadBudget
from os2lint.repository.files import read_inside, target_inside
from os2lint.repository.gitfolder import GitFolderRefusedError, find
from os2lint.repository.lfs import require_content
from os2lint.repository.links import follow, is_plain
from os2lint.repository.listing import Gap, Kind, Listing
from os2lint.repository.model import (
    HISTORY_LIMIT,
    READ_LIMIT,
    GitUnreadableError,
    History,
    HistoryUnavailable,
    Unreadable,
)
from os2lint.repository.store import open_store
from os2lint.repository.walk import is_dependency_folder, walk

if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Iterator

    from os2lint.repository.gitfolder import GitFolder
    from os2lint.repository.store import GitStore

__all__ = ["WorkTree"]


class WorkTree:
    """A folder of files, with git or without.

    With git, it holds what is tracked, and what is neither tracked nor ignored; else every file except
    those of dependency folders. A folder below the top of a git repository is linted as a root of its own:
    paths are relative to it, while name, commit and history are those of the repository it is in. If nothing
    of it belongs to that repository (an ignored folder), it counts as a folder without git.

    Args:
        path: The folder; a symbolic link to it is followed.
        is_fork: What the forge says, where somebody asked it.
        budget: Bytes that may be read.

    Raises:
        OSError: if there is no such folder.
    """

    def __init__(
        self,
        path: str | os.PathLike[str],
        *,
        is_fork: bool | None = None,
        budget: ReadBudget | None = None,
        opener: Callable[[GitFolder], GitStore] = open_store,
    ) -> None:
        self.root = Path(path).resolve(strict=True)
        if not self.root.is_dir():
            raise NotADirectoryError(str(path))
        self.is_fork = is_fork
        self._budget = budget or ReadBudget()
        self._opener = opener
        self._problem: str | None = None
        self._histories: dict[int, History | HistoryUnavailable] = {}

    @cached_property
    def remotes(self) -> tuple[str, ...]:
        """Addresses of the git remotes, without credentials."""
        return remotes.addresses(self._git.settings) if self._git else ()

    @cached_property
    def name(self) -> str | None:
        """OWNER/REPO on GitHub that a remote points to."""
        return remotes.github_name(self.remotes)

    @cached_property
    def commit(self) -> str | None:
        """Hash of the commit checked out; what was changed since then is linted as well."""
        if not self._git:
            return None
        if head := self._git.head:
            return head
        try:
            return self._store.commit("HEAD") if self._store else None
        except GitUnreadableError:
            return None

    def ask_ahead(self) -> None:
        """Let git begin on the listing and the history, which will be asked for."""
        if self._found and self._found.top == self.root and self._store:
            self._store.ask_ahead(self.root, self._found.head, HISTORY_LIMIT)

    def entries(self) -> Listing:
        """List all paths, once."""
        return self._listing

    def resolve(self, path: str) -> str:
        """Follow symbolic links inside the folder."""
        return follow(path, lambda link: target_inside(self.root, link))

    def read(self, path: str, limit: int = READ_LIMIT) -> bytes:
        """Give a file's whole content, whether it is listed or not."""
        try:
            content = self._content(path, limit)
        except Unreadable as error:
            raise Unreadable(path, error.reason) from error
        self._budget.spend(path, len(content))
        return require_content(path, content)

    def _content(self, path: str, limit: int) -> bytes:
        if is_plain(path):
            try:
                return read_inside(self.root, path, limit)
            except Unreadable as error:
                # Perhaps there is a symbolic link on the way; most paths have none, and are read in one go.
                if error.reason not in {"missing", "vanished"}:
                    raise
        return read_inside(self.root, self.resolve(path), limit)

    def history(self, limit: int = HISTORY_LIMIT) -> History | HistoryUnavailable:
        """Read the newest commits; paths are relative to the top of the git repository."""
        if limit not in self._histories:
            self._histories[limit] = self._read_history(limit)
        return self._histories[limit]

    def _read_history(self, limit: int) -> History | HistoryUnavailable:
        if not self._git or not self._store:
            return HistoryUnavailable(reason=self._problem or "not-git")
        if not self.commit:
            return HistoryUnavailable(reason="no-commits")
        try:
            return self._store.history(self.commit, limit)
        except GitUnreadableError as error:
            return HistoryUnavailable(reason=error.reason)

    @cached_property
    def _git(self) -> GitFolder | None:
        """The git folder, if the folder that is linted is a part of that repository."""
        if self._found and (self._found.top == self.root or self._listed_by_git):
            return self._found
        return None

    @cached_property
    def _found(self) -> GitFolder | None:
        try:
            found = find(self.root)
        except GitFolderRefusedError:
            self._problem = "foreign-git-folder"
            return None
        return found if found and found.top else None

    @cached_property
    def _store(self) -> GitStore | None:
        try:
            return self._opener(self._found) if self._found else None
        except GitUnreadableError as error:
            self._problem = error.reason
            return None

    @cached_property
    def _listed_by_git(self) -> Listing | None:
        if not self._store:
            return None
        try:
            listing = Listing.collect(self._store.files(self.root))
        except GitUnreadableError as error:
            self._problem = error.reason
            return None
        return listing or None

    @cached_property
    def _listing(self) -> Listing:
        if self._listed_by_git is not None:
            return self._listed_by_git
        if self._found and self._store and not self._problem and self._found.top == self.root:
            return Listing(())
        return Listing.collect(self._walk())

    def _walk(self) -> Iterator[tuple[str, Kind] | Gap]:
        skipped: dict[str, Gap] = {}  # One for each name: a repository may have thousands of such folders.

        def skips(path: str) -> bool:
            if is_dependency_folder(path):
                name = path.rpartition("/")[2]
                skipped.setdefault(name, Gap(path=path, reason="dependency-folder"))
            return is_dependency_folder(path)

        if self._problem:
            yield Gap(path=".git", reason="without-git")
        yield from walk(self.root, skips)
        yield from skipped.values()
