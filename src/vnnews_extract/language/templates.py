"""Feature templates of underthesea's models: what they ask of a window of tokens, and the weights of the answers."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from functools import cached_property
from typing import NamedTuple

import numpy as np

from vnnews_extract.language.crf import CrfModel, Floats, ModelError
from vnnews_extract.language.fingerprints import FingerprintTable, Integers, Prints, fingerprints

REACH = 2  # how far a window may reach to either side
BEFORE, AFTER, INSIDE = 0, 1, 2  # a window begins before its sentence, ends after it, or does neither

_TEMPLATE = re.compile(r"T\[(-?\d)(?:,(-?\d))?\](?:\.(\w+))?")
_FORM, _LOWER, _TITLE, _DIGIT, _KNOWN = "", "lower", "istitle", "isdigit", "is_in_dict"
_FUNCTIONS = {1: {_FORM, _LOWER, _TITLE, _DIGIT, _KNOWN}, 2: {_FORM, _LOWER, _TITLE, _KNOWN}}
_FUNCTIONS[3] = _FUNCTIONS[2]  # several tokens are written with spaces between them, so they are no digits
_EDGES = {BEFORE: "BOS", AFTER: "EOS"}  # there every function gives this answer
_SHAPES = [(title, digit) for digit in (False, True) for title in (False, True)]


class Template(NamedTuple):
    """One question: `function` of the window that begins `first` tokens from the token to be labelled."""

    name: str
    first: int
    function: str


Templates = dict[int, list[Template]]  # by the size of their windows


class Windows(NamedTuple):
    """Windows of one size: fingerprints of their forms and lower-case forms, 1 where they are titles or digits.

    `edges` says of each whether it lies inside its sentence.
    """

    forms: Prints
    lowers: Prints
    titles: Integers
    digits: Integers
    edges: Integers


def read_templates(names: Iterable[str]) -> Templates:
    """The templates by the size of their windows.

    Raises:
        ModelError: a template is of another kind, or reaches too far.
    """
    by_size: Templates = {size: [] for size in _FUNCTIONS}
    for name in names:
        match = _TEMPLATE.fullmatch(name)
        if match is None:
            raise ModelError(f"unknown feature template {name!r}")
        first, last, function = int(match[1]), int(match[2] or match[1]), match[3] or _FORM
        size = last - first + 1
        if not (-REACH <= first <= last <= REACH and size in by_size):
            raise ModelError(f"feature template {name!r} reaches too far")
        if function not in _FUNCTIONS[size]:
            raise ModelError(f"unknown feature template {name!r}")
        by_size[size].append(Template(name, first, function))
    return by_size


def asks_dictionary(templates: Templates) -> bool:
    """Whether any template asks if a window is in the dictionary."""
    return any(template.function == _KNOWN for of_size in templates.values() for template in of_size)


class Answers:
    """The weights of all the answers that a model knows, and what is in its dictionary.

    Attributes:
        width: the number of labels.
        entries: the entries of the dictionary by the number of their tokens, which hold no spaces.
    """

    def __init__(self, model: CrfModel, dictionary: Collection[str]) -> None:
        self.width = len(model.labels)
        self._weights = model.weights
        self._rows: dict[str, dict[str, int]] = defaultdict(dict)
        for row, attribute in enumerate(model.attributes):
            template, _, answer = attribute.partition("=")
            self._rows[template][answer] = row
        self.entries: dict[int, list[str]] = defaultdict(list)
        for entry in dictionary:
            self.entries[entry.count(" ") + 1].append(entry)

    def strings(self, templates: Iterable[Template]) -> set[str]:
        """All answers to any of `templates`."""
        return set().union(*(self._rows[template.name] for template in templates))

    @cached_property
    def prints(self) -> dict[str, Prints]:
        """The fingerprints of the answers to each template, by its name."""
        return {name: fingerprints(list(rows)).values for name, rows in self._rows.items()}

    def weights(self, template: Template) -> Floats:
        """What each answer to a template adds to every label."""
        return self._weights[list(self._rows[template.name].values())]

    def sum(self, templates: Iterable[Template], answer: str) -> Floats:
        """What the labels gain together where each of `templates` has this answer."""
        rows = [self._rows[name][answer] for name, _, _ in templates if answer in self._rows[name]]
        return np.asarray(self._weights[rows].sum(0))


class WindowTable:
    """What windows of one size add to the labels of the tokens around them.

    Attributes:
        longest: the length in characters of the longest window that is known.
        asks_lower: whether the lower case of a window matters.
        weights: by the distance at which a window begins: what its form, its lower case and its shape
            (title, digits) add, each a (row, label) matrix, or None where the model does not ask for it.
    """

    def __init__(self, size: int, templates: Sequence[Template], answers: Answers) -> None:
        by_string = [template for template in templates if template.function in (_FORM, _LOWER)]
        entries = answers.entries[size]
        strings = answers.strings(by_string).union(entries)
        self.longest = max(map(len, strings), default=0)
        of_entries = fingerprints(entries).values
        prints = (answers.prints[template.name] for template in by_string if template.name in answers.prints)
        self._table = FingerprintTable(np.concatenate([of_entries, *prints]), len(strings))
        self._answers = answers
        self._entries = self._table.rows(of_entries)
        self.asks_lower = any(template.function in (_LOWER, _KNOWN) for template in templates)
        self.weights: dict[int, tuple[Floats | None, ...]] = {}
        for first in sorted({template.first for template in templates}):
            here = [template for template in templates if template.first == first]
            self.weights[first] = (self._form_weights(here), self._lower_weights(here), self._shape_weights(here))

    def rows(self, windows: Windows) -> tuple[Integers, ...]:
        """The rows of each window in the three matrices of `weights`."""
        outside = np.flatnonzero(windows.edges != INSIDE)
        forms = self._table.rows(windows.forms)
        forms[outside] = len(self._table) + 1 + windows.edges[outside]
        shapes = windows.titles + 2 * windows.digits
        shapes[outside] = len(_SHAPES)
        if not self.asks_lower:
            return forms, forms, shapes
        lowers = forms.copy()
        other = np.flatnonzero(windows.lowers != windows.forms)
        lowers[other] = self._table.rows(windows.lowers[other])
        lowers[outside] = len(self._table) + 1
        return forms, lowers, shapes

    def _form_weights(self, templates: list[Template]) -> Floats:
        """By form; then of an unknown form, and of windows that begin before or end after the sentence."""
        weights = self._by_string([t for t in templates if t.function == _FORM], 3)
        for edge, answer in _EDGES.items():
            weights[len(self._table) + 1 + edge] = self._answers.sum(templates, answer)
        return weights

    def _lower_weights(self, templates: list[Template]) -> Floats | None:
        """By lower case, with what its being in the dictionary adds; then of an unknown one, and outside."""
        dictionary = [t for t in templates if t.function == _KNOWN]
        lowers = [t for t in templates if t.function == _LOWER]
        if not dictionary and not lowers:
            return None
        weights = self._by_string(lowers, 2)
        absent, present = (self._answers.sum(dictionary, str(answer)) for answer in (False, True))
        weights[:-1] += absent
        weights[self._entries] += present - absent
        return weights

    def _shape_weights(self, templates: list[Template]) -> Floats | None:
        """By shape; then outside."""
        titles = [t for t in templates if t.function == _TITLE]
        digits = [t for t in templates if t.function == _DIGIT]
        if not titles and not digits:
            return None
        sums = [self._answers.sum(titles, str(a)) + self._answers.sum(digits, str(b)) for a, b in _SHAPES]
        return np.array([*sums, np.zeros_like(sums[0])])

    def _by_string(self, templates: list[Template], more: int) -> Floats:
        """The weights of all known strings, and `more` rows of zeros."""
        weights = np.zeros((len(self._table) + more, self._answers.width))
        for template in templates:
            if template.name in self._answers.prints:
                weights[self._table.rows(self._answers.prints[template.name])] += self._answers.weights(template)
        return weights
