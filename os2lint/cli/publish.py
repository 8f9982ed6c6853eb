"""`os2lint publish`: show on GitHub what a job without rights has found."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import click

from os2lint.cli.options import language_option, say
from os2lint.exits import Exit
from os2lint.findings import Note, Severity
from os2lint.language import spoken_language
from os2lint.settings import CHECK_NAME, CommentWhen, Publication, ReporterName

if TYPE_CHECKING:
    from os2lint.findings import Report
    from os2lint.language import Language


@click.command(
    "publish",
    help=say(
        da="Vis en JSON-rapport fra et andet job på GitHub.\n\n"
        "Hændelsen bestemmer, hvilket repositorium, hvilken commit og hvilken pull request den vises på, "
        "aldrig rapporten. Svaret er højst neutralt: et job uden rettigheder kan ikke sige god for noget.",
        en="Show another job's JSON report on GitHub.\n\n"
        "The event decides which repository, commit and pull request it is shown on, never the report. The "
        "verdict is neutral at best: a job without rights can't vouch for anything.",
    ),
    short_help=say(da="Vis en rapport på GitHub", en="Show a report on GitHub"),
)
@click.argument("report", type=click.Path(path_type=Path))
@language_option
@click.option(
    "--reporter",
    type=click.Choice(get_args(ReporterName)),
    default="check",
    help=say(
        da="Hvordan fundene vises (kræver GITHUB_TOKEN).", en="How findings are shown (needs GITHUB_TOKEN)."
    ),
)
@click.option(
    "--comment",
    type=click.Choice(get_args(CommentWhen)),
    default="never",
    help=say(da="Én kommentar på pull requesten.", en="One comment on the pull request."),
)
@click.option(
    "--check-name", default=CHECK_NAME, help=say(da="Navnet på check run.", en="The check run's name.")
)
@click.option(
    "--fail-on",
    type=click.Choice(["none", *(severity.value for severity in Severity)]),
    default="error",
    help=say(da="Laveste alvor, der giver afslutningskode 1.", en="Lowest severity that gives exit code 1."),
)
@click.pass_context
def command(
    ctx: click.Context, /, report: Path, language: Language | None, fail_on: str, **publication: str
) -> None:
    """Read the report, show it, and exit with what it means."""
    from os2lint.github.client import connect
    from os2lint.github.event import read_event
    from os2lint.github.received import read_report
    from os2lint.github.reporter import Posting, post
    from os2lint.masking import mask
    from os2lint.output import Options, github
    from os2lint.rules import built_in

    event, token, rules = read_event(), os.environ.get("GITHUB_TOKEN"), built_in()
    if event.head_sha is None:
        raise click.UsageError(
            say(
                da="Hændelsen siger ikke, hvilken commit det er.",
                en="The event doesn't say which commit it is.",
            )
        )
    received = mask(read_report(report, event.head_sha, rules), token)
    failed = _fails(received, fail_on)
    received = replace(received, notes=(Note(key="untrusted-report"), *received.notes))
    options = Options(language=language or spoken_language(), server_url=event.server_url)
    posting = Posting(
        report=received,
        rules=rules,
        event=event,
        publication=Publication(**publication),  # type: ignore[arg-type]  # click has checked the choices
        conclusion="failure" if failed else "neutral",
        options=options,
    )
    outcome = post(posting, cache(partial(connect, event.api_url, token)) if token else None)
    shown = replace(received, notes=(*received.notes, *outcome.notes))
    github.write(shown, rules, sys.stdout, replace(options, commands=outcome.commands))
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if summary:
        from os2lint.job import write_summary

        write_summary(summary, shown, rules, options)
    ctx.exit(Exit.FINDINGS if failed else Exit.CLEAN)


def _fails(report: Report, fail_on: str) -> bool:
    if fail_on == "none":
        return False
    return any(finding.severity.rank <= Severity(fail_on).rank for finding in report.findings)
