"""How a license file's faults are pointed at and quoted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from os2lint.findings import Evidence, Location
from os2lint.quotation import quoted

if TYPE_CHECKING:
    from os2lint.licenses import Difference

#: Characters of a quotation in a message and in evidence, and how many differences are evidence.
_IN_MESSAGE, _IN_EVIDENCE = 90, 300
MOST_EVIDENCE = 20


def place(path: str, difference: Difference) -> Location:
    """Return where a difference stands; where words are missing, the word that they stood before."""
    return Location(
        path=path,
        line=difference.line,
        column=difference.column,
        end_line=difference.end_line,
        end_column=difference.end_column,
    )


def word_diff(difference: Difference, longest: int = _IN_MESSAGE) -> str:
    """Return a difference as words: what the license has in `[-…-]`, what the file has in `{+…+}`."""
    removed = f"[-{quoted(difference.license_words, longest)}-]" if difference.license_words else ""
    added = f"{{+{quoted(difference.words, longest)}+}}" if difference.words else ""
    return f"{removed} {added}".strip()


def shown(path: str, difference: Difference) -> Evidence:
    """Return a difference as evidence."""
    return Evidence(text=word_diff(difference, _IN_EVIDENCE), location=place(path, difference))
