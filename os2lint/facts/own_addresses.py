"""Web addresses of the repository's own files, which need no network to be followed."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from os2lint.facts import Facts

#: Names of the branch that people read; others may hold other files than those at hand.
_BRANCHES = frozenset({"main", "master", "HEAD"})
_VIEWS = frozenset({"blob", "tree", "raw", "blame"})


def relative(facts: Facts, link: str) -> str:
    """Return the path from the root, as `/docs/drift.md`, that an address on GitHub leads to.

    It is `/` for the front page. Any other link is returned as it is, and so is one to another branch.
    """
    name = facts.repository.name
    if not name or "://" not in link:
        return link
    try:
        split = urlsplit(link)
    except ValueError:  # brackets that hold no IPv6 address
        return link
    parts = split.path.strip("/").split("/")
    if (split.hostname or "").removeprefix("www.") != "github.com":
        return link
    owner_and_name, view, path = parts[:2], parts[2:4], parts[4:]
    if "/".join(owner_and_name).casefold() != name.casefold():
        return link
    if view and (view[0] not in _VIEWS or view[-1] not in _BRANCHES or not path):
        return link
    fragment = f"#{split.fragment}" if split.fragment else ""
    return f"/{'/'.join(path)}{fragment}"
