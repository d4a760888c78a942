"""What the prepositions behind a verb lead to, and what is acted on behind them: `trao | cho hộ nghèo | 5 suất quà`."""

import re

from vnnews_extract.pipes.activities.extents import ACTORS, CONJUNCTS, GROUP, group_end
from vnnews_extract.pipes.activities.features import (
    AFFECTING,
    ASSEMBLY,
    COMPANION,
    FREQUENCY,
    GIVEN,
    LEVEL,
    LOCATIVE,
    MEETING,
    MOTION,
    RECIPIENT,
    SETTING,
    TARGET,
    TOPIC,
)
from vnnews_extract.pipes.activities.phrases import Phrase, head_noun, head_verb, verb_chain
from vnnews_extract.pipes.activities.signs import Sentence
from vnnews_extract.pipes.activities.vocabulary import NOUNS

_PLACE = re.compile(rf"[DM]*[{NOUNS}j]*[{NOUNS}j](?=M[MUEFNB])|[DM]*[OTPK]+(?=[EF])")
_SUM = re.compile(r"[DNOTPK]+(?=MM?N?U)")
_TOPIC_CLASSES = ("meet", "decide", "teach", "propagate", "inspect", "attend")
_COMPANION_CLASSES = ("meet", "decide", "sign", "directive")
_SOMEBODY = ACTORS + "P"
_MANNER = "jr"


def behind_prepositions(sentence: Sentence, verb: Phrase, index: int) -> int | None:
    """Where the object begins behind the preposition at `index`, or None where it leads to none.

    One that leads to no object may have another behind it: `báo cáo | bằng văn bản | với | UBND tỉnh`.
    """
    signs = sentence.signs
    classes = _classes(sentence, verb)
    for _ in range(CONJUNCTS):
        found = _behind(sentence, index, classes)
        if found is not None:
            return found
        match = GROUP.match(signs, index + 1)
        if match is None:
            return None
        index = match.end()
        while signs[index : index + 1] in tuple(_MANNER):
            index += 1
        if signs[index : index + 1] != "p":
            return None
    return None


def beside_companion(sentence: Sentence, verb: Phrase, index: int) -> bool:
    """`trao đổi | cùng | các doanh nghiệp`: what joins (at `index`) leads to the other side where somebody is met."""
    following = sentence.signs[index + 1 : index + 3].lstrip("DM")
    companion = sentence.entries[index].features & COMPANION
    return bool(companion) and following[:1] in tuple(ACTORS) and "meet" in _classes(sentence, verb)


def behind_saying(sentence: Sentence, verb: Phrase, index: int) -> int | None:
    """Where the object begins behind what is said on a visit: `động viên, chia sẻ với | các gia đình`.

    So where somebody takes the floor: `dự và phát biểu tại | lễ kỷ niệm`.
    """
    signs, features = sentence.signs, sentence.entries
    while signs[index : index + 1] in tuple(",&sc"):
        index += 1
    if signs[index - 1] not in "sc" or signs[index : index + 1] != "p":
        return None
    visits, attends = ("visit" in _classes(sentence, verb), "attend" in _classes(sentence, verb))
    leads = features[index].features & (COMPANION | RECIPIENT if visits else LOCATIVE if attends else 0)
    following = signs[index + 1 : index + 4].lstrip("DM")[:1]
    return index + 1 if leads and following in tuple(_SOMEBODY if visits else "E") else None


def _classes(sentence: Sentence, verb: Phrase) -> tuple[str, str]:
    """The classes of the head and of the last verb; those who hold a meeting meet."""
    head, last = head_verb(sentence, verb), verb_chain(sentence, verb)[1] - 1
    return _class(sentence, head), _class(sentence, last)


def _class(sentence: Sentence, verb: int) -> str:
    entry = sentence.entries[verb]
    meets = entry.features & MEETING or (entry.verb_class == "speech" and entry.features & ASSEMBLY)
    return "meet" if meets else entry.verb_class


def _behind(sentence: Sentence, index: int, classes: tuple[str, str]) -> int | None:
    """Where the object begins behind this one preposition."""
    signs, features, first = sentence.signs, sentence.entries[index].features, index + 1
    talks = not set(classes).isdisjoint(_TOPIC_CLASSES)
    if features & RECIPIENT:
        return _behind_recipient(sentence, first, classes)
    if features & TOPIC and talks:
        return first
    if features & (TARGET | AFFECTING):
        return _behind_aim(signs, first)
    if features & COMPANION and "sign" in classes:
        return _behind_partner(sentence, first)
    if features & COMPANION and not set(classes).isdisjoint(_COMPANION_CLASSES):
        return first
    if features & SETTING and talks and (topic := _topic_behind_setting(sentence, first)) is not None:
        return topic
    if features & (SETTING | MOTION) and (thing := _thing_behind_place(sentence, first)) is not None:
        return thing
    if features & LOCATIVE and "visit" in classes:
        return first  # `thăm và làm việc tại | tỉnh Nghĩa Bình`
    return None


def _behind_aim(signs: str, index: int) -> int:
    """`đầu tư vào khu công nghiệp | 200 tỷ đồng`: a sum right behind what it is for."""
    match = _SUM.match(signs, index)
    return match.end() if match else index


def _behind_partner(sentence: Sentence, index: int) -> int:
    """`ký kết với Công ty Hải Vân | hợp đồng …`: the paper behind the other side."""
    match = GROUP.match(sentence.signs, index)
    for word in range(index + 1, match.end() if match else index):
        if sentence.signs[word] in "EF" and sentence.signs[word - 1] in "OTPK":
            return word
    return index


def _topic_behind_setting(sentence: Sentence, index: int) -> int | None:
    """`thảo luận tại hội trường về | dự án luật`: what is talked about behind the place where it is."""
    match = GROUP.match(sentence.signs, index)
    stop = match.end() if match else index
    led = match and sentence.signs[stop : stop + 1] == "p" and sentence.entries[stop].features & TOPIC
    return stop + 1 if led else None


def _thing_behind_place(sentence: Sentence, index: int) -> int | None:
    """`thu giữ trên sòng bạc | 475 triệu đồng`: what is counted right behind the place where it is done.

    So is what is drawn up or carried out there: `triển khai tại 3 xã | mô hình trồng lạc`.

    A level is told by its number: `niêm yết ở mức 37 triệu đồng`.
    """
    match = _PLACE.match(sentence.signs, index)
    return match.end() if match and not sentence.entries[match.end() - 1].features & LEVEL else None


def _behind_recipient(sentence: Sentence, index: int, classes: tuple[str, str]) -> int:
    """`trao cho hộ nghèo | 5 suất quà`: what is given, where it follows the one who receives.

    What is told (`thông tin tới cử tri | kết quả kỳ họp`) may be led to: `thông báo tới người dân về | quy định mới`.
    """
    signs, tells = sentence.signs, not set(classes).isdisjoint(_TOPIC_CLASSES)
    if signs[index : index + 1] == "p":
        index += 1  # `trao tận tay | cho 20 em`
    match = GROUP.match(signs, index)
    stop = match.end() if match else index
    while match and (listed := _listed(signs, stop)) is not None:
        stop = listed  # `cho | các xã, thị trấn | 3 máy bơm`
    for inner in range(index + 1, stop):
        if signs[inner] == "M" and signs[inner - 1] in NOUNS and counts(sentence, inner):
            return inner
        if is_given(sentence, inner):
            return inner - 1 if signs[inner - 2 : inner] == "MM" else inner
        if tells and signs[inner] in "EFZ" and signs[inner - 1] in ACTORS:
            return inner
    given = group_end(sentence, stop, False) if match and signs[stop : stop + 1] == "D" else None
    if given is not None and not sentence.entries[head_noun(sentence, (stop, given))].features & FREQUENCY:
        return stop  # `cho hộ nghèo | nhiều quà`, but `cho 30 trẻ | dưới 1 tuổi`
    if match and "meet" in classes and signs[stop : stop + 1] == "p" and sentence.entries[stop].features & TOPIC:
        return stop + 1
    return index


def is_given(sentence: Sentence, word: int) -> bool:
    """Whether the word names what is handed over, behind whoever receives it: `tặng xã | máy tính`."""
    signs = sentence.signs
    return bool(sentence.entries[word].features & GIVEN) and signs[word] in "EFNZ" and signs[word - 1] in NOUNS + "Mj"


def counts(sentence: Sentence, number: int) -> bool:
    """Whether things are counted: `5 | suất quà`, but `Quốc gia 2019`, `bé Lan 5 | tuổi`."""
    if sentence.signs[number : number + 2] == "MM":
        number += 1  # `20 | triệu đồng`
        if sentence.analysis.forms[sentence.starts[number]][0].isdigit():
            return False  # `thôn 5 | 20 suất quà`
    following = sentence.signs[number + 1 : number + 2]
    return following in tuple(NOUNS + "U") and not sentence.entries[number + 1].features & FREQUENCY


def _listed(signs: str, stop: int) -> int | None:
    """The end of the actor without determiner, or of the name behind a name, that goes on with a list at `stop`."""
    names = signs[stop - 1 : stop + 2] in ("P,P", "P&P")
    if signs[stop : stop + 1] not in (",", "&") or not (names or signs[stop + 1 : stop + 2] in tuple(ACTORS)):
        return None
    match = GROUP.match(signs, stop + 1)
    return match.end() if match else None
