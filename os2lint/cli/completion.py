"""`os2lint completion`: what a shell needs to complete commands, options and rules."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from os2lint.cli.options import say


@click.command(
    "completion",
    help=say(
        da="Skriv det script, der får skallen til at fuldende kommandoer.",
        en="Print the script that makes a shell complete commands.",
    ),
    short_help=say(da="Fuldendelse i skallen", en="Completion in the shell"),
    epilog='Bash: eval "$(os2lint completion bash)"',
)
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def command(ctx: click.Context, shell: str) -> None:
    """Print the script."""
    completion = get_completion_class(shell)
    if completion is None:
        raise click.UsageError(say(da=f"Skallen {shell} kendes ikke.", en=f"Unknown shell {shell}."))
    root = ctx.find_root().command
    click.echo(completion(root, {}, "os2lint", "_OS2LINT_COMPLETE").source())
