"""What programs that print or typeset a text put around its lines: their numbers, and roff's requests."""

from __future__ import annotations

import re

_NUMBERED = re.compile(r"[ \t]{0,9}(\d{1,6})(?:[ \t]{0,3}[:|]|(?=[ \t])|\Z)")
_FEWEST_LINES = 5
#: A request with nothing behind it, one that only lays its line out, or a manual page's title and section.
_REQUEST = re.compile(
    r"(?m)^\.(?:(?:PP|P|LP|TP|IP|RS|RE|br|sp|nf|fi|ad|na|hy|nh)(?:[ \t]\d{1,2})?[ \t]*$|(?:SH|SS|BR?|I)[ \t]"
    r"|TH[ \t]+(\S{1,80})[ \t]+\"?[1-8]\"?[ \t]*$)"
)
_FONT = re.compile(r"\\f[BIPR]")


def without_line_numbers(text: str) -> str:
    """Return a text without numbers that count all its lines, or all but the empty ones."""
    lines, count = text.split("\n"), 0
    for at, line in enumerate(lines):
        if not line.strip():
            continue
        found = _NUMBERED.match(line)
        count += 1
        if not found or int(found[1]) != count:
            return text
        lines[at] = line[found.end() :]
    return "\n".join(lines) if count >= _FEWEST_LINES else text


def without_requests(text: str) -> str:
    """Return a text without roff's requests and changes of font; other requests stay words."""
    plain, requests = _REQUEST.subn(lambda request: request[1] or "", text)
    return _FONT.sub("", plain) if requests else text
