"""Rules: data from `rules/`, checked against their schema and turned into plain objects."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from os2lint import data
from os2lint.findings import Kind, Level, Severity, Who
from os2lint.mistakes import read_checked

if TYPE_CHECKING:
    from collections.abc import Mapping

    from os2lint.language import Localized

#: The folders of `rules/` that hold rules, in the order in which they are shown.
FOLDERS = ("license", "documents", "openness", "governance", "configuration")


class Basis(StrEnum):
    """Why a rule may ask for something; it bounds how severe the rule may be."""

    REQUIREMENT = "requirement"
    RECOMMENDATION = "recommendation"
    TEMPLATE = "template"
    PRACTICE = "practice"


class RuleMessage(NamedTuple):
    """One of the things a rule can say, with what is special to that case."""

    text: Localized
    severity: Mapping[Kind, Severity] = {}
    who: Who | None = None
    remedy: Localized | None = None
    #: The document exists and is wrong, so the basis does not bound the severity.
    exists: bool = False


class Rule(NamedTuple):
    """What is asked, why, of whom, and the check that looks."""

    id: str
    since: str
    basis: Basis
    severity: Mapping[Kind, Severity]
    who: Who
    check: str
    title: Localized
    why: Localized
    remedy: Localized
    messages: Mapping[str, RuleMessage]
    example: Mapping[str, str]
    requirements: tuple[str, ...] = ()
    level: Level = Level.SANDBOX
    enabled: bool = True
    parameters: Mapping[str, Any] = {}
    references: tuple[str, ...] = ()
    #: The file the rule was read from, as people know it.
    source: str = ""

    @property
    def folder(self) -> str:
        """Return the theme the rule stands under, such as `license`."""
        return self.source.rpartition("/")[0].rpartition("/")[2]

    def severity_of(self, key: str, kind: Kind) -> Severity | None:
        """Return how severe a message is for a kind of repository; None where the rule doesn't ask."""
        return self.messages[key].severity.get(kind, self.severity.get(kind))

    def remedy_of(self, key: str) -> Localized:
        """Return how to mend the case that a message names."""
        return self.messages[key].remedy or self.remedy


@cache
def built_in() -> Mapping[str, Rule]:
    """Return the rules that os2lint ships, by id, in the order in which they are shown."""
    rules = [_built_in(name) for folder in FOLDERS for name in data.names(folder)]
    return MappingProxyType({rule.id: rule for rule in rules})


def _built_in(name: str) -> Rule:
    text, path = data.source(name), data.source_file(name)
    return parse_rule(data.load(name), path) if text is None else read_rule(text, path)


def parse_rule(value: Mapping[str, Any], source: str) -> Rule:
    """Turn a rule's validated data into a Rule."""
    return Rule(
        id=value["id"],
        since=value["since"],
        basis=Basis(value["basis"]),
        severity=_severities(value["severity"]),
        who=Who(value["who"]),
        check=value["check"],
        title=value["title"],
        why=value["why"],
        remedy=value["remedy"],
        messages={key: _message(message) for key, message in value["messages"].items()},
        example=value["example"],
        requirements=tuple(value.get("requirements", ())),
        level=Level(value.get("level", "sandbox")),
        enabled=value.get("enabled", True),
        parameters=value.get("parameters", {}),
        references=tuple(value.get("references", ())),
        source=source,
    )


def read_rule(text: str, source: str) -> Rule:
    """Read a rule file that somebody wrote. Raises ConfigurationError with every problem and its line."""
    return parse_rule(read_checked(text, source, "rule").value, source)


def _severities(value: Mapping[str, str]) -> Mapping[Kind, Severity]:
    return {Kind(kind): Severity(severity) for kind, severity in value.items()}


def _message(value: Mapping[str, Any]) -> RuleMessage:
    return RuleMessage(
        text=cast("Localized", {"da": value["da"], "en": value["en"]}),
        severity=_severities(value.get("severity", {})),
        who=Who(value["who"]) if "who" in value else None,
        remedy=value.get("remedy"),
        exists=value.get("exists", False),
    )
