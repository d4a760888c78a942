"""The output of a command: standard output or a file, and an orderly end when it cannot be written."""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, BinaryIO

import click

from vnnews_extract.cli.console import complain
from vnnews_extract.cli.interruption import INTERRUPTED, interruptible
from vnnews_extract.sinks import replacing

STDIO = "-"
READER_GONE = 141  # 128 + SIGPIPE


class OrderlyCommand(click.Command):
    """A command that prints: it ends as `orderly_end` says, whatever part of it is interrupted or cannot print."""

    def make_context(
        self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any
    ) -> click.Context:
        """Read the command line, which may mean to print the help."""
        with _printing():
            return super().make_context(info_name, args, parent, **extra)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command."""
        _occupy_closed_streams()
        with _printing():
            return super().invoke(ctx)


class OrderlyGroup(OrderlyCommand, click.Group):
    """A group of commands that ends as they do."""


@contextmanager
def open_output(output: str) -> Iterator[BinaryIO]:
    """The stream that `output` names; a file is there once the block has ended well, and only then.

    A file that cannot be opened at all is wrong usage.
    """
    with orderly_end("standard output" if output == STDIO else output), ExitStack() as stack:
        yield stack.enter_context(_standard_output() if output == STDIO else _file(output))


@contextmanager
def orderly_end(output: str) -> Iterator[None]:
    """End the program without a traceback when it is interrupted or terminated, the reader of the output is
    gone, or the output cannot be written.
    """
    try:
        with interruptible():
            yield
    except KeyboardInterrupt:
        complain("interrupted")
        raise SystemExit(INTERRUPTED) from None
    except BrokenPipeError:
        _discard_stdout()
        raise SystemExit(READER_GONE) from None
    except OSError as error:
        _discard_stdout()
        complain(f"{error.filename or output}: {error.strerror or error}")
        raise SystemExit(1) from None


@contextmanager
def _printing() -> Iterator[None]:
    """An orderly end of a block that prints; what it has printed is out when it ends."""
    with orderly_end("standard output"):
        try:
            yield
        finally:
            if sys.stdout is not None:
                sys.stdout.flush()


@contextmanager
def _standard_output() -> Iterator[BinaryIO]:
    if sys.stdout is None:  # the caller closed it
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))
    yield sys.stdout.buffer
    sys.stdout.buffer.flush()


@contextmanager
def _file(output: str) -> Iterator[BinaryIO]:
    with ExitStack() as stack:
        try:
            stream = stack.enter_context(replacing(Path(output)))
        except OSError as error:
            raise click.UsageError(f"cannot write {output}: {error.strerror}.") from None
        yield stream


def _discard_stdout() -> None:
    """Send what is still buffered nowhere: flushing it at exit would fail again."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _occupy_closed_streams() -> None:
    """Give standard streams that the caller closed to the null device: else pipes to the workers get their numbers."""
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # the lowest number that is free
