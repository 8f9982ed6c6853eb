"""A document for people, whatever its markup: headings, paragraphs, links, and what links can point at."""

from __future__ import annotations

import unicodedata
from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence


class Heading(NamedTuple):
    """A heading; level 1 is the page's title, and the line counts from 1."""

    level: int
    text: str
    line: int


class Link(NamedTuple):
    """A link or an image; columns count characters from 1, the last one included."""

    #: As the author wrote it.
    target: str
    text: str
    line: int
    column: int | None = None
    end_column: int | None = None


class Paragraph(NamedTuple):
    """Prose: a paragraph, a list's item or a table's rows, without markup, code blocks and comments."""

    text: str
    line: int
    #: The text without its links and addresses: what the author says here, and not elsewhere.
    own: str
    #: Stands in a block quotation, as GitHub's alerts and the guidance of templates do.
    quoted: bool = False
    #: Is an item of a list, or a part of one.
    listed: bool = False
    #: What stands between the bars of a table, cell by cell.
    cells: Sequence[str] = ()


@dataclass(frozen=True, kw_only=True)
class Page:
    """What a document holds; every sequence is in the document's order."""

    headings: Sequence[Heading] = ()
    paragraphs: Sequence[Paragraph] = ()
    links: Sequence[Link] = ()
    #: Whether there is a block of code, such as a command or a diagram.
    has_code: bool = False
    #: Names that the author gave to places (`id`, `name`, `{#…}`).
    named: frozenset[str] = frozenset()
    #: The plain `key: value` lines of a YAML header.
    header: Mapping[str, str] = field(default_factory=dict)

    @property
    def title(self) -> str:
        """Return the first heading, or the header's title; "" where there is neither."""
        if self.headings:
            return self.headings[0].text
        return self.header.get("title", "")

    @cached_property
    def anchors(self) -> frozenset[str]:
        """What a link's fragment may name here, in lower case."""
        return self.named.union(slugs(heading.text for heading in self.headings))

    def section(self, heading: Heading) -> Iterator[Paragraph]:
        """Yield the paragraphs below a heading and its own sub-headings."""
        following = (
            other.line
            for other in self.headings
            if other.line > heading.line and other.level <= heading.level
        )
        end = next(following, None)
        for paragraph in self.paragraphs:
            if paragraph.line > heading.line and (end is None or paragraph.line < end):
                yield paragraph


def slugs(headings: Iterable[str]) -> Iterator[str]:
    """Yield the anchors that GitHub, and GitHub's Jekyll, give to headings.

    Letters, digits, `_` and `-` stay, blanks become `-`; the second of a kind gets `-1`. Emoji are dropped
    by both, but only GitHub keeps the `-` after them, so either form is given; MkDocs leaves out what isn't
    ASCII, with the ring off an å.
    """
    seen: Counter[str] = Counter()
    for heading in headings:
        kept = (mark if _stays(mark) else "" for mark in heading.strip().lower())
        slug = "".join(kept).replace(" ", "-")
        suffix = f"-{seen[slug]}" if seen[slug] else ""
        seen[slug] += 1
        yield slug + suffix
        yield slug.strip("-") + suffix
        yield unicodedata.normalize("NFKD", slug).encode("ascii", "ignore").decode() + suffix


def _stays(mark: str) -> bool:
    return mark.isalnum() or mark in " -_"
