"""The steps that find facts: each reads an analysis, and the facts that the steps before it found, and adds its own.

They know nothing of spaCy, whose components call them one by one.
"""

from collections.abc import Callable

from vnnews_extract.language import Analysis
from vnnews_extract.pipes import activities, officials
from vnnews_extract.pipes.activities.syntax import Syntax
from vnnews_extract.pipes.checks import find_checks
from vnnews_extract.pipes.facts import Facts
from vnnews_extract.pipes.links import link
from vnnews_extract.pipes.links.bases import add_bases
from vnnews_extract.pipes.links.circumstances import add_circumstances
from vnnews_extract.pipes.links.subjects import add_subjects
from vnnews_extract.pipes.periods import Times, add_periods
from vnnews_extract.pipes.places import add_units
from vnnews_extract.pipes.quantities import classify, explained, recorded

Step = Callable[[Analysis, Facts], None]


def find_quantities(analysis: Analysis, facts: Facts) -> None:
    """Counts, percentages and amounts, and what every other number was taken for."""
    scene = classify(analysis)
    facts.numbers, facts.quantities = explained(scene), recorded(scene)


def find_officials(analysis: Analysis, facts: Facts) -> None:
    """Officials with their positions and mentions."""
    facts.officials = officials.find_officials(analysis)


def find_places(analysis: Analysis, facts: Facts) -> None:
    """The administrative units of the offices found."""
    facts.officials = add_units(analysis, facts.officials)


def find_activities(analysis: Analysis, facts: Facts) -> None:
    """Activities; they refer to the quantities and officials found."""
    facts.activities, facts.near_misses = activities.find_activities(analysis, facts.officials)


def find_links(analysis: Analysis, facts: Facts) -> None:
    """What the facts found have to do with each other: periods, subjects, parts, bases; and the checks."""
    syntax, times = Syntax.of(analysis), Times(analysis)
    facts.quantities = add_subjects(syntax, add_periods(times, facts.quantities))
    partitions, shares = link(analysis, facts)
    facts.quantities = add_bases(syntax, facts.quantities)
    facts.activities = add_circumstances(syntax, times, facts.activities, facts.officials)
    facts.checks = find_checks(analysis, facts.quantities, partitions, shares)


STEPS: dict[str, Step] = {
    "vnnews_quantities": find_quantities,
    "vnnews_officials": find_officials,
    "vnnews_places": find_places,
    "vnnews_activities": find_activities,
    "vnnews_links": find_links,
}


def find_facts(analysis: Analysis) -> Facts:
    """The facts that all steps find in a text.

    >>> from vnnews_extract.language import analyse
    >>> [str(fact.value) for fact in find_facts(analyse("Xã có 12 thôn.")).quantities]
    ['12']
    """
    facts = Facts()
    for step in STEPS.values():
        step(analysis, facts)
    analysis.readings.clear()  # they refer to the analysis: without them it is freed at once, not by a collection
    return facts
