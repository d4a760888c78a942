"""Who did what."""

from collections.abc import Sequence

from vnnews_extract.language import Analysis
from vnnews_extract.pipes.facts import ActivityFact, OfficialFact, QuantityFact


def find_activities(
    analysis: Analysis, quantities: Sequence[QuantityFact], officials: Sequence[OfficialFact]
) -> list[ActivityFact]:
    """The activities of an analysed text, in text order of their triggers."""
    return []
