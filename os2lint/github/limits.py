"""GitHub's limits, by name, and texts cut to fit them.

Most are in GitHub's own description of its API (https://docs.github.com/rest/checks/runs); where it speaks of
characters and the server counts bytes, the bytes are here (https://github.com/github/docs/issues/35252).
"""

from __future__ import annotations

#: Annotations of one request; each further request appends.
ANNOTATIONS_PER_REQUEST = 50
TITLE_CHARACTERS = 255
MESSAGE_BYTES = 65_535
SUMMARY_BYTES = 65_535
NAME_CHARACTERS = 255
#: A comment on a pull request; counted in bytes to be safe, GitHub counts characters.
COMMENT_BYTES = 65_535

_ELLIPSIS = "…"


def clip_characters(text: str, limit: int) -> str:
    """Return the text, cut to so many characters with an ellipsis."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + _ELLIPSIS


def clip_bytes(text: str, limit: int) -> str:
    """Return the text, cut to so many bytes of UTF-8 with an ellipsis, never within a character."""
    encoded = text.encode("utf-8", "replace")
    if len(encoded) <= limit:
        return encoded.decode("utf-8")
    room = limit - len(_ELLIPSIS.encode())
    return encoded[:room].decode("utf-8", "ignore").rstrip() + _ELLIPSIS
