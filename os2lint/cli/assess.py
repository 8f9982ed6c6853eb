"""`os2lint assess`: draft the evaluation of a product, or its application to join OS2's portfolio."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

import click

from os2lint.cli.options import language_option, output_option, say, today_option
from os2lint.language import spoken_language
from os2lint.output.destination import emit, parse_destinations
from os2lint.settings import Settings

if TYPE_CHECKING:
    from os2lint.judge import Result
    from os2lint.language import Language

_FORMATS = ["markdown", "json", "html"]
_SCHEMA = "os2lint-assessment/1"


@click.command(
    "assess",
    help=say(
        da="Lav et udkast til evalueringen af et produkt: for hvert af OS2's krav produktets svar, "
        "det, der er set, og et forslag til lys. Med --profile admission: de fire kriterier for optagelse.",
        en="Draft the evaluation of a product: for each of OS2's requirements the product's answer, "
        "what was seen, and a proposed light. With --profile admission: the four criteria for joining OS2.",
    ),
    short_help=say(da="Lav et udkast til evalueringen", en="Draft the evaluation"),
)
@click.argument("path", type=click.Path(path_type=Path), default=Path())
@click.option(
    "--profile",
    type=click.Choice(["evaluation", "admission"]),
    default="evaluation",
    help=say(da="Hvad udkastet skal bruges til.", en="What the draft is for."),
)
@language_option
@output_option(_FORMATS)
@click.option(
    "--config",
    metavar="FILE",
    help=say(da="Konfigurationsfil (ellers .os2lint.yml).", en="Configuration file (else .os2lint.yml)."),
)
@click.option(
    "--check-links",
    is_flag=True,
    help=say(da="Undersøg også links til andre websteder.", en="Check links to other sites too."),
)
@today_option
@click.pass_context
def command(
    ctx: click.Context,
    /,
    *,
    path: Path,
    profile: str,
    language: Language | None,
    outputs: tuple[str, ...],
    today: date,
    **rest: Any,  # noqa: ANN401 - options that are named as the setting
) -> None:
    """Lint, and write the draft."""
    from os2lint.exits import Exit
    from os2lint.github.event import read_event
    from os2lint.judge import judge

    destinations = parse_destinations(outputs, _FORMATS, "markdown")
    settings = Settings(
        today=today,
        path=path,
        language=language,
        token=os.environ.get("GITHUB_TOKEN") or None,
        **rest,
    )
    result = judge(settings, read_event())
    spoken = spoken_language()
    write = _evaluation if profile == "evaluation" else _admission
    emit(destinations, lambda form, stream: write(form, stream, result, spoken))
    if not result.report.facts["paths"]:
        ctx.exit(Exit.NOTHING_CHECKED)


def _evaluation(form: str, stream: TextIO, result: Result, language: Language) -> None:
    if form == "json":
        stream.write(_json(result, {"assessment": result.report.assessment}))
    elif form == "html":
        from os2lint.governance.drafts.html import write_html

        write_html(result.report, stream, language)
    else:
        from os2lint.governance.drafts.markdown import write_markdown

        write_markdown(result.report, stream, language)


def _admission(form: str, stream: TextIO, result: Result, language: Language) -> None:
    from os2lint.facts import Circumstances, Facts
    from os2lint.governance.admission import examine_admission

    today = date.fromisoformat(result.report.today)
    facts = Facts(result.repository, result.configuration, Circumstances(today=today))
    criteria = examine_admission(facts)
    if form == "json":
        stream.write(_json(result, {"admission": [criterion.as_json() for criterion in criteria]}))
        return
    if form == "html":
        from os2lint.governance.drafts.html import write_admission_html

        write_admission_html(result.report, criteria, stream, language)
        return
    from os2lint.governance.drafts.application import write_application

    write_application(result.report, criteria, stream, language)


def _json(result: Result, more: dict[str, Any]) -> str:
    from os2lint import __version__
    from os2lint.output.json import dump

    report = result.report
    value = {
        "schema": _SCHEMA,
        "tool": {"name": "os2lint", "version": __version__},
        "today": report.today,
        "product": report.product,
        "repository": {
            "name": report.subject.name,
            "commit": report.subject.commit,
            "kind": report.subject.kind.value,
            "level": report.subject.level.value,
        },
        "governance_report": report.facts["governance_report"],
        **more,
    }
    return dump(value) + "\n"
