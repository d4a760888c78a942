"""Scores CRF labels directly: the features are windows of one to three tokens, so sums of rows of weights.

underthesea's models ask of every token the same questions about the tokens around it: the form of a
window `T[a,b]`, its lower case, whether it is written like a title, is digits, is in the dictionary.
Windows are found by fingerprint, all windows of a text at once; what a token alone adds to the labels
around it is summed when it is first met, and kept.
"""

from collections.abc import Collection, Sequence

import numpy as np

from vnnews_extract.language.crf import CrfModel, Floats
from vnnews_extract.language.fingerprints import Fingerprints, Integers, fingerprints, joined
from vnnews_extract.language.templates import AFTER, BEFORE, INSIDE, REACH, Answers, Templates, Windows, WindowTable

_CAPACITY = 1 << 15  # tokens kept before the vocabulary starts again: bounds the memory of a long batch
_CHARACTERS = 1 << 20  # the same for their letters


class WindowScorer:
    """The scores that a model gives to every label of every token."""

    def __init__(self, model: CrfModel, templates: Templates, dictionary: Collection[str]) -> None:
        answers = Answers(model, dictionary)
        single, *self._wider = tables = [WindowTable(size, of_size, answers) for size, of_size in templates.items()]
        longest = max(table.longest for table in tables)
        self._vocabulary = _Vocabulary(single, len(model.labels), longest)
        self._width = len(model.labels)

    def scores(self, tokens: Sequence[str], lengths: Sequence[int]) -> Floats:
        """The (token, label) scores of sentences of these `lengths`, whose tokens follow one another."""
        vocabulary = self._vocabulary
        padded, places = _padded(vocabulary.numbers(tokens), lengths)
        total = np.zeros((len(tokens), self._width))
        for first, weights in vocabulary.weights.items():
            total += weights.take(padded.take(places + first), 0)
        forms, lowers, titles = vocabulary.forms(padded), vocabulary.lowers(padded), vocabulary.titles.take(padded)
        window_forms, window_lowers, window_titles = forms, lowers, titles
        for shift, table in enumerate(self._wider, 1):
            window_forms = joined(window_forms, forms, shift)
            window_lowers = joined(window_lowers, lowers, shift) if table.asks_lower else window_forms
            window_titles = window_titles[:-1] & titles[shift:]
            edges = np.where(padded[:-shift] == BEFORE, BEFORE, np.where(padded[shift:] == AFTER, AFTER, INSIDE))
            digits = np.zeros_like(window_titles)
            rows = table.rows(Windows(window_forms.values, window_lowers.values, window_titles, digits, edges))
            for first, matrices in table.weights.items():
                begins = places + first
                for matrix, numbers in zip(matrices, rows, strict=True):
                    if matrix is not None:
                        total += matrix.take(numbers.take(begins), 0)
        return total


class _Vocabulary(dict[str, int]):
    """Tokens by number, with what every window needs to know of them; the first two stand for the sentence's edges.

    Attributes:
        titles: by number, 1 for a token that is written like a title.
        weights: by distance, then by number, what a token adds to the labels of the token from which it
            has that distance.
    """

    def __init__(self, table: WindowTable, width: int, longest: int) -> None:
        super().__init__()
        self._table = table
        self._width = width
        self._cut = longest + 1  # characters; what is longer is in no window that a table knows
        self._start(_CAPACITY)

    def numbers(self, tokens: Sequence[str]) -> Integers:
        """The number of each token; new ones are entered."""
        try:
            return np.fromiter(map(self.__getitem__, tokens), np.intp, len(tokens))
        except KeyError:
            self._enter(tokens)
        return np.fromiter(map(self.__getitem__, tokens), np.intp, len(tokens))

    def forms(self, numbers: Integers) -> Fingerprints:
        """The fingerprints of the tokens with these numbers."""
        return Fingerprints(self._prints[0].take(numbers), self._prints[1].take(numbers))

    def lowers(self, numbers: Integers) -> Fingerprints:
        """The fingerprints of their lower case."""
        return Fingerprints(self._prints[2].take(numbers), self._prints[3].take(numbers))

    def _start(self, capacity: int) -> None:
        self.clear()
        self._count = self._characters = 0
        self._prints = np.empty((4, capacity), np.uint64)
        self.titles = np.empty(capacity, np.intp)
        self.weights = {first: np.empty((capacity, self._width)) for first in self._table.weights}
        self._append(["", ""], np.array([BEFORE, AFTER]))

    def _enter(self, tokens: Sequence[str]) -> None:
        new = [token for token in dict.fromkeys(tokens) if token not in self]
        if self._count + len(new) > len(self.titles) or self._characters > _CHARACTERS:
            new = list(dict.fromkeys(tokens))
            self._start(max(_CAPACITY, len(new) + 2))
        self.update(zip(new, range(self._count, self._count + len(new)), strict=True))
        self._characters += sum(map(len, new))
        self._append(new, np.full(len(new), INSIDE))

    def _append(self, tokens: Sequence[str], edges: Integers) -> None:
        size = len(tokens)
        new = slice(self._count, self._count + size)
        forms = fingerprints([token[: self._cut] for token in tokens])
        lowers = fingerprints([token[: self._cut].lower() for token in tokens])
        titles, digits = (np.fromiter(map(is_so, tokens), np.intp, size) for is_so in (_is_title, _is_integer))
        rows = self._table.rows(Windows(forms.values, lowers.values, titles, digits, edges))
        self._prints[:, new] = *forms, *lowers
        self.titles[new] = titles
        for first, matrices in self._table.weights.items():
            pairs = zip(matrices, rows, strict=True)
            self.weights[first][new] = sum(matrix[numbers] for matrix, numbers in pairs if matrix is not None)
        self._count += size


def _padded(numbers: Integers, lengths: Sequence[int]) -> tuple[Integers, Integers]:
    """The token numbers with those of the edges around every sentence, and the places of the tokens there."""
    sentences = np.arange(len(lengths))
    places = np.arange(len(numbers)) + np.repeat(sentences * 2 * REACH + REACH, lengths)
    padded = np.full(len(numbers) + len(lengths) * 2 * REACH, AFTER)
    before = np.cumsum([0, *lengths[:-1]]) + sentences * 2 * REACH
    for shift in range(REACH):
        padded[before + shift] = BEFORE
    padded[places] = numbers
    return padded, places


def _is_title(token: str) -> bool:
    return all(part[:1] == part[:1].upper() for part in token.split(" "))


def _is_integer(token: str) -> bool:
    """Whether underthesea's featuriser, which reads 32-bit integers, calls the token digits."""
    return token.isascii() and token.isdigit() and len(token) <= 40 and int(token) < 1 << 31
