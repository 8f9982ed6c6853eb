"""`os2lint rules`: the table of all rules."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, TextIO

import click

from os2lint.cli.options import language_option, output_option, say
from os2lint.documentation import rule_columns, rule_data, rule_table
from os2lint.language import spoken_language
from os2lint.output.destination import emit, parse_destinations
from os2lint.rules import built_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from os2lint.language import Language

_FORMATS = ["text", "markdown", "json"]


@click.command(
    "rules",
    help=say(
        da="Vis alle regler med krav, grundlag, niveau og alvor for hver slags repositorium.",
        en="Show all rules with requirement, basis, level and severity by kind of repository.",
    ),
    short_help=say(da="Vis alle regler", en="Show all rules"),
)
@language_option
@output_option(_FORMATS)
def command(language: Language | None, outputs: tuple[str, ...]) -> None:
    """Print the table."""
    destinations = parse_destinations(outputs, _FORMATS, "text")
    spoken = language or spoken_language()
    rules = built_in().values()

    def write(name: str, stream: TextIO) -> None:
        if name == "json":
            stream.write(json.dumps([rule_data(rule) for rule in rules], ensure_ascii=False, indent=2) + "\n")
        elif name == "markdown":
            stream.write(rule_table(rules, spoken))
        else:
            stream.write(_aligned(rule_columns(rules, spoken)))

    emit(destinations, write)


def _aligned(rows: Sequence[Sequence[str]]) -> str:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = ("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows)
    return "".join(f"{line.rstrip()}\n" for line in lines)
