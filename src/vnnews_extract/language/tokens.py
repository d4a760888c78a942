"""Syllable tokens: one a syllable, numbers and punctuation marks whole."""

import re
from typing import NamedTuple

import numpy as np

# A number keeps its separators (`1.500`, `2,5`); signs, slashes and hyphens stand alone. A unit's
# power belongs to its letters (`km2`). Combining marks that compose with nothing stay in their word.
_TOKEN = re.compile(
    r"[0-9]+(?:[.,][0-9]+)*"
    r"|[kcmdh]m[23](?![0-9])|m[23](?![0-9])"
    r"|[A-Za-zÀ-ÖØ-öø-ʯ\u0300-\u036fḀ-ỿ]+"
    r"|[^\W\d_]+"
    r"|\.{2,}"
    r"|\S"
)


_VISIBLE = np.array([not chr(code).isspace() for code in range(1 << 16)])  # and so is all that is beyond


class Tokens(NamedTuple):
    """Tokens: how each is written, where it starts and where it ends."""

    forms: list[str]
    starts: list[int]
    ends: list[int]


def tokenize(text: str, start: int = 0, end: int | None = None) -> Tokens:
    """The tokens of `text[start:end]`; whatever is not space is in exactly one.

    >>> tokenize("TP.Hội An: 612.000m2").forms
    ['TP', '.', 'Hội', 'An', ':', '612.000', 'm2']
    """
    end = len(text) if end is None else end
    forms = _TOKEN.findall(text, start, end)
    # Since they hold everything but the spaces, their lengths tell where they stand.
    codes = np.frombuffer(text[start:end].encode("utf-32-le", "surrogatepass"), np.uint32)
    places = np.flatnonzero(_VISIBLE.take(codes, mode="clip")) + start
    lengths = np.fromiter(map(len, forms), np.intp, len(forms))
    after = np.cumsum(lengths)
    return Tokens(forms, places[after - lengths].tolist(), (places[after - 1] + 1).tolist())
