"""Documentation that is the answer once again, a promise or the lack of it: "Ja", "Kommer", "Findes ikke"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from os2lint.facts.vocabulary import vocabulary
from os2lint.governance.absences import is_absence
from os2lint.governance.answers import answers
from os2lint.governance.hints import is_hint, leads_nowhere
from os2lint.governance.report import Status
from os2lint.governance.wording import squash, unlinked, without_links

if TYPE_CHECKING:
    from collections.abc import Sequence

_PARTS = re.compile(r"[.,;:()!\n–—]|(?<!\S)-(?!\S)")
#: Words up to which a promise is nothing more.
_PROMISE = 3
#: What an answer is called: "Status: ja".
_LABELS = frozenset({"status", "svar", "answer"})
_LINKS = frozenset({"link", "links", "henvisning", "henvisninger"})


def is_bare(text: str, links: Sequence[str], *, promises: bool) -> bool:
    """Whether a text without links that lead somewhere says nothing beyond an answer.

    Args:
        text: the words.
        links: the addresses in them.
        promises: whether that words are to come says nothing either, nor that there are none.
    """
    if not all(promises and leads_nowhere(link) for link in links):
        return False
    if links:
        text = without_links(unlinked(text))
    if promises and is_hint(text):
        return True
    if text.strip() in answers().signs:
        return True
    parts = [words for part in _PARTS.split(text) if (words := squash(part))]
    return bool(parts or links) and all(_says_nothing(part, promises=promises) for part in parts)


def _says_nothing(part: str, *, promises: bool) -> bool:
    if _is_promise(part):
        return promises
    return _is_answer(part) or (promises and (is_absence(part) or is_hint(part)))


def _is_answer(part: str) -> bool:
    known = answers().words
    return part in known or part in _LABELS or all(word in known for word in part.split())


def _is_promise(part: str) -> bool:
    """Whether a part only says that something is to come: "Link følger", "Afventer beskrivelse"."""
    words = set(part.split())
    known, said = vocabulary(), answers().words
    promising = {word for word in words if word in known.promises or said.get(word) is Status.PLANNED}
    return bool(promising) and len(words) <= _PROMISE and words <= promising | known.fillers | _LINKS
