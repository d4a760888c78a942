"""Counts, percentages and amounts."""

from vnnews_extract.language import Analysis
from vnnews_extract.pipes.facts import QuantityFact


def find_quantities(analysis: Analysis) -> list[QuantityFact]:
    """The quantities of an analysed text, in text order."""
    return []
