"""`extract`: articles in, records out."""

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from vnnews_extract.cli import console
from vnnews_extract.cli.output import STDIO, open_output
from vnnews_extract.cli.running import Settings, run
from vnnews_extract.sinks import FORMATS, INDENTED, SUFFIXES, Format, StreamSink

if TYPE_CHECKING:
    from vnnews_extract.reading import Input

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
@click.option(
    "-j", "--jobs", type=click.IntRange(0), metavar="N", help="Worker processes [default: one a core]; 0: none."
)
@click.option(
    "--timeout",
    type=click.FloatRange(0.01),
    default=300,
    metavar="SECONDS",
    help="Most processor time for an article [default: 300].",
)
@click.option(
    "--memory", type=click.IntRange(1), default=3072, metavar="MIB", help="Most memory for a worker [default: 3072]."
)
@click.option(
    "--failures", metavar="FILE", help="Write failed articles and reasons to FILE [default: OUTPUT.failures.jsonl]."
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
    explain: bool,
    jobs: int | None,
    timeout: float,
    memory: int,
    failures: str | None,
    quiet: bool,
    verbose: bool,
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
    with open_output(output) as stream:
        files = list(find_articles(paths))
        if output != STDIO and os.path.realpath(output) in map(os.path.realpath, files):
            raise click.UsageError(f"{output} is an article to be read; it cannot be the output too.")
        settings = Settings(
            jobs=0 if single else jobs,
            timeout=timeout,
            memory=memory,
            failures=_failures_path(failures, output, single),
            bar=len(files) > 1 and not quiet and _bar_fits(output),
            verbose=verbose,
            debug=debug,
        )
        sink = StreamSink(stream, _format(format_, single, colour=output == STDIO and console.wants_colour()))
        tally = run(map(_input, files), len(files), sink, settings)
        if not tally.done:
            context.exit(1)  # before the output is complete: with nothing to write, FILE stays as it was
        sink.close()
    context.exit(1 if tally.failed else 0)


def _explain(files: Iterable[str]) -> int:
    """Explain every file; returns the exit status."""
    from vnnews_extract import Article, ReadError
    from vnnews_extract.cli.explain import explain_article

    failures = 0
    for file in files:
        try:
            explain_article(Article.from_bytes(_input(file).read(), file))
        except ReadError as error:
            console.complain(str(error))
            failures += 1
    return 1 if failures else 0


def _input(file: str) -> "Input":
    from vnnews_extract.reading import Input, ReadError, bytes_of, printable_path

    if file != STDIO:
        return Input(printable_path(file), path=file)
    if sys.stdin is None:
        return Input(STDIO, fault="standard input is closed")
    try:
        return Input(STDIO, data=bytes_of(sys.stdin.buffer))
    except ReadError as error:
        return Input(STDIO, fault=error.reason)


def _format_told_by(output: str) -> str | None:
    suffix = Path(output).suffix
    if suffix and suffix not in SUFFIXES:
        known = ", ".join(SUFFIXES)
        raise click.UsageError(f"{output}: the suffix tells no format ({known}); name one with --format.")
    return SUFFIXES.get(suffix)


def _bar_fits(output: str) -> bool:
    """Whether a progress bar has a terminal to itself."""
    return sys.stderr.isatty() and not (output == STDIO and sys.stdout.isatty())


def _failures_path(told: str | None, output: str, single: bool) -> Path | None:
    """Where failures are noted: where the user says, else beside a file of several records."""
    if told is not None:
        return Path(told)
    target = Path(output)
    if single or output == STDIO or (target.exists() and not target.is_file()):
        return None
    return target.with_name(f"{target.name}.failures.jsonl")


def _format(name: str, single: bool, *, colour: bool) -> Format:
    if name == "json" and single:
        return Format(console.coloured) if colour else INDENTED
    return FORMATS[name]
