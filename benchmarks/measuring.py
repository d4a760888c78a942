"""Measurements that a busy machine does not spoil: what is compared runs in turn, in one process, text by text."""

import gc
import statistics
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from multiprocessing import get_context
from time import perf_counter
from typing import TypeVar

from spacy.tokens import Doc

from vnnews_extract import Extractor
from vnnews_extract.assemble import assemble
from vnnews_extract.language import analyse

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
    """For each round the seconds that each call takes over all texts, every text given to all calls in turn."""
    return [_round(calls, texts) for _ in range(number)]


def ratios(measured: Sequence[dict[str, float]], name: str, base: str) -> Spread:
    """How long `name` takes for one second of `base`, over the rounds."""
    return Spread.of([seconds[name] / seconds[base] for seconds in measured])


def stages(texts: Sequence[str], number: int) -> dict[str, float]:
    """Each stage's share of the pipeline: analysis, the `Doc`, each component, the record."""
    nlp = extractor().nlp
    seconds = dict.fromkeys(["analysis", "doc", *nlp.pipe_names, "assemble"], 0.0)
    for text in list(texts) * number:
        seconds["analysis"] += seconds_of(analyse, text)
        start = perf_counter()
        doc: Doc = nlp.make_doc(text)
        seconds["doc"] += perf_counter() - start
        for name, component in nlp.pipeline:
            seconds[name] += seconds_of(component, doc)
        seconds["assemble"] += seconds_of(assemble, doc)
    seconds["doc"] -= seconds["analysis"]  # making the Doc analyses the text first
    whole = sum(seconds.values())
    return {name: part / whole for name, part in seconds.items()}


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
    """Seconds for one text of each size (in bytes of UTF-8), made of the articles one after the other."""
    joined = "\n".join(texts).encode()
    extract = extractor()
    found = {}
    for size in sizes:
        text = (joined * (size // len(joined) + 1))[:size].decode(errors="ignore")
        gc.collect()
        repeats = number if size < 1 << 20 else 1
        found[size] = Spread.of([seconds_of(extract, text) for _ in range(repeats)])
    return found


def seconds_of(call: Callable[[T], object], argument: T) -> float:
    """How long a call takes."""
    start = perf_counter()
    call(argument)
    return perf_counter() - start


def _round(calls: dict[str, Call], texts: Sequence[str]) -> dict[str, float]:
    seconds = dict.fromkeys(calls, 0.0)
    for text in texts:
        for name, call in calls.items():
            seconds[name] += seconds_of(call, text)
    return seconds


def _all(texts: Sequence[str]) -> None:
    for text in texts:
        extractor()(text)
