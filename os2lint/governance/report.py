"""A governance report as everything after reading sees it, whatever its version and format were."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from os2lint.findings import Level


class Status(StrEnum):
    """What a product claims about a requirement."""

    MET = "met"
    PARTLY = "partly"
    PLANNED = "planned"
    NOT_MET = "not-met"
    NOT_APPLICABLE = "not-applicable"
    UNKNOWN = "unknown"
    BLANK = "blank"


class Filled(StrEnum):
    """How much of a report its author has filled in."""

    EMPTY = "empty"
    PARTIAL = "partial"
    COMPLETE = "complete"


class Requirement(NamedTuple):
    """A requirement as a report answers it."""

    status: Status
    #: Something is written that isn't a hint of the form.
    documented: bool
    #: The product's own words, in Markdown; "" where only a hint of the form stands.
    text: str
    links: tuple[str, ...]
    #: Counted from 1.
    line: int
    #: The id in the newest model; null where the requirement has gone, or never was.
    current: str | None
    #: The requirement as the report words it.
    title: str = ""
    #: It is `not-met` by convention alone: a box that nobody ticked, with words beside it.
    unticked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class GovernanceReport:
    """A report read into one form; `requirements` is keyed by the ids as they stand in the report."""

    model: str
    format: str
    filled: Filled
    product: str | None
    filled_by: str | None
    #: ISO 8601; null where no date could be read, `date_text` then being what stands there.
    date: str | None
    date_text: str | None
    level_claimed: Level | None
    requirements: Mapping[str, Requirement]
    #: Rows that answer a requirement again, which are not read: id and line.
    duplicates: tuple[tuple[str, int], ...] = ()
    #: When a program wrote the report, where it says so; decides between reports of the same date.
    generated: str = field(default="", compare=False)

    @property
    def shows_first(self) -> bool:
        """Whether no answer that is left out stands before the one that is read."""
        read = self.requirements
        return all(own not in read or read[own].line <= line for own, line in self.duplicates)

    @property
    def by_current(self) -> Mapping[str, tuple[tuple[str, Requirement], ...]]:
        """Return the report's own ids and answers by the newest model's ids, in the report's order."""
        found: dict[str, tuple[tuple[str, Requirement], ...]] = {}
        for own, requirement in self.requirements.items():
            if requirement.current:
                found[requirement.current] = (*found.get(requirement.current, ()), (own, requirement))
        return found

    def as_json(self) -> dict[str, Any]:
        """Return the report as plain data, in the order in which people read it."""
        return {
            "model": self.model,
            "format": self.format,
            "filled": self.filled.value,
            "product": self.product,
            "filled_by": self.filled_by,
            "date": self.date,
            "date_text": self.date_text,
            "level_claimed": self.level_claimed.value if self.level_claimed else None,
            "requirements": {
                own: {
                    "status": requirement.status.value,
                    "documented": requirement.documented,
                    "text": requirement.text,
                    "links": list(requirement.links),
                    "line": requirement.line,
                    "current": requirement.current,
                }
                for own, requirement in self.requirements.items()
            },
        }


class NotAReport(NamedTuple):
    """Why a text is not read as a governance report: a key of `os2lint.governance.refusals`."""

    reason: str
    #: Where the text breaks off its own format, counted from 1; 0 for nowhere.
    line: int = 0
