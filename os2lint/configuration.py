"""`.os2lint.yml`: what the product says of itself, what it asks to be held to, and what it explains."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from os2lint.findings import Level, Location, Setting, Severity
from os2lint.mistakes import read_checked

if TYPE_CHECKING:
    from collections.abc import Mapping

    from os2lint.findings import Kind
    from os2lint.language import Language
    from os2lint.parsers.yaml import Document, Path
    from os2lint.rules import Rule

FILE_NAMES = (".os2lint.yml", ".os2lint.yaml", ".github/os2lint.yml", ".github/os2lint.yaml")
MAX_BYTES = 256 * 1024

FailOn = Literal["none", "error", "warning", "notice"]
FailScope = Literal["all", "new"]


class Waiver(NamedTuple):
    """Comply or explain: why a rule isn't complied with, who answers for it, and for how long."""

    rule: str
    reason: str
    owner: str
    #: ISO 8601 date; the waiver holds through that day.
    until: str
    location: Location
    #: Only findings in this file, or below this folder.
    path: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Configuration:
    """The settings that hold for a run, whoever gave them."""

    product: str | None = None
    level: Setting | None = None
    language: Language | None = None
    kind: Setting | None = None
    governance_report: str | None = None
    documentation: str | None = None
    fail_on: FailOn = "error"
    fail_scope: FailScope = "all"
    baseline: str | None = None
    #: A rule's severity in place of its own; None turns the rule off.
    severities: Mapping[str, Severity | None] = field(default_factory=dict)
    waivers: tuple[Waiver, ...] = ()
    #: Rules that were locked by a parent.
    locked: frozenset[str] = frozenset()
    extends: str | None = None
    rules: str | None = None
    #: Where each key stands, for findings about the configuration itself.
    locations: Mapping[str, Location] = field(default_factory=dict)

    def severity_of(self, rule: Rule, key: str, kind: Kind) -> Severity | None:
        """Return how severe one of a rule's messages is; None where it isn't asked of this kind."""
        return self.severities.get(rule.id, rule.severity_of(key, kind))

    def asks(self, rule: Rule, kind: Kind) -> bool:
        """Return whether a rule can have anything to say of this kind of repository."""
        if not rule.enabled and rule.id not in self.severities:
            return False
        return any(self.severity_of(rule, key, kind) for key in rule.messages)


def parse_configuration(text: str, path: str) -> Configuration:
    """Read one configuration file's text. Raises ConfigurationError with every problem and its line."""
    return _configuration(read_checked(text, path, "configuration"), path)


#: How people write the levels; see `parse_level`.
LEVELS = (*(level.value for level in Level), "sandkasse", "0")


def parse_level(text: str | float) -> Level:
    """Return the level that a person wrote: `sandkasse` and 0 are the sandbox; 1.0 is 1."""
    word = (f"{text:g}" if isinstance(text, float) else str(text)).strip().lower()
    return Level.SANDBOX if word in {"sandkasse", "0"} else Level(word)


def _configuration(document: Document, path: str) -> Configuration:
    value: dict[str, Any] = document.value or {}

    def location(where: Path) -> Location:
        mark = document.mark(where)
        return Location(path=path, line=mark.line, column=mark.column)

    def setting(key: str) -> Setting | None:
        if key not in value:
            return None
        text = parse_level(value[key]).value if key == "level" else str(value[key])
        return Setting(value=text, source="configuration")

    return Configuration(
        product=value.get("product"),
        level=setting("level"),
        language=value.get("language"),
        kind=setting("kind"),
        governance_report=value.get("governance-report"),
        documentation=value.get("documentation"),
        fail_on=value.get("fail-on", "error"),
        fail_scope=value.get("fail-scope", "all"),
        baseline=value.get("baseline"),
        severities={
            rule: None if severity == "off" else Severity(severity)
            for rule, severity in value.get("severities", {}).items()
        },
        waivers=tuple(
            Waiver(**waiver, location=location(("waivers", index)))
            for index, waiver in enumerate(value.get("waivers", ()))
        ),
        locked=frozenset(value.get("locked", ())),
        extends=value.get("extends"),
        rules=value.get("rules"),
        locations={key: location((key,)) for key in value}
        | {f"severities.{rule}": location(("severities", rule)) for rule in value.get("severities", {})}
        | {
            f"locked.{rule}": location(("locked", index))
            for index, rule in enumerate(value.get("locked", ()))
        },
    )
