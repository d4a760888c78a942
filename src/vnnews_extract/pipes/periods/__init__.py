"""The time that each quantity is about, where its sentence says so."""

from bisect import bisect_left, bisect_right
from dataclasses import replace
from functools import cache

from vnnews_extract.language import Analysis
from vnnews_extract.lexicons import PhraseLexicon, load_toml
from vnnews_extract.pipes.facts import QuantityFact, Span
from vnnews_extract.pipes.periods.calendar import Point, point_of
from vnnews_extract.pipes.periods.expressions import TimeExpression, find_times, may_begin, may_name_times

__all__ = ["Times", "add_periods", "find_times"]

Time = tuple[int, int, str]  # first token, last token exclusive, ISO 8601

_MARKS = frozenset({",", ";", "(", ")"})


def add_periods(times: "Times", quantities: list[QuantityFact]) -> list[QuantityFact]:
    """The quantities, each with the period that governs it.

    A time in the same stretch between commas governs first, then the last one named before in the
    sentence. A time that a figure is only compared with (`so với năm 2021`) governs nothing.

    >>> from vnnews_extract.language import analyse
    >>> from vnnews_extract.pipes.quantities import find_quantities
    >>> analysis = analyse("Năm 2022, xã trồng 500 cây, tăng 5% so với năm 2021; quý I/2023 trồng 90 cây.")
    >>> [fact.period for fact in add_periods(Times(analysis), find_quantities(analysis))]
    ['2022', '2022', '2023-01/2023-03']
    """
    return [replace(fact, period=times.governing(fact.span)) for fact in quantities]


class Times:
    """The times that a text names, sentence by sentence, and what they govern."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self._published = point_of(analysis.header.published if analysis.header else None)
        self._of: dict[int, list[Time]] = {}

    def governing(self, span: Span) -> str | None:
        """The time, in ISO 8601, that the words of `span` are about, or None where their sentence names none."""
        lowers, (first, last) = self._analysis.lowers, span
        times = self._in_sentence(self._analysis.sentence_of[first])
        before = [time for time in times if time[1] <= first]
        after = [time for time in times if time[0] >= last]
        if after and not (before and _unbroken(lowers, before[-1][1], first)) and _unbroken(lowers, last, after[0][0]):
            return after[0][2]
        return before[-1][2] if before else None

    def _in_sentence(self, number: int) -> list[Time]:
        if number not in self._of:
            self._of[number] = _times(self._analysis, number, self._published)
        return self._of[number]


def _times(analysis: Analysis, sentence: int, published: Point | None) -> list[Time]:
    """The times of a sentence that can govern a figure."""
    first, last = analysis.sentences[sentence]
    if not may_name_times(analysis.lowers[first:last]):
        return []
    text, starts = analysis.shadow.text, analysis.starts[first:last]
    words = [starts[place] for place in may_begin(analysis.lowers[first:last])]
    found = find_times(text, words, analysis.ends[last - 1], published)
    times = (_located(analysis, expression) for expression in found)
    return [time for time in times if not _governs_nothing(analysis, time[0])]


def _located(analysis: Analysis, found: TimeExpression) -> Time:
    first = bisect_right(analysis.starts, found.start) - 1
    return first, bisect_left(analysis.ends, found.end) + 1, str(found.period)


def _governs_nothing(analysis: Analysis, first: int) -> bool:
    """Whether the words before a time say that it is a measure of comparison, a birth or part of a document's name."""
    begin = analysis.sentences[analysis.sentence_of[first]][0]
    back = analysis.lowers[begin:first][-4:][::-1]
    return bool(back) and _words_before().longest(back, 0) is not None


@cache
def _words_before() -> PhraseLexicon[bool]:
    """The words that keep a time from governing, backwards."""
    data = load_toml("periods")
    words = data["compared"]["words"] + data["outside"]["words"]
    return PhraseLexicon({" ".join(reversed(word.split())): True for word in words})


def _unbroken(lowers: list[str], start: int, stop: int) -> bool:
    return not any(lowers[token] in _MARKS for token in range(start, stop))
