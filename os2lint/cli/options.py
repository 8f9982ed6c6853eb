"""Options that several commands share, and their language."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, TypeVar

import click

from os2lint.language import LANGUAGES, detect_language

if TYPE_CHECKING:
    from collections.abc import Callable

    from os2lint.language import Language

Command = TypeVar("Command", bound="Callable[..., Any]")


def interface_language() -> Language:
    """Return the language of help and errors: OS2LINT_LANGUAGE, else the locale's."""
    chosen = os.environ.get("OS2LINT_LANGUAGE", "")
    return next((language for language in LANGUAGES if language == chosen), detect_language())


def say(*, da: str, en: str) -> str:
    """Return a text of the command line itself in the reader's language."""
    return da if interface_language() == "da" else en


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
