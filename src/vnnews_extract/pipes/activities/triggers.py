"""Which predications are activities."""

from vnnews_extract.pipes.activities.actors import Actor
from vnnews_extract.pipes.activities.clauses import Predication
from vnnews_extract.pipes.activities.phrases import chain, head_verb
from vnnews_extract.pipes.activities.reading import Sentence
from vnnews_extract.pipes.activities.vocabulary import ASSEMBLY

_ACTING = ("organisation", "authority", "official", "group", "person", "name")


def drop_reason(sentence: Sentence, predication: Predication, actor: Actor | None) -> str | None:
    """Why a predication is no activity, or None where it is one."""
    if predication.dropped is not None:
        return predication.dropped
    if actor is None:
        return "no actor"
    first = chain(sentence, predication.verb)[0]
    head = head_verb(sentence, predication.verb)
    sign = sentence.signs[head]
    if sentence.signs[first] == "s" or sign == "s":
        return "speech"
    if sign == "t" or sentence.signs[first] == "t":
        return "state"
    if actor.kind == "assembly":
        return None if sentence.entries[head].features & ASSEMBLY else "event as subject"
    if actor.kind not in _ACTING:
        return f"{actor.kind} as subject"
    return None
