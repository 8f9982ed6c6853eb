"""What a person must put right before anything can be linted, with the place where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from os2lint.findings import Location
from os2lint.language import LANGUAGES

if TYPE_CHECKING:
    from os2lint.language import Language, Localized
    from os2lint.parsers.yaml import Document, Path
    from os2lint.schema import Problem


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


def read_checked(text: str, path: str, schema: str) -> Document:
    """Read YAML that must fit a schema of ours. Raises ConfigurationError with every problem and its line."""
    from os2lint.schema import load_schema, validate

    document = read_yaml(text, path)
    problems = validate(document.value, load_schema(schema))
    if problems:
        in_order = sorted(problems, key=lambda problem: document.mark(problem.path))
        mistakes = (mistake_of(problem, document, path) for problem in in_order)
        raise ConfigurationError(*mistakes, language=_language(document))
    return document


def read_yaml(text: str, path: str) -> Document:
    """Read YAML. Raises ConfigurationError with the line where it isn't valid."""
    from os2lint.parsers.yaml import YamlError, load_yaml

    try:
        return load_yaml(text)
    except YamlError as error:
        problem: Localized = {
            "da": f"filen er ikke gyldig YAML: {error.problem['da']}",
            "en": f"the file is not valid YAML: {error.problem['en']}",
        }
        place = Location(path=path, line=error.line, column=error.column)
        raise ConfigurationError(Mistake(problem, place)) from None


def mistake_of(problem: Problem, document: Document, path: str) -> Mistake:
    """Return a problem of a file's data as a sentence with its place."""
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
