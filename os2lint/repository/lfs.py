"""Files that git-lfs keeps elsewhere: what is in the repository is only a pointer."""

from __future__ import annotations

from os2lint.repository.model import Unreadable

__all__ = ["require_content"]

_POINTER = b"version https://git-lfs.github.com/spec/"


def require_content(path: str, content: bytes) -> bytes:
    """Give back the content.

    Raises:
        Unreadable: `lfs-pointer` if it is only a pointer to it.
    """
    if content.startswith(_POINTER):
        raise Unreadable(path, "lfs-pointer")
    return content
