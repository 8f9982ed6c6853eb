"""Which licenses a file holds, and where."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING

from os2lint.licenses.align import Block, Budget
from os2lint.licenses.compare import Alignment, Comparison, compare, laid_side_by_side
from os2lint.licenses.differences import extra
from os2lint.licenses.dress import COPYRIGHT, TAG
from os2lint.licenses.index import PROBE_SIZE
from os2lint.licenses.model import Difference, DifferenceKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from os2lint.licenses.index import Index, Probe
    from os2lint.licenses.text import Text

#: Licenses looked for in one file; what is left after that is extra text.
MAX_REGIONS = 60
_CANDIDATES = 8
_LEAST_HITS = 0.3
#: How far, in words, to look at a time; three times the longest license.
_WINDOW = 24_000
#: Shorter stretches hold no license.
_LEAST_WORDS = 10

Hits = list[tuple[int, "tuple[Probe, ...]"]]


def find(index: Index, text: Text, budget: Budget) -> list[Comparison]:
    """Return the licenses in a file, in order, each with the words it covers."""
    hits = index.probes(text.characters)
    starts = [at for at, _ in hits]
    open_ = [(0, len(text))]
    found: list[Comparison] = []
    while open_ and len(found) < MAX_REGIONS and budget.left > 0:
        low, high = open_.pop()
        first = bisect_left(starts, low)
        if high - low < _LEAST_WORDS or first == len(hits) or starts[first] >= high:
            continue
        stop = min(high, starts[first] + _WINDOW)
        inside = hits[first : bisect_left(starts, stop - PROBE_SIZE + 1)]
        best = _best(index, text, inside, (max(low, starts[first] - _WINDOW), stop), budget)
        if best:
            found.append(best)
            open_ += [(best.end, high), (low, best.start)]
        elif stop < high:
            open_.append((stop - _WINDOW // 2, high))
    return sorted(found, key=lambda comparison: comparison.start)


def describe(
    text: Text, found: list[Comparison]
) -> Iterator[tuple[tuple[str, ...], tuple[Difference, ...], tuple[int, int]]]:
    """Return the ids, the differences and the lines of each region.

    Words between regions are extra text before the next, words after the last are extra text after it.
    """
    before = 0
    for number, comparison in enumerate(found, 1):
        differences = [
            *_extra(text, before, comparison.start, DifferenceKind.EXTRA_BEFORE),
            *comparison.differences(text),
        ]
        before = comparison.end
        if number == len(found):
            differences += _extra(text, before, len(text), DifferenceKind.EXTRA_AFTER)
        lines = (text.line(comparison.start), text.line(comparison.end - 1))
        yield comparison.form.ids, tuple(differences), lines


def _extra(text: Text, start: int, end: int, kind: DifferenceKind) -> list[Difference]:
    """Return the words outside the licenses as a difference, copyright lines and tags at its ends apart."""
    while start < end and text.words[start] in {COPYRIGHT, TAG}:
        start += 1
    while start < end and text.words[end - 1] in {COPYRIGHT, TAG}:
        end -= 1
    return [extra(text, start, end, kind)] if start < end else []


def _best(index: Index, text: Text, hits: Hits, bounds: tuple[int, int], budget: Budget) -> Comparison | None:
    """Return the license that explains most words; what can't win isn't judged."""
    alignments: list[Alignment] = []
    least, longest = 0.0, 0
    for likeness, form, anchor in _candidates(index, hits):
        if budget.left <= 0:
            break
        # What is less likely can only explain more if it is longer.
        if likeness < least and index.word_count(form) <= longest:
            continue
        alignment = laid_side_by_side(index.form(form), text, anchor, bounds, budget)
        if alignment:
            alignments.append(alignment)
            if alignment.agreeing > longest:
                least, longest = likeness, alignment.agreeing
    best: Comparison | None = None
    for alignment in sorted(alignments, key=lambda one: -one.agreeing):
        if best and alignment.agreeing <= best.value[0]:
            break
        comparison = compare(alignment, text)
        if best is None or comparison.value > best.value:
            best = comparison
    return best


def _candidates(index: Index, hits: Hits) -> list[tuple[float, int, Block]]:
    """Return the likeliest forms: the share of their probes that is there, and a place where they agree."""
    places: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for at, probes in hits:
        for form, ref in probes:
            places[form].append((at, ref))
    ranked = []
    for form, own in places.items():
        distinct = len({ref for _, ref in own})
        share = distinct / index.probe_count(form)
        if share >= _LEAST_HITS:
            ranked.append((-share, -distinct, form))
    ranked.sort()
    return [(-share, form, _anchor(places[form])) for share, _, form in ranked[:_CANDIDATES]]


def _anchor(places: list[tuple[int, int]]) -> Block:
    """Return the first place of the copy that most probes belong to; a file may hold a license twice."""
    copies: list[list[tuple[int, int]]] = []
    for at, ref in places:
        if copies and ref > copies[-1][-1][1]:
            copies[-1].append((at, ref))
        else:
            copies.append([(at, ref)])
    at, ref = max(copies, key=len)[0]
    return Block(ref, at, PROBE_SIZE)
