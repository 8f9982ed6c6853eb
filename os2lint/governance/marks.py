"""What stands in a status cell: signs, boxes and words, Danish or English, to a status."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum, auto
from itertools import islice
from typing import TYPE_CHECKING

from os2lint.governance.announcements import behind_label, behind_question
from os2lint.governance.answers import answers
from os2lint.governance.doubts import PERCENT
from os2lint.governance.glyphs import contradicts, is_unclear, leading_sign
from os2lint.governance.pictures import before_link, pictured, without_note
from os2lint.governance.reassurances import without_reassurances
from os2lint.governance.report import Status
from os2lint.governance.spelling import respelled
from os2lint.governance.statements import statements
from os2lint.governance.unmade import is_unmade
from os2lint.governance.wording import after_words, is_bracketed, links_in, squash, visible
from os2lint.governance.worth import worth

if TYPE_CHECKING:
    from collections.abc import Sequence

    from os2lint.governance.yearless import Yearly


class Sign(Enum):
    """How a status is written."""

    BOX = auto()
    BALLOT = auto()
    SYMBOL = auto()
    WORD = auto()
    NONE = auto()


@dataclass(frozen=True, slots=True)
class Mark:
    """A status cell, read. An unticked box is `blank` until the documentation tells what it means."""

    status: Status
    sign: Sign
    #: What else stands in the cell, which belongs to the documentation.
    rest: str = ""
    unticked: bool = False
    #: The cell is one that a status column holds: a mark, or nothing.
    plausible: bool = True
    #: The first and the last day on which a yes holds, as in "Ja, fra 2031" and "Ja, aftale til 2028".
    since: date = date.min
    until: date = date.max
    #: The first day where its year isn't named, as in "Ja, fra 1. december".
    begins: Yearly | None = None

    def written_on(self, day: date) -> Mark:
        """Return the mark as whoever wrote it on a day means it."""
        if self.begins is None:
            return self
        return replace(self, since=max(self.since, self.begins.meant_on(day)), begins=None)

    def status_on(self, day: date) -> Status:
        """Return the status as it is on a day; of a day without a year the one that is meant then counts."""
        if day < self.written_on(day).since:
            return Status.PLANNED
        return Status.UNKNOWN if day > self.until and self.status is Status.MET else self.status


_BOX = re.compile(r"(?:[-*+][ \t]+)?\\?[\[(][ \t_]*+([xXvV✓✔✅]?)[ \t_]*+\\?[\])][ \t]*")
_BOX_OR_SIGN = re.compile(rf"{_BOX.pattern}|[^\w\s]")
_INPUT = re.compile(r"<input\b([^<>]*+)>", re.IGNORECASE)
_STRUCK = re.compile(
    r"~~[^~]*+~~|<(s|del|strike)(?:\s[^<>]*+)?>[^<]*+</\1>|"
    r"<([a-z]{1,9})\s(?=[^<>]*line-through)[^<>]*+>[^<]*+</\2>",
    re.IGNORECASE,
)
_ARROW = re.compile(r"[→⇒➡]|[-=]>")
_DASHES = frozenset("-–—−")
_BULLETS = "-–—−•‣▪■·\uf0b7\uf0a7\uf0d8 \t"
#: What ends an answer before the words that explain it.
_STOPS = tuple(".,;:!?()–—-\n")
_EMPHASIS = "*_~` \t\n"
_LONGEST_PHRASE = 4
#: Boxes up to which they may offer answers; more are tasks.
MOST_CHOICES = 20
# A label and its answer are no longer than this.
_LONGEST_PAIR = 60


def read_mark(cell: str) -> Mark:
    """Read a status cell; what is no status at all is blank and not plausible."""
    plain = _STRUCK.sub("", _INPUT.sub(_box_of, before_link(without_note(pictured(cell)))))
    text = visible(plain).strip(_EMPHASIS)
    if not text:
        return Mark(Status.BLANK, Sign.NONE)
    return _labelled(text) or _any(text)


def read_answer(text: str) -> Mark | None:
    """Read an answer that other words may follow; None for a sentence that only begins like one."""
    text = pictured(text)
    text = text.lstrip("-–—−•+* \t") if not _BOX.match(text) else text
    mark = read_mark(text)
    if (
        not mark.plausible
        or mark.sign is Sign.NONE
        or (is_unclear(mark.rest) and text[0] not in answers().dots)
    ):
        return None
    return mark if mark.sign is not Sign.WORD or _ends_before(text, mark.rest) else None


def begins_with_answer(text: str) -> bool:
    """Whether a text says yes, no or the like before its other words, as in "Ja, men kun lokalt"."""
    text = pictured(text)
    mark = read_answer(text)
    if mark is None or mark.sign is not Sign.WORD or not mark.rest:
        return False
    answer = text[: text.rfind(mark.rest)]
    is_number = answer.rstrip().endswith(".") and mark.rest[0].isdecimal()
    return squash(answer) in answers().openers and not is_number


def _ends_before(text: str, rest: str) -> bool:
    """Whether an answer has come to an end where the words after it begin, as in "Ja, se referatet"."""
    if not rest:
        return True
    answer = text[: text.rfind(rest)].rstrip()
    return answer.endswith(("**", "__")) or answer.rstrip(_EMPHASIS).endswith(_STOPS)


def split_sign(text: str) -> tuple[str, str]:
    """Cut off the box or the sign that a line begins with; "" where it begins with none."""
    plain = visible(_INPUT.sub(_box_of, pictured(text))).strip(_EMPHASIS)
    box = _BOX.match(plain)
    if box:
        return box[0], plain[box.end() :]
    if not plain:
        return "", text
    sign, rest = leading_sign(plain)
    known = sign in answers().boxes.keys() | answers().dots.keys() or (
        sign in answers().signs and sign not in _DASHES
    )
    return (sign, rest) if known else ("", text)


def _labelled(text: str) -> Mark | None:
    """Read the answer behind a label; None where there is neither an answer nor a place left for one."""
    answer = behind_label(text)
    if answer is None:
        return _answering(text)
    if not answer and "?" in text:
        return None
    mark = _any(answer) if answer else Mark(Status.BLANK, Sign.NONE)
    return mark if mark.plausible else None


def _answering(text: str) -> Mark | None:
    """Read the answer to a question that is asked before it, whatever its words."""
    answer = behind_question(text)
    mark = _any(answer) if answer else None
    if mark is None or mark.sign is Sign.NONE or not mark.plausible:
        return None
    return mark if _ends_before(text, mark.rest) else None


def _any(text: str) -> Mark:
    return _chosen(text) or _single(text)


def _single(text: str) -> Mark:
    box = _BOX.match(text)
    if box:
        return _boxed(text[box.end() :], Sign.BOX, ticked=bool(box[1]))
    before, *after = _ARROW.split(text, maxsplit=1) if len(text) <= _LONGEST_PAIR else (text,)
    if after and before.strip() and after[0].strip():
        marks = [_signed(part.strip(_EMPHASIS)) for part in (before, *after) if part.strip(_EMPHASIS)]
        if len({mark.status for mark in marks if mark.sign is not Sign.NONE}) > 1:
            is_no = marks[-1].status is Status.NOT_MET and not marks[-1].rest
            return Mark(Status.NOT_MET if is_no else Status.UNKNOWN, Sign.SYMBOL, text)
    mark = _signed(text)
    if mark.sign is Sign.NONE and is_unclear(text):
        return Mark(Status.UNKNOWN, Sign.SYMBOL, text)
    return mark


def _box_of(field: re.Match[str]) -> str:
    """Return a box as Markdown has it in place of an HTML form's."""
    return " [x] " if "checked" in field[1].casefold() else " [ ] "


def _chosen(text: str) -> Mark | None:
    """Read a cell with a box for each answer, `[ ] Ja [x] Nej`: the ticked one's word is the status.

    None for what isn't such a cell. Two ticked boxes that don't agree are no answer, and neither are tasks of
    which some are done.
    """
    choices = _choices(text)
    if text[0] in answers().dots and is_unclear(text):
        return None
    is_form = len(choices) <= MOST_CHOICES
    marks = [_worded(label) for _, label in choices] if is_form else []
    if len(choices) < 2:
        return _offered(text, choices, marks)
    if not is_form or any(mark.sign is not Sign.WORD for mark in marks):
        some = len({is_ticked for is_ticked, _ in choices}) > 1
        return Mark(Status.BLANK, Sign.BOX, text) if some else None
    ticked = [mark for mark, (is_ticked, _) in zip(marks, choices, strict=True) if is_ticked]
    if len({mark.status for mark in ticked}) != 1:
        return Mark(Status.BLANK, Sign.BOX)
    rest = " ".join(mark.rest for mark in ticked if mark.rest)
    since, until = max(mark.since for mark in ticked), min(mark.until for mark in ticked)
    return replace(ticked[0], sign=Sign.BOX, rest=rest, since=since, until=until)


def _offered(text: str, choices: Sequence[tuple[bool, str]], marks: Sequence[Mark]) -> Mark | None:
    """Read a lone box after an answer, as in "Ja [ ]"; before one it is read as any box is."""
    if not choices or text.endswith(choices[0][1]) or marks[0].sign is not Sign.WORD or marks[0].rest:
        return None
    if choices[0][0]:
        return replace(marks[0], sign=Sign.BOX)
    return Mark(Status.BLANK, Sign.BOX, unticked=marks[0].status is Status.MET)


def _choices(text: str) -> list[tuple[bool, str]]:
    """Return the boxes of a text, one more than a form has at most: whether each is ticked, and its words."""
    known = answers().boxes | answers().dots
    signs = (sign for sign in _BOX_OR_SIGN.finditer(text) if sign[1] is not None or sign[0] in known)
    boxes = list(islice(signs, MOST_CHOICES + 1))
    if not boxes:
        return []
    if boxes[0].start() == 0:
        ends = [*(box.start() for box in boxes[1:]), len(text)]
        labels = [text[box.end() : end] for box, end in zip(boxes, ends, strict=True)]
    else:  # the word stands before its box
        starts = [0, *(box.end() for box in boxes[:-1])]
        labels = [text[start : box.start()] for start, box in zip(starts, boxes, strict=True)]
    return [(known.get(box[0], bool(box[1])), label) for box, label in zip(boxes, labels, strict=True)]


def _signed(text: str) -> Mark:
    sign, rest = leading_sign(text)
    known = answers()
    if sign in _BULLETS and text.strip(_BULLETS):
        mark = _any(text.lstrip(_BULLETS))
        if mark.sign is not Sign.NONE:
            return mark
    if sign in known.boxes:
        return _boxed(rest, Sign.BALLOT, ticked=known.boxes[sign])
    if sign in known.dots:
        return _dotted(text, rest, is_chosen=known.dots[sign])
    if is_bracketed(text) or is_unmade(text) or contradicts(sign, rest):
        return Mark(Status.BLANK, Sign.NONE)
    if sign in known.signs:
        return _with_symbol(known.signs[sign], rest)
    return _worded(text)


def _boxed(rest: str, sign: Sign, *, ticked: bool) -> Mark:
    words = rest.strip(_EMPHASIS)
    answer = _worded(words)
    if ticked and answer.sign is Sign.WORD:
        return replace(answer, sign=sign)
    if ticked:
        return _yes(sign, words)
    if answer.sign is Sign.WORD and not answer.rest:
        return Mark(Status.BLANK, sign, unticked=answer.status is Status.MET)
    return Mark(Status.BLANK, sign, words, unticked=True)


def _dotted(text: str, rest: str, *, is_chosen: bool) -> Mark:
    """Read an answer that a dot chooses; one that it doesn't, with more words, may stand behind a bullet."""
    answer = _worded(rest)
    if answer.sign is not Sign.WORD:
        return Mark(Status.UNKNOWN, Sign.SYMBOL, text)
    if not is_chosen and not answer.rest:
        return Mark(Status.BLANK, Sign.BALLOT)
    return replace(answer, sign=Sign.BALLOT) if is_chosen else Mark(Status.UNKNOWN, Sign.BALLOT, text)


def _with_symbol(status: Status, rest: str) -> Mark:
    """Let the word decide where one stands beside the sign: red is written for "no" and "don't know".

    A yes beside a sign for no is none: alone they contradict each other, else a sentence begins with it. One
    beside a sign for less than a yes, as in "🟡 Ja", is that much less.
    """
    worded = _worded(rest)
    if worded.sign is not Sign.WORD:
        if status is Status.MET:
            return _yes(Sign.SYMBOL, rest)
        return Mark(Status.UNKNOWN if _asks(rest) else status, Sign.SYMBOL, worded.rest)
    is_answer = _ends_before(rest, worded.rest)
    if status is Status.MET and worded.status is Status.UNKNOWN and not is_answer:
        return _yes(Sign.SYMBOL, rest)
    if worded.status is not Status.MET:
        return worded
    if status is not Status.NOT_MET and (is_answer or status is Status.BLANK):
        return _less(worded, status)
    return Mark(status, Sign.SYMBOL, rest) if worded.rest else Mark(Status.BLANK, Sign.NONE)


def _less(answer: Mark, status: Status) -> Mark:
    """Return what a yes is beside a sign; where both can't be true nobody knows."""
    if status is Status.MET:
        return answer
    if status is Status.BLANK:
        return Mark(status, Sign.SYMBOL, answer.rest)
    return replace(answer, status=status if status in {Status.PARTLY, Status.PLANNED} else Status.UNKNOWN)


def _worded(text: str) -> Mark:
    percent = PERCENT.match(text.strip(_EMPHASIS))
    if percent:
        return _measured(int(percent[1]), text.strip(_EMPHASIS)[percent.end() :])
    return _phrased(text)


def _phrased(text: str) -> Mark:
    text = text.strip(_EMPHASIS)
    words = squash(respelled(text)).split()
    if not words:
        return Mark(Status.BLANK, Sign.NONE, plausible=not text)
    whole = answers().words.get(" ".join(words))
    if whole:
        rest = after_words(text, len(words))
        return _said(whole, text, rest if whole is Status.MET or _asks(rest) else "")
    said = _stating(text, words)
    if said:
        return said
    bare = squash(without_reassurances(text)).split()
    for length in range(min(_LONGEST_PHRASE, len(words)), 0, -1):
        status = answers().words.get(" ".join(words[:length]))
        if length > 1 and bare[:length] != words[:length]:
            continue
        if status and len("".join(words[:length])) > 1:
            return _said(status, text, after_words(text, length))
    return Mark(Status.BLANK, Sign.NONE, text, plausible=False)


def _stating(text: str, words: Sequence[str]) -> Mark | None:
    """Read a sentence that says whether the requirement is met, if it ends before what follows it."""
    for statement in statements(words):
        rest = after_words(text, statement.length)
        is_whole = _ends_before(text, rest) or rest.startswith("(") or not squash(rest)
        if (is_whole or statement.is_open) and not _asks(rest):
            return _said(statement.status, text, rest)
    return None


def _said(status: Status, text: str, rest: str) -> Mark:
    if status is not Status.MET:
        return Mark(Status.UNKNOWN if _asks(rest) else status, Sign.WORD, rest if squash(rest) else "")
    return _asked(text) or _yes(Sign.WORD, rest)


def _asks(rest: str) -> bool:
    """Whether a question mark stands directly after an answer."""
    return rest.lstrip("( ").startswith("?")


def _yes(sign: Sign, rest: str) -> Mark:
    """Return a yes, unless the words after it take it back.

    A question mark alone leaves no words, and neither does another answer, as in "Ja, planlagt".
    """
    words = squash(rest)
    is_said = (words and words not in answers().words) or links_in(rest)
    text = rest if is_said else ""
    found = worth(rest, is_word=sign is Sign.WORD)
    return Mark(found.status, sign, text, since=found.since, until=found.until, begins=found.begins)


def _asked(text: str) -> Mark | None:
    """Read a label and its answer, as in "Opfyldt? Nej"; None where no answer stands behind the question."""
    label, asks, answer = text.partition("?" if "?" in text else ": ")
    answer = answer.strip(_EMPHASIS)
    if not asks or not answer or len(text) > _LONGEST_PAIR or squash(label) not in answers().words:
        return None
    mark = _signed(answer)
    return mark if mark.sign is not Sign.NONE else None


def _measured(percent: int, rest: str) -> Mark:
    """Read a share of the requirement that is met; a word beside it that is no yes decides."""
    if percent > 100:
        return Mark(Status.BLANK, Sign.NONE, rest.strip(), plausible=False)
    worded = _phrased(rest)
    if worded.sign is Sign.WORD and worded.status is not Status.MET:
        return worded
    is_whole = worded.sign is Sign.WORD and not worded.rest
    words = "" if is_whole else rest.strip(" \t()–—-,.;:")
    if percent == 100:
        return replace(_yes(Sign.WORD, rest), rest=words)
    return Mark(Status.PARTLY if percent else Status.NOT_MET, Sign.WORD, words)
