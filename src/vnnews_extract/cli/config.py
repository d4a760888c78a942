"""`--config` of every command that extracts, and `vnnews-extract config`."""

import os
from collections.abc import Callable
from typing import Any, TypeVar

import click

from vnnews_extract.cli.output import OrderlyCommand

Command = TypeVar("Command", bound=Callable[..., Any])

SECTIONS = ("titles", "organizations", "units", "classifiers", "verbs")

EXAMPLES = """
\b
Examples:
  vnnews-extract config --show
  vnnews-extract config --show --config my.toml
  vnnews-extract config --show verbs
"""


def _put_in_force(_context: click.Context, _parameter: click.Parameter, path: str | None) -> None:
    """Make this process and its workers follow the configuration, once it is known to be sound."""
    if path is None:
        return
    from vnnews_extract.config import VARIABLE, ConfigError, read_config

    try:
        read_config(path)
    except ConfigError as error:
        raise click.UsageError(str(error)) from None
    os.environ[VARIABLE] = os.path.abspath(path)  # noqa: PTH100, workers may run elsewhere


def config_option(command: Command) -> Command:
    """The option `--config FILE`: extraction follows the user's own rules."""
    return click.option(
        "--config",
        metavar="FILE",
        callback=_put_in_force,
        expose_value=False,
        help="Follow the rules of FILE too (TOML): own titles, units, verbs, kinds, thresholds.",
    )(command)


@click.command(cls=OrderlyCommand, short_help="Check a configuration, show what is in force.", epilog=EXAMPLES)
@config_option
@click.option("--show", is_flag=True, help="Print what is in force, as TOML.")
@click.argument("section", metavar="[SECTION]", required=False, type=click.Choice(SECTIONS))
def config(show: bool, section: str | None) -> None:
    """Check a configuration and show what is in force; with SECTION every phrase of its lists.

    SECTION is one of titles, organizations, units, classifiers, verbs.

    \b
    Exit status: 0 the configuration is sound; 2 it is not, with the line and the reason.
    """
    from vnnews_extract.config import ConfigError, process_config
    from vnnews_extract.config.show import show as in_force
    from vnnews_extract.config.show import show_section

    try:
        given = process_config()
    except ConfigError as error:
        raise click.UsageError(str(error)) from None
    if section:
        click.echo(show_section(given, section), nl=False)
    elif show:
        click.echo(in_force(given), nl=False)
