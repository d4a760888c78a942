"""How plausible it is that a candidate is an activity: a sum of weights, one for each of its traits.

The grammar's own verdict is the weightiest trait; the others say how often verdicts like it were right where
people decided: of verbs right after an organisation nearly always, of verbs after a comma half the time. The
weights are fitted by `benchmarks/fit_plausibility.py` and kept as a lexicon, to be read and argued with.
"""

import math
from dataclasses import dataclass
from functools import cache

from vnnews_extract.lexicons import load_toml
from vnnews_extract.pipes.activities.candidates import Candidate
from vnnews_extract.pipes.activities.features import VERB_FEATURES
from vnnews_extract.pipes.activities.phrases import Span, head_noun, head_verb
from vnnews_extract.pipes.activities.signs import Sentence
from vnnews_extract.pipes.activities.triggers import FINAL

_ACTIVITY = "activity"  # the verdict where the grammar drops nothing
_NONE = "none"
_EDGE = "edge"  # of the sentence
_MOST_VERBS = 3  # longer chains are all the same

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
    return Weights(data["bias"], data["traits"], *(_log_odds(data["bounds"][name]) for name in ("reject", "accept")))


def settled_reason(candidate: Candidate) -> str | None:
    """Why a candidate is no activity, or None: as the grammar says, unless its traits speak clearly against that.

    `… nuôi 20 con lợn, | tiêu thụ | tốt`: after a comma, with nothing acted on, what the grammar accepts is
    dropped as `implausible`.
    """
    reason = candidate.reason
    if not is_disputable(candidate):
        return reason or "no actor"
    value = score(candidate)
    if reason is None:
        return "implausible" if value < weights().reject else None
    return None if value > weights().accept else reason


def is_disputable(candidate: Candidate) -> bool:
    """Whether traits may speak against the verdict of the grammar."""
    return candidate.actor is not None and candidate.reason not in FINAL


def score(candidate: Candidate) -> float:
    """The log-odds that a candidate is an activity."""
    fitted = weights()
    value = fitted.bias + _feature_score(_features(candidate))
    for kind, trait in _traits(candidate):
        value += fitted.traits[kind].get(trait, 0.0)
    return value


def traits_of(candidate: Candidate) -> list[Trait]:
    """What is looked at: the verdict, the actor, the verb and what it may bear, the object, the signs around."""
    features = _features(candidate)
    return [*_traits(candidate), *(("feature", name) for name, feature in VERB_FEATURES.items() if features & feature)]


def _traits(candidate: Candidate) -> tuple[Trait, ...]:
    sentence, verb = candidate.sentence, candidate.predication.verb
    signs, (first, last) = sentence.signs, candidate.chain
    head = head_verb(sentence, verb)
    return (
        ("verdict", candidate.reason or _ACTIVITY),
        ("actor", candidate.actor.kind if candidate.actor else _NONE),
        ("verb", sentence.entries[head].verb_class or signs[head]),
        ("verbs", str(min(last - first, _MOST_VERBS))),
        ("subject", _head_sign(sentence, candidate.predication.subject)),
        ("object", _head_sign(sentence, candidate.target)),
        ("before that", signs[verb.first - 2] if verb.first > 1 else _EDGE),
        ("before", signs[verb.first - 1] if verb.first else _EDGE),
        ("after", signs[verb.last] if verb.last < len(signs) else _EDGE),
    )


def _head_sign(sentence: Sentence, span: Span | None) -> str:
    return sentence.signs[head_noun(sentence, span)] if span else _NONE


def _features(candidate: Candidate) -> int:
    features = 0
    for entry in candidate.sentence.entries[candidate.predication.verb.first : candidate.predication.verb.last]:
        features |= entry.features
    return features & _ALL_FEATURES


_ALL_FEATURES = sum(VERB_FEATURES.values())


@cache
def _feature_score(features: int) -> float:
    """The weights of all features of a verb phrase; few sets of them occur."""
    fitted = weights().traits["feature"]
    return sum(fitted.get(name, 0.0) for name, feature in VERB_FEATURES.items() if features & feature)


def _log_odds(probability: float) -> float:
    return math.log(probability / (1 - probability))
