"""What a linter needs from a repository: its paths, its bytes and its history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from os2lint.repository.listing import Entry, Gap, Kind, Listing
from os2lint.repository.model import (
    HISTORY_LIMIT,
    READ_LIMIT,
    Commit,
    History,
    HistoryUnavailable,
    Repository,
    Unreadable,
)

if TYPE_CHECKING:
    import os

__all__ = [
    "HISTORY_LIMIT",
    "READ_LIMIT",
    "Commit",
    "Entry",
    "Gap",
    "History",
    "HistoryUnavailable",
    "Kind",
    "Listing",
    "Repository",
    "Unreadable",
    "open_repository",
]


def open_repository(
    path: str | os.PathLike[str],
    ref: str | None = None,
    *,
    is_fork: bool | None = None,
    ahead: bool = False,
) -> Repository:
    """Open a folder as it stands or, with `ref`, a commit of its git repository.

    Args:
        path: The folder.
        ref: Any name of a commit that git knows.
        is_fork: What the forge says, where somebody asked it.
        ahead: Let git begin on a folder's listing and history at once, as both will be asked for.

    Raises:
        OSError: if there is no such folder.
        GitUnreadableError: if there is no such commit (`os2lint.repository.store`).
    """
    if ref is None:
        from os2lint.repository.worktree import WorkTree

        tree = WorkTree(path, is_fork=is_fork)
        if ahead:
            tree.ask_ahead()
        return tree
    from os2lint.repository.gittree import GitTree

    return GitTree(path, ref, is_fork=is_fork)
