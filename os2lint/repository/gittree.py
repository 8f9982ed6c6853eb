"""A commit as a repository: read from the object store, with nothing checked out."""

from __future__ import annotations

import os
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from os2lint.repository import remotes
from os2lint.repository.budget import ReadBudget
from os2lint.repository.gitfolder import GitFolderRefusedError, find
from os2lint.repository.lfs import require_content
from os2lint.repository.links import find_file, find_listed
from os2lint.repository.listing import Kind, Listing
from os2lint.repository.model import (
    HISTORY_LIMIT,
    READ_LIMIT,
    GitUnreadableError,
    History,
    HistoryUnavailable,
    Unreadable,
)
from os2lint.repository.store import open_store

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from os2lint.repository.gitfolder import GitFolder
    from os2lint.repository.store import GitStore

__all__ = ["GitTree"]

_LINK = 4096


class GitTree:
    """One commit of a git repository, bare or not.

    A folder below the top of the repository is linted as a root of its own, whether it is checked out or not:
    paths are relative to it, while name and history are the repository's. One that the commit lacks is empty.

    Args:
        path: The repository's folder, or one below it.
        ref: A commit's hash, a branch, a tag or any name that git knows.
        is_fork: What the forge says, where somebody asked it.
        budget: Bytes that may be read.

    Raises:
        GitUnreadableError: if there is no such repository or commit, or it can't be read. Everything after
            construction raises at most Unreadable.
    """

    def __init__(
        self,
        path: str | os.PathLike[str],
        ref: str,
        *,
        is_fork: bool | None = None,
        budget: ReadBudget | None = None,
        opener: Callable[[GitFolder], GitStore] = open_store,
    ) -> None:
        self.is_fork = is_fork
        root = Path(os.path.realpath(path))
        self._folder = _require_git(root)
        self._store = opener(self._folder)
        self._budget = budget or ReadBudget()
        self.commit = self._store.commit(ref)
        self.root = root if self._folder.top else None
        self._prefix = _prefix(root, self._folder.top)
        self._listing = Listing.collect(self._files())

    @cached_property
    def remotes(self) -> tuple[str, ...]:
        """Addresses of the git remotes, without credentials."""
        return remotes.addresses(self._folder.settings)

    @cached_property
    def name(self) -> str | None:
        """OWNER/REPO on GitHub that a remote points to."""
        return remotes.github_name(self.remotes)

    def entries(self) -> Listing:
        """List all paths of the commit."""
        return self._listing

    def resolve(self, path: str) -> str:
        """Follow symbolic links inside the commit."""
        return find_listed(path, self._listing, self._target)

    def read(self, path: str, limit: int = READ_LIMIT) -> bytes:
        """Give a file's whole content."""
        resolved = find_file(path, self._listing, self._target)
        content = self._blob(resolved, limit)
        self._budget.spend(path, len(content))
        return require_content(path, content)

    def history(self, limit: int = HISTORY_LIMIT) -> History | HistoryUnavailable:
        """Read the newest commits reachable from this one; paths are relative to the top."""
        try:
            return self._store.history(self.commit, limit)
        except GitUnreadableError as error:
            return HistoryUnavailable(reason=error.reason)

    def _files(self) -> Iterator[tuple[str, Kind]]:
        for path, kind in self._store.tree(self.commit):
            if path.startswith(self._prefix):
                yield path.removeprefix(self._prefix), kind

    def _target(self, path: str) -> str | None:
        entry = self._listing.get(path)
        if entry is None or entry.kind is not Kind.SYMLINK:
            return None
        return os.fsdecode(self._blob(path, _LINK))

    def _blob(self, path: str, limit: int) -> bytes:
        try:
            return self._store.blob(self.commit, self._prefix + path, limit)
        except GitUnreadableError as error:
            raise Unreadable(path, error.reason) from error
        except Unreadable as error:
            # It is in the tree, so its content was left out when the repository was fetched.
            raise Unreadable(path, "not-fetched" if error.reason == "missing" else error.reason) from error


def _prefix(root: Path, top: Path | None) -> str:
    """Return what stands before the paths of the linted folder in the commit."""
    return f"{root.relative_to(top).as_posix()}/" if top and root != top else ""


def _require_git(path: Path) -> GitFolder:
    try:
        found = find(path)
    except (GitFolderRefusedError, OSError) as error:
        raise GitUnreadableError("foreign-git-folder") from error
    if found is None:
        raise GitUnreadableError("not-git")
    return found
