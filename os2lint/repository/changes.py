"""Which files a change touches, from git's data."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from os2lint.repository.gitfolder import GitFolderRefusedError, find
from os2lint.repository.model import GitUnreadableError
from os2lint.repository.store import open_store

if TYPE_CHECKING:
    from collections.abc import Callable

    from os2lint.repository.gitfolder import GitFolder
    from os2lint.repository.store import GitStore

__all__ = ["changed_paths"]


def changed_paths(
    path: str | os.PathLike[str],
    before: str,
    after: str,
    opener: Callable[[GitFolder], GitStore] = open_store,
) -> frozenset[str] | None:
    """Return the files that differ between two commits, relative to the repository's root.

    None where git can't tell, as in a clone that lacks one of them.
    """
    try:
        folder = find(Path(os.path.realpath(path)))
        if folder is None:
            return None
        store = opener(folder)
        return frozenset(store.changes(store.commit(before), store.commit(after)))
    except (GitFolderRefusedError, GitUnreadableError, OSError):
        return None
