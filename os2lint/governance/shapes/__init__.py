"""The shapes a report comes in: a module each, all read into the same entries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from os2lint.governance.shapes.lists import read_lists_shape
from os2lint.governance.shapes.sections import read_sections_shape
from os2lint.governance.shapes.self_assessment import read_self_assessment
from os2lint.governance.shapes.tables import read_tables_shape
from os2lint.governance.shapes.titled import read_titled_shape

if TYPE_CHECKING:
    from collections.abc import Callable

    from os2lint.governance.document import Document
    from os2lint.governance.entries import Reading

__all__ = ["FEWEST", "MARKDOWN", "read_markdown", "read_self_assessment"]

#: The shapes of a Markdown report.
MARKDOWN: tuple[Callable[[Document], Reading], ...] = (
    read_tables_shape,
    read_sections_shape,
    read_lists_shape,
)


#: The smallest report there is, for the sandbox, has six requirements; a row or two may be missing.
FEWEST = 4


def read_markdown(document: Document) -> Reading:
    """Read a document in each shape and return the one that finds the most requirements.

    Titles without ids are only looked for where no shape finds enough for a report.
    """
    best = max((read(document) for read in MARKDOWN), key=lambda reading: len(reading.ids))
    titled = read_titled_shape(document, FEWEST) if len(best.ids) < FEWEST else best
    return titled if len(titled.ids) > len(best.ids) else best
