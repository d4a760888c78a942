"""Who did what."""

from collections.abc import Sequence

from vnnews_extract.language import Analysis
from vnnews_extract.pipes.activities.actors import Discourse
from vnnews_extract.pipes.activities.clauses import read_clauses
from vnnews_extract.pipes.activities.objects import find_object
from vnnews_extract.pipes.activities.phrases import chain
from vnnews_extract.pipes.activities.reading import read_sentence
from vnnews_extract.pipes.activities.status import find_status
from vnnews_extract.pipes.activities.triggers import drop_reason
from vnnews_extract.pipes.facts import ActivityFact, OfficialFact, QuantityFact


def find_activities(
    analysis: Analysis, quantities: Sequence[QuantityFact], officials: Sequence[OfficialFact]
) -> list[ActivityFact]:
    """The activities of an analysed text, in text order of their triggers."""
    discourse = Discourse(analysis, officials)
    facts: list[ActivityFact] = []
    for first, last in analysis.sentences:
        sentence = read_sentence(analysis, first, last)
        discourse.begin_sentence()
        for predication in read_clauses(sentence):
            actor = discourse.resolve(sentence, predication)
            reason = drop_reason(sentence, predication, actor)
            if reason is not None or actor is None:
                continue
            begin, end = chain(sentence, predication.verb)
            span = find_object(sentence, predication.verb) or predication.patient
            facts.append(
                ActivityFact(
                    trigger=(sentence.starts[begin], sentence.ends[end - 1]),
                    actor=actor.span,
                    object=(sentence.starts[span[0]], sentence.ends[span[1] - 1]) if span else None,
                    status=find_status(sentence, predication.verb),
                    rule=predication.voice,
                )
            )
    return facts
