"""From a document's name and text to its page; a format's reader is imported with its first page."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from os2lint.parsers.page import Page

#: Characters of one page that are parsed: the longest page seen in practice has a fifth of it.
MAX_CHARACTERS = 256 * 1024


def read_page(path: str, text: str) -> Page:
    """Read a document by its name's extension; what is none of the known ones is plain text."""
    text = text[:MAX_CHARACTERS].replace("\r\n", "\n").replace("\r", "\n")
    return _reader(path.rpartition(".")[2].lower())(text)


def _reader(extension: str) -> Callable[[str], Page]:
    if extension in {"md", "markdown", "mdown", "mkd", "mdx"}:
        from os2lint.parsers.markdown import read_markdown

        return read_markdown
    if extension in {"html", "htm"}:
        from os2lint.parsers.html import read_html

        return read_html
    from os2lint.parsers.plaintext import read_asciidoc, read_restructured_text

    return read_asciidoc if extension in {"adoc", "asciidoc", "asc"} else read_restructured_text
