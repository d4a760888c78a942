"""Who acts: the kind of a subject, and the actor that a clause without subject inherits."""

from collections.abc import Sequence
from dataclasses import dataclass

from vnnews_extract.language import Analysis
from vnnews_extract.pipes.activities.clauses import Predication
from vnnews_extract.pipes.activities.phrases import Phrase, head_noun
from vnnews_extract.pipes.activities.reading import Sentence
from vnnews_extract.pipes.activities.vocabulary import ASSEMBLY
from vnnews_extract.pipes.facts import OfficialFact, Span


@dataclass(slots=True)
class Actor:
    """A subject in the text: its token span, and what it is (`organisation`, `official`, …)."""

    span: Span
    kind: str


_KINDS = {
    "O": "organisation",
    "T": "authority",
    "R": "official",
    "H": "person",
    "G": "group",
    "P": "name",
    "K": "name",
    "B": "private",
    "E": "event",
    "F": "document",
    "Z": "nominal",
    "N": "thing",
    "Y": "time",
}


class Discourse:
    """Remembers over sentences who acted last."""

    def __init__(self, analysis: Analysis, officials: Sequence[OfficialFact]) -> None:
        self.analysis = analysis
        self.officials = {
            token for fact in officials for first, last in fact.mentions for token in range(first, last)
        }
        self.last: Actor | None = None
        self.current: Actor | None = None

    def begin_sentence(self) -> None:
        """Forget nothing yet: a sentence without subject speaks of the actor before."""

    def resolve(self, sentence: Sentence, predication: Predication) -> Actor | None:
        """The actor of a predication: its subject, or the actor that acted last."""
        if predication.subject is None:
            return self.last if predication.dropped is None else None
        actor = self._actor(sentence, predication.subject)
        if predication.dropped is None and actor.kind in (
            "organisation",
            "authority",
            "official",
            "group",
            "name",
            "assembly",
        ):
            self.last = actor
        return actor

    def _actor(self, sentence: Sentence, span: tuple[int, int]) -> Actor:
        phrase = Phrase("noun", *span)
        head = head_noun(sentence, phrase)
        kind = _KINDS.get(sentence.signs[head], "thing")
        signs = sentence.signs[span[0] : span[1]]
        tokens = (sentence.starts[span[0]], sentence.ends[span[1] - 1])
        if kind == "person" and (
            "R" in signs or "O" in signs or any(t in self.officials for t in range(*tokens))
        ):
            kind = "official"
        if kind == "event" and sentence.entries[head].features & ASSEMBLY:
            kind = "assembly"
        return Actor(tokens, kind)
