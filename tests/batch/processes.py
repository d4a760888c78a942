"""Real processes of a run: started, looked at through /proc, and killed."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypeVar

EXTRACT = str(Path(sys.executable).with_name("extract"))
# `extract` that makes files durable twenty times a second, so that a run is in its middle also on a fast machine.
_HASTY = """
from vnnews_extract.sinks.staged import texts
texts._SECONDS = 0.05
from vnnews_extract.cli import extract
extract()
"""

Found = TypeVar("Found")


@contextmanager
def started(*arguments: str, cwd: Path, hasty: bool = False, reading: bool = False) -> Iterator[subprocess.Popen[str]]:
    """`extract` with the arguments, running, from a pipe if it is to read; killed at the end of the block."""
    command = [*([sys.executable, "-c", _HASTY] if hasty else [EXTRACT]), *arguments, "--quiet"]
    pipes = {"stderr": subprocess.PIPE, "stdout": subprocess.PIPE, "stdin": subprocess.PIPE if reading else None}
    with subprocess.Popen(command, cwd=cwd, text=True, **pipes) as process:  # type: ignore[call-overload]
        try:
            yield process
        finally:
            process.kill()


def children(pid: int) -> list[int]:
    """The processes that `pid` has started and that still run."""
    try:
        return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except FileNotFoundError:
        return []


def workers(pid: int) -> list[int]:
    """The workers of the run `pid`: they are forked from a server that it has started."""
    return [worker for server in children(pid) for worker in children(server)]


def awaited(look: Callable[[], Found], seconds: float = 180) -> Found:
    """What `look` returns as soon as it is not empty: also on a machine that has little time for it."""
    end = time.monotonic() + seconds
    while not (found := look()):
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.01)
    return found


def kill(pid: int) -> None:
    """Kill the process outright, if it still runs."""
    with suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)


def is_running(pid: int) -> bool:
    """Whether the process still runs."""
    try:
        return "State:\tZ" not in Path(f"/proc/{pid}/status").read_text()
    except FileNotFoundError:
        return False
