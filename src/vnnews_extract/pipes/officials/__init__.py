"""Persons with the offices that the article states."""

from vnnews_extract.language import Analysis
from vnnews_extract.pipes.facts import OfficialFact
from vnnews_extract.pipes.officials.appositions import bind
from vnnews_extract.pipes.officials.coreference import People
from vnnews_extract.pipes.officials.finding import CueIndex, find_names
from vnnews_extract.pipes.officials.groups import Group, Item, group_offices
from vnnews_extract.pipes.officials.lines import bind_lines
from vnnews_extract.pipes.officials.names import Name
from vnnews_extract.pipes.officials.offices import find_cues, find_offices
from vnnews_extract.pipes.officials.predicates import begins_with_pronoun


def find_officials(analysis: Analysis) -> list[OfficialFact]:
    """The officials of an analysed text, in order of their first mention.

    >>> from vnnews_extract.language import analyse
    >>> analysis = analyse("Chủ tịch UBND xã Lê Văn Tám và bà Hồ Thị Lan, Bí thư Đoàn xã đến thăm.")
    >>> [analysis.surface(*official.name) for official in find_officials(analysis)]
    ['Lê Văn Tám', 'Hồ Thị Lan']
    """
    found = find_cues(analysis)
    offices = find_offices(analysis, found)
    if not offices:
        return []
    groups = group_offices(analysis, offices)
    people = People(analysis)
    honorifics = CueIndex(found)
    taken = {group.start: group.outer_end for group in groups}
    by_sentence: dict[int, list[Group]] = {}
    for group in groups:
        by_sentence.setdefault(analysis.sentence_of[group.start], []).append(group)
    previous: Name | None = None
    numbers = {analysis.sentence_of[start] for start, _, _ in found} - {-1}
    # `Larry Page sinh năm 1973. Ông là …`: a sentence without honorifics may name who the next one speaks of.
    numbers |= {number - 1 for number in by_sentence if number and begins_with_pronoun(analysis, number)}
    for number in sorted(numbers):
        sentence = by_sentence.get(number, [])
        names = find_names(analysis, *analysis.sentences[number], taken, honorifics)
        items: list[Item] = sorted([*sentence, *names], key=lambda item: item.start)
        bind(analysis, items, previous)
        holders = [name for group in sentence for name in group.holders]
        everybody = sorted({*names, *holders}, key=lambda name: name.start)
        people.add_names(everybody)
        previous = everybody[-1] if everybody else previous
    people.add_names(bind_lines(analysis, groups, honorifics))
    for group in groups:
        if group.holders:
            people.add_offices(group)
    people.add_titles(office for group in groups if not group.holders for office in group.offices)
    people.add_full_names()
    return people.officials()
