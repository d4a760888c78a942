"""`extract`: articles in, records out."""

import math
import os
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from vnnews_extract.cli import console
from vnnews_extract.cli.config import config_option
from vnnews_extract.cli.output import STDIO, OrderlyCommand
from vnnews_extract.cli.running import Settings, run
from vnnews_extract.cli.targets import FORMATS, check_name, failures_path, is_stream, open_sink

if TYPE_CHECKING:
    from vnnews_extract.reading import Input

EXAMPLES = """
\b
Examples:
  extract article.txt                    one record, indented
  extract a.txt b.txt archive/           JSON Lines, one record a line
  extract archive/ -o records.jsonl      into a file, written whole or not at all
  extract archive/ -o sqlite:///news.db  into a database; run again, only what changed is read
  extract 2023.zip 'news/**/*.html'      out of an archive, and all files that match
  find . -name '*.txt' | extract --files-from -
  cat article.txt | extract - | jq .counts
"""


class _Seconds(click.FloatRange):
    """Seconds; as many as one likes, `inf` too."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        seconds = super().convert(value, param, ctx)
        if math.isnan(seconds):
            self.fail(f"{value!r} is no number.", param, ctx)
        return seconds


@click.command(
    cls=OrderlyCommand,
    short_help="Extract records from articles.",
    epilog=EXAMPLES,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.argument("paths", metavar="PATH...", nargs=-1, type=click.Path(readable=False))
@click.option("--files-from", metavar="FILE", help="Read also the paths in FILE, one a line; - for standard input.")
@click.option(
    "-o",
    "--output",
    default=STDIO,
    metavar="TARGET",
    help="Write to a file, folder or database instead of standard output.",
)
@click.option(
    "--format",
    "format_",
    type=click.Choice(list(FORMATS)),
    help="Output format, if not told by the suffix of TARGET.",
)
@click.option(
    "-j", "--jobs", type=click.IntRange(0), metavar="N", help="Worker processes [default: one a core]; 0: none."
)
@click.option(
    "--timeout",
    type=_Seconds(0.01),
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
@click.option(
    "--wait",
    type=_Seconds(0),
    default=60,
    metavar="SECONDS",
    help="How long to wait for a database that is away [default: 60].",
)
@click.option(
    "--engine",
    type=click.Choice(["local", "ray"]),
    default="local",
    help="Where the workers are: on this machine, or on a Ray cluster.",
)
@click.option(
    "--ray-address",
    metavar="ADDRESS",
    help="The Ray cluster, as HOST:PORT, or auto [default: one on this machine alone].",
)
@click.option("--resume", is_flag=True, help="Go on with a file or folder that an interrupted run has begun.")
@click.option("-q", "--quiet", is_flag=True, help="Show no progress bar.")
@click.option("-v", "--verbose", is_flag=True, help="Tell which candidates were rejected, and why.")
@click.option("--explain", is_flag=True, help="Instead of records, tell what every number was taken for, and why.")
@click.option("--pretty", is_flag=True, help="Instead of records, show the highlighted text and tables of its facts.")
@config_option
@click.option("--debug", is_flag=True, help="Show the traceback of an internal error.")
@click.version_option(package_name="vnnews-extract", prog_name="extract", message="%(prog)s %(version)s")
@click.pass_context
def extract(
    context: click.Context,
    paths: tuple[str, ...],
    files_from: str | None,
    output: str,
    format_: str | None,
    explain: bool,
    pretty: bool,
    jobs: int | None,
    timeout: float,
    memory: int,
    wait: float,
    engine: str,
    ray_address: str | None,
    resume: bool,
    failures: str | None,
    quiet: bool,
    verbose: bool,
    debug: bool,
) -> None:
    """Extract counts, percentages, amounts, officials and activities from Vietnamese news articles.

    PATH is a text or HTML file (*.txt, *.html, also gzipped), a zip or tar archive of them, a folder of
    all these (read to any depth), a quoted glob, or - for standard input. One article gives one indented
    JSON record; several, a folder or an archive give JSON Lines.

    \b
    Exit status: 0 all done; 1 some articles failed, each named with its reason on
    standard error, the rest written; 2 wrong usage.
    """
    if ray_address is not None and engine != "ray":
        raise click.UsageError("--ray-address goes with --engine ray.")
    if jobs == 0 and engine == "ray":
        raise click.UsageError("--jobs 0 has no worker; --engine ray needs one at least.")
    if resume and output == STDIO:
        raise click.UsageError("--resume goes with -o: of standard output nothing is kept.")
    check_name(output)
    named = _Named(paths, files_from)
    if explain or pretty:
        if explain and pretty:
            raise click.UsageError("--explain and --pretty exclude each other.")
        if output != STDIO or format_:
            raise click.UsageError("--explain and --pretty print for people; -o and --format are for records.")
        context.exit(_show(named, pretty))
    total = named.count()
    settings = Settings(
        jobs=0 if named.single and engine == "local" else jobs,
        timeout=timeout,
        memory=memory,
        failures=failures_path(failures, output, single=named.single),
        bar=total != 1 and not quiet and _bar_fits(output),
        verbose=verbose,
        debug=debug,
        engine=engine,
        ray_address=ray_address,
    )
    with open_sink(output, format_, wait=wait, resume=resume, single=named.single) as sink:
        tally = run(named.inputs(but=output), total, sink, settings)
        if not tally.done:  # with nothing to write, TARGET stays as it was
            sink.discard()
            context.exit(1)
        sink.close()
    context.exit(1 if tally.failed else 0)


class _Named:
    """What the command line names to be read."""

    def __init__(self, paths: tuple[str, ...], files_from: str | None) -> None:
        if not paths and files_from is None:
            raise click.UsageError("Missing argument 'PATH...'.")
        if STDIO in paths and files_from == STDIO:
            raise click.UsageError("standard input cannot be an article and a list of files.")
        self._paths = paths
        self._list = files_from

    @property
    def single(self) -> bool:
        """Whether it is one article, by the look of it."""
        from vnnews_extract.reading import names_several

        return self._list is None and len(self._paths) == 1 and not names_several(self._paths[0])

    def count(self) -> int | None:
        """How many articles there are, if that can be known before they are read."""
        from vnnews_extract.reading import count_inputs

        return None if self._list is not None and is_stream(self._list) else count_inputs(self._all())

    def inputs(self, but: str = STDIO) -> Iterator["Input"]:
        """The articles; none of them may be the file `but`."""
        from vnnews_extract.reading import Input, find_inputs

        target = os.path.realpath(but)
        empty = True
        for found in find_inputs(self._all()):
            empty = False
            if but != STDIO and found.path is not None and os.path.realpath(found.path) == target:
                raise click.UsageError(f"{but} is an article to be read; it cannot be the output too.")
            yield found
        if empty:
            yield Input(self._list or "", fault="names no article")

    def _all(self) -> Iterator[str]:
        from vnnews_extract.reading import FileList

        yield from self._paths
        if self._list is not None:
            try:
                yield from FileList(self._list)
            except OSError as error:
                raise click.UsageError(f"cannot read {self._list}: {error.strerror}.") from None


def _show(named: _Named, pretty: bool) -> int:
    """Show or explain every article to a person; returns the exit status."""
    from vnnews_extract.cli.explain import explain_article
    from vnnews_extract.cli.pretty import pretty_article
    from vnnews_extract.reading import ReadError, article_of

    show = pretty_article if pretty else explain_article
    failures = 0
    for found in named.inputs():
        try:
            show(article_of(found.read(), found.source))
        except ReadError as error:
            console.complain(str(error))
            failures += 1
    return 1 if failures else 0


def _bar_fits(output: str) -> bool:
    """Whether a progress bar has a terminal to itself."""
    return sys.stderr is not None and sys.stderr.isatty() and not (output == STDIO and sys.stdout.isatty())
