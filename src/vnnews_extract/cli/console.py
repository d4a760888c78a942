"""What a person at a terminal sees: colour, progress, and one line a failure."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from rich.progress import Progress

    from vnnews_extract.records import ArticleRecord

Advance = Callable[[bool], None]  # one more article is done; whether it failed


def coloured(record: "ArticleRecord") -> bytes:
    """One record as an indented JSON object in colour, for a terminal."""
    from rich.console import Console
    from rich.highlighter import JSONHighlighter

    console = Console(force_terminal=True)
    with console.capture() as captured:
        console.print(JSONHighlighter()(record.model_dump_json(indent=2)), soft_wrap=True)
    return captured.get().encode()


def wants_colour() -> bool:
    """Whether standard output is a terminal whose owner has not declined colour."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


@contextmanager
def progress(total: int | None, *, shown: bool) -> Iterator[Advance]:
    """A progress bar on standard error while the block lasts, if it is to be shown; call what it yields.

    The bar has the number of articles, of `total` where that is known, of failures, articles a second
    and the time left.
    """
    if not shown:
        yield lambda _failed: None
        return
    with _bar() as bar:
        task = bar.add_task("extract", total=total, rate="", failures="")
        failures = 0

        def advance(failed: bool) -> None:
            nonlocal failures
            failures += failed
            speed = bar.tasks[0].speed
            bar.update(
                task,
                advance=1,
                rate=f"{speed:.0f}/s" if speed else "",
                failures=f"[red]{failures} failed[/]" if failures else "",
            )

        yield advance


def _bar() -> "Progress":
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    return Progress(
        "{task.description}",
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
        TextColumn("{task.fields[failures]}"),
        console=Console(stderr=True),
    )


def complain(message: str) -> None:
    """Say what went wrong, on one line of standard error that begins with the name of the command."""
    if not message.isprintable():
        from vnnews_extract.reading import one_line  # not always: an interruption may have cut its import off

        message = one_line(message)
    context = click.get_current_context(silent=True)
    name = context.command.name if context else "extract"
    if sys.stderr is not None:  # else the line would be printed among the records
        with suppress(OSError):  # nowhere to say it
            print(f"{name}: {message}", file=sys.stderr)  # not click.echo: it writes into the progress bar
