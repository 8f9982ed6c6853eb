"""Click's own words in the reader's language: headings of the help, and what is wrong with an argument."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from os2lint.language import spoken_language

if TYPE_CHECKING:
    from collections.abc import Iterable

_DANISH = {
    "Options": "Tilvalg",
    "Commands": "Kommandoer",
    "Show this message and exit.": "Vis denne hjælp.",
}


class Formatter(click.HelpFormatter):
    """Writes click's own words in Danish where that is the reader's language."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write how the command is called."""
        words = args.replace("[OPTIONS]", "[TILVALG]").replace("COMMAND [ARGS]...", "KOMMANDO …")
        if spoken_language() == "da":
            super().write_usage(prog, words, "Brug: ")
        else:
            super().write_usage(prog, args, prefix)

    def write_heading(self, heading: str) -> None:
        """Write a section's heading."""
        super().write_heading(_translated(heading))

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        """Write options or commands, each with what it does."""
        translated = [(name, _translated(text)) for name, text in rows]
        super().write_dl(translated, col_max, col_spacing)


def _translated(text: str) -> str:
    if spoken_language() != "da":
        return text
    return _DANISH.get(text, text.replace("[required]", "[skal angives]"))


#: How click ends its sentences about a path.
_PATH_FAULTS = {
    " does not exist.": "findes ikke",
    " is a file.": "er en fil",
    " is a directory.": "er en mappe",
    " is not readable.": "kan ikke læses",
}


def fault(error: click.ClickException) -> str:
    """Return what is wrong with the arguments."""
    if spoken_language() != "da":
        return error.format_message()
    if isinstance(error, click.NoSuchOption):
        guess = f" Mente du `{error.possibilities[0]}`?" if error.possibilities else ""
        return f"Tilvalget `{error.option_name}` findes ikke.{guess}"
    if isinstance(error, click.BadParameter) and error.param:
        return _parameter_fault(error, error.param)
    if isinstance(error, click.BadOptionUsage):
        needs = "skal have en værdi" if "requires" in error.message else "tager ingen værdi"
        return f"`{error.option_name}` {needs}."
    return _usage_fault(error.format_message())


def _parameter_fault(error: click.BadParameter, parameter: click.Parameter) -> str:
    hint = error.param_hint if isinstance(error.param_hint, str) else parameter.get_error_hint(error.ctx)
    name = hint.strip("'")
    if isinstance(error, click.MissingParameter):
        return f"`{name}` mangler."
    if isinstance(parameter.type, click.Choice):
        given = error.message.rpartition(" is not one of ")[0]
        return f"`{name}`: vælg {', '.join(parameter.type.choices)}; her står {given}."
    return f"`{name}`: {_path_fault(error.message)}"


def _usage_fault(message: str) -> str:
    """Return a complaint of click's that has no class of its own; ours are Danish already."""
    if message.startswith("Got unexpected extra argument"):
        return f"Kommandoen kan ikke bruge `{message.partition(' (')[2].removesuffix(')')}`."
    if message.startswith("No such command"):
        name = message.partition("'")[2].partition("'")[0]
        return f"Kommandoen `{name}` findes ikke."
    return "Skriv en kommando." if message == "Missing command." else message


def _path_fault(message: str) -> str:
    for ending, words in _PATH_FAULTS.items():
        if message.endswith(ending):
            # The English word for what was expected stands before the path.
            return f"{message.removesuffix(ending).partition(' ')[2]} {words}."
    return message
