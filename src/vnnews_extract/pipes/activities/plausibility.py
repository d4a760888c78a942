"""How plausible it is that a candidate is an activity: a sum of weights, one for each of its traits.

The grammar's own verdict is the weightiest trait; the others say how often verdicts like it were right where
people decided: of clauses with a subject right before the verb nearly always, of a verb after a comma half the
time. The weights are fitted by `benchmarks/fit_plausibility.py` and kept as a lexicon, to be read and argued with.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from vnnews_extract.lexicons import load_toml
from vnnews_extract.pipes.activities.candidates import Candidate
from vnnews_extract.pipes.activities.phrases import head_noun, head_verb, is_marked
from vnnews_extract.pipes.activities.vocabulary import FEATURES

_EDGE = "edge"  # of the sentence
_MOST_VERBS, _MOST_WORDS = 3, 5  # beyond these, lengths and distances are all the same

Trait = tuple[str, str]  # what is looked at, and what it is


@dataclass(frozen=True, slots=True)
class Weights:
    """Log-odds: of a candidate at large, of each trait, and the bounds of score within which the grammar decides."""

    bias: float
    traits: dict[str, dict[str, float]]
    reject: float
    accept: float


@cache
def weights() -> Weights:
    """The fitted weights."""
    data = load_toml("plausibility")
    bounds = data["bounds"]
    return Weights(data["bias"], data["traits"], _log_odds(bounds["reject"]), _log_odds(bounds["accept"]))


def score(candidate: Candidate) -> float:
    """The log-odds that a candidate is an activity."""
    fitted = weights()
    traits = fitted.traits
    return fitted.bias + sum(traits.get(kind, {}).get(value, 0.0) for kind, value in traits_of(candidate))


def settled_reason(candidate: Candidate) -> str | None:
    """Why a candidate is no activity, or None: as the grammar says, unless its traits speak clearly against that."""
    if candidate.actor is None:
        return candidate.reason or "no actor"
    value = score(candidate)
    if candidate.reason is None:
        return "implausible" if value < weights().reject else None
    return None if value > weights().accept else candidate.reason


def traits_of(candidate: Candidate) -> Iterator[Trait]:
    """What is looked at: the construction, the verb, its actor and object, and the signs around."""
    sentence, predication = candidate.sentence, candidate.predication
    signs, verb = sentence.signs, predication.verb
    first, last = candidate.chain
    head = head_verb(sentence, verb)
    yield "verdict", candidate.reason or "activity"
    yield "pattern", predication.pattern
    yield "actor", candidate.actor.kind if candidate.actor else "none"
    yield "verb", sentence.entries[head].verb_class or signs[head]
    yield "marked", "yes" if is_marked(sentence, verb) else "no"
    yield "particles", signs[verb.first : first][:_MOST_VERBS]
    yield "verbs", str(min(last - first, _MOST_VERBS))
    yield "object", signs[head_noun(sentence, candidate.target)] if candidate.target else "none"
    yield "before", signs[verb.first - 1] if verb.first else _EDGE
    yield "before that", signs[verb.first - 2] if verb.first > 1 else _EDGE
    yield "after", signs[verb.last] if verb.last < len(signs) else _EDGE
    yield "first", "yes" if candidate.opens_sentence else "no"
    yield from _subject_traits(candidate)
    features = 0
    for entry in sentence.entries[verb.first : verb.last]:
        features |= entry.features
    for name, feature in FEATURES.items():
        if features & feature:
            yield "feature", name


def _subject_traits(candidate: Candidate) -> Iterator[Trait]:
    subject = candidate.predication.subject
    if subject is None:
        yield "distance", "carried"
        return
    distance = candidate.predication.verb.first - subject[1]
    yield "distance", str(distance) if -1 <= distance <= _MOST_WORDS else "far"
    yield "subject", candidate.sentence.signs[head_noun(candidate.sentence, subject)]
    yield "subject words", str(min(subject[1] - subject[0], _MOST_WORDS))


def _log_odds(probability: float) -> float:
    return math.log(probability / (1 - probability))
