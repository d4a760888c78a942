"""The best label sequence of a linear-chain CRF, exactly, over the few labels that can still win."""

from collections.abc import Iterator, Sequence
from operator import itemgetter

import numpy as np
from numpy.typing import NDArray

from vnnews_extract.language.crf import Floats
from vnnews_extract.language.fingerprints import Integers

Booleans = NDArray[np.bool_]
_Path = tuple[float, int, "_Path | None"]  # of the best labels up to one: their total, that one, and those before it

_ROUNDS = 4  # rounds in which labels that the tokens around them rule out are dropped
_SLACK = 1e-9  # above any error of rounding


class Decoder:
    """Finds the best label sequence of each sentence for given token scores.

    At every token the label of the highest score is held against the others. Another is ruled out where it
    loses whatever labels stand beside it: any at all at first, then the one that a token beside it is known
    to have. That leaves one label at most tokens; the usual dynamic programme runs over the stretches
    between them.
    """

    def __init__(self, transitions: Floats) -> None:
        self._size = size = len(transitions)
        nothing = np.zeros((1, size))
        self._none, self._unknown = size, size + 1  # labels of tokens that are not there, or not yet known
        self._gain_after = _gains(np.concatenate([transitions, nothing]))  # by label before
        self._gain_before = _gains(np.concatenate([transitions.T, nothing]))  # by label after
        none, unknown = slice(self._none * size, self._unknown * size), slice(self._unknown * size, None)
        after, before = (np.maximum(gains[none], gains[unknown]) for gains in (self._gain_after, self._gain_before))
        self._gain_between = after + before  # by label, whatever stands beside it
        self._into = [[*row, 0.0] for row in transitions.T.tolist()]  # label, then label before or none

    def decode(self, scores: Floats, lengths: Sequence[int]) -> list[int]:
        """The label number of every token; `scores` holds sentences of these `lengths` one after the other."""
        count = len(scores)
        slots = np.arange(1, count + 1) + np.repeat(np.arange(len(lengths)), lengths)  # an empty one at every edge
        guess = scores.argmax(1)
        undecided, possible = self._undecided(scores, guess, slots)
        labels = np.full(slots[-1] + 2, self._none)
        labels[slots] = guess
        known: list[int] = labels.tolist()
        for first, stretch in _stretches(scores, slots, undecided, possible):
            last = first + len(stretch)
            if known[last] != self._none:
                stretch.append([(known[last], 0.0)])
            labels[first:last] = self._best(known[first - 1], stretch)[: last - first]
        decided: list[int] = labels.take(slots).tolist()
        return decided

    def _undecided(self, scores: Floats, guess: Integers, slots: Integers) -> tuple[Integers, Booleans]:
        """The tokens that may have another label than `guess`, and which labels are possible there."""
        known = np.full(slots[-1] + 2, self._none)
        known[slots] = self._unknown
        lead = scores[np.arange(len(scores)), guess][:, None] - scores
        lead -= _SLACK
        undecided = np.arange(len(scores))
        possible = lead <= self._gain_between.take(guess, 0)
        for _ in range(_ROUNDS):
            several = np.einsum("ij->i", possible.view(np.uint8)) > 1
            if several.all():
                break
            decided = undecided[~several]
            known[slots.take(decided)] = guess.take(decided)
            undecided = undecided[several]
            beside, label = slots.take(undecided), guess.take(undecided)
            gain = self._gain_after.take(known.take(beside - 1) * self._size + label, 0)
            gain += self._gain_before.take(known.take(beside + 1) * self._size + label, 0)
            possible = lead.take(undecided, 0) <= gain
        return undecided, possible

    def _best(self, label: int, stretch: Sequence[Sequence[tuple[int, float]]]) -> list[int]:
        """The best labels of a stretch of tokens after `label`, each given with its (label, score) candidates."""
        into = self._into
        paths: list[_Path] = [(0.0, label, None)]
        for candidates in stretch:
            longer: list[_Path] = []
            for label, score in candidates:
                weights = into[label]
                path = paths[0]
                best = path[0] + weights[path[1]]
                for other in paths[1:]:
                    total = other[0] + weights[other[1]]
                    if total > best:
                        best, path = total, other
                longer.append((best + score, label, path))
            paths = longer
        path = max(paths, key=itemgetter(0))
        sequence = []
        while path[2] is not None:
            sequence.append(path[1])
            path = path[2]
        sequence.reverse()
        return sequence


def _gains(beside: Floats) -> Floats:
    """What a label gains over another by the label beside it, at most; one row for each pair of these two.

    The label beside is one of the rows of `beside`, of which the last stands for none; the last rows
    of the result are for a label that is not known.
    """
    gains = beside[:, None, :] - beside[:, :, None]  # beside, the other label, the label
    gains = np.concatenate([gains, gains[:-1].max(0, keepdims=True)])
    return gains.reshape(-1, beside.shape[1])


def _stretches(
    scores: Floats, slots: Integers, undecided: Integers, possible: Booleans
) -> Iterator[tuple[int, list[list[tuple[int, float]]]]]:
    """The stretches of undecided tokens: the slot of the first, and the (label, score) candidates of each."""
    places, labels = np.nonzero(possible)
    candidates = list(zip(labels.tolist(), scores[undecided[places], labels].tolist(), strict=True))
    bounds = np.searchsorted(places, np.arange(len(undecided) + 1)).tolist()
    at = slots[undecided].tolist()
    stretch: list[list[tuple[int, float]]] = []
    for place, slot in enumerate(at):
        stretch.append(candidates[bounds[place] : bounds[place + 1]])
        if place + 1 == len(at) or at[place + 1] != slot + 1:
            yield slot + 1 - len(stretch), stretch
            stretch = []
