"""Text that stays text in Markdown, as GitHub renders it: no markup, mention, reference, link or emoji.

GitHub looks for mentions (`@name`), references (`#1`, `GH-1`), emoji, formulas and addresses in what Markdown
leaves as text, where backslashes are gone. An empty comment, which is never shown, breaks these in two.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from os2lint.output.characters import visible

if TYPE_CHECKING:
    from collections.abc import Iterable

    from os2lint.language import Segment

_BREAK = "<!-- -->"
_MARKUP = {
    "<": "&lt;",
    ">": "&gt;",
    "&": "&amp;",
    "`": "&#96;",
    # An entity, as it ends no cell of a table, not even within code.
    "|": "&#124;",
    # Formulas are found in the source as well as in the text.
    "$": f"&#36;{_BREAK}",
    "@": f"@{_BREAK}",
    "#": f"\\#{_BREAK}",
    ":": f":{_BREAK}",
}
_SIGNIFICANT = re.compile(r"[<>&`|$@#\\*_{}\[\]~]|:(?=[^\s:])|(?<=www)(?=\.)|(?<=gh)(?=-\d)", re.IGNORECASE)
_NOT_IN_ADDRESS = re.compile(r"[^A-Za-z0-9:/?#@!$&',;=%~._-]")


def escape(text: str) -> str:
    """Return text that means itself anywhere in Markdown: in a paragraph, a list, a table's cell."""
    return _at_start(_inline(text))


def code(text: str) -> str:
    """Return text as code; usable wherever `escape` is."""
    shown = visible(text)
    if not shown.strip():
        return ""
    if "`" in shown or "|" in shown:
        return f"<code>{_inline(text)}</code>"
    return f"`{shown}`"


def words(segments: Iterable[Segment]) -> str:
    """Return a rendered message, its code as code."""
    return _at_start("".join(code(part.text) if part.code else _inline(part.text) for part in segments))


def link(shown: str, address: str | None) -> str:
    """Return a link on text that is Markdown already; without an address the text alone."""
    if address is None:
        return shown
    safe = _NOT_IN_ADDRESS.sub(lambda match: "".join(f"%{byte:02X}" for byte in match[0].encode()), address)
    return f"[{shown}]({safe})"


def _inline(text: str) -> str:
    return _SIGNIFICANT.sub(_escaped, visible(text))


def _at_start(text: str) -> str:
    """Keep a text from beginning a list or a block of code where it stands first on its line."""
    if text.startswith(("-", "+", "=")):
        return f"\\{text}"
    if text.startswith(" "):
        return f"&#32;{text[1:]}"
    number = len(text) - len(text.lstrip("0123456789"))
    if number and text[number : number + 1] in {".", ")"}:
        return f"{text[:number]}\\{text[number:]}"
    return text


def _escaped(match: re.Match[str]) -> str:
    text = match[0]
    return _MARKUP.get(text, f"\\{text}" if text else _BREAK)
