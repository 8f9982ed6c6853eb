"""Finding the git folder that belongs to a folder, and what its plain files tell without git."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from os2lint.repository import gitconfig
from os2lint.repository.files import read_inside
from os2lint.repository.model import Unreadable

if TYPE_CHECKING:
    from os2lint.repository.gitconfig import Settings

__all__ = ["GitFolder", "GitFolderRefusedError", "find"]

_SMALL = 64 * 1024
_CONFIG = 1024 * 1024
_PACKED_REFS = 64 * 1024 * 1024
_SYMBOLIC_HOPS = 5
_HASH_LENGTHS = (40, 64)


class GitFolderRefusedError(Exception):
    """A `.git` that leads to a folder which doesn't belong to the one that is linted."""


@dataclass(frozen=True, kw_only=True)
class GitFolder:
    """A git folder: `HEAD` and `index` are the work tree's own, the rest may be shared with others."""

    #: Where `HEAD` and `index` are.
    own: Path
    #: Where objects, refs and the configuration are; differs from `own` in a linked work tree.
    common: Path
    #: The top of the work tree; None for a bare repository.
    top: Path | None

    @cached_property
    def settings(self) -> Settings:
        """The repository's own configuration; empty where it can't be read."""
        return gitconfig.parse(_text(self.common, "config", _CONFIG))

    def setting(self, section: str, key: str) -> str | None:
        """Give the value of a key that has no subsection; the last one counts."""
        values = self.settings.get((section, "", key))
        return values[-1] if values else None

    @property
    def is_shallow(self) -> bool:
        """Whether older commits were left out when it was cloned."""
        return bool(_text(self.common, "shallow", _CONFIG).strip())

    @property
    def head(self) -> str | None:
        """Hash of the commit checked out; None if there is none, or refs are kept in a way not known here."""
        value = _text(self.own, "HEAD", _SMALL).strip()
        for _ in range(_SYMBOLIC_HOPS):
            if not value.startswith("ref:"):
                break
            value = self._ref(value.removeprefix("ref:").strip())
        return value if _is_hash(value) else None

    def _ref(self, name: str) -> str:
        if not name.startswith("refs/"):
            return ""
        if loose := _text(self.common, name, _SMALL).strip():
            return loose
        for line in _text(self.common, "packed-refs", _PACKED_REFS).splitlines():
            commit, _, packed = line.partition(" ")
            if packed == name:
                return commit
        return ""


def find(folder: Path) -> GitFolder | None:
    """Find the git folder of a folder, or of the nearest one above it on the same file system.

    Args:
        folder: Absolute and free of symbolic links. It needn't be there: a commit may have what isn't checked
            out.

    Returns:
        None if there is none.

    Raises:
        GitFolderRefusedError: if `.git` points to a place that doesn't point back, so that an unpacked
            archive can't show us another repository of this machine.
    """
    if _is_git_folder(folder):
        return GitFolder(own=folder, common=folder, top=None)
    there = [path for path in (folder, *folder.parents) if path.exists()]
    device = there[0].stat().st_dev
    for top in there:
        if top.stat().st_dev != device:
            return None
        if found := _at(top):
            return found
    return None


def _at(top: Path) -> GitFolder | None:
    path = top / ".git"
    try:
        mode = path.lstat().st_mode
    except OSError:
        return None
    if stat.S_ISDIR(mode):
        if not _is_git_folder(path):
            return None
        if _exists(path / "commondir"):
            raise GitFolderRefusedError
        return GitFolder(own=path, common=path, top=top)
    if stat.S_ISREG(mode):
        return _pointed_to(top)
    raise GitFolderRefusedError


def _pointed_to(top: Path) -> GitFolder:
    """Follow a `.git` file, as linked work trees and submodules have it, to a folder that knows of it."""
    text = _text(top, ".git", _SMALL)
    target = _folder(top, text.removeprefix("gitdir:")) if text.startswith("gitdir:") else None
    if target is None:
        raise GitFolderRefusedError
    common = _folder(target, _text(target, "commondir", _SMALL))
    if common and target.parent == common / "worktrees" and _is_git_folder(common):
        back = _text(target, "gitdir", _SMALL).strip()
        if back and os.path.realpath(target / back) == str(top / ".git"):
            return GitFolder(own=target, common=common, top=top)
    modules = {above / ".git" / "modules" for above in top.parents}
    if common is None and modules.intersection(target.parents) and _is_git_folder(target):
        return GitFolder(own=target, common=target, top=top)
    raise GitFolderRefusedError


def _folder(start: Path, text: str) -> Path | None:
    """Give the real path of the folder named in a pointer file."""
    name = text.strip()
    if not name or "\0" in name:
        return None
    path = Path(os.path.realpath(start / name))
    return path if path.is_dir() else None


def _is_git_folder(path: Path) -> bool:
    """Whether HEAD and the objects are there, as git itself asks."""
    if not _exists(path / "HEAD") or not _exists(path / "objects"):
        return False
    # A link here would show the objects or refs of another repository.
    if any((path / name).is_symlink() for name in ("HEAD", "objects", "refs", "packed-refs", "config")):
        raise GitFolderRefusedError
    return (path / "objects").is_dir()


def _exists(path: Path) -> bool:
    return os.path.lexists(path)


def _text(folder: Path, path: str, limit: int) -> str:
    """Read a small file of a git folder; "" if it can't be read."""
    try:
        return os.fsdecode(read_inside(folder, path, limit))
    except Unreadable:
        return ""


def _is_hash(value: str) -> bool:
    return len(value) in _HASH_LENGTHS and all(character in "0123456789abcdef" for character in value)
