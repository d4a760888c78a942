"""Who did what."""

from collections.abc import Sequence

from vnnews_extract.language import Analysis
from vnnews_extract.pipes.activities.actors import Discourse
from vnnews_extract.pipes.activities.clauses import read_clauses
from vnnews_extract.pipes.activities.objects import find_object
from vnnews_extract.pipes.activities.orders import Orders
from vnnews_extract.pipes.activities.phrases import verb_chain
from vnnews_extract.pipes.activities.status import StatusReader
from vnnews_extract.pipes.activities.syntax import Syntax
from vnnews_extract.pipes.activities.triggers import drop_reason
from vnnews_extract.pipes.facts import ActivityFact, OfficialFact, QuantityFact


def find_activities(
    analysis: Analysis, quantities: Sequence[QuantityFact], officials: Sequence[OfficialFact]
) -> list[ActivityFact]:
    """The activities of an analysed text, in text order of their triggers."""
    syntax = Syntax.of(analysis)
    sentences = [syntax.sentence(number) for number in range(len(analysis.sentences))]
    discourse = Discourse(analysis, sentences, officials)
    statuses, orders = StatusReader(), Orders()
    facts: list[ActivityFact] = []
    for sentence in sentences:
        discourse.begin_sentence(sentence)
        statuses.begin_sentence()
        orders.begin_sentence(discourse.opens_paragraph)
        for predication in read_clauses(sentence):
            actor = discourse.resolve(sentence, predication)
            target = find_object(sentence, predication.verb) or predication.patient
            reason = drop_reason(sentence, predication, actor, target)
            if reason is not None or actor is None or orders.asks(sentence, predication, actor):
                continue
            orders.note(sentence, predication, actor)
            chain = verb_chain(sentence, predication.verb)
            facts.append(
                ActivityFact(
                    trigger=sentence.tokens(*chain),
                    actor=actor.span,
                    object=sentence.tokens(*target) if target else None,
                    status=statuses.read(sentence, predication),
                    rule=predication.pattern,
                )
            )
    return facts
