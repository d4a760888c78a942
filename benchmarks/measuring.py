"""Measurements that a busy machine does not spoil: what is compared runs in turn, in one process, text by text."""

import gc
import statistics
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from multiprocessing import get_context
from time import perf_counter, process_time
from typing import TypeVar

from vnnews_extract import Extractor
from vnnews_extract.assemble import record_of
from vnnews_extract.language import analyse
from vnnews_extract.pipes.facts import Facts
from vnnews_extract.pipes.steps import STEPS

Call = Callable[[str], object]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Spread:
    """A median with the least and the greatest of the values that it stands for."""

    median: float
    least: float
    most: float

    @classmethod
    def of(cls, values: Sequence[float]) -> "Spread":
        """The spread of `values`, which are not empty."""
        return cls(statistics.median(values), min(values), max(values))


@cache
def extractor() -> Extractor:
    """The extractor of this process."""
    return Extractor()


def rounds(calls: dict[str, Call], texts: Sequence[str], number: int) -> list[dict[str, float]]:
    """For each round the seconds of processor time of each call, every text given to all calls in turn."""
    return [_round(calls, texts) for _ in range(number)]


def ratios(measured: Sequence[dict[str, float]], name: str, base: str) -> Spread:
    """How long `name` takes for one second of `base`, over the rounds."""
    return Spread.of([seconds[name] / seconds[base] for seconds in measured])


def stages(texts: Sequence[str], number: int) -> dict[str, float]:
    """Each stage's share of the pipeline: analysis, each step that finds facts, the record."""
    seconds = dict.fromkeys(["analysis", *STEPS, "record"], 0.0)
    for text in list(texts) * number:
        start = perf_counter()
        analysis, facts = analyse(text), Facts()
        seconds["analysis"] += perf_counter() - start
        for name, step in STEPS.items():
            start = perf_counter()
            step(analysis, facts)
            seconds[name] += perf_counter() - start
        start = perf_counter()
        record_of(analysis, facts)
        seconds["record"] += perf_counter() - start
    whole = sum(seconds.values())
    return {name.removeprefix("vnnews_"): part / whole for name, part in seconds.items()}


def scaling(texts: Sequence[str], number: int) -> Spread:
    """How many times as many articles two processes do as one, in the same time."""
    texts = list(texts)
    with ProcessPoolExecutor(2, mp_context=get_context("fork")) as pool:
        warm = [pool.submit(_all, texts) for _ in range(2)]
        for future in warm:
            future.result()
        found = []
        for _ in range(number):
            start = perf_counter()
            pool.submit(_all, texts).result()
            alone = perf_counter() - start
            start = perf_counter()
            for future in [pool.submit(_all, texts) for _ in range(2)]:
                future.result()
            found.append(2 * alone / (perf_counter() - start))
    return Spread.of(found)


def lengths(texts: Sequence[str], sizes: Sequence[int], number: int) -> dict[int, Spread]:
    """Seconds of processor time for one text of each size (in bytes of UTF-8), made of the articles in turn."""
    joined = "\n".join(texts).encode()
    extract = extractor()
    found = {}
    for size in sizes:
        text = (joined * (size // len(joined) + 1))[:size].decode(errors="ignore")
        gc.collect()
        repeats = number if size < 1 << 20 else 1
        found[size] = Spread.of([seconds_of(extract, text, process_time) for _ in range(repeats)])
    return found


def seconds_of(call: Callable[[T], object], argument: T, clock: Callable[[], float] = perf_counter) -> float:
    """How long a call takes by a clock."""
    start = clock()
    call(argument)
    return clock() - start


def _round(calls: dict[str, Call], texts: Sequence[str]) -> dict[str, float]:
    seconds = dict.fromkeys(calls, 0.0)
    for text in texts:
        for name, call in calls.items():
            seconds[name] += seconds_of(call, text, process_time)
    return seconds


def _all(texts: Sequence[str]) -> None:
    for text in texts:
        extractor()(text)
