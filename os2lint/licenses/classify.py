"""Whether a difference between a file and a license means anything.

A difference is benign if the file's words can be read as the license's by what the license itself lets vary:
its optional parts and fields, numbering, the title and copyright lines in their place. That is a question of
place and form, decided by trying out the readings; what the words say has no say in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from os2lint.licenses.dress import COPYRIGHT, NUMBER, SOFT, TAG, bare, is_tag
from os2lint.licenses.form import ANY_NAME, ANY_WORK, ANY_YEARS, KEPT_NAME, is_year
from os2lint.licenses.holders import is_copyright_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from os2lint.licenses.form import Form
    from os2lint.licenses.text import Text

#: Readings tried for one difference before it counts as real.
_MAX_READINGS = 4000
_MAX_NAME = 24
#: In words, a program's name and its version.
_MAX_WORK = 6
_MAX_TITLE_ROW = 16
_MAX_STATEMENT_WORDS = 40
_STATEMENT_STARTS = frozenset({"copyright", "c", "portions", "spdx"})
_PREFIXES = frozenset(
    ("co", "counter", "cross", "e", "inter", "mis", "multi", "non", "pre", "re", "semi", "sub", "un")
)
#: Words of titles that make none by themselves; another license may end with them.
_FILLERS = frozenset(("a", "and", "for", "of", "software", "the"))
_HOLDERS = frozenset({"owner", "owners", "holder", "holders"})
_STATEMENTS = frozenset({COPYRIGHT, TAG})
#: What as many words fit as there are.
_RUNS: dict[str, Callable[[str], bool]] = {COPYRIGHT: COPYRIGHT.__eq__, ANY_YEARS: is_year}


class Gap(NamedTuple):
    """Words of the license, and the words of the file that stand in their place."""

    ref: int
    ref_end: int
    text: int
    text_end: int


def is_benign(form: Form, text: Text, gap: Gap) -> bool:
    """Tell whether the file's words in a gap can be read as the license's."""
    open_, seen = [(gap.ref, gap.text)], {(gap.ref, gap.text)}
    goal = (gap.ref_end, gap.text_end)
    while open_:
        at = open_.pop()
        if at == goal:
            return True
        text.readings_left -= 1
        if len(seen) > _MAX_READINGS or text.readings_left <= 0:
            return False
        for step in _steps(form, text, *at, gap):
            if step not in seen and step[0] <= gap.ref_end and step[1] <= gap.text_end:
                seen.add(step)
                open_.append(step)
    return False


def _steps(form: Form, text: Text, ref: int, at: int, gap: Gap) -> Iterator[tuple[int, int]]:
    """Return the places that one benign step leads to."""
    if ref < gap.ref_end:
        yield from _license_steps(form, ref, at)
    for field in form.fields_at.get(ref, ()):
        # A place that is empty in the license is filled once: right behind the word before it.
        if field.start == field.end and ref and at and bare(text.words[at - 1]) != bare(form.words[ref - 1]):
            continue
        for alternative in field.alternatives:
            yield from ((field.end, end) for end in _ends(text, alternative, at, gap.text_end))
        # An address after the holder's name may be in the copyright line already.
        if ref and form.words[ref - 1] == COPYRIGHT and (ANY_NAME,) in field.alternatives:
            yield field.end, at
    if at < gap.text_end:
        yield from _file_steps(form, text, ref, at)
    if ref < gap.ref_end and at < gap.text_end:
        yield from _word_steps(form, text, ref, at, gap)
        yield from _statement_steps(form, text, ref, at, gap)


def _license_steps(form: Form, ref: int, at: int) -> Iterator[tuple[int, int]]:
    """Steps over words of the license that the file needn't have."""
    for end in form.optional_at.get(ref, ()):
        yield end, at
    word = form.words[ref]
    is_sign = word == "c" and ref > 0 and form.words[ref - 1] == "copyright"  # ©
    if word in _STATEMENTS or word[0] == NUMBER or is_sign:
        yield ref + 1, at


def _file_steps(form: Form, text: Text, ref: int, at: int) -> Iterator[tuple[int, int]]:
    """Steps over words of the file that the license needn't have."""
    word = text.words[at]
    if word[0] == NUMBER or (word == "c" and at and text.words[at - 1] == "copyright"):
        yield ref, at + 1
    if word in _STATEMENTS and (
        ref <= form.head or ref >= form.tail or COPYRIGHT in form.words[max(0, ref - 1) : ref + 1]
    ):
        yield ref, at + 1
    if ref <= form.head and (end := title_row(form, text, at) or row_of_fillers(text, at)):
        yield ref, end


def title_row(form: Form, text: Text, at: int) -> int | None:
    """Return the end of the row that begins at `at` if it holds only words of the title."""
    start, end = text.row(at)
    if start != at or end - start > _MAX_TITLE_ROW:
        return None
    words = {bare(word) for word in text.words[start:end]}
    words.discard("c")  # as in "EUPL (C) the European Union"
    return end if words <= form.title_words and not words <= _FILLERS else None


def row_of_fillers(text: Text, at: int) -> int | None:
    """Return the end of the row that begins at `at` if it may be in a title, and makes none by itself."""
    start, end = text.row(at)
    return end if start == at and _FILLERS.issuperset(text.words[start:end]) else None


def _word_steps(form: Form, text: Text, ref: int, at: int, gap: Gap) -> Iterator[tuple[int, int]]:
    """Steps over words that are the same on both sides but for their dress."""
    own, theirs = bare(form.words[ref]), text.words[at]
    word = bare(theirs)
    if own == word or (ref and form.words[ref - 1] == "copyright" and {own, word} <= _HOLDERS):
        yield ref + 1, at + 1
    if form.words[ref][0] == NUMBER and text.opens_item(at):
        yield ref + 1, at + 1
    joined = own
    for end in range(ref + 1, min(ref + 3, gap.ref_end)):
        joined += form.words[end]
        if joined == word and (SOFT in theirs or own in _PREFIXES):
            yield end + 1, at + 1
    joined = word
    for end in range(at + 1, min(at + 3, gap.text_end)):
        joined += bare(text.words[end])
        if joined == own and (
            word in _PREFIXES or "-" in text.separator(end - 1) or "‐" in text.separator(end - 1)
        ):
            yield ref + 1, end + 1


def _statement_steps(form: Form, text: Text, ref: int, at: int, gap: Gap) -> Iterator[tuple[int, int]]:
    """Steps over a copyright line or tag that is a mark on one side and words on the other."""
    own, theirs = form.words[ref], text.words[at]
    if theirs == COPYRIGHT:
        words = text.statement(at)
        if tuple(words) == form.words[ref : ref + len(words)]:
            yield ref + len(words), at + 1
    if own in _STATEMENTS and theirs in _STATEMENT_STARTS:
        is_whole = is_copyright_line if own == COPYRIGHT else is_tag
        for end in range(at + 2, min(at + _MAX_STATEMENT_WORDS, gap.text_end) + 1):
            if own == COPYRIGHT and text.is_never_in_names(end - 1):
                break
            if is_whole(text.source(at, end)):
                yield ref + 1, end


def _ends(text: Text, alternative: tuple[str, ...], at: int, stop: int) -> Iterator[int]:
    """Return where the words that fit a field's alternative can end."""
    if not alternative:
        yield at
    elif alternative[0] in _RUNS:
        while at < stop and _RUNS[alternative[0]](text.words[at]):
            at += 1
            yield at
    elif alternative[0] in {ANY_NAME, KEPT_NAME}:
        fits = text.is_party if alternative[0] == ANY_NAME else text.is_name
        for end in range(at + 1, min(at + _MAX_NAME, stop) + 1):
            if text.is_never_in_names(end - 1):
                break
            if fits(at, end):
                yield from _ends(text, alternative[1:], end, stop)
    elif alternative[0] == ANY_WORK:
        yield from (end for end in range(at + 1, min(at + _MAX_WORK, stop) + 1) if text.is_work(at, end))
    elif at < stop and bare(text.words[at]) == alternative[0]:
        yield from _ends(text, alternative[1:], at + 1, stop)
