"""The command line: one module a command, imported when that command is called."""

from __future__ import annotations

import gc
import os
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import click

from os2lint import __version__
from os2lint.cli.failures import handled
from os2lint.cli.help import Formatter
from os2lint.cli.options import asked_language, say
from os2lint.language import ask_for

if TYPE_CHECKING:
    from collections.abc import Sequence

#: The command that is meant where none is named.
DEFAULT = "check"
#: Modules of this package, in the order of the help.
COMMANDS = ("check", "init", "explain", "rules", "license", "governance", "assess", "publish", "completion")
#: What the container runs; it takes its settings from the action's inputs.
HIDDEN = ("action",)


class Commands(click.Group):
    """A group whose commands are imported only when called: start-up time is a feature."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the names in the order in which they are shown."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - likewise
        """Import the command's module."""
        if cmd_name not in (*COMMANDS, *HIDDEN):
            return None
        command: click.Command = import_module(f"os2lint.cli.{cmd_name}").command
        return command

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put the default command in front of arguments that name none."""
        own = {"--help", "-h", "--version"}
        if not args or args[0] not in {*COMMANDS, *HIDDEN, *own}:
            if args and not Path(args[0]).exists():
                _require_no_slip(args[0])
            args.insert(0, DEFAULT)
        return super().parse_args(ctx, args)


def _require_no_slip(word: str) -> None:
    """Refuse a word that is nearly a command: taken as a folder, it would only confuse."""
    from difflib import get_close_matches

    guess = get_close_matches(word, COMMANDS, 1)
    if guess:
        raise click.UsageError(
            say(
                da=f"Kommandoen `{word}` findes ikke. Mente du `{guess[0]}`?",
                en=f"There is no command `{word}`. Did you mean `{guess[0]}`?",
            )
        )


def _print_version(ctx: click.Context, _parameter: click.Parameter, value: bool) -> None:  # noqa: FBT001 - a callback of click's
    if not value:
        return
    from os2lint.governance import NEWEST
    from os2lint.licenses.index import load

    index = load()
    # In one go: whoever reads only the first line closes the pipe on the next.
    click.echo(
        f"os2lint {__version__}\n"
        f"SPDX license list {index.osi_list_version} (license texts of {index.list_version})\n"
        f"OS2 governance model {NEWEST}"
    )
    ctx.exit()


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    help=say(
        da="Undersøger, om et OS2-produkts repositorium lever op til OS2's styringsmodel.\n\n"
        "Uden en kommando køres `check` på den aktuelle mappe.",
        en="Checks an OS2 product's repository against OS2's governance model.\n\n"
        "Without a command, `check` runs on the current folder.",
    ),
)
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_print_version,
    help=say(
        da="Vis versionerne af os2lint, SPDX-listen og styringsmodellen.",
        en="Show the versions of os2lint, the SPDX list and the governance model.",
    ),
)
def group() -> None:
    """Hold the commands together."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and exit with its code."""
    ask_for(asked_language(sys.argv[1:] if arguments is None else arguments))
    # Here rather than in each command: every context of the process is ours.
    click.Context.formatter_class = Formatter
    # Python has no stream where the caller closed it.
    sys.stdout = sys.stdout or Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - open until the process ends
    code = handled(lambda: group.main(arguments, prog_name="os2lint", standalone_mode=False))
    # Looking for garbage once more on the way out would take a twelfth of a run.
    gc.freeze()
    sys.exit(code)
