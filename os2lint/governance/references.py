"""Links by reference, as `[the code][1]`, and footnotes of answers, written out where they stand.

Nobody reads on to the end.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from os2lint.governance.marks import read_answer

if TYPE_CHECKING:
    from collections.abc import Sequence

_DEFINITION = re.compile(r" {0,3}\[([^\[\]^][^\[\]]{0,79})\]:[ \t]{1,9}<?([^\s<>]{1,300})")
_ABBREVIATION = re.compile(r" {0,3}\*\[[^\[\]]{1,79}\]:[ \t]")
_NOTE = re.compile(r" {0,3}\[\^([^\[\]\s]{1,40})\]:(?!\S{0,9}//)[ \t]{0,9}")
_MARK = re.compile(r"[ \t]?\[\^([^\[\]\s]{1,40})\](?!:)")
_REFERENCE = re.compile(r"(?<!\\)\[([^\[\]]{1,200})\](?:\[([^\[\]]{0,80})\])?(?![(:\[])")
_BOXES = frozenset("xv ")
# No report has as many; each makes the text longer by an address.
_MOST = 2000
# In characters: an answer with its label before a footnote's mark, and a footnote.
_REACH, _LONGEST_NOTE = 80, 500


def noted(lines: Sequence[str]) -> list[str]:
    """Return the lines with the footnotes of bare answers behind them in brackets: "Ja (kun i test)"."""
    notes: dict[str, str] = {}
    for line in lines:
        found = _NOTE.match(line)
        if found:
            notes.setdefault(found[1], line[found.end() :].strip().replace("|", "\\|")[:_LONGEST_NOTE])
    if not notes:
        return list(lines)
    left = _MOST

    def written(mark: re.Match[str]) -> str:
        nonlocal left
        note = notes.get(mark[1])
        if not note or not left or not _is_answer(mark.string[max(0, mark.start() - _REACH) : mark.start()]):
            return mark[0]
        left -= 1
        return f" ({note})"

    return [_MARK.sub(written, line) if "[^" in line and left else line for line in lines]


def _is_answer(before: str) -> bool:
    """Whether what stands before a footnote's mark, in its cell or behind its label, is an answer alone."""
    mark = read_answer(before.rpartition("|")[2].strip())
    return mark is not None and not mark.rest


def resolved(lines: Sequence[str]) -> list[str]:
    """Return the lines with their links by reference as others are; the definitions stay where they are."""
    targets: dict[str, str] = {}
    for line in lines:
        found = _DEFINITION.match(line)
        if found:
            targets.setdefault(found[1].casefold(), found[2])
    if not targets:
        return list(lines)
    left = _MOST

    def written(reference: re.Match[str]) -> str:
        nonlocal left
        label = (reference[2] or reference[1]).casefold()
        target = targets.get(label)
        if target is None or not left or label in _BOXES:
            return reference[0]
        left -= 1
        return f"[{reference[1]}]({target})"

    return [_REFERENCE.sub(written, line) if "[" in line and left else line for line in lines]


def is_definition(line: str) -> bool:
    """Whether a line defines a link or an abbreviation: no page shows it."""
    return _DEFINITION.match(line) is not None or _ABBREVIATION.match(line) is not None


def note_named(line: str) -> str | None:
    """Return the name of the footnote that begins in a line."""
    found = _NOTE.match(line)
    return found[1] if found else None
