"""Reports in lists or under headings without ids: each requirement is known by its title, and answered."""

from __future__ import annotations

import re
from dataclasses import replace
from string import digits
from typing import TYPE_CHECKING, NamedTuple

from os2lint.governance import VERSIONS
from os2lint.governance.entries import Reading
from os2lint.governance.marks import Sign, split_sign
from os2lint.governance.numbering import in_best_version, recognised
from os2lint.governance.shapes.labels import part_named
from os2lint.governance.shapes.lists import BULLETS, read_lists_shape
from os2lint.governance.shapes.openings import NUMBERING, title_ends
from os2lint.governance.shapes.sections import read_sections_shape
from os2lint.governance.titles import is_theme

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from os2lint.governance.document import Document

#: The sign of a heading or an item; two stars begin a line of bold, no item.
_MARKER = re.compile(rf"(#{{1,6}})[ \t]*|([{BULLETS}])[ \t]+|\d{{1,3}}([.)])[ \t]+|(\*\*|__)(?=\S)")
_CONTENTS = re.compile(r"\[[^\[\]]*\]\(#")
#: The kinds of line that aren't items: they begin with bold words or with a box.
_BOX, _BARE = "[]", frozenset(["**", "__", "[]"])
_MOST_LINES = 400
_MOST_KINDS = 3
_SELDOM = 2
_NOTHING = Reading(shape="sections")


class _Line(NamedTuple):
    """A line that may name a requirement."""

    place: int
    #: What stands alike: lines with the same sign and as far in.
    kind: str
    sign: str
    words: str


def read_titled_shape(document: Document, fewest: int) -> Reading:
    """Read the lines of one kind that carry titles, where they are most of it and enough are answered.

    Args:
        document: The report.
        fewest: The requirements that a report must answer, to be one.
    """
    kinds: dict[str, list[_Line]] = {}
    for line in _lines(document):
        kinds.setdefault(line.kind, []).append(line)
    found = [(lines, _in_one_version(lines)) for lines in kinds.values() if len(lines) >= fewest]
    found = [(lines, ids) for lines, ids in found if len(ids) >= max(fewest, len(lines) / _SELDOM)]
    found.sort(key=lambda pair: len(pair[1]), reverse=True)
    readings = [_reading(document, lines, ids) for lines, ids in found[:_MOST_KINDS]]
    best = max(readings, key=_answered, default=_NOTHING)
    return best if _answered(best) >= fewest else _NOTHING


def _answered(reading: Reading) -> int:
    return len({entry.id for entry in reading.entries if entry.mark.sign is not Sign.NONE})


def _lines(document: Document) -> Iterator[_Line]:
    left = _MOST_LINES
    for index, line in enumerate(document.said):
        text = line.strip()
        marker = _MARKER.match(text)
        words = text if marker is None or marker[4] else text[marker.end() :]
        sign, words = split_sign(NUMBERING.sub("", words, count=1)) if left and words else ("", "")
        if not words or not (marker or sign) or is_theme(words) or part_named(line):
            continue
        left -= 1
        if not _CONTENTS.match(words):
            depth = "" if marker and marker[1] else str(len(line) - len(line.lstrip()))
            kind = marker[marker.lastindex or 0] if marker else _BOX
            yield _Line(index, f"{kind}{depth}", sign, words)


def _in_one_version(lines: Sequence[_Line]) -> Mapping[int, str]:
    """Return the ids of the lines by the titles of the version that they fit best."""
    return in_best_version({version: _identified(lines, version) for version in reversed(VERSIONS)})


def _identified(lines: Sequence[_Line], version: str) -> dict[int, str]:
    """Return the ids of the lines by their titles; of several with one title those that are most like it."""
    matches: dict[int, tuple[str, float]] = {}
    for line in lines:
        own, score = max(
            (recognised(line.words[:end], version) for end in title_ends(line.words)),
            key=lambda match: match[1],
        )
        if own:
            matches[line.place] = own, score
    highest = {own: 0.0 for own, _score in matches.values()}
    for own, score in matches.values():
        highest[own] = max(highest[own], score)
    return {index: own for index, (own, score) in matches.items() if score == highest[own]}


def _reading(document: Document, lines: Sequence[_Line], ids: Mapping[int, str]) -> Reading:
    """Read the document with ids before its titles; the others of the kind end what stands before them."""
    sign = lines[0].kind.rstrip(digits)
    is_heading = sign.startswith("#")
    marker = sign if is_heading else "" if sign in _BARE else "-"
    changed = list(document.lines)
    for line in lines:
        own = ids.get(line.place)
        changed[line.place] = f"{marker} {line.sign} {own} {line.words}" if own else "#"
    read = read_sections_shape if is_heading else read_lists_shape
    return read(replace(document, lines=tuple(changed)))
