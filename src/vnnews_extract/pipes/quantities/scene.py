"""What a rule sees: the numbers of a text in token positions, and the words around them."""

from bisect import bisect_right
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from typing import TypeVar

from vnnews_extract.language import Analysis
from vnnews_extract.lexicons import PhraseLexicon, load_words
from vnnews_extract.numbers import NumberExpression
from vnnews_extract.pipes.facts import Span
from vnnews_extract.pipes.quantities.dates import calendar_spans
from vnnews_extract.pipes.quantities.vocabulary import Vocabulary, vocabulary

T = TypeVar("T")

_JOINTS = frozenset({",", "-", "–", "—", "/", "~", "&", ";", "+"})  # marks between two numbers that stand together


class Kind(StrEnum):
    """What a number is."""

    DATE = "date"
    TIME = "time"
    YEAR = "year"
    AGE = "age"
    DURATION = "duration"
    ORDINAL = "ordinal"
    IDENTIFIER = "identifier"
    SCORE = "score"
    DIMENSION = "dimension"
    MULTIPLE = "multiple"
    MONEY = "money"
    MEASURE = "measure"
    PERCENTAGE = "percentage"
    COUNT = "count"
    NOTHING = "nothing"


@dataclass(slots=True)
class Decision:
    """What one number was taken for, by which rule, and what the rule learnt about it.

    `span` and the fields of the value are set only where they differ from the number's own.
    """

    kind: Kind
    rule: str
    span: Span | None = None
    noun: Span | None = None
    unit: str | None = None
    per: str | None = None
    change: str = "none"
    modifier: str | None = None
    more: Decimal = Decimal(0)  # what a word after the unit adds: `3 tấn rưỡi`
    scale: Decimal = Decimal(1)  # what a multiplier said of the number after it too makes it: `từ 3.000 lên 5.000 tỷ`


@dataclass(slots=True)
class Candidate:
    """A number expression and its tokens: `first:last` with its modifiers, `core:core_last` without."""

    number: NumberExpression
    first: int
    last: int
    core: int
    core_last: int
    index: int = 0


@dataclass
class Scene:
    """A text with its numbers; every look-up stays inside the sentence of the number asked about."""

    analysis: Analysis
    candidates: list[Candidate] = field(default_factory=list)
    decisions: list[Decision | None] = field(default_factory=list)
    words: Vocabulary = field(default_factory=vocabulary)

    def __post_init__(self) -> None:
        self.forms = self.analysis.forms
        self.lowers = self.analysis.lowers

    @cached_property
    def calendar(self) -> dict[int, str]:
        """For every character of a date or clock time the rule that saw it."""
        return calendar_spans(self.analysis.shadow.text)

    @cached_property
    def is_about_indices(self) -> bool:
        """Whether the article names a stock index."""
        return bool(self.words.index_names.scan(self.lowers))

    @cached_property
    def reversed_lowers(self) -> list[str]:
        return self.lowers[::-1]

    def sentence(self, token: int) -> Span:
        """The tokens of the sentence that holds `token`."""
        number = self.analysis.sentence_of[token]
        return (token, token + 1) if number < 0 else self.analysis.sentences[number]

    def paragraph(self, token: int) -> Span:
        """The tokens of the paragraph that holds `token`."""
        paragraphs = self.analysis.paragraphs
        return paragraphs[bisect_right(paragraphs, token, key=lambda span: span[0]) - 1]

    def lower(self, token: int) -> str:
        """The token in lower case, "" beyond the text."""
        return self.lowers[token] if 0 <= token < len(self.lowers) else ""

    def form(self, token: int) -> str:
        """The token as written, "" beyond the text."""
        return self.forms[token] if 0 <= token < len(self.forms) else ""

    def tag(self, token: int) -> str:
        """The tag of the word that holds the token."""
        return self.analysis.tag(token)

    def glued_to_next(self, token: int) -> bool:
        """Whether no space stands between `token` and the one after it."""
        return token + 1 < len(self.forms) and self.analysis.glued(token + 1)

    def phrase_at(self, lexicon: PhraseLexicon[T], token: int) -> tuple[int, T] | None:
        """The longest phrase that begins at `token`, as (end, value)."""
        if token >= len(self.lowers):
            return None
        return lexicon.longest(self.lowers, token, self.sentence(token)[1])

    def phrase_before(self, lexicon: PhraseLexicon[T], token: int) -> tuple[int, T] | None:
        """The longest phrase of a backward lexicon that ends just before `token`, as (start, value)."""
        begin = self.sentence(token - 1)[0] if token > 0 else 0
        if token <= begin:
            return None
        size = len(self.lowers)
        hit = lexicon.longest(self.reversed_lowers, size - token, size - begin)
        return None if hit is None else (size - hit[0], hit[1])

    def previous(self, candidate: Candidate) -> Candidate | None:
        """The number before, if only one word or mark that joins two numbers stands between."""
        if candidate.index == 0:
            return None
        other = self.candidates[candidate.index - 1]
        decision = self.decisions[other.index]
        end = decision.span[1] if decision is not None and decision.span else other.last
        gap = self.lowers[end : candidate.first]
        if len(gap) == 1:
            joined = gap[0] in _JOINTS or gap[0] in load_words("numbers", "between", "words")
        else:
            joined = len(gap) == 2 and gap[0] == "," and gap[1] in load_words("clauses", "coordinator", "additive")
        return other if joined and self._together(other, candidate) else None

    def _together(self, left: Candidate, right: Candidate) -> bool:
        return self.analysis.sentence_of[left.first] == self.analysis.sentence_of[right.first]
