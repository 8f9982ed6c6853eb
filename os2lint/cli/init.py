"""`os2lint init`: the first configuration, the workflow, and drafts of what is missing."""

from __future__ import annotations

import difflib
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from os2lint import __version__, skeletons
from os2lint.cli.options import language_option, say
from os2lint.configuration import FILE_NAMES, parse_level
from os2lint.facts import Circumstances, Facts
from os2lint.findings import Kind, Level
from os2lint.governance.conversion import new_report
from os2lint.governance.wording import flat
from os2lint.language import spoken_language
from os2lint.output.destination import write_file
from os2lint.repository import History, open_repository
from os2lint.resolution import own_configuration

if TYPE_CHECKING:
    from os2lint.language import Language

WORKFLOW = ".github/workflows/os2lint.yml"
#: What kinds of repository are asked for each document.
_ASKED = {
    Kind.PRODUCT: tuple(skeletons.DOCUMENTS),
    Kind.COMPONENT: ("readme", "contributing", "changelog"),
    Kind.DOCUMENTATION: ("readme",),
    Kind.MANAGEMENT: ("readme",),
}
_REPORTING = {Kind.PRODUCT, Kind.MANAGEMENT}


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What the repository is, in its coordinator's words."""

    product: str
    level: Level
    language: Language
    kind: Kind


@click.command(
    "init",
    help=say(
        da="Skriv en konfiguration, et workflow og udkast til det, der mangler. Intet overskrives.",
        en="Write a configuration, a workflow, and drafts of what is missing. Nothing is overwritten.",
    ),
    short_help=say(da="Kom i gang i et repositorium", en="Start in a repository"),
)
@click.argument("path", type=click.Path(path_type=Path, exists=True, file_okay=False), default=Path())
@click.option("--product", help=say(da="Produktets navn.", en="The product's name."))
@click.option(
    "--level",
    type=click.Choice([level.value for level in Level]),
    help=say(da="Produktniveau.", en="Product level."),
)
@click.option(
    "--kind",
    type=click.Choice([kind.value for kind in Kind]),
    help=say(da="Slags repositorium.", en="The kind of repository."),
)
@language_option
@click.option(
    "--diff",
    is_flag=True,
    help=say(da="Vis kun, hvad der ville blive skrevet.", en="Only show what would be written."),
)
@click.option(
    "--yes",
    is_flag=True,
    help=say(da="Spørg ikke; brug det, der er gættet.", en="Don't ask; use what is guessed."),
)
def command(
    path: Path,
    product: str | None,
    level: str | None,
    kind: str | None,
    language: Language | None,
    *,
    diff: bool,
    yes: bool,
) -> None:
    """Ask, and write or show the files."""
    repository = open_repository(path)
    today = datetime.now(tz=UTC).date()
    facts = Facts(repository, own_configuration(repository), Circumstances(today=today))
    asks = sys.stdin.isatty() and not yes
    plan = Plan(
        product=flat(
            product or _ask(say(da="Produktets navn", en="The product's name"), _product(facts), asks=asks)
        ),
        level=parse_level(
            level
            or _ask(
                say(da="Produktniveau", en="Product level"),
                facts.level.value,
                asks=asks,
                choices=[level.value for level in Level],
            )
        ),
        language=language or _language(asks=asks),
        kind=Kind(
            kind
            or _ask(
                say(da="Slags repositorium", en="Kind of repository"),
                facts.kind.value,
                asks=asks,
                choices=[kind.value for kind in Kind],
            )
        ),
    )
    files = missing_files(facts, plan)
    for file, text in files.items():
        if diff:
            click.echo("".join(_diff(file, text)), nl=False)
        else:
            write_file(path, file, text.encode(), replace=False)
            click.echo(say(da=f"skrevet: {file}", en=f"written: {file}"))
    click.echo(_next_steps(facts, files), err=True)


def missing_files(facts: Facts, plan: Plan) -> dict[str, str]:
    """Return the files to write, by path; what the repository has in any form is left out."""
    entries = facts.repository.entries()
    files: dict[str, str] = {}
    if not any(name in entries for name in FILE_NAMES):
        files[FILE_NAMES[0]] = skeletons.configuration(plan.product, plan.level, plan.language, plan.kind)
    if WORKFLOW not in entries:
        files[WORKFLOW] = skeletons.workflow(__version__, has_history=_has_history(facts))
    for name in _ASKED.get(plan.kind, ()):
        if facts.documents[name].path is None:
            files[skeletons.DOCUMENTS[name]] = skeletons.document(name, plan.language, plan.product)
    if plan.kind in _REPORTING and facts.governance.path is None:
        files[f"{_file_name(plan.product)}_governance_report.md"] = new_report(
            plan.level, plan.language, plan.product
        )
    return {file: text for file, text in files.items() if not entries.lookup(file)}


def _ask(question: str, guess: str, *, asks: bool, choices: list[str] | None = None) -> str:
    if not asks:
        return guess
    kind = click.Choice(choices) if choices else None
    answer: str = click.prompt(question, default=guess, type=kind)
    return answer


def _language(*, asks: bool) -> Language:
    answer = _ask(say(da="Sprog", en="Language"), spoken_language(), asks=asks, choices=["da", "en"])
    return "da" if answer == "da" else "en"


def _product(facts: Facts) -> str:
    name = (
        facts.configuration.product
        or facts.governance.product
        or (facts.repository.name or "").partition("/")[2]
    )
    return name or (facts.repository.root.name if facts.repository.root else "") or "OS2produkt"


def _file_name(product: str) -> str:
    return "".join(character if character.isalnum() or character in "-_" else "_" for character in product)


def _has_history(facts: Facts) -> bool:
    history = facts.repository.history()
    return isinstance(history, History) and len(history.commits) > 1


def _diff(file: str, text: str) -> list[str]:
    lines = text.splitlines(keepends=True)
    return list(difflib.unified_diff([], lines, fromfile="/dev/null", tofile=f"b/{file}"))


def _next_steps(facts: Facts, files: dict[str, str]) -> str:
    if not files:
        return say(da="Alt er der allerede.", en="Everything is there already.")
    steps = [
        say(
            da="Udfyld de steder, hvor der står [UDFYLD: …], og kør `os2lint check`.",
            en="Fill in the places that say [FILL IN: …], and run `os2lint check`.",
        )
    ]
    if not facts.license.files:
        steps.append(
            say(
                da="Der er ingen licens. OS2 anbefaler MPL-2.0. På GitHub: opret filen LICENSE, "
                "og vælg “Choose a license template”.",
                en="There is no license. OS2 recommends MPL-2.0. On GitHub: create a file called LICENSE "
                "and select “Choose a license template”.",
            )
        )
    return "\n".join(steps)
