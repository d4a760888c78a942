"""The one ordered classification that decides what each number is."""

from collections.abc import Callable

from vnnews_extract.language import Analysis
from vnnews_extract.pipes.quantities import amounts, calendar, counts, identifiers, percentages, series
from vnnews_extract.pipes.quantities.candidates import set_scene
from vnnews_extract.pipes.quantities.ranges import merge_parted_numbers
from vnnews_extract.pipes.quantities.scene import Candidate, Decision, Kind, Scene

Rule = Callable[[Scene, Candidate], Decision | None]

# The first rule that decides wins. What is certain by its form comes first, then what the word after
# the number says, then what the word before says; a count is what is left and has a noun.
RULES: tuple[Rule, ...] = (
    identifiers.part_of_noun,
    calendar.date,
    identifiers.contact,
    identifiers.document,
    percentages.percentage,
    identifiers.dimension,
    identifiers.denominator,
    identifiers.coordinate,
    amounts.amount,
    identifiers.name_part,
    identifiers.number_of_name,
    calendar.age,
    calendar.calendar_noun,
    calendar.duration,
    calendar.year,
    identifiers.score,
    identifiers.list_number,
    identifiers.slogan,
    identifiers.named_kind,
    identifiers.multiple,
    identifiers.ordinal,
    identifiers.index_points,
    identifiers.mass_fraction,
    series.series_of_names,
    identifiers.numbered_noun,
    identifiers.inside_name,
    amounts.bare_money,
    counts.noun_after,
)
# For numbers that say nothing by themselves: their neighbours do. In a second pass, backwards.
SERIES: tuple[Rule, ...] = (series.series_of_values,)
# Last, in text order: what was counted is said elsewhere.
REFERRING: tuple[Rule, ...] = (
    identifiers.proper_name,
    counts.label_before,
    counts.noun_listed,
    counts.noun_before,
    counts.elided_noun,
)


def classify(analysis: Analysis) -> Scene:
    """The numbers of a text, each with its decision."""
    scene = set_scene(analysis)
    merge_parted_numbers(scene)
    for candidate in scene.candidates:
        _decide(scene, candidate, RULES)
    for candidate in reversed(scene.candidates):
        _decide(scene, candidate, SERIES)
    for candidate in scene.candidates:
        _decide(scene, candidate, REFERRING)
    for candidate in scene.candidates:
        if scene.decisions[candidate.index] is None:
            scene.decisions[candidate.index] = Decision(Kind.NOTHING, "nothing counted or measured")
    return scene


def _decide(scene: Scene, candidate: Candidate, rules: tuple[Rule, ...]) -> None:
    if scene.decisions[candidate.index] is not None:
        return
    for rule in rules:
        decision = rule(scene, candidate)
        if decision is not None:
            scene.decisions[candidate.index] = decision
            return
