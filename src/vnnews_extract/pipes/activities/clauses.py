"""The clause reader: which verb is said of whom.

Reads the phrases of a sentence from left to right and yields its predications. A verb that stands
inside another phrase (a complement, a purpose, a modifier) is yielded too, with the reason why it
is no statement, so that whoever asks can be told.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from vnnews_extract.pipes.activities.phrases import Phrase, chain, find_phrases, head_noun, head_verb
from vnnews_extract.pipes.activities.reading import Sentence
from vnnews_extract.pipes.activities.vocabulary import DIRECTIVE, PRESENCE, WITNESS

ACTORS = "OTRHGPK"


@dataclass(slots=True)
class Predication:
    """A verb phrase with what the clause says of it; spans are ranges of words of the sentence."""

    verb: Phrase
    subject: tuple[int, int] | None
    patient: tuple[int, int] | None = None
    voice: str = "active"  # or "passive", "presence"
    dropped: str | None = None  # why it is no statement


@dataclass(slots=True)
class _State:
    slot: str = "start"
    subject: tuple[int, int] | None = None
    pending: tuple[int, int] | None = None
    block: str | None = None
    embedded: bool = False
    after_speech: bool = False
    last_noun: tuple[int, int] | None = None


class ClauseReader:
    """Reads one sentence; `predications` gives what it found in text order."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.phrases = find_phrases(sentence)
        self.state = _State()
        self.stack: list[_State] = []
        self.found: list[Predication] = []
        self.skip = 0

    def predications(self) -> list[Predication]:
        for index, phrase in enumerate(self.phrases):
            if index < self.skip:
                continue
            getattr(self, "_" + phrase.kind)(index, phrase)
        return self.found

    # noun phrases -----------------------------------------------------------------------------

    def _noun(self, index: int, phrase: Phrase) -> None:
        state = self.state
        span = (phrase.first, phrase.last)
        if state.slot == "start":
            state.pending, state.slot = span, "subject"
        elif state.slot == "subject" and state.pending is not None:
            if self._is_actor(state.pending) or not self._is_actor(span):
                state.pending = (state.pending[0], phrase.last)
            else:
                state.pending = span
        elif (
            state.slot == "circumstance"
            and self._kind_at(index - 1) not in ("preposition",)
            and self._is_actor(span)
        ):
            state.pending, state.slot = span, "subject"
        state.last_noun = span

    def _time(self, index: int, phrase: Phrase) -> None:
        pass

    _number = _time

    def _is_actor(self, span: tuple[int, int]) -> bool:
        head = head_noun(self.sentence, Phrase("noun", *span))
        return self.sentence.signs[head] in ACTORS

    def _kind_at(self, index: int) -> str:
        return self.phrases[index].kind if 0 <= index < len(self.phrases) else "end"

    # verbs ------------------------------------------------------------------------------------

    def _verb(self, index: int, phrase: Phrase) -> None:
        state = self.state
        sentence = self.sentence
        signs = sentence.signs[phrase.first : phrase.last]
        head = head_verb(sentence, phrase)
        features = sentence.entries[chain(sentence, phrase)[0]].features | sentence.entries[head].features
        marked = "+" in signs or "-" in signs
        if state.slot == "tail" and not state.after_speech:
            witness = state.embedded is False and bool(self.found) and self._witnessed(phrase)
            state.embedded = True
            self._yield(phrase, state.last_noun if witness else None, None if witness else "embedded")
            return
        if state.slot == "circumstance" and not marked:
            self._yield(phrase, None, "circumstance")
            return
        if state.slot == "subclause":
            self._yield(phrase, None, "subclause")
            return
        subject = state.subject
        if state.slot == "subject" and state.pending is not None:
            subject = state.subject = state.pending
            state.block = None
        if "m" in signs:
            state.block = "modal"
        elif state.block == "modal" and marked:
            state.block = None
        dropped = state.block
        if state.block == "directive" and features & DIRECTIVE and state.slot == "start":
            dropped = state.block = None
        predication = self._yield(phrase, subject, dropped)
        if state.slot == "start" and features & PRESENCE:
            self._presence(index, predication)
        kind = sentence.signs[head]
        state.pending = None
        state.embedded = False
        state.slot = "tail"
        if features & DIRECTIVE and sentence.signs[chain(sentence, phrase)[0]] == "a" and dropped is None:
            state.block = "directive"
        if kind == "s" or sentence.signs[chain(sentence, phrase)[0]] == "s":
            state.slot = "start"
            state.block = None
            if self._kind_at(index + 1) == "subordinator":
                self.skip = index + 2
            elif self._kind_at(index + 1) == "preposition":
                state.slot = "tail"

    def _witnessed(self, phrase: Phrase) -> bool:
        before = self.found[-1]
        return bool(
            before.verb.kind == "verb"
            and self.sentence.entries[head_verb(self.sentence, before.verb)].features & WITNESS
        )

    def _presence(self, index: int, predication: Predication) -> None:
        """`Dự hội nghị có đồng chí A`: the actor follows `có`."""
        for after in range(index + 1, min(index + 8, len(self.phrases))):
            phrase = self.phrases[after]
            if phrase.kind == "verb":
                surface = self.sentence.analysis.lowers[self.sentence.starts[phrase.last - 1]]
                if surface == "có" and self._kind_at(after + 1) == "noun":
                    following = self.phrases[after + 1]
                    predication.subject = (following.first, following.last)
                    predication.voice = "presence"
                return
            if phrase.kind in ("comma", "semicolon"):
                return

    def _yield(
        self, verb: Phrase, subject: tuple[int, int] | None, dropped: str | None = None
    ) -> Predication:
        predication = Predication(verb, subject, dropped=dropped)
        self.found.append(predication)
        return predication

    # passives ---------------------------------------------------------------------------------

    def _passive(self, index: int, phrase: Phrase) -> None:
        state = self.state
        patient = state.pending or state.last_noun
        if self._kind_at(index + 1) == "noun" and self._kind_at(index + 2) in ("verb",):
            agent = self.phrases[index + 1]
            predication = self._yield(self.phrases[index + 2], (agent.first, agent.last))
            predication.voice, predication.patient = "passive", patient
            self.skip = index + 3
        elif self._kind_at(index + 1) == "verb":
            self._yield(self.phrases[index + 1], None, "passive without agent")
            self.skip = index + 2
        if state.pending is not None:
            state.subject, state.pending = state.pending, None
        state.slot, state.embedded = "tail", False
        state.block = "passive"

    def _by(self, index: int, phrase: Phrase) -> None:
        state = self.state
        if self._kind_at(index + 1) != "noun":
            return
        agent = self.phrases[index + 1]
        following = index + 2
        while self._kind_at(following) in ("comma", "noun", "dash", "time") and following < index + 10:
            following += 1
        if self._kind_at(following) == "verb" and self._is_actor((agent.first, agent.last)):
            predication = self._yield(self.phrases[following], (agent.first, agent.last))
            predication.voice, predication.patient = "passive", state.pending or state.last_noun
            self.skip = following + 1
            if state.slot == "subject":
                state.slot = "tail"
                state.subject = state.pending
                state.block = "passive"

    # boundaries -------------------------------------------------------------------------------

    def _comma(self, index: int, phrase: Phrase) -> None:
        state = self.state
        if state.slot in ("circumstance", "subclause"):
            state.slot = "start"
        elif state.slot == "tail":
            self._maybe_new_clause(index)

    def _coordinator(self, index: int, phrase: Phrase) -> None:
        if self.state.slot == "tail" and not self.state.embedded:
            self._maybe_new_clause(index)

    def _maybe_new_clause(self, index: int) -> None:
        state = self.state
        following = self._kind_at(index + 1)
        if following == "verb":
            state.slot = "start"
            return
        if following == "noun":
            noun = self.phrases[index + 1]
            after = self._kind_at(index + 2)
            if after in ("verb", "passive") and self._is_actor((noun.first, noun.last)):
                state.slot = "start"

    def _semicolon(self, index: int, phrase: Phrase) -> None:
        state = self.state
        state.slot, state.embedded, state.pending = "start", False, None
        if state.block in ("purpose", "passive"):
            state.block = None

    def _colon(self, index: int, phrase: Phrase) -> None:
        self.state.slot = "start"
        self.state.pending = None
        self.state.embedded = False

    def _connective(self, index: int, phrase: Phrase) -> None:
        state = self.state
        state.embedded = False
        if state.slot != "subject":
            state.slot = "start"
        if state.block in ("purpose", "modal", "passive"):
            state.block = None

    def _preposition(self, index: int, phrase: Phrase) -> None:
        if self.state.slot == "start":
            self.state.slot = "circumstance"

    def _subordinator(self, index: int, phrase: Phrase) -> None:
        if self.state.slot in ("start", "circumstance"):
            self.state.slot = "subclause"

    def _purpose(self, index: int, phrase: Phrase) -> None:
        if self.state.slot == "start":
            self.state.slot = "subclause"
        elif self.state.slot == "subject":
            self.state.slot = "tail"
        else:
            self.state.embedded = True
            self.state.block = self.state.block or "purpose"

    def _open(self, index: int, phrase: Phrase) -> None:
        self.stack.append(self.state)
        self.state = _State(slot="start", block="parenthesis", last_noun=self.state.last_noun)

    def _close(self, index: int, phrase: Phrase) -> None:
        if self.stack:
            self.state = self.stack.pop()

    def _particle(self, index: int, phrase: Phrase) -> None:
        pass

    _dash = _quote = _other = _particle


def read_clauses(sentence: Sentence) -> Iterator[Predication]:
    """The predications of a sentence, in text order."""
    yield from ClauseReader(sentence).predications()
