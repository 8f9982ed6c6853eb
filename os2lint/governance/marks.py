"""What stands in a status cell: signs, boxes and words, Danish or English, to a status."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache

from os2lint import data
from os2lint.governance.report import Status
from os2lint.governance.wording import is_bracketed, squash, visible


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


_BOX = re.compile(r"(?:[-*+][ \t]+)?\\?\[[ \t]*+([xXvV✓✔✅]?)[ \t]*+\\?\][ \t]*")
_SHORTCODE = re.compile(r":[a-z0-9_+-]+:")
_STRUCK = re.compile(r"~~[^~]*+~~")
_EMPHASIS = "*_~` \t\n"
_LONGEST_PHRASE = 4


@dataclass(frozen=True, slots=True)
class _Answers:
    words: dict[str, Status]
    signs: dict[str, Status]
    #: Whether a box is ticked.
    boxes: dict[str, bool]


@cache
def _answers() -> _Answers:
    value = data.load("vocabulary/answers")
    return _Answers(
        words={word: Status(status) for status, words in value["words"].items() for word in words},
        signs={sign: Status(status) for status, signs in value["signs"].items() for sign in signs},
        boxes={sign: name == "ticked" for name, signs in value["boxes"].items() for sign in signs},
    )


def read_mark(cell: str) -> Mark:
    """Read a status cell; what is no status at all is blank and not plausible."""
    if "<input" in cell.casefold():
        return _boxed(visible(cell), Sign.BOX, ticked="checked" in cell.casefold())
    text = visible(_STRUCK.sub("", cell)).strip(_EMPHASIS)
    if not text:
        return Mark(Status.BLANK, Sign.NONE)
    box = _BOX.match(text)
    if box:
        return _boxed(text[box.end() :], Sign.BOX, ticked=bool(box[1]))
    return _signed(text)


def _signed(text: str) -> Mark:
    sign, rest = _leading_sign(text)
    answers = _answers()
    if sign in answers.boxes:
        return _boxed(rest, Sign.BALLOT, ticked=answers.boxes[sign])
    if is_bracketed(text) or _is_choice(text) or _contradicts(sign, rest):
        return Mark(Status.BLANK, Sign.NONE)
    if sign in answers.signs:
        return _with_symbol(answers.signs[sign], rest)
    return _worded(text)


def _boxed(rest: str, sign: Sign, *, ticked: bool) -> Mark:
    words = rest.strip(_EMPHASIS)
    if ticked:
        return Mark(Status.MET, sign, words)
    return Mark(Status.BLANK, sign, words, unticked=True)


def _with_symbol(status: Status, rest: str) -> Mark:
    """Let the word decide where one stands beside the sign: red is written for "no" and "don't know"."""
    worded = _worded(rest)
    if worded.plausible and worded.sign is Sign.WORD:
        return worded
    return Mark(status, Sign.SYMBOL, worded.rest)


def _worded(text: str) -> Mark:
    words = squash(text).split()
    if not words:
        return Mark(Status.BLANK, Sign.NONE, plausible=not text.strip(_EMPHASIS))
    whole = _answers().words.get(" ".join(words))
    if whole:
        return Mark(whole, Sign.WORD)
    for length in range(min(_LONGEST_PHRASE, len(words)), 0, -1):
        status = _answers().words.get(" ".join(words[:length]))
        if status and len("".join(words[:length])) > 1:
            return Mark(status, Sign.WORD, _after_words(text, length))
    return Mark(Status.BLANK, Sign.NONE, text, plausible=False)


def _after_words(text: str, length: int) -> str:
    position = 0
    for word in re.findall(r"[^\W_]+", text)[:length]:
        position = text.index(word, position) + len(word)
    return text[position:].strip(" \t\n.,;:!–—-")


def _leading_sign(text: str) -> tuple[str, str]:
    code = _SHORTCODE.match(text)
    sign = code[0] if code else text[0]
    return sign, text[len(sign) :].strip(_EMPHASIS)


def _contradicts(sign: str, rest: str) -> bool:
    """Whether a yes stands beside a no, so that neither is an answer."""
    signs = _answers().signs
    both = {signs.get(sign), signs.get(_leading_sign(rest)[0]) if rest else None}
    return both == {Status.MET, Status.NOT_MET}


def _is_choice(text: str) -> bool:
    """Whether a form's choice stands there unmade, as in `Ja / Nej`."""
    parts = [part.strip(_EMPHASIS) for part in text.split("/")]
    if len(parts) < 2 or squash(text) in _answers().words:
        return False
    found = {_answers().signs.get(part) or _answers().words.get(squash(part)) for part in parts}
    return None not in found and len(found) > 1
