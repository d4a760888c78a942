"""When two phrases say the same: the comparisons that the scores are defined by."""

import unicodedata
from collections import Counter

from vnnews_extract.language.shadow import make_shadow

_EDGES = " .,;:-–()\"“”'"
_LEAST_SHARED = 0.5  # Dice coefficient of the syllables of two phrases that are alike


def canonical(phrase: str | None) -> str:
    """The phrase in one spelling: NFC, lower case, one placement of tone marks, single spaces, bare edges.

    >>> canonical(" Uỷ ban  nhân dân, ")
    'ủy ban nhân dân'
    """
    composed = unicodedata.normalize("NFC", phrase or "").casefold()
    return " ".join(make_shadow(composed).text.split()).strip(_EDGES)


def contains(one: str | None, other: str | None) -> bool:
    """Whether either phrase holds the other, syllable by syllable; two empty phrases do.

    >>> contains("Đảng ủy phường Cẩm An", "phường Cẩm An"), contains("xã", None)
    (True, False)
    """
    short, long = sorted((canonical(one).split(), canonical(other).split()), key=len)
    if not short:
        return not long
    return any(long[i : i + len(short)] == short for i in range(len(long) - len(short) + 1))


def alike(one: str | None, other: str | None) -> bool:
    """Whether one phrase holds the other, or they share at least half of their syllables.

    >>> alike("lãnh đạo phường Cẩm An", "cán bộ phường Cẩm An"), alike("phường Cẩm An", "thôn Hạ")
    (True, False)
    """
    if contains(one, other):
        return True
    left, right = Counter(canonical(one).split()), Counter(canonical(other).split())
    if not left or not right:
        return False
    return 2 * (left & right).total() / (left.total() + right.total()) >= _LEAST_SHARED


def same_head(one: str | None, other: str | None) -> bool:
    """Whether one phrase begins with the other: Vietnamese heads come first.

    >>> same_head("cuộc kiểm tra", "cuộc kiểm tra và giám sát"), same_head("hộ nghèo", "nhà")
    (True, False)
    """
    left, right = canonical(one).split(), canonical(other).split()
    length = min(len(left), len(right))
    return length > 0 and left[:length] == right[:length]
