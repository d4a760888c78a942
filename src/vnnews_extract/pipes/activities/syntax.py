"""The sentences of a text as the grammar reads them, each read once whoever asks for it."""

from collections.abc import Iterator
from typing import Self

from vnnews_extract.language import Analysis
from vnnews_extract.pipes.activities.phrases import Phrase, find_phrases
from vnnews_extract.pipes.activities.signs import Sentence, read_sentence
from vnnews_extract.pipes.facts import Span

_KEY = "syntax"


class Syntax:
    """Shallow parses of the sentences of a text, made when they are asked for."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self._sentences: dict[int, Sentence] = {}
        self._phrases: dict[int, list[Phrase]] = {}

    @classmethod
    def of(cls, analysis: Analysis) -> Self:
        """The syntax of this text, which all steps share."""
        if _KEY not in analysis.readings:
            analysis.readings[_KEY] = cls(analysis)
        syntax: Self = analysis.readings[_KEY]
        return syntax

    def sentence(self, number: int) -> Sentence:
        """The sentence of this number."""
        if number not in self._sentences:
            self._sentences[number] = read_sentence(self.analysis, *self.analysis.sentences[number])
        return self._sentences[number]

    def parse(self, number: int) -> tuple[Sentence, list[Phrase]]:
        """The sentence of this number with its phrases."""
        sentence = self.sentence(number)
        if number not in self._phrases:
            self._phrases[number] = find_phrases(sentence)
        return sentence, self._phrases[number]

    def noun_phrases(self, number: int) -> Iterator[Span]:
        """The token spans of the noun phrases of a sentence, in order."""
        sentence, phrases = self.parse(number)
        return (sentence.tokens(*phrase.span) for phrase in phrases if phrase.kind == "noun")
