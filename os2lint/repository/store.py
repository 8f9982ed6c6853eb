"""Git's data behind one small interface: the git program where there is one, else libgit2."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from os2lint.repository.model import GitUnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from os2lint.repository.gitfolder import GitFolder
    from os2lint.repository.listing import Gap, Kind
    from os2lint.repository.model import History

__all__ = ["GitStore", "GitUnreadableError", "open_store"]


class GitStore(Protocol):
    """Reads one repository's data. Every method may raise GitUnreadableError."""

    def ask_ahead(self, folder: Path, commit: str | None, limit: int) -> None:
        """Begin on `files` and `history`, where another program reads them while we do something else."""
        ...

    def files(self, folder: Path) -> Iterator[tuple[str, Kind] | Gap]:
        """List what is in a folder of the work tree: tracked, or neither tracked nor ignored."""
        ...

    def commit(self, ref: str) -> str:
        """Give the hash of the commit that a name or hash stands for."""
        ...

    def tree(self, commit: str) -> Iterator[tuple[str, Kind]]:
        """List what a commit holds."""
        ...

    def blob(self, commit: str, path: str, limit: int) -> bytes:
        """Give a file's content as it is in a commit; may raise Unreadable as well."""
        ...

    def changes(self, before: str, after: str) -> Iterator[str]:
        """List the paths that differ between two commits: added, changed or removed."""
        ...

    def history(self, commit: str, limit: int) -> History:
        """Read the newest commits reachable from a commit."""
        ...


def open_store(folder: GitFolder) -> GitStore:
    """Open a repository with what this machine has.

    Raises:
        GitUnreadableError: `no-reader` if it has neither git nor pygit2, or as DisarmedFolder gives it.
    """
    from os2lint.repository.git import ProgramStore, git_program

    if program := git_program(folder.top):
        return ProgramStore(folder, program)
    from os2lint.repository.libgit import LibraryStore, has_library

    if has_library():
        return LibraryStore(folder)
    raise GitUnreadableError("no-reader")
