"""What a Markdown page may hold, seen without parsing it: never less than what is there, at times more.

Parsing takes some fifty times as long, and most pages have nothing to complain of.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from os2lint.parsers.page import slugs

if TYPE_CHECKING:
    from collections.abc import Iterator

# After a link's text, in a link's definition, and in HTML; each ends where a target can't go on.
_TARGETS = re.compile(
    r"""\]\(\s{0,80}(?:<([^<>\n]{1,2000})>|([^\s<>)]{1,2000}))"""
    r"""|^[ >]{0,20}\[[^\[\]\n]{1,999}\]:\s{0,80}<?([^\s<>]{1,2000})"""
    r"""|\b(?:href|src)=["']?([^\s"'<>]{1,2000})""",
    re.MULTILINE | re.IGNORECASE,
)
_HEADING = re.compile(
    r"^[ >*+\d.-]{0,20}#{1,6}[ \t]+([^\n]{1,500})|^([^\n]{1,300})\n[ >]{0,20}(?:=+|-+)[ \t]*$", re.MULTILINE
)
_NAME = re.compile(
    r"""\b(?:id|name)=["']?([^\s"'<>]{1,200})|\{:?[^{}\n]{0,80}?#([\w-]{1,100})""", re.IGNORECASE
)
_LINK_TEXT = re.compile(r"\]\([^()\n]{0,2000}\)|[\[\]*`]|<[^<>\n]{0,200}>")


def possible_targets(text: str) -> Iterator[str]:
    """Yield whatever could be the target of a link or an image."""
    for match in _TARGETS.finditer(text):
        yield match[match.lastindex or 0]


def possible_anchors(text: str) -> frozenset[str]:
    """Return what links may name in a page: the anchors of its headings, and of named places."""
    headings = (match[1] or match[2] for match in _HEADING.finditer(text))
    named = (match[1] or match[2] for match in _NAME.finditer(text))
    plain = (" ".join(_LINK_TEXT.sub("", heading.rstrip("# \t\r")).split()) for heading in headings)
    return frozenset(name.lower() for name in named).union(slugs(plain))
