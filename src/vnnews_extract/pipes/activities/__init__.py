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
from vnnews_extract.pipes.facts import ActivityFact, NearMiss, OfficialFact


def find_activities(analysis: Analysis, officials: Sequence[OfficialFact]) -> tuple[list[ActivityFact], list[NearMiss]]:
    """The activities of an analysed text, and the predications that are none, each with the reason."""
    syntax = Syntax.of(analysis)
    sentences = [syntax.sentence(number) for number in range(len(analysis.sentences))]
    discourse = Discourse(analysis, sentences, officials)
    statuses, orders = StatusReader(), Orders()
    facts: list[ActivityFact] = []
    dropped: list[NearMiss] = []
    for sentence in sentences:
        discourse.begin_sentence(sentence)
        statuses.begin_sentence()
        orders.begin_sentence(discourse.opens_paragraph)
        for predication in read_clauses(sentence):
            actor = discourse.resolve(sentence, predication)
            target = find_object(sentence, predication.verb) or predication.patient
            reason = drop_reason(sentence, predication, actor, target)
            chain = verb_chain(sentence, predication.verb)
            if reason is None and actor is not None and orders.asks(sentence, predication, actor):
                reason = "asked for by an order"
            if reason is not None or actor is None:
                orders.note_dropped(predication)
                dropped.append(NearMiss(sentence.tokens(*chain), reason or "no actor"))
                continue
            orders.note(sentence, predication, actor, target)
            facts.append(
                ActivityFact(
                    trigger=sentence.tokens(*chain),
                    actor=actor.span,
                    object=sentence.tokens(*target) if target else None,
                    status=statuses.read(sentence, predication),
                    rule=predication.pattern,
                )
            )
    return facts, dropped
