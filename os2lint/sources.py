"""Where trusted files come from beside the linted folder: the base commit, parents, sister repositories."""

from __future__ import annotations

import os
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from os2lint.references import Reference, parse_reference
from os2lint.repository import Repository, open_repository
from os2lint.repository.gitfolder import GitFolderRefusedError, find
from os2lint.repository.store import GitUnreadableError

if TYPE_CHECKING:
    from os2lint.configuration import Configuration
    from os2lint.github.client import Client
    from os2lint.settings import Settings


class Remotes:
    """Repositories on the configured GitHub host; nobody is asked before the first is wanted."""

    def __init__(self, api_url: str, token: str | None) -> None:
        self._api_url = api_url
        self._token = token

    @property
    def has_token(self) -> bool:
        """Whether what isn't public can be asked for."""
        return self._token is not None

    @cached_property
    def client(self) -> Client:
        """The connection, the same each time. Raises GitHubError for an address that isn't encrypted."""
        from os2lint.github.client import connect

        return connect(self._api_url, self._token)

    def repository(self, reference: Reference, folder: str = "") -> Repository:
        """Return the commit that a reference names, or a folder of it. Raises GitUnreadableError."""
        from os2lint.github.patience import GitHubError
        from os2lint.repository.github import GitHubTree

        try:
            client = self.client
        except GitHubError as error:
            raise GitUnreadableError("unreachable") from error
        return GitHubTree(client, reference.repository, reference.ref or "HEAD", folder=folder)


def open_base(settings: Settings, base: str | None, name: str | None, remotes: Remotes) -> Repository | None:
    """Return the commit that a change is compared with: from the clone, else from GitHub; else None."""
    if base is None:
        return None
    try:
        return open_repository(settings.path, base)
    except GitUnreadableError:
        if name is None or not remotes.has_token:
            return None
    return _if_readable(Reference(repository=name, ref=base), remotes, _folder(settings.path))


def open_organisation(name: str | None, remotes: Remotes) -> Repository | None:
    """Return the owner's `.github` repository, whose documents hold for all its repositories.

    Read only with a token: a lint without one asks nobody.
    """
    if name is None or not remotes.has_token:
        return None
    return _if_readable(Reference(repository=f"{name.partition('/')[0]}/.github"), remotes)


def open_sister(configuration: Configuration, remotes: Remotes) -> Repository | None:
    """Return the repository that the configuration names for the governance report, where it can be read."""
    reference = parse_reference(configuration.governance_report or "")
    return _if_readable(reference, remotes) if reference else None


def _folder(path: Path) -> str:
    """Return where a linted folder lies in its git repository; "" at its top, or where there is none."""
    root = Path(os.path.realpath(path))
    try:
        found = find(root)
    except (GitFolderRefusedError, OSError):
        return ""
    return root.relative_to(found.top).as_posix() if found and found.top and found.top != root else ""


def _if_readable(reference: Reference, remotes: Remotes, folder: str = "") -> Repository | None:
    try:
        return remotes.repository(reference, folder)
    except GitUnreadableError:
        return None
