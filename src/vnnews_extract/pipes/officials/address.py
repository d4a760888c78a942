"""How the text addresses a person: the honorific, the rank and the degree before a name."""

from collections.abc import Iterable

from vnnews_extract.language import Analysis
from vnnews_extract.lexicons import load_words
from vnnews_extract.pipes.facts import Span
from vnnews_extract.pipes.officials.names import Name
from vnnews_extract.pipes.officials.vocabulary import cues

_SLOTS = {"address": "honorific", "rank": "rank", "clergy": "rank", "degree": "degree"}


def forms_of_address(analysis: Analysis, names: Iterable[Name]) -> dict[str, Span]:
    """The first honorific, rank and degree before any of a person's names; degrees that follow one another are one.

    `Đồng chí Đại tá, PGS.TS Lê Văn Tám`: honorific `Đồng chí`, rank `Đại tá`, degree `PGS.TS`.
    """
    found: dict[str, Span] = {}
    for name in names:
        told: dict[str, Span] = {}
        for start, end, cue in cues().scan(analysis.lowers, name.left, name.start):
            slot = _SLOTS.get(cue.kind)
            if slot is None or analysis.lowers[start] in load_words("appointments", "plurals"):
                continue
            first, last = told.get(slot, (start, end))
            told[slot] = (first, end) if slot == "degree" else (first, last)
        found = told | found
    return found
