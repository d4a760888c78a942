"""Links between the facts of a text: parts and wholes, shares and their bases, actors and objects."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from vnnews_extract.language import Analysis
from vnnews_extract.pipes.facts import ActivityFact, Facts, OfficialFact, QuantityFact
from vnnews_extract.pipes.links.parts import Partition, find_partitions
from vnnews_extract.pipes.links.shares import Share, find_shares

__all__ = ["Partition", "Share", "find_partitions", "find_shares", "link"]


def link(analysis: Analysis, facts: Facts) -> tuple[list[Partition], list[Share]]:
    """Write the links into `facts`; the partitions and shares found are returned to be checked."""
    partitions = list(find_partitions(analysis, facts.quantities))
    for partition in partitions:
        for part in partition.parts:
            facts.quantities[part] = replace(facts.quantities[part], part_of=partition.whole)
    shares = list(find_shares(analysis, facts.quantities))
    for share in shares:
        base = share.base if share.stated else None
        facts.quantities[share.percentage] = replace(
            facts.quantities[share.percentage], restates=share.restates, base=base
        )
    facts.activities = list(_linked(facts.activities, facts.officials, facts.quantities))
    return partitions, shares


def _linked(
    activities: Iterable[ActivityFact], officials: Sequence[OfficialFact], quantities: Sequence[QuantityFact]
) -> Iterable[ActivityFact]:
    """Each activity with the official who is its actor, and the figures inside its object."""
    named = {first: index for index, fact in enumerate(officials) for first, _ in fact.mentions}
    starts = {fact.span[0]: index for index, fact in enumerate(quantities)}
    for fact in activities:
        official = next((named[token] for token in range(*fact.actor) if token in named), None)
        inside = tuple(starts[token] for token in range(*(fact.object or (0, 0))) if token in starts)
        yield replace(fact, official=official, quantities=inside) if official is not None or inside else fact
