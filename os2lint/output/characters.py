"""Text from a repository made visible: what a screen would obey or hide is shown as an escape.

Control characters move the cursor, bidirectional ones turn a line around, characters of no width hide
in names, and surrogates stand for bytes that are no text. The old form of a workflow command, `##[`, is
obeyed by GitHub's runner anywhere in a line, so it is broken as well.
"""

from __future__ import annotations

import re

# Letters by Unicode's books, and blank on every screen.
_BLANK = "\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0"
_SUSPECT = re.compile(rf"[^ -~\u00a1-\u00ac\u00ae-\u02ff]|[{_BLANK}]")
_SPACES = "\u00a0\u2002\u2003\u2007\u2009\u202f\u3000"
_SHORT = {"\n": r"\n", "\r": r"\r", "\t": r"\t"}


def visible(text: str) -> str:
    r"""Return the text on one line, with `\n`, `\x1b`, `\u202e` … for what can't be seen."""
    if not (text.isascii() and text.isprintable()):
        text = _SUSPECT.sub(_shown, text)
    return text.replace("##[", r"##\x5b")


def encodable(text: str) -> str:
    r"""Return the text with `\udcff` for surrogates, which stand for bytes that are no UTF-8."""
    return text.encode("utf-8", "backslashreplace").decode()


def as_bytes(path: str) -> bytes:
    """Return the bytes of a path as the system has them; what stands for no byte becomes `?`."""
    try:
        return path.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return path.encode("utf-8", "replace")


def shorten(text: str, limit: int) -> str:
    """Return the text with at most `limit` characters, the last an ellipsis where something was cut."""
    return text if len(text) <= limit else f"{text[: limit - 1]}…"


def _shown(match: re.Match[str]) -> str:
    character = match[0]
    if character not in _BLANK and (character.isprintable() or character in _SPACES):
        return character
    code = ord(character)
    return _SHORT.get(character) or (
        f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
    )
