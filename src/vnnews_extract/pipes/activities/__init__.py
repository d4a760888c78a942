"""Who did what."""

from collections.abc import Sequence

from vnnews_extract.language import Analysis
from vnnews_extract.pipes.activities.candidates import read_candidates
from vnnews_extract.pipes.activities.plausibility import settled_reason
from vnnews_extract.pipes.activities.status import StatusReader
from vnnews_extract.pipes.facts import ActivityFact, NearMiss, OfficialFact


def find_activities(analysis: Analysis, officials: Sequence[OfficialFact]) -> tuple[list[ActivityFact], list[NearMiss]]:
    """The activities of an analysed text, and the predications that are none, each with the reason."""
    statuses = StatusReader()
    facts: list[ActivityFact] = []
    dropped: list[NearMiss] = []
    sentence = None
    for candidate in read_candidates(analysis, officials):
        if candidate.sentence is not sentence:
            sentence = candidate.sentence
            statuses.begin_sentence(sentence)
        trigger = candidate.sentence.tokens(*candidate.chain)
        reason = settled_reason(candidate)
        if reason is not None or candidate.actor is None:
            statuses.overhear(candidate.sentence, candidate.predication, reason)
            dropped.append(NearMiss(trigger, reason or "no actor"))
            continue
        facts.append(
            ActivityFact(
                trigger=trigger,
                actor=candidate.actor.span,
                object=candidate.sentence.tokens(*candidate.target) if candidate.target else None,
                status=statuses.read(candidate.sentence, candidate.predication),
                rule=candidate.predication.pattern,
            )
        )
    return facts, dropped
