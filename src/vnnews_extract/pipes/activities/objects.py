"""What is acted on: the head phrase after a verb, short."""

import re

from vnnews_extract.pipes.activities.features import (
    AFFECTING,
    COMPANION,
    COURSE,
    DIRECTIVE,
    DISTRIBUTIVE,
    EXISTENTIAL,
    FREQUENCY,
    GIVEN,
    MOTION,
    RECIPIENT,
    SETTING,
    TARGET,
    TOPIC,
)
from vnnews_extract.pipes.activities.phrases import Phrase, Span, head_noun, head_verb, verb_chain
from vnnews_extract.pipes.activities.signs import Sentence
from vnnews_extract.pipes.activities.vocabulary import NOUNS, VERBS, targets

_GROUP = re.compile(
    rf"""
      (?: M/M )? [DMUj]* [{NOUNS}]
      (?: [{NOUNS}Uj] | M(?!Y(?!M)) | o[DMj]*(?=[{NOUNS}]) | [~/](?=[{NOUNS}M]) | &(?=[PK]) | (?<=[HG]):(?=[PK]) )*
    """,
    re.VERBOSE,
)
_GOAL = re.compile(rf"[{NOUNS}]{{1,3}}(?=D?[DM])")
_PLACE = re.compile(r"[DNOTPK]*[NOTPKj](?=M[MUEFNB])")
_SUM = re.compile(r"[DNOTPK]+(?=MM?N?U)")
_SUM_OF_MONEY = re.compile(r"[Dj]*MM?N?U")
_DATE = re.compile(r"Y[M/Y]*(?=D?[EFZN])")
_QUOTED = re.compile(r'[DM]{0,2}"[^";]{1,20}"')
_MEASURE = re.compile(r"[DMj]*MU+j?")
_DEED = re.compile(r"[av]+(?:&[av]+)*")
_OUGHT = re.compile(r"m[mr]*[av](?:[,&r]*[av])*j*")
_ACTORS = "OTRHGB"
_THINGS = "EFZn"
_CONJUNCTS = 12
_REACH = 24  # words: how far from a directive its addressee may stand
_TOPIC_CLASSES = ("meet", "decide", "teach", "propagate", "inspect", "attend")
_COMPANION_CLASSES = ("meet", "decide", "sign", "directive")


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
    if patient is not None and first is not None and (_is_fine(sentence, verb, first) or _appoints(sentence, verb)):
        return named
    if first is None or (patient is not None and not directive and _is_led_to(sentence, first)):
        return named
    if topic is not None and not directive and sentence.entries[first - 1].features & RECIPIENT:
        return named
    last = _group_end(sentence, first, directive)
    if last is None and patient is None and (affected := _affected(sentence, first)) is not None:
        first, last = affected, _group_end(sentence, affected, directive)
    if last is not None and sentence.entries[head_verb(sentence, verb)].verb_class == "give":
        first = _handed(sentence, first, last)
    if last is None:
        return _quoted(sentence, first) or _measure(sentence, first) or _topic(sentence, first) or named
    if sentence.entries[head_noun(sentence, (first, last))].features & FREQUENCY:
        return named  # `họp | 3 lần`
    return first, _coordination_end(sentence, (first, last), directive)


def _begin(sentence: Sentence, verb: Phrase) -> int | None:
    """Where the object may begin: after manner and particles, and after a preposition that leads to it."""
    signs = sentence.signs
    index = verb.last
    while index < len(signs) and signs[index] in "jr+" and signs[index : index + 2] not in ("jM", "jD"):
        index += 1
    while index > verb.last - 1 and _lists_manner(signs, index):
        index += 2  # `đổi mới | căn bản, toàn diện`
    if signs[index : index + 2] in ("tM", "tD") and sentence.entries[index].features & EXISTENTIAL:
        return index + 1  # `thông báo có | 3 ca mắc mới`
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
    if index == len(signs) or signs[index] != "p":
        return index
    features = sentence.entries[index].features
    name = sentence.entries[head_verb(sentence, verb)].verb_class
    last_name = sentence.entries[verb_chain(sentence, verb)[1] - 1].verb_class
    if features & RECIPIENT:
        return _after_recipient(sentence, index + 1, (name, last_name))
    if features & TOPIC and (name in _TOPIC_CLASSES or last_name in _TOPIC_CLASSES):
        return index + 1
    if features & (TARGET | AFFECTING):
        return _after_aim(signs, index + 1)
    if features & COMPANION and "sign" in (name, last_name):
        return _after_partner(sentence, index + 1)
    if features & COMPANION and (name in _COMPANION_CLASSES or last_name in _COMPANION_CLASSES):
        return index + 1
    if features & SETTING and (name in _TOPIC_CLASSES or last_name in _TOPIC_CLASSES):
        return _after_setting(sentence, index + 1) or _after_place(signs, index + 1)
    return _after_place(signs, index + 1) if features & (SETTING | MOTION) else None


def _appoints(sentence: Sentence, verb: Phrase) -> bool:
    """`được Ban Bí thư chỉ định | tham gia Tỉnh ủy`: who is chosen, not for what."""
    return sentence.entries[head_verb(sentence, verb)].verb_class == "appoint"


def _is_fine(sentence: Sentence, verb: Phrase, first: int) -> bool:
    """`bị UBND tỉnh phạt | 50 triệu đồng`: how much is no object, who is fined is."""
    punished = sentence.entries[head_verb(sentence, verb)].verb_class == "punish"
    return punished and _SUM_OF_MONEY.match(sentence.signs, first) is not None


def _after_date(sentence: Sentence, index: int, date: int) -> int:
    """`công bố ngày 5/6 | kết quả thanh tra`; not what something is said to do: `báo hôm 5/6 bão sẽ tới`."""
    last = _group_end(sentence, index, False)
    return date if last is None or _is_subject(sentence, index, last) else index


def _after_aim(signs: str, index: int) -> int:
    """`đầu tư vào khu công nghiệp | 200 tỷ đồng`: a sum right behind what it is for."""
    match = _SUM.match(signs, index)
    return match.end() if match else index


def _after_partner(sentence: Sentence, index: int) -> int:
    """`ký kết với Công ty Hải Vân | hợp đồng …`: the paper behind the other side."""
    match = _GROUP.match(sentence.signs, index)
    for word in range(index + 1, match.end() if match else index):
        if sentence.signs[word] in "EF" and sentence.signs[word - 1] in "OTPK":
            return word
    return index


def _handed(sentence: Sentence, first: int, last: int) -> int:
    """`gửi UBND huyện | công văn`: what is handed over, right behind the one who receives it."""
    signs = sentence.signs
    if signs[head_noun(sentence, (first, last))] not in _ACTORS:
        return first
    for word in range(first + 1, last):
        if _is_handed(sentence, word):
            return word - 1 if signs[word - 2 : word] == "MM" else word
    return first


def _is_handed(sentence: Sentence, word: int) -> bool:
    signs = sentence.signs
    return bool(sentence.entries[word].features & GIVEN) and signs[word] in "EFN" and signs[word - 1] in NOUNS + "Mj"


def _lists_manner(signs: str, index: int) -> bool:
    """Whether a comma and one more word of manner stand here, and no verb that it belongs to behind them."""
    joins = signs[index - 1] in "jr" and signs[index : index + 2] in (",j", ",r")
    return joins and signs[index + 2 : index + 3] not in tuple(VERBS)


def _after_goal(signs: str, index: int) -> int:
    """`cung ứng ra thị trường | hơn 300 tấn gạo`: what is counted behind the place it goes to."""
    match = _GOAL.match(signs, index)
    return match.end() if match and _GROUP.match(signs, match.end()) else index


def _after_setting(sentence: Sentence, index: int) -> int | None:
    """`thảo luận tại hội trường về | dự án luật`: what is talked about behind the place where it is."""
    match = _GROUP.match(sentence.signs, index)
    stop = match.end() if match else index
    led = match and sentence.signs[stop : stop + 1] == "p" and sentence.entries[stop].features & TOPIC
    return stop + 1 if led else None


def _after_place(signs: str, index: int) -> int | None:
    """`thu giữ trên sòng bạc | 475 triệu đồng`: what is counted right behind the place where it is done."""
    match = _PLACE.match(signs, index)
    return match.end() if match else None


def _affected(sentence: Sentence, index: int) -> int | None:
    """`thi hành kỷ luật | bằng hình thức cảnh cáo | đối với đồng chí A`: whom it hits."""
    signs = sentence.signs
    for word in range(index, min(index + _CONJUNCTS, len(signs))):
        if signs[word] in ",;:.(&_+":
            return None
        if signs[word] == "p" and sentence.entries[word].features & AFFECTING:
            return word + 1
    return None


def _names_actor(signs: str, head: int) -> bool:
    """`các cấp | chính quyền`, too: a plain noun right before the actor it counts or sorts."""
    return signs[head] in _ACTORS or (signs[head] == "N" and signs[head + 1 : head + 2] in tuple(_ACTORS))


def _is_led_to(sentence: Sentence, index: int) -> bool:
    """Whether a preposition stands before the word, be it a part of the verb: `đưa vào | danh sách`."""
    return sentence.signs[index - 1] == "p" or sentence.analysis.lowers[sentence.ends[index - 1] - 1] in targets()


def _addressee(sentence: Sentence, index: int) -> int | None:
    """`đề nghị, | các địa phương | chủ động …`; `yêu cầu trên cơ sở góp ý, | đơn vị tư vấn | hoàn thiện …`."""
    signs = sentence.signs
    for first in range(index + 1, min(index + _REACH, len(signs))):
        if signs[first - 1] != "," and first > index + 1:
            continue
        last = _group_end(sentence, first, directive=True)
        if last is not None and _names_actor(signs, head_noun(sentence, (first, last))):
            return first
    return None


def _after_recipient(sentence: Sentence, index: int, classes: tuple[str, str]) -> int:
    """`trao cho hộ nghèo | 5 suất quà`: what is given, where it follows the one who receives.

    What is told (`thông tin tới cử tri | kết quả kỳ họp`) may be led to: `thông báo tới người dân về | quy định mới`.
    """
    signs, tells = sentence.signs, any(name in _TOPIC_CLASSES for name in classes)
    match = _GROUP.match(signs, index)
    stop = match.end() if match else index
    while match and (listed := _listed(signs, stop)) is not None:
        stop = listed  # `cho | các xã, thị trấn | 3 máy bơm`
    for inner in range(index + 1, stop):
        if signs[inner] == "M" and signs[inner - 1] in NOUNS and _counts(sentence, inner):
            return inner
        if _is_handed(sentence, inner):
            return inner - 1 if signs[inner - 2 : inner] == "MM" else inner
        if tells and signs[inner] in "EFZ" and signs[inner - 1] in _ACTORS:
            return inner
    given = _group_end(sentence, stop, False) if match and signs[stop : stop + 1] == "D" else None
    if given is not None and not sentence.entries[head_noun(sentence, (stop, given))].features & FREQUENCY:
        return stop  # `cho hộ nghèo | nhiều quà`, but `cho 30 trẻ | dưới 1 tuổi`
    if match and "meet" in classes and signs[stop : stop + 1] == "p" and sentence.entries[stop].features & TOPIC:
        return stop + 1
    return index


def _counts(sentence: Sentence, number: int) -> bool:
    """Whether things are counted: `5 | suất quà`, but `Quốc gia 2019`, `bé Lan 5 | tuổi`."""
    following = sentence.signs[number + 1 : number + 2]
    return following in tuple(NOUNS + "U") and not sentence.entries[number + 1].features & FREQUENCY


def _listed(signs: str, stop: int) -> int | None:
    """The end of the actor without determiner that goes on with a list at `stop`."""
    if signs[stop : stop + 1] not in (",", "&") or signs[stop + 1 : stop + 2] not in tuple(_ACTORS):
        return None
    match = _GROUP.match(signs, stop + 1)
    return match.end() if match else None


def _group_end(sentence: Sentence, first: int, directive: bool) -> int | None:
    """The end of the noun group at `first`; a deed inside it (`phương án | sử dụng vốn`) belongs to it."""
    match = _GROUP.match(sentence.signs, first)
    if match is None:
        return None
    last = match.end()
    if last > first + 1 and sentence.signs[last - 1] == "j" and sentence.entries[last - 1].features & COURSE:
        return last - 1  # `cử cán bộ | xuống | cơ sở`
    head = sentence.signs[head_noun(sentence, (first, last))]
    if directive or head not in _THINGS + "N":
        return last
    deed = _DEED.match(sentence.signs, last)
    people = head == "N" and sentence.signs[last - 1] in _ACTORS  # `800 lượt đoàn viên | tham gia`
    if deed is None or people or (head == "N" and len(deed[0]) > 1):
        return last  # `2 tàu | ra cứu ngư dân`, but `kỹ thuật chăn nuôi`
    tail = _GROUP.match(sentence.signs, deed.end())
    return tail.end() if tail else deed.end()


def _coordination_end(sentence: Sentence, group: Span, directive: bool) -> int:
    """The end of `A, B và C` that begins with `group`; the subject of a coming clause is left out."""
    signs = sentence.signs
    kind, counted = signs[head_noun(sentence, group)] in _ACTORS, signs[group[0]] == "M"
    person = signs[head_noun(sentence, group)] in "HP" or signs[group[0]] == "H"
    last = group[1]
    for _ in range(_CONJUNCTS):
        start = last
        while start < len(signs) and signs[start] in ",&":
            start += 1
        if start == last or start - last > 2:
            return last
        end = _group_end(sentence, start, directive)
        if end is None or sentence.entries[start].features & DISTRIBUTIVE:
            return last
        if person and signs[last] == "," and signs[head_noun(sentence, (start, end))] == "R" and signs[end] != "&":
            return last  # `gặp | ông An, | Giám đốc Sở Y tế`
        acts = signs[head_noun(sentence, (start, end))] in _ACTORS
        if (
            not kind
            and signs[last] == ","
            and signs[head_noun(sentence, (start, end))] in "HG"
            and "P" in signs[start:end]
        ):
            return last  # `Trình bày | diễn văn, | đồng chí A, Chủ tịch Hội, ôn lại …`
        if acts and not kind and not _ends(signs, end):
            return last
        parallel = counted and signs[start] == "M"  # `thu giữ 9 lít rượu, | 30 chai rượu | không rõ nguồn gốc`
        if not directive and not parallel and _is_subject(sentence, start, end):
            return last
        last = end
    return last


def _is_subject(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a conjunct is rather the subject of a clause: an actor before a verb, anything before a particle."""
    following = sentence.signs[last : last + 2]
    if sentence.signs[head_noun(sentence, (first, last))] in "OTRHP":
        return following[:1] != "" and following[0] in VERBS + "+-rmw"
    return following[:1] in tuple("+-m") or (following[:1] == "r" and following[1:] in tuple(VERBS))


def _topic(sentence: Sentence, first: int) -> Span | None:
    """`tuyên truyền về | phòng chống tội phạm`: a deed that is talked about."""
    deed = _DEED.match(sentence.signs, first)
    if deed is None or sentence.signs[first - 1] != "p":
        return None
    group = _GROUP.match(sentence.signs, deed.end())
    return first, group.end() if group else deed.end()


def _quoted(sentence: Sentence, first: int) -> Span | None:
    """`phát động | “Tết trồng cây”`, `xây | 12 “Mái ấm”`: a name in quotes."""
    match = _QUOTED.match(sentence.signs, first)
    return match.span() if match else None


def _measure(sentence: Sentence, first: int) -> Span | None:
    """A sum or a number of units without a noun (`hỗ trợ | 50 triệu đồng`); a bare number is no object."""
    match = _MEASURE.match(sentence.signs, first)
    return match.span() if match else None


def _ends(signs: str, last: int) -> bool:
    """Whether nothing but a mark follows: who acted would have a predicate there."""
    return last == len(signs) or signs[last] in ",;.:_)&>"
