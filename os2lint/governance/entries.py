"""What every shape of report is read into before its version is known: one entry a requirement."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from os2lint.governance.glyphs import is_unclear
from os2lint.governance.marks import Mark, Sign, read_mark
from os2lint.governance.report import Status
from os2lint.governance.titles import is_guidance, is_placeholder
from os2lint.governance.unmade import offered
from os2lint.governance.wording import is_bracketed, links_in, own_words, squash

if TYPE_CHECKING:
    from os2lint.findings import Level

_QUESTIONS = frozenset("hvad hvem hvor hvordan hvorfor hvornår".split()).union(  # noqa: SIM905 - words
    "hvilke hvilken hvilket how what when where which who why".split()  # noqa: SIM905 - words
)
_REQUESTS = frozenset(["indsæt", "udfyld", "insert"])
_HERE = (["skriv", "her"], ["udfyldes", "her"], ["write", "here"], ["type", "here"], ["fill", "in"])
_LINKS_TO = (["link", "til"], ["link", "to"])
#: Words up to which a text may be no more than a prompt, or an example of what to write.
_LONGEST_PROMPT = 14
_LONGEST_EXAMPLE = 5
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

    def answer(self, year: int) -> tuple[Status, bool, str]:
        """Return the status in a year, whether it is documented, and the product's own words.

        A hint of the form is no documentation and leaves no words; a lone question mark is no documentation,
        and neither is a sign that nobody knows.
        An unticked box with words beside it is a "no" that was considered, else nobody has been there.
        """
        words = own_words(self.documentation)
        words = "" if is_hint(words) else words
        text = "\n".join(part for part in (own_words(self.mark.rest), words) if part)
        is_answer = self.mark.status is Status.UNKNOWN and offered(self.mark.rest)
        said = words if is_answer or is_unclear(self.mark.rest) else text
        documented = bool(squash(said) or links_in(said))
        if self.mark.unticked:
            return Status.NOT_MET if documented else Status.BLANK, documented, text
        return self.mark.status_in(year), documented, text


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


def is_hint(text: str) -> bool:
    """Whether a text only says what should be written: a form's hint, guidance or brackets to fill in."""
    return is_placeholder(text) or is_bracketed(text) or is_guidance(text) or _is_prompt(text)


def _is_prompt(text: str) -> bool:
    """Whether a text asks for documentation, as forms do that aren't known: a question, or "insert …"."""
    words = squash(text).split()
    if not words or len(words) > _LONGEST_PROMPT or links_in(text):
        return False
    if words[0] in _QUESTIONS and text.rstrip(" *_").endswith("?"):
        return True
    return (
        words[0] in _REQUESTS
        or words[:2] in _HERE
        or _are_labels(text)
        or (words[:2] in _LINKS_TO and len(words) <= _LONGEST_EXAMPLE)
        or (words[0] == "fx" and len(words) <= _LONGEST_EXAMPLE)
    )


def _are_labels(text: str) -> bool:
    """Whether every line is a label with nothing beside it, as "**Link:**"."""
    return all(line.rstrip(" \t*_").endswith(":") for line in text.split("\n") if line.strip())


def mark_of(cell: str | None) -> Mark:
    """Read a status cell, or the lack of one."""
    return _EMPTY if cell is None else read_mark(cell)
