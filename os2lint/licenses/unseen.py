"""Words of a file that nobody sees when it is shown: comments, link titles, what is struck out.

They are no longer the license's, so a word of their own is put before them. A file that is a comment as a
whole is only dressed as one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from os2lint.licenses.holders import is_copyright_line
from os2lint.licenses.wording import said_in_path

if TYPE_CHECKING:
    from collections.abc import Callable

#: The word put before what isn't seen.
HIDDEN = "struck"
#: Markup's own signs keep it apart from the words around it.
_UNSEEN = f" ~~{HIDDEN} "
#: What opens a comment, and the whole of it.
_COMMENTS = (
    ("<!--", re.compile(r"<!--(.*?)(?:-->|\Z)", re.DOTALL)),
    ("<?", re.compile(r"<\?(.*?)(?:\?>|\Z)", re.DOTALL)),
    ('\\"', re.compile(r"(?m)^[.'][ \t]{0,9}\\\"(.*)$")),
    ("/*", re.compile(r"(?<![\w*/])/\*(.*?)(?:\*/|\Z)", re.DOTALL)),
)
_STRUCK = re.compile(r"(?<!~)(?:~~(?=[^\s~])|~(?=[^\s~][^~]{0,2000}~(?!~)))")
#: `[label]: target`, which links refer to, and footnotes.
_DEFINITION = re.compile(r"(?m)^([^\w\n\[]{0,12})(?=\[(?:[^\[\]\\]|\\.){1,300}\]:)")
_IMAGE = re.compile(r"!\[(?!\])")
_LINK_TARGET = re.compile(r"\]\(((?:https?://|mailto:|\.{0,2}/|#)[^\s()]{0,300})\)")
_PLAIN_LINK = re.compile(r"\[([^\s\[\]()]{1,300})\]\(([^\s\[\]()]{1,300})\)")
_PROSE = re.compile(r"(?<![^\W\d_])[^\W\d_]++\s++[^\W\d_]++\s++[^\W\d_]")
_WORD = re.compile(r"[^\W_]")


def mark_unseen(text: str, is_tag: Callable[[str], bool]) -> str:
    """Put a word before each run of words that isn't seen, and take the targets of links away.

    Args:
        text: the text, its line breaks kept.
        is_tag: tells whether a line is an SPDX tag; such lines and copyright lines may stand in comments.
    """
    if "~" in text:  # first, since the word put before the others is itself spelled with tildes
        text = _STRUCK.sub(_UNSEEN, text)
    for opening, comment in _COMMENTS:
        if opening in text:
            text = _mark_comments(text, comment, is_tag)
    if "]:" in text:
        text = _DEFINITION.sub(rf"\1{_UNSEEN}", text)
    if "](" in text:
        text = _PLAIN_LINK.sub(_shown_target, text)
        text = _LINK_TARGET.sub(_without_target, _IMAGE.sub(f"{_UNSEEN}[", text))
        text = text.replace("](", f"]{_UNSEEN}(")
    return text


def says_something(value: str) -> bool:
    """Tell whether the value of an attribute that isn't seen, or a link's target, spells anything out."""
    return bool(_PROSE.search(value) or said_in_path(value))


def _shown_target(link: re.Match[str]) -> str:
    """Return the text of a link that shows its own target, which then says no more."""
    return link[1] if link[1] == link[2] else link[0]


def _without_target(link: re.Match[str]) -> str:
    return link[0] if says_something(link[1]) else "]"


def _mark_comments(text: str, comment: re.Pattern[str], is_tag: Callable[[str], bool]) -> str:
    def says_nothing(part: str) -> bool:
        lines = filter(_WORD.search, part.split("\n"))
        return all(is_copyright_line(line) or is_tag(line) for line in lines)

    def marked(found: re.Match[str]) -> str:
        return found[0] if says_nothing(found[1]) else f"{_UNSEEN}{found[0]}"

    if not comment.search(text) or says_nothing(comment.sub("", text)):
        return text
    return comment.sub(marked, text)
