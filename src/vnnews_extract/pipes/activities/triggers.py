"""Which predications are activities."""

from vnnews_extract.pipes.activities.actors import Actor
from vnnews_extract.pipes.activities.clauses import Predication
from vnnews_extract.pipes.activities.phrases import head_verb
from vnnews_extract.pipes.activities.signs import Sentence
from vnnews_extract.pipes.activities.vocabulary import ASSEMBLY

ACTING = ("organisation", "authority", "official", "group")


def drop_reason(sentence: Sentence, predication: Predication, actor: Actor | None) -> str | None:
    """Why a predication is no activity, or None where it is one."""
    if predication.dropped is not None:
        return predication.dropped
    if predication.pattern == "bracket" and predication.subject is None:
        return "bracket without subject"
    if actor is None:
        return "no actor"
    head = head_verb(sentence, predication.verb)
    if actor.kind == "assembly":
        return None if sentence.entries[head].features & ASSEMBLY else "event as subject"
    if actor.kind not in ACTING:
        return f"{actor.kind} as subject"
    return None
