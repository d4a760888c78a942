"""Who acts: what a subject is."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from vnnews_extract.language import Analysis
from vnnews_extract.lexicons import load_words
from vnnews_extract.pipes.activities.features import ASSEMBLY, FUNCTION_HEAD, MEMBER, PROJECT, STAFF
from vnnews_extract.pipes.activities.names import KINDS, Names, unexplained_kind
from vnnews_extract.pipes.activities.phrases import Span, head_noun
from vnnews_extract.pipes.activities.signs import Sentence
from vnnews_extract.pipes.facts import OfficialFact
from vnnews_extract.pipes.officials.names import surname_tier

_OFFICES = re.compile(r"[HG]P+,R[^,&;DMHP]*(?=(?:,[ROK][^,&;DMHP]*)+$)")


@dataclass(frozen=True, slots=True)
class Actor:
    """A subject in the text: its token span, and what it is (`organisation`, `official`, …)."""

    span: tuple[int, int]
    kind: str


class Actors:
    """Tells what the subjects of an article are, from their heads and from what the article says of its names."""

    def __init__(self, analysis: Analysis, sentences: Iterable[Sentence], officials: Iterable[OfficialFact]) -> None:
        self.analysis = analysis
        self.names = Names()
        for sentence in sentences:
            self.names.learn(sentence)
        self.officials = {
            token: fact for fact in officials for first, last in fact.mentions for token in range(first, last)
        }

    def read(self, sentence: Sentence, span: Span) -> Actor:
        """The subject that the words `span` name, and its kind."""
        span = _with_first_office(sentence, span)
        head = head_noun(sentence, span)
        kind = KINDS.get(sentence.signs[head], "thing")
        signs = sentence.signs[span[0] : span[1]]
        tokens = sentence.tokens(*span)
        if kind == "name":
            kind = self.names.kind(sentence, head)
        if kind in ("person", "name") and self._holds_office(signs, tokens):
            kind = "official"
        if kind == "private" and self._is_firm(sentence, span, head):
            kind = "organisation"
        if kind == "person":
            # `các bác sĩ`, `các thầy Trường Nguyễn Huệ`: those who work for a body, together
            works = "O" in signs or sentence.entries[head].features & STAFF
            kind = "group" if works and sentence.is_plural(span) else "private"
        if (
            kind == "private"
            and signs[head - span[0] + 1 :][:1] == "G"
            and sentence.entries[head].features & FUNCTION_HEAD
        ):
            kind = "group"  # `nhóm | sinh viên tình nguyện`
        if kind == "private" and sentence.signs[head] == "B" and _joins_body(signs):
            kind = "group"
        if kind == "private" and sentence.entries[head].features & STAFF and _of_body(sentence, span):
            kind = "group"
        if kind == "group" and sentence.entries[head].features & MEMBER and self._is_single(sentence, span, head):
            kind = "official" if self._holds_office(signs, tokens) else "private"
        if kind == "name":
            kind = unexplained_kind(sentence, head)
        if kind == "event" and sentence.entries[head].features & ASSEMBLY:
            kind = "assembly"
        if kind == "event" and sentence.entries[head].features & PROJECT:
            kind = "project"
        if kind in ("authority", "name") and head > span[0] and self._is_vision(sentence, head):
            kind = "thing"
        if not load_words("actors", "indefinite", "words").isdisjoint(self.analysis.lowers[slice(*tokens)]):
            kind = "indefinite"
        return Actor(tokens, kind)

    def body_of(self, actor: Actor) -> Actor | None:
        """The body whose office an official holds, where the text names it."""
        facts = (self.officials[token] for token in range(*actor.span) if token in self.officials)
        bodies = [position.organization for fact in facts for position in fact.positions if position.organization]
        return Actor(bodies[0], "organisation") if bodies else None

    def _is_firm(self, sentence: Sentence, span: Span, head: int) -> bool:
        """`Cổ đông lớn | Red Lotus Fund`: what the name behind says that it is."""
        last = span[1] - 1
        return last > head and sentence.signs[last] == "P" and self.names.is_firm(sentence, last)

    def _is_vision(self, sentence: Sentence, head: int) -> bool:
        """`một ASEAN | không rào cản`, `một | Hà Nội | xanh`: what one of its kind shall be like."""
        before = self.analysis.lowers[sentence.starts[head - 1]]
        return sentence.is_capital(head) and before in load_words("particles", "quantifier", "article")

    @staticmethod
    def _is_single(sentence: Sentence, span: Span, head: int) -> bool:
        """`hội viên | Trần Thị Lụa`: one of them, whom nothing but the name follows."""
        if sentence.signs[head + 1 : head + 2] != "P" or span[1] != head + 2:
            return False
        first, last = sentence.tokens(head + 1, head + 2)
        known = unexplained_kind(sentence, head + 1) == "authority"
        return last > first + 1 and not known and bool(surname_tier(sentence.analysis.lowers[first]))

    def _holds_office(self, signs: str, tokens: tuple[int, int]) -> bool:
        return "R" in signs or not self.officials.keys().isdisjoint(range(*tokens))


def _joins_body(signs: str) -> bool:
    """`65 người gồm | kiểm lâm, dân quân`, `dân làng cùng | bộ đội`: people, and a body that acts with them."""
    joint = max(signs.find("t"), signs.find("&")) + 1
    return joint > 0 and signs[joint : joint + 2].lstrip("DM")[:1] in ("O", "G")


def _of_body(sentence: Sentence, span: Span) -> bool:
    """`chị em | trong đồn`, `anh em | kiểm lâm`: a body is named in it or right behind it."""
    return "O" in sentence.signs[slice(*span)] or sentence.signs[span[1] : span[1] + 2] == "pO"


def _with_first_office(sentence: Sentence, span: Span) -> Span:
    """`ông Nam, Ủy viên Ban Thường vụ, | Trưởng Ban Tổ chức Huyện ủy`: one office is enough to say who has acted."""
    match = _OFFICES.match(sentence.signs, *span)
    return (span[0], match.end()) if match else span
