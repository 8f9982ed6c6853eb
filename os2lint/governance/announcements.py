"""What announces an answer: the label before it, as in "Efterlevet? Nej" and "Status: Ja"."""

from __future__ import annotations

import re

from os2lint.governance.answers import answers
from os2lint.governance.wording import squash

# A label is no longer than this.
_REACH = 60
#: What ends a label: a colon may begin a sign, as in `:x:`, and a dash stands by itself.
_LABEL_END = re.compile(
    r"[*_ ]*+(?:\?[*_]*+(?: ?:(?![a-z0-9_+-]{1,40}:))?|:(?![a-z0-9_+-]{1,40}:)|(?<!\S)[=–—-](?!\S))"
)
_EMPHASIS = "*_~` \t\n"


def is_labelled(text: str) -> bool:
    """Whether a text begins with what announces an answer, as "Status: Nej" and "Efterlevet?" do."""
    return behind_label(text) is not None


def is_label(text: str) -> bool:
    """Whether a text announces an answer and doesn't give it."""
    return behind_label(text) == ""


def behind_label(text: str) -> str | None:
    """Return what stands behind the label that a text begins with; None where it begins with none."""
    text = text.lstrip("( ")
    end = _LABEL_END.search(text, 0, _REACH)
    label = squash(text[: end.start()].partition("(")[0]) if end else ""
    if end is None or label not in answers().labels:
        return None
    return text[end.end() :].strip(_EMPHASIS)
