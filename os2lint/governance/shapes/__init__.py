"""The shapes a report comes in: a module each, all read into the same entries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from os2lint.governance.shapes.lists import read_lists_shape
from os2lint.governance.shapes.sections import read_sections_shape
from os2lint.governance.shapes.self_assessment import read_self_assessment
from os2lint.governance.shapes.tables import read_tables_shape

if TYPE_CHECKING:
    from collections.abc import Callable

    from os2lint.governance.document import Document
    from os2lint.governance.entries import Reading

__all__ = ["MARKDOWN", "read_markdown", "read_self_assessment"]

#: The shapes of a Markdown report.
MARKDOWN: tuple[Callable[[Document], Reading], ...] = (
    read_tables_shape,
    read_sections_shape,
    read_lists_shape,
)


def read_markdown(document: Document) -> Reading:
    """Read a document in each shape and return the one that finds the most requirements."""
    return max((read(document) for read in MARKDOWN), key=lambda reading: len(reading.ids))
