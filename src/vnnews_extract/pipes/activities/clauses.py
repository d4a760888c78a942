"""The clause reader: which verb is said of whom.

It reads the phrases of a sentence from left to right and keeps one small state: where in a clause
it stands, of whom the clause speaks, and whether something forbids the verbs that follow to be
statements (a directive, an obligation, a purpose).
"""

from dataclasses import dataclass, field

from vnnews_extract.pipes.activities import patterns
from vnnews_extract.pipes.activities.phrases import (
    PREDICATES,
    Phrase,
    Span,
    find_phrases,
    has_particle,
    head_noun,
    head_verb,
    is_marked,
    verb_chain,
)
from vnnews_extract.pipes.activities.signs import Sentence
from vnnews_extract.pipes.activities.vocabulary import DIRECTIVE, LIST, PRESENCE, WITNESS

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
    """

    verb: Phrase
    subject: Span | None
    pattern: str
    patient: Span | None = None
    dropped: str | None = None


@dataclass(slots=True)
class _State:
    slot: str = START
    subject: Span | None = None  # of the clause that is read
    pending: Span | None = None  # a noun phrase that waits for its verb
    noun: Span | None = None  # the noun phrase before
    block: str | None = None  # why coming verbs are no statements
    attached: str | None = None  # what the tail has taken in: "purpose", "complement", "modifier"
    pattern: str = "clause"
    listing: bool = False  # the tail names who is present: `có ông A, lãnh đạo Sở B …`
    nominal: bool = False  # the fronted circumstance holds a verb: `Sau lễ phát động, ra quân …`


@dataclass(slots=True)
class _Reader:
    sentence: Sentence
    phrases: list[Phrase]
    found: list[Predication] = field(default_factory=list)
    state: _State = field(default_factory=_State)
    outer: list[_State] = field(default_factory=list)
    skip: int = 0

    def read(self) -> list[Predication]:
        for index, phrase in enumerate(self.phrases):
            if index < self.skip:
                continue
            handler = _HANDLERS.get(phrase.kind)
            if handler is not None:
                handler(self, index, phrase)
        return self.found

    def kind(self, index: int) -> str:
        return self.phrases[index].kind if 0 <= index < len(self.phrases) else "end"

    def actor_like(self, span: Span) -> bool:
        return patterns.is_actor_like(self.sentence, span)

    def marked(self, index: int) -> bool:
        return is_marked(self.sentence, self.phrases[index])

    # noun phrases and circumstances -----------------------------------------------------------

    def noun(self, index: int, phrase: Phrase) -> None:
        state = self.state
        governed = self.kind(index - 1) == "preposition"
        if state.slot == START and not governed:
            state.pending, state.slot = phrase.span, SUBJECT
        elif state.slot == SUBJECT and state.pending is not None and not governed:
            keeps = self.actor_like(state.pending) or not self.actor_like(phrase.span)
            state.pending = (state.pending[0] if keeps else phrase.first, phrase.last)
        elif state.slot == FRONTED and not governed and self._ends_front(phrase.span):
            state.pending, state.slot = phrase.span, SUBJECT
        state.noun = phrase.span

    def _ends_front(self, span: Span) -> bool:
        """`Trong tháng 5 | UBND xã …`, `Phát biểu tại lễ ra quân | đồng chí A …`: a subject without a comma."""
        head = self.sentence.signs[head_noun(self.sentence, span)]
        return head in ("RHG" if self.state.nominal else patterns.ACTOR_SIGNS)

    def preposition(self, index: int, phrase: Phrase) -> None:
        if self.state.slot == START:
            self.state.slot = FRONTED

    def subordinator(self, index: int, phrase: Phrase) -> None:
        state = self.state
        if state.slot in (START, FRONTED, SUBJECT):
            state.slot = SUBCLAUSE
        else:
            state.attached = "purpose"

    def purpose(self, index: int, phrase: Phrase) -> None:
        state = self.state
        if state.slot in (START, FRONTED):
            state.slot = SUBCLAUSE
        else:
            state.slot, state.attached, state.pending = TAIL, "purpose", None

    # predicates -------------------------------------------------------------------------------

    def verb(self, index: int, phrase: Phrase) -> None:
        state = self.state
        if state.slot == SUBCLAUSE:
            self._drop(phrase, "subclause")
        elif not self.marked(index) and (state.slot == FRONTED or self.kind(index - 1) == "preposition"):
            state.nominal = state.slot == FRONTED
            self._drop(phrase, "circumstance")
        elif state.slot == TAIL:
            self._embedded(index, phrase)
        else:
            self._statement(index, phrase)

    def _embedded(self, index: int, phrase: Phrase) -> None:
        state = self.state
        if self._has_own_subject(index):
            self.found.append(Predication(phrase, state.noun, "relative"))
            return
        before = self.found[-1] if self.found else None
        if before is not None and state.attached is None and state.noun is not None:
            features = self.sentence.entries[head_verb(self.sentence, before.verb)].features
            if features & WITNESS and before.dropped is None and self.actor_like(state.noun):
                self.found.append(Predication(phrase, state.noun, "witness"))
                state.subject = state.noun
                return
        self._drop(phrase, state.attached or "embedded")
        if state.attached is None:
            controller = state.noun is not None and self.actor_like(state.noun)
            state.attached = "complement" if controller else "modifier"

    def _has_own_subject(self, index: int) -> bool:
        """`… những nội dung mà Bộ Chính trị | đã giải quyết`: an actor right before a marked verb."""
        before = self.phrases[index - 1]
        return (
            self.marked(index)
            and before.kind == "noun"
            and self.state.block != "directive"
            and self.actor_like(before.span)
        )

    def _statement(self, index: int, phrase: Phrase) -> None:
        state, sentence = self.state, self.sentence
        features = self._features(phrase)
        partner = patterns.partner_and_verb(sentence, self.phrases, index)
        if partner is not None:
            self.skip = partner
            return
        if not has_particle(sentence, phrase):
            if state.pending is not None and patterns.predicate_after(sentence, self.phrases, index):
                self._drop(phrase, "attributive")
                return
            if not self.found and patterns.is_clausal_subject(sentence, self.phrases, index):
                self._drop(phrase, "clausal subject")
                state.slot = TAIL
                return
        self._take_subject(phrase)
        dropped = state.block
        if dropped == "directive" and features & DIRECTIVE:
            dropped = state.block = None
        predication = Predication(phrase, state.subject, state.pattern, dropped=dropped)
        self.found.append(predication)
        if features & PRESENCE and predication.subject is None:
            predication.subject = patterns.presence_subject(sentence, self.phrases, index)
            if predication.subject is not None:
                predication.pattern = "presence"
        if features & DIRECTIVE and dropped is None:
            state.block = "directive"
        state.slot, state.attached = TAIL, None
        state.listing = predication.pattern == "presence"

    def _features(self, phrase: Phrase) -> int:
        first = verb_chain(self.sentence, phrase)[0]
        return self.sentence.entries[first].features | self.sentence.entries[head_verb(self.sentence, phrase)].features

    def _take_subject(self, phrase: Phrase) -> None:
        """Settle who the clause speaks of when its verb has come."""
        state = self.state
        if state.pending is not None:
            state.subject, state.pending, state.block, state.pattern = state.pending, None, None, "clause"
        elif state.pattern == "clause" and self.found:
            state.pattern = "coordinate"
        elif state.subject is None:
            state.pattern = "carried"
        signs = self.sentence.signs[phrase.first : phrase.last]
        if "m" in signs:
            state.block = "obligation"
        elif state.block == "obligation" and is_marked(self.sentence, phrase):
            state.block = None

    def particle(self, index: int, phrase: Phrase) -> None:
        """`mong muốn | xã tiếp tục …`: a modal without a verb of its own wishes something of others."""
        state = self.state
        if "m" not in self.sentence.signs[phrase.first : phrase.last] or self.kind(index + 1) != "noun":
            return
        if state.slot in (START, SUBJECT):
            self._take_subject(phrase)
            state.slot, state.attached = TAIL, "complement"

    def saying(self, index: int, phrase: Phrase) -> None:
        """A verb of saying: what follows is a clause of its own."""
        state = self.state
        if state.slot in (SUBCLAUSE, TAIL) or (state.slot == FRONTED and not self.marked(index)):
            self._drop(phrase, "speech")
            if state.slot == TAIL and self.kind(index + 1) in ("comma", "colon", "subordinator"):
                state.slot, state.attached, state.block = START, None, None
        else:
            self._take_subject(phrase)
            state.block = None
            self._drop(phrase, "speech")
            if self.kind(index + 1) in ("preposition", "end"):
                state.slot = TAIL if state.subject else FRONTED
            else:
                state.slot = START
        if self.kind(index + 1) == "subordinator":
            self.skip = index + 2

    def opinion(self, index: int, phrase: Phrase) -> None:
        if self.state.slot in (START, SUBJECT):
            self._take_subject(phrase)
            self.state.slot, self.state.attached = TAIL, None
        self._drop(phrase, "opinion")

    def state_verb(self, index: int, phrase: Phrase) -> None:
        state = self.state
        if state.slot == SUBJECT and patterns.is_attributive(self.sentence, self.phrases, index):
            self._drop(phrase, "attributive")
            return
        if state.slot in (START, SUBJECT) or (state.slot == FRONTED and self.marked(index)):
            self._take_subject(phrase)
            state.slot, state.attached = TAIL, None
            state.listing = patterns.is_existential(self.sentence, phrase)
        elif state.slot == TAIL and state.attached is None:
            state.attached = "modifier"
        self._drop(phrase, "state")
        if patterns.is_existential(self.sentence, phrase) and self._exists_actor(index + 1):
            state.slot, state.block = START, None

    def _exists_actor(self, index: int) -> bool:
        """`có 138 công ty | báo cáo`: a counted actor after `có` that does something."""
        return (
            self.kind(index) == "noun"
            and self.sentence.signs[self.phrases[index].first] in "MD"
            and self.actor_like(self.phrases[index].span)
        )

    def _drop(self, phrase: Phrase, reason: str) -> None:
        self.found.append(Predication(phrase, self.state.subject, self.state.pattern, dropped=reason))

    # passives and agents ----------------------------------------------------------------------

    def passive(self, index: int, phrase: Phrase) -> None:
        state = self.state
        patient = state.pending or state.noun
        agent = patterns.agent_and_verb(self.sentence, self.phrases, index + 1)
        if agent is not None:
            self._agentive(agent, patient)
            return
        if state.pending is not None:
            state.subject, state.pending = state.pending, None
        if state.slot in (START, SUBJECT):
            state.slot, state.block, state.attached = TAIL, "passive without agent", None

    def by(self, index: int, phrase: Phrase) -> None:
        state = self.state
        agent = patterns.agent_and_verb(self.sentence, self.phrases, index + 1)
        if agent is not None and self.actor_like(agent[0]):
            self._agentive(agent, state.pending or state.noun)
        elif state.slot in (START, FRONTED):
            state.slot = SUBCLAUSE
        else:
            state.attached = "purpose"

    def _agentive(self, agent: tuple[Span, int], patient: Span | None) -> None:
        state = self.state
        span, verb = agent
        dropped = state.slot if state.slot == SUBCLAUSE else None
        self.found.append(Predication(self.phrases[verb], span, "passive", patient, dropped))
        self.skip = verb + 1
        if state.slot in (START, FRONTED, SUBJECT):
            state.subject, state.pending, state.pattern = span, None, "passive"
            state.slot, state.attached, state.block = TAIL, None, None

    # boundaries -------------------------------------------------------------------------------

    def comma(self, index: int, phrase: Phrase) -> None:
        state = self.state
        if state.slot == FRONTED and state.nominal and self.kind(index + 1) == "verb" and not self.marked(index + 1):
            return
        if state.slot in (FRONTED, SUBCLAUSE):
            state.slot, state.nominal = START, False
        elif state.slot == TAIL and self._opens_clause(index + 1):
            state.slot = START

    def coordinator(self, index: int, phrase: Phrase) -> None:
        state = self.state
        if state.slot == TAIL and self._opens_clause(index + 1):
            marked = self.kind(index + 1) == "verb" and self.marked(index + 1)
            if state.attached is None or marked:
                state.slot = START

    def _opens_clause(self, index: int) -> bool:
        """Whether a clause begins at phrase `index`, after a comma or `và`."""
        state = self.state
        kind = self.kind(index)
        if kind in PREDICATES or kind == "passive":
            return state.attached in (None, "modifier") or self.marked(index)
        if kind == "connective":
            return True
        noun = self._next_noun(index)
        if noun is None:
            return False
        following = self.kind(noun + 1)
        if following == "passive":
            return True
        if following not in PREDICATES:
            return False
        if has_particle(self.sentence, self.phrases[noun + 1]):
            return True
        if not self.actor_like(self.phrases[noun].span) or state.block == "directive":
            return False
        if state.pattern == "carried" or noun > index:
            return True  # `Phát huy tinh thần ấy, các cấp bộ Đoàn tổ chức …`
        # a bare noun goes on with a list unless it names an office or a body and its verb is no open word
        verb = head_verb(self.sentence, self.phrases[noun + 1])
        head = head_noun(self.sentence, self.phrases[noun].span)
        return not state.listing and self.sentence.signs[head] in "ORH" and self.sentence.signs[verb] != "v"

    def _next_noun(self, index: int) -> int | None:
        """The noun phrase that begins a clause at phrase `index`, after circumstances of time and place."""
        while self.kind(index) in ("time", "comma", "preposition", "number"):
            if self.kind(index) == "preposition":
                if self.kind(index + 1) not in ("noun", "time"):
                    return None
                index += 1
            index += 1
        return index if self.kind(index) == "noun" else None

    def semicolon(self, index: int, phrase: Phrase) -> None:
        state = self.state
        state.slot, state.attached, state.pending = START, None, None
        if state.block == "passive without agent":
            state.block = None

    def colon(self, index: int, phrase: Phrase) -> None:
        state = self.state
        if state.slot == SUBJECT and self.kind(index + 1) == "verb" and state.subject is None:
            return  # a headline: `Quảng Trị: Khởi công …`
        if state.slot == TAIL and state.block is None and not self._lists_tasks(index):
            state.block = "enumeration"
        state.slot, state.attached, state.pending = START, None, None

    def _lists_tasks(self, index: int) -> bool:
        """Whether the words before the colon announce tasks: `các nhiệm vụ sau:`."""
        last = self.phrases[index].first
        return any(entry.features & LIST for entry in self.sentence.entries[max(0, last - 12) : last])

    def connective(self, index: int, phrase: Phrase) -> None:
        state = self.state
        if state.slot != SUBJECT:
            state.slot = START
        state.attached = None
        if state.block == "passive without agent":
            state.block = None

    def open(self, index: int, phrase: Phrase) -> None:
        self.outer.append(self.state)
        self.state = _State(noun=self.state.pending or self.state.noun, pattern="bracket")

    def close(self, index: int, phrase: Phrase) -> None:
        if self.outer:
            self.state = self.outer.pop()

    def quote(self, index: int, phrase: Phrase) -> None:
        """A quoted name inside a clause is skipped; a quoted speech is read."""
        if self.state.slot not in (TAIL, SUBJECT, FRONTED):
            return
        for position in range(index + 1, min(index + 30, len(self.phrases))):
            if self.phrases[position].kind == "quote":
                self.skip = position + 1
                return


_HANDLERS = {
    "noun": _Reader.noun,
    "preposition": _Reader.preposition,
    "subordinator": _Reader.subordinator,
    "purpose": _Reader.purpose,
    "verb": _Reader.verb,
    "speech": _Reader.saying,
    "opinion": _Reader.opinion,
    "state": _Reader.state_verb,
    "particle": _Reader.particle,
    "passive": _Reader.passive,
    "by": _Reader.by,
    "comma": _Reader.comma,
    "coordinator": _Reader.coordinator,
    "semicolon": _Reader.semicolon,
    "colon": _Reader.colon,
    "connective": _Reader.connective,
    "open": _Reader.open,
    "close": _Reader.close,
    "quote": _Reader.quote,
}


def read_clauses(sentence: Sentence) -> list[Predication]:
    """The predications of a sentence in text order, those that are no statements with the reason why."""
    return _Reader(sentence, find_phrases(sentence)).read()
