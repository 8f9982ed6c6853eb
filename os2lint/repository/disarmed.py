"""A git folder with the repository's data and none of its configuration.

Git runs programs that a repository's configuration names: fsmonitor, hooks, filters, textconv, gpg, ssh,
credential helpers, whatever an include adds. Instead of forbidding each by name, git (or libgit2) is given
a folder of our own, which borrows the objects, in which refs and index are links to the real ones, and
whose configuration is ours. What isn't linked doesn't exist for it.

Alternates of the repository itself (`objects/info/alternates`, as `git clone --reference` leaves them) still
work. An object is only ever asked for by its hash, so they show nothing that the repository doesn't already
name.
"""

from __future__ import annotations

import os
import stat
import weakref
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from os2lint.repository.files import read_inside
from os2lint.repository.model import GitUnreadableError, Unreadable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from os2lint.repository.gitfolder import GitFolder

__all__ = ["DisarmedFolder"]

_HEAD = 64 * 1024
_COMMON_FOLDERS = ("refs", "reftable")
_COMMON_FILES = ("packed-refs", "shallow", "info/exclude")
_OWN_FILES = ("index", "info/sparse-checkout")
_KNOWN_VERSIONS = ("0", "1")
# Extensions that change how data is to be read; the rest concern fetching, or the configuration left behind.
_CARRIED = ("objectformat", "refstorage")
_IGNORED = ("noop", "partialclone", "preciousobjects", "relativeworktrees", "worktreeconfig")


class DisarmedFolder:
    """A temporary folder that git takes for the repository; removed with this object.

    Raises:
        GitUnreadableError: `unsupported` for a repository format that git itself might refuse, `no-scratch`
            where no temporary folder can be made, `corrupt` where HEAD can't be read.
    """

    def __init__(self, folder: GitFolder) -> None:
        self._folder = folder
        configuration = _configuration(folder)
        try:
            head = read_inside(folder.own, "HEAD", _HEAD)
        except Unreadable as error:
            raise GitUnreadableError("corrupt") from error
        try:
            self.path = _temporary_folder()
            self._finalizer = weakref.finalize(self, _remove, self.path)
            (self.path / "HEAD").write_bytes(head)
            (self.path / "config").write_text(configuration, encoding="utf-8", errors="surrogateescape")
            (self.path / "info").mkdir()
            self._borrow_objects()
            for name, target in self._links():
                (self.path / name).symlink_to(target)
        except OSError as error:
            raise GitUnreadableError("no-scratch") from error

    def _borrow_objects(self) -> None:
        """Let git find the objects, but not the commit graph beside them, which libgit2 trusts blindly."""
        objects = str(_require(self._folder.common / "objects", stat.S_ISDIR))
        if "\n" in objects:
            raise GitUnreadableError("unsupported")
        (self.path / "objects" / "info").mkdir(parents=True)
        (self.path / "objects" / "info" / "alternates").write_bytes(os.fsencode(objects) + b"\n")

    def _links(self) -> Iterator[tuple[str, Path]]:
        own, common = self._folder.own, self._folder.common
        for name in _COMMON_FOLDERS:
            if os.path.lexists(common / name):
                yield name, _require(common / name, stat.S_ISDIR)
        # A split index is a small `index` on top of a shared one.
        shared = [(path.name, path) for path in own.glob("sharedindex.*")]
        for name, path in (
            *((name, common / name) for name in _COMMON_FILES),
            *((name, own / name) for name in _OWN_FILES),
            *shared,
        ):
            if os.path.lexists(path):
                yield name, _require(path, stat.S_ISREG)


def _require(path: Path, kind: Callable[[int], bool]) -> Path:
    """Refuse a link, which leads elsewhere, and a FIFO, on which git would wait for ever."""
    if not kind(path.lstat().st_mode):
        raise GitUnreadableError("corrupt")
    return path


def _remove(path: Path) -> None:
    for folder in (path / "objects" / "info", path / "objects", path / "info", path):
        with suppress(OSError):
            for entry in folder.iterdir():
                entry.unlink()
            folder.rmdir()


def _temporary_folder() -> Path:
    """Make a folder that only we can enter (`tempfile` takes as long to import as git takes to answer)."""
    path = Path(os.environ.get("TMPDIR") or "/tmp") / f"os2lint-{os.urandom(8).hex()}"  # noqa: S108 - an unguessable name, made with mode 0700
    path.mkdir(mode=0o700)
    return path


def _configuration(folder: GitFolder) -> str:
    """Write the few settings without which the data would be misread."""
    extensions = {
        key: values[-1] for (section, _, key), values in folder.settings.items() if section == "extensions"
    }
    version = folder.setting("core", "repositoryformatversion") or "0"
    if version not in _KNOWN_VERSIONS or (version == "1" and not extensions.keys() <= {*_CARRIED, *_IGNORED}):
        raise GitUnreadableError("unsupported")
    lines = [
        "[core]",
        f"repositoryFormatVersion = {version}",
        f"bare = {'false' if folder.top else 'true'}",
        # Larger objects are then streamed, not held in memory.
        "bigFileThreshold = 1m",
    ]
    if folder.top:
        lines += [f"worktree = {_quoted(str(folder.top))}"]
    if folder.setting("core", "sparsecheckout") == "true":
        lines += ["sparseCheckout = true"]
    lines += ["[log]", "showRoot = false", "[extensions]"]
    lines += [f"{key} = {_quoted(extensions[key])}" for key in _CARRIED if key in extensions]
    return "\n".join(lines) + "\n"


def _quoted(value: str) -> str:
    escaped = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'
