"""The status of an activity, from the particles of its clause and from what went before."""

from vnnews_extract.pipes.activities.clauses import Predication
from vnnews_extract.pipes.activities.features import (
    ACCORDING,
    CONTINUING,
    DATED,
    DIRECTIVE,
    DONE,
    FUTURE,
    LATER,
    NEGATIVE,
    ONGOING,
    PAST,
    PLAN,
    PLANNED,
    PREPARING,
    RECIPIENT,
    RELAYED,
    RESOLVING,
    SEQUEL,
    TASK,
)
from vnnews_extract.pipes.activities.markers import opens_item
from vnnews_extract.pipes.activities.phrases import Span, head_verb, verb_chain
from vnnews_extract.pipes.activities.signs import Sentence

_BESIDE = ("light verb alone",)
_ASIDE = ("relative", "witness")  # told of somebody else; the statement goes on as it was
_OPENING = 6  # words: how far behind the beginning of a clause its date may stand
_REACH = 60  # words: how far from its verb a time may stand


class StatusReader:
    """Gives each statement its status; what is planned stays so until something else is said.

    `Xã | sẽ mở | lớp tập huấn, | trao | 20 suất quà. | Vận động | người dân …`: all three are planned.
    """

    def __init__(self) -> None:
        self._running = "done"
        self._subject: Span | None = None
        self._sentence: Sentence | None = None
        self._tasks = False  # a line of a list of tasks is read
        self._ahead = False  # the time that opens the sentence lies ahead

    def begin_sentence(self, sentence: Sentence) -> None:
        """Go on to the next sentence: what is under way ends with its own, tasks are listed line by line."""
        before, self._sentence, self._subject, self._ahead = self._sentence, sentence, None, False
        if before is not None and before.signs.endswith(":"):
            self._tasks = _is_task(before, len(before.signs))
        self._tasks = self._tasks and opens_item(sentence.analysis.forms, sentence.starts[0])
        if self._running == "ongoing":
            self._running = "done"

    def overhear(self, sentence: Sentence, predication: Predication, reason: str | None) -> None:
        """Note what is planned without an agent: `Hội thao dự kiến diễn ra ngày 5/5. | Trao 20 giải thưởng.`

        `phấn đấu | giảm 20 hộ nghèo, | xây 5 km đường`: so is what is no activity beside one.
        """
        idle = predication.dropped is not None or reason in _BESIDE
        stated = _stated(sentence, predication) if idle else None
        if stated == "planned":
            self._running = "planned"
        elif predication.pattern == "clause" and stated is None and predication.subject not in (None, self._subject):
            self._running = "done"  # something else is spoken of
        self._subject = predication.subject

    def read(self, sentence: Sentence, predication: Predication) -> str:
        """`done`, `ongoing`, `planned` or `not_done`."""
        status, self._subject = _stated(sentence, predication), predication.subject
        if status is None and self._tasks:
            return "planned"
        if status is None and _is_directive(sentence, predication) and not _lies_ahead(sentence, predication):
            return self._running if self._goes_on(sentence, predication) else "done"
        if status is None:
            status = _by_time(sentence, predication)
        self._ahead = self._ahead or (status == "planned" and _opens_with_time(sentence, predication))
        if status is None and self._ahead and _follows_semicolon(sentence, predication):
            status = "planned"  # `Tuần tới, thành phố mở 2 lớp; | quận | mở | 3 lớp`
        if status is None and self._running == "planned" and _is_next_deed(sentence, predication):
            return "planned"
        if status is None and self._running == "planned" and _continues(sentence, predication):
            return "planned"  # `Công viên sẽ mở rộng. | Xã tiếp tục | trồng cây.`
        if status == "not_done":
            return status
        if predication.pattern in _ASIDE:
            return status or "done"  # `phát hiện 4 người | đang đánh bạc |, thu giữ 2 triệu đồng`
        if status is not None:
            self._running = status
        elif predication.pattern not in ("coordinate", "carried"):
            self._running = "done"
        return self._running

    def _goes_on(self, sentence: Sentence, predication: Predication) -> bool:
        """Whether an order shares what is said of the deeds before it: `sẽ rà soát …; | chỉ đạo | các xã …`."""
        if predication.pattern != "coordinate":
            return False
        if self._running == "ongoing" or sentence.signs[predication.verb.first - 1] in ";&":
            return True
        head = sentence.entries[head_verb(sentence, predication.verb)]
        return bool(head.features & RELAYED) or head.verb_class == "propagate"


def _features(sentence: Sentence, first: int, last: int) -> int:
    features = 0
    for entry in sentence.entries[first:last]:
        features |= entry.features
    return features


def _is_directive(sentence: Sentence, predication: Predication) -> bool:
    """`đề nghị`, `yêu cầu`: said now, of what others shall do later."""
    return bool(_features(sentence, *verb_chain(sentence, predication.verb)) & DIRECTIVE)


def _stated(sentence: Sentence, predication: Predication) -> str | None:
    """What the particles before the verb say: `đã`, `đang`, `sẽ`, `chưa`."""
    features = _features(sentence, predication.verb.first, predication.verb.last)
    if predication.leading is not None:
        features |= _features(sentence, predication.leading.first, predication.leading.last)
    if features & NEGATIVE:
        return "not_done"
    if features & PLANNED:
        return "planned"
    if features & ONGOING:
        return "ongoing"
    return "done" if features & DONE else None


def _by_time(sentence: Sentence, predication: Predication) -> str | None:
    """What the time in the clause says: `thời gian tới`; `năm 2026, ngành tiếp tục …` looks ahead as well."""
    first, last = verb_chain(sentence, predication.verb)
    begin, end = _clause(sentence, first, last)
    resolves = sentence.entries[first].features & RESOLVING  # now: `Về phương hướng năm 2026, Hội | đề ra | 5 nhiệm vụ`
    time = _features(sentence, begin, first if resolves else end)
    foreseen = (time & FUTURE and not _is_later(sentence, begin, end)) or _is_foreseen(sentence, begin, first)
    if foreseen or _is_next(sentence, begin, first if resolves else end) or _is_task(sentence, begin):
        return "planned"
    settled = begin > 0 and sentence.signs[begin - 1] == "a"  # `thông qua | phương hướng | và bầu 21 ủy viên`
    if _features(sentence, begin, first) & PLAN and not (resolves or settled or time & PAST):
        return "planned"
    if sentence.entries[first].features & PREPARING and last > first + 1:
        return "planned"  # `chuẩn bị | khởi công`
    continues = _features(sentence, first, last) & CONTINUING and not time & DATED
    return "planned" if continues and "YM" in sentence.signs[begin:first] else None


def _lies_ahead(sentence: Sentence, predication: Predication) -> bool:
    """`Thời gian tới, | sở | tham mưu | tỉnh đấu giá mỏ cát`: an order that is work, at a time that is to come."""
    subject, head = predication.subject, sentence.entries[head_verb(sentence, predication.verb)]
    if subject is None or not head.features & RELAYED or subject[0] > predication.verb.first:
        return False
    begin, _ = _clause(sentence, subject[0], subject[0])
    return bool(_features(sentence, begin, subject[0]) & FUTURE)


def _is_later(sentence: Sentence, begin: int, end: int) -> bool:
    """`Chỉ 1 | tuần sau |, huyện họp`: counted from the time that is told."""
    signs, entries = sentence.signs, sentence.entries
    return any(entries[word].features & LATER and signs[word - 1] == "M" for word in range(max(begin, 1), end))


def _opens_with_time(sentence: Sentence, predication: Predication) -> bool:
    """Whether a time stands before the subject of the first verb of the sentence."""
    subject = predication.subject
    before = sentence.signs[: subject[0] if subject else predication.verb.first]
    return "Y" in before and not any(sign in "avsct;:" for sign in before)


def _follows_semicolon(sentence: Sentence, predication: Predication) -> bool:
    """Whether a subject right behind `;` does what the verb says."""
    subject = predication.subject
    return (
        predication.pattern == "clause" and subject is not None and sentence.signs[subject[0] - 1 : subject[0]] == ";"
    )


def _is_next_deed(sentence: Sentence, predication: Predication) -> bool:
    """`Bộ sẽ thẩm định quy hoạch, sau đó | tỉnh công bố`: told of somebody behind a connective inside the sentence."""
    subject = predication.subject
    if predication.pattern != "clause" or subject is None or subject[0] < 2:
        return False
    return bool(sentence.entries[subject[0] - 1].features & SEQUEL)


def _continues(sentence: Sentence, predication: Predication) -> bool:
    return bool(_features(sentence, *verb_chain(sentence, predication.verb)) & CONTINUING)


def _is_next(sentence: Sentence, begin: int, end: int) -> bool:
    """Whether a date that lies ahead is named: `tháng 6 | tới`."""
    signs, entries = sentence.signs, sentence.entries
    return any(signs[word] == "Y" and entries[word].features & RECIPIENT for word in range(begin, end))


def _is_foreseen(sentence: Sentence, begin: int, verb: int) -> bool:
    """`Dự kiến, | ngày 5/5, xã khởi công …`: a particle that stands in front of the whole clause."""
    if _is_scheduled(sentence, begin):
        return True
    return any(
        sentence.signs[word] == "+" and sentence.entries[word].features & PLANNED and sentence.signs[word + 1] in ",Yp"
        for word in range(begin, verb)
    )


def _is_scheduled(sentence: Sentence, begin: int) -> bool:
    """`Theo kế hoạch, | ngày 12/6 sở công bố kết quả; …`: what the plan says lies ahead where a date is named."""
    entries, signs = sentence.entries, sentence.signs
    led = signs.startswith("pF,") and entries[0].features & ACCORDING and entries[1].features & TASK
    return bool(led) and "Y" in signs[begin : begin + _OPENING]


def _is_task(sentence: Sentence, begin: int) -> bool:
    """Whether a colon opens the clause after tasks: `đề ra các nhiệm vụ: | mở 5 lớp tập huấn; …`."""
    if begin < 2 or sentence.signs[begin - 1] != ":":
        return False
    after_verb, _ = _clause(sentence, begin - 1, begin - 1)
    if after_verb == 0 and sentence.entries[0].features & (PLAN | TASK):
        return True  # `Phương hướng năm tới: | trồng 20 ha rừng`
    settles = after_verb > 0 and sentence.entries[after_verb - 1].features & RESOLVING
    return bool(settles and _features(sentence, after_verb, begin) & TASK)


def _clause(sentence: Sentence, first: int, last: int) -> tuple[int, int]:
    """The words around a verb chain up to the next verbs or `;` on both sides."""
    signs = sentence.signs
    start, stop = max(0, first - _REACH), min(len(signs), last + _REACH)
    while first > start and signs[first - 1] not in "a;:(":
        first -= 1
    while last < stop and signs[last] not in "a;:()":
        last += 1
    return first, last
