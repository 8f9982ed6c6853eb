"""`.os2lint.yml`: what the product says of itself, what it asks to be held to, and what it explains."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, cast

from os2lint.findings import Level, Location, Setting, Severity
from os2lint.language import LANGUAGES, plain, segments

if TYPE_CHECKING:
    from collections.abc import Mapping

    from os2lint.findings import Kind
    from os2lint.language import Language, Localized
    from os2lint.parsers.yaml import Document, Path
    from os2lint.rules import Rule
    from os2lint.schema import Problem

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


class Mistake(NamedTuple):
    """One thing that a person must put right, and the place in a file where it stands, if it does."""

    text: Localized
    location: Location | None = None

    def line(self, language: Language) -> str:
        """Return `path:line:column: sentence`, or the sentence alone."""
        place = self.location
        return f"{f'{place.path}:{place.line}:{place.column}: ' if place else ''}{self.text[language]}"


class ConfigurationError(Exception):
    """A configuration, or a wish, that can't be used, so that nothing is linted."""

    def __init__(self, *mistakes: Mistake, language: Language | None = None, folder: str = "") -> None:
        self.mistakes = mistakes
        #: Where the mistakes' paths begin in the repository: a folder with its `/`, or nothing for the root.
        self.folder = folder
        #: The language that the configuration asks for, as far as it could be read.
        self.language = language
        super().__init__(self.text("en"))

    def text(self, language: Language) -> str:
        """Return the mistakes, a line each."""
        return "\n".join(mistake.line(language) for mistake in self.mistakes)


def parse_configuration(text: str, path: str) -> Configuration:
    """Read one configuration file's text. Raises ConfigurationError with every problem and its line."""
    return _configuration(read_checked(text, path, "configuration"), path)


def read_checked(text: str, path: str, schema: str) -> Document:
    """Read YAML that must fit a schema of ours. Raises ConfigurationError with every problem and its line."""
    from os2lint.parsers.yaml import YamlError, load_yaml
    from os2lint.schema import load_schema, validate

    try:
        document = load_yaml(text)
    except YamlError as error:
        problem: Localized = {
            "da": f"filen er ikke gyldig YAML: {error.problem['da']}",
            "en": f"the file is not valid YAML: {error.problem['en']}",
        }
        place = Location(path=path, line=error.line, column=error.column)
        raise ConfigurationError(Mistake(problem, place)) from None
    problems = validate(document.value, load_schema(schema))
    if problems:
        in_order = sorted(problems, key=lambda problem: document.mark(problem.path))
        mistakes = (_mistake(problem, document, path) for problem in in_order)
        raise ConfigurationError(*mistakes, language=_language(document))
    return document


#: How people write the levels; see `parse_level`.
LEVELS = (*(level.value for level in Level), "sandkasse", "0")


def parse_level(text: str | float) -> Level:
    """Return the level that a person wrote: `sandkasse` and 0 are the sandbox; 1.0 is 1."""
    word = (f"{text:g}" if isinstance(text, float) else str(text)).strip().lower()
    return Level.SANDBOX if word in {"sandkasse", "0"} else Level(word)


def localize(template: Localized, **arguments: str | int | Localized) -> Localized:
    """Fill a text with values in both languages; a value may itself be a text in both."""
    texts = {}
    for language in LANGUAGES:
        values = {
            name: value[language] if isinstance(value, dict) else value for name, value in arguments.items()
        }
        texts[language] = plain(segments(template[language], values))
    return cast("Localized", texts)


def _mistake(problem: Problem, document: Document, path: str) -> Mistake:
    mark = document.mark(problem.path)
    texts: Localized = {
        "da": _spoken_path(problem.path, "nr.") + problem.text("da"),
        "en": _spoken_path(problem.path, "no.") + problem.text("en"),
    }
    return Mistake(texts, Location(path=path, line=mark.line, column=mark.column))


def _spoken_path(path: Path, number: str) -> str:
    """Return which key is meant, a list's items counted as people count: `waivers no. 1: until: `."""
    words = "".join(f" {number} {part + 1}" if isinstance(part, int) else f": {part}" for part in path)
    return f"{words.removeprefix(': ')}: " if words else ""


def _language(document: Document) -> Language | None:
    """Return the language that a faulty configuration asks for: it is told in that."""
    value = document.value.get("language") if isinstance(document.value, dict) else None
    return next((language for language in LANGUAGES if language == value), None)


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
