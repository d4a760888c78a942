"""Memory does not grow with the number of articles, however many words they hold that were never seen."""

import gc
import random
import tracemalloc

import pytest
from support import ARTICLE

from vnnews_extract import Extractor
from vnnews_extract.language import words

_MOST_GROWTH = 1 << 19  # bytes; what 150 articles leave behind if every new word stays is several times that


def never_seen(number: int) -> str:
    """An article with a hundred words of its own."""
    chance = random.Random(number)
    new = ["".join(chance.choices("bcdghklmnprstvxaăâeêioôơuư", k=7)).capitalize() for _ in range(100)]
    return ARTICLE + " ".join(new) + f". Ông {' '.join(new[:3])} có {chance.randrange(10**9)} hộ."


def test_articles_leave_nothing_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("vnnews_extract.language.windows._CAPACITY", 1000)
    monkeypatch.setattr("vnnews_extract.language.analysis._CAPACITY", 1000)
    segmenter = words.Segmenter()
    monkeypatch.setattr("vnnews_extract.language.analysis.default_segmenter", lambda: segmenter)
    extractor = Extractor()
    for number in range(50):
        extractor(never_seen(number))
    tracemalloc.start()
    try:
        for number in range(50, 200):
            extractor(never_seen(number))
            if number == 60:
                gc.collect()
                before, _ = tracemalloc.get_traced_memory()
        gc.collect()
        after, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert after - before < _MOST_GROWTH
