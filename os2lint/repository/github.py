"""A commit on GitHub as a repository, through its API: nothing is cloned."""

from __future__ import annotations

from base64 import b64decode
from typing import TYPE_CHECKING

from os2lint.github.patience import GitHubError
from os2lint.repository.budget import ReadBudget
from os2lint.repository.lfs import require_content
from os2lint.repository.links import find_file, find_listed
from os2lint.repository.listing import Gap, Kind, Listing
from os2lint.repository.model import (
    HISTORY_LIMIT,
    READ_LIMIT,
    GitUnreadableError,
    History,
    HistoryUnavailable,
    Unreadable,
)

if TYPE_CHECKING:
    from github.GitTree import GitTree
    from github.Repository import Repository

    from os2lint.github.client import Client

__all__ = ["GitHubTree"]

_LINK = 4096
# An empty repository is a conflict (409), a commit that isn't there can't be processed (422).
_GONE = (404, 409, 422)
_KINDS = {"120000": Kind.SYMLINK, "160000": Kind.SUBMODULE}


class GitHubTree:
    """One commit of a repository on GitHub.

    Takes two requests, one more unless `ref` is a commit's hash, and one for each file that is read.

    Args:
        client: A connection to GitHub, with a token or without.
        repository: OWNER/REPO.
        ref: A commit's hash, a branch or a tag.
        folder: A folder to take for the root, "" for the repository's own; empty where it isn't there.
        budget: Bytes that may be read.

    Raises:
        GitUnreadableError: `missing` if the repository or the commit isn't there, or isn't shown to this
            client; `unreachable` for every other failure.
    """

    root = None

    def __init__(
        self, client: Client, repository: str, ref: str, *, folder: str = "", budget: ReadBudget | None = None
    ) -> None:
        self._read = client.patience.read
        self._budget = budget or ReadBudget()
        # Never completed by an answer, which could name another address to go on with.
        self._repository = client.repository(repository)
        try:
            self.name, self.is_fork, self.remotes = self._read(lambda: _facts(client.repository(repository)))
            self.commit = ref if _is_hash(ref) else self._read(lambda: _hash(self._repository, ref))
            self._blobs, self._listing = self._read(
                lambda: _contents(self._repository.get_git_tree(self.commit, recursive=True), folder)
            )
        except GitHubError as error:
            gone = error.status in _GONE
            raise GitUnreadableError("missing" if gone else "unreachable") from error

    def entries(self) -> Listing:
        """List all paths; a very large tree comes cut, with a gap that says so."""
        return self._listing

    def resolve(self, path: str) -> str:
        """Follow symbolic links inside the commit."""
        return find_listed(path, self._listing, self._target)

    def read(self, path: str, limit: int = READ_LIMIT) -> bytes:
        """Give a file's whole content."""
        resolved = find_file(path, self._listing, self._target)
        size = self._listing[resolved].size
        if size is None or size > limit:
            raise Unreadable(path, "too-large")
        content = self._blob(resolved)
        self._budget.spend(path, len(content))
        return require_content(path, content)

    def history(self, limit: int = HISTORY_LIMIT) -> History | HistoryUnavailable:
        """Give no history: the paths of 500 commits would take 500 requests."""
        del limit
        return HistoryUnavailable(reason="needs-clone")

    def _target(self, path: str) -> str | None:
        entry = self._listing.get(path)
        if entry is None or entry.kind is not Kind.SYMLINK or (entry.size or 0) > _LINK:
            return None
        return self._blob(path).decode("utf-8", "surrogateescape")

    def _blob(self, path: str) -> bytes:
        name = self._blobs[path]
        try:
            return self._read(lambda: b64decode(self._repository.get_git_blob(name).content))
        except GitHubError as error:
            raise Unreadable(path, "unreachable") from error


def _facts(repository: Repository) -> tuple[str, bool, tuple[str, ...]]:
    # PyGithub makes a name up from the address unless all of the answer is asked for.
    data = repository.raw_data
    return data["full_name"], data["fork"], (data["html_url"],)


def _hash(repository: Repository, ref: str) -> str:
    sha: str = repository.get_commit(ref).raw_data["sha"]
    return sha


def _contents(tree: GitTree, folder: str) -> tuple[dict[str, str], Listing]:
    prefix = f"{folder}/" if folder else ""
    items = {
        item.path.removeprefix(prefix): item
        for item in tree.tree
        if item.type != "tree" and item.path.startswith(prefix)
    }
    blobs = {path: item for path, item in items.items() if item.type == "blob"}
    return {path: item.sha for path, item in blobs.items()}, Listing(
        items,
        kinds={path: _KINDS[item.mode] for path, item in items.items() if item.mode in _KINDS},
        sizes={path: item.size for path, item in blobs.items()},
        gaps=[Gap(path="", reason="truncated")] if tree.truncated else (),
    )


def _is_hash(ref: str) -> bool:
    return len(ref) == 40 and all(character in "0123456789abcdef" for character in ref)
