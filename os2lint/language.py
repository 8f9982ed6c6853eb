"""The two languages that os2lint speaks, and how a text with named values becomes a sentence."""

from __future__ import annotations

import os
from contextvars import ContextVar
from string import Template
from typing import TYPE_CHECKING, Literal, NamedTuple, TypedDict, cast, get_args

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Language = Literal["da", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)

#: What a value of a message may be; a tuple is a list, printed with commas.
Argument = str | int | tuple[str, ...]


class Localized(TypedDict):
    """A text in both languages: `$name` stands for a value, `` `…` `` marks code."""

    da: str
    en: str


class Segment(NamedTuple):
    """A run of a rendered text; each output escapes it for its own format.

    A value never holds markup of ours: backticks within a value stay plain characters.
    """

    text: str
    code: bool = False


def segments(template: str, arguments: Mapping[str, Argument] | None = None) -> tuple[Segment, ...]:
    """Fill a template's `$name` with the arguments, keeping code spans and values apart from markup.

    A name without an argument stays as it is: a broken message must not hide its finding.
    """
    values = {name: _listed(value) for name, value in (arguments or {}).items()}
    return tuple(
        Segment(Template(part).safe_substitute(values), code=index % 2 == 1)
        for index, part in enumerate(template.split("`"))
        if part
    )


def plain(parts: Iterable[Segment]) -> str:
    """Return the text with code spans in backticks, for outputs that know no markup."""
    return "".join(f"`{part.text}`" if part.code else part.text for part in parts)


def localize(template: Localized, **arguments: str | int | Localized) -> Localized:
    """Fill a text with values in both languages; a value may itself be a text in both."""
    texts = {}
    for language in LANGUAGES:
        values = {
            name: value[language] if isinstance(value, dict) else value for name, value in arguments.items()
        }
        texts[language] = plain(segments(template[language], values))
    return cast("Localized", texts)


#: What the person asked for, and what the configuration that holds asks for.
_ASKED: ContextVar[Language | None] = ContextVar("asked", default=None)
_CONFIGURED: ContextVar[Language | None] = ContextVar("configured", default=None)


def ask_for(language: Language | None) -> None:
    """Begin a run in the language that the person asked for; None leaves it to what is known later."""
    _ASKED.set(language)
    _CONFIGURED.set(None)


def configure(language: Language | None) -> None:
    """Speak the configuration's language from here on, unless the person asked for another."""
    _CONFIGURED.set(language)


def spoken_language() -> Language:
    """Return the language of all that a run says: the person's, the configuration's, or the surroundings'."""
    return _ASKED.get() or _CONFIGURED.get() or detect_language()


def detect_language(environment: Mapping[str, str] = os.environ) -> Language:
    """Return OS2LINT_LANGUAGE; else Danish in GitHub's jobs, whose locale says nothing of their readers.

    Elsewhere it is Danish for a Danish locale, else English (POSIX: LC_ALL before LC_MESSAGES before LANG).
    """
    own = environment.get("OS2LINT_LANGUAGE")
    if own in LANGUAGES:
        return own
    if environment.get("GITHUB_ACTIONS") == "true":
        return "da"
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        locale = environment.get(name)
        if locale:
            return "da" if locale.lower().startswith("da") else "en"
    return "en"


def _listed(value: Argument) -> str:
    return ", ".join(value) if isinstance(value, tuple) else str(value)
