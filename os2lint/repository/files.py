"""Files of a folder that somebody else may be changing while we read.

Each component of a path is opened relative to the one before it and never through a symbolic link, so no
exchange of a folder for a link can lead the reader out of the root.
"""

from __future__ import annotations

import errno
import os
import stat
from contextlib import contextmanager
from typing import TYPE_CHECKING

from os2lint.repository.links import is_plain
from os2lint.repository.model import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["open_folder", "read_inside", "target_inside"]

_FOLDER = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC
# Without O_NONBLOCK, opening a FIFO that replaced a file would wait for a writer.
_FILE = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC
_CHUNK = 256 * 1024

_REASONS = {
    errno.EACCES: "permission",
    errno.EPERM: "permission",
    errno.ENOENT: "missing",
    errno.ENAMETOOLONG: "missing",
    errno.ENOTDIR: "missing",
    errno.ELOOP: "vanished",
    errno.EINVAL: "vanished",  # A link that became something else before its text was read.
    errno.ENXIO: "special-file",
    errno.ENODEV: "special-file",
}


@contextmanager
def open_folder(root: Path, path: str) -> Iterator[int]:
    """Open a folder below the root ("" is the root) and yield its file descriptor.

    Raises:
        OSError: as the system gives it, ELOOP or ENOTDIR for a symbolic link.
    """
    descriptor = os.open(root, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        for name in path.split("/") if path else ():
            inner = os.open(name, _FOLDER, dir_fd=descriptor)
            os.close(descriptor)
            descriptor = inner
        yield descriptor
    finally:
        os.close(descriptor)


def read_inside(root: Path, path: str, limit: int) -> bytes:
    """Read a regular file below the root whole, through no symbolic link.

    Raises:
        Unreadable: with the reason; a symbolic link anywhere in the path is `vanished`, since callers follow
            links first.
    """
    if not is_plain(path):
        raise Unreadable(path, "outside" if path else "not-a-file")
    folder, _, name = path.rpartition("/")
    try:
        with open_folder(root, folder) as parent:
            # Looked at before it is opened, as opening alone can set off a device.
            _require_regular(path, os.stat(name, dir_fd=parent, follow_symlinks=False))
            descriptor = os.open(name, _FILE, dir_fd=parent)
        try:
            return _read(path, descriptor, limit)
        finally:
            os.close(descriptor)
    except (OSError, UnicodeEncodeError) as error:
        raise Unreadable(path, _reason(error)) from error


def target_inside(root: Path, path: str) -> str | None:
    """Give the text of a symbolic link, None for anything else; the path before its last name has no links.

    Raises:
        Unreadable: if there is nothing at the path, or no right to see it.
    """
    folder, _, name = path.rpartition("/")
    try:
        with open_folder(root, folder) as parent:
            if not stat.S_ISLNK(os.stat(name, dir_fd=parent, follow_symlinks=False).st_mode):
                return None
            return os.readlink(name, dir_fd=parent)
    except (OSError, UnicodeEncodeError) as error:
        raise Unreadable(path, _reason(error)) from error


def _reason(error: OSError | UnicodeEncodeError) -> str:
    if isinstance(error, UnicodeEncodeError):
        return "missing"  # No file can have such a name.
    return _REASONS.get(error.errno or 0, "io-error")


def _require_regular(path: str, status: os.stat_result) -> None:
    mode = status.st_mode
    if stat.S_ISREG(mode):
        return
    if stat.S_ISDIR(mode):
        raise Unreadable(path, "not-a-file")
    raise Unreadable(path, "vanished" if stat.S_ISLNK(mode) else "special-file")


def _read(path: str, descriptor: int, limit: int) -> bytes:
    status = os.fstat(descriptor)
    _require_regular(path, status)
    if status.st_size > limit:
        raise Unreadable(path, "too-large")
    chunks: list[bytes] = []
    left = limit + 1  # One byte more than allowed shows a file that grew, or that has no size at all (/proc).
    while left > 0 and (chunk := os.read(descriptor, min(left, _CHUNK))):
        chunks.append(chunk)
        left -= len(chunk)
    if left <= 0:
        raise Unreadable(path, "too-large")
    return b"".join(chunks)
