"""A list of tasks that only names OS2's requirements by ids: what is to be done, not what is claimed."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from os2lint import data
from os2lint.governance.columns import Role, role_of
from os2lint.governance.marks import Sign
from os2lint.governance.rows import requirement_id
from os2lint.governance.titles import title_likeness
from os2lint.governance.wording import squash

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from os2lint.governance.document import Document
    from os2lint.governance.entries import Entry

_ALIKE = 0.5
_BOXES = frozenset({Sign.BOX, Sign.BALLOT, Sign.NONE})
_APART = re.compile(r"[^\W_]+")


def is_plan(entries: Sequence[Entry], headings: AbstractSet[str], document: Document, name: str) -> bool:
    """Whether boxes tick tasks, by what the items say or what the paper is called.

    A report has the requirements' titles, an answer in words or a level; a task has its own words.

    Args:
        entries: What stands behind ids.
        headings: Squashed headings of the columns.
        document: The text they were found in.
        name: The file's name.
    """
    if _is_of_tasks(headings) or (is_of_actions(headings) and _are_tasks(entries, headings)):
        titles = [f" {title} " for title in _names(document, entries[0].line, name)]
        return _has(titles, "names") or not _has(titles, "reports")
    if any(entry.mark.sign not in _BOXES or entry.level for entry in entries):
        return False
    own = [entry for entry in entries if title_likeness(entry.id, entry.title) < _ALIKE]
    if 2 * len(own) <= len(entries):
        return False
    tasks = sum(not _vocabulary()["tasks"].isdisjoint(_words(entry)[:1]) for entry in own)
    if 2 * tasks >= len(entries):
        return True
    titles = [f" {title} " for title in _names(document, entries[0].line, name)]
    return _has(titles, "names") and not _has(titles, "reports")


def names_doers(headings: AbstractSet[str]) -> bool:
    """Whether columns say who does it, and none has room for grounds: they are of tasks."""
    return not _vocabulary()["doers"].isdisjoint(headings) and Role.DOCUMENTATION not in map(
        role_of, headings
    )


def _is_of_tasks(headings: AbstractSet[str]) -> bool:
    """Whether columns say who does it and whether it is done, and none holds an answer or its grounds."""
    words = _vocabulary()
    others = headings - words["done"]
    return (
        not words["doers"].isdisjoint(headings)
        and not words["done"].isdisjoint(headings)
        and {Role.STATUS, Role.DOCUMENTATION, Role.VERDICT}.isdisjoint(map(role_of, others))
    )


def is_of_actions(headings: AbstractSet[str]) -> bool:
    """Whether columns say what is to be done, as "Opgave" or "Handling" does."""
    return not _vocabulary()["actions"].isdisjoint(headings)


def _are_tasks(entries: Sequence[Entry], headings: AbstractSet[str]) -> bool:
    """Whether somebody is to do what rows say, and their status is that of work, not of a requirement."""
    words = _vocabulary()
    if words["doers"].isdisjoint(headings):
        return False
    statuses = {heading for heading in headings if role_of(heading) is Role.STATUS}
    is_of_work = statuses <= words["work"]
    titled = sum(title_likeness(entry.id, entry.title) >= _ALIKE for entry in entries)
    is_explained = Role.DOCUMENTATION in map(role_of, headings)
    return is_of_work and not (is_explained and 2 * titled > len(entries))


def _words(entry: Entry) -> list[str]:
    """Return the first words behind the id; without any the id stands for the title."""
    title = entry.title if requirement_id(entry.title) is None else ""
    return squash(title or entry.mark.rest or entry.documentation).split()


def _names(document: Document, line: int, name: str) -> list[str]:
    """Return what the paper is called: its title, the headings above its first item, its file's name."""
    above = [heading.text for heading in document.headings if document.line_in_file(heading.line) <= line]
    stem = " ".join(_APART.findall(name.partition(".")[0]))
    return [squash(title) for title in (document.title, *above[:1], *above[-1:], stem)]


def _has(titles: Sequence[str], key: str) -> bool:
    return any(f" {words} " in title for title in titles for words in _vocabulary()[key])


@cache
def _vocabulary() -> dict[str, frozenset[str]]:
    return {key: frozenset(words) for key, words in data.load("vocabulary/plans").items()}
