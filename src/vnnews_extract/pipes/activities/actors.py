"""Who acts: what a subject is, and whom a clause without subject speaks of."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from vnnews_extract.language import Analysis
from vnnews_extract.pipes.activities.clauses import Predication
from vnnews_extract.pipes.activities.phrases import Span, head_noun, is_marked
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
_ACTING = ("organisation", "authority", "official", "group", "assembly")


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


class Discourse:
    """Follows an article sentence by sentence and remembers who acted last."""

    def __init__(self, analysis: Analysis, sentences: Iterable[Sentence], officials: Iterable[OfficialFact]) -> None:
        self.analysis = analysis
        self.names = Names()
        for sentence in sentences:
            self.names.learn(sentence)
        self.officials = {token for fact in officials for first, last in fact.mentions for token in range(first, last)}
        self.last: Actor | None = None
        self.paragraph_of = {first: number for number, (first, _) in enumerate(analysis.paragraphs)}
        self.fresh = self.opens_paragraph = self.strayed = False

    def begin_sentence(self, sentence: Sentence) -> None:
        """Go on to the next sentence; a new paragraph does not go on with what the last one said."""
        self.opens_paragraph = sentence.starts[0] in self.paragraph_of
        self.fresh = not self.opens_paragraph

    def resolve(self, sentence: Sentence, predication: Predication) -> Actor | None:
        """The actor of a predication: its subject, or the one of whom the text before speaks."""
        if predication.subject is None:
            opens = self.strayed and predication.verb.first == 0
            if (opens or not self.fresh) and not is_marked(sentence, predication.verb):
                return None
            self.fresh = True
            return self.last
        actor = self._actor(sentence, predication.subject)
        if predication.pattern == "clause" and actor.kind in _ACTING:
            self.last, self.fresh, self.strayed = actor, True, False
        elif predication.pattern == "clause" and actor.kind == "private":
            self.strayed = True  # `HTX mua 5 tấn khoai. Gia đình ông Tư lãi lớn. | Trồng khoai không khó.`
        return actor

    def _actor(self, sentence: Sentence, span: Span) -> Actor:
        head = head_noun(sentence, span)
        kind = _KINDS.get(sentence.signs[head], "thing")
        signs = sentence.signs[span[0] : span[1]]
        tokens = sentence.tokens(*span)
        if kind == "name":
            kind = self.names.kind(sentence, head)
        if kind == "person":
            official = "R" in signs or any(token in self.officials for token in range(*tokens))
            kind = "official" if official else "private"
        if kind == "event" and sentence.entries[head].features & ASSEMBLY:
            kind = "assembly"
        if kind == "event" and sentence.entries[head].features & PROJECT:
            kind = "project"
        if any(lower in _INDEFINITE for lower in self.analysis.lowers[slice(*tokens)]):
            kind = "indefinite"
        return Actor(tokens, kind)
