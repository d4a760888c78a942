"""Workers on a Ray cluster: tasks in, outcomes out in the same order, whatever becomes of a node.

Ray Data deals the tasks out to actors, one a core. Each actor keeps one supervised process (`Pool`), so that the
models are loaded once an actor, and one bad article costs itself only, as on one machine. What the actors make comes
back to this process, which alone writes: a task that was done twice, because its node was lost, is written once.
"""

import errno
import logging
import os
import socket
import warnings
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from types import TracebackType
from typing import Any, Self

import numpy as np
import ray
import ray.data
from ray.exceptions import RayError
from ray.util.annotations import RayDeprecationWarning

from vnnews_extract.batch.pool import Pool
from vnnews_extract.batch.tasks import Limits, Prepare, Task
from vnnews_extract.config import VARIABLE
from vnnews_extract.outcomes import Outcome
from vnnews_extract.reading import Input
from vnnews_extract.sinks.version import extractor_version

_BATCH = 16  # tasks that an actor is given at once
_WINDOW = 200_000  # tasks dealt out together: the actors go on from one to the next only by starting anew
_HEAVIEST_WINDOW = 50_000  # the same where their bytes are in memory, by weight
_PATIENCE = 10  # seconds until a cluster must have answered
_NO_RESTARTS: dict[str, Any] = {"max_restarts": 0, "max_task_retries": 0}  # of actors: no node may be left
_MOST_LOSSES = 5  # times that a cluster may fail without having finished a single article


class ClusterError(OSError):
    """There is no Ray cluster to be reached, or it has failed for good."""

    def __init__(self, address: str | None, reason: str) -> None:
        super().__init__(errno.EHOSTUNREACH, reason, f"Ray cluster {address or 'on this machine'}")


class OtherReleaseError(Exception):
    """A node has another release of this package, which might extract something else."""


class RayPool:
    """The actors of a cluster, as a `Pool`; `address` as for `ray.init`, None for a cluster on this machine alone.

    The nodes must find the files that the tasks name under the same paths; what came out of an archive is sent.
    """

    def __init__(self, address: str | None, jobs: int | None, prepare: Prepare, limits: Limits | None = None) -> None:
        self._address = address
        self._jobs = jobs
        self._prepare = prepare
        self._limits = limits or Limits()

    def __enter__(self) -> Self:
        os.environ["RAY_USAGE_STATS_ENABLED"] = "0"  # no telemetry
        _look_for(self._address)
        for name in ("ray", "ray.data"):
            logging.getLogger(name).setLevel(logging.ERROR)
        environment = {VARIABLE: os.environ[VARIABLE]} if VARIABLE in os.environ else {}
        try:
            ray.init(
                address=self._address or "local",
                num_cpus=self._jobs if self._address is None else None,
                include_dashboard=None if self._address else False,
                log_to_driver=False,
                logging_level=logging.ERROR,
                runtime_env={"env_vars": environment},
            )
        except (OSError, RuntimeError, ValueError) as error:
            raise ClusterError(self._address, _first_line(error)) from None
        context = ray.data.DataContext.get_current()
        context.enable_progress_bars = False
        context.print_on_execution_start = False
        context.execution_options.preserve_order = True
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None) -> None:
        ray.shutdown()

    def outcomes(self, tasks: Iterable[Task]) -> Iterator[Outcome]:
        """The outcome of each task, in order. Tasks are taken as they are needed.

        Raises:
            ClusterError: no node is left, or all of them fail.
        """
        for window in _windows(tasks):
            yield from self._window(window)

    def _window(self, tasks: Sequence[Task]) -> Iterator[Outcome]:
        """The outcomes of a window, the rest of which is dealt out again when a node is lost."""
        done, losses = 0, 0
        while done < len(tasks):
            begun = done
            try:
                for outcome in self._dealt(tasks[done:]):
                    yield outcome
                    done += 1
            except RayError as error:
                losses = losses + 1 if done == begun else 0
                if losses == _MOST_LOSSES or isinstance(_cause(error), OtherReleaseError):
                    raise ClusterError(self._address, _first_line(_cause(error))) from None

    def _dealt(self, tasks: Sequence[Task]) -> Iterator[Outcome]:
        """The outcomes of tasks, done by as many actors as the cluster has room for now.

        Raises:
            RayError: an actor is lost, or with its node what it had made.
        """
        there = ray.cluster_resources()  # type: ignore[no-untyped-call]
        actors = self._jobs or max(1, int(there.get("CPU", 1)))
        rows = ray.data.from_items(
            [{"task": _sendable(task)} for task in tasks],
            override_num_blocks=min(len(tasks), max(2 * actors, len(tasks) // (4 * _BATCH))),
        )
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", RayDeprecationWarning)  # of `_NO_RESTARTS`, which has no successor yet
            outcomes = rows.map_batches(
                _actor_class(self._prepare, self._limits),
                batch_size=_BATCH,
                compute=ray.data.ActorPoolStrategy(size=min(actors, len(tasks))),
                num_cpus=1,
                **_NO_RESTARTS,
            )
        for row in outcomes.iter_rows():
            yield row["outcome"]


def _look_for(address: str | None) -> None:
    """Ask whether anybody is there: Ray itself would try for minutes.

    Raises:
        ClusterError: nobody answers at the address.
    """
    host, _, port = (address or "").rpartition("://")[2].rpartition(":")
    if not port.isdecimal():  # `auto`, or none
        return
    try:
        socket.create_connection((host.strip("[]"), int(port)), _PATIENCE).close()
    except (OSError, OverflowError) as error:
        raise ClusterError(address, getattr(error, "strerror", None) or "does not answer") from None


def _windows(tasks: Iterable[Task]) -> Iterator[list[Task]]:
    """The tasks, in groups that fit into memory."""
    stream = iter(tasks)
    while window := list(islice(stream, 1)):
        weight = window[0].input.weight
        while len(window) < _WINDOW and (window[0].input.data is None or weight < _HEAVIEST_WINDOW):
            task = next(stream, None)
            if task is None:
                break
            window.append(task)
            weight += task.input.weight
        yield window


def _sendable(task: Task) -> Task:
    """The task as another process can do it, which may run in another folder."""
    found = task.input
    if found.path is None:
        return task
    return Task(Input(found.source, os.path.abspath(found.path)), task.known)  # noqa: PTH100, a path may be no UTF-8


def _actor_class(prepare: Prepare, limits: Limits) -> type:
    """The class of an actor; what it needs goes with the class, so that nothing of it can be lost with a node."""
    release = extractor_version()

    class Extract:
        def __init__(self) -> None:
            if (theirs := extractor_version()) != release:
                raise OtherReleaseError(f"a node has vnnews-extract {theirs}, this machine {release}")
            self._pool = Pool(1, prepare, limits)

        def __call__(self, batch: dict[str, Any]) -> dict[str, Any]:
            outcomes = np.empty(len(batch["task"]), dtype=object)
            outcomes[:] = list(self._pool.outcomes(batch["task"]))
            return {"outcome": outcomes}

    return Extract


def _cause(error: BaseException) -> BaseException:
    """What went wrong in the actor, where that is known."""
    inner: BaseException | None = getattr(error, "cause", None) or error.__cause__
    return error if inner is None or inner is error else _cause(inner)


def _first_line(error: BaseException) -> str:
    return next(iter(str(error).strip().splitlines()), type(error).__name__)
