"""Every predication of a text with what the grammar says of it: the candidates among which activities are chosen."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vnnews_extract.language import Analysis
from vnnews_extract.pipes.activities.actors import Actor, Actors
from vnnews_extract.pipes.activities.clauses import Predication, read_clauses
from vnnews_extract.pipes.activities.discourse import Discourse
from vnnews_extract.pipes.activities.objects import find_object, handed_on
from vnnews_extract.pipes.activities.orders import Orders
from vnnews_extract.pipes.activities.phrases import Span, verb_chain
from vnnews_extract.pipes.activities.signs import Sentence
from vnnews_extract.pipes.activities.syntax import Syntax
from vnnews_extract.pipes.activities.triggers import FINAL, drop_reason
from vnnews_extract.pipes.facts import OfficialFact


@dataclass(slots=True)
class Candidate:
    """A predication with its actor and object.

    Attributes:
        chain: the words of its verbs.
        target: the words of what is acted on; not looked for where the verb cannot be an activity.
        reason: why the grammar takes it for no activity, or None.
    """

    sentence: Sentence
    predication: Predication
    chain: Span
    actor: Actor | None
    target: Span | None
    reason: str | None


def read_candidates(analysis: Analysis, officials: Sequence[OfficialFact]) -> Iterator[Candidate]:
    """The candidates of a text, in order."""
    syntax = Syntax.of(analysis)
    sentences = [syntax.sentence(number) for number in range(len(analysis.sentences))]
    discourse, orders = Discourse(Actors(analysis, sentences, officials)), Orders()
    for number, sentence in enumerate(sentences):
        before: Candidate | None = None
        discourse.begin_sentence(sentence)
        orders.begin_sentence(sentence, discourse.opens_paragraph)
        for predication in read_clauses(*syntax.parse(number)):
            actor = discourse.resolve(sentence, predication)
            target = None
            if predication.dropped not in FINAL:
                target = find_object(sentence, predication.verb, predication.patient, predication.topic)
            made = before.target if before is not None and before.reason is None else None
            if target and made and predication.pattern == "coordinate":
                target = handed_on(sentence, predication.verb, target, made)
            reason = drop_reason(sentence, predication, actor, target)
            if reason is None and actor is not None and orders.asks(sentence, predication, actor):
                reason = "asked for by an order"
            if reason is not None or actor is None:
                orders.note_dropped(sentence, predication, actor, target)
            else:
                orders.note(sentence, predication, actor, target)
            chain = verb_chain(sentence, predication.verb)
            before = Candidate(sentence, predication, chain, actor, target, reason)
            yield before
