"""What an order goes on to ask in the sentences after it."""

import re

from vnnews_extract.pipes.activities.actors import Actor
from vnnews_extract.pipes.activities.clauses import Predication
from vnnews_extract.pipes.activities.features import (
    ALSO,
    DATED,
    DIRECTIVE,
    OUGHT,
    RELAYED,
    REPORTED,
    SPECIFYING,
    TELLING,
    TOPIC,
)
from vnnews_extract.pipes.activities.patterns import ACTOR_SIGNS
from vnnews_extract.pipes.activities.phrases import Phrase, Span, has_particle, head_noun, head_verb, is_marked
from vnnews_extract.pipes.activities.signs import Sentence
from vnnews_extract.pipes.activities.vocabulary import NOUNS, VERBS

_COUNTED = re.compile(rf"[{VERBS}jp&,]D*M[OBGEFNnU]")
_DATED = re.compile(rf"[{NOUNS}]YM/M")  # `gửi UBND huyện ngày 5/6`, not `… trước ngày 5/6`
_ORDERED = ("organisation", "authority", "group")
# What of the coming text is asked: sentences without subject; those about bodies at large, too; all.
_NONE, _UNSAID, _AT_LARGE, _ALL = range(4)
_ASKING = ("directive", "obligation", "wish")


class Orders:
    """Remembers the last order, and tells what it asks from what is said to be done.

    `Chủ tịch tỉnh yêu cầu các sở vào cuộc. | Sở Y tế chuẩn bị thuốc. | Các xã rà soát hộ dân.`: the bodies of
    the later sentences have not acted; each is asked to. After the order of a mere body the same holds of
    sentences without subject, after what ought to be done of those about bodies at large, too. An order goes on
    in the next paragraph where all sentences since have asked, or a colon has announced a list. It ends with the
    first statement that bears a date or a particle of status, or says where and after what it happened.
    """

    def __init__(self) -> None:
        self._force = self._coming = _NONE
        self._lists = self._specified = self._asking = self._stating = False
        self._tells: bool | None = None  # whether the sentence reports, where that has been asked

    def begin_sentence(self, sentence: Sentence, opens_paragraph: bool) -> None:
        """Go on to the next sentence: an order asks from the sentence after its own."""
        runs = self._asking or self._lists or not self._stating
        lasts = _ALL in (self._force, self._coming) or self._force == _AT_LARGE or sentence.signs[0] == "k"
        if opens_paragraph and not (runs and lasts):
            self._force = self._coming = _NONE
        self._tells = None
        features = sentence.entries[0].features
        if self._specified and features & SPECIFYING:
            self._coming = _ALL  # `UBND tỉnh yêu cầu các sở trực. | Theo đó, Sở Y tế …`
        self._force, self._coming, self._specified = max(self._force, self._coming), _NONE, False
        turns = bool(features & TOPIC)  # `Đối với các xã, …`
        self._asking, self._stating = turns or (self._asking and not self._stating), False

    def asks(self, sentence: Sentence, predication: Predication, actor: Actor) -> bool:
        """Whether a statement is what somebody was ordered to do."""
        if self._force and not self._could_ask(sentence, predication, actor):
            self._force, self._lists = _NONE, False
        asks = self._force > _NONE
        self._stating, self._asking = True, self._asking or asks
        return asks

    def _could_ask(self, sentence: Sentence, predication: Predication, actor: Actor) -> bool:
        if not _could_be_asked(sentence, predication, actor):
            return False
        if predication.pattern == "carried" or predication.subject is None:
            return True
        if self._tells is None:
            self._tells = _tells(sentence)
        if self._force == _ALL or self._tells:
            return not self._tells
        return self._force == _AT_LARGE and sentence.is_plural(predication.subject)

    def note_dropped(
        self, sentence: Sentence, predication: Predication, actor: Actor | None, target: Span | None
    ) -> None:
        """Remember what ought to be done: `Huyện cần gia cố đê. | Đồng thời phát quang kênh.`."""
        self._stating, self._asking = True, self._asking or predication.dropped in _ASKING
        if predication.dropped in ("obligation", "wish"):
            self._coming = max(self._coming, _obligation(sentence, predication))
        elif predication.dropped is None and actor is not None and _requests(sentence, predication):
            addresses = actor.kind == "document" and _names_actor(sentence, target)
            if predication.pattern == "clause" and (addresses or actor.kind in ("private", "name")):
                self._coming = _ALL  # `Cử tri đề nghị huyện sửa đường. | Các xã …`

    def note(self, sentence: Sentence, predication: Predication, actor: Actor, target: Span | None) -> None:
        """Remember an order that has been given."""
        if not _orders(sentence, predication):
            return
        self._asking = True
        features = sentence.entries[head_verb(sentence, predication.verb)].features
        speaks = actor.kind == "group" and not (features & RELAYED or is_marked(sentence, predication.verb))
        lists = sentence.signs.endswith(":")
        addresses = _names_actor(sentence, target)
        if actor.kind == "official" or speaks or lists:
            self._coming, self._lists = _ALL, lists
        elif addresses and not is_marked(sentence, predication.verb):
            self._coming = max(self._coming, _UNSAID)  # `UBND tỉnh yêu cầu các xã vào cuộc. | Siết chặt kiểm tra.`
            self._specified = not features & RELAYED


def _orders(sentence: Sentence, predication: Predication) -> bool:
    return bool(sentence.entries[head_verb(sentence, predication.verb)].features & DIRECTIVE)


def _requests(sentence: Sentence, predication: Predication) -> bool:
    features = sentence.entries[head_verb(sentence, predication.verb)].features
    return bool(features & DIRECTIVE) and not features & RELAYED


def _obligation(sentence: Sentence, predication: Predication) -> int:
    """What goes on being asked where a body has to do something; `để họ | có thể đăng ký` obliges nobody."""
    verb, subject = predication.verb, predication.subject
    if predication.dropped == "obligation" and not any(
        entry.features & OUGHT for entry in sentence.entries[verb.first : verb.last]
    ):
        return _NONE
    return _AT_LARGE if subject is not None and sentence.signs[head_noun(sentence, subject)] in "OTRG" else _UNSAID


def _names_actor(sentence: Sentence, target: Span | None) -> bool:
    return target is not None and sentence.signs[head_noun(sentence, target)] in ACTOR_SIGNS


def _could_be_asked(sentence: Sentence, predication: Predication, actor: Actor) -> bool:
    verb = predication.verb
    if predication.pattern == "carried" or (predication.pattern == "coordinate" and predication.subject is None):
        return not _speaks_on(sentence, verb) and "+" not in sentence.signs[verb.first : verb.last]
    if predication.pattern not in ("clause", "coordinate") or is_marked(sentence, verb):
        return False
    if any(entry.features & ALSO for entry in sentence.entries[verb.first : verb.last]):
        return False  # `Bộ trưởng yêu cầu các tỉnh ngừng tiêm. Bộ | cũng lập | đoàn kiểm tra`
    return actor.kind in _ORDERED and not any(entry.features & DATED for entry in sentence.entries[: verb.first])


def _speaks_on(sentence: Sentence, verb: Phrase) -> bool:
    """`Thủ tướng yêu cầu rà soát. | Giao Bộ Y tế …`: another order; but `Kịp thời chỉ đạo các trạm` is asked for."""
    features = sentence.entries[head_verb(sentence, verb)].features
    return bool(features & DIRECTIVE) and not (features & RELAYED and has_particle(sentence, verb))


def _tells(sentence: Sentence) -> bool:
    """Whether a sentence reports what happened.

    `Tại buổi làm việc, | Sở Y tế báo cáo …`, `Công an huyện | khởi tố | vụ án`, `Phường | dọn | 5 tuyến đường`.
    """
    first = 0
    while first < len(sentence.signs) - 1 and sentence.signs[first] in "_~(),":
        first += 1
    if sentence.entries[first].features & TELLING or _COUNTED.search(sentence.signs) or _DATED.search(sentence.signs):
        return True
    return any(entry.features & REPORTED for entry in sentence.entries)
