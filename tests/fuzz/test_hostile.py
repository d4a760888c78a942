"""Every hostile seed gives a valid record, in time that grows no faster than its length."""

from time import process_time

import pytest
from hostile import PATTERNS, hostile

from vnnews_extract import Article, Extractor, ReadError

_SHORT, _LONG = 5_000, 20_000  # characters
_ATTEMPTS = 3  # a busy machine may spoil a measurement
_SPARE = 0.2  # seconds

HUGE = {
    "a million digits": ("digits", 10**6),
    "a million dotted digits": ("dotted digits", 10**6),
    "a hundred thousand percent signs": ("percent signs", 10**5),
    "a million marks": ("combining marks", 10**6),
    "a million letters": ("one endless word", 10**6),
    "a hundred thousand brackets": ("nested brackets", 10**5),
}


@pytest.fixture(scope="module", autouse=True)
def warm(extractor: Extractor) -> None:
    """Loads what is loaded once, which is no part of any measurement."""
    extractor(hostile("ordinary news", _SHORT))


@pytest.mark.parametrize("name", PATTERNS)
def test_a_seed_takes_time_in_proportion_to_its_length(name: str, extractor: Extractor) -> None:
    ratios = []
    for _ in range(_ATTEMPTS):
        short, long = seconds(extractor, hostile(name, _SHORT)), seconds(extractor, hostile(name, _LONG))
        if long < 2 * _LONG / _SHORT * short + _SPARE:
            return
        ratios.append(long / short)
    pytest.fail(f"four times the length takes {min(ratios):.1f} times as long")


@pytest.mark.parametrize("name", HUGE)
def test_a_huge_seed_ends(name: str, extractor: Extractor) -> None:
    text = hostile(*HUGE[name])
    assert seconds(extractor, text) < 20


@pytest.mark.parametrize("name", ["ordinary news", "digits", "spaces"])
def test_five_megabytes_are_refused(name: str) -> None:
    with pytest.raises(ReadError, match="too large for an article"):
        Article.from_bytes(hostile(name, 5 * 10**6).encode())


def seconds(extractor: Extractor, text: str) -> float:
    """The processor time that a text takes, whose record is valid."""
    start = process_time()
    extractor(text).check_against(text)
    return process_time() - start
