"""The target of `-o`: which sink it means, and how its errors are told."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from vnnews_extract.cli import console
from vnnews_extract.cli.output import STDIO, open_output, orderly_end
from vnnews_extract.sinks import INDENTED, JSON, JSON_LINES, Format, StreamSink

if TYPE_CHECKING:
    from vnnews_extract.sinks import Sink
    from vnnews_extract.sinks.staged import Stage

_NO_FAULT = (errno.EIO, errno.ENOSPC, errno.EFBIG, errno.EBUSY)  # nobody's wrong usage
DATABASES = {".db": "sqlite", ".sqlite": "sqlite", ".sqlite3": "sqlite", ".duckdb": "duckdb"}
FORMATS = ("json", "jsonl", "csv", "parquet")
FOLDERS = ("csv", "parquet")
SUFFIXES = {".json": "json", ".jsonl": "jsonl", ".ndjson": "jsonl", ".csv": "csv", ".parquet": "parquet"}


@contextmanager
def open_sink(output: str, format_: str | None, *, wait: float, resume: bool, single: bool) -> Iterator["Sink"]:
    """The sink that `output` means: a database by its URL or suffix, else a file, folder or standard output."""
    if is_database(output):
        if format_ is not None:
            raise click.UsageError("a database takes no --format, which is for files and folders.")
        with _database(output, wait) as sink:
            yield sink
        return
    name = format_ or _format_told_by(output) or ("json" if single else "jsonl")
    if name in FOLDERS or not (single or is_stream(output)):
        with _staged(output, name, resume) as sink:
            yield sink
        return
    with open_output(output) as stream:
        yield StreamSink(stream, _format(name, single, colour=output == STDIO and console.wants_colour()))


def failures_path(told: str | None, output: str, *, single: bool) -> Path | None:
    """Where failures are noted: where the user says, else beside a file of several records."""
    if told is not None:
        if os.path.realpath(told) == os.path.realpath(output):
            raise click.UsageError(f"{told} cannot be the output and the file of failures.")
        return Path(told)
    if single or is_stream(output) or "://" in output:
        return None
    return Path(output).with_name(f"{Path(output).name}.failures.jsonl")


def check_name(output: str) -> None:
    """Refuse an output that has no name of its own: nothing could be collected beside it."""
    if Path(output).name in ("", ".."):
        raise click.UsageError(f"cannot write {output or 'to an empty name'}: name a file, folder or database.")


def is_stream(path: str) -> bool:
    """Whether the path is `-` or a device or FIFO: nothing could replace it, and it can be read only once."""
    target = Path(path)
    return path == STDIO or (target.exists() and not target.is_file() and not target.is_dir())


def is_database(output: str) -> bool:
    """Whether `output` is the URL of a database, or a file with the suffix of one."""
    return "://" in output or Path(output).suffix in DATABASES


@contextmanager
def _database(output: str, wait: float) -> Iterator["Sink"]:
    from vnnews_extract.sinks.sql import DatabaseError, SqlSink, file_url, printable_url

    url = output if "://" in output else file_url(DATABASES[Path(output).suffix], output)
    with orderly_end(printable_url(url)):
        try:
            yield SqlSink(url, wait)
        except DatabaseError as error:
            console.complain(f"{printable_url(url)}: {error}")
            raise SystemExit(1) from None


@contextmanager
def _staged(output: str, name: str, resume: bool) -> Iterator["Sink"]:
    from vnnews_extract.sinks.staged import StagedSink

    if output == STDIO:
        raise click.UsageError(f"{name} makes a folder of several files: name it with -o.")
    target = Path(output).resolve()
    sink: StagedSink | None = None
    with orderly_end(output):
        try:
            try:
                if name not in FOLDERS and target.is_dir():
                    raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
                sink = StagedSink(target, _stage(target, name), resume=resume)
            except OSError as error:
                if error.errno in _NO_FAULT:
                    raise OSError(error.errno, error.strerror) from None
                raise click.UsageError(f"cannot write {output}: {error.strerror}.") from None
            yield sink
        except (KeyboardInterrupt, SystemExit, GeneratorExit):  # the last: before the block of its caller began
            if sink is not None:
                sink.stop()  # interrupted before anybody ran it
            raise


def _stage(target: Path, name: str) -> "Stage":
    from vnnews_extract.sinks.staged import TextStage

    if name != "parquet":
        return TextStage(target, _text_format(name))
    try:
        from vnnews_extract.sinks.staged.parquet import ParquetStage
    except ModuleNotFoundError:
        raise click.UsageError("Parquet needs the extra: pip install 'vnnews-extract[parquet]'.") from None
    return ParquetStage(target)


def _text_format(name: str) -> Format:
    if name == "csv":
        from vnnews_extract.sinks.csv import CSV

        return CSV
    return {"json": JSON, "jsonl": JSON_LINES}[name]


def _format_told_by(output: str) -> str | None:
    suffix = Path(output).suffix
    if suffix and suffix not in SUFFIXES:
        known = ", ".join((*SUFFIXES, *DATABASES))
        raise click.UsageError(f"{output}: the suffix tells no format ({known}); name one with --format.")
    return SUFFIXES.get(suffix)


def _format(name: str, single: bool, *, colour: bool) -> Format:
    if name == "json" and single:
        return Format("json", console.coloured) if colour else INDENTED
    return _text_format(name)
