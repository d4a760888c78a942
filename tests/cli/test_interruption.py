"""Signals end a block whatever Python makes of their exception on its way."""

import os
import signal
import time
from collections.abc import Iterator
from contextlib import suppress

import pytest

from vnnews_extract.cli.interruption import TERMINATED, interruptible
from vnnews_extract.cli.output import orderly_end


@pytest.fixture(autouse=True)
def as_at_a_terminal() -> Iterator[None]:
    """Whoever started the tests may have had Ctrl-C ignored."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


class Finalised:
    """Has a finaliser in which a signal arrives: Python only reports what is raised there."""

    def __init__(self, number: int) -> None:
        self._number = number

    def __del__(self) -> None:
        os.kill(os.getpid(), self._number)


class Named:
    """Is given its name by a class body, in the middle of which a signal arrives: Python 3.11 raises RuntimeError."""

    def __set_name__(self, _owner: type, _name: str) -> None:
        os.kill(os.getpid(), signal.SIGINT)
        time.sleep(5)


def test_where_the_exception_is_lost_it_comes_again(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(KeyboardInterrupt), interruptible():
        Finalised(signal.SIGINT)
        time.sleep(30)
    with pytest.raises(SystemExit) as ended, interruptible():
        Finalised(signal.SIGTERM)
        time.sleep(30)
    assert ended.value.code == TERMINATED
    assert capfd.readouterr().err == ""


def test_where_it_becomes_another_the_block_still_ends_with_it() -> None:
    with pytest.raises(KeyboardInterrupt), interruptible():
        type("Owner", (), {"name": Named()})


def test_after_the_block_everything_is_as_before() -> None:
    with suppress(KeyboardInterrupt), interruptible():
        os.kill(os.getpid(), signal.SIGINT)
        time.sleep(5)
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
    assert signal.getitimer(signal.ITIMER_REAL) == (0, 0)


def test_errors_of_the_block_pass() -> None:
    with pytest.raises(ValueError, match="ours"), interruptible():
        raise ValueError("ours")


def test_an_ignored_interruption_stays_ignored() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with interruptible():
        os.kill(os.getpid(), signal.SIGINT)


def test_an_interruption_before_the_block_begins_is_told_by_whoever_was_to_begin_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """It comes when the block has been prepared, and control is on its way there: then nothing else ends it."""
    prepared = orderly_end("output").gen  # type: ignore[attr-defined]

    with pytest.raises(KeyboardInterrupt):
        next(prepared)
        os.kill(os.getpid(), signal.SIGINT)
        time.sleep(5)
    prepared.close()

    assert capsys.readouterr().err == ""
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
