"""Differences that mean something, word by word."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from os2lint.licenses.classify import Gap, is_benign
from os2lint.licenses.dress import COPYRIGHT, NUMBER, TAG, bare
from os2lint.licenses.model import Difference, DifferenceKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from os2lint.licenses.form import Form
    from os2lint.licenses.text import Text

#: Gaps of more words on a side are shown as one difference.
_MAX_DETAIL = 240
_MAX_SHOWN = 4000
_SHORTEST_TYPO = 4
_LONG_WORD = 8
_OPENING = ("<", "[", "{")
_BRACKETS = tuple(zip(_OPENING, (">", "]", "}"), strict=True))


def differences(form: Form, text: Text, gap: Gap) -> Iterator[Difference]:
    """Return the differences in a gap that isn't benign, as small as they can be told apart."""
    found = list(_pieces(form, text, gap)) or [gap]
    for piece in _filled_as_one(form, found):
        yield _difference(form, text, piece)


def weight(form: Form, text: Text, gap: Gap) -> int:
    """Return how many words a gap that isn't benign differs by; what fills an open place counts one."""
    pieces = _filled_as_one(form, list(_pieces(form, text, gap)) or [gap])
    return sum(
        1
        if form.offers(piece.ref, piece.ref_end)
        else max(1, piece.ref_end - piece.ref, piece.text_end - piece.text)
        for piece in pieces
    )


def extra(text: Text, start: int, end: int, kind: DifferenceKind) -> Difference:
    """Return the difference that words outside the license are."""
    return _placed(text, start, end, kind, "")


def _pieces(form: Form, text: Text, gap: Gap) -> Iterator[Gap]:
    ours, theirs = form.words[gap.ref : gap.ref_end], text.words[gap.text : gap.text_end]
    if len(ours) > _MAX_DETAIL or len(theirs) > _MAX_DETAIL:
        return
    matcher = SequenceMatcher(
        None, [bare(word) for word in ours], [bare(word) for word in theirs], autojunk=False
    )
    for tag, i, i_end, j, j_end in matcher.get_opcodes():
        piece = Gap(gap.ref + i, gap.ref + i_end, gap.text + j, gap.text + j_end)
        if tag != "equal" and not is_benign(form, text, piece):
            yield piece


def _filled_as_one(form: Form, pieces: list[Gap]) -> Iterator[Gap]:
    """Put pieces together that stand in one place which the license offers for words of one's own."""
    pending: Gap | None = None
    for piece in pieces:
        if pending and form.offers(pending.ref, piece.ref_end):
            pending = Gap(pending.ref, piece.ref_end, pending.text, piece.text_end)
            continue
        if pending:
            yield pending
        pending = piece
    if pending:
        yield pending


def _difference(form: Form, text: Text, gap: Gap) -> Difference:
    ours = shown(form.words[gap.ref : gap.ref_end])
    return _placed(text, gap.text, gap.text_end, _kind(form, text, gap), ours)


def _kind(form: Form, text: Text, gap: Gap) -> DifferenceKind:
    if gap.text_end > gap.text:
        # The appendix is the license's own as well, but what is added or filled in stands after the terms.
        if gap.ref >= form.tail and (gap.ref == gap.ref_end or _is_filled(form, text, gap)):
            return DifferenceKind.EXTRA_AFTER
        if gap.ref_end <= form.head:
            return DifferenceKind.EXTRA_BEFORE
    elif gap.ref > form.tail and not _opens_place(text, gap.text):  # the mark of the end stands first
        return DifferenceKind.EXTRA_AFTER
    ours = [bare(word) for word in form.words[gap.ref : gap.ref_end]]
    theirs = [bare(word) for word in text.words[gap.text : gap.text_end]]
    if not theirs:
        return DifferenceKind.REMOVED
    if not ours:
        doubled = len(theirs) == 1 and theirs[0] in {
            bare(word) for word in form.words[max(0, gap.ref - 1) : gap.ref + 1]
        }
        return DifferenceKind.TYPO if doubled and not theirs[0].isdecimal() else DifferenceKind.ADDED
    return DifferenceKind.TYPO if _misspelled(text, ours, theirs) else DifferenceKind.CHANGED


def _opens_place(text: Text, at: int) -> bool:
    """Tell whether a word is the first in brackets, which hold a place that is worded anew."""
    return at < len(text) and text.before(at) in _OPENING


def _is_filled(form: Form, text: Text, gap: Gap) -> bool:
    """Tell whether a place for words of one's own holds such words, and not another place in brackets."""
    words = text.before(gap.text) + text.source(gap.text, gap.text_end)
    is_bracketed = any(words.count(opening) != words.count(closing) for opening, closing in _BRACKETS)
    return form.offers(gap.ref, gap.ref_end) and not (is_bracketed or words.startswith(_OPENING))


def _misspelled(text: Text, ours: list[str], theirs: list[str]) -> bool:
    if "".join(ours) == "".join(theirs):
        return True
    if len(ours) != len(theirs):
        return False
    return all(
        own == their or (not text.knows(their) and _is_near(own, their))
        for own, their in zip(ours, theirs, strict=True)
    )


def _is_near(own: str, their: str) -> bool:
    """Tell whether a word is another with a letter or two wrong, missing, doubled or swapped."""
    if len(own) < _SHORTEST_TYPO or any(letter.isdigit() for letter in own + their):
        return False
    allowed = 2 if len(own) >= _LONG_WORD else 1
    return abs(len(own) - len(their)) <= allowed and _distance(own, their) <= allowed


def _distance(a: str, b: str) -> int:
    """Return the edit distance of two words, a swap of neighbours counting one."""
    before: list[int] = []
    above = list(range(len(b) + 1))
    for i, letter in enumerate(a, 1):
        row = [i]
        for j, other in enumerate(b, 1):
            cost = min(above[j] + 1, row[-1] + 1, above[j - 1] + (letter != other))
            if before and j > 1 and letter == b[j - 2] and a[i - 2] == other:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        before, above = above, row
    return above[-1]


def shown(words: tuple[str, ...]) -> str:
    """Return a license's words as a person can read them."""
    names = {COPYRIGHT: "copyright …", TAG: ""}
    return _shortened(
        " ".join(
            names.get(word, bare(word)) for word in words if word[0] != NUMBER or len(words) == 1
        ).strip()
    )


def _shortened(words: str) -> str:
    return words if len(words) <= _MAX_SHOWN else words[: _MAX_SHOWN - 1] + "…"


def _placed(text: Text, start: int, end: int, kind: DifferenceKind, ours: str) -> Difference:
    if not len(text):
        return Difference(kind=kind, words="", license_words=ours, line=1, column=1, end_line=1, end_column=1)
    if start < end:
        line, column, _ = text.place(start)
        end_line, _, end_column = text.place(end - 1)
    elif start < len(text):
        line, column, _ = text.place(start)
        end_line, end_column = line, column
    else:
        line, _, column = text.place(len(text) - 1)
        end_line, end_column = line, column
    words = _shortened(text.source(start, end))
    return Difference(
        kind=kind,
        words=words,
        license_words=ours,
        line=line,
        column=column,
        end_line=end_line,
        end_column=end_column,
    )
