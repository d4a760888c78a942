"""Every predication of a text with what the grammar says of it: the candidates among which activities are chosen."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vnnews_extract.language import Analysis
from vnnews_extract.lexicons import load_words
from vnnews_extract.pipes.activities.actors import Actor, Actors
from vnnews_extract.pipes.activities.clauses import Predication, read_clauses
from vnnews_extract.pipes.activities.discourse import Discourse
from vnnews_extract.pipes.activities.features import DIRECTIVE, HANDING
from vnnews_extract.pipes.activities.objects import find_object
from vnnews_extract.pipes.activities.orders import Orders
from vnnews_extract.pipes.activities.phrases import Span, head_noun, verb_chain
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
            if target is not None and before is not None and _hands_on(sentence, predication, target, before):
                target = before.target
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


def _hands_on(sentence: Sentence, predication: Predication, target: Span, before: Candidate) -> bool:
    """`lập | hồ sơ, | gửi | cho sở`: what has just been made is handed over, though only the other side is named."""
    if before.target is None or before.reason is not None or predication.pattern != "coordinate":
        return False
    signs = sentence.signs
    gap = predication.verb.first - before.target[1]
    thing = signs[head_noun(sentence, before.target)] in "EFNZn" or signs[before.target[1] - 1] == "U"
    if gap != 1 or signs[predication.verb.first - 1] not in ",&" or not thing:
        return False
    led = sentence.analysis.lowers[sentence.starts[target[0]] - 1] in load_words("clauses", "preposition", "recipient")
    features = [entry.features for entry in sentence.entries[slice(*verb_chain(sentence, predication.verb))]]
    if any(feature & DIRECTIVE for feature in features) and signs[before.target[0]] != "M":
        return False  # `lập kế hoạch, giao cho các phòng thực hiện`: who is told to
    return led and any(feature & HANDING for feature in features)
