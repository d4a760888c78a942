"""The spelling of Vietnamese syllables."""

import re
import unicodedata
from functools import cache

from vnnews_extract.lexicons import load_toml

_LONGEST = 12  # characters of `nghiêng` with every mark on its own, and some to spare
_TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")


def is_syllable(word: str) -> bool:
    """Whether `word` is spelled like a Vietnamese syllable, in any case, Unicode form and tone placement.

    >>> [is_syllable(word) for word in ("Nghiêng", "thuỷ", "thủy", "nghiò", "café")]
    [True, True, True, False, False]
    """
    if len(word) > _LONGEST:
        return False
    toneless, tones = _TONES.subn("", unicodedata.normalize("NFD", word.lower()))
    return tones <= 1 and _spelling().fullmatch(unicodedata.normalize("NFC", toneless)) is not None


@cache
def _spelling() -> re.Pattern[str]:
    parts = load_toml("syllables")
    onset, nucleus, coda = (
        "|".join(sorted(parts[part], key=len, reverse=True)) for part in ("onsets", "nuclei", "codas")
    )
    return re.compile(f"(?:{onset})?(?:{nucleus})(?:{coda})?")
