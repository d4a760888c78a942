"""`vnnews-extract completion`: tab completion for both commands."""

import click
from click.shell_completion import get_completion_class

COMMANDS = ("extract", "vnnews-extract")


@click.command(epilog='For bash, add to ~/.bashrc:  eval "$(vnnews-extract completion bash)"')
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def completion(context: click.Context, shell: str) -> None:
    """Print the script that completes `extract` and `vnnews-extract` in SHELL."""
    complete = get_completion_class(shell)
    assert complete is not None
    for name in COMMANDS:
        variable = f"_{name}_COMPLETE".replace("-", "_").upper()
        click.echo(complete(context.command, {}, name, variable).source())
