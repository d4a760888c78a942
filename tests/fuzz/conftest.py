"""The fuzz tests run a few examples each, or for as long as `--fuzz-minutes` tells.

    pytest tests/fuzz --fuzz-minutes 30

shares the time among the properties and shows how many rounds of examples each has stood.
"""

from collections.abc import Callable
from datetime import timedelta
from time import monotonic

import pytest
from hypothesis import HealthCheck, settings

PROPERTIES = 5  # tests that share the time

settings.register_profile(
    "fuzz",
    max_examples=50,
    derandomize=False,
    deadline=timedelta(seconds=30),  # an example that hangs
    suppress_health_check=list(HealthCheck),
)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--fuzz-minutes`."""
    parser.addoption("--fuzz-minutes", type=float, default=0, help="how long to look for failures in all")


@pytest.fixture
def fuzz(request: pytest.FixtureRequest, capsys: pytest.CaptureFixture[str]) -> Callable[[Callable[[], None]], None]:
    """Checks a property: once, or again and again with other examples until its share of the time is over."""
    seconds = 60 * request.config.getoption("--fuzz-minutes", default=0) / PROPERTIES

    def fuzz(check: Callable[[], None]) -> None:
        end = monotonic() + seconds
        rounds = 0
        while rounds == 0 or monotonic() < end:
            check()
            rounds += 1
        if seconds:
            with capsys.disabled():
                print(f"\n{request.node.name}: {rounds} rounds of examples")  # noqa: T201

    return fuzz
