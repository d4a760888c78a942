"""Verbs that are things: they complete a noun (`công tác | kiểm tra`), are counted or belong to somebody."""

from collections.abc import Sequence

from vnnews_extract.pipes.activities.features import (
    ASSEMBLY,
    COPULA,
    DIRECTIVE,
    IMPROVING,
    LIGHT,
    OWNED,
    RULING,
    SKILL,
    TARGET,
)
from vnnews_extract.pipes.activities.vocabulary import NOUNS, Entry

_HEADS = "EFZ"
_DEEDS = "av"
_STATED = "avt"
_NOMINALISED = frozenset(_HEADS + _STATED)
_ANY_DEED = "avsct"  # after a noun that says nothing but that something is done
_CARE = ("inspect", "propagate", "protect", "punish", "teach")

Entries = Sequence[Entry]


def nominalise(signs: list[str], entries: Entries) -> None:
    """Make nouns of the verbs that complete an event, a document or a `công tác`, are counted, or have an owner."""
    _part_circumstance(signs)
    end = 0  # of what the last head has absorbed
    for index in [index for index, sign in enumerate(signs) if sign in _NOMINALISED]:
        if index < end:
            continue
        if signs[index] in _HEADS and not _names_trade(signs, entries, index):
            end = _absorb(signs, entries, index)
        elif signs[index] in _STATED and (_belongs(signs, entries, index) or _is_counted(signs, index)):
            signs[index] = "n"


def _part_circumstance(signs: list[str]) -> None:
    """`Qua | kiểm tra, rà soát |, phát hiện 5 dự án …`: bare deeds behind a preposition, before a counted one."""
    if signs[:2] != ["p", "a"]:
        return
    last = 1
    while signs[last + 1 : last + 3] in ([",", "a"], ["&", "a"]):
        last += 2
    if last > 1 and signs[last - 1] == "," and signs[last + 1 : last + 2] == ["M"]:
        for index in range(1, last - 1, 2):
            signs[index] = "n"


def _names_trade(signs: list[str], entries: Entries, index: int) -> bool:
    """`cán bộ | kỹ thuật | hướng dẫn bà con`: what somebody works at takes no deed into its name."""
    return bool(entries[index].features & SKILL) and index > 0 and signs[index - 1] in "OGR"


def _is_counted(signs: list[str], index: int) -> bool:
    """`các | kiến nghị`: what is counted is a thing."""
    return index > 0 and signs[index - 1] in "D" and (index + 1 == len(signs) or signs[index + 1] in ",;:.&po_)j")


def _belongs(signs: list[str], entries: Entries, index: int) -> bool:
    """Whether a deed belongs to somebody; `Bộ trưởng | trả lời chất vấn | của đại biểu` is done by him."""
    told = entries[index].features & OWNED and index > 0 and signs[index - 1] in "OTRGHPK"
    return not told and _is_possessed(signs, index)


def _is_possessed(signs: list[str], index: int) -> bool:
    """`đóng góp to lớn | của nhân dân`, `thực hiện (nghiêm) chỉ đạo | của tỉnh`: a deed that belongs to somebody.

    `đã chỉ đạo của …` is none.
    """
    after = index + 1
    while after < len(signs) and signs[after] in "jr":
        after += 1
    if after == len(signs) or signs[after] != "o":
        return False
    done = index > 1 and signs[index - 1] == "r" and signs[index - 2] == "a"
    return done or index == 0 or signs[index - 1] not in "+-mrw"


def _absorb(signs: list[str], entries: Entries, head: int) -> int:
    """Make nouns of the deeds after `head`; the index after the last one."""
    deeds = _ANY_DEED if signs[head] == "Z" else _DEEDS
    index = head + 1
    while index < len(signs):
        joins = signs[index] in ",&" and index > head + 1
        verb = index + 1 if joins else index
        tagged_noun = verb == head + 1 and signs[head] == "Z" and verb < len(signs) and _is_deed(signs, entries, verb)
        if verb >= len(signs) or (signs[verb] not in deeds and not tagged_noun):
            return index
        if entries[verb].features & COPULA:
            return index  # `Nguyên nhân | là | công ty chưa trả nợ`
        if entries[head].features & entries[verb].features & ASSEMBLY or _aims(entries, verb):
            return index
        if verb == head + 1 and _orders(signs, entries, head):
            return index
        if signs[index] == "," and not _lists(signs, entries, head, verb):
            return index
        signs[verb] = "n"
        index = verb + 1
    return index


def _is_deed(signs: list[str], entries: Entries, index: int) -> bool:
    """Whether the word, tagged as a noun, is a deed: `công tác | báo cáo`; not `quy trình | cho | học viên`."""
    return entries[index].verb == "a" and signs[index] in NOUNS


def _orders(signs: list[str], entries: Entries, head: int) -> bool:
    """`Chỉ thị | yêu cầu | các sở rà soát`: a document that begins its clause orders something of somebody."""
    opens = head == 0 or signs[head - 1] in ",;:k"
    if not (opens and entries[head].features & RULING and entries[head + 1].features & DIRECTIVE):
        return False
    after = head + 2
    while after < len(signs) and signs[after] == "D":
        after += 1
    return after < len(signs) and signs[after] in "OTRGB"


def _lists(signs: list[str], entries: Entries, head: int, verb: int) -> bool:
    """Whether the verb after a comma still belongs to the noun at `head`."""
    if _same_kind(entries[verb - 2], entries[verb]):
        return True
    if entries[head].features & SKILL and not entries[verb].features & IMPROVING:
        return signs[verb + 1 : verb + 2] != ["M"]  # `kỹ thuật trồng, | chăm sóc`; not `…, | cấp | 200 kg giống`
    deeds = _ANY_DEED if signs[head] == "Z" else _DEEDS
    return signs[head] == "Z" and (
        _closes_list(signs, verb, deeds) or _is_care(signs, entries, verb) or _is_row(signs, verb, deeds)
    )


def _is_row(signs: list[str], verb: int, deeds: str) -> bool:
    """`việc nuôi, | bán, | vận chuyển | lợn`: one of three bare deeds in a row."""
    goes_on = verb + 2 < len(signs) and signs[verb + 1] == "," and signs[verb + 2] in deeds
    has_gone_on = verb > 3 and signs[verb - 2] == signs[verb - 4] == "n" and signs[verb - 3] == ","
    counts = signs[verb + 1 : verb + 2] == ["M"]  # `công tác nắm tình hình, điều tra, | khám phá | 19 vụ án`
    return signs[verb - 2] == "n" and (goes_on or has_gone_on) and not counts


def _aims(entries: Entries, verb: int) -> bool:
    """`công tác kiểm tra | tập trung | vào 3 khâu`: a light verb that leads to its aim is a predicate."""
    following = entries[verb + 1] if verb + 1 < len(entries) else None
    return following is not None and bool(entries[verb].features & LIGHT and following.features & TARGET)


def _is_care(signs: list[str], entries: Entries, verb: int) -> bool:
    """`công tác giáo dục, | tuyên truyền | pháp luật`: what an office keeps doing, unless its object is counted."""
    return entries[verb].verb_class in _CARE and signs[verb + 1 : verb + 2] not in (["M"], ["j"])


def _closes_list(signs: list[str], verb: int, deeds: str) -> bool:
    """`công tác chăm sóc, | giáo dục và bảo vệ | trẻ em`: a list of deeds that `và` closes."""
    while verb + 2 < len(signs) and signs[verb] in deeds and signs[verb + 1] == "," and signs[verb + 2] in deeds:
        verb += 2
    return verb + 2 < len(signs) and signs[verb] in deeds and signs[verb + 1] == "&" and signs[verb + 2] in deeds


def _same_kind(first: Entry, second: Entry) -> bool:
    return bool(first.verb_class) and first.verb_class == second.verb_class and not second.features & LIGHT
