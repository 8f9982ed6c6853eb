"""`os2lint check`: lint a repository."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import click

from os2lint.cli.options import color_option, language_option, output_option, say, today_option
from os2lint.configuration import LEVELS, parse_level
from os2lint.findings import Kind, Severity
from os2lint.output import FORMATS
from os2lint.settings import CHECK_NAME, Annotate, CommentWhen, Publication, ReporterName, Settings

if TYPE_CHECKING:
    from datetime import date


@click.command(
    "check",
    help=say(
        da="Undersøg et repositorium (den aktuelle mappe, hvis ingen er angivet).",
        en="Check a repository (the current folder if none is given).",
    ),
    short_help=say(da="Undersøg et repositorium", en="Check a repository"),
)
@click.argument("path", type=click.Path(path_type=Path), default=Path())
@click.option(
    "--level",
    type=click.Choice(LEVELS),
    help=say(da="Produktniveau, der holdes op imod.", en="Product level to check against."),
)
@click.option(
    "--kind",
    type=click.Choice([kind.value for kind in Kind]),
    help=say(
        da="Slags repositorium (ellers gættes det).",
        en="The kind of repository (else guessed).",
    ),
)
@language_option
@output_option(list(FORMATS))
@color_option
@click.option(
    "--fail-on",
    type=click.Choice(["none", *(severity.value for severity in Severity)]),
    help=say(da="Laveste alvor, der giver afslutningskode 1.", en="Lowest severity that gives exit code 1."),
)
@click.option(
    "--fail-scope",
    type=click.Choice(["all", "new"]),
    help=say(da="Om alle fund tæller, eller kun nye.", en="Whether all findings count, or only new ones."),
)
@click.option(
    "--base",
    metavar="COMMIT",
    help=say(
        da="Sammenlign med denne commit, og brug dens konfiguration.",
        en="Compare with this commit, and use its configuration.",
    ),
)
@click.option(
    "--commit",
    metavar="COMMIT",
    help=say(
        da="Undersøg denne commit som data i stedet for filerne i mappen.",
        en="Check this commit as data instead of the folder's files.",
    ),
)
@click.option(
    "--config",
    metavar="FILE",
    help=say(
        da="Konfigurationsfil i mappen PATH (ellers .os2lint.yml).",
        en="Configuration file in the folder PATH (else .os2lint.yml).",
    ),
)
@click.option(
    "--baseline",
    metavar="FILE",
    help=say(
        da="Udgangspunkt: fil i mappen PATH med de fund, der var der fra starten.",
        en="Baseline: a file in the folder PATH with the findings that were there from the start.",
    ),
)
@click.option(
    "--write-baseline",
    is_flag=True,
    help=say(
        da="Skriv de nuværende fund som udgangspunkt.", en="Write the present findings as the baseline."
    ),
)
@click.option(
    "--check-links",
    is_flag=True,
    help=say(da="Undersøg også links til andre websteder.", en="Check links to other sites too."),
)
@click.option(
    "--previous",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help=say(
        da="En tidligere JSON-rapport; HTML-siden viser, hvad der er ændret siden.",
        en="An earlier JSON report; the HTML page shows what has changed since.",
    ),
)
@today_option
@click.option(
    "--reporter",
    type=click.Choice(get_args(ReporterName)),
    help=say(
        da="Vis fundene på GitHub (kræver GITHUB_TOKEN).",
        en="Show the findings on GitHub (needs GITHUB_TOKEN).",
    ),
)
@click.option("--annotate", type=click.Choice(get_args(Annotate)), hidden=True)
@click.option("--comment", type=click.Choice(get_args(CommentWhen)), default="never", hidden=True)
@click.option("--check-name", default=CHECK_NAME, hidden=True)
@click.pass_context
def command(ctx: click.Context, /, **options: Any) -> None:  # noqa: ANN401 - what click parsed
    """Lint and exit with what the findings mean."""
    from os2lint.run import run

    ctx.exit(run(read_settings(**options)).exit_code)


def read_settings(  # noqa: PLR0913 - one for each option that needs translating
    *,
    level: str | None,
    kind: str | None,
    color: str,
    today: date,
    outputs: tuple[str, ...],
    reporter: ReporterName | None,
    annotate: Annotate | None,
    comment: CommentWhen,
    check_name: str,
    **rest: Any,  # noqa: ANN401 - options that are named as the setting
) -> Settings:
    """Return the settings that the command's options mean."""
    publication = None
    if reporter:
        publication = Publication(
            reporter=reporter, annotate=annotate, comment=comment, check_name=check_name
        )
    return Settings(
        today=today,
        level=parse_level(level) if level else None,
        kind=Kind(kind) if kind else None,
        outputs=outputs,
        color={"auto": None, "always": True, "never": False}[color],
        publication=publication,
        token=os.environ.get("GITHUB_TOKEN") or None,
        **rest,
    )
