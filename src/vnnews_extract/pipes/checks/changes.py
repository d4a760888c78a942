"""An increase or decrease against its two levels: `tăng từ 20 lên 25 hộ, tức tăng 25%`."""

from collections.abc import Iterator, Sequence

from vnnews_extract.language import Analysis
from vnnews_extract.numbers.vocabulary import range_openers
from vnnews_extract.pipes.checks.arithmetic import agrees, percent, rounded, shown
from vnnews_extract.pipes.facts import CheckFact, QuantityFact
from vnnews_extract.pipes.links.vocabulary import vocabulary

_REACH = 10  # tokens between the second level and the change


def find_changes(analysis: Analysis, quantities: Sequence[QuantityFact]) -> Iterator[CheckFact]:
    """A check for every pair of levels whose change in percent follows in the same clause."""
    for index in range(len(quantities) - 2):
        first, second, change = quantities[index : index + 3]
        if _are_levels(analysis, first, second) and _is_their_change(analysis, second, change):
            exact = percent(abs(second.value - first.value), first.value)
            computed = rounded(exact, change.value)
            rises = second.value > first.value
            low, high = sorted((first.value, second.value))
            yield CheckFact(
                kind="change",
                quantities=(index + 2, index, index + 1),
                stated=change.value,
                computed=computed,
                agrees=agrees(change, exact) and rises == (change.change == "increase"),
                arithmetic=f"({shown(high)} - {shown(low)}) / {shown(first.value)} = {shown(computed)}%",
            )


def _are_levels(analysis: Analysis, first: QuantityFact, second: QuantityFact) -> bool:
    """`từ 20 hộ lên 25 hộ`: two exact figures of one kind; of percentages a change may be in points."""
    if first.kind != second.kind or first.kind == "percentage" or not first.value > 0:
        return False
    if first.modifier != "exact" or second.modifier != "exact" or first.unit != second.unit:
        return False
    start = max(first.span[1], first.noun[1] if first.noun and first.noun[0] < second.span[0] else 0)
    before = analysis.lowers[first.span[0] - 1] if first.span[0] else ""
    gap = range(start, second.span[0])
    opened = before in range_openers()
    return opened and any(_leads(analysis, token, second.span[0]) for token in gap)


def _leads(analysis: Analysis, token: int, stop: int) -> bool:
    hit = vocabulary().levels.longest(analysis.lowers, token, stop)
    return hit is not None and hit[0] == stop


def _is_their_change(analysis: Analysis, second: QuantityFact, change: QuantityFact) -> bool:
    if change.kind != "percentage" or change.change == "none":
        return False
    start, stop = second.span[1], change.span[0]
    together = analysis.sentence_of[second.span[0]] == analysis.sentence_of[stop]
    return together and stop - start <= _REACH and ";" not in analysis.lowers[start:stop]
