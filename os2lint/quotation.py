"""Words of somebody else's in a message of ours: on one line, and short."""

from __future__ import annotations

#: Characters of a quotation that stands in a sentence.
_LONGEST = 120


def quoted(text: str, longest: int = _LONGEST) -> str:
    """Return the words on one line, the last an ellipsis where some were left out."""
    words = " ".join(text.split())
    return words if len(words) <= longest else f"{words[: longest - 1].rstrip()}…"
