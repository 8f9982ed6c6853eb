"""`os2lint governance`: show, convert and start governance reports."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, TextIO

import click

from os2lint.cli.options import language_option, output_option, say, today_option
from os2lint.configuration import parse_level
from os2lint.exits import Exit
from os2lint.findings import Level
from os2lint.language import configure, spoken_language
from os2lint.output.characters import visible
from os2lint.output.destination import emit, parse_destinations

if TYPE_CHECKING:
    from datetime import date

    from os2lint.governance.report import GovernanceReport
    from os2lint.language import Language

_FORMATS = ["text", "json"]
_LEVELS = [*(level.value for level in Level), "sandkasse", "0"]
#: As `governance.writing.Form`, which is imported only where a report is written.
_FORMS = ("marks-6", "efterlevet", "json")
_MISSING = "missing"
#: Bytes of a file that are read; no report is a hundredth as long.
_MAX_BYTES = 32 * 1024 * 1024


@click.group(
    "governance",
    help=say(da="Læs, flyt og begynd governancerapporter.", en="Read, move and start governance reports."),
    short_help=say(da="Governancerapporter", en="Governance reports"),
)
def command() -> None:
    """Hold the commands together."""


@command.command(
    "show",
    help=say(
        da="Vis en governancerapport, uanset udgave og format. I en mappe finder os2lint den selv.",
        en="Show a governance report of any version and format. In a folder it is found automatically.",
    ),
    short_help=say(da="Vis en rapport", en="Show a report"),
)
@click.argument("path", type=click.Path(path_type=Path, exists=True), default=Path())
@language_option
@today_option
@output_option(_FORMATS)
@click.pass_context
def show(
    ctx: click.Context, path: Path, language: Language | None, today: date, outputs: tuple[str, ...]
) -> None:
    """Read the report and print it."""
    report, name = _read(ctx, path, today)
    destinations = parse_destinations(outputs, _FORMATS, "text")

    def write(form: str, stream: TextIO) -> None:
        if form == "json":
            from os2lint.output.json import dump

            stream.write(dump(report.as_json()) + "\n")
        else:
            from os2lint.governance.display import show as display

            stream.write(display(report, name, language or spoken_language()))

    emit(destinations, write)


@command.command(
    "convert",
    help=say(
        da="Flyt en rapport til den nyeste model. Hvert ord bevares: det, der ikke hører til et svar, står "
        "nederst; det, et menneske må se på, skrives på skærmen (stderr).",
        en="Move a report to the newest model. Every word is kept: what belongs to no answer is at the end; "
        "what a person must look at is written to the screen (stderr).",
    ),
    short_help=say(da="Flyt en rapport til den nyeste model", en="Move a report to the newest model"),
)
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option(
    "--to",
    "form",
    type=click.Choice(_FORMS),
    required=True,
    help=say(da="Skemaet, der skrives i.", en="The form to write in."),
)
@language_option
@today_option
@output_option(["text"])
@click.pass_context
def convert(
    ctx: click.Context,
    file: Path,
    form: str,
    language: Language | None,
    today: date,
    outputs: tuple[str, ...],
) -> None:
    """Write the report in the form, and what needs a person."""
    from os2lint.governance.conversion import ATTENTION
    from os2lint.governance.conversion import convert as convert_report
    from os2lint.governance.document import read_document
    from os2lint.governance.leftovers import leftovers, leftovers_of_json
    from os2lint.governance.shapes.json_items import gathered, load
    from os2lint.governance.writing import Form
    from os2lint.language import plain, segments
    from os2lint.parsers.decode import decode

    report, _name = _read(ctx, file, today)
    text = decode(_bytes(file)).text
    if report.format == Form.JSON:
        sections = tuple(leftovers_of_json(gathered(load(text)), report))
    else:
        sections = tuple(leftovers(read_document(text), report))
    # OS2's forms are Danish; the messages are in the reader's language.
    result = convert_report(report, Form(form), language or "da", sections)
    emit(parse_destinations(outputs, ["text"], "text"), lambda _form, stream: _print(stream, result.text))
    spoken = language or spoken_language()
    for item in result.attention:
        text = plain(segments(ATTENTION[item.key][spoken], item.arguments))
        click.echo(f"- {visible(text)}", err=True)


@command.command(
    "new",
    help=say(
        da="Skriv en tom rapport for et niveau, med forslag til, hvad der kan stå.",
        en="Write an empty report for a level, with hints on what to write.",
    ),
    short_help=say(da="Begynd en rapport", en="Start a report"),
)
@click.option(
    "--level", type=click.Choice(_LEVELS), required=True, help=say(da="Produktniveau.", en="Product level.")
)
@click.option("--product", default="", help=say(da="Produktets navn.", en="The product's name."))
@language_option
@output_option(["text"])
def new(level: str, product: str, language: Language | None, outputs: tuple[str, ...]) -> None:
    """Write the empty report."""
    from os2lint.governance.conversion import new_report

    text = new_report(parse_level(level), language or spoken_language(), product)
    emit(parse_destinations(outputs, ["text"], "text"), lambda _form, stream: _print(stream, text))


def _print(stream: TextIO, text: str) -> None:
    stream.write(text)


def _read(ctx: click.Context, path: Path, today: date) -> tuple[GovernanceReport, str]:
    """Read the file, or the report of the folder; end with a sentence where there is none."""
    from os2lint.governance.report import NotAReport

    if path.is_dir():
        return _found(ctx, path, today)
    from os2lint.governance.reader import read_report

    if not path.is_file():
        raise click.BadParameter(say(da="det er ikke en almindelig fil", en="this is not an ordinary file"))
    result = read_report(_bytes(path), path.name, today)
    if isinstance(result, NotAReport):
        _refuse(ctx, f"{path}:{result.line}" if result.line else str(path), result.reason)
    return result, str(path)


def _bytes(path: Path) -> bytes:
    with path.open("rb") as stream:
        return stream.read(_MAX_BYTES)


def _found(ctx: click.Context, folder: Path, today: date) -> tuple[GovernanceReport, str]:
    from os2lint.facts import Circumstances, Facts
    from os2lint.facts.governance import find_report, search
    from os2lint.repository import open_repository
    from os2lint.resolution import own_configuration

    repository = open_repository(folder)
    configuration = own_configuration(repository)
    configure(configuration.language)
    found = find_report(Facts(repository, configuration, Circumstances(today=today)))
    if found.configured and found.problem:
        click.echo(_lost(found.configured, found.problem), err=True)
        found = search(repository, today)
    shown = found.file or next(iter(found.unfilled), None)
    if shown is None:
        _refuse(ctx, str(folder), _MISSING)
    for other in found.others:
        click.echo(
            say(da=f"også fundet: {visible(other.path)}", en=f"also found: {visible(other.path)}"), err=True
        )
    return shown.report, shown.path


def _lost(place: str, problem: str) -> str:
    """Return why the configured place yields no report."""
    from os2lint.governance.refusals import REFUSALS

    if problem in REFUSALS:
        return f"{visible(place)}: {REFUSALS[problem][spoken_language()]}"
    return say(
        da=f"{visible(place)}: her ligger rapporten ifølge konfigurationen, men vi kunne ikke læse nogen",
        en=f"{visible(place)}: the configuration says that the report is here, but none could be read",
    )


def _refuse(ctx: click.Context, path: str, reason: str) -> NoReturn:
    from os2lint.governance.refusals import REFUSALS

    missing = {"da": "der er ingen governancerapport i mappen", "en": "no governance report in the folder"}
    sentence = (missing if reason == _MISSING else REFUSALS[reason])[spoken_language()]
    click.echo(f"{visible(path)}: {sentence}", err=True)
    ctx.exit(Exit.NOTHING_CHECKED)
