"""Scores CRF labels directly: the features are windows of one to three tokens, so sums of cached rows.

underthesea's models ask of every token the same questions about the tokens around it: the form of a
window `T[a,b]`, its lower case, whether it is written like a title, is digits, is in the dictionary.
What a window of given tokens adds to each label never changes; it is computed once and kept.
"""

import re
from collections.abc import Collection, Sequence

import numpy as np

from vnnews_extract.language.crf import CrfModel, Floats, ModelError

Indices = np.ndarray[tuple[int], np.dtype[np.intp]]

_TEMPLATE = re.compile(r"T\[(-?\d)(?:,(-?\d))?\](?:\.(\w+))?")
_FUNCTIONS = ("", "lower", "istitle", "isdigit", "is_in_dict")  # of a window, in this order
_PAD = 2  # the widest reach of a window to either side
_BEFORE, _AFTER = 0, 1  # the rows of windows that reach over the sentence's beginning or end
_CAPACITY = 1 << 16  # windows kept before the cache starts again: bounds the memory of a long batch


class WindowScorer:
    """The scores that a model gives to every label of every token.

    Raises:
        ModelError: the model's features are not such windows.
    """

    def __init__(self, model: CrfModel, templates: Sequence[str], dictionary: Collection[str]) -> None:
        by_size: dict[int, dict[int, list[tuple[str, str]]]] = {1: {}, 2: {}, 3: {}}
        for template in templates:
            match = _TEMPLATE.fullmatch(template)
            if match is None or (match[3] or "") not in _FUNCTIONS:
                raise ModelError(f"unknown feature template {template!r}")
            first, last = int(match[1]), int(match[2] or match[1])
            if not (-_PAD <= first <= last <= _PAD and last - first < 3):
                raise ModelError(f"feature template {template!r} reaches too far")
            by_size[last - first + 1].setdefault(first, []).append((template, match[3] or ""))
        self._width = len(model.labels)
        self._tables = {size: _Rows(model, offsets, dictionary) for size, offsets in by_size.items()}

    def scores(self, sentences: Sequence[Sequence[str]]) -> Floats:
        """The (token, label) scores of all tokens of `sentences`, one sentence after the other."""
        lengths = [len(sentence) for sentence in sentences]
        tokens = np.arange(sum(lengths))
        tokens += np.repeat(np.arange(len(sentences)) * 2 * _PAD + _PAD, lengths)  # places in the padded list
        total = np.zeros((len(tokens), self._width))
        for size, table in self._tables.items():
            rows = table.rows(sentences, size)
            for column, first in enumerate(table.offsets):
                total += table.weights[rows[tokens + first], column]
        return total


class _Rows(dict[str, int]):
    """For windows of one size: each window's row of `weights`, made when it is first asked for."""

    def __init__(
        self, model: CrfModel, templates: dict[int, list[tuple[str, str]]], dictionary: Collection[str]
    ) -> None:
        super().__init__()
        self.offsets = sorted(templates)
        self._templates = [templates[offset] for offset in self.offsets]
        self._model = model
        self._dictionary = dictionary
        self._known = {attribute.partition("=")[2] for attribute in model.attributes}
        self._row_of: dict[tuple[str, ...], int] = {}  # rows by the values of all functions
        self.weights = np.zeros((0, len(self.offsets), len(model.labels)))
        self._start()

    def rows(self, sentences: Sequence[Sequence[str]], size: int) -> Indices:
        """The rows of all windows of `size` by first token, each sentence padded by two at both ends."""
        if len(self) > _CAPACITY:
            self._start()
        look_up = self.__getitem__
        padded: list[int] = []
        for tokens in sentences:
            padded += (_BEFORE,) * _PAD
            if size == 1:
                padded += map(look_up, tokens)
            else:
                windows = zip(*(tokens[shift:] for shift in range(size)), strict=False)
                padded += map(look_up, map(" ".join, windows))
            padded += (_AFTER,) * (_PAD + min(size - 1, len(tokens)))
        return np.fromiter(padded, np.intp, len(padded))

    def __missing__(self, window: str) -> int:
        lower = window.lower()
        known = window in self._known or lower in self._known
        values = (
            window if known else "",
            lower if known else "",
            str(all(part[:1] == part[:1].upper() for part in window.split(" "))),
            str(_is_integer(window)),
            str(lower in self._dictionary),
        )
        row = self._row_of.get(values)
        if row is None:
            row = self._add(values)
        self[window] = row
        return row

    def _start(self) -> None:
        self.clear()
        self._row_of.clear()
        self.weights = np.zeros((1024, len(self.offsets), len(self._model.labels)))
        for edge in ("BOS", "EOS"):
            self._add((edge,) * len(_FUNCTIONS))

    def _add(self, values: tuple[str, ...]) -> int:
        row = self._row_of[values] = len(self._row_of)
        if row == len(self.weights):
            self.weights = np.concatenate([self.weights, np.zeros_like(self.weights)])
        weights, attributes = self._model.weights, self._model.attributes
        for column, templates in enumerate(self._templates):
            for name, function in templates:
                attribute = attributes.get(f"{name}={values[_FUNCTIONS.index(function)]}")
                if attribute is not None:
                    self.weights[row, column] += weights[attribute]
        return row


def _is_integer(window: str) -> bool:
    """Whether underthesea's featuriser, which reads 32-bit integers, calls the window digits."""
    return window.isascii() and window.isdigit() and len(window) <= 40 and int(window) < 1 << 31
