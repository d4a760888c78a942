"""Headings in capitals alone: `ĐOÀN XÃ HÒA TRUNG RA MẮT CÂU LẠC BỘ ĐỌC SÁCH`, where capitals name nothing."""

from collections.abc import Sequence
from dataclasses import replace

from vnnews_extract.language import Analysis
from vnnews_extract.pipes.activities.vocabulary import Entry

_KEY = "shouting"
_SMALL = "E"  # the tag of prepositions
_FEWEST = 5  # words: shorter lines are abbreviations and names
_PLAIN = ("O", "T", "R", "E")  # signs of single syllables that are hardly a part of a name

Hits = Sequence[tuple[int, Entry] | None]


def is_shouted(analysis: Analysis, first: int, last: int) -> bool:
    """Whether the tokens `first:last` are a line in capitals.

    >>> from vnnews_extract.language import analyse
    >>> is_shouted(analyse("HỘI PHỤ NỮ XÃ TRAO 20 SUẤT QUÀ"), 0, 8)
    True
    """
    forms = analysis.forms
    if last - first < _FEWEST or not forms[first].isupper():
        return False
    return not any(form.isalpha() and not form.isupper() for form in forms[first:last])


def hushed(analysis: Analysis, first: int, last: int, hits: Hits) -> Analysis:
    """The text with the line `first:last` as it would stand in a sentence: phrases small, what is left a name."""
    if _KEY not in analysis.readings:
        analysis.readings[_KEY] = replace(analysis, forms=list(analysis.forms), tags=list(analysis.tags))
    quiet: Analysis = analysis.readings[_KEY]
    index, known, strange = first, True, 0  # `strange`: how many syllables of a name stand before
    while index < last:
        length, entry = hits[index - first] or (0, Entry())
        counts = index + 1 < last and analysis.forms[index + 1].isdigit()
        following = hits[index + 1 - first] if index + 1 < last else None
        leads = known and index > first and following is not None and following[0] > 1
        things = strange > 1 and following is not None and following[0] > 1 and not following[1].verb
        deed = entry.verb == "a" and (counts or leads or things)  # `XÃ | TRAO | 5 …`; not `XÃ | LẬP | THẠCH`
        known = length > 1 or (length == 1 and (deed or entry.noun in _PLAIN or entry.function != ""))
        end = index + length if known else index + 1
        strange = 0 if known else strange + 1
        if length == 1 and entry.function:
            quiet.tags[quiet.word_of[index]] = _SMALL  # taggers know no small words in capitals
        for token in range(index, end):
            lower = analysis.lowers[token]
            quiet.forms[token] = lower if known else lower.capitalize()
        index = end
    return quiet
