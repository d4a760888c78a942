"""`Analysis`: everything the rules know about a text, as flat lists indexed by token.

Spans are pairs of token indices until a record is written; only then does
`Analysis.raw_span` turn them into offsets of the text as read.
"""

import unicodedata
from bisect import bisect_left
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

import numpy as np

from vnnews_extract.language.layout import Header, find_header, paragraphs
from vnnews_extract.language.sentences import split_sentences
from vnnews_extract.language.shadow import Shadow, make_shadow
from vnnews_extract.language.tokens import tokenize
from vnnews_extract.language.words import Segmenter, default_segmenter

_CAPACITY = 1 << 15  # forms whose lower case is kept, none of them long: bounds the memory of a long batch
_LONGEST = 32


class _Lowers(dict[str, str]):
    """The lower case of forms, one object a form, so that it is hashed once for all look-ups."""

    def __missing__(self, form: str) -> str:
        lower = form.lower()
        if len(self) >= _CAPACITY:
            self.clear()
        if len(form) <= _LONGEST:
            self[form] = lower
        return lower


_LOWERS = _Lowers()


@dataclass(slots=True)
class Analysis:
    """A text cut into paragraphs, sentences, words and syllable tokens.

    Attributes:
        text: the text as read.
        shadow: its normalised shadow; `starts` and `ends` index `shadow.text`.
        header: the date header before the article, which no sentence holds.
        forms: each token as it stands in the shadow; `lowers` the same in lower case.
        sentences: token ranges; `paragraphs` likewise, each covering its sentences.
        sentence_of: for every token the number of its sentence (-1 in the header).
        words: token ranges of the words; `word_of` gives a token's word; `tags` is indexed by word.
        readings: what later rooms have read from the text, so that each reads it once.
    """

    text: str
    shadow: Shadow
    header: Header | None
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    forms: list[str] = field(default_factory=list)
    lowers: list[str] = field(default_factory=list)
    paragraphs: list[tuple[int, int]] = field(default_factory=list)
    sentences: list[tuple[int, int]] = field(default_factory=list)
    sentence_of: list[int] = field(default_factory=list)
    words: list[tuple[int, int]] = field(default_factory=list)
    word_of: list[int] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    readings: dict[str, Any] = field(default_factory=dict, repr=False, compare=False)

    def raw_span(self, first: int, last: int) -> tuple[int, int]:
        """The offsets in the text as read of the tokens `first:last` (at least one token)."""
        return self.shadow.raw_start(self.starts[first]), self.shadow.raw_end(self.ends[last - 1])

    def surface(self, first: int, last: int) -> str:
        """The tokens `first:last` as a value: the text as read in NFC, with single spaces."""
        start, end = self.raw_span(first, last)
        return " ".join(unicodedata.normalize("NFC", self.text[start:end]).split())

    def glued(self, token: int) -> bool:
        """Whether no space stands between `token` and the token before it."""
        return token > 0 and self.starts[token] == self.ends[token - 1]

    def tag(self, token: int) -> str:
        """The part-of-speech tag of the word that holds `token`."""
        return self.tags[self.word_of[token]]


def analyse(text: str, segmenter: Segmenter | None = None) -> Analysis:
    """Analyse an article's text.

    >>> analysis = analyse("Đảng ủy phường An Phú họp. Dự có ông Nam.")
    >>> [analysis.surface(*sentence) for sentence in analysis.sentences]
    ['Đảng ủy phường An Phú họp.', 'Dự có ông Nam.']
    """
    segmenter = segmenter or default_segmenter()
    shadow = make_shadow(text)
    analysis = Analysis(text, shadow, find_header(shadow.text))
    body = analysis.header.end if analysis.header else 0
    if body:
        _append_tokens(analysis, 0, body)
        analysis.sentence_of = [-1] * len(analysis.forms)
        analysis.words = [(index, index + 1) for index in range(len(analysis.forms))]
        analysis.word_of = list(range(len(analysis.forms)))
        analysis.tags = ["X"] * len(analysis.forms)
    _append_tokens(analysis, body, len(shadow.text))
    for start, end in paragraphs(shadow.text, body):
        first, last = bisect_left(analysis.starts, start), bisect_left(analysis.starts, end)
        analysis.paragraphs.append((first, last))
        analysis.sentences += split_sentences(analysis.forms, analysis.starts, analysis.ends, first, last)
    _append_words(analysis, segmenter)
    return analysis


def _append_tokens(analysis: Analysis, start: int, end: int) -> None:
    tokens = tokenize(analysis.shadow.text, start, end)
    analysis.forms += tokens.forms
    analysis.lowers += map(_LOWERS.__getitem__, tokens.forms)
    analysis.starts += tokens.starts
    analysis.ends += tokens.ends


def _append_words(analysis: Analysis, segmenter: Segmenter) -> None:
    sentences, forms = analysis.sentences, analysis.forms
    for number, (first, last) in enumerate(sentences):
        analysis.sentence_of += [number] * (last - first)
    if not sentences:
        return
    starts = segmenter.words(forms, analysis.lowers, sentences)
    words = list(pairwise(starts))
    analysis.word_of += np.repeat(np.arange(len(words)) + len(analysis.words), np.diff(starts)).tolist()
    analysis.words += words
    texts = [forms[first] if last - first == 1 else " ".join(forms[first:last]) for first, last in words]
    word_of = analysis.word_of
    analysis.tags += segmenter.tags(texts, [word_of[last - 1] - word_of[first] + 1 for first, last in sentences])
