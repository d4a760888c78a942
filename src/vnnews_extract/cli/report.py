"""`vnnews-extract report`: records as HTML pages."""

from collections.abc import Iterator
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING

import click

from vnnews_extract.cli.config import config_option
from vnnews_extract.cli.console import complain
from vnnews_extract.cli.output import OrderlyCommand

if TYPE_CHECKING:
    from vnnews_extract.reading import ReadError
    from vnnews_extract.report.loading import Loaded

EXAMPLES = """
\b
Examples:
  vnnews-extract report records.jsonl -o report/
  vnnews-extract report records.jsonl --texts articles/ -o report/
  vnnews-extract report articles/ -o report/
"""


@click.command(cls=OrderlyCommand, short_help="Write records as pages to look at.", epilog=EXAMPLES)
@click.argument("records", type=click.Path(exists=True, path_type=Path))
@click.option(
    "-o", "--output", required=True, type=click.Path(file_okay=False, path_type=Path), help="Folder to write."
)
@click.option("--texts", type=click.Path(exists=True, path_type=Path), help="Folder of the articles, if moved.")
@config_option
@click.pass_context
def report(context: click.Context, records: Path, output: Path, texts: Path | None) -> None:
    """Write static pages of RECORDS: an index with charts, and each article with its records in place.

    RECORDS is what `extract` wrote, or a folder of articles, which are extracted first. The pages need no
    network and no server: open index.html in a browser.

    \b
    Exit status: 0 all written; 1 something could not be read or written, the rest is
    there; 2 wrong usage.
    """
    from vnnews_extract.report import load, write_report

    if records.is_dir() and output.resolve().is_relative_to(records.resolve()):
        raise click.UsageError(f"{output} is in {records}: its pages would be taken for articles.")
    faults: list[ReadError] = []
    readable = _readable(load(records, texts), faults)
    first = list(islice(readable, 1))
    if faults and not first:  # with nothing to show, what is there stays
        for fault in faults:
            complain(str(fault))
        context.exit(1)
    try:
        written = write_report(chain(first, readable), output)
    except OSError as error:
        complain(f"{error.filename or output}: {error.strerror}")
        context.exit(1)
    for fault in faults:
        complain(str(fault))
    for source in written.without_text:
        complain(f"{source}: its exact text was not found; the page shows its records alone")
    click.echo(written.index)
    context.exit(1 if faults else 0)


def _readable(loaded: "Iterator[Loaded | ReadError]", faults: "list[ReadError]") -> "Iterator[Loaded]":
    from vnnews_extract.reading import ReadError

    for item in loaded:
        if isinstance(item, ReadError):
            faults.append(item)
        else:
            yield item
