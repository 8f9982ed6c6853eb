"""The repository as every rule sees it, and what may be said when a part of it cannot be seen."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from os2lint.repository.listing import Listing

__all__ = [
    "HISTORY_LIMIT",
    "PATHS_PER_COMMIT",
    "READ_LIMIT",
    "Commit",
    "GitUnreadableError",
    "History",
    "HistoryUnavailable",
    "Repository",
    "Unreadable",
]

#: Bytes of one file that are read unless a caller asks for less or more.
READ_LIMIT = 1024 * 1024
#: Newest commits that are read: enough to tell an open development from dumps in every repository measured.
HISTORY_LIMIT = 500
#: Paths kept of one commit; more than any commit needs to be recognised as huge.
PATHS_PER_COMMIT = 5000


class Unreadable(Exception):  # noqa: N818 - the name says what the file is, not that we failed
    """A file whose content can't be had.

    Attributes:
        path: The path as it was asked for.
        reason: missing, not-a-file (a folder), special-file (FIFO, socket, device), submodule, outside (a
            link that leaves the repository), loop, permission, vanished (gone or changed since it was
            listed), too-large, budget (too much was read in this run), lfs-pointer (the content is stored
            elsewhere), not-fetched (left out when the repository was cloned), corrupt, timeout, io-error,
            unreachable (no answer from the network).
    """

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path!r}: {reason}")
        self.path = path
        self.reason = reason


class GitUnreadableError(Exception):
    """Git's data that can't be read.

    Attributes:
        reason: no-reader, no-scratch, no-commits, corrupt, unsupported, timeout, missing (no such commit).
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Commit(NamedTuple):
    """One commit, as far as trees and headers tell: no file's content is read for it."""

    id: str
    #: Commits it follows: 0 for a root or the boundary of a shallow clone, 2 or more for a merge.
    parents: int
    author: str
    email: str
    #: When the change was made (author date), with its time zone.
    date: datetime
    #: As written, but no longer than any person writes.
    message: str
    #: Paths added, changed or removed against the only parent; empty for roots and merges. At most
    #: `PATHS_PER_COMMIT`; `changed` has the true number.
    paths: tuple[str, ...] = ()
    changed: int = 0

    @property
    def subject(self) -> str:
        """First line of the message."""
        return self.message.partition("\n")[0]


class History(NamedTuple):
    """The newest commits reachable from the commit that is linted, newest first."""

    commits: tuple[Commit, ...]
    #: Every commit up to a root was read: neither the limit nor a shallow clone cut it.
    complete: bool


class HistoryUnavailable(NamedTuple):
    """Why no history could be read.

    Reasons: not-git (no git repository), no-reader (neither the git program nor pygit2), no-scratch (no
    temporary folder can be made), no-commits, corrupt, unsupported (a format that the reader doesn't know),
    timeout, foreign-git-folder (`.git` points to a place that doesn't point back), needs-clone (seen
    through GitHub's API, which gives no list of files for each commit).
    """

    reason: str


class Repository(Protocol):
    """Paths, bytes and history of what is linted, wherever it is.

    Nothing of it is ever executed, and no symbolic link is followed out of it.
    """

    @property
    def name(self) -> str | None:
        """OWNER/REPO on GitHub that a remote points to (`origin` before others), in the case written."""
        ...

    @property
    def remotes(self) -> tuple[str, ...]:
        """Addresses of the git remotes, `origin` first, without user names and passwords."""
        ...

    @property
    def commit(self) -> str | None:
        """Hash of the commit that is linted; for a folder the one checked out. None without git."""
        ...

    @property
    def root(self) -> Path | None:
        """The folder, for display and for tools that run beside us; None where there is none."""
        ...

    @property
    def is_fork(self) -> bool | None:
        """Whether the forge calls it a fork; None where nobody was asked."""
        ...

    def entries(self) -> Listing:
        """List all paths; computed once."""
        ...

    def resolve(self, path: str) -> str:
        """Follow symbolic links inside the repository and give the path they end at.

        Raises:
            Unreadable: if a link leaves the repository, loops or leads to nothing.
        """
        ...

    def read(self, path: str, limit: int = READ_LIMIT) -> bytes:
        """Give a file's whole content, symbolic links inside the repository followed.

        Raises:
            Unreadable: with the reason, `too-large` if it has more than `limit` bytes.
        """
        ...

    def history(self, limit: int = HISTORY_LIMIT) -> History | HistoryUnavailable:
        """Read the newest commits; computed once per limit."""
        ...
