"""`extract`: articles in, records out."""

import os
import sys
import traceback
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import click

from vnnews_extract.cli import console
from vnnews_extract.cli.output import STDIO, open_output
from vnnews_extract.sinks import FORMATS, SUFFIXES, JsonSink, Sink

if TYPE_CHECKING:
    from vnnews_extract import Article, ArticleRecord

EXAMPLES = """
\b
Examples:
  extract article.txt                    one record, indented
  extract a.txt b.txt archive/           JSON Lines, one record a line
  extract archive/ -o records.jsonl      into a file, written whole or not at all
  cat article.txt | extract - | jq .counts
"""


@click.command(epilog=EXAMPLES, context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=click.Path())
@click.option("-o", "--output", default=STDIO, metavar="FILE", help="Write to FILE instead of standard output.")
@click.option(
    "--format",
    "format_",
    type=click.Choice(list(FORMATS)),
    help="Output format, if not told by FILE's suffix.",
)
@click.option("-q", "--quiet", is_flag=True, help="Show no progress bar.")
@click.option("-v", "--verbose", is_flag=True, help="Tell which candidates were rejected, and why.")
@click.option("--explain", is_flag=True, help="Instead of records, tell what every number was taken for, and why.")
@click.option("--debug", is_flag=True, help="Show the traceback of an internal error.")
@click.version_option(package_name="vnnews-extract", prog_name="extract", message="%(prog)s %(version)s")
@click.pass_context
def extract(
    context: click.Context,
    paths: tuple[str, ...],
    output: str,
    format_: str | None,
    quiet: bool,
    verbose: bool,
    explain: bool,
    debug: bool,
) -> None:
    """Extract counts, percentages, amounts, officials and activities from Vietnamese news articles.

    PATH is a text file, a folder of *.txt files (read to any depth) or - for standard input.
    One article gives one indented JSON record; several, or a folder, give JSON Lines.

    \b
    Exit status: 0 all done; 1 some articles failed, each named with its reason on
    standard error, the rest written; 2 wrong usage.
    """
    from vnnews_extract.reading import find_articles

    if explain:
        context.exit(_explain(find_articles(paths)))
    single = len(paths) == 1 and not os.path.isdir(paths[0])  # noqa: PTH112, raises nothing
    format_ = format_ or _format_told_by(output) or ("json" if single else "jsonl")
    with open_output(output) as stream, console.log_shown(verbose):
        files = list(find_articles(paths))
        if output != STDIO and os.path.realpath(output) in map(os.path.realpath, files):
            raise click.UsageError(f"{output} is an article to be read; it cannot be the output too.")
        sink = _sink(stream, format_, single, colour=output == STDIO and console.wants_colour())
        with console.progress(files, shown=len(files) > 1 and not quiet and _bar_fits(output)) as shown:
            failures = _run(shown, sink, debug)
        if failures == len(files):
            context.exit(1)  # before the output is complete: with nothing to write, FILE stays as it was
        sink.close()
    context.exit(1 if failures else 0)


def _run(files: Iterable[str], sink: Sink, debug: bool) -> int:
    """Write the record of every file; returns how many failed, having said why."""
    from vnnews_extract import Extractor, ReadError
    from vnnews_extract.reading import printable_path

    extractor = Extractor()
    failures = 0
    for file in files:
        record: ArticleRecord | None = None
        try:
            record = extractor(_read(file))
        except ReadError as error:
            console.complain(str(error))
        except Exception as error:  # a fault of ours in one article must not lose the others
            console.complain(f"{printable_path(file)}: internal error: {type(error).__name__}: {error}")
            if debug:
                traceback.print_exc()
        if record is None:
            failures += 1
        else:
            sink.write(record)
    return failures


def _explain(files: Iterable[str]) -> int:
    """Explain every file; returns the exit status."""
    from vnnews_extract import ReadError
    from vnnews_extract.cli.explain import explain_article

    failures = 0
    for file in files:
        try:
            explain_article(_read(file))
        except ReadError as error:
            console.complain(str(error))
            failures += 1
    return 1 if failures else 0


def _read(file: str) -> "Article":
    from vnnews_extract.reading import ReadError, read_article, read_stream

    if file != STDIO:
        return read_article(file)
    if sys.stdin is None:
        raise ReadError("standard input is closed", STDIO)
    return read_stream(sys.stdin.buffer, STDIO)


def _format_told_by(output: str) -> str | None:
    suffix = Path(output).suffix
    if suffix and suffix not in SUFFIXES:
        known = ", ".join(SUFFIXES)
        raise click.UsageError(f"{output}: the suffix tells no format ({known}); name one with --format.")
    return SUFFIXES.get(suffix)


def _bar_fits(output: str) -> bool:
    """Whether a progress bar has a terminal to itself."""
    return sys.stderr.isatty() and not (output == STDIO and sys.stdout.isatty())


def _sink(stream: BinaryIO, format_: str, single: bool, *, colour: bool) -> Sink:
    if format_ == "json" and single:
        return console.ColourSink(stream) if colour else JsonSink(stream)
    return FORMATS[format_](stream)
