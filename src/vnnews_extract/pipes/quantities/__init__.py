"""Counts, percentages and amounts."""

from collections.abc import Iterator

from vnnews_extract.language import Analysis
from vnnews_extract.pipes.facts import NumberFact, QuantityFact
from vnnews_extract.pipes.quantities.bounds import bound_after
from vnnews_extract.pipes.quantities.classification import classify
from vnnews_extract.pipes.quantities.percentages import printed_sign
from vnnews_extract.pipes.quantities.scene import Candidate, Decision, Kind, Scene

__all__ = ["Decision", "Kind", "Scene", "classify", "explained", "find_quantities", "recorded"]

_RECORDED = {
    Kind.COUNT: "count",
    Kind.PERCENTAGE: "percentage",
    Kind.MONEY: "amount",
    Kind.MEASURE: "amount",
}


def find_quantities(analysis: Analysis) -> list[QuantityFact]:
    """The quantities of an analysed text, in text order.

    >>> from vnnews_extract.language import analyse
    >>> [(fact.kind, fact.value) for fact in find_quantities(analyse("Xã có 12 thôn, đạt 95%."))]
    [('count', Decimal('12')), ('percentage', Decimal('95'))]
    """
    return recorded(classify(analysis))


def recorded(scene: Scene) -> list[QuantityFact]:
    """The numbers of a classified scene that are counts, percentages or amounts."""
    return [_fact(scene, candidate, decision) for candidate, decision in _decided(scene) if decision.kind in _RECORDED]


def explained(scene: Scene) -> list[NumberFact]:
    """What every number of a classified scene was taken for, and by which rule."""
    return [
        NumberFact(decision.span or (candidate.first, candidate.last), decision.kind.value, decision.rule)
        for candidate, decision in _decided(scene)
    ]


def _decided(scene: Scene) -> Iterator[tuple[Candidate, Decision]]:
    for candidate, decision in zip(scene.candidates, scene.decisions, strict=True):
        if decision is not None:
            yield candidate, decision


def _fact(scene: Scene, candidate: Candidate, decision: Decision) -> QuantityFact:
    number = candidate.number
    negative = decision.kind in (Kind.MONEY, Kind.MEASURE) and printed_sign(scene, candidate) == "-"
    span = decision.span or (candidate.first, candidate.last)
    return QuantityFact(
        kind=_RECORDED[decision.kind],
        span=(candidate.core - 1, span[1]) if negative else span,
        value=-number.value if negative else number.value * decision.scale + decision.more,
        upper=None if number.upper is None else number.upper * decision.scale,
        modifier=decision.modifier or bound_after(scene, candidate, decision) or number.modifier,
        rule=decision.rule,
        total=number.total if decision.kind is Kind.COUNT else None,
        noun=decision.noun,
        change=decision.change,
        unit=decision.unit,
        per=decision.per,
    )
