"""Syllable tokens: one a syllable, numbers and punctuation marks whole."""

import re

# A number keeps its separators (`1.500`, `2,5`); signs, slashes and hyphens stand alone. A unit's
# power belongs to its letters (`km2`). Combining marks that compose with nothing stay in their word.
_TOKEN = re.compile(
    r"[0-9]+(?:[.,][0-9]+)*"
    r"|(?:km|cm|mm|dm|hm|m)[23](?![0-9])"
    r"|[A-Za-zÀ-ÖØ-öø-ʯ\u0300-\u036fḀ-ỿ]+"
    r"|[^\W\d_]+"
    r"|\.{2,}"
    r"|\S"
)


def tokenize(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The (start, end) of every token of `text[start:end]`; whatever is not space is in exactly one.

    >>> [ "TP.Hội An: 612.000m2"[a:b] for a, b in tokenize("TP.Hội An: 612.000m2", 0, 20) ]
    ['TP', '.', 'Hội', 'An', ':', '612.000', 'm2']
    """
    return [match.span() for match in _TOKEN.finditer(text, start, end)]
