"""Whether a yes holds only where something is tried out, as in "Ja, i testmiljøet" and "Yes, on staging"."""

from __future__ import annotations

from os2lint.governance.answers import answers
from os2lint.governance.wording import squash

#: So many words name a place by themselves.
_FEW = 2


def is_on_trial(rest: str) -> bool:
    """Whether the words after a yes begin with such a place and don't go on to the real one."""
    known = answers()
    words = squash(rest).split()
    if not known.earnest.isdisjoint(words):
        return False
    named = [word for word in words if word not in known.leading]
    is_led = bool(words) and words[0] in known.leading
    return bool(named) and (is_led or len(words) <= _FEW) and _is_trial(named[0])


def _is_trial(word: str) -> bool:
    known = answers()
    return word in known.trials or word.startswith(known.trying)
