"""Both ways of reading git, for tests that hold for either."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from os2lint.repository.git import ProgramStore, git_program
from os2lint.repository.libgit import LibraryStore
from os2lint.repository.store import GitUnreadableError

if TYPE_CHECKING:
    from os2lint.repository.gitfolder import GitFolder
    from os2lint.repository.store import GitStore


def with_program(folder: GitFolder) -> GitStore:
    """Open a store that runs git."""
    program = git_program(folder.top)
    assert program
    return ProgramStore(folder, program)


def with_nothing(folder: GitFolder) -> GitStore:
    """Stand for a machine with neither git nor pygit2."""
    raise GitUnreadableError("no-reader")


both_stores = pytest.mark.parametrize("opener", [with_program, LibraryStore], ids=["git", "libgit"])
