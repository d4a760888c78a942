"""What the clause reader keeps while it goes through a sentence."""

from collections.abc import Callable
from dataclasses import dataclass, field

from vnnews_extract.lexicons import load_words
from vnnews_extract.pipes.activities import patterns
from vnnews_extract.pipes.activities.features import (
    CONSEQUENCE,
    DIRECTIVE,
    DONE,
    OUGHT,
    PAST,
    PRONOUN,
    RECENT,
    REPORTED,
)
from vnnews_extract.pipes.activities.phrases import Phrase, Span, head_noun, head_verb, is_marked
from vnnews_extract.pipes.activities.signs import Sentence

# Where in a clause the reader stands.
START, FRONTED, SUBJECT, TAIL, SUBCLAUSE = "start", "fronted", "subject", "tail", "subclause"


@dataclass(slots=True)
class Predication:
    """A verb with what its clause says of it; spans are words of the sentence.

    Attributes:
        subject: who acts; None where the clause leaves it to the text before.
        patient: what a passive is said of.
        pattern: the construction: `clause`, `coordinate`, `carried`, `passive`, `presence`, `witness`.
        dropped: why the verb is no statement, or None.
        topic: what is named before the actor, acted on where nothing else is: `Các kiến nghị, | xã | đã giải quyết`.
        leading: the phrase whose particles count too: `đang phối hợp` | với X | `kiểm tra`, `sẽ được` | xã | `trao`.
    """

    verb: Phrase
    subject: Span | None
    pattern: str
    patient: Span | None = None
    dropped: str | None = None
    leading: Phrase | None = None
    topic: Span | None = None


@dataclass(slots=True)
class State:
    slot: str = START
    opened: int = 0  # the phrase that has opened the subordinate clause
    subject: Span | None = None  # of the clause that is read
    spoken: bool = False  # a verb of saying has just opened what is said
    speaker: Span | None = None  # who has said what is read
    leading: Phrase | None = None  # the verb before the partner that is skipped
    patient: Span | None = None  # of the passive with an agent that is read
    topic: Span | None = None  # a thing named before the subject of the clause
    hearer: Span | None = None  # who hears or sees what the clause tells now of somebody else
    overall: Span | None = None  # of whom the clause has told before `trong đó` goes into it
    pending: Span | None = None  # a noun phrase that waits for its verb
    noun: Span | None = None  # the noun phrase before
    block: str | None = None  # why coming verbs are no statements
    attached: str | None = None  # what the tail has taken in: "purpose", "subclause", "complement", "modifier"
    pattern: str = "clause"
    governing: int = -1  # how many predicates stood before a `mong`, `để` whose clause is read
    order: int = -1  # which predicate has told somebody to do what follows
    parallel: bool = False  # `;` has parted what an order asks
    supposed: bool = False  # `nếu` has opened the sentence, or a document speaks
    ruled: bool = False  # a rule is quoted in front
    listing: bool = False  # the tail names who is present: `có ông A, lãnh đạo Sở B …`
    nominal: bool = False  # the fronted circumstance holds a verb: `Sau lễ phát động, ra quân …`


@dataclass(slots=True)
class Reader:
    """A sentence, its phrases, the predications found so far, and the state of the clause that is read."""

    sentence: Sentence
    phrases: list[Phrase]
    found: list[Predication] = field(default_factory=list)
    state: State = field(default_factory=State)
    outer: list[State] = field(default_factory=list)
    skip: int = 0
    _kinds: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._kinds = [phrase.kind for phrase in self.phrases]

    def kind(self, index: int) -> str:
        """The kind of the phrase at `index`; `end` outside the sentence."""
        return self._kinds[index] if 0 <= index < len(self._kinds) else "end"

    def actor_like(self, span: Span) -> bool:
        """Whether the head of a noun phrase could act."""
        return patterns.is_actor_like(self.sentence, span)

    def marked(self, index: int) -> bool:
        """Whether a particle of status stands in the phrase at `index`."""
        return is_marked(self.sentence, self.phrases[index])

    def follows_consequence(self, index: int) -> bool:
        """Whether `qua đó`, `từ đó` stands right before the phrase at `index`."""
        before = self.phrases[index - 1] if index else None
        return before is not None and bool(self.sentence.entries[before.first].features & CONSEQUENCE)

    def last_predication(self) -> Predication | None:
        """The predication before; what a bracket that has been closed tells is passed over."""
        told = (found for found in reversed(self.found) if self.outer or found.pattern != "bracket")
        return next(told, None)

    def take_subject(self, phrase: Phrase) -> None:
        """Settle who the clause speaks of when its verb has come."""
        state = self.state
        if state.spoken and (self._means_speaker(state.pending) or self._is_pointed_out(state.pending, phrase)):
            state.pending = None
        state.spoken = False
        if state.pending is not None:
            if not (state.parallel and self._is_asked_too(phrase)):
                state.block = None
            state.subject, state.pending, state.pattern = (
                self._without_apposition(state.pending, phrase),
                None,
                "clause",
            )
        elif state.pattern == "clause" and self.found:
            state.pattern = "coordinate"
        elif state.subject is None and state.pattern != "bracket":
            state.pattern = "carried"
        if self._ought(phrase) or (state.leading is not None and self._ought(state.leading)):
            state.block = "obligation"
        elif state.block == "obligation" and is_marked(self.sentence, phrase) and not self._is_both(phrase):
            state.block = None

    def _without_apposition(self, span: Span, phrase: Phrase) -> Span:
        """`Tập đoàn Sao Mai, | chủ đầu tư của dự án |, cam kết …`: what a body is, between commas, is no second one."""
        signs = self.sentence.signs
        comma = signs.find(",", *span)
        if comma < 0 or signs[head_noun(self.sentence, span)] not in "OTP":
            return span
        if self._is_called(span, comma) and not is_marked(self.sentence, phrase):
            return span[0], comma
        if signs[phrase.first - 1] != ",":
            return span
        first, last = self.sentence.tokens(span[0], comma)
        named = any(form[0].isupper() for form in self.sentence.analysis.forms[first + 1 : last])
        what = signs[comma + 1 : span[1]]
        return (span[0], comma) if named and what[0] in "NO" and what[1:2] not in tuple("PKT") else span

    def _is_called(self, span: Span, comma: int) -> bool:
        """`Trung tâm Khuyến nông huyện, | đơn vị | triển khai đề án, đã …`: what one body is, in one word."""
        signs = self.sentence.signs
        if comma != span[1] - 2 or signs[span[0]] in "DM" or comma < span[0] + 2:
            return False
        lower = " ".join(self.sentence.analysis.lowers[slice(*self.sentence.tokens(comma + 1, comma + 2))])
        return lower in load_words("actors", "reference", "body")

    def _means_speaker(self, span: Span | None) -> bool:
        """`Công ty cho biết | họ | sẽ mở 3 kho`: a pronoun right after who has spoken, where a body has."""
        subject, entries = self.state.subject, self.sentence.entries
        if span is None or subject is None or span[1] - span[0] > 1 or not entries[span[0]].features & PRONOUN:
            return False
        return self.sentence.signs[head_noun(self.sentence, subject)] in "OTG"

    def _is_pointed_out(self, span: Span | None, phrase: Phrase) -> bool:
        """`Đoàn chỉ ra | 3 hạn chế | và yêu cầu …`: behind `và` it is who spoke that acts, and who gives an order."""
        signs = self.sentence.signs
        if span is None or self.state.subject is None or signs[head_noun(self.sentence, span)] not in "EFZNn":
            return False
        before = signs[phrase.first - 1]
        orders = self.sentence.entries[phrase.first].features & DIRECTIVE
        return before == "&" or (before in ",k" and bool(orders))

    def _ought(self, phrase: Phrase) -> bool:
        """`cần | tổ chức`; `cần phối hợp` | với xã | `tổ chức`; but `đã phải | tổ chức` has been done."""
        return "m" in self.sentence.signs[phrase.first : phrase.last] and not self._had_to(phrase)

    def _had_to(self, phrase: Phrase) -> bool:
        """`đã phải | chuyển`; `năm qua, ban phải | kỷ luật | 4 người`: what had to be done was done."""
        entries = self.sentence.entries
        features = 0
        for entry in entries[phrase.first : phrase.last]:
            features |= entry.features
        if not features & OUGHT:
            return False
        counts = self.sentence.signs[phrase.last : phrase.last + 1] == "M"
        done = features & DONE and self.sentence.signs[phrase.first] == "+"
        return bool(done) or (counts and any(entry.features & PAST for entry in entries[: phrase.first]))

    def _is_asked_too(self, phrase: Phrase) -> bool:
        """`Giao Sở Y tế mua thuốc; | các huyện | phun khử khuẩn`: a body of an order's list, with nothing that tells.

        What has been counted was done: `…; công an | bắt | 5 đối tượng`.
        """
        signs, pending = self.sentence.signs, self.state.pending
        if pending is None or is_marked(self.sentence, phrase) or signs[phrase.last : phrase.last + 1] == "M":
            return False
        if self.sentence.entries[head_verb(self.sentence, phrase)].features & REPORTED:
            return False  # `Giao huyện quản lý đất; chủ dự án | từ chối bàn giao`
        return signs[head_noun(self.sentence, pending)] in "OTG"

    def _is_both(self, phrase: Phrase) -> bool:
        """`mong muốn vừa làm A, | vừa xây dựng B`: `vừa` tells no time here."""
        return bool(self.sentence.entries[phrase.first].features & RECENT)

    def drop(self, phrase: Phrase, reason: str) -> None:
        """Note a predicate that is no statement of the clause, with the reason why."""
        self.found.append(Predication(phrase, self.state.subject, self.state.pattern, dropped=reason))


Handler = Callable[[Reader, int, Phrase], None]
