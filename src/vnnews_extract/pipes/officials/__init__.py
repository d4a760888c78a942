"""Persons with the offices that the article states."""

from vnnews_extract.language import Analysis
from vnnews_extract.pipes.facts import OfficialFact


def find_officials(analysis: Analysis) -> list[OfficialFact]:
    """The officials of an analysed text, in order of their first mention."""
    return []
