"""`github:OWNER/REPO/path@ref`: a file or folder in somebody else's repository."""

from __future__ import annotations

import re
from typing import NamedTuple

_PREFIX = "github:"
_OWNER = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]{0,38}\Z")
_NAME = re.compile(r"[A-Za-z0-9._-]{1,100}\Z")
_REF = re.compile(r"[A-Za-z0-9][A-Za-z0-9._/-]{0,199}\Z")


class Reference(NamedTuple):
    """A place on the configured GitHub host."""

    repository: str
    #: Relative to the repository's root; empty for the whole repository.
    path: str = ""
    #: Branch, tag or commit; empty for the default branch.
    ref: str = ""

    def __str__(self) -> str:
        path = f"/{self.path}" if self.path else ""
        ref = f"@{self.ref}" if self.ref else ""
        return f"{_PREFIX}{self.repository}{path}{ref}"


def is_remote(text: str) -> bool:
    """Return whether a setting names a place on GitHub rather than a path."""
    return text.startswith(_PREFIX)


def parse_reference(text: str) -> Reference | None:
    """Read a reference; None for what isn't one (`..` in the path included)."""
    if not is_remote(text):
        return None
    place, at, ref = text.removeprefix(_PREFIX).partition("@")
    owner, _, rest = place.partition("/")
    name, _, path = rest.partition("/")
    if not (_OWNER.match(owner) and _NAME.match(name)) or name in {".", ".."}:
        return None
    if at and (not _REF.match(ref) or ".." in ref):
        return None
    if path and any(part in {"", ".", ".."} for part in path.split("/")):
        return None
    return Reference(repository=f"{owner}/{name}", path=path, ref=ref)
