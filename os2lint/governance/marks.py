"""What stands in a status cell: signs, boxes and words, Danish or English, to a status."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

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


_SYMBOLS = {
    Status.MET: "✅ ✔ ✓ 🟢 👍 ➕ :white_check_mark: :heavy_check_mark: :green_circle: :+1: :thumbsup:",
    Status.NOT_MET: "❌ ✖ ✗ ✘ 🔴 ⛔ 🚫 👎 :x: :heavy_multiplication_x: :red_circle: :no_entry: :-1:",
    Status.PARTLY: "🟡 🟠 :yellow_circle: :large_orange_circle: :orange_circle: :large_yellow_circle:",
    Status.PLANNED: "⏳ ⌛ 🚧 🔜 :hourglass: :hourglass_flowing_sand: :construction: :soon:",
    Status.UNKNOWN: "❓ ❔ ⁇ ？ ? :question: :grey_question:",
    Status.NOT_APPLICABLE: "➖ − – — - :heavy_minus_sign:",
    # A program that OS2 uses writes a white light for whatever it doesn't know, an empty field included.
    Status.BLANK: "⚪ ⚫ :white_circle: :black_circle:",
}
_WORDS = {
    Status.MET: (
        "ja|j|yes|y|x|v|opfyldt|er opfyldt|fuldt opfyldt|helt|efterlevet|efterleves|overholdt|"
        "overholdes|ok|done|met|fulfilled|compliant|true|grøn|green|i orden|på plads|færdig|"
        "gennemført"
    ),
    Status.NOT_MET: (
        "nej|n|no|ikke opfyldt|ej opfyldt|er ikke opfyldt|opfyldes ikke|ikke efterlevet|"
        "efterleves ikke|not met|not fulfilled|unmet|false|rød|red|endnu ikke|ikke endnu|not yet|"
        "ikke overholdt|mangler"
    ),
    Status.PARTLY: (
        "delvist|delvis|delvist opfyldt|delvis opfyldt|til dels|i nogen grad|næsten|partly|partial|"
        "partially|partly met|partially met|gul|yellow|både og|ja delvist|ja delvis|yes partly|"
        "yes partially|nej delvist"
    ),
    Status.PLANNED: (
        "planlagt|er planlagt|planlægges|planned|afventer|i gang|igang|er i gang|under udarbejdelse|"
        "undervejs|på vej|påbegyndt|in progress|ongoing|started|pending|kommer|awaiting|under way|"
        "underway|i proces"
    ),
    Status.UNKNOWN: (
        "ved ikke|ved det ikke|vides ikke|ukendt|uvist|uafklaret|i tvivl|tvivl|måske|usikker|unknown|"
        "dont know|do not know|not sure|unsure|unclear|maybe"
    ),
    Status.NOT_APPLICABLE: (
        "ikke relevant|ej relevant|er ikke relevant|irrelevant|not relevant|not applicable|n a|na|ir|"
        "i r|grå|grey|gray|ikke aktuelt|ikke aktuel"
    ),
    Status.BLANK: (
        "vælg|none|null|ikke udfyldt|udfyldes|udfyldes i selvevaluering|udfyldes senere|blank|tom|"
        "ikke besvaret|ikke angivet|skal udfyldes|not filled in|select|choose|unanswered"
    ),
}
_STATUS_OF_WORD = {word: status for status, words in _WORDS.items() for word in words.split("|")}
_STATUS_OF_SYMBOL = {sign: status for status, signs in _SYMBOLS.items() for sign in signs.split()}
_BALLOTS = dict.fromkeys(["☑", "☒", "🗹", "🗷", ":ballot_box_with_check:"], True) | dict.fromkeys(
    ["☐", "⬜", "◻", "▢", "🔲", "◽", "□", ":white_large_square:"], False
)
_BOX = re.compile(r"(?:[-*+][ \t]+)?\\?\[[ \t]*([xXvV✓✔✅]?)[ \t]*\\?\][ \t]*")
_SHORTCODE = re.compile(r":[a-z0-9_+-]+:")
_EMPHASIS = "*_~` \t\n"
_LONGEST_PHRASE = 4


def read_mark(cell: str) -> Mark:
    """Read a status cell; what is no status at all is blank and not plausible."""
    text = visible(cell).strip(_EMPHASIS)
    if not text:
        return Mark(Status.BLANK, Sign.NONE)
    box = _BOX.match(text)
    if box:
        return _boxed(text[box.end() :], Sign.BOX, ticked=bool(box[1]))
    sign, rest = _leading_sign(text)
    if sign in _BALLOTS:
        return _boxed(rest, Sign.BALLOT, ticked=_BALLOTS[sign])
    if is_bracketed(text) or _is_choice(text):
        return Mark(Status.BLANK, Sign.NONE)
    if sign in _STATUS_OF_SYMBOL:
        return _with_symbol(_STATUS_OF_SYMBOL[sign], rest)
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
    whole = _STATUS_OF_WORD.get(" ".join(words))
    if whole:
        return Mark(whole, Sign.WORD)
    for length in range(min(_LONGEST_PHRASE, len(words)), 0, -1):
        status = _STATUS_OF_WORD.get(" ".join(words[:length]))
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


def _is_choice(text: str) -> bool:
    """Whether a form's choice stands there unmade, as in `Ja / Nej`."""
    parts = [part.strip(_EMPHASIS) for part in text.split("/")]
    if len(parts) < 2 or squash(text) in _STATUS_OF_WORD:
        return False
    found = {_STATUS_OF_SYMBOL.get(part) or _STATUS_OF_WORD.get(squash(part)) for part in parts}
    return None not in found and len(found) > 1
