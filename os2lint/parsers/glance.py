"""What a Markdown page may hold, seen without parsing it: never less than what is there, at times more.

Parsing takes some fifty times as long, and most pages have nothing to complain of.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from os2lint.parsers.page import slugs

if TYPE_CHECKING:
    from collections.abc import Iterator

# What may follow a link's text, a definition's name, and an attribute; each ends where a target can't go on.
_TARGETS = {
    "](": re.compile(r"\]\(\s{0,80}(?:<([^<>\n]{1,2000})>|([^\s<>)]{1,2000}))"),
    "]:": re.compile(r"""\]:\s{0,80}<?([^\s<>]{1,2000})>?[ \t]{0,80}(?=["'(\n]|$)"""),
    "href=": re.compile(r"""href=["']?([^\s"'<>]{1,2000})""", re.IGNORECASE),
    "src=": re.compile(r"""src=["']?([^\s"'<>]{1,2000})""", re.IGNORECASE),
}
_MARGIN = " \t>-*+.)0123456789"
_HEADING = re.compile(
    r"^[ >*+\d.-]{0,20}#{1,6}[ \t]+([^\n]{1,500})|^([^\n]{1,300})\n[ >]{0,20}(?:=+|-+)[ \t]*$", re.MULTILINE
)
_NAME = re.compile(
    r"""\b(?:id|name)=["']?([^\s"'<>]{1,200})|\{:?[^{}\n]{0,80}?#([\w-]{1,100})""", re.IGNORECASE
)
_LINK_TEXT = re.compile(r"\]\([^()\n]{0,2000}\)|[\[\]*`]|<[^<>\n]{0,200}>")


def possible_targets(text: str) -> Iterator[str]:
    """Yield whatever could be the target of a link or an image."""
    lowered = text.lower()
    # A capital letter that becomes two small ones moves what follows it.
    lowered = lowered if len(lowered) == len(text) else text
    for mark, target in _TARGETS.items():
        start = lowered.find(mark)
        while start >= 0:
            match = target.match(text, start)
            if match and (mark != "]:" or _begins_a_line(text, start)):
                yield match[match.lastindex or 0]
            start = lowered.find(mark, match.end() if match else start + 1)


def _begins_a_line(text: str, end: int) -> bool:
    """Whether the name that ends here is a definition's: only marks of quotations and lists come before."""
    opening = text.rfind("[", max(0, end - 1000), end)
    return opening >= 0 and not text[text.rfind("\n", 0, opening) + 1 : opening].strip(_MARGIN)


def possible_anchors(text: str) -> frozenset[str]:
    """Return what links may name in a page: the anchors of its headings, and of named places."""
    headings = (match[1] or match[2] for match in _HEADING.finditer(text))
    named = (match[1] or match[2] for match in _NAME.finditer(text))
    plain = (" ".join(_LINK_TEXT.sub("", heading.rstrip("# \t\r")).split()) for heading in headings)
    return frozenset(name.lower() for name in named).union(slugs(plain))
