"""What a person at a terminal sees: colour, progress, and one line a failure."""

import logging
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, BinaryIO, TypeVar

if TYPE_CHECKING:
    from vnnews_extract.records import ArticleRecord

Item = TypeVar("Item")


class ColourSink:
    """One record as an indented JSON object in colour, for a terminal."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def write(self, record: "ArticleRecord") -> None:
        """Write the record."""
        from rich.console import Console
        from rich.highlighter import JSONHighlighter

        console = Console(force_terminal=True)
        with console.capture() as captured:
            console.print(JSONHighlighter()(record.model_dump_json(indent=2)), soft_wrap=True)
        self._stream.write(captured.get().encode())

    def close(self) -> None:
        """Nothing follows."""


def wants_colour() -> bool:
    """Whether standard output is a terminal whose owner has not declined colour."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


@contextmanager
def progress(items: Sequence[Item], *, shown: bool) -> Iterator[Iterable[Item]]:
    """The items; while they last a progress bar on standard error, if it is to be shown."""
    if not shown:
        yield items
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

    columns = ("{task.description}", BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True)) as bar:
        yield bar.track(items, description="extract")


def complain(message: str) -> None:
    """Say what went wrong, on one line of standard error."""
    from vnnews_extract.reading import one_line

    print(f"extract: {one_line(message)}", file=sys.stderr)  # not click.echo: it writes into the progress bar


@contextmanager
def log_shown(shown: bool) -> Iterator[None]:
    """Show what the package logs meanwhile, such as rejected candidates, on standard error."""
    logger, handler = logging.getLogger("vnnews_extract"), _Complaints()
    if shown:
        logger.addHandler(handler)
    yield
    logger.removeHandler(handler)


class _Complaints(logging.Handler):
    def emit(self, record: logging.LogRecord) -> None:
        complain(self.format(record))
