"""Percentages and the figures they go with: the one a percentage restates, and the one that is 100 %."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from vnnews_extract.language import Analysis
from vnnews_extract.lexicons import PhraseLexicon
from vnnews_extract.pipes.facts import QuantityFact
from vnnews_extract.pipes.links.vocabulary import vocabulary

_REACH = 12  # tokens between a figure with its noun and the percentage of it
_CLOSERS = frozenset({")", ",", ";", ".", ""})


@dataclass(frozen=True, slots=True)
class Share:
    """A percentage with the figure it restates and its base, as indices of quantities.

    `stated` tells whether the text itself ties the base to it; else it was named elsewhere in the
    article, and only figures that agree can show that it is the base.
    """

    percentage: int
    restates: int | None
    base: int | None
    stated: bool


def find_shares(analysis: Analysis, quantities: Sequence[QuantityFact]) -> Iterator[Share]:
    """The shares and rates of a text that go with another of its figures.

    >>> from vnnews_extract.language import analyse
    >>> from vnnews_extract.pipes.quantities import find_quantities
    >>> analysis = analyse("Xã có 203 đảng viên. Có 31 đảng viên xuất sắc (tỷ lệ 15,27%).")
    >>> list(find_shares(analysis, find_quantities(analysis)))
    [Share(percentage=2, restates=1, base=0, stated=False)]
    """
    restated = {
        index: _restated(analysis, quantities, index)
        for index, fact in enumerate(quantities)
        if fact.kind == "percentage" and fact.change == "none"
    }
    wholes = Wholes(analysis, quantities, frozenset(restated.values()))
    for index, figure in restated.items():
        if figure is not None:
            base = _stated_base(analysis, quantities, index, figure)
            yield Share(index, figure, wholes.of(figure) if base is None else base, stated=base is not None)
        else:
            base = _base_before(analysis, quantities, index)
            if base is not None:
                yield Share(index, None, base, stated=True)


def _restated(analysis: Analysis, quantities: Sequence[QuantityFact], index: int) -> int | None:
    """The figure just before that the percentage says once more, as a share of a whole or a plan."""
    if not _follows(analysis, quantities, index, vocabulary().same):
        return None
    last = quantities[index].span[1]
    after = analysis.lowers[last] if last < len(analysis.lowers) else ""
    opened = analysis.lowers[quantities[index].span[0] - 1] == "("
    return None if opened and after not in _CLOSERS else index - 1


def _base_before(analysis: Analysis, quantities: Sequence[QuantityFact], index: int) -> int | None:
    """`203 đảng viên (hơn 70% có trình độ đại học)`: the percentage is of the figure just before."""
    if not _follows(analysis, quantities, index, vocabulary().base):
        return None
    return index - 1 if quantities[index - 1].total is None else None


def _follows(analysis: Analysis, quantities: Sequence[QuantityFact], index: int, words: PhraseLexicon[bool]) -> bool:
    """Whether one of `words` stands between the percentage at `index` and a figure just before it."""
    if index == 0 or quantities[index - 1].kind == "percentage":
        return False
    fact, before = quantities[index], quantities[index - 1]
    first, start = fact.span[0], max(before.span[1], before.noun[1] if before.noun else 0)
    if analysis.sentence_of[first] != analysis.sentence_of[before.span[0]] or not start < first <= start + _REACH:
        return False
    back = analysis.lowers[start:first][::-1]
    hit = words.longest(back, 0)
    return hit is not None and ";" not in back


def _stated_base(analysis: Analysis, quantities: Sequence[QuantityFact], index: int, restated: int) -> int | None:
    """The whole of a fraction, the whole that the figure is part of, or the whole named after the percentage."""
    figure = quantities[restated]
    if figure.total is not None:
        return restated
    return figure.part_of if figure.part_of is not None else _base_after(analysis, quantities, index)


def _base_after(analysis: Analysis, quantities: Sequence[QuantityFact], index: int) -> int | None:
    """`chiếm 15% tổng số 203 đảng viên`."""
    if index + 1 == len(quantities):
        return None
    start, stop = quantities[index].span[1], quantities[index + 1].span[0]
    if start >= stop:  # the modifier `tổng số` may be part of the mention
        return None
    hit = vocabulary().base_after.longest(analysis.lowers, start, stop)
    return index + 1 if hit is not None and hit[0] == stop else None


class Wholes:
    """The counts that an article named before, as possible bases of shares; asked in text order.

    Figures that are shares or parts of something themselves are no bases. Of each noun only the two
    largest values are kept, which tells whether there is just one that is larger.
    """

    def __init__(self, analysis: Analysis, quantities: Sequence[QuantityFact], shares: frozenset[int | None]) -> None:
        self._analysis, self._quantities, self._shares = analysis, quantities, shares
        self._seen = 0
        self._largest: dict[tuple[str, ...], dict[Decimal, int]] = {}

    def of(self, figure: int) -> int | None:
        """The one larger count of the same noun before `figure`; None where there are several or none."""
        self._read(figure)
        fact = self._quantities[figure]
        larger = [index for value, index in self._largest.get(self._noun(fact), {}).items() if value > fact.value]
        return larger[0] if len(larger) == 1 else None

    def _read(self, stop: int) -> None:
        for index in range(self._seen, stop):
            fact = self._quantities[index]
            if fact.kind == "count" and fact.modifier == "exact" and fact.part_of is None and index not in self._shares:
                values = self._largest.setdefault(self._noun(fact), {})
                values.setdefault(fact.value, index)
                if len(values) > 2:
                    del values[min(values)]
        self._seen = max(self._seen, stop)

    def _noun(self, fact: QuantityFact) -> tuple[str, ...]:
        return () if fact.noun is None else tuple(self._analysis.lowers[slice(*fact.noun)])
