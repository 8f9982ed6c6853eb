"""`os2lint init`: the first configuration, the workflow, and drafts of what is missing."""

from __future__ import annotations

import difflib
import sys
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from os2lint import __version__, skeletons
from os2lint.checks import Fault, contact_person, document_missing
from os2lint.cli.options import language_option, say
from os2lint.configuration import FILE_NAMES, LEVELS, parse_level
from os2lint.facts import Circumstances, Facts
from os2lint.facts.placeholders import find_placeholders
from os2lint.findings import Kind, Level
from os2lint.governance.conversion import new_report
from os2lint.governance.naming import report_name
from os2lint.governance.wording import flat
from os2lint.language import configure, spoken_language
from os2lint.output.destination import write_file
from os2lint.parsers.decode import decode
from os2lint.repository import History, Unreadable, open_repository
from os2lint.resolution import own_configuration
from os2lint.rules import built_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from os2lint.language import Language

WORKFLOW = ".github/workflows/os2lint.yml"
#: Bytes of a workflow that are read.
_MAX_BYTES = 256 * 1024
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
    type=click.Choice(LEVELS),
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
    configure(facts.configuration.language)
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
                choices=LEVELS,
            )
        ),
        language=language or facts.configuration.language or _language(asks=asks),
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
    configure(plan.language)
    files = missing_files(facts, plan)
    for file, text in files.items():
        if diff:
            click.echo("".join(_diff(file, text)), nl=False)
        else:
            write_file(path, file, text.encode(), replace=False)
            click.echo(say(da=f"skrevet: {file}", en=f"written: {file}"))
    for step in (*_kept(facts, plan), *_next_steps(facts, files, written=not diff)):
        click.echo(step, err=True)


def missing_files(facts: Facts, plan: Plan) -> dict[str, str]:
    """Return the files to write, by path; what the repository has in any form is left out."""
    entries = facts.repository.entries()
    files: dict[str, str] = {}
    if not any(name in entries for name in FILE_NAMES):
        files[FILE_NAMES[0]] = skeletons.configuration(plan.product, plan.level, plan.language, plan.kind)
    if not _runs_already(facts):
        files[WORKFLOW] = skeletons.workflow(__version__, plan.language, has_history=_has_history(facts))
    missed = set(_missed(facts, plan))
    drafts = {
        name: places[plan.language]
        for name, places in skeletons.DOCUMENTS.items()
        if name in missed and facts.documents[name].path is None
    }
    policy = facts.documents["security-policy"].path or drafts.get("security-policy")
    for name, file in drafts.items():
        files[file] = skeletons.document(name, plan.language, plan.product, policy)
    if plan.kind in _REPORTING and facts.governance.path is None:
        files[report_name(plan.product)] = new_report(plan.level, plan.language, plan.product)
    return {file: text for file, text in files.items() if not entries.lookup(file)}


def _missed(facts: Facts, plan: Plan) -> Iterator[str]:
    """Yield the documents that the rules miss at the level, so that a check right afterwards misses none."""
    for rule in built_in().values():
        if rule.enabled and rule.level.rank <= plan.level.rank and plan.kind in rule.severity:
            if rule.check == "document-missing":
                for result in document_missing.check(facts, rule.parameters):
                    yield from result.items if isinstance(result, Fault) else ()
            elif rule.check == "contact-person" and any(contact_person.check(facts, rule.parameters)):
                yield "maintainers"


def _runs_already(facts: Facts) -> bool:
    """Return whether a workflow of any name runs os2lint."""
    for path in facts.repository.entries().below(WORKFLOW.rpartition("/")[0]):
        with suppress(Unreadable):
            lines = decode(facts.repository.read(path, _MAX_BYTES)).text.splitlines()
            is_workflow = path.endswith((".yml", ".yaml"))
            if is_workflow and any("os2lint" in line.partition("#")[0].lower() for line in lines):
                return True
    return False


def _ask(question: str, guess: str, *, asks: bool, choices: Sequence[str] | None = None) -> str:
    if not asks:
        return guess
    listed = ", ".join(choices or ())
    while True:
        answer: str = click.prompt(f"{question} ({listed})" if choices else question, default=guess)
        if choices is None or answer in choices:
            return answer
        # The sentence that click would say is English.
        click.echo(
            say(da=f"`{answer}` er ikke en af {listed}.", en=f"`{answer}` is none of {listed}."), err=True
        )


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


def _has_history(facts: Facts) -> bool:
    history = facts.repository.history()
    return isinstance(history, History) and len(history.commits) > 1


def _diff(file: str, text: str) -> list[str]:
    lines = text.splitlines(keepends=True)
    return list(difflib.unified_diff([], lines, fromfile="/dev/null", tofile=f"b/{file}"))


def _kept(facts: Facts, plan: Plan) -> Iterator[str]:
    """Yield what the configuration that is there says otherwise than was asked for: it isn't overwritten."""
    path = next((name for name in FILE_NAMES if name in facts.repository.entries()), None)
    own = facts.configuration
    for key, there, asked in (
        ("product", own.product, plan.product),
        ("level", own.level and own.level.value, plan.level.value),
        ("kind", own.kind and own.kind.value, plan.kind.value),
        ("language", own.language, plan.language),
    ):
        if path and there and there != asked:
            yield say(
                da=f"`{path}` er ikke ændret: skriv selv `{key}: {asked}`, hvis det skal gælde.",
                en=f"`{path}` was not changed: write `{key}: {asked}` yourself if that is to hold.",
            )


def _next_steps(facts: Facts, files: Mapping[str, str], *, written: bool) -> Iterator[str]:
    """Yield what a person does now."""
    if not files:
        yield say(
            da="Alt, hvad `os2lint init` skriver, er der allerede.",
            en="Everything that `os2lint init` writes is there already.",
        )
    elif not written:
        yield say(
            da="Intet er skrevet: uden `--diff` bliver filerne lagt i repositoriet.",
            en="Nothing was written: without `--diff`, the files are put into the repository.",
        )
    elif any(map(find_placeholders, files.values())):
        yield say(
            da="Udfyld de steder, hvor der står [UDFYLD: …], og kør `os2lint check`.",
            en="Fill in the places that say [FILL IN: …], and run `os2lint check`.",
        )
    else:
        yield say(da="`os2lint check` viser, hvad der mangler.", en="`os2lint check` shows what is missing.")
    if not facts.license.files:
        yield say(
            da="Der er ingen licens, og den skriver `os2lint init` ikke: produktkoordinatoren vælger den. "
            "OS2 anbefaler MPL-2.0. På GitHub: opret filen LICENSE, og vælg “Choose a license template”.",
            en="There is no license, and `os2lint init` doesn't write it: the coordinator chooses it. "
            "OS2 recommends MPL-2.0. On GitHub: create a file called LICENSE "
            "and select “Choose a license template”.",
        )
