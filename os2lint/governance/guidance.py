"""The form's own guidance, told from what somebody wrote behind it in the same cell.

The model holds how each guidance begins, in words, and fingerprints of all its sentences: so that an answer
can begin where the guidance ends, without OS2's texts being copied here.
"""

from __future__ import annotations

import re
from functools import cache
from hashlib import blake2b
from typing import TYPE_CHECKING

from os2lint import data
from os2lint.governance import VERSIONS
from os2lint.governance.model import load_model
from os2lint.governance.wording import after_label, squash

if TYPE_CHECKING:
    from collections.abc import Sequence

_WORD = re.compile(r"[^\W_]++(?:['’\\]++[^\W_]++)*+")
_APOSTROPHES = re.compile(r"['’\\]")
#: What isn't read as words: the targets of links, tags, and addresses of OS2's own templates.
_UNREAD = re.compile(
    r"\]\([^()\s]{0,300}\)|</?[A-Za-z][^<>]{0,300}>|https?://(?:www\.)?github\.com/os2offdig/[^\s<>()|\]]{0,200}",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"(?<=[.?!)])\s+(?=[A-ZÆØÅ\[])|(?<=\.)\s+(?=http)")
#: What may close the guidance, and stand between it and the words after it.
_CLOSING = re.compile(r"[*_.,:;!?)\]’”']*+")
_JOINT = re.compile(r"(?:<br ?/?>|[ \t\n.,:;>–—-]|(?<=\s)[*_]++(?=\s))*+")
#: Words of the longest sentence, and sentences of the longest guidance.
_LONGEST = 40
_MOST = 12
#: Links and tags between the guidance and the answer.
_MOST_PARTS = 4
_BYTES = 5


def begins_with_guidance(text: str) -> bool:
    """Whether a text begins as the guidance for some requirement does, be it behind "Vejledning:"."""
    return squash(after_label(text, _captions())).startswith(_beginnings())


def is_guidance(text: str) -> bool:
    """Whether a text is the form's own guidance for a requirement, and nothing else."""
    return begins_with_guidance(text) and not _after_guidance(text)


def without_guidance(text: str) -> str:
    """Return what stands behind the guidance that a text begins with; a text without any as it is."""
    return _after_guidance(text) if begins_with_guidance(text) else text


def fingerprints(guidance: str) -> list[str]:
    """Return the fingerprint of each sentence of a guidance, for the model's file."""
    sentences = _SENTENCE_END.split(guidance.strip())
    return [_fingerprint(words) for words in map(_words, sentences) if words]


def _after_guidance(text: str) -> str:
    """Return what follows the sentences that are known; nothing where the first of them isn't."""
    text = after_label(text, _captions())
    words = list(_WORD.finditer(_readable(text)))
    known = _sentences()
    taken = 0
    for _ in range(_MOST):
        following = [_plain(match[0]) for match in words[taken : taken + _LONGEST]]
        lengths = range(len(following), 0, -1)
        length = next((size for size in lengths if _fingerprint(following[:size]) in known), 0)
        if not length:
            break
        taken += length
    if not taken or taken == len(words):
        return ""
    at, start = words[taken - 1].end(), words[taken].start()
    for part in (_UNREAD, _CLOSING, *(_UNREAD, _JOINT) * _MOST_PARTS):
        found = part.match(text, at, start)
        at = found.end() if found else at
    return text[at:].strip()


def _readable(text: str) -> str:
    """Return a text with blanks for what isn't read, so that places in it hold."""
    return _UNREAD.sub(lambda match: " " * len(match[0]), text)


def _words(text: str) -> list[str]:
    return [_plain(match[0]) for match in _WORD.finditer(_readable(text))]


def _plain(word: str) -> str:
    return _APOSTROPHES.sub("", word).casefold()


def _fingerprint(words: Sequence[str]) -> str:
    return blake2b(" ".join(words).encode(errors="replace"), digest_size=_BYTES).hexdigest()


@cache
def _captions() -> frozenset[str]:
    return frozenset(data.load("vocabulary/hints")["captions"])


@cache
def _beginnings() -> tuple[str, ...]:
    return tuple(squash(text) for version in VERSIONS for text in load_model(version).guidance)


@cache
def _sentences() -> frozenset[str]:
    return frozenset(text for version in VERSIONS for text in load_model(version).sentences)
