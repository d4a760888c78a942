"""What an order goes on to ask in the sentences after it."""

from vnnews_extract.pipes.activities.actors import Actor
from vnnews_extract.pipes.activities.clauses import Predication
from vnnews_extract.pipes.activities.patterns import ACTOR_SIGNS
from vnnews_extract.pipes.activities.phrases import Phrase, Span, has_particle, head_noun, head_verb, is_marked
from vnnews_extract.pipes.activities.signs import Sentence
from vnnews_extract.pipes.activities.vocabulary import DATED, DIRECTIVE, RELAYED, TELLING, TOPIC

_ORDERED = ("organisation", "authority", "group")
_ASKING = ("directive", "obligation", "wish")


class Orders:
    """Remembers the official who gave the last order, and tells what it asks from what is said to be done.

    `Chủ tịch tỉnh yêu cầu các sở vào cuộc. | Sở Y tế chuẩn bị thuốc. | Các xã rà soát hộ dân.`: the bodies of
    the later sentences have not acted; each is asked to. An order goes on in the next paragraph where all
    sentences since have asked, or a colon has announced a list. It ends with the first statement that bears a date
    or a particle of status, or begins with what tells where and after what it happened.
    """

    def __init__(self) -> None:
        self._given = self._open = self._lists = self._wished = self._ought = False
        self._asking = self._stating = False

    def begin_sentence(self, sentence: Sentence, opens_paragraph: bool) -> None:
        """Go on to the next sentence: an order asks from the sentence after its own."""
        runs = self._asking or not self._stating
        if opens_paragraph:
            self._wished = self._ought = False
        if opens_paragraph and not runs and not self._lists:
            self._given = self._open = False
        self._open = self._open or self._given
        self._ought, self._wished = self._ought or self._wished, False
        turns = bool(sentence.entries[0].features & TOPIC)  # `Đối với các xã, …`
        self._asking, self._stating = turns or (self._asking and not self._stating), False

    def asks(self, sentence: Sentence, predication: Predication, actor: Actor) -> bool:
        """Whether a statement is what somebody was ordered to do."""
        if self._open and not _could_be_asked(sentence, predication, actor):
            self._given = self._open = self._lists = False
        self._ought = self._ought and predication.pattern == "carried" and _could_be_asked(sentence, predication, actor)
        asks = self._open or self._ought
        self._stating, self._asking = True, self._asking or asks
        return asks

    def note_dropped(self, predication: Predication) -> None:
        """Remember what ought to be done: `Huyện cần gia cố đê. | Đồng thời phát quang kênh.`."""
        self._stating, self._asking = True, self._asking or predication.dropped in _ASKING
        if predication.dropped in ("obligation", "wish"):
            self._wished = True

    def note(self, sentence: Sentence, predication: Predication, actor: Actor, target: Span | None) -> None:
        """Remember an order that has been given."""
        head = sentence.entries[head_verb(sentence, predication.verb)]
        if not head.features & DIRECTIVE:
            return
        self._asking = True
        speaks = actor.kind == "group" and not (head.features & RELAYED or is_marked(sentence, predication.verb))
        lists = sentence.signs.endswith(":")
        if actor.kind == "official" or speaks or lists:
            self._given, self._lists = True, lists
        elif target is not None and sentence.signs[head_noun(sentence, target)] in ACTOR_SIGNS:
            self._wished = True  # `UBND tỉnh yêu cầu các xã vào cuộc. | Siết chặt kiểm tra.`


def _could_be_asked(sentence: Sentence, predication: Predication, actor: Actor) -> bool:
    verb = predication.verb
    if predication.pattern == "carried":
        return not _speaks_on(sentence, verb) and "+" not in sentence.signs[verb.first : verb.last]
    if predication.pattern not in ("clause", "coordinate") or is_marked(sentence, verb):
        return False
    return (
        actor.kind in _ORDERED
        and not _tells(sentence)
        and sentence.signs[verb.last : verb.last + 1] != "M"  # `Công an | bắt | 5 đối tượng`
        and not any(entry.features & DATED for entry in sentence.entries[: verb.first])
    )


def _speaks_on(sentence: Sentence, verb: Phrase) -> bool:
    """`Thủ tướng yêu cầu rà soát. | Giao Bộ Y tế …`: another order; but `Kịp thời chỉ đạo các trạm` is asked for."""
    features = sentence.entries[head_verb(sentence, verb)].features
    return bool(features & DIRECTIVE) and not (features & RELAYED and has_particle(sentence, verb))


def _tells(sentence: Sentence) -> bool:
    """`Tại buổi làm việc, | Sở Y tế báo cáo …`, `Sau đó, | đoàn đi kiểm tra …`: the sentence reports what happened."""
    first = 0
    while first < len(sentence.signs) - 1 and sentence.signs[first] in "_~(),":
        first += 1
    return bool(sentence.entries[first].features & TELLING)
