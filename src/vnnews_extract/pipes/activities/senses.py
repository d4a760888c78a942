"""Small words that mean different things before and after a noun: `ra`, `còn`, `mà`, and deeds that are things."""

from collections.abc import Sequence

from vnnews_extract.pipes.activities.features import COURSE, FREQUENCY, OPPOSED, RELATIVE, TARGET
from vnnews_extract.pipes.activities.vocabulary import NOUNS, Entry

_REACH = 10  # words: how far before `mà` the denied verb may stand
_ACTORS = "OTRGBP"


def read_course(signs: list[str], entries: Sequence[Entry], index: int) -> str:
    """`đưa hàng | ra | thị trường`, `hạ giá | xuống | 11.500 đồng`: between a noun and a noun it leads there."""
    if not entries[index].features & COURSE or index == 0 or index + 1 == len(signs):
        return "j"
    return "p" if signs[index - 1] in NOUNS + "U)" and signs[index + 1] in NOUNS + "DM" else "j"


def goes_to(signs: Sequence[str], index: int) -> bool:
    """`đưa hàng | ra | thị trường`: behind what is brought it leads there; not `Công ty | ra | thông báo`."""
    if index < 2 or index + 1 == len(signs) or signs[index - 1] not in NOUNS or signs[index + 1] not in "BNOTP":
        return False
    before = index - 1
    while before > 0 and signs[before] in NOUNS + "DMUjo":
        before -= 1
    return signs[before] in "av"


def read_adverb(signs: list[str], entries: Sequence[Entry], index: int) -> str:
    """`…, | còn | quận lập biên bản`: between a comma and somebody who acts it joins clauses."""
    if not entries[index].features & OPPOSED or index == 0 or signs[index - 1] not in ",;":
        return "r"
    return "k" if index + 1 < len(signs) and signs[index + 1] in _ACTORS + "D" else "r"


def read_subordinator(signs: list[str], entries: Sequence[Entry], index: int) -> str:
    """`không bán đất | mà | cho thuê`: after what is denied it says what is done instead."""
    if not entries[index].features & RELATIVE or index + 1 == len(signs) or signs[index + 1] not in "av":
        return "x"
    for before in range(index - 1, max(index - _REACH, -1), -1):
        if signs[before] in ",;:x":
            return "x"
        if signs[before] == "-":
            return "&"
    return "x"


def count_times(signs: list[str], entries: Sequence[Entry], number: int) -> None:
    """`đã | hai lần | hạ giá`: how often, between the particle and its verb."""
    if entries[number + 1].features & FREQUENCY:
        signs[number] = signs[number + 1] = "r"


def is_made(signs: Sequence[str], entries: Sequence[Entry], index: int) -> bool:
    """`phát triển | ứng dụng | mới`, `Ứng dụng | cho phép …`: a deed that always has an object, and has none here."""
    after = index + 1
    while after < len(signs) and signs[after] in "jr":
        after += 1
    if after == len(signs):
        return True
    return signs[after] not in NOUNS + "DM" and not entries[after].features & TARGET
