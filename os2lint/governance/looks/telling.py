"""Where a text tells of a matter, and whether it says itself that it is yet to be written."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

from os2lint.facts.unwritten import is_unwritten
from os2lint.governance.denials import clauses, denials
from os2lint.governance.mentions import mentioned
from os2lint.governance.wording import squash

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from os2lint.parsers.page import Paragraph

#: Characters that are read, and paragraphs in which a text says that the rest is to come.
_READ, _FIRST = 50_000, 3
_CONDITIONS = frozenset({"hvis", "if"})
_WRITTEN = frozenset(
    {"skrevet", "beskrevet", "udarbejdet", "lavet", "færdig", "færdigt", "færdiggjort", "klar", "klart"}
    | {"udfyldt", "written", "described", "finished", "ready", "done", "completed", "made"}
)
_TO_COME = (
    *(" kommer senere ", " kommer snart ", " følger senere ", " følger snart ", " beskrives senere "),
    *(" skrives senere ", " tilføjes senere ", " udfyldes senere ", " under udarbejdelse ", " på vej "),
    *(" under opbygning ", " undervejs ", " coming soon ", " coming later ", " to be written "),
    *(" to be described ", " to follow ", " will be written ", " will be added ", " will be described "),
    *(" will follow ", " work in progress ", " under construction "),
)


def told_at(paragraphs: Iterable[Paragraph], parameters: Mapping[str, Any], today: date) -> int | None:
    """Return the line from which on a text tells of a matter; None where that isn't certain.

    Parameters:
        words: what it mentions; any text does where there are neither words nor subjects.
        subjects: words by what they are about, of which each subject counts once.
        least: how many words or subjects, 1 if nothing is said.
        strangers: words that say that it is, or may be, about something else.
    """
    read = _first(paragraphs)
    if not read or is_still_to_come(read):
        return None
    subjects = parameters.get("subjects") or {word: [word] for word in parameters.get("words", ())}
    if not subjects:
        return read[0].line
    text = "\n".join(paragraph.text for paragraph in read)
    said = mentioned(text, (word for words in subjects.values() for word in words), today)
    if sum(not set(said).isdisjoint(words) for words in subjects.values()) < parameters.get("least", 1):
        return None
    if mentioned(text, parameters.get("strangers", ()), today):
        return None
    return next((each.line for each in read if mentioned(each.text, said, today)), read[0].line)


def is_still_to_come(paragraphs: Iterable[Paragraph]) -> bool:
    """Whether the first paragraphs say that the text isn't written yet, as "Kommer senere" does."""
    return any(
        is_unwritten(clause) or any(words in f" {squash(clause)} " for words in _TO_COME) or _is_not(clause)
        for paragraph in islice(paragraphs, _FIRST)
        for clause in clauses(paragraph.text)
        if any(map(str.isalpha, clause))
    )


def _is_not(clause: str) -> bool:
    """Whether a clause says "er endnu ikke skrevet", with nothing but such words between the two."""
    known, words = denials(), squash(clause).split()
    if not _CONDITIONS.isdisjoint(words):
        return False
    is_negated = False
    for word in words:
        if is_negated and word in _WRITTEN:
            return True
        is_negated = word in known.negations or (is_negated and word in known.fillers | known.links)
    return False


def _first(paragraphs: Iterable[Paragraph]) -> Sequence[Paragraph]:
    read: list[Paragraph] = []
    left = _READ
    for paragraph in paragraphs:
        read.append(paragraph._replace(text=paragraph.text[:left]))
        left -= len(paragraph.text)
        if left <= 0:
            break
    return read
