"""The words, signs and boxes that answers are written with, from `rules/vocabulary/answers.yml`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from os2lint import data
from os2lint.governance.report import Status


@dataclass(frozen=True, slots=True)
class Answers:
    """What stands for which status."""

    words: dict[str, Status]
    signs: dict[str, Status]
    #: What takes back a yes that it follows directly, and what the answer is then.
    hedges: dict[str, Status]
    #: Words and phrases that leave a yes in doubt, and how others begin.
    hesitations: frozenset[str]
    hesitant: tuple[str, ...]
    #: How the words begin for what a yes is still to come after.
    events: tuple[str, ...]
    #: Words that say how it was before a yes.
    former: frozenset[str]
    #: Where something is tried out, how such words begin, what leads there, what speaks of the real place.
    trials: frozenset[str]
    trying: tuple[str, ...]
    leading: frozenset[str]
    earnest: frozenset[str]
    #: How a remark begins that tells to choose among the answers before it.
    instructions: frozenset[str]
    #: What sounds like a no, or like less than a yes, and is neither.
    reassurances: tuple[str, ...]
    #: What denies that something is lacking, how the words begin for that, and what may stand between.
    denials: frozenset[str]
    lacks: tuple[str, ...]
    grades: frozenset[str]
    #: Single words that confirm a yes, and those that name where or what it is, which end compounds as well.
    confirming: frozenset[str]
    sources: frozenset[str]
    #: How a word begins that denies what is confirmed.
    negating: tuple[str, ...]
    #: Words that are answers only where they stand alone.
    alone: frozenset[str]
    #: Words that answer a requirement they stand below, whatever words come after them.
    openers: frozenset[str]
    #: Whether a box is ticked.
    boxes: dict[str, bool]
    #: Whether a dot chooses the answer beside it.
    dots: dict[str, bool]
    #: The sign that a picture shows, by what it is called.
    pictures: dict[str, str]
    #: Letters that were signs before their font was lost.
    lost: frozenset[str]
    #: What announces an answer: the heading of its column, or the label before it.
    labels: frozenset[str]
    #: Those of them that may announce words as well.
    worded: frozenset[str]


@cache
def answers() -> Answers:
    """Return the vocabulary."""
    value = data.load("vocabulary/answers")
    return Answers(
        words={word: Status(status) for status, words in value["words"].items() for word in words},
        signs={sign: Status(status) for status, signs in value["signs"].items() for sign in signs},
        hedges={hedge: Status(status) for status, hedges in value["hedges"].items() for hedge in hedges},
        hesitations=frozenset(value["hesitations"]),
        hesitant=tuple(value["hesitant"]),
        events=tuple(value["events"]),
        former=frozenset(value["former"]),
        trials=frozenset(value["trials"]),
        trying=tuple(value["trying"]),
        leading=frozenset(value["leading"]),
        earnest=frozenset(value["earnest"]),
        instructions=frozenset(value["instructions"]),
        reassurances=tuple(value["reassurances"]),
        denials=frozenset(value["denials"]),
        lacks=tuple(value["lacks"]),
        grades=frozenset(value["grades"]),
        confirming=frozenset(value["confirming"]),
        sources=frozenset(value["sources"]),
        negating=tuple(value["negating"]),
        alone=frozenset(value["alone"]),
        openers=frozenset(value["openers"]),
        boxes={sign: name == "ticked" for name, signs in value["boxes"].items() for sign in signs},
        dots={sign: name == "chosen" for name, signs in value["dots"].items() for sign in signs},
        pictures={name: sign for sign, names in value["pictures"].items() for name in names},
        lost=frozenset(value["lost"]),
        labels=frozenset(value["labels"]),
        worded=frozenset(value["worded"]),
    )
