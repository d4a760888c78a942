"""Being interrupted or terminated: an exception wherever the program is, which nothing can lose on its way up."""

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

INTERRUPTED = 128 + signal.SIGINT  # exit statuses, as shells expect them
TERMINATED = 128 + signal.SIGTERM

_AGAIN = 1.0  # seconds after which an exception that came to nothing is raised once more


@contextmanager
def interruptible() -> Iterator[None]:
    """Let SIGINT raise KeyboardInterrupt and SIGTERM SystemExit while the block lasts, and end the block so.

    Python loses the exception of a signal where it runs a finaliser, and makes another of it in the middle of
    some imports. So the signal is remembered: what it raised is raised again until it ends the block, and is
    what the block ends with. SIGINT stays ignored where the program was started so, as shells do for what
    runs in the background.
    """
    received: int | None = None

    def stop(number: int, _frame: FrameType | None) -> None:
        nonlocal received
        if number != signal.SIGALRM:
            received = number
        signal.setitimer(signal.ITIMER_REAL, _AGAIN)
        raise _exception(received)

    numbers = [signal.SIGTERM, signal.SIGALRM]
    if signal.getsignal(signal.SIGINT) is not signal.SIG_IGN:
        numbers.append(signal.SIGINT)
    before = {number: signal.signal(number, stop) for number in numbers}
    hook, sys.unraisablehook = sys.unraisablehook, _say_nothing_of_ours
    try:
        yield
    except (KeyboardInterrupt, SystemExit, GeneratorExit):
        raise  # the last: interrupted before the block began, which whoever wanted to begin it is told
    except BaseException as error:
        if received is None:
            raise
        raise _exception(received) from error
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        for number, handler in before.items():
            signal.signal(number, handler)
        sys.unraisablehook = hook


def _exception(received: int | None) -> BaseException:
    return SystemExit(TERMINATED) if received == signal.SIGTERM else KeyboardInterrupt()


def _say_nothing_of_ours(lost: "sys.UnraisableHookArgs") -> None:
    if not isinstance(lost.exc_value, KeyboardInterrupt | SystemExit):
        sys.__unraisablehook__(lost)
