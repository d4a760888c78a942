"""Whether an article's own figures agree: parts with their whole, percentages with count and base, changes with levels.

A check never changes a figure. Only exact figures are held against each other; what a modifier
leaves open (`hơn 70%`) is judged by what it says.
"""

from collections.abc import Iterator, Sequence

from vnnews_extract.language import Analysis
from vnnews_extract.pipes.checks.arithmetic import agrees, percent, rounded, shown
from vnnews_extract.pipes.checks.changes import find_changes
from vnnews_extract.pipes.facts import CheckFact, QuantityFact
from vnnews_extract.pipes.links import Partition, Share

__all__ = ["find_checks"]


def find_checks(
    analysis: Analysis, quantities: Sequence[QuantityFact], partitions: Sequence[Partition], shares: Sequence[Share]
) -> list[CheckFact]:
    """The checks of a text, in the order of the figures checked.

    >>> from vnnews_extract.language import analyse
    >>> from vnnews_extract.pipes.facts import Facts
    >>> from vnnews_extract.pipes.links import link
    >>> from vnnews_extract.pipes.quantities import find_quantities
    >>> analysis = analyse("Xã có 8 chi bộ, gồm 3 chi bộ thôn và 4 chi bộ cơ quan; 6/8 chi bộ (75%) vững mạnh.")
    >>> facts = Facts(quantities=find_quantities(analysis))
    >>> [(check.kind, check.arithmetic, check.agrees) for check in
    ...  find_checks(analysis, facts.quantities, *link(analysis, facts))]
    [('sum', '3 + 4 = 7', False), ('share', '6 / 8 = 75%', True)]
    """
    checks = [
        *_sums(quantities, partitions),
        *_shares(quantities, shares),
        *find_changes(analysis, quantities),
    ]
    return sorted(checks, key=lambda check: (check.quantities, check.kind))


def _sums(quantities: Sequence[QuantityFact], partitions: Sequence[Partition]) -> Iterator[CheckFact]:
    for partition in partitions:
        whole = quantities[partition.whole]
        parts = [quantities[part] for part in partition.parts]
        if not partition.complete or any(fact.modifier != "exact" for fact in (whole, *parts)):
            continue
        total = sum((part.value for part in parts), start=parts[0].value * 0)
        terms = " + ".join(shown(part.value) for part in parts)
        yield CheckFact(
            kind=partition.rule,
            quantities=(partition.whole, *partition.parts),
            stated=whole.value,
            computed=total,
            agrees=total == whole.value,
            arithmetic=f"{terms} = {shown(total)}",
        )


def _shares(quantities: Sequence[QuantityFact], shares: Sequence[Share]) -> Iterator[CheckFact]:
    """A base that the text does not tie to its percentage must be confirmed by one share that agrees."""
    checked = [(share, _share(quantities, share)) for share in shares]
    confirmed = {share.base for share, check in checked if check is not None and (share.stated or check.agrees)}
    for share, check in checked:
        if check is not None and share.base in confirmed:
            yield check


def _share(quantities: Sequence[QuantityFact], share: Share) -> CheckFact | None:
    if share.restates is None or share.base is None:
        return None
    percentage, part, base = quantities[share.percentage], quantities[share.restates], quantities[share.base]
    whole = base.total if share.base == share.restates else base.value
    if not whole or part.modifier != "exact" or base.modifier != "exact":
        return None
    exact = percent(part.value, whole)
    computed = rounded(exact, percentage.value)
    records = dict.fromkeys((share.percentage, share.restates, share.base))
    return CheckFact(
        kind="share",
        quantities=tuple(records),
        stated=percentage.value,
        computed=computed,
        agrees=agrees(percentage, exact),
        arithmetic=f"{shown(part.value)} / {shown(whole)} = {shown(computed)}%",
    )
