"""A run: every input through the workers into the sink, failures told and noted, progress shown."""

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from vnnews_extract.cli import console
from vnnews_extract.cli.interruption import interruptible

if TYPE_CHECKING:
    from vnnews_extract.batch import FailuresFile, Prepare, Task
    from vnnews_extract.batch.ray import RayPool
    from vnnews_extract.outcomes import Outcome
    from vnnews_extract.reading import Input
    from vnnews_extract.sinks import Sink


@dataclass(frozen=True, slots=True)
class Settings:
    """How a run is to go: the options of the command line that concern no single article.

    Attributes:
        jobs: worker processes; 0 for none, all in this process; None for one a core.
        timeout: seconds of processor time that one article may take.
        memory: MiB that one worker may use.
        failures: the file for what failed, or None.
        bar: whether a progress bar is shown.
        verbose: whether what the package logs is shown.
        debug: whether tracebacks of internal errors are shown.
        engine: where the workers are: `local` or `ray`.
        ray_address: of the cluster; None for one on this machine.
    """

    jobs: int | None
    timeout: float
    memory: int
    failures: Path | None
    bar: bool
    verbose: bool
    debug: bool
    engine: str = "local"
    ray_address: str | None = None


@dataclass(slots=True)
class Tally:
    """How many articles were extracted (now or before), and how many failed."""

    done: int = 0
    failed: int = 0


def run(inputs: Iterable["Input"], total: int | None, sink: "Sink", settings: Settings) -> Tally:
    """Extract all inputs, of which there are `total` if that is known, into the sink."""
    tally = Tally()
    with (
        _stopping(sink),
        interruptible(),
        console.progress(total, shown=settings.bar) as advance,
        _failures_file(settings.failures) as failures,
    ):

        def count(outcome: "Outcome") -> None:
            failed = _tell(outcome, failures, settings)
            tally.failed += failed
            tally.done += not failed
            advance(failed)

        for told in sink.standing(inputs):
            count(told)
        with _outcomes(_tasks(sink.rest, sink), sink.prepare, settings) as outcomes:
            for outcome in outcomes:
                sink.write(outcome)
                count(outcome)
    return tally


@contextmanager
def _stopping(sink: "Sink") -> Iterator[None]:
    """When the user or a full disk ends the block, keep what is done and say how to go on."""
    try:
        yield
    except (KeyboardInterrupt, SystemExit, OSError):
        if hint := sink.stop():
            console.complain(hint)
        raise
    except BaseException:
        sink.discard()
        raise


def _tasks(inputs: Iterable["Input"], sink: "Sink") -> Iterator["Task"]:
    """The inputs, each with what the sink knows of it."""
    from vnnews_extract.batch import Task

    group: list[Input] = []
    for found in inputs:
        group.append(found)
        if sum(each.weight for each in group) >= sink.asked:
            known = sink.known([each.source for each in group])
            yield from (Task(each, known.get(each.source)) for each in group)
            group = []
    known = sink.known([each.source for each in group])
    yield from (Task(each, known.get(each.source)) for each in group)


def _tell(outcome: "Outcome", failures: "FailuresFile | None", settings: Settings) -> bool:
    """Say what there is to say of an article; returns whether it failed."""
    from vnnews_extract.outcomes import Failed, Unchanged

    if isinstance(outcome, Unchanged):
        return False
    if settings.verbose:
        for line in outcome.log:
            console.complain(line)
    if not isinstance(outcome, Failed):
        return False
    console.complain(f"{outcome.source}: {outcome.reason}")
    if settings.debug and outcome.traceback:
        print(outcome.traceback, file=sys.stderr)
    if failures:
        failures.write(outcome)
    return True


@contextmanager
def _failures_file(path: Path | None) -> Iterator["FailuresFile | None"]:
    from vnnews_extract.batch import FailuresFile

    if path is None:
        yield None
        return
    failures = FailuresFile(path)
    try:
        yield failures
    finally:
        if failures.close():
            console.complain(f"what failed, and why, is in {path}")


@contextmanager
def _outcomes(tasks: Iterable["Task"], prepare: "Prepare", settings: Settings) -> Iterator[Iterator["Outcome"]]:
    from vnnews_extract.batch import Limits, Pool, attempted

    limits = Limits(settings.timeout, settings.memory)
    if settings.engine == "ray":
        with _ray_pool_class()(settings.ray_address, settings.jobs, prepare, limits) as cluster:
            yield cluster.outcomes(tasks)
        return
    if settings.jobs == 0:
        yield attempted(tasks, prepare)
        return
    jobs = settings.jobs or len(os.sched_getaffinity(0))
    with Pool(jobs, prepare, limits) as pool:
        yield pool.outcomes(tasks)


def _ray_pool_class() -> "type[RayPool]":
    try:
        from vnnews_extract.batch.ray import RayPool
    except ModuleNotFoundError:
        raise click.UsageError("Ray needs the extra: pip install 'vnnews-extract[ray]'.") from None
    return RayPool
