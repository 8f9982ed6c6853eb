"""Where a repository lives, by the addresses of its git remotes."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit, urlunsplit

if TYPE_CHECKING:
    from collections.abc import Iterable

    from os2lint.repository.gitconfig import Settings

__all__ = ["addresses", "github_name", "place", "ssh_alias", "without_credentials"]

_GITHUB = frozenset({"github.com", "ssh.github.com", "www.github.com"})


def addresses(settings: Settings) -> tuple[str, ...]:
    """Give the addresses of all remotes, `origin` first, without user names and passwords."""
    remotes = [
        (name != "origin", without_credentials(url))
        for (section, name, key), urls in settings.items()
        if section == "remote" and key == "url"
        for url in urls
    ]
    return tuple(url for _, url in sorted(remotes, key=lambda remote: remote[0]) if url)


def without_credentials(url: str) -> str:
    """Cut user name, password, query and fragment from a remote's address; "" if it is not understood."""
    if "://" not in url:
        # `git@host:owner/repo`, or a path.
        host, slash, path = url.partition("/")
        return host.rpartition("@")[2] + slash + path
    try:
        parts = urlsplit(url)
        host = parts.netloc.rpartition("@")[2]
    except ValueError:
        return ""
    return urlunsplit((parts.scheme, host, parts.path, "", ""))


def github_name(urls: Iterable[str]) -> str | None:
    """Give OWNER/REPO of the first address on GitHub, None if there is none."""
    for url in urls:
        host, path = _host_and_path(url)
        names = path.strip("/").removesuffix(".git").split("/")
        if host in _GITHUB and len(names) == 2 and all(names):
            return "/".join(names)
    return None


def place(url: str) -> str | None:
    """Give host and path of an address, as a reader would say it; None for a folder of this machine."""
    host, path = _host_and_path(url)
    path = path.strip("/").removesuffix(".git")
    return f"{host}/{path}" if host and path else None


def ssh_alias(url: str) -> str | None:
    """Give the name that only this machine's ssh configuration has for a host; None for a host's own name."""
    host, _ = _host_and_path(url)
    is_ssh = "://" not in url or url.startswith("ssh://")
    return host if host and is_ssh and "." not in host else None


def _host_and_path(url: str) -> tuple[str, str]:
    if "://" not in url:
        host, colon, path = url.partition(":")
        return (host.lower(), path) if colon and "/" not in host else ("", url)
    parts = urlsplit(url)
    return (parts.netloc.partition(":")[0].lower(), parts.path)
