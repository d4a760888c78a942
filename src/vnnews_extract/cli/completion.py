"""`vnnews-extract completion`: tab completion for both commands."""

import click
from click.shell_completion import get_completion_class

from vnnews_extract.cli.output import OrderlyCommand

COMMANDS = ("extract", "vnnews-extract")

EXAMPLES = """
\b
Examples:
  eval "$(vnnews-extract completion bash)"       in ~/.bashrc
  eval "$(vnnews-extract completion zsh)"        in ~/.zshrc
  vnnews-extract completion fish | source        in ~/.config/fish/config.fish
"""


@click.command(cls=OrderlyCommand, short_help="Print the script for tab completion.", epilog=EXAMPLES)
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def completion(context: click.Context, shell: str) -> None:
    """Print the script that completes `extract` and `vnnews-extract` in SHELL."""
    complete = get_completion_class(shell)
    assert complete is not None
    for name in COMMANDS:
        variable = f"_{name}_COMPLETE".replace("-", "_").upper()
        click.echo(complete(context.command, {}, name, variable).source())
