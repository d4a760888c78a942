"""The phrases of the sentences that hold figures, each sentence read once."""

from collections.abc import Iterator

from vnnews_extract.language import Analysis
from vnnews_extract.pipes.activities.phrases import Phrase, find_phrases
from vnnews_extract.pipes.activities.signs import Sentence, read_sentence
from vnnews_extract.pipes.facts import Span


class Syntax:
    """Shallow parses of the sentences of a text, made when they are asked for."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self._parses: dict[int, tuple[Sentence, list[Phrase]]] = {}

    def parse(self, number: int) -> tuple[Sentence, list[Phrase]]:
        """The sentence of this number with its phrases."""
        if number not in self._parses:
            sentence = read_sentence(self.analysis, *self.analysis.sentences[number])
            self._parses[number] = sentence, find_phrases(sentence)
        return self._parses[number]

    def noun_phrases(self, number: int) -> Iterator[Span]:
        """The token spans of the noun phrases of a sentence, in order."""
        sentence, phrases = self.parse(number)
        return (sentence.tokens(*phrase.span) for phrase in phrases if phrase.kind == "noun")
