"""One license laid against one file: the stretch it covers, and how the two differ."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from os2lint.licenses.align import Block, Budget, align
from os2lint.licenses.classify import Gap, is_benign, row_of_fillers, title_row
from os2lint.licenses.differences import differences, weight
from os2lint.licenses.dress import COPYRIGHT, NUMBER, TAG

if TYPE_CHECKING:
    from collections.abc import Iterator

    from os2lint.licenses.form import Form
    from os2lint.licenses.model import Difference
    from os2lint.licenses.text import Text

#: Equal words on each side that are read again with a gap, since where a repeated word belongs is ambiguous.
_CONTEXT = 6
_ARTICLES = frozenset(("a", "the"))
#: Below this share of the license's words a text isn't a copy of it.
_LEAST_SHARE = 0.5


@dataclass(slots=True, kw_only=True)
class Comparison:
    """What a license covers of a file."""

    form: Form
    #: the words of the file that it covers
    start: int
    end: int
    #: words that agree
    agreeing: int
    #: words that differ in a way that matters
    weight: int = 0
    #: the gaps that matter
    gaps: list[Gap] = field(default_factory=list)

    @property
    def value(self) -> tuple[int, int]:
        """What comparisons of one stretch are ranked by."""
        return self.agreeing - self.weight, -self.weight

    def differences(self, text: Text) -> tuple[Difference, ...]:
        """Return the differences that a person has to judge, in the file's order."""
        return tuple(one for gap in self.gaps for one in differences(self.form, text, gap))


class Alignment(NamedTuple):
    """The words in which a license and a file agree."""

    form: Form
    blocks: list[Block]
    #: the words of the file that may belong to the license
    bounds: tuple[int, int]
    agreeing: int


def laid_side_by_side(
    form: Form, text: Text, anchor: Block, bounds: tuple[int, int], budget: Budget
) -> Alignment | None:
    """Align a license with the words within `bounds`, from a place where they agree.

    Returns:
        None if too little of the license is there to call the text a copy of it.
    """
    blocks = align(form.characters, text.characters, anchor, bounds, budget)
    agreeing = sum(block.size for block in blocks)
    enough = agreeing >= _LEAST_SHARE * (form.tail - form.head)
    return Alignment(form, blocks, bounds, agreeing) if enough else None


def compare(alignment: Alignment, text: Text) -> Comparison:
    """Judge each gap between the words that agree."""
    form, blocks, bounds, agreeing = alignment
    blocks = [block for block in blocks if block.ref + block.size > form.head] or blocks[-1:]
    start, head = _head(form, text, blocks[0], bounds[0])
    end, tail = _tail(form, text, blocks[-1], bounds[1])
    comparison = Comparison(form=form, start=start, end=end, agreeing=agreeing)
    for gap in (head, *_inner_gaps(form, blocks), tail):
        if gap is not None and not is_benign(form, text, gap):
            comparison.gaps.append(gap)
            comparison.weight += weight(form, text, gap)
    return comparison


def _inner_gaps(form: Form, blocks: list[Block]) -> Iterator[Gap]:
    """Return the gaps between blocks with some context, those that touch put together."""
    pending: Gap | None = None
    for number, (before, after) in enumerate(pairwise(blocks)):
        left = min(_CONTEXT + _cut_field(form, before.ref + before.size), before.size)
        right = min(_CONTEXT, after.size)
        right += min(_field_rest(form, after.ref + right), after.size - right)
        gap = Gap(
            before.ref + before.size - left,
            after.ref + right,
            before.text + before.size - left,
            after.text + right,
        )
        first = blocks[number]
        if pending and (pending.ref_end >= gap.ref or first.size <= left):
            gap = Gap(pending.ref, gap.ref_end, pending.text, gap.text_end)
        elif pending:
            yield pending
        pending = gap
    if pending:
        yield pending


def _cut_field(form: Form, end: int) -> int:
    """Return how many more words to the left lie in a field or short optional part that the gap would cut."""
    edge = end - _CONTEXT
    starts = [f.start for f in form.fields if f.start < edge < f.end]
    return max((edge - start for start in starts), default=0)


def _field_rest(form: Form, edge: int) -> int:
    ends = [f.end for f in form.fields if f.start < edge < f.end]
    return max((end - edge for end in ends), default=0)


def _head(form: Form, text: Text, first: Block, low: int) -> tuple[int, Gap | None]:
    """Return where the license begins in the file, and what its beginning lacks, if anything.

    What stands before the terms is judged by rows: titles and copyright lines, whether or not they agree.
    """
    aligned = first.text
    skipped = min(max(0, form.head - first.ref), first.size - 1)
    first = Block(first.ref + skipped, first.text + skipped, first.size - skipped)
    context = min(_CONTEXT, first.size)
    row = text.row(first.text)[0]
    rows = _rows_before(form, text, row, low)
    for start in sorted({rows, row, aligned, first.text}):
        gap = Gap(0, first.ref + context, start, first.text + context)
        if low <= start <= first.text and is_benign(form, text, gap):
            return start, None
    missing = sum(1 for at in range(min(form.head, first.ref), first.ref) if form.words[at][0] != NUMBER)
    start = max(low, first.text - missing)
    return start, Gap(min(form.head, first.ref), first.ref, start, first.text)


def _rows_before(form: Form, text: Text, at: int, low: int) -> int:
    """Return where the rows that are title, copyright lines or tags, and end at `at`, begin."""
    start = at
    while at > low:
        row, end = text.row(at - 1)
        if row < low or end > at:
            break
        words = text.words[row:end]
        if all(word in {COPYRIGHT, TAG} for word in words) or title_row(form, text, row):
            start = row
        elif not row_of_fillers(text, row):
            break
        at = row
    # No license ends with an article.
    is_article = start > low and text.words[start - 1] in _ARTICLES and text.row(start - 1)[0] == start - 1
    return start - 1 if is_article else start


def _tail(form: Form, text: Text, last: Block, high: int) -> tuple[int, Gap | None]:
    """Return where the license ends in the file, and what its end lacks, if anything."""
    ref, end = last.ref + last.size, last.text + last.size
    context = min(_CONTEXT, last.size)
    length = len(form.words)
    # The last words may be a field, or have been changed: try with as many as could stand for them.
    for stop in dict.fromkeys((end, min(high, end + length - ref), *range(end, min(high, end + 12) + 1))):
        if is_benign(form, text, Gap(ref - context, length, end - context, stop)):
            return _rows_after(text, stop, high), None
    missing = sum(1 for at in range(ref, form.tail) if form.words[at][0] != NUMBER)
    stop = min(high, end + missing) if missing <= _CONTEXT else end
    return _rows_after(text, stop, high), Gap(ref, length, end, stop)


def _rows_after(text: Text, at: int, high: int) -> int:
    """Return where the copyright lines and tags that follow the license end."""
    while at < high and text.words[at] in {COPYRIGHT, TAG}:
        at += 1
    return at
