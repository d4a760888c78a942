"""The command line: thin click commands that parse, call and print."""

import os
import signal
import sys

if os.path.basename(sys.argv[0]) in ("extract", "vnnews-extract"):  # noqa: PTH119, a Path costs an import
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)  # an interruption of the imports below ends in no traceback

import click

from vnnews_extract.cli.annotate import annotate
from vnnews_extract.cli.completion import completion
from vnnews_extract.cli.config import config
from vnnews_extract.cli.evaluate import evaluate
from vnnews_extract.cli.extract import extract
from vnnews_extract.cli.output import OrderlyGroup
from vnnews_extract.cli.report import report
from vnnews_extract.cli.schema import schema

__all__ = ["extract", "main"]


EXAMPLES = """
\b
Examples:
  vnnews-extract extract article.txt     the same as: extract article.txt
  vnnews-extract report --help
"""


@click.group(cls=OrderlyGroup, epilog=EXAMPLES, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="vnnews-extract", message="%(prog)s %(version)s")
def main() -> None:
    """Validated, grounded records from Vietnamese news articles."""


main.add_command(extract)
main.add_command(evaluate)
main.add_command(annotate)
main.add_command(report)
main.add_command(config)
main.add_command(schema)
main.add_command(completion)
