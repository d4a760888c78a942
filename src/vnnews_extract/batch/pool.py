"""Workers under supervision: tasks in, outcomes out in the same order, whatever becomes of a worker."""

from collections import deque
from collections.abc import Iterable, Iterator
from multiprocessing.connection import wait
from types import TracebackType
from typing import Self

from vnnews_extract.batch.tasks import Limits, Prepare, Task
from vnnews_extract.batch.worker import Numbered, Worker
from vnnews_extract.outcomes import Failed, Outcome

_LARGEST_CHUNK = 8  # tasks: enough work for a worker while the parent is busy with a sink
_WINDOW = 256  # tasks beyond the first unfinished one: bounds what waits for its turn in memory


class Pool:
    """Up to `jobs` workers.

    The task that a worker dies of is tried once more while nothing else runs; if that kills its
    worker too, it has failed. No other task is lost.
    """

    def __init__(self, jobs: int, prepare: Prepare, limits: Limits | None = None) -> None:
        self._jobs = jobs
        self._prepare = prepare
        self._limits = limits or Limits()
        self._workers: list[Worker] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None) -> None:
        while self._workers:
            self._workers.pop().stop()

    def outcomes(self, tasks: Iterable[Task]) -> Iterator[Outcome]:
        """The outcome of each task, in order. Tasks are taken as they are needed."""
        return _Round(self._jobs, self._prepare, self._limits, self._workers, tasks).run()


class _Round:
    """One call of `Pool.outcomes`."""

    def __init__(
        self, jobs: int, prepare: Prepare, limits: Limits, workers: list[Worker], tasks: Iterable[Task]
    ) -> None:
        self._jobs = jobs
        self._prepare = prepare
        self._limits = limits
        self._workers = workers
        self._tasks = enumerate(tasks)
        self._again: deque[Numbered] = deque()  # what a dead worker had not begun
        self._suspects: deque[Numbered] = deque()  # what a worker died of once
        self._alone: Worker | None = None  # the worker that has a suspect
        self._done: dict[int, Outcome] = {}
        self._next = 0  # the number of the outcome whose turn it is
        self._taken = 0  # tasks
        self._given = 0  # chunks

    def run(self) -> Iterator[Outcome]:
        """See `Pool.outcomes`."""
        while True:
            self._give()
            if self._next in self._done:
                yield self._done.pop(self._next)
                self._next += 1
                continue
            busy = [worker for worker in self._workers if worker.pending]
            if not busy:
                return
            ready = wait([worker.connection for worker in busy])
            for worker in busy:
                if worker.connection in ready:
                    self._receive(worker)

    def _give(self) -> None:
        """Give work to every worker that has none."""
        idle = [worker for worker in self._workers if not worker.pending]
        free = len(idle) + self._jobs - len(self._workers)
        if self._suspects:
            if free == self._jobs:
                self._alone = self._idle_worker()
                self._alone.give([self._suspects.popleft()])
        elif self._alone is None:
            while free and (chunk := self._chunk()):
                self._idle_worker().give(chunk)
                free -= 1

    def _idle_worker(self) -> Worker:
        """A worker without work, started if there is none."""
        for worker in self._workers:
            if not worker.pending:
                return worker
        self._workers.append(Worker(self._prepare, self._limits))
        return self._workers[-1]

    def _chunk(self) -> list[Numbered]:
        """The next tasks for a worker: few while there may be few in all."""
        size = min(_LARGEST_CHUNK, 1 + self._given // self._jobs)
        chunk: list[Numbered] = []
        weight = 0
        while len(chunk) < size and weight < _LARGEST_CHUNK:
            numbered = self._again.popleft() if self._again else self._take()
            if numbered is None:
                break
            chunk.append(numbered)
            weight += numbered[1].input.weight
        self._given += 1
        return chunk

    def _take(self) -> Numbered | None:
        """The next task, if it is not too far ahead; those that need not be done are done on the way."""
        while self._taken < self._next + _WINDOW:
            numbered = next(self._tasks, None)
            if numbered is None:
                break
            self._taken += 1
            number, task = numbered
            if (unchanged := task.unchanged()) is None:
                return numbered
            self._done[number] = unchanged
        return None

    def _receive(self, worker: Worker) -> None:
        try:
            number, outcome = worker.receive()
        except EOFError:
            self._bury(worker)
        else:
            self._done[number] = outcome
            if worker is self._alone:
                self._alone = None

    def _bury(self, worker: Worker) -> None:
        """Draw the consequences of a worker's death."""
        self._workers.remove(worker)
        kind, reason = worker.cause_of_death()
        number, task = worker.pending.popleft()
        self._again.extendleft(reversed(worker.pending))
        worker.pending.clear()
        worker.stop()
        if worker is self._alone:
            self._alone = None
            self._done[number] = Failed(task.input.source, task.digest(), kind, reason)
        else:
            self._suspects.append((number, task))
