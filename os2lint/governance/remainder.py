"""What a report says after its first requirement in sections of its own, so that no conversion loses it."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from os2lint.governance.titles import is_theme

if TYPE_CHECKING:
    from collections.abc import Iterator

    from os2lint.governance.document import Document
    from os2lint.governance.report import GovernanceReport


class Section(NamedTuple):
    """A section that holds no requirement."""

    heading: str
    text: str


def remainder(document: Document, report: GovernanceReport) -> Iterator[Section]:
    """Yield the sections without requirements that follow the first of them and have words of their own."""
    taken = sorted(
        [item.line for item in report.requirements.values()] + [line for _own, line in report.duplicates]
    )
    headings = list(document.headings)
    ends = [heading.line for heading in headings[1:]] + [len(document.lines) + 1]
    inside = 0  # the depth of the requirement's own heading that we are below; 0 for none
    for heading, end in zip(headings, ends, strict=False):
        first, last = (
            document.line_in_file(heading.line),
            document.line_in_file(min(end, len(document.lines))),
        )
        if inside and heading.depth > inside:
            continue
        at = bisect_left(taken, first)
        holds = at < len(taken) and (taken[at] < last or (taken[at] == last and end > len(document.lines)))
        inside = heading.depth if holds and taken[at] == first else 0
        text = "\n".join(document.lines[heading.line : end - 1]).strip()
        if taken and first > taken[0] and not holds and text and not is_theme(heading.text):
            yield Section(heading.text, text)
