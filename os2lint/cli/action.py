"""`os2lint action`: what the image runs on GitHub. The inputs of action.yml in, one check, its outputs out.

Each input is given to `os2lint check` as the option of its name, so that both mean the same.
https://docs.github.com/en/actions/reference/workflows-and-actions/dockerfile-support
"""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from os2lint.cli import check
from os2lint.cli.options import known_language
from os2lint.language import ask_for, localize
from os2lint.mistakes import ConfigurationError, Mistake

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, MutableMapping

    from os2lint.language import Localized
    from os2lint.settings import Settings

#: Inputs that are options of `os2lint check` by the same name.
OPTIONS = (
    "config",
    "level",
    "kind",
    "language",
    "fail-on",
    "fail-scope",
    "baseline",
    "previous",
    "reporter",
    "annotate",
    "comment",
    "check-name",
    "commit",
)
#: Inputs that are read in a way of their own.
OTHERS = ("path", "output", "check-links", "repository", "github-token")
_FLAGS = {"true": True, "false": False}

_OUTSIDE: Localized = {
    "da": "path: `$path` ligger uden for arbejdsmappen",
    "en": "path: `$path` lies outside the workspace",
}
_LOST: Localized = {
    "da": "output: `$path` ligger uden for arbejdsmappen, hvor ingen senere kan finde filen; "
    "skriv en sti i arbejdsmappen, for eksempel `os2lint.json`",
    "en": "output: `$path` lies outside the workspace, where nobody finds the file afterwards; "
    "write a path within the workspace, such as `os2lint.json`",
}
_NO_FLAG: Localized = {
    "da": "check-links: skriv true eller false, ikke `$value`",
    "en": "check-links: write true or false, not `$value`",
}


@click.command("action", hidden=True)
@click.pass_context
def command(ctx: click.Context) -> None:
    """Check the workspace as the action's inputs say."""
    from os2lint.job import set_outputs
    from os2lint.run import run

    inputs = take_inputs(os.environ)
    ask_for(known_language(inputs.get("language")))
    asked = settings(inputs)
    result = run(asked)
    if os.environ.get("GITHUB_OUTPUT"):
        set_outputs(os.environ["GITHUB_OUTPUT"], result.report, asked.outputs)
    ctx.exit(result.exit_code)


def take_inputs(environment: MutableMapping[str, str]) -> dict[str, str]:
    """Return the inputs that were given, and take the token out of the environment.

    The runner hands over every input that action.yml declares, as an empty text where none was given.
    """
    inputs = {}
    for name in (*OPTIONS, *OTHERS):
        variable = f"INPUT_{name.upper()}"
        value = environment.get(variable, "").strip()
        if value:
            inputs[name] = value
    environment.pop("INPUT_GITHUB-TOKEN", None)
    return inputs


def settings(inputs: Mapping[str, str]) -> Settings:
    """Read the inputs as `os2lint check` reads its options.

    Raises:
        click.UsageError, ConfigurationError: for a value that can't be used.
    """
    try:
        context = check.command.make_context("os2lint", [*_arguments(inputs), "--", _path(inputs)])
    except click.BadParameter as error:
        if error.param:
            # The workflow has inputs, and no options.
            error.param_hint = f"'{error.param.opts[0].removeprefix('--')}'"
        raise
    asked = check.read_settings(**context.params)
    publication = asked.publication and replace(
        asked.publication, repository=inputs.get("repository"), commit=inputs.get("commit")
    )
    return replace(asked, publication=publication, token=inputs.get("github-token"))


def _arguments(inputs: Mapping[str, str]) -> Iterator[str]:
    for name in OPTIONS:
        if name in inputs:
            yield f"--{name}={inputs[name]}"
    for line in inputs.get("output", "").splitlines():
        if line.strip():
            yield f"--output={_output(line.strip())}"
    links = inputs.get("check-links", "false")
    if links.lower() not in _FLAGS:
        raise ConfigurationError(Mistake(localize(_NO_FLAG, value=links)))
    if _FLAGS[links.lower()]:
        yield "--check-links"


def _path(inputs: Mapping[str, str]) -> str:
    """Return the folder to check; a symbolic link of the repository must not lead out of the workspace."""
    path = inputs.get("path", ".")
    if not Path(path).resolve().is_relative_to(Path.cwd().resolve()):
        raise ConfigurationError(Mistake(localize(_OUTSIDE, path=path)))
    return path


def _output(text: str) -> str:
    """Return FORMAT=FILE relative to the workspace: a file outside it is gone with the container."""
    name, _, file = text.partition("=")
    if file in {"", "-"}:
        return text
    workspace = Path.cwd()
    place = Path(os.path.normpath(workspace / file))
    if not place.is_relative_to(workspace):
        raise ConfigurationError(Mistake(localize(_LOST, path=file)))
    return f"{name}={place.relative_to(workspace)}"
