"""The text cut into pieces, each with the mentions that cover it."""

from dataclasses import dataclass
from itertools import pairwise

from vnnews_extract.records import KINDS, ArticleRecord


@dataclass(frozen=True, slots=True)
class Mark:
    """One mention of one record: `kind` and `index` name the record, `number` its mention, from 0."""

    kind: str
    index: int
    number: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text and the marks over it, the longest first; `opens` are those that begin here."""

    text: str
    marks: tuple[Mark, ...] = ()
    opens: tuple[Mark, ...] = ()


def marks(record: ArticleRecord) -> list[Mark]:
    """Every mention of the record's five lists, in text order."""
    found = [
        Mark(kind, index, number, mention.start, mention.end)
        for kind in KINDS
        for index, grounded in enumerate(getattr(record, kind))
        for number, mention in enumerate(grounded.spans)
    ]
    return sorted(found, key=lambda mark: (mark.start, -mark.end))


def pieces(text: str, record: ArticleRecord) -> list[Piece]:
    """The whole text in order, cut wherever a mention begins or ends; joined they are the text.

    Raises:
        GroundingError: the record is of another text.
    """
    record.check_against(text)
    found = marks(record)
    cuts = sorted({0, len(text), *(mark.start for mark in found), *(mark.end for mark in found)})
    cut, active, upcoming = [], list[Mark](), 0
    for start, end in pairwise(cuts):
        active = [mark for mark in active if mark.end > start]
        opened = upcoming
        while upcoming < len(found) and found[upcoming].start == start:
            upcoming += 1
        active += found[opened:upcoming]
        cut.append(Piece(text[start:end], tuple(active), tuple(found[opened:upcoming])))
    return cut
