"""From a file's bytes to the license it holds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from os2lint.licenses import index as license_index
from os2lint.licenses.dress import COPYRIGHT, Undressed
from os2lint.licenses.expressions import parse_expression
from os2lint.licenses.holders import placeholders, says_more
from os2lint.licenses.model import (
    Difference,
    DifferenceKind,
    Identification,
    Placeholder,
    Region,
    Shortfall,
    Verdict,
)
from os2lint.parsers.decode import decode

if TYPE_CHECKING:
    from os2lint.licenses.dress import Statement
    from os2lint.licenses.index import Index

#: No license file is longer; what is, isn't read.
MAX_BYTES = 1 << 20
MAX_WORDS = 250_000
#: Searches that aligning may take; about a microsecond each.
MAX_SEARCHES = 100_000
#: Copyright lines this many words from the beginning belong to the examples that a license gives.
_TOP = 60
#: Of a comment, before a copyright line.
_SIGNS = re.compile(r"\A[^\w©(<\[{]+")
_LONGEST_NOTICE = 1500
_ORDER = list(Verdict)


def identify(data: bytes) -> Identification:
    """Say which license a file holds, and every way in which it departs from that license's text.

    Args:
        data: the file's contents, in any encoding.

    Returns:
        The identification. Its verdict comes from the differences, never from a likeness: `exact` means that
        each word is the license's own, or stands where the license itself lets it vary.

    Raises:
        LicenseIndexError: the installed license index is missing or damaged.
    """
    index = license_index.load()
    if len(data) > MAX_BYTES:
        return _unidentified(index, Shortfall.TOO_LARGE)
    undressed = Undressed(decode(data).text, index.own_lines)
    words = undressed.words
    if not words:
        return _unidentified(index, Shortfall.NO_WORDS)
    if len(words) > MAX_WORDS:
        return _unidentified(index, Shortfall.TOO_MANY_WORDS)
    form = index.look_up(words)
    if form is not None:
        return _identification(index, undressed, [_region(index, index.ids(form), (), undressed.extent())])
    return _explained(index, undressed)


def _explained(index: Index, undressed: Undressed) -> Identification:
    """Compare word by word. What that takes is imported here, since most files never need it."""
    from os2lint.licenses import names, regions
    from os2lint.licenses.align import Budget
    from os2lint.licenses.text import Text

    text = Text(undressed, index.alphabet, index.ordinary)
    budget = Budget(MAX_SEARCHES)
    found = regions.find(index, text, budget)
    if found:
        described = [
            _region(index, spdx, differences, lines)
            for spdx, differences, lines in regions.describe(text, found)
        ]
        reason = Shortfall.GAVE_UP if budget.left <= 0 or len(found) == regions.MAX_REGIONS else None
        return _identification(index, undressed, described, reason)
    named = dict.fromkeys([one for tag in undressed.tags for one in parse_expression(tag.text) or ()])
    if len(text) <= _LONGEST_NOTICE:
        named |= dict.fromkeys(names.named_in(text.words))
    return Identification(
        verdict=Verdict.NOTICE_ONLY if named else Verdict.UNIDENTIFIED,
        spdx=tuple(named),
        osi_approved=None,
        list_version=index.list_version,
        tags=tuple(tag.text for tag in undressed.tags),
        reason=None if named else Shortfall.NO_LICENSE,
    )


def _region(
    index: Index, spdx: tuple[str, ...], differences: tuple[Difference, ...], lines: tuple[int, int]
) -> Region:
    verdict = _verdict(differences)
    return Region(
        verdict=verdict,
        spdx=spdx,
        osi_approved=index.osi_approved[spdx[0]] if verdict is Verdict.EXACT else None,
        start_line=lines[0],
        end_line=lines[1],
        differences=differences,
    )


def _verdict(differences: tuple[Difference, ...]) -> Verdict:
    if not differences:
        return Verdict.EXACT
    extras = {DifferenceKind.EXTRA_BEFORE, DifferenceKind.EXTRA_AFTER}
    return Verdict.EXTRA_TEXT if all(one.kind in extras for one in differences) else Verdict.MODIFIED


def _identification(
    index: Index, undressed: Undressed, regions: list[Region], reason: Shortfall | None = None
) -> Identification:
    spdx = tuple(dict.fromkeys(one for region in regions for one in region.spdx))
    contradicting = [tag for tag in undressed.tags if not _names_all(tag.text, spdx)]
    saying_more = [one for one in undressed.statements if says_more(one.text, index.ordinary)]
    differences = [
        *(_stated(tag, f"SPDX-License-Identifier: {tag.text}") for tag in contradicting),
        *(_stated(statement, statement.text.strip()) for statement in saying_more),
        *(one for region in regions for one in region.differences),
    ]
    verdict = max([*(region.verdict for region in regions), _verdict(tuple(differences))], key=_ORDER.index)
    return Identification(
        verdict=verdict,
        spdx=spdx,
        osi_approved=all(region.osi_approved for region in regions) if verdict is Verdict.EXACT else None,
        list_version=index.list_version,
        regions=tuple(regions),
        differences=tuple(differences),
        placeholders=_unfilled(undressed),
        copyrights=tuple(_SIGNS.sub("", statement.text).strip() for statement in _top(undressed)),
        tags=tuple(tag.text for tag in undressed.tags),
        reason=reason,
    )


def _names_all(tag: str, spdx: tuple[str, ...]) -> bool:
    """Tell whether a tag names only licenses whose text is there."""
    ids = parse_expression(tag)
    return ids is not None and set(ids) <= set(spdx)


def _stated(statement: Statement, words: str) -> Difference:
    """Return a line beside the license that says something else or more as a difference."""
    return Difference(
        kind=DifferenceKind.EXTRA_BEFORE,
        words=words,
        license_words="",
        line=statement.line,
        column=statement.column,
        end_line=statement.line,
        end_column=statement.column + len(statement.opening.rstrip()) - 1,
    )


def _top(undressed: Undressed) -> list[Statement]:
    """Return the copyright lines at the top, where the project's own stand."""
    return undressed.statements[: undressed.words[:_TOP].count(COPYRIGHT)]


def _unfilled(undressed: Undressed) -> tuple[Placeholder, ...]:
    """Return the places for years and names at the top that stand as the license's template has them."""
    return tuple(
        Placeholder(words=found[0], line=statement.line, column=statement.column + found.start())
        for statement in _top(undressed)
        for found in placeholders(statement.opening)
    )


def _unidentified(index: Index, reason: Shortfall) -> Identification:
    return Identification(
        verdict=Verdict.UNIDENTIFIED,
        spdx=(),
        osi_approved=None,
        list_version=index.list_version,
        reason=reason,
    )
