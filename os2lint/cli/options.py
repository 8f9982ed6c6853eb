"""Options that several commands share, and their language."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any, TypeVar

import click

from os2lint.language import LANGUAGES, spoken_language

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from os2lint.language import Language

Command = TypeVar("Command", bound="Callable[..., Any]")


class Day(click.ParamType[date]):
    """An ISO 8601 date."""

    name = "yyyy-mm-dd"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:  # noqa: ANN401 - click's signature
        """Read the date, or say how it is written."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(
                say(da=f"{value!r} er ikke en dato (2027-01-31)", en=f"{value!r} is not a date (2027-01-31)"),
                param,
                ctx,
            )


def asked_language(words: Sequence[str]) -> Language | None:
    """Return the language that a command line asks for, before click reads it and perhaps complains of it."""
    asked: Language | None = None
    for word, following in zip(words, [*words, ""][1:], strict=True):
        if word == "--":
            break
        name, equals, value = word.partition("=")
        if name == "--language":
            asked = known_language(value if equals else following)
    return asked


def known_language(text: str | None) -> Language | None:
    """Return the language of that name, None where there is none."""
    return next((language for language in LANGUAGES if language == text), None)


def say(*, da: str, en: str) -> str:
    """Return a text of the command line itself in the reader's language."""
    return da if spoken_language() == "da" else en


def language_option(command: Command) -> Command:
    """Add `--language`."""
    return click.option(
        "--language",
        type=click.Choice(LANGUAGES),
        help=say(
            da="Sprog (ellers konfigurationens eller maskinens).",
            en="Language (else the configuration's or the locale's).",
        ),
    )(command)


def today_option(command: Command) -> Command:
    """Add `--today`, else the day it is where the machine stands."""
    return click.option(
        "--today",
        type=Day(),
        callback=lambda _ctx, _param, value: value or datetime.now(tz=UTC).astimezone().date(),
        metavar="YYYY-MM-DD",
        help=say(da="Regn med denne dato (ellers i dag).", en="Judge by this date (else today)."),
    )(command)


def output_option(formats: list[str]) -> Callable[[Command], Command]:
    """Add `--output FORMAT[=FILE]`, which may be repeated."""
    return click.option(
        "--output",
        "outputs",
        multiple=True,
        metavar="FORMAT[=FILE]",
        help=say(
            da=f"Format og eventuelt fil; kan gentages. Formater: {', '.join(formats)}.",
            en=f"Format and perhaps a file; may be repeated. Formats: {', '.join(formats)}.",
        ),
    )


def color_option(command: Command) -> Command:
    """Add `--color`."""
    return click.option(
        "--color",
        type=click.Choice(["auto", "always", "never"]),
        default="auto",
        help=say(da="Farver på skærmen.", en="Colours at the terminal."),
    )(command)
