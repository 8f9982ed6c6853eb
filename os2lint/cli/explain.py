"""`os2lint explain`: what a rule asks, why, and how to mend what it finds."""

from __future__ import annotations

import json
from difflib import get_close_matches
from typing import TYPE_CHECKING, TextIO

import click

from os2lint.cli.options import language_option, output_option, say
from os2lint.documentation import rule_data, rule_page
from os2lint.language import spoken_language
from os2lint.output.destination import emit, parse_destinations
from os2lint.rules import built_in

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from os2lint.language import Language
    from os2lint.rules import Rule

_FORMATS = ["text", "markdown", "json"]


def _complete(_ctx: click.Context, _parameter: click.Parameter, start: str) -> list[CompletionItem | str]:
    return [rule for rule in built_in() if rule.startswith(start)]


@click.command(
    "explain",
    help=say(
        da="Forklar en regel: hvad den beder om, hvorfor, og hvordan man retter det, den finder.",
        en="Explain a rule: what it asks, why, and how to fix what it finds.",
    ),
    short_help=say(da="Forklar en regel", en="Explain a rule"),
)
@click.argument("rule", shell_complete=_complete)
@language_option
@output_option(_FORMATS)
def command(rule: str, language: Language | None, outputs: tuple[str, ...]) -> None:
    """Print the rule's page."""
    found = _find(rule)
    destinations = parse_destinations(outputs, _FORMATS, "text")

    def write(name: str, stream: TextIO) -> None:
        if name == "json":
            stream.write(json.dumps(rule_data(found), ensure_ascii=False, indent=2) + "\n")
        else:
            stream.write(rule_page(found, language or spoken_language()))

    emit(destinations, write)


def _find(name: str) -> Rule:
    if name in built_in():
        return built_in()[name]
    guess = get_close_matches(name, built_in(), 1)
    hint = say(da=f" Mente du `{guess[0]}`?", en=f" Did you mean `{guess[0]}`?") if guess else ""
    raise click.UsageError(
        say(
            da=f"Reglen `{name}` findes ikke.{hint} `os2lint rules` viser dem alle.",
            en=f"There is no rule `{name}`.{hint} `os2lint rules` shows them all.",
        )
    )
