"""Folded sections, definitions and upright tables as headings with labels, each on the line that it was on.

`<details>` with its `<summary>`, `<dl>` with its terms, a term above lines that begin with a colon, fields of
reStructuredText (`:Status: Ja`), and the headings of a wiki (`h2. …`) and of AsciiDoc (`== …`).
"""

from __future__ import annotations

import re
from functools import reduce
from itertools import pairwise
from typing import TYPE_CHECKING

from os2lint.governance.columns import role_of
from os2lint.governance.layouts.pipes import cells_between
from os2lint.governance.rows import requirement_id
from os2lint.governance.uprights import named_by, titled, written_upright
from os2lint.governance.wording import visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

_TITLE = re.compile(
    r"[ \t>]*+(?:<summary(?:\s[^<>]{0,200})?>(.{0,500}?)</summary>|<dt(?:\s[^<>]{0,200})?>(.{0,500}?)</dt>)",
    re.IGNORECASE,
)
_TAGS = re.compile(r"</?(?:details|summary|dl|dt|dd)(?:\s[^<>]{0,200})?>", re.IGNORECASE)
#: Between two definitions on one line.
_NEXT = re.compile(r"</dd>[ \t]{0,20}<dd(?:\s[^<>]{0,200})?>", re.IGNORECASE)
_PARAGRAPH = re.compile(r"</?p>", re.IGNORECASE)
_DEFINITION = re.compile(r"[ \t]{0,3}:(?:[ \t]+|$)")
_WIKI_HEADING = re.compile(r"h([1-6])\.[ \t]+(?=\S)")
#: Headings of AsciiDoc, which MediaWiki closes as well; not the rulers of other tables.
_ASCIIDOC_HEADING = re.compile(r"(={1,6})[ \t]+(?=[^\s=])")
_FIELD = re.compile(r"[ \t]*+:([^:\s][^:\n]{0,39}):(?:[ \t]+|$)")
#: What stands around titles.
_OUTER = re.compile(r"<(?:details|dl)(?:\s[^<>]{0,200})?>", re.IGNORECASE)
#: Definitions and empty lines between a term and its last definition.
_MOST_ABOVE = 12
_LONGEST = 1000


def unfolded(lines: Sequence[str], code: AbstractSet[int]) -> list[str]:
    """Return the lines, in blocks of code as they are."""
    found = list(lines)
    # AsciiDoc has its title there; further down "= 6" is a sum.
    top = next((index for index, line in enumerate(lines) if line.strip()), 0)
    for index, line in enumerate(lines):
        if index in code or len(line) > _LONGEST:
            continue
        if "<" in line and _TAGS.search(line):
            found[index] = _without_tags(line)
        elif line.lstrip().startswith(":") and (definition := _DEFINITION.match(line)):
            term = _term(lines, index)
            if term is not None:
                found[term] = titled(found[term].strip())
                found[index] = line[definition.end() :]
        elif (named := _FIELD.match(line)) and role_of(named[1]):
            found[index] = f"{named[1]}: {line[named.end() :]}"
        elif wiki := _WIKI_HEADING.match(line):
            found[index] = "#" * int(wiki[1]) + " " + line[wiki.end() :]
        elif (heading := _ASCIIDOC_HEADING.match(line)) and (len(heading[1]) > 1 or index == top):
            found[index] = "#" * len(heading[1]) + " " + line[heading.end() :].rstrip("= \t")
    return found


def set_upright(lines: Sequence[str], code: AbstractSet[int]) -> list[str]:
    """Return the lines with upright tables of requirements as labelled ones.

    A table belongs to the requirement that it names, else to the one that stands above it.
    """
    found = list(lines)
    above: str | None = None
    done = 0
    for start, end in _row_blocks(lines, code):
        above = reduce(named_by, found[done:start], above)
        done = start
        written = written_upright([cells_between(_closed(line)) for line in lines[start:end]], above)
        found[start:end] = written or lines[start:end]
    return found


def _without_tags(line: str) -> str:
    title = _TITLE.match(_OUTER.sub("", line))
    if title is None:
        bare = _TAGS.sub(" ", line)
        return (_PARAGRAPH.sub("", bare) if "<dd" in line.casefold() else bare).rstrip()
    rest = " ".join(_TAGS.sub(" ", _NEXT.sub("; ", title.string[title.end() :])).split())
    words = titled(visible(title[1] or title[2] or ""))
    return f"{words}: {rest}" if rest and words.startswith("#") else f"{words} {rest}".rstrip()


def _term(lines: Sequence[str], index: int) -> int | None:
    """Return the line of the term that a definition stands below, perhaps after others of its own."""
    for above in range(index - 1, max(-1, index - 1 - _MOST_ABOVE), -1):
        text = lines[above].strip()
        if text and not _DEFINITION.match(lines[above]):
            return above if requirement_id(text) or role_of(text) else None
    return None


def _closed(line: str) -> str:
    """Return a row with a pipe at its end."""
    text = line.strip()
    return text if text.endswith("|") else f"{text}|"


def _row_blocks(lines: Sequence[str], code: AbstractSet[int]) -> Iterator[tuple[int, int]]:
    """Yield where lines between pipes stand together, but for the tables of AsciiDoc."""
    is_row = [False]
    is_asciidoc = False
    for index, line in enumerate(lines):
        text = line.strip()
        is_asciidoc ^= text.startswith("|===")
        is_row.append(text.startswith("|") and index not in code and not is_asciidoc)
    is_row.append(False)
    edges = [index for index, (one, other) in enumerate(pairwise(is_row)) if one != other]
    yield from zip(edges[::2], edges[1::2], strict=True)
