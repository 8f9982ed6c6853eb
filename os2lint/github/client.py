"""A connection to the one GitHub that the job belongs to."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, TypeVar
from urllib.parse import urlsplit

from os2lint import __version__
from os2lint.github.patience import GitHubError, Patience

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from github import Github
    from github.GithubObject import GithubObject
    from github.PaginatedList import PaginatedList
    from github.Repository import Repository

__all__ = ["Client", "connect"]

Item = TypeVar("Item", bound="GithubObject")
T = TypeVar("T")

#: Seconds in which the server must begin to answer, and between two parts of an answer.
TIMEOUT = 15
PER_PAGE = 100
#: GitHub lists no more than 3,000 files of a pull request and 1,000 check runs of a name.
MAX_PAGES = 30
_LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Client:
    """A connection and the patience that is left for it.

    PyGithub never sends the token to another host; it leaves retries to us, since repeating a request blindly
    would append the same annotations twice.
    """

    github: Github = field(repr=False)
    patience: Patience

    def repository(self, name: str) -> Repository:
        """Return a repository by OWNER/REPO, without asking the server."""
        return self.github.get_repo(name)

    def each(self, items: PaginatedList[Item], take: Callable[[Item], T]) -> Iterator[T]:
        """Yield what `take` makes of every item of a list, asking for a page at a time.

        The pages' addresses are made here: a `Link` header could name another host.
        """
        for number in range(MAX_PAGES):
            page = self.patience.read(partial(_page, items, number, take))
            yield from page
            if len(page) < PER_PAGE:
                return


def connect(
    api_url: str, token: str | None, patience: Patience | None = None, seconds_between_writes: float = 1.0
) -> Client:
    """Return a client; nothing is sent yet.

    Args:
        api_url: GITHUB_API_URL, as on GitHub Enterprise.
        token: None reads what is public.
        patience: How long to wait in all.
        seconds_between_writes: GitHub asks for at least one.

    Raises:
        GitHubError: if the address is not encrypted.
    """
    address = urlsplit(api_url)
    if not (address.scheme == "https" or (address.scheme == "http" and address.hostname in _LOOPBACK)):
        raise GitHubError("insecure-address")

    from github import Auth, Github

    # PyGithub prints to stderr by itself whatever is INFO or worse.
    logging.getLogger("github").setLevel(logging.CRITICAL)
    github = Github(
        auth=Auth.Token(token) if token else None,
        base_url=f"{address.scheme}://{address.netloc.rpartition('@')[2]}{address.path.rstrip('/')}",
        timeout=TIMEOUT,
        user_agent=f"os2lint/{__version__}",
        per_page=PER_PAGE,
        retry=None,
        seconds_between_requests=None,
        seconds_between_writes=seconds_between_writes or None,
        lazy=True,
    )
    return Client(github=github, patience=patience or Patience())


def _page(items: PaginatedList[Item], number: int, take: Callable[[Item], T]) -> list[T]:
    return [take(item) for item in items.get_page(number)]
