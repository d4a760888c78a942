"""One task: read an input, extract its record, prepare what the sink will write of it."""

import logging
import traceback
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from vnnews_extract.outcomes import Extracted, Failed, Outcome, Unchanged
from vnnews_extract.reading import Input, ReadError, article_of, digest_of

if TYPE_CHECKING:
    from vnnews_extract.extractor import Extractor
    from vnnews_extract.records import ArticleRecord

Prepare = Callable[["ArticleRecord"], Any]


@dataclass(frozen=True, slots=True)
class Task:
    """An input, and the digest of its bytes where an earlier extraction of them stands."""

    input: Input
    known: str | None = None

    def digest(self) -> str | None:
        """The digest of the bytes; None where they cannot be read."""
        try:
            return digest_of(self.input.read())
        except ReadError:
            return None

    def unchanged(self) -> Unchanged | None:
        """The outcome, if the bytes are those of the earlier extraction."""
        if self.known is None or self.digest() != self.known:
            return None
        return Unchanged(self.input.source, self.known)


@dataclass(frozen=True, slots=True)
class Limits:
    """What one article may use before its worker is killed.

    Attributes:
        seconds: of processor time, which does not depend on what else the machine does.
        mebibytes: of memory, the models included.
    """

    seconds: float = 300
    mebibytes: int = 3072


def attempt(task: Task, prepare: Prepare) -> Outcome:
    """Do the task in this process. `prepare` makes of the record what the sink writes.

    Raises:
        MemoryError: the article needs more memory than there is.
    """
    source, digest = task.input.source, None
    with _logged() as log:
        try:
            data = task.input.read()
            digest = digest_of(data)
            record = extractor()(article_of(data, source))
            return Extracted(source, digest, record.article.id, prepare(record), tuple(log))
        except ReadError as error:
            return Failed(source, digest, "unreadable", error.reason, log=tuple(log))
        except MemoryError:
            raise
        except Exception as error:  # a fault of ours in one article must not lose the others
            reason = f"internal error: {type(error).__name__}: {error}"
            return Failed(source, digest, "internal", reason, traceback.format_exc(), tuple(log))


def attempted(tasks: Iterable[Task], prepare: Prepare) -> Iterator[Outcome]:
    """Do tasks in this process, one after the other, without protection against what ends a process."""
    for task in tasks:
        try:
            yield task.unchanged() or attempt(task, prepare)
        except MemoryError:
            yield Failed(task.input.source, None, "memory", "out of memory")


@cache
def extractor() -> "Extractor":
    """The extractor of this process."""
    from vnnews_extract.extractor import Extractor

    return Extractor()


@contextmanager
def _logged() -> Iterator[list[str]]:
    """The lines that the package logs meanwhile."""
    lines: list[str] = []
    logger, handler = logging.getLogger("vnnews_extract"), _Lines(lines)
    logger.addHandler(handler)
    try:
        yield lines
    finally:
        logger.removeHandler(handler)


class _Lines(logging.Handler):
    def __init__(self, lines: list[str]) -> None:
        super().__init__()
        self._lines = lines

    def emit(self, record: logging.LogRecord) -> None:
        self._lines.append(self.format(record))
