"""The target of `-o`: which sink it means, and how its errors are told."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from vnnews_extract.cli import console
from vnnews_extract.cli.output import STDIO, open_output, orderly_end
from vnnews_extract.sinks import FORMATS, INDENTED, SUFFIXES, Format, StreamSink

if TYPE_CHECKING:
    from vnnews_extract.sinks import Sink

DATABASES = {".db": "sqlite", ".sqlite": "sqlite", ".sqlite3": "sqlite", ".duckdb": "duckdb"}


@contextmanager
def open_sink(output: str, format_: str | None, *, wait: float, single: bool) -> Iterator["Sink"]:
    """The sink that `output` means: a database by its URL or suffix, else a file or standard output."""
    url = database_url(output)
    if url is not None:
        with _database(url, wait) as sink:
            yield sink
        return
    name = format_ or _format_told_by(output) or ("json" if single else "jsonl")
    with open_output(output) as stream:
        yield StreamSink(stream, _format(name, single, colour=output == STDIO and console.wants_colour()))


def failures_path(told: str | None, output: str, *, single: bool) -> Path | None:
    """Where failures are noted: where the user says, else beside a file of several records."""
    if told is not None:
        return Path(told)
    target = Path(output)
    if single or output == STDIO or "://" in output or (target.exists() and not target.is_file()):
        return None
    return target.with_name(f"{target.name}.failures.jsonl")


def database_url(output: str) -> str | None:
    """The URL of the database that `output` is, if it is one."""
    if "://" in output:
        return output
    kind = DATABASES.get(Path(output).suffix)
    return f"{kind}:///{output}" if kind else None


@contextmanager
def _database(url: str, wait: float) -> Iterator["Sink"]:
    from vnnews_extract.sinks.sql import DatabaseError, SqlSink, printable_url

    with orderly_end(printable_url(url)):
        try:
            yield SqlSink(url, wait)
        except DatabaseError as error:
            console.complain(f"{printable_url(url)}: {error}")
            raise SystemExit(1) from None


def _format_told_by(output: str) -> str | None:
    suffix = Path(output).suffix
    if suffix and suffix not in SUFFIXES:
        known = ", ".join((*SUFFIXES, *DATABASES))
        raise click.UsageError(f"{output}: the suffix tells no format ({known}); name one with --format.")
    return SUFFIXES.get(suffix)


def _format(name: str, single: bool, *, colour: bool) -> Format:
    if name == "json" and single:
        return Format(console.coloured) if colour else INDENTED
    return FORMATS[name]
