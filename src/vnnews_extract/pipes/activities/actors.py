"""Who acts: what a subject is."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from vnnews_extract.language import Analysis
from vnnews_extract.pipes.activities.phrases import Span, head_noun
from vnnews_extract.pipes.activities.signs import Sentence
from vnnews_extract.pipes.activities.vocabulary import ASSEMBLY, PROJECT
from vnnews_extract.pipes.facts import OfficialFact

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
}
_INDEFINITE = frozenset(("nào",))


@dataclass(frozen=True, slots=True)
class Actor:
    """A subject in the text: its token span, and what it is (`organisation`, `official`, …)."""

    span: tuple[int, int]
    kind: str


@dataclass(slots=True)
class Names:
    """What the article itself says its names are: `tỉnh Quảng Trị` makes `Quảng Trị` an authority."""

    kinds: dict[tuple[str, ...], str] = field(default_factory=dict)

    def learn(self, sentence: Sentence) -> None:
        """Note every name that stands after a word that says what it is, or in brackets after one."""
        signs = sentence.signs
        for index in range(1, len(signs)):
            if signs[index] != "P":
                continue
            before = signs[index - 1]
            if before == "(" and index > 1:
                before = _head_of_run(signs, index - 2)
            kind = _KINDS.get(before)
            if kind in ("organisation", "authority", "official", "person"):
                self.kinds.setdefault(self._key(sentence, index), "private" if kind == "person" else kind)

    def kind(self, sentence: Sentence, index: int) -> str:
        """What the name at a word stands for; an abbreviation that nothing explains is an organisation's."""
        form = sentence.analysis.forms[sentence.starts[index]]
        default = "organisation" if form.isupper() and form.isalpha() and len(form) > 2 else "name"
        return self.kinds.get(self._key(sentence, index), default)

    @staticmethod
    def _key(sentence: Sentence, index: int) -> tuple[str, ...]:
        return tuple(sentence.analysis.forms[sentence.starts[index] : sentence.ends[index]])


def _head_of_run(signs: str, index: int) -> str:
    while index > 0 and signs[index] in "PKN&~" and signs[index - 1] in "OTRHPKN&~":
        index -= 1
    return signs[index]


class Actors:
    """Tells what the subjects of an article are, from their heads and from what the article says of its names."""

    def __init__(self, analysis: Analysis, sentences: Iterable[Sentence], officials: Iterable[OfficialFact]) -> None:
        self.analysis = analysis
        self.names = Names()
        for sentence in sentences:
            self.names.learn(sentence)
        self.officials = {token for fact in officials for first, last in fact.mentions for token in range(first, last)}

    def read(self, sentence: Sentence, span: Span) -> Actor:
        """The subject that the words `span` name, and its kind."""
        head = head_noun(sentence, span)
        kind = _KINDS.get(sentence.signs[head], "thing")
        signs = sentence.signs[span[0] : span[1]]
        tokens = sentence.tokens(*span)
        if kind == "name":
            kind = self.names.kind(sentence, head)
        if kind in ("person", "name") and self._holds_office(signs, tokens):
            kind = "official"
        if kind == "person":
            kind = "private"
        if kind == "event" and sentence.entries[head].features & ASSEMBLY:
            kind = "assembly"
        if kind == "event" and sentence.entries[head].features & PROJECT:
            kind = "project"
        if any(lower in _INDEFINITE for lower in self.analysis.lowers[slice(*tokens)]):
            kind = "indefinite"
        return Actor(tokens, kind)

    def _holds_office(self, signs: str, tokens: tuple[int, int]) -> bool:
        return "R" in signs or any(token in self.officials for token in range(*tokens))
