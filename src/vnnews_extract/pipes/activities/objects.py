"""What is acted on: the head phrase after a verb, short."""

import re

from vnnews_extract.lexicons import load_words
from vnnews_extract.pipes.activities.complements import (
    behind_prepositions,
    behind_saying,
    beside_companion,
    counts,
    is_given,
)
from vnnews_extract.pipes.activities.extents import (
    ACTORS,
    CONJUNCTS,
    GROUP,
    THINGS,
    coordination_end,
    group_end,
    is_subject,
    measure_at,
    quoted_at,
    topic_at,
)
from vnnews_extract.pipes.activities.features import (
    AFFECTING,
    CONTROL,
    COURSE,
    DIRECTIVE,
    EXISTENTIAL,
    FREQUENCY,
    HANDING,
    LIGHT,
    PRESENCE,
    RECIPIENT,
    RELATING,
)
from vnnews_extract.pipes.activities.phrases import Phrase, Span, head_noun, head_verb, verb_chain
from vnnews_extract.pipes.activities.signs import Sentence
from vnnews_extract.pipes.activities.vocabulary import NOUNS, VERBS, targets

_GOAL = re.compile(rf"[{NOUNS}]{{1,3}}(?=D?[DM])")
_FINED = "OTGBRPK"
_SUM_OF_MONEY = re.compile(r"[Dj]*MM?N?U")
_DATE = re.compile(rf"Y[M/Y]*(?=D?[EFZN])|M/MY(?=D?[{NOUNS}])")
_OUGHT = re.compile(r"m[mr]*[av](?:[,&r]*[av])*j*")
_REACH = 24  # words: how far from a directive its addressee may stand


def find_object(
    sentence: Sentence, verb: Phrase, patient: Span | None = None, topic: Span | None = None
) -> Span | None:
    """The word range of the object of a verb phrase, or None.

    `đổi mới | nội dung, hình thức hoạt động`; `trao | 5 suất quà | cho hộ nghèo`;
    `thảo luận | về | dự án`. Where a passive has a patient, what a preposition leads to is no object:
    `Cà phê | được công ty thu mua | với giá cao`, `Ý kiến | được xã chuyển | tới huyện`. A topic before the
    actor is acted on where nothing else is: `Các hồ sơ này, | sở đã chuyển | cho tỉnh`.
    """
    directive = bool(sentence.entries[head_verb(sentence, verb)].features & DIRECTIVE)
    first = _begin(sentence, verb)
    named = patient or topic
    if first is None and patient is None:
        first = _affected(sentence, verb.last)
    if patient is not None and first is not None and sentence.entries[first - 1].features & EXISTENTIAL:
        return named  # `Hội thi do phường tổ chức | có | 18 thí sinh`
    if patient is not None and first is not None and (_is_fine(sentence, verb, first) or _appoints(sentence, verb)):
        return named
    if first is None or (patient is not None and not directive and _is_led_to(sentence, first)):
        return named
    if patient is not None and (
        _changes_hands(sentence, patient, first) or _ends_with_receiver(sentence, verb, patient, first)
    ):
        return patient
    if topic is not None and not directive and sentence.entries[first - 1].features & RECIPIENT:
        return named
    last = group_end(sentence, first, directive)
    if last is None and patient is None and (affected := _affected(sentence, first)) is not None:
        first, last = affected, group_end(sentence, affected, directive)
    if last is not None and sentence.entries[head_verb(sentence, verb)].verb_class == "give":
        counted = bool(sentence.entries[head_verb(sentence, verb)].features & HANDING)
        first = _behind_receiver(sentence, first, last, counted)
        last = group_end(sentence, first, directive) or last
    if last is not None and sentence.entries[head_verb(sentence, verb)].verb_class == "punish":
        last = _before_fine(sentence, first, last)
    if last is None:
        return quoted_at(sentence, first) or measure_at(sentence, first) or topic_at(sentence, first) or named
    if sentence.entries[head_noun(sentence, (first, last))].features & FREQUENCY:
        return named  # `họp | 3 lần`
    if sentence.entries[head_verb(sentence, verb)].features & RELATING and _has_done(sentence, first, last):
        return named
    controls = bool(sentence.entries[head_verb(sentence, verb)].features & CONTROL)
    return first, coordination_end(sentence, (first, last), directive, controls)


def handed_on(sentence: Sentence, verb: Phrase, target: Span, made: Span) -> Span:
    """`lập | hồ sơ, | gửi | cho sở`: what has just been made is handed over, though only the other side is named.

    `made` is what the deed right before acts on; the object is `target` where nothing is handed on.
    """
    signs, features = sentence.signs, [entry.features for entry in sentence.entries[slice(*verb_chain(sentence, verb))]]
    thing = signs[head_noun(sentence, made)] in THINGS + "N" or signs[made[1] - 1] == "U"
    if verb.first != made[1] + 1 or signs[made[1]] not in ",&" or not thing:
        return target
    tells = signs[made[0]] != "M" or signs[target[1] : target[1] + 1] == "a"
    if any(feature & DIRECTIVE for feature in features) and tells:
        return target  # `lập kế hoạch, giao cho các phòng thực hiện`: who is told to
    led = sentence.analysis.lowers[sentence.starts[target[0]] - 1] in load_words("clauses", "preposition", "recipient")
    return made if led and any(feature & HANDING for feature in features) else target


def _has_done(sentence: Sentence, first: int, last: int) -> bool:
    """`báo cáo | thành phố | đã tuyển 12 người`: of whom it is told, not to whom."""
    return sentence.signs[last : last + 2] in ("+a", "+v") and is_subject(sentence, first, last)


def _before_fine(sentence: Sentence, first: int, last: int) -> int:
    """`phạt | Công ty Hải Vân | 30 triệu đồng`: who is fined, without how much."""
    signs = sentence.signs
    for word in range(first + 1, last):
        if signs[word] == "M" and signs[word - 1] in _FINED and _SUM_OF_MONEY.match(signs, word):
            return word
    return last


def _begin(sentence: Sentence, verb: Phrase) -> int | None:
    """Where the object may begin: after manner and particles, and after a preposition that leads to it."""
    signs = sentence.signs
    index = verb.last
    while index < len(signs) and signs[index] in "jr+" and signs[index : index + 2] not in ("jM", "jD"):
        index += 1
    while index > verb.last - 1 and _lists_manner(signs, index):
        index += 2  # `đổi mới | căn bản, toàn diện`
    if signs[index : index + 2] in ("tM", "tD") and sentence.entries[index].features & EXISTENTIAL:
        if sentence.entries[index - 1].features & PRESENCE:
            return None  # `tham gia có | 200 đoàn viên`: those who act
        return index + 1  # `thông báo có | 3 ca mắc mới`
    if signs[index : index + 1] == "t" and sentence.entries[index].features & LIGHT:
        return index + 1  # `cam kết hoàn thành | 3 tuyến đường`
    dated = _DATE.match(signs, index)
    if dated is not None:
        return _after_date(sentence, dated.end(), index)
    last = sentence.entries[verb_chain(sentence, verb)[1] - 1].features
    directive = sentence.entries[head_verb(sentence, verb)].features & last & DIRECTIVE
    ought = _OUGHT.match(signs, index) if directive else None
    if ought is not None:
        return ought.end()  # `yêu cầu | phải kiện toàn | ban chỉ đạo`
    if directive and signs[index : index + 1] in (",", "p", "x"):
        return _addressee(sentence, index)
    if index > verb.last - 1 and sentence.entries[index - 1].features & COURSE and signs[index - 1] == "j":
        return _after_goal(signs, index)
    if signs[index : index + 1] == "&" and beside_companion(sentence, verb, index):
        return index + 1
    if signs[index : index + 1] in tuple(",&"):
        return behind_saying(sentence, verb, index)
    if signs[index : index + 2] == "wp":
        index += 1  # `vận động | được | từ các nhà hảo tâm 150 triệu đồng`
    if index == len(signs) or signs[index] != "p":
        return index
    return behind_prepositions(sentence, verb, index)


def _changes_hands(sentence: Sentence, patient: Span, first: int) -> bool:
    """`Số gỗ | được hạt kiểm lâm giao | cho xã bảo quản`: a thing is handed over, nobody is ordered to do anything."""
    thing = sentence.signs[head_noun(sentence, patient)] in THINGS + "N"
    return thing and sentence.analysis.lowers[sentence.ends[first - 1] - 1] in load_words(
        "clauses", "permitting", "words"
    )


def _ends_with_receiver(sentence: Sentence, verb: Phrase, patient: Span, first: int) -> bool:
    """`Hồ sơ | được sở lập, trình | UBND tỉnh`: all the deeds are done to the thing, the last one for somebody."""
    chain, last = sentence.signs[slice(*verb_chain(sentence, verb))], group_end(sentence, first, True)
    if last is None or not ("," in chain or "&" in chain) or sentence.signs[first] in "MD":
        return False
    return sentence.signs[head_noun(sentence, patient)] in THINGS + "N" and (
        sentence.signs[head_noun(sentence, (first, last))] in ACTORS
    )


def _appoints(sentence: Sentence, verb: Phrase) -> bool:
    """`được Ban Bí thư chỉ định | tham gia Tỉnh ủy`: who is chosen, not for what."""
    return sentence.entries[head_verb(sentence, verb)].verb_class == "appoint"


def _is_fine(sentence: Sentence, verb: Phrase, first: int) -> bool:
    """`bị UBND tỉnh phạt | 50 triệu đồng`: how much is no object, who is fined is."""
    punished = sentence.entries[head_verb(sentence, verb)].verb_class == "punish"
    return punished and _SUM_OF_MONEY.match(sentence.signs, first) is not None


def _after_date(sentence: Sentence, index: int, date: int) -> int:
    """`công bố ngày 5/6 | kết quả thanh tra`, `duy trì 24/24 giờ | các chốt trực`.

    It is not what something is said to do: `báo hôm 5/6 bão sẽ tới`.
    """
    last = group_end(sentence, index, False)
    return date if last is None or is_subject(sentence, index, last) else index


def _behind_receiver(sentence: Sentence, first: int, last: int, counted: bool) -> int:
    """`gửi UBND huyện | công văn`, `tặng xã | 12 máy tính`: what is handed over, right behind whoever receives it."""
    signs, head = sentence.signs, head_noun(sentence, (first, last))
    if signs[head] not in ACTORS:
        return first
    for word in range(first + 1, last):
        if is_given(sentence, word):
            return word - 1 if signs[word - 2 : word] == "MM" else word
        if (
            counted
            and word > head
            and signs[word : word + 2] in ("MN", "MU", "ME", "MF", "MM")
            and counts(sentence, word)
        ):
            return word
    return first


def _lists_manner(signs: str, index: int) -> bool:
    """Whether a comma and one more word of manner stand here, and no verb that it belongs to behind them."""
    joins = signs[index - 1] in "jr" and signs[index : index + 2] in (",j", ",r")
    return joins and signs[index + 2 : index + 3] not in tuple(VERBS)


def _after_goal(signs: str, index: int) -> int:
    """`cung ứng ra thị trường | hơn 300 tấn gạo`: what is counted behind the place it goes to."""
    match = _GOAL.match(signs, index)
    return match.end() if match and GROUP.match(signs, match.end()) else index


def _affected(sentence: Sentence, index: int) -> int | None:
    """`thi hành kỷ luật | bằng hình thức cảnh cáo | đối với đồng chí A`: whom it hits."""
    signs = sentence.signs
    for word in range(index, min(index + CONJUNCTS, len(signs))):
        if signs[word] in ",;:.(&_+":
            return None
        if signs[word] == "p" and sentence.entries[word].features & AFFECTING:
            return word + 1
    return None


def _names_actor(signs: str, head: int) -> bool:
    """`các cấp | chính quyền`, too: a plain noun right before the actor it counts or sorts."""
    return signs[head] in ACTORS or (signs[head] == "N" and signs[head + 1 : head + 2] in tuple(ACTORS))


def _is_led_to(sentence: Sentence, index: int) -> bool:
    """Whether a preposition stands before the word, be it a part of the verb: `đưa vào | danh sách`."""
    return sentence.signs[index - 1] == "p" or sentence.analysis.lowers[sentence.ends[index - 1] - 1] in targets()


def _addressee(sentence: Sentence, index: int) -> int | None:
    """`đề nghị, | các địa phương | chủ động …`; `yêu cầu trên cơ sở góp ý, | đơn vị tư vấn | hoàn thiện …`."""
    signs = sentence.signs
    if signs[index] == "," and signs[index + 1 : index + 2] in tuple("avr"):
        return None  # `chỉ đạo quyết liệt, | giao nhiệm vụ cho từng sở, quận`: the next deed
    for first in range(index + 1, min(index + _REACH, len(signs))):
        if signs[first - 1] != "," and first > index + 1:
            continue
        last = group_end(sentence, first, directive=True)
        if last is not None and _names_actor(signs, head_noun(sentence, (first, last))):
            return first
    return None
