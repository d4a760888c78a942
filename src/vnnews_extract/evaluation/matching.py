"""Which predicted record answers which gold record of an article."""

from collections.abc import Sequence
from dataclasses import dataclass

from vnnews_extract.evaluation.agreement import (
    Fields,
    disagreements,
    distance,
    facets,
    same_place,
    same_position,
)
from vnnews_extract.evaluation.phrases import canonical
from vnnews_extract.evaluation.tallies import Score, Tally


@dataclass(frozen=True, slots=True)
class Pair:
    """A gold record and the predicted record that finds it.

    Attributes:
        right: how much of it is fully right: 1 or 0, of an official the number of right positions.
        wrong: the fields that disagree, of an official the gold positions that were not given.
    """

    gold: int
    predicted: int
    right: int
    wrong: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Matching:
    """The records of one kind in one article, gold and predicted, and how they were paired."""

    kind: str
    gold: Sequence[Fields]
    predicted: Sequence[Fields]
    pairs: Sequence[Pair]

    def score(self, facet: str | None = None) -> Score:
        """Found and full, over all records or those of one facet."""
        found = Tally(
            gold=sum(self._within(record, facet) for record in self.gold),
            predicted=sum(self._within(record, facet) for record in self._distinct()),
            gold_hits=sum(self._within(self.gold[pair.gold], facet) for pair in self.pairs),
            predicted_hits=sum(self._within(self.predicted[pair.predicted], facet) for pair in self.pairs),
        )
        full = Tally(
            gold=sum(self._weight(record) for record in self.gold if self._within(record, facet)),
            predicted=sum(self._weight(record) for record in self.predicted if self._within(record, facet)),
            gold_hits=sum(pair.right for pair in self.pairs if self._within(self.gold[pair.gold], facet)),
            predicted_hits=sum(
                pair.right for pair in self.pairs if self._within(self.predicted[pair.predicted], facet)
            ),
        )
        return Score(found, full)

    def facets(self) -> set[str]:
        """All facets of the records."""
        return {facet for record in (*self.gold, *self.predicted) for facet in facets(self.kind, record)}

    def _within(self, record: Fields, facet: str | None) -> bool:
        return facet is None or facet in facets(self.kind, record)

    def _weight(self, record: Fields) -> int:
        return len(record["positions"]) if self.kind == "officials" else 1

    def _distinct(self) -> Sequence[Fields]:
        """The predicted records; officials of one name count as one found."""
        if self.kind != "officials":
            return self.predicted
        return list({canonical(person["name"]): person for person in self.predicted}.values())


def match(kind: str, gold: Sequence[Fields], predicted: Sequence[Fields]) -> Matching:
    """Pair the records of one kind one to one: first those that agree in full, then the nearest."""
    pairs = _officials(gold, predicted) if kind == "officials" else _grounded(kind, gold, predicted)
    return Matching(kind, gold, predicted, pairs)


def _grounded(kind: str, gold: Sequence[Fields], predicted: Sequence[Fields]) -> list[Pair]:
    candidates = []
    for i, wanted in enumerate(gold):
        for j, given in enumerate(predicted):
            if same_place(kind, wanted, given):
                wrong = tuple(disagreements(kind, wanted, given))
                candidates.append((bool(wrong), distance(kind, wanted, given), i, j, wrong))
    pairs, taken_gold, taken_predicted = [], set(), set()
    for _, _, i, j, wrong in sorted(candidates):
        if i not in taken_gold and j not in taken_predicted:
            taken_gold.add(i)
            taken_predicted.add(j)
            pairs.append(Pair(i, j, right=0 if wrong else 1, wrong=wrong))
    return pairs


def _officials(gold: Sequence[Fields], predicted: Sequence[Fields]) -> list[Pair]:
    index_of = {canonical(person["name"]): j for j, person in enumerate(predicted)}
    pairs = []
    for i, person in enumerate(gold):
        j = index_of.get(canonical(person["name"]))
        if j is not None:
            missing = _positions_not_given(person["positions"], predicted[j]["positions"])
            pairs.append(Pair(i, j, right=len(person["positions"]) - len(missing), wrong=tuple(missing)))
    return pairs


def _positions_not_given(gold: Sequence[Fields], predicted: Sequence[Fields]) -> list[str]:
    left = list(predicted)
    missing = []
    for position in gold:
        hit = next((other for other in left if same_position(position, other)), None)
        if hit is None:
            missing.append(" · ".join(filter(None, (position.get("title"), position.get("organization")))))
        else:
            left.remove(hit)
    return missing
