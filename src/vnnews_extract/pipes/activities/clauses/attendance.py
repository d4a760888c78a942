"""Who is present: `có ông A, lãnh đạo các phòng | tham dự`, `với 12 đội | tham gia`."""

from vnnews_extract.pipes.activities.clauses.reader import Reader
from vnnews_extract.pipes.activities.features import COMPANION, PRESENCE
from vnnews_extract.pipes.activities.phrases import Span, head_noun

_LISTED = 8  # phrases: how long a list of those who take part may be
_BRACKET = 14  # phrases: how long a bracket may be
_ATTENDANTS = 24  # phrases: how long a list of those present may be


def closing_verb(reader: Reader, index: int) -> int | None:
    """`Lễ trao giải có | ông A, Bí thư Huyện ủy, cùng lãnh đạo các phòng | tham dự`: the verb that ends the list."""
    if reader.kind(index) != "noun" or not reader.actor_like(reader.phrases[index].span):
        return None
    for position in range(index + 1, min(index + _ATTENDANTS, len(reader.phrases))):
        kind = reader.kind(position)
        if kind == "verb":
            return position if _is_bare(reader, position) and reader.kind(position - 1) in ("noun", "close") else None
        if kind not in ("noun", "comma", "coordinator", "semicolon", "number", "other", "open", "close"):
            return None
    return None


def participants(reader: Reader, index: int) -> Span | None:
    """`Hội thi diễn ra sáng 5/6 với | 12 đội | tham gia`: how many take part, behind `với`."""
    if not _is_bare(reader, index):
        return None
    last = first = before_bracket(reader, index - 1)
    while first > last - _LISTED and reader.kind(first - 1) in ("comma", "coordinator"):
        first -= 2
    if reader.kind(first) != "noun" or reader.kind(first - 1) != "preposition":
        return None
    sentence, noun = reader.sentence, reader.phrases[first]
    head = head_noun(sentence, noun.span)
    counted = "M" in sentence.signs[noun.first : head] and sentence.signs[head] in "OG"
    led = sentence.entries[reader.phrases[first - 1].first].features & COMPANION
    return (noun.first, reader.phrases[last].last) if counted and led else None


def before_bracket(reader: Reader, index: int) -> int:
    """`4.300 đoàn viên thanh niên | (ĐVTN) | tham gia`: the phrase before a bracket that ends at `index`."""
    if reader.kind(index) == "close":
        for position in range(index - 1, max(index - _BRACKET, 0), -1):
            if reader.kind(position) == "open":
                return position - 1
    return index


def _is_bare(reader: Reader, index: int) -> bool:
    """Whether the verb at `index` tells who is present, and its clause ends there."""
    present = reader.sentence.entries[reader.phrases[index].last - 1].features & PRESENCE
    closes = reader.kind(index + 1) in ("other", "end", "comma", "semicolon")
    return bool(present) and closes and not reader.marked(index)
