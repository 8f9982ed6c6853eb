"""What a run yields: findings, what could not be looked at, and the report that holds them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from os2lint.language import Argument


class Severity(StrEnum):
    """How much a finding matters; the order of definition is from the worst down."""

    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"

    @property
    def rank(self) -> int:
        """Return 0 for the worst."""
        return list(Severity).index(self)


class Kind(StrEnum):
    """What sort of repository this is; a rule's severity depends on it."""

    PRODUCT = "product"
    COMPONENT = "component"
    DOCUMENTATION = "documentation"
    MANAGEMENT = "management"
    TEMPLATE = "template"
    ARCHIVED = "archived"


class Level(StrEnum):
    """OS2's product levels, each of which includes the ones before it."""

    SANDBOX = "sandbox"
    ONE = "1"
    TWO = "2"
    THREE = "3"

    @property
    def rank(self) -> int:
        """Return 0 for the sandbox."""
        return list(Level).index(self)


class Who(StrEnum):
    """Who mends a finding."""

    COORDINATOR = "coordinator"
    DEVELOPER = "developer"
    SECRETARIAT = "secretariat"


class Location(NamedTuple):
    """A place in the repository: a path relative to its root with `/`, lines and columns from 1."""

    path: str
    line: int | None = None
    column: int | None = None
    end_line: int | None = None
    end_column: int | None = None
    #: There is no such file: it is where one is suggested.
    is_missing: bool = False


class Message(NamedTuple):
    """A rule's message by its key, with the values that fill it; rendered per language at output."""

    key: str
    arguments: Mapping[str, Argument] = {}


class Evidence(NamedTuple):
    """What a finding rests on: a place and what stands there, or a figure."""

    text: str
    location: Location | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One fault, at one place."""

    rule: str
    severity: Severity
    message: Message
    who: Who
    #: Ids of the governance model, such as F2; empty for rules of good practice.
    requirements: tuple[str, ...] = ()
    location: Location | None = None
    evidence: tuple[Evidence, ...] = ()
    #: The same in every run for the same fault, whatever else is edited (32 hexadecimal digits).
    fingerprint: str = ""
    #: Fingerprints of all that the finding lists, each the same as if it had been found alone.
    items: tuple[str, ...] = ()
    #: False where the base commit or the baseline has the finding too; null where nothing was compared.
    new: bool | None = None


class NotAssessed(NamedTuple):
    """A rule that could not look: neither passed nor failed. `reason` is a key of `os2lint.reasons`."""

    rule: str
    reason: str
    arguments: Mapping[str, Argument] = {}
    requirements: tuple[str, ...] = ()


class Waived(NamedTuple):
    """A finding that the product's owner has explained: it stays visible and does not count."""

    finding: Finding
    reason: str
    owner: str
    #: ISO 8601 date; the waiver holds through that day.
    until: str


class Setting(NamedTuple):
    """A value together with where it came from: command-line, configuration, report, guessed, default."""

    value: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """The repository that was linted."""

    name: str | None
    commit: str | None
    kind: Setting
    level: Setting


class Note(NamedTuple):
    """Something that the reader of a report must know: `key` is one of `os2lint.reasons`."""

    key: str
    arguments: Mapping[str, Argument] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The immutable result of a run, handed to every output."""

    subject: Subject
    product: str | None
    findings: tuple[Finding, ...]
    #: What the rules of the next level would say: shown as a way forward, never as findings.
    next_level: tuple[Finding, ...]
    not_assessed: tuple[NotAssessed, ...]
    waived: tuple[Waived, ...]
    notes: tuple[Note, ...]
    #: The inventory others build on, in the shape of the JSON report's `facts`.
    facts: Mapping[str, Any]
    #: OS2's requirements with claim, evidence and proposed light, in the shape of the JSON report.
    assessment: Mapping[str, Any]
    #: ISO 8601 date that date-dependent rules were judged by.
    today: str

    def count(self, severity: Severity) -> int:
        """Return the number of findings of a severity."""
        return sum(finding.severity is severity for finding in self.findings)
