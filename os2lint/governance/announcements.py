"""What announces an answer: the label before it, as in "Efterlevet? Nej" and "Status: Ja"."""

from __future__ import annotations

import re

from os2lint.governance.answers import answers
from os2lint.governance.unmade import is_unmade
from os2lint.governance.wording import squash

# A label is no longer than this.
_REACH = 60
#: What ends a label: a colon may begin a sign, as in `:x:`, and a dash stands by itself.
_LABEL_END = re.compile(r"\?[*_]*+(?: ?:(?![a-z0-9_+-]{1,40}:))?|:(?![a-z0-9_+-]{1,40}:)|(?<!\S)[=–—-](?!\S)")
#: Questions with these are answered in words.
_OTHER_QUESTIONS = frozenset(
    "hvad hvem hvilke hvilken hvilket hvis hvor hvordan hvorfor hvornår "  # noqa: SIM905 - words
    "how if what when where which who whom whose why".split()
)
_EMPHASIS = "*_~` \t\n"


def is_labelled(text: str) -> bool:
    """Whether a text begins with what announces an answer, as "Status: Nej" and "Efterlevet?" do."""
    return behind_label(text) is not None


def is_label(text: str) -> bool:
    """Whether a text announces an answer and doesn't give it."""
    behind = behind_label(text)
    return is_question(text) if behind is None else not behind


def is_question(text: str) -> bool:
    """Whether a text asks for a yes or a no, and nothing else; "Ja?" is an answer in doubt."""
    return behind_question(text) == "" and squash(text) not in answers().openers


def behind_label(text: str) -> str | None:
    """Return what stands behind the label that a text begins with; None where it begins with none."""
    text = text.lstrip("( ")
    end = _LABEL_END.search(text, 0, _REACH)
    if end is None:
        return None
    label = text[: end.start()]
    if squash(label.partition("(")[0]) not in answers().labels and not is_unmade(label):
        return None
    return text[end.end() :].strip(_EMPHASIS)


def behind_question(text: str) -> str | None:
    """Return what stands behind a question that a yes or a no answers; None where there is none such."""
    question, asks, rest = text[:_REACH].partition("?")
    words = squash(question).split()
    if not asks or not words or not _OTHER_QUESTIONS.isdisjoint(words):
        return None
    behind = (rest + text[_REACH:]).strip(_EMPHASIS)
    return behind[1:].strip(_EMPHASIS) if behind.startswith((": ", ":*")) or behind == ":" else behind
