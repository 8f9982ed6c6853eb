"""Where a path leads when symbolic links are followed, but never out of the repository."""

from __future__ import annotations

from typing import TYPE_CHECKING

from os2lint.repository.listing import Kind
from os2lint.repository.model import Unreadable

if TYPE_CHECKING:
    from collections.abc import Callable

    from os2lint.repository.listing import Listing

__all__ = ["find_file", "find_listed", "follow", "is_plain"]

# As many links in a row as Linux follows; the steps bound the work that a link's long text can cause.
_LINKS = 40
_STEPS = 1024


def is_plain(path: str) -> bool:
    """Whether a path is relative and free of empty, `.` and `..` components and of NUL."""
    return "\0" not in path and not any(name in {"", ".", ".."} for name in path.split("/"))


def follow(path: str, target_of: Callable[[str], str | None]) -> str:
    """Resolve a path component by component.

    Args:
        path: Relative to the repository's root.
        target_of: Gives the text of a symbolic link for a path without links before its last component,
            None if it is no link.

    Returns:
        A plain path without links in it; "" for the root itself.

    Raises:
        Unreadable: `outside` for an absolute target or a `..` above the root, `loop` for too many links.
    """
    done: list[str] = []
    pending = path.split("/")[::-1]
    links = steps = 0
    if path.startswith("/") or "\0" in path:
        raise Unreadable(path, "outside")
    while pending:
        name = pending.pop()
        steps += 1
        if name in {"", "."}:
            continue
        if name == "..":
            if not done:
                raise Unreadable(path, "outside")
            done.pop()
            continue
        done.append(name)
        target = target_of("/".join(done))
        if target is None:
            continue
        if target.startswith("/"):
            raise Unreadable(path, "outside")
        links += 1
        if links > _LINKS or steps > _STEPS:
            raise Unreadable(path, "loop")
        done.pop()
        pending.extend(reversed(target.split("/")))
    return "/".join(done)


def find_listed(path: str, listing: Listing, target_of: Callable[[str], str | None]) -> str:
    """Follow links as `follow` does, to a file or folder that is listed. Raises Unreadable."""
    found = follow(path, target_of)
    if found not in listing and not listing.is_folder(found):
        raise Unreadable(path, "missing")
    return found


def find_file(path: str, listing: Listing, target_of: Callable[[str], str | None]) -> str:
    """Follow links to a file of the listing's own repository. Raises Unreadable for anything else."""
    found = find_listed(path, listing, target_of)
    if listing.is_folder(found):
        raise Unreadable(path, "not-a-file")
    if listing[found].kind is Kind.SUBMODULE:
        raise Unreadable(path, "submodule")
    return found
