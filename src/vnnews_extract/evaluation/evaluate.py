"""Gold and records of many articles → scores and errors."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from vnnews_extract.evaluation.agreement import SLOTS, Fields
from vnnews_extract.evaluation.matching import Matching, match
from vnnews_extract.evaluation.tallies import Score
from vnnews_extract.reading import ReadError
from vnnews_extract.reading.objects import Object
from vnnews_extract.records import KINDS


@dataclass(frozen=True, slots=True)
class RecordError:
    """One record that was missed, added or is wrong in some fields.

    Attributes:
        fault: `missed`, `added` or `wrong`.
        fields: of a wrong record the fields that disagree, of an official the offices that are missing.
    """

    article: str
    kind: str
    fault: str
    gold: Fields | None = None
    predicted: Fields | None = None
    fields: tuple[str, ...] = ()


@dataclass(slots=True)
class Evaluation:
    """The scores by kind and by facet, micro-averaged over the articles, and every error.

    >>> gold = {"a": {"counts": [{"mention": {"start": 6, "end": 8, "text": "12"}, "value": 12, "noun": "thôn"}]}}
    >>> evaluation = evaluate(gold, gold)
    >>> evaluation.scores["counts"].full.f1, evaluation.errors
    (1.0, [])
    """

    articles: int = 0
    missing: list[str] = field(default_factory=list)
    scores: dict[str, Score] = field(default_factory=dict)
    facets: dict[str, dict[str, Score]] = field(default_factory=dict)
    errors: list[RecordError] = field(default_factory=list)


def evaluate(gold: Mapping[str, Object], predicted: Mapping[str, Object]) -> Evaluation:
    """Score the predicted records of the articles that have gold. Records of other articles do not count.

    Raises:
        ReadError: a gold file or record is not of the documented shape.
    """
    evaluation = Evaluation(
        articles=len(gold),
        missing=sorted(set(gold) - set(predicted)),
        scores={kind: Score() for kind in KINDS},
        facets={kind: {} for kind in KINDS},
    )
    for name, wanted in gold.items():
        given = predicted.get(name, {})
        for kind in KINDS:
            try:
                _enter(evaluation, name, match(kind, wanted.get(kind, []), given.get(kind, [])))
            except (KeyError, TypeError, AttributeError) as error:
                reason = f"{type(error).__name__}: {error}"
                raise ReadError(f"{kind} are not of the documented shape ({reason})", name) from None
    return evaluation


def _enter(evaluation: Evaluation, name: str, matching: Matching) -> None:
    kind = matching.kind
    evaluation.scores[kind] += matching.score()
    for facet in matching.facets():
        evaluation.facets[kind][facet] = evaluation.facets[kind].get(facet, Score()) + matching.score(facet)
    evaluation.errors.extend(sorted(_errors(name, matching), key=_place))


def _errors(name: str, matching: Matching) -> Iterator[RecordError]:
    kind, gold, predicted = matching.kind, matching.gold, matching.predicted
    found = {pair.gold for pair in matching.pairs}
    used = {pair.predicted for pair in matching.pairs}
    for i in set(range(len(gold))) - found:
        yield RecordError(name, kind, "missed", gold=gold[i])
    for j in set(range(len(predicted))) - used:
        yield RecordError(name, kind, "added", predicted=predicted[j])
    for pair in matching.pairs:
        if pair.wrong:
            yield RecordError(name, kind, "wrong", gold[pair.gold], predicted[pair.predicted], pair.wrong)


def _place(error: RecordError) -> tuple[int, str]:
    record = error.gold or error.predicted or {}
    start = record[SLOTS[error.kind]]["start"] if error.kind in SLOTS else 0
    return int(start), error.fault
