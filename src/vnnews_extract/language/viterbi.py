"""The best label sequence of a linear-chain CRF, exactly, over the few labels that can still win."""

from collections.abc import Sequence

import numpy as np

from vnnews_extract.language.crf import Floats


class Decoder:
    """Finds the best label sequence of each sentence for given token scores.

    A label is dropped at a token when another label there would win whatever stands around it, that
    is, when their scores differ by more than all transitions could make up for. What is left is one
    label at most tokens, and the usual dynamic programme runs over the rest.
    """

    def __init__(self, transitions: Floats) -> None:
        self._into = transitions.T.tolist()  # by label after, then label before
        self._best = transitions.max(0) + transitions.max(1)
        self._worst = transitions.min(0) + transitions.min(1)

    def decode(self, scores: Floats, lengths: Sequence[int]) -> list[list[int]]:
        """The label numbers of each sentence; `scores` holds their tokens one after the other."""
        possible = scores + self._best >= (scores + self._worst).max(1, keepdims=True)
        tokens, labels = np.nonzero(possible)
        bounds = np.searchsorted(tokens, np.arange(len(scores) + 1)).tolist()
        candidates, values = labels.tolist(), scores[possible].tolist()
        sequences = []
        first = 0
        for length in lengths:
            sequences.append(self._decode_one(candidates, values, bounds[first : first + length + 1]))
            first += length
        return sequences

    def _decode_one(self, candidates: list[int], values: list[float], bounds: list[int]) -> list[int]:
        into = self._into
        before = candidates[bounds[0] : bounds[1]]
        totals = values[bounds[0] : bounds[1]]
        links: list[tuple[list[int], list[int]]] = []  # labels before, and each label's best of them
        for token in range(1, len(bounds) - 1):
            begin, end = bounds[token], bounds[token + 1]
            labels = candidates[begin:end]
            new_totals, came_from = [], []
            for label, value in zip(labels, values[begin:end], strict=True):
                weights = into[label]
                best, source = totals[0] + weights[before[0]], 0
                for place in range(1, len(before)):
                    total = totals[place] + weights[before[place]]
                    if total > best:
                        best, source = total, place
                new_totals.append(best + value)
                came_from.append(source)
            links.append((before, came_from))
            before, totals = labels, new_totals
        place = totals.index(max(totals))
        sequence = [before[place]]
        for labels, came_from in reversed(links):
            place = came_from[place]
            sequence.append(labels[place])
        sequence.reverse()
        return sequence
