"""Precision, recall and F1 from what was counted."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Tally:
    """How many gold records were hit, and how many predicted records hit one.

    The two differ only within a facet, where a gold `over` may have been hit by a predicted `exact`.

    >>> tally = Tally(gold=4, predicted=2, gold_hits=2, predicted_hits=2)
    >>> tally.precision, tally.recall, round(tally.f1, 3)
    (1.0, 0.5, 0.667)
    """

    gold: int = 0
    predicted: int = 0
    gold_hits: int = 0
    predicted_hits: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.gold + other.gold,
            self.predicted + other.predicted,
            self.gold_hits + other.gold_hits,
            self.predicted_hits + other.predicted_hits,
        )

    @property
    def precision(self) -> float:
        """The share of what was predicted that is right; of nothing 1 if nothing is missing either."""
        if self.predicted:
            return self.predicted_hits / self.predicted
        return 1.0 if self.gold_hits == self.gold else 0.0

    @property
    def recall(self) -> float:
        """The share of the gold that was predicted; 1 where there is none."""
        return self.gold_hits / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Score:
    """The two scores of a set of records: those found at all, and those whose fields all agree."""

    found: Tally = field(default_factory=Tally)
    full: Tally = field(default_factory=Tally)

    def __add__(self, other: "Score") -> "Score":
        return Score(self.found + other.found, self.full + other.full)
