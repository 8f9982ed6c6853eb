"""The paths of a repository: a million fit in memory, and a folder is found without a scan."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from typing import NamedTuple

__all__ = ["Entry", "Gap", "Kind", "Listing"]

# The character after "/" in code point order: everything below "docs/" sorts before "docs0".
_AFTER_SLASH = "0"
_PATHS = 2_000_000
_GAPS = 50
_CHARACTERS = 128 * 1024 * 1024


class Kind(StrEnum):
    """What a path is."""

    FILE = "file"
    SYMLINK = "symlink"
    SUBMODULE = "submodule"
    OTHER = "other"


class Entry(NamedTuple):
    """One path of a repository.

    Folders have no entry of their own; they are what stands before a slash.
    """

    #: Relative to the repository's root, with "/", undecodable bytes as surrogate escapes (`os.fsdecode`).
    path: str
    kind: Kind = Kind.FILE
    #: Bytes, where the listing tells it without looking at each file; else None.
    size: int | None = None


class Gap(NamedTuple):
    """Something that could not, or would not, be listed: rules about it are not assessed."""

    #: The folder or file; "" if anything may be missing from the listing.
    path: str
    #: dependency-folder, permission, too-deep, too-many-files, too-many-gaps, truncated (by GitHub),
    #: vanished, without-git (git couldn't be read, so what it ignores is listed as well).
    reason: str


class Listing(Mapping[str, Entry]):
    """The entries of a repository by path, in code point order.

    Paths are kept in one sorted list, and only what is no plain file has more than its path stored.
    """

    def __init__(
        self,
        paths: Iterable[str],
        kinds: Mapping[str, Kind] | None = None,
        sizes: Mapping[str, int] | None = None,
        gaps: Iterable[Gap] = (),
    ) -> None:
        self._paths = sorted(paths)
        self._kinds = dict(kinds or {})
        self._sizes = dict(sizes or {})
        #: What is missing from the listing, and why.
        self.gaps = tuple(gaps)

    @classmethod
    def collect(cls, found: Iterable[tuple[str, Kind] | Gap]) -> Listing:
        """Gather what a reader finds, up to the number of paths that fit in memory."""
        paths: list[str] = []
        kinds: dict[str, Kind] = {}
        gaps: list[Gap] = []
        room = _CHARACTERS
        for item in found:
            if isinstance(item, Gap):
                gaps.append(item)
                if len(gaps) >= _GAPS:
                    gaps.append(Gap(path="", reason="too-many-gaps"))
                    break
                continue
            path, kind = item
            room -= len(path)
            if len(paths) >= _PATHS or room < 0:
                gaps.append(Gap(path="", reason="too-many-files"))
                break
            paths.append(path)
            if kind is not Kind.FILE:
                kinds[path] = kind
        return cls(paths, kinds=kinds, gaps=gaps)

    @property
    def is_complete(self) -> bool:
        """Whether a path that isn't listed isn't there, but for what lies below a gap's own path."""
        return all(gap.path for gap in self.gaps)

    def __len__(self) -> int:
        return len(self._paths)

    def __iter__(self) -> Iterator[str]:
        return iter(self._paths)

    def __contains__(self, path: object) -> bool:
        if not isinstance(path, str):
            return False
        index = bisect_left(self._paths, path)
        return index < len(self._paths) and self._paths[index] == path

    def __getitem__(self, path: str) -> Entry:
        if path not in self:
            raise KeyError(path)
        return Entry(path=path, kind=self._kinds.get(path, Kind.FILE), size=self._sizes.get(path))

    def is_folder(self, path: str) -> bool:
        """Whether something lies below the path ("" is the root)."""
        if not path:
            return bool(self._paths)
        start = bisect_left(self._paths, path + "/")
        return start < len(self._paths) and self._paths[start].startswith(path + "/")

    def children(self, folder: str = "") -> Iterator[str]:
        """Yield the paths of the files and folders directly in a folder ("" is the root), sorted.

        The work grows with the number of children, not with what lies below them.
        """
        prefix = folder + "/" if folder else ""
        index = bisect_left(self._paths, prefix)
        while index < len(self._paths) and self._paths[index].startswith(prefix):
            path = self._paths[index]
            slash = path.find("/", len(prefix))
            if slash < 0:
                yield path
                index += 1
            else:
                yield path[:slash]
                index = bisect_left(self._paths, path[:slash] + _AFTER_SLASH, index)

    def below(self, folder: str) -> Iterator[str]:
        """Return every path below a folder, at any depth, sorted."""
        if not folder:
            return iter(self._paths)
        start = bisect_left(self._paths, folder + "/")
        return iter(self._paths[start : bisect_left(self._paths, folder + _AFTER_SLASH, start)])

    def lookup(self, path: str) -> tuple[str, ...]:
        """Find the files and folders whose path equals this one when case is ignored; exact match first."""
        found = [""]
        for name in path.split("/"):
            wanted = name.casefold()
            found = [
                child
                for folder in found
                for child in self.children(folder)
                if child.rpartition("/")[2].casefold() == wanted
            ]
        return tuple(sorted(found, key=lambda match: (match != path, match)))
