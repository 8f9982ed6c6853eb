"""What every shape of report is read into before its version is known: one entry a requirement."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from os2lint.governance.glyphs import is_unclear
from os2lint.governance.guidance import is_guidance, without_guidance
from os2lint.governance.marks import Mark, Sign, read_mark
from os2lint.governance.report import Status
from os2lint.governance.titles import is_placeholder, is_title
from os2lint.governance.unmade import offered
from os2lint.governance.wording import is_bracketed, links_in, own_words, squash

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from os2lint.findings import Level

_REQUESTS = frozenset(["indsæt", "udfyld", "insert"])
_HERE = (["skriv", "her"], ["udfyldes", "her"], ["write", "here"], ["type", "here"], ["fill", "in"])
#: How the empty fields of office programs begin.
_CLICKS = frozenset(["klik", "tryk", "click", "tap"])
_PLACES = frozenset(["her", "here"])
_PICKS = (["vælg", "et"], ["vælg", "en"], ["vælg", "element"], ["choose", "an"], ["choose", "a"])
#: What says that there is no documentation, and of what else such words consist.
_ABSENT = frozenset(
    "endnu følger ikke ingen kommer mangler senere tilføj tilføjes udestår ukendt "  # noqa: SIM905 - words
    "add coming follow follows later missing no none not pending unknown yet".split()
)
_ABOUT = frozenset(
    "beskrevet beskrivelse der dokumentation dokumentationen dokumenteret er et en "  # noqa: SIM905 - words
    "henvisning intet link links linket lavet på skrevet til udarbejdet vej available be "
    "description documentation documented is not "
    "reference the there to written".split()
)
_TEMPLATES = "github.com/os2offdig/"
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

    def answer(self, day: date) -> tuple[Status, bool, str]:
        """Return the status on a day, whether it is documented, and the product's own words.

        A hint of the form, or its title again, is no documentation and leaves no words; a lone question mark
        is no documentation, and neither is a sign that nobody knows.
        An unticked box with words beside it is a "no" that was considered, else nobody has been there.
        """
        words, rest = _unguided(own_words(self.documentation)), own_words(self.mark.rest)
        words, rest = ("" if is_hint(part) or is_title(self.id, part) else part for part in (words, rest))
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


def is_hint(text: str) -> bool:
    """Whether a text only says what should be written: a form's hint, guidance or brackets to fill in."""
    links = links_in(text)
    if links:  # "Link" that leads somewhere isn't what the form says; its guidance leads to OS2's templates
        are_os2s = all(_TEMPLATES in link.casefold() for link in links)
        return (is_placeholder(text) and squash(text).count(" ") > 1) or (is_guidance(text) and are_os2s)
    return is_placeholder(text) or is_bracketed(text) or is_guidance(text) or _is_prompt(text)


def _is_prompt(text: str) -> bool:
    """Whether a text asks for documentation, as forms do that aren't known: a question, or "insert …"."""
    words = squash(text).split()
    if not words or len(words) > _LONGEST_PROMPT:
        return False
    if text.rstrip(" *_").endswith("?") and len(words) > 1 and _is_one_sentence(text):
        return True
    return (
        words[0] in _REQUESTS
        or (words[0] in _CLICKS and not _PLACES.isdisjoint(words))
        or (words[:2] in _PICKS and len(words) <= _LONGEST_EXAMPLE)
        or (len(words) <= _LONGEST_EXAMPLE and _speaks_of_none(words))
        or words[:2] in _HERE
        or _are_labels(text)
        or (words[:2] in _LINKS_TO and len(words) <= _LONGEST_EXAMPLE)
        or (words[0] == "fx" and len(words) <= _LONGEST_EXAMPLE)
    )


def _is_one_sentence(text: str) -> bool:
    return not any(stop in text.strip(" *_\n") for stop in (". ", "! ", "? ", "\n", ": "))


def _speaks_of_none(words: Sequence[str]) -> bool:
    """Whether words say that there is no documentation, as in "Link mangler", and nothing else."""
    return not _ABSENT.isdisjoint(words) and all(word in _ABSENT or word in _ABOUT for word in words)


def _are_labels(text: str) -> bool:
    """Whether every line is a label with nothing beside it, as "**Link:**"."""
    return all(line.rstrip(" \t*_").endswith(":") for line in text.split("\n") if line.strip())


def mark_of(cell: str | None) -> Mark:
    """Read a status cell, or the lack of one."""
    return _EMPTY if cell is None else read_mark(cell)
