"""`os2lint explain`: what a rule asks, why, and how to mend what it finds."""

from __future__ import annotations

from difflib import get_close_matches

import click

from os2lint.cli.options import interface_language, language_option, output_option, say
from os2lint.cli.rule_data import rule_data
from os2lint.documentation import rule_page
from os2lint.output.destination import emit
from os2lint.rules import built_in

FORMATS = ["text", "json"]


@click.command(
    "explain",
    help=say(da="Forklar en regel.", en="Explain a rule."),
    short_help=say(da="Forklar en regel", en="Explain a rule"),
)
@click.argument("rule", shell_complete=lambda _c, _p, start: [r for r in built_in() if r.startswith(start)])
@language_option
@output_option(FORMATS)
def command(rule: str, language: str | None, outputs: tuple[str, ...]) -> None:
    """Print the rule's page."""
