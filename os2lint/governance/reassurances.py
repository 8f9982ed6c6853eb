"""What sounds as if it took a yes back and doesn't: an earlier name, a full count, an initial."""

from __future__ import annotations

import re

from os2lint.governance.answers import answers
from os2lint.governance.wording import squash

# Only so much of a text is looked at.
_REACH = 200
_REMARK = re.compile(r"([,;()\[\]–—]|(?<= )-(?= ))")
_YEAR = re.compile(r"20\d\d")
_IN = frozenset({"i", "in"})
_LONGEST_FORMER = 2
_COUNT = re.compile(r"(?<!\w)(\d{1,4}) (?:ud af|out of|af|of) (\d{1,4})(?!\w)", re.IGNORECASE)
#: "N." and "Ir." before a name are no answers.
_INITIAL = re.compile(r"(?<!\w)(?!No\.|Ja\.)([A-ZÆØÅ][a-zæøå]?)\. ?(?=[A-ZÆØÅ])")
_FIRST_FROM = re.compile(r"(?:(?:men )?først|but only) (?=(?:fra|i|from|in) 20\d\d(?!\w))", re.IGNORECASE)

#: What has run since then goes on; further on these words may speak of the work on it.
_RUNNING = re.compile(r"\A\W{0,9}(?:i gang siden|ongoing since)(?= 20\d\d(?!\w))", re.IGNORECASE)


def without_reassurances(rest: str) -> str:
    """Return the words after a yes without those that only seem to take it back."""
    near, far = rest[:_REACH], rest[_REACH:]
    if not near.strip():
        return rest
    near = _without_former(near)
    near = _INITIAL.sub(r"\1 ", near)
    near = _COUNT.sub(lambda count: "" if count[1] == count[2] else count[0], near)
    for pattern in (_FIRST_FROM, _RUNNING):
        near = pattern.sub("", near)
    lower = _comparable(near)
    for phrase in answers().reassurances:
        if phrase in lower:
            near = _without(phrase, near)
            lower = _comparable(near)
    return near + far


def _without_former(text: str) -> str:
    """Drop the remarks that say how it was before, as "(tidligere: nej)" and ", i 2024 delvist"."""
    parts = _REMARK.split(text)
    parts[::2] = ("" if _is_former(part) else part for part in parts[::2])
    return "".join(parts)


def _is_former(remark: str) -> bool:
    known = answers()
    words = squash(remark).split()
    years = [word for word in words if _YEAR.fullmatch(word)]
    said = [word for word in words if word not in years and word not in _IN]
    for length in range(min(_LONGEST_FORMER, len(said) - 1), 0, -1):
        if " ".join(said[:length]) in known.former:
            return " ".join(said[length:]) in known.words
    return len(words) > len(said) and remark.rstrip().find(":") > 0 and " ".join(said) in known.words


def _comparable(text: str) -> str:
    return text.lower().replace("-", " ")


def _without(phrase: str, text: str) -> str:
    """Drop a phrase wherever it stands as words of its own, spelled with blanks or hyphens."""
    lower = _comparable(text)
    if len(lower) != len(text):
        return text  # a letter that has two in lower case: nothing stands where it stood
    at = lower.find(phrase)
    while at >= 0:
        end = at + len(phrase)
        if not lower[max(at - 1, 0) : at].isalnum() and not lower[end : end + 1].isalnum():
            text, lower = text[:at] + text[end:], lower[:at] + lower[end:]
            at = lower.find(phrase, at)
        else:
            at = lower.find(phrase, end)
    return text
