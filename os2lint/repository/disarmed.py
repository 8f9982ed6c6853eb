"""A git folder with the repository's data and none of its configuration.

Git runs programs that a repository's configuration names: fsmonitor, hooks, filters, textconv, gpg, ssh,
credential helpers, whatever an include adds. Instead of forbidding each by name, git (or libgit2) is given
a folder of our own, in which objects, refs and index are links to the real ones and the configuration is
ours. What isn't linked doesn't exist for it.

Alternates (`objects/info/alternates`, as `git clone --reference` leaves them) still work. An object is only
ever asked for by its hash, so they show nothing that the repository doesn't already name.
"""

from __future__ import annotations

import os
import shutil
import weakref
from pathlib import Path
from typing import TYPE_CHECKING

from os2lint.repository.files import read_inside
from os2lint.repository.model import Unreadable
from os2lint.repository.store import GitUnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from os2lint.repository.gitfolder import GitFolder

__all__ = ["DisarmedFolder"]

_HEAD = 64 * 1024
_COMMON = ("objects", "refs", "packed-refs", "reftable", "shallow")
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
            self._finalizer = weakref.finalize(self, shutil.rmtree, self.path, ignore_errors=True)
            (self.path / "HEAD").write_bytes(head)
            (self.path / "config").write_text(configuration, encoding="utf-8", errors="surrogateescape")
            (self.path / "info").mkdir()
            for name, target in self._links():
                (self.path / name).symlink_to(target)
        except OSError as error:
            raise GitUnreadableError("no-scratch") from error

    def _links(self) -> Iterator[tuple[str, Path]]:
        for name in _COMMON:
            if (self._folder.common / name).exists():
                yield name, self._folder.common / name
        yield "info/exclude", self._folder.common / "info" / "exclude"
        yield "info/sparse-checkout", self._folder.own / "info" / "sparse-checkout"
        # A split index is a small `index` on top of a shared one.
        for path in (self._folder.own / "index", *self._folder.own.glob("sharedindex.*")):
            if path.is_file() and not path.is_symlink():
                yield path.name, path


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
