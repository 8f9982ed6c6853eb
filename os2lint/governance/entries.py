"""What every shape of report is read into before its version is known: one entry a requirement."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from os2lint.governance.glyphs import is_unclear
from os2lint.governance.guidance import is_guidance, without_guidance
from os2lint.governance.hints import is_hint
from os2lint.governance.marks import Mark, Sign, read_mark
from os2lint.governance.report import Status
from os2lint.governance.unmade import offered
from os2lint.governance.wording import links_in, own_words, squash

if TYPE_CHECKING:
    from datetime import date

    from os2lint.findings import Level

_EMPTY = Mark(Status.BLANK, Sign.NONE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A requirement's row or section, not yet judged."""

    id: str
    line: int
    title: str = ""
    level: Level | None = None
    #: The level as the report spells it: old versions say 0, newer ones sandkasse.
    level_text: str = ""
    mark: Mark = _EMPTY
    #: The box stands in an HTML list within the cell.
    in_list: bool = False
    #: The status is a traffic light.
    is_light: bool = False
    #: Whatever stands in the place of documentation, hints included.
    documentation: str = ""

    def answer(self, day: date) -> tuple[Status, bool, str]:
        """Return the status on a day, whether it is documented, and the product's own words.

        A hint of the form is no documentation and leaves no words; a lone question mark is no documentation,
        and neither is a sign that nobody knows.
        An unticked box with words beside it is a "no" that was considered, else nobody has been there.
        """
        words, rest = _unguided(own_words(self.documentation)), own_words(self.mark.rest)
        words, rest = ("" if is_hint(part) else part for part in (words, rest))
        if self.mark.status is Status.NOT_MET and offered(rest):
            rest = ""  # "Nej, ikke endnu" says no more than no
        text = "\n".join(part for part in (rest, words) if part)
        is_answer = self.mark.status is Status.UNKNOWN and offered(self.mark.rest)
        said = words if is_answer or is_unclear(self.mark.rest) else text
        documented = bool(squash(said) or links_in(said))
        if self.mark.unticked:
            return Status.NOT_MET if documented else Status.BLANK, documented, text
        return self.mark.status_on(day), documented, text


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The entries of a report and what else tells of its kind."""

    shape: str
    entries: list[Entry] = field(default_factory=list)
    #: Squashed headings of the columns, or names of the parts.
    headings: frozenset[str] = frozenset()
    has_status: bool = True
    #: It holds the secretariat's lights and grounds.
    is_evaluation: bool = False

    @property
    def ids(self) -> set[str]:
        """Return the different ids."""
        return {entry.id for entry in self.entries}


def _unguided(text: str) -> str:
    """Return a text without the guidance that the form had there before it; guidance alone as it is."""
    lines = (without_guidance(text) or text).split("\n")
    own = "\n".join(without_guidance(line) for line in lines if not is_guidance(line)).strip()
    return own if squash(own) or links_in(own) else text


def mark_of(cell: str | None) -> Mark:
    """Read a status cell, or the lack of one."""
    return _EMPTY if cell is None else read_mark(cell)
