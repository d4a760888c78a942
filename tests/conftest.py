"""Fixtures of all rooms: one extractor, and the console scripts as real processes."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import settings
from support import Run

from vnnews_extract import Extractor

# The same examples in every run, whatever else the machine does. To look for others: --hypothesis-profile=thorough
settings.register_profile("thorough", max_examples=5_000, deadline=None, derandomize=False)
settings.register_profile("repeatable", deadline=None, derandomize=True)
settings.load_profile("repeatable")


@pytest.fixture(scope="session")
def extractor() -> Extractor:
    """One extractor for all tests: its models take a moment to load."""
    return Extractor()


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Runs a console script of this installation in `tmp_path`, as a process of its own."""

    def run(*arguments: str, script: str = "extract", **options: object) -> subprocess.CompletedProcess[bytes]:
        command = [str(Path(sys.executable).with_name(script)), *arguments]
        options = {"cwd": tmp_path, "capture_output": True, "timeout": 120} | options
        return subprocess.run(command, check=False, **options)  # type: ignore[call-overload, no-any-return]

    return run


def pytest_configure() -> None:
    """Let the processes of the tests be interrupted, also where a script runs the tests in its background."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
