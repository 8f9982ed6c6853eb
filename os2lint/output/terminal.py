"""What a terminal can do beyond plain text: colours, links, and lines no wider than it is."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple, TextIO

from os2lint.findings import Severity

if TYPE_CHECKING:
    from collections.abc import Mapping

#: The width of what isn't known to be a terminal.
_COLUMNS = 80
_STYLES = {
    Severity.ERROR: "1;31",
    Severity.WARNING: "1;33",
    Severity.NOTICE: "1;36",
    "strong": "1",
    "quiet": "2",
    "frame": "1;34",
    "good": "1;32",
}


class Terminal(NamedTuple):
    """Paints and links where the terminal can show it, and leaves the text alone where it can't."""

    color: bool
    hyperlinks: bool

    def paint(self, style: str, text: str) -> str:
        """Return the text in a style: a severity, strong, quiet, frame or good."""
        return f"\x1b[{_STYLES[style]}m{text}\x1b[0m" if self.color else text

    def link(self, text: str, address: str | None) -> str:
        """Return the text as a link (OSC 8)."""
        if not (self.hyperlinks and address):
            return text
        return f"\x1b]8;;{address}\x1b\\{text}\x1b]8;;\x1b\\"


def wants_color(stream: TextIO, environment: Mapping[str, str] = os.environ) -> bool:
    """Decide whether to paint where the user didn't say: NO_COLOR, FORCE_COLOR, then what the stream is."""
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR", "0") not in {"", "0"}:
        return True
    return stream.isatty() and environment.get("TERM") != "dumb"


def wants_hyperlinks(stream: TextIO, environment: Mapping[str, str] = os.environ) -> bool:
    """Decide whether rule ids become links: at a terminal that isn't dumb, outside of CI."""
    return stream.isatty() and environment.get("TERM") != "dumb" and "CI" not in environment


def columns(environment: Mapping[str, str] = os.environ) -> int:
    """Return the width of the terminal: what COLUMNS says, else its own, else 80.

    `shutil` would tell the same, and brings the readers of three archive formats along.
    """
    asked = environment.get("COLUMNS", "")
    if asked.isascii() and asked.isdecimal() and (width := int(asked[:9])):
        return width
    try:
        return os.get_terminal_size().columns or _COLUMNS
    except OSError:
        return _COLUMNS


def wrap(text: str, width: int) -> list[str]:
    """Break a text at blanks; an address is never broken.

    No line after the first begins with `::`, which GitHub's runner would take for a command.
    """
    lines: list[str] = []
    for word in text.split():
        fits = lines and len(lines[-1]) + 1 + len(word) <= width
        if lines and (fits or word.startswith("::")):
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines
