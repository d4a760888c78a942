"""Whether a text that may have been decoded wrongly is Vietnamese, judged by the spelling of its words."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import cache

from vnnews_extract.language.syllables import is_syllable
from vnnews_extract.lexicons import load_toml

# Whatever stands between spaces and common punctuation: wrongly decoded letters are often symbols.
_WORD = re.compile(r"[^\s!-/:-@\[-`{-~–—…“”‘’]+")
_SAMPLE = 1 << 16  # characters that are judged
LEAST_VIETNAMESE = 0.75  # share of a text's accented words that must be syllables; the rest are names


def most_vietnamese(readings: Iterable[str]) -> str | None:
    """The most Vietnamese of several readings of the same bytes, or None if none is Vietnamese.

    A few wrong letters may happen to be spelled like syllables, but not like frequent ones.
    """
    (share, frequent), best = max(((_likeness(text), text) for text in readings), default=((0, 0), ""))
    return best if share >= LEAST_VIETNAMESE and frequent else None


def share_vietnamese(text: str) -> float:
    """Which share of the words of `text` that bear marks is spelled like Vietnamese syllables."""
    words = _accented(text)
    spelled = sum(number for word, number in words.items() if is_syllable(word))
    return spelled / max(1, words.total())


def _likeness(text: str) -> tuple[float, int]:
    words = Counter(unicodedata.normalize("NFC", word.lower()) for word in _accented(text).elements())
    return share_vietnamese(text), sum(words[syllable] for syllable in _frequent())


def _accented(text: str) -> Counter[str]:
    return Counter(word for word in _WORD.findall(text[:_SAMPLE]) if not word.isascii())


@cache
def _frequent() -> frozenset[str]:
    return frozenset(load_toml("syllables")["frequent"])
