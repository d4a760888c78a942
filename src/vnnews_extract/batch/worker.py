"""One worker process: its life, and the parent's handle on it."""

import os
import signal
import sys
from collections import deque
from collections.abc import Sequence
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.context import BaseContext
from pathlib import Path

from vnnews_extract.batch.tasks import Limits, Prepare, Task, attempt
from vnnews_extract.outcomes import FailureKind, Outcome

_OUT_OF_MEMORY = 77  # exit status
_LONGEST = 1e9  # seconds that a timer takes
_PATIENCE = 5  # seconds that a worker has to end by itself

Numbered = tuple[int, Task]  # a task and its place in the order of the inputs


class Worker:
    """A process that does tasks, one after the other.

    Attributes:
        pending: the tasks that it was given and has not done, in order; it is busy with the first.
        connection: becomes readable when an outcome is there, or the process has died.
    """

    def __init__(self, prepare: Prepare, limits: Limits) -> None:
        context = workers_context()
        self.pending: deque[Numbered] = deque()
        self.connection, theirs = context.Pipe()
        self._limits = limits
        self._process = context.Process(  # type: ignore[attr-defined]
            target=_live, args=(theirs, prepare, limits), daemon=True
        )
        self._process.start()
        theirs.close()

    def give(self, tasks: Sequence[Numbered]) -> None:
        """Give tasks to a worker that has none: one that has could block on its answer while we block on the question.

        A worker that has died meanwhile takes them with it, as if it had begun.
        """
        self.pending.extend(tasks)
        with suppress(OSError):
            self.connection.send([task for _, task in tasks])

    def receive(self) -> tuple[int, Outcome]:
        """The outcome of the first pending task, with the number of the task.

        Raises:
            EOFError: the process has died.
        """
        try:
            outcome: Outcome = self.connection.recv()
        except OSError:  # it died while it sent
            raise EOFError from None
        number, _ = self.pending.popleft()
        return number, outcome

    def cause_of_death(self) -> tuple[FailureKind, str]:
        """Why the process has died: the kind of failure, and the reason in words."""
        self._process.join()
        status = self._process.exitcode
        if status == -signal.SIGPROF:
            return "timeout", f"took more than {self._limits.seconds:g} s of processor time"
        if status == _OUT_OF_MEMORY:
            return "memory", f"needs more than {self._limits.mebibytes} MiB of memory"
        if status < 0:
            return "crash", f"the worker was ended by {signal.Signals(-status).name}"
        return "crash", f"the worker ended with status {status}"

    def stop(self) -> None:
        """End the process: at once if it is busy."""
        self.connection.close()
        if self.pending:
            self._process.kill()
        self._process.join(_PATIENCE)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()


def workers_context() -> BaseContext:
    """How processes start: forked from a server that has the models loaded and no threads."""
    context = get_context("forkserver")
    context.set_forkserver_preload(["vnnews_extract.batch.warm"])
    return context


def _live(connection: Connection, prepare: Prepare, limits: Limits) -> None:
    """Do the tasks that come, until the parent closes the connection or is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's affair
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    signal.signal(signal.SIGPROF, signal.SIG_DFL)  # kills, also in the middle of a C function
    _limit_memory(limits)
    try:
        while True:
            for task in connection.recv():
                signal.setitimer(signal.ITIMER_PROF, min(limits.seconds, _LONGEST))
                outcome = attempt(task, prepare)
                signal.setitimer(signal.ITIMER_PROF, 0)
                connection.send(outcome)
    except (EOFError, OSError):
        pass
    except MemoryError:
        os._exit(_OUT_OF_MEMORY)


def _limit_memory(limits: Limits) -> None:
    import resource

    _, hard = resource.getrlimit(resource.RLIMIT_DATA)
    limit = min(limits.mebibytes * 2**20, sys.maxsize)  # more is no limit
    resource.setrlimit(resource.RLIMIT_DATA, (limit if hard == resource.RLIM_INFINITY else min(limit, hard), hard))
    with suppress(OSError):  # where the machine itself runs short, Linux is to end a worker, not the parent
        Path("/proc/self/oom_score_adj").write_text("800", encoding="ascii")
