"""Percentages and the figures they go with: the one a percentage restates, and the one that is 100 %."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

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
    levels = [index for index, fact in enumerate(quantities) if fact.kind == "percentage" and fact.change == "none"]
    restated = {index: _restated(analysis, quantities, index) for index in levels}
    for index in levels:
        figure = restated[index]
        if figure is not None:
            base = _stated_base(analysis, quantities, index, figure)
            elsewhere = None if base is not None else _base_elsewhere(analysis, quantities, figure, restated.values())
            yield Share(index, figure, elsewhere if base is None else base, stated=base is not None)
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


def _base_elsewhere(
    analysis: Analysis, quantities: Sequence[QuantityFact], restated: int, shares: Collection[int | None]
) -> int | None:
    """The one larger count of the same noun that the article named before; None where there are several.

    Figures that are shares or parts of something themselves are no bases.
    """
    figure = quantities[restated]
    if figure.kind != "count":
        return None
    noun = _noun(analysis, figure)
    larger = [
        index
        for index, other in enumerate(quantities[:restated])
        if other.kind == "count"
        and other.value > figure.value
        and other.modifier == "exact"
        and other.part_of is None
        and index not in shares
        and _noun(analysis, other) == noun
    ]
    return larger[0] if len({quantities[index].value for index in larger}) == 1 else None


def _noun(analysis: Analysis, fact: QuantityFact) -> list[str] | None:
    return None if fact.noun is None else analysis.lowers[slice(*fact.noun)]
