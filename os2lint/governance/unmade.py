"""Choices that a form offers and nobody has made, as in `Ja / Nej` and "Ja, nej eller delvist"."""

from __future__ import annotations

import re

from os2lint.governance.answers import answers
from os2lint.governance.report import Status
from os2lint.governance.wording import squash

_EMPHASIS = "*_~` \t\n"
_OR = frozenset(["el", "eller", "or"])
_NOES = frozenset(["nej", "no"])
_LONGEST_PHRASE = 4
_FEW = 2
_REMARK = re.compile(r"[(–—]|(?<= )-(?= )")
# More words than this offer no choice.
_MOST_WORDS = 24


def is_unmade(text: str) -> bool:
    """Whether a text offers answers and gives none; "I orden: nej" is a label and its answer."""
    if _is_cut(text):
        return True
    choice, *remarks = _REMARK.split(text, maxsplit=1)
    if remarks and not answers().instructions.isdisjoint(squash(remarks[0]).split()[:1]):
        return is_unmade(choice)
    label, colon, _ = text.partition(":")
    if colon and squash(label) in answers().words and squash(label) not in answers().openers:
        return False
    found, words = offered(text) or [], squash(text).split()
    if "?" in text.rstrip("?) ") or Status.MET not in found:
        return False
    # "Nej delvist" is an answer by itself, but not after "Ja"; and "Ja, ikke endnu" offers nothing.
    is_several = len(found) > _FEW or not _OR.isdisjoint(words)
    return not _NOES.isdisjoint(words[1:]) or (is_several and Status.NOT_MET in found)


def offered(text: str) -> list[Status] | None:
    """Return the answers that a text is made of; None where it has other words."""
    words = [word for word in squash(text).split()[: _MOST_WORDS + 1] if word not in _OR]
    if len(words) > _MOST_WORDS:
        return None
    found: list[Status] = []
    while words:
        for length in range(min(_LONGEST_PHRASE, len(words)), 0, -1):
            status = answers().words.get(" ".join(words[:length]))
            if status is not None:
                break
        else:
            return None
        found.append(status)
        words = words[length:]
    return found


def _is_cut(text: str) -> bool:
    """Whether slashes stand between different answers, be they signs."""
    parts = [part.strip(_EMPHASIS) for part in text.split("/")]
    if len(parts) < 2 or squash(text) in answers().words:
        return False
    found = {answers().signs.get(part) or answers().words.get(squash(part)) for part in parts}
    return None not in found and len(found) > 1
