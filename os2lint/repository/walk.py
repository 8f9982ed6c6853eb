"""The files of a folder that git doesn't list for us."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from os2lint.repository.files import open_folder
from os2lint.repository.listing import Gap, Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

__all__ = ["is_dependency_folder", "walk"]

# Code of others, fetched by package managers and never part of what a repository publishes.
_DEPENDENCY_FOLDERS = frozenset(
    {
        "__pycache__",
        ".gradle",
        ".mypy_cache",
        ".pytest_cache",
        ".ruff_cache",
        ".terraform",
        ".tox",
        ".venv",
        "bower_components",
        "jspm_packages",
        "node_modules",
        "vendor",
        "venv",
    }
)
_DEPTH = 256


def is_dependency_folder(path: str) -> bool:
    """Whether a folder holds fetched code by its name."""
    return path.rpartition("/")[2] in _DEPENDENCY_FOLDERS


def walk(root: Path, skips: Callable[[str], bool]) -> Iterator[tuple[str, Kind] | Gap]:
    """Yield every file below the root, with what it is, and a gap for each folder that can't be entered.

    Symbolic links are not followed. A folder that is a git repository of its own is one entry.

    Args:
        root: The folder.
        skips: Tells of a folder's path whether to leave it out.
    """
    folders = [""]
    while folders:
        folder = folders.pop()
        try:
            found = _scan(root, folder)
        except OSError as error:
            yield Gap(path=folder, reason="permission" if isinstance(error, PermissionError) else "vanished")
            continue
        if folder and any(name == ".git" for name, _ in found):
            yield folder, Kind.SUBMODULE
            continue
        for name, kind in found:
            path = f"{folder}/{name}" if folder else name
            if name == ".git" or (kind is None and skips(path)):
                continue
            if kind is not None:
                yield path, kind
            elif path.count("/") >= _DEPTH:
                yield Gap(path=path, reason="too-deep")
            else:
                folders.append(path)


def _scan(root: Path, folder: str) -> list[tuple[str, Kind | None]]:
    """List one folder; None stands for a folder in it."""
    with open_folder(root, folder) as descriptor, os.scandir(descriptor) as found:
        return [(os.fsdecode(entry.name), _kind(entry)) for entry in found]


def _kind(entry: os.DirEntry[str]) -> Kind | None:
    if entry.is_symlink():
        return Kind.SYMLINK
    if entry.is_dir(follow_symlinks=False):
        return None
    return Kind.FILE if entry.is_file(follow_symlinks=False) else Kind.OTHER
