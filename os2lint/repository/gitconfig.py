"""Git's configuration file, read as data: nothing it names is opened, included or run."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Settings", "parse"]

#: Values by (section, subsection, key); section and key in lower case, "" where there is no subsection.
Settings = dict[tuple[str, str, str], list[str]]

_SECTION = re.compile(r'\[([A-Za-z0-9.-]+)(?:[ \t]+"((?:[^"\\]|\\.)*)")?\]')
_ESCAPES = {"n": "\n", "t": "\t", "b": "\b"}


def parse(text: str) -> Settings:
    """Read a configuration; a line that git would refuse is passed over."""
    settings: Settings = {}
    section = subsection = ""
    for line in _lines(text):
        rest = line
        if match := _SECTION.match(line):
            section, dot, inner = match[1].lower().partition(".")
            quoted = match[2]
            subsection = inner if dot and quoted is None else re.sub(r"\\(.)", r"\1", quoted or "")
            rest = line[match.end() :].strip()
        key, equals, value = rest.partition("=")
        key = key.strip().lower()
        if key and key[0] not in "[#;" and section:
            settings.setdefault((section, subsection, key), []).append(_value(value) if equals else "true")
    return settings


def _lines(text: str) -> Iterator[str]:
    """Join lines that end with a backslash, as git does for values."""
    pending = ""
    for line in text.splitlines():
        backslashes = len(line) - len(line.rstrip("\\"))
        if backslashes % 2:
            pending += line[:-1]
            continue
        yield (pending + line).strip()
        pending = ""
    if pending:
        yield pending.strip()


def _value(text: str) -> str:
    """Take a value out of its quotes, without the comment after it."""
    out: list[str] = []
    kept = 0  # Blanks at the end count only inside quotes.
    quoted = False
    characters = iter(text.strip())
    for character in characters:
        if character == "\\":
            escaped = next(characters, "")
            out.append(_ESCAPES.get(escaped, escaped))
            kept = len(out)
        elif character == '"':
            quoted = not quoted
            kept = len(out)
            continue
        elif character in "#;" and not quoted:
            break
        else:
            out.append(character)
        if quoted or not out[-1].isspace():
            kept = len(out)
    return "".join(out[:kept])
