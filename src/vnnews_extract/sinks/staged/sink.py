"""`StagedSink`: collects the output beside its place, with a journal, and puts it there when it is whole."""

import itertools
import math
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from vnnews_extract.outcomes import Extracted, Failed, Outcome, Unchanged
from vnnews_extract.reading import Input, ReadError, Seen, digest_of
from vnnews_extract.sinks.protocol import Sink
from vnnews_extract.sinks.staged.journal import Entry, Journal, Mark
from vnnews_extract.sinks.version import extractor_version

if TYPE_CHECKING:
    from vnnews_extract.records import ArticleRecord


class Stage(Protocol):
    """Where an output is collected: how it is laid out, and how far back it can go."""

    name: str
    """Of the format, to tell unfinished outputs apart."""
    path: Path
    """Where it is collected."""

    @property
    def prepare(self) -> Callable[["ArticleRecord"], Any]:
        """See `Sink`."""

    def check(self, target: Path) -> None:
        """Check that the output may stand there.

        Raises:
            OSError: it would replace what no such output is.
        """

    def open_at(self, mark: Mark | None) -> None:
        """Go back to a mark, or begin."""

    def append(self, outcome: Extracted, *, new: bool) -> None:
        """Take what was extracted; `new` tells whether no article before it has the same text."""

    def due(self, seconds: float) -> bool:
        """Whether what was taken is to be made durable, so many seconds after the last time."""

    def settle(self) -> Mark:
        """Make durable what was taken."""

    def finish(self, target: Path) -> None:
        """Complete the output and put it in its place."""

    def close(self) -> None:
        """Close all files."""

    def remove(self) -> None:
        """Delete what was collected."""


class StagedSink(Sink):
    """Writes to `target`, which is there as a whole or as it was before.

    With `resume`, what an interrupted run has left is gone on with: `standing` first tells which of the
    inputs are done, `rest` are those that are not. Otherwise it is thrown away.

    Raises:
        OSError: the target cannot be written.
    """

    def __init__(self, target: Path, stage: Stage, *, resume: bool) -> None:
        self.prepare = stage.prepare
        self.rest: Iterator[Input] = iter(())
        self._target = target
        self._stage = stage
        self._seen = Seen()
        self._waiting: list[Outcome] = []
        self._since = time.monotonic()
        self._torn = False  # whether what was taken is half written: then it is left to the run that goes on
        self._ended = False
        stage.check(target)
        path = target.with_name(f"{target.name}.partial-journal")
        self._journal = Journal(path, f"{stage.name} {extractor_version()}")
        if not resume or stage.path.is_symlink() or not stage.path.exists():
            self._journal.cut(0)
        if not len(self._journal):
            self._begin()

    def standing(self, inputs: Iterable[Input]) -> Iterator[Failed | Unchanged]:
        """What became of those first inputs that were done before and have not changed; then `rest` are the others."""
        todo = iter(inputs)
        done = 0
        mark: Mark | None = None
        group: list[tuple[Entry, Input]] = []
        for entry, marked in self._journal.entries():
            found = next(todo, None)
            if found is not None:
                group.append((entry, found))
            if found is None or not _stands(entry, found):
                break
            if marked is not None:
                yield from self._told(group)
                done, mark = done + len(group), marked
                group = []
        self.rest = itertools.chain((found for _, found in group), todo)
        if len(self._journal):
            self._journal.cut(done)
            self._stage.open_at(mark)

    def write(self, outcome: Outcome) -> None:
        """Take the outcome; from time to time all that were taken are made durable."""
        self._torn = True
        if isinstance(outcome, Extracted):
            self._stage.append(outcome, new=self._seen.add(outcome.article))
        self._waiting.append(outcome)
        self._torn = False
        if self._stage.due(time.monotonic() - self._since):
            self._settle()

    def close(self) -> None:
        """Complete the output and put it in its place."""
        self._settle()
        self._stage.finish(self._target)
        self._journal.remove()
        self._ended = True

    def stop(self) -> str:
        """Keep what is done for a run with `resume`; of a sink that has ended already, nothing more."""
        if self._ended:
            return ""
        with suppress(OSError):
            if not self._torn and self._stage.due(math.inf):
                self._settle()
        self._stage.close()
        done = len(self._journal)
        if not done:
            self.discard()
            return ""
        self._ended = True
        self._journal.close()
        return f"{done} articles are done; to go on, run the same command with --resume"

    def discard(self) -> None:
        """Leave what was there before."""
        self._ended = True
        self._stage.remove()
        self._journal.remove()

    def _begin(self) -> None:
        try:
            self._stage.remove()  # of whatever run
            self._stage.open_at(None)
        except BaseException:  # whoever interrupts has no sink yet to stop
            self.discard()
            raise

    def _settle(self) -> None:
        if self._waiting:
            self._torn = True
            self._journal.add(self._waiting, self._stage.settle())
            self._waiting = []
            self._torn = False
        self._since = time.monotonic()

    def _told(self, group: Iterable[tuple[Entry, Input]]) -> Iterator[Failed | Unchanged]:
        for entry, _ in group:
            if entry.article is not None:
                self._seen.add(entry.article)
            yield entry.outcome


def _stands(entry: Entry, found: Input) -> bool:
    """Whether the input is the one of the entry, with the same bytes or as unreadable as it was."""
    if found.source != entry.source:
        return False
    try:
        return digest_of(found.read()) == entry.digest
    except ReadError as error:
        return error.reason == entry.reason
