"""When and where an activity takes place, and who says that it does."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from vnnews_extract.pipes.activities.phrases import PREDICATES, Phrase, head_noun
from vnnews_extract.pipes.activities.signs import Sentence
from vnnews_extract.pipes.activities.syntax import Syntax
from vnnews_extract.pipes.facts import ActivityFact, OfficialFact, Span
from vnnews_extract.pipes.links.vocabulary import vocabulary
from vnnews_extract.pipes.periods import Times

_REACH = 12  # phrases after the trigger in which its place is looked for
_ENDS = (*PREDICATES, "comma", "semicolon", "colon", "open", "quote", "purpose", "subordinator")
_SPEAKERS = "ORGTHBPK"  # heads of noun phrases that can say something; a document cannot


def add_circumstances(
    syntax: Syntax, times: Times, activities: Sequence[ActivityFact], officials: Sequence[OfficialFact]
) -> list[ActivityFact]:
    """The activities, each with its time, its place and the one who announces or claims it.

    >>> from vnnews_extract.language import analyse
    >>> from vnnews_extract.pipes.activities import find_activities
    >>> analysis = analyse("Theo Sở Y tế, năm 2022, Công an huyện đã kiểm tra 5 cơ sở tại xã Phú Hải.")
    >>> (fact,) = add_circumstances(Syntax(analysis), Times(analysis), find_activities(analysis, [])[0], [])
    >>> fact.time, analysis.surface(*fact.place), analysis.surface(*fact.attribution)
    ('2022', 'xã Phú Hải', 'Sở Y tế')
    """
    named = sorted(mention for fact in officials for mention in fact.mentions)
    found = []
    for fact in activities:
        sentence, phrases = syntax.parse(syntax.analysis.sentence_of[fact.trigger[0]])
        index = bisect_right(phrases, fact.trigger[0], key=lambda phrase: sentence.ends[phrase.last - 1])
        place, speaker = _place(sentence, phrases, index), _speaker(sentence, phrases, index, fact, named)
        found.append(replace(fact, time=times.governing(fact.trigger), place=place, attribution=speaker))
    return found


def _place(sentence: Sentence, phrases: Sequence[Phrase], index: int) -> Span | None:
    """The noun phrase after `tại` or `ở` in the clause of the trigger; else the one that opens the sentence."""
    for position in range(index + 1, min(index + _REACH, len(phrases) - 1)):
        if phrases[position].kind in _ENDS:
            break
        if _is_locative(sentence, phrases[position]) and phrases[position + 1].kind == "noun":
            return sentence.tokens(*phrases[position + 1].span)
    if index > 1 and _is_locative(sentence, phrases[0]) and phrases[1].kind == "noun":
        return sentence.tokens(*phrases[1].span)
    return None


def _is_locative(sentence: Sentence, phrase: Phrase) -> bool:
    if phrase.kind != "preposition":
        return False
    return sentence.analysis.lowers[sentence.starts[phrase.first]] in vocabulary().locatives


def _speaker(
    sentence: Sentence, phrases: Sequence[Phrase], index: int, fact: ActivityFact, named: Sequence[Span]
) -> Span | None:
    """Whom the sentence quotes before the trigger: `Theo Sở Y tế, …`, `Ông Trần Văn Nam cho biết, …`.

    Who reports on what he does himself is its actor, and announces nothing of others.
    """
    speaker = None
    if index > 1 and _opens_source(sentence, phrases[0]) and _can_speak(sentence, phrases[1]):
        speaker = sentence.tokens(*phrases[1].span)
    for position in range(1, index):
        if phrases[position].kind == "speech":
            before = [phrase for phrase in phrases[:position] if _can_speak(sentence, phrase)]
            speaker = sentence.tokens(*before[-1].span) if before else speaker
    if speaker is None:
        return None
    last = bisect_left(named, (speaker[1], 0)) - 1
    if last >= 0 and named[last][0] >= sentence.starts[0]:
        speaker = named[last]
    overlaps = speaker[0] < fact.actor[1] and fact.actor[0] < speaker[1]
    return None if overlaps else speaker


def _opens_source(sentence: Sentence, phrase: Phrase) -> bool:
    return sentence.analysis.lowers[sentence.starts[phrase.first]] in vocabulary().sources


def _can_speak(sentence: Sentence, phrase: Phrase) -> bool:
    return phrase.kind == "noun" and sentence.signs[head_noun(sentence, phrase.span)] in _SPEAKERS
