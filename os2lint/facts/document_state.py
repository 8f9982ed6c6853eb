"""Whether somebody has written a document, or only put it there."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from os2lint.facts.placeholders import find_placeholders, marked_lines
from os2lint.facts.unwritten import is_unwritten

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from os2lint.facts.placeholders import Placeholder
    from os2lint.parsers.page import Page

#: Characters from which on a document isn't empty.
_LONG = 2000
#: Lines of one's own for each of a README's placeholders that show that somebody has written it.
_OWN = 2


class State(StrEnum):
    """What has become of a document."""

    REAL = "real"
    #: As its template has it.
    TEMPLATE = "template"
    EMPTY = "empty"
    MISSING = "missing"


class Document(NamedTuple):
    """One sort of document, as a repository has it."""

    name: str
    state: State
    path: str | None = None
    #: What its template left to be replaced; a real document may have some left over.
    placeholders: tuple[Placeholder, ...] = ()

    @property
    def is_written(self) -> bool:
        """Whether it is there and somebody has filled it in."""
        return self.state is State.REAL


def judge_document(name: str, path: str, text: str, page: Callable[[], Page]) -> Document:
    """Judge a document by its text; `page` parses it, and is called only where that decides."""
    placeholders = find_placeholders(text)
    return Document(
        name=name, state=_state(name, text, placeholders, page), path=path, placeholders=placeholders
    )


def _state(name: str, text: str, placeholders: Sequence[Placeholder], page: Callable[[], Page]) -> State:
    if not text.strip():
        return State.EMPTY
    own = _own_lines(text, placeholders) if placeholders else ()
    # A README is what its own words make it; the other templates read as if they were filled in.
    is_kept = name == "readme" and len(own) >= _OWN * len(placeholders)
    if any(placeholder.decisive for placeholder in placeholders) and not is_kept:
        return State.TEMPLATE
    if name != "publiccode" and len(text) < _LONG and _is_empty(page()):
        return State.EMPTY
    if not placeholders:
        return State.REAL
    if name == "maintainers":
        filled_in = any("@" in line or "github.com/" in line for line in own)
    else:
        filled_in = len(own) >= len(placeholders)
    return State.REAL if filled_in else State.TEMPLATE


def _is_empty(page: Page) -> bool:
    """Whether a page has neither prose, nor a number such as a version's, nor code, nor a link."""
    return not page.links and not page.has_code and not any(_says(p.text) for p in page.paragraphs)


def _says(text: str) -> bool:
    has_letters = any(map(str.isalpha, text))
    return not is_unwritten(text) if has_letters else any(map(str.isdigit, text))


def _own_lines(text: str, placeholders: Sequence[Placeholder]) -> Sequence[str]:
    """Return the lines of prose that hold nothing of the template: neither headings nor code."""
    left_over = {placeholder.line for placeholder in placeholders}
    return [
        line
        for number, (line, fenced) in enumerate(marked_lines(text), 1)
        if not fenced and number not in left_over and any(map(str.isalpha, line)) and not line.startswith("#")
    ]
