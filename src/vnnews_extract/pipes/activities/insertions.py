"""What stands between a subject and its predicate without being part of either.

Where somebody lives (`anh Nam, | ở | thôn 8, xã Tân Lập, | mua …`), who is meant (`các xã | như | Tân Lập, Hòa Trung |
trồng …`), and what is done besides (`ngành Y tế, | cùng với | việc tuyên truyền, | cũng phun thuốc …`).
"""

from collections.abc import Sequence

from vnnews_extract.pipes.activities.features import BESIDES, EXEMPLARY, LOCATIVE
from vnnews_extract.pipes.activities.patterns import is_actor_like, subject_and_predicate
from vnnews_extract.pipes.activities.phrases import PREDICATES, Phrase, has_particle, head_noun
from vnnews_extract.pipes.activities.signs import Sentence

_OPENING = LOCATIVE | EXEMPLARY | BESIDES
_HOLDERS = "OTGHPBR"  # of whom it is told
_EXAMPLES = 40  # phrases: how long a list of examples may be
_BESIDES = 24  # phrases: how long it may be told what is done besides


def insertion_end(sentence: Sentence, phrases: Sequence[Phrase], noun: int) -> int | None:
    """The phrase after the insertion behind the noun at phrase `noun`, or None where there is none."""
    led = _led_end(sentence, phrases, noun)
    if led is not None:
        return led
    opening = noun + 2 if noun + 1 < len(phrases) and phrases[noun + 1].kind == "comma" else noun + 1
    if opening + 1 >= len(phrases):
        return None
    features = sentence.entries[phrases[opening].first].features
    if not features & _OPENING or phrases[opening].last - phrases[opening].first > 1:
        return None
    if sentence.signs[head_noun(sentence, phrases[noun].span)] not in _HOLDERS:
        return None
    if features & LOCATIVE and phrases[opening].kind in ("preposition", "state"):
        return _address_end(sentence, phrases, opening + 1)
    if features & EXEMPLARY:
        return _examples_end(phrases, opening + 1)
    if features & BESIDES and opening > noun + 1:
        return _besides_end(sentence, phrases, opening + 1)
    return None


def _led_end(sentence: Sentence, phrases: Sequence[Phrase], noun: int) -> int | None:
    """Where who leads a body ends: `Đoàn kiểm tra | do ông A, Phó Chủ tịch huyện, làm trưởng đoàn | đã kiểm tra …`."""
    if noun + 1 >= len(phrases) or phrases[noun + 1].kind != "by" or not is_actor_like(sentence, phrases[noun].span):
        return None
    return leader_end(sentence, phrases, noun + 1)


def _address_end(sentence: Sentence, phrases: Sequence[Phrase], index: int) -> int | None:
    if not _is_named_place(sentence, phrases[index]):
        return None
    index += 1
    while index + 1 < len(phrases) and phrases[index].kind == "comma" and _is_named_place(sentence, phrases[index + 1]):
        index += 2
    return index


def _is_named_place(sentence: Sentence, phrase: Phrase) -> bool:
    """`thôn 8`, `xã Tân Lập`, `Gia Lai`; but a bare `xã` is the commune that acts."""
    if phrase.kind != "noun":
        return False
    head = sentence.signs[head_noun(sentence, phrase.span)]
    return head == "P" or (head == "T" and phrase.last - phrase.first > 1)


def _examples_end(phrases: Sequence[Phrase], index: int) -> int | None:
    """Where the predicate follows a list of names (`như: Tân Lập, Hòa Trung… | đã`)."""
    if phrases[index].kind == "colon":
        index += 1
    for position in range(index, min(index + _EXAMPLES, len(phrases))):
        kind = phrases[position].kind
        if kind in PREDICATES or kind == "passive":
            return position if position > index else None
        if kind not in ("noun", "comma", "coordinator", "open", "close"):
            return None
    return None


def _besides_end(sentence: Sentence, phrases: Sequence[Phrase], index: int) -> int | None:
    """Where `thì`, or a verb with a particle, goes on after a comma: `cùng với việc …, | (thì) cũng đang`."""
    if phrases[index].kind != "noun" or sentence.signs[head_noun(sentence, phrases[index].span)] not in "ZNn":
        return None
    for position in range(index + 1, min(index + _BESIDES, len(phrases) - 1)):
        if phrases[position].kind != "comma":
            continue
        following = phrases[position + 1]
        if following.kind == "connective" or (following.kind in PREDICATES and has_particle(sentence, following)):
            return position
    return None


def leader_end(sentence: Sentence, phrases: Sequence[Phrase], index: int) -> int | None:
    """Where it ends that a body is led, as `do` at phrase `index` begins to tell: `do | ông A làm trưởng đoàn`."""
    leader = subject_and_predicate(phrases, index + 1)
    if leader is None or phrases[leader[1]].kind != "state" or not is_actor_like(sentence, leader[0]):
        return None
    return leader[1] + 1
