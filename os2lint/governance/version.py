"""Which version of the model a report follows, told before any of its ids is given a meaning."""

from __future__ import annotations

from functools import cache
from operator import itemgetter
from typing import TYPE_CHECKING

from os2lint.findings import Level
from os2lint.governance import NEWEST, VERSIONS
from os2lint.governance.model import Model, load_model
from os2lint.governance.rows import after_id
from os2lint.governance.wording import likeness, stems

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from os2lint.governance.entries import Entry, Reading

# Enough to tell the versions apart; a hostile report may have a million rows.
_SAMPLE = 200
_NEW_WORDS = {
    "produktniveau", "retningslinjer", "efterlevet", "dokumentation", "beskrivelse dokumentation",
    "product level", "guidelines", "guidance", "met", "documentation", "description documentation",
}  # fmt: skip
_OLD_WORDS = {"henvisning", "niveau", "reference", "level"}
_FOREIGN_ID = -2.0
#: Likeness of titles, from 0 to 1: the least of one in other words; of another requirement's, where its own
#: id asks for something else, and where it doesn't; and by how much that must be liker.
_PARAPHRASED, _LIKE, _VERBATIM, _LIKER = 0.35, 0.6, 0.9, 0.2
_MOST_MISSING = 2


def detect_model(reading: Reading, fields: Iterable[tuple[str, str]]) -> Model:
    """Return the version whose ids, titles and levels fit best; of equals the newest.

    Ids changed their meaning between versions, so an id alone says nothing.
    """
    declared = next(
        (
            version
            for name, value in fields
            if "version" in name
            for version in [value.strip()]
            if version in VERSIONS
        ),
        None,
    )
    sample = [entry for entry in reading.entries[:_SAMPLE] if entry.id]
    scores = {
        version: _fit(sample, load_model(version))
        + _hints(reading, sample, version)
        + 3 * (version == declared)
        for version in reversed(VERSIONS)
    }
    return load_model(max(scores, key=lambda version: scores[version]))


def current_of(entry: Entry, model: Model, *, is_joint: bool = False) -> str | None:
    """Return the newest model's id for a row: by the report's version, unless the title says another.

    Drafts of the model gave some requirements other ids for a while, and reports were made of them.
    A title over several requirements, which a row answers together, says nothing of each.
    """
    known = model.requirements.get(entry.id)
    own = known.current if known else None
    if is_joint:
        return own
    title = after_id(entry.title)
    words = stems(title[1] if title else entry.title)
    likest = max((likeness(words, each) for each in _titles(model.version).get(entry.id, ())), default=0.0)
    if likest > 1 - _LIKER:
        return own
    best, current = max(((likeness(words, each), found) for each, found in _currents()), key=itemgetter(0))
    is_another = best >= (_LIKE if likest < _PARAPHRASED else _VERBATIM) and best >= likest + _LIKER
    return current if is_another else own


@cache
def _currents() -> Sequence[tuple[frozenset[str], str | None]]:
    """Return the titles of all versions, the newest first, each with the newest model's id."""
    return [
        (title, load_model(version).requirements[own].current)
        for version in reversed(VERSIONS)
        for own, titles in _titles(version).items()
        for title in titles
    ]


def covers_a_level(ids: AbstractSet[str]) -> bool:
    """Whether ids are those of some version up to a level, but for a row or two, and no others.

    The sandbox's are too few to tell: a list of R1 and F1 to F5 may be of anything.
    """
    return any(ids <= asked and len(asked) - len(ids) <= _MOST_MISSING for asked in _asked_up_to_levels())


@cache
def _asked_up_to_levels() -> Sequence[frozenset[str]]:
    return [
        frozenset(own for own, item in requirements.items() if item.level.rank <= level.rank)
        for requirements in (load_model(version).requirements for version in VERSIONS)
        for level in Level
        if level is not Level.SANDBOX
    ]


def _fit(entries: Sequence[Entry], model: Model) -> float:
    """Add up how well each entry fits what the model asks for under its id."""
    score = 0.0
    for entry in entries:
        requirement = model.requirements.get(entry.id)
        if requirement is None:
            score += _FOREIGN_ID
            continue
        words = stems(entry.title)
        score += max(likeness(words, title) for title in _titles(model.version)[entry.id])
        score += 0.5 * (entry.level is requirement.level)
    return score


@cache
def _titles(version: str) -> Mapping[str, Sequence[frozenset[str]]]:
    """Return the titles of a version's requirements, with the words that os2lint has for them today.

    Only the newest has such words, in English too: without them any report in English would be of the newest.
    """
    newest = load_model().requirements
    found = {}
    for own, requirement in load_model(version).requirements.items():
        today = newest[requirement.current].title if requirement.current else None
        found[own] = (*requirement.likenesses, *(stems(text) for text in (today or {}).values()))
    return found


def _hints(reading: Reading, entries: Sequence[Entry], version: str) -> float:
    """Weigh the words of the form itself, which tell versions apart that ask for the same."""
    score = 0.0
    if reading.shape in {"sections", "json"}:
        score += 3 * (version == NEWEST)
    score += len(reading.headings & (_NEW_WORDS if version == NEWEST else _OLD_WORDS))
    sandbox = next((entry.level_text for entry in entries if entry.level is Level.SANDBOX), "")
    if sandbox:
        score += 2 * ((sandbox == "0") == (version in {"2021", "2022"}))
    return score
