"""Documentation that is no more than the answer once again, or a promise of some: "Ja", "Kommer"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from os2lint.facts.vocabulary import vocabulary
from os2lint.governance.answers import answers
from os2lint.governance.report import Status
from os2lint.governance.wording import squash

if TYPE_CHECKING:
    from collections.abc import Sequence

_PARTS = re.compile(r"[.,;:()!\n–—]|(?<!\S)-(?!\S)")
#: Words up to which a promise is nothing more.
_PROMISE = 3
#: What an answer is called: "Status: ja".
_LABELS = frozenset({"status", "svar", "answer"})
_LINKS = frozenset({"link", "links", "henvisning", "henvisninger"})


def is_bare(text: str, links: Sequence[str], *, promises: bool) -> bool:
    """Whether a text without links says nothing beyond an answer.

    Args:
        text: the words.
        links: the addresses in them.
        promises: whether that words are to come says nothing either.
    """
    if links:
        return False
    if text.strip() in answers().signs:
        return True
    parts = [words for part in _PARTS.split(text) if (words := squash(part))]
    return bool(parts) and all(promises if _is_promise(part) else _is_answer(part) for part in parts)


def _is_answer(part: str) -> bool:
    known = answers().words
    return part in known or part in _LABELS or all(word in known for word in part.split())


def _is_promise(part: str) -> bool:
    """Whether a part only says that something is to come: "Link følger", "Afventer beskrivelse"."""
    words = set(part.split())
    known, said = vocabulary(), answers().words
    promising = {word for word in words if word in known.promises or said.get(word) is Status.PLANNED}
    return bool(promising) and len(words) <= _PROMISE and words <= promising | known.fillers | _LINKS
