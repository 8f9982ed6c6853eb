"""What stands below a requirement without being its own: definitions, and what ends the paper."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from os2lint import data
from os2lint.governance.references import is_definition, note_named
from os2lint.governance.wording import squash

if TYPE_CHECKING:
    from collections.abc import Sequence

_RULES = frozenset(["---", "***", "___", "* * *", "- - -"])
_MARKS = re.compile(r"\[\^([^\[\]\s]{1,40})\](?!:)")
_SELDOM = 2


def ends_in_rules(sections: Sequence[Sequence[str]]) -> bool:
    """Whether rules part the sections from each other, so that what follows one is the paper's."""
    parted = sum(_last(lines).strip() in _RULES for lines in sections[:-1])
    return len(sections) > 1 and parted * _SELDOM > len(sections) - 1


def without_tail(lines: Sequence[str], *, is_parted: bool, is_last: bool) -> list[str]:
    """Return a section's lines without what follows them in the paper.

    Args:
        lines: What stands below the line that the section begins with.
        is_parted: A rule ends every section of the paper.
        is_last: It is the paper's last section.
    """
    kept = list(lines)
    rules = [index for index, line in enumerate(kept) if line.strip() in _RULES] if is_parted else []
    if rules and (is_last or all(map(_is_definition, filter(str.strip, kept[rules[-1] + 1 :])))):
        kept = kept[: rules[-1]]
    kept = _without_definitions(kept)
    while is_last and kept and (not kept[-1].strip() or _is_footer(kept)):
        kept.pop()
    return kept


def _last(lines: Sequence[str]) -> str:
    return next((line for line in reversed(lines) if line.strip()), "")


def _is_footer(lines: Sequence[str]) -> bool:
    """Whether the last line, in a paragraph of its own, ends the paper."""
    words = squash(lines[-1])
    return len(lines) > 1 and not lines[-2].strip() and words.startswith(_beginnings())


def _is_definition(line: str) -> bool:
    return is_definition(line) or note_named(line) is not None


def _without_definitions(lines: Sequence[str]) -> list[str]:
    """Drop definitions, but for the notes that the lines refer to themselves."""
    own = {name for line in lines if "[^" in line for name in _MARKS.findall(line)}
    kept: list[str] = []
    is_within = False
    for line in lines:
        name = note_named(line)
        is_within = (name is not None and name not in own) or (
            is_within and (not line.strip() or line.startswith((" ", "\t")))
        )
        if not is_within and not is_definition(line):
            kept.append(line)
    return kept


@cache
def _beginnings() -> tuple[str, ...]:
    return tuple(data.load("vocabulary/footers")["beginnings"])
