"""What a person sees when something goes wrong, and the exit code that says so to a program."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from os2lint import __version__
from os2lint.cli.help import fault
from os2lint.cli.options import say
from os2lint.exits import Exit
from os2lint.language import configure, spoken_language

if TYPE_CHECKING:
    from collections.abc import Callable

    from os2lint.mistakes import ConfigurationError

ISSUES = "https://github.com/OS2offdig/os2lint/issues"


def handled(action: Callable[[], Any]) -> int:
    """Run a command and return its exit code; errors become sentences on stderr."""
    try:
        result = action()
        # A pipe that its reader closed shows only now, and must not become a traceback at exit.
        sys.stdout.flush()
    except click.ClickException as error:
        return _stop(fault(error) if _is_job() else _with_usage(error))
    except (click.Abort, KeyboardInterrupt):
        _complain(say(da="Afbrudt.", en="Interrupted."))
        return Exit.INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Exit.CLEAN
    except OSError as error:
        return _stop(_system(error))
    except Exception as error:  # noqa: BLE001 - the last resort: a person gets a report, not a traceback
        return _failure(error)
    return int(result or 0)


def _stop(told: str) -> Exit:
    _complain(told)
    _summarize(told)
    return Exit.USAGE


def _with_usage(error: click.ClickException) -> str:
    """Return what is wrong, and how the command is called."""
    told = say(da=f"Fejl: {fault(error)}", en=f"Error: {fault(error)}")
    context = getattr(error, "ctx", None)
    if context is None:
        return told
    hint = say(
        da=f"`{context.command_path} --help` forklarer hvordan.",
        en=f"`{context.command_path} --help` explains how.",
    )
    return f"{context.get_usage()}\n{hint}\n\n{told}"


def _failure(error: Exception) -> Exit:
    # Known here only, since `--version` and `--help` start faster without configurations.
    from os2lint.mistakes import ConfigurationError

    if isinstance(error, ConfigurationError):
        return _refuse(error)
    told = _crash(error)
    _complain(told)
    if summary := _summary():
        from os2lint.job import write_fault

        write_fault(summary, told, spoken_language())
    return Exit.OUR_FAULT


def _refuse(error: ConfigurationError) -> Exit:
    """Say each mistake at its place, in the language that the faulty configuration itself asks for."""
    from os2lint.output.characters import visible
    from os2lint.references import is_remote

    if error.language:
        configure(error.language)
    lines = []
    for mistake in error.mistakes:
        lines.append(visible(mistake.line(spoken_language())))
        place = mistake.location
        if place is None or is_remote(place.path):
            _complain(lines[-1])
        else:
            _complain(lines[-1], file=visible(error.folder + place.path), line=place.line, col=place.column)
    _summarize(*lines)
    return Exit.USAGE


def _is_job() -> bool:
    return os.environ.get("GITHUB_ACTIONS") == "true"


def _complain(text: str, **place: str | int | None) -> None:
    """Say what went wrong: on stderr or, in a job on GitHub, as its annotation.

    In a job a plain line won't do: the runner obeys commands in it, and the text may quote a repository.
    """
    if _is_job():
        from os2lint.output.github import command

        click.echo(command("error", {**place, "title": "os2lint"}, text))
    else:
        click.echo(text, err=True)


def _summarize(*problems: str) -> None:
    """Leave word on a job's page too, which would otherwise be empty."""
    if summary := _summary():
        from os2lint.job import write_refusal

        write_refusal(summary, problems, spoken_language())


def _summary() -> str | None:
    return os.environ.get("GITHUB_STEP_SUMMARY") if _is_job() else None


def _system(error: OSError) -> str:
    from os2lint.system import refusal

    where = f" {error.filename!r}:" if error.filename else ""
    told = refusal(error)
    return say(
        da=f"Styresystemet melder fejl:{where} {told['da']}.",
        en=f"The operating system refused:{where} {told['en']}.",
    )


def _crash(error: Exception) -> str:
    """Return a report that holds our own code's lines, and nothing from the repository or environment."""
    import platform
    import traceback

    frames = traceback.extract_tb(error.__traceback__)
    lines = [f"{'/'.join(Path(frame.filename).parts[-3:])}:{frame.lineno} {frame.name}" for frame in frames]
    intro = say(
        da=f"Det er en fejl i os2lint selv. Meld den gerne på {ISSUES} med teksten herunder:",
        en=f"This is a fault in os2lint itself. Please report it at {ISSUES} with the text below:",
    )
    facts = f"os2lint {__version__}, Python {platform.python_version()}, {platform.system()}"
    return "\n".join([intro, "", "```", facts, type(error).__name__, *lines, "```"])
