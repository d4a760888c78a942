"""Verbs that only say what a body is there for: `Quỹ | bảo trì | đường bộ Trung ương | bố trí 3 tỷ đồng`."""

from collections.abc import Sequence

from vnnews_extract.pipes.activities.features import COMPLETE, DIRECTIVE, FUNCTION_HEAD, LIGHT
from vnnews_extract.pipes.activities.vocabulary import Entry

_HEADS = "OTG"
_DEEDS = "av"
_BARE = "NnjPK"  # what such a verb may act on inside the name: nothing counted, nobody
_AREAS = "OT"
_PREDICATE = "a+-rmwbs"
_VERBAL = "avsct+-m"
_LONGEST = 6  # words: what is acted on inside a name
_ACTED_ON = "DMUNEFZBGRHPKOT"
# What is done to a village, a person or a meeting is told of it, not a part of its name.
_TOLD = frozenset(("give", "meet", "visit", "attend", "decide", "appoint", "presence"))
_FORCED = "punish"  # done to persons: `tổ công tác | phát hiện | Trần Văn Nam | điều khiển xe`


def name_functions(signs: list[str], entries: Sequence[Entry]) -> None:
    """Make nouns of the verbs that belong to the name of a body.

    They do where its trade is told and then a deed with a number (`doanh nghiệp | xuất khẩu | gạo ký 3 hợp đồng`),
    where its area follows and then the predicate (`đoàn thanh tra, | kiểm tra | liên ngành tỉnh |
    kiểm tra …`), and where the body is led to by a preposition and nothing is acted on (`trong Tổ | liên kết`).
    """
    for head, sign in enumerate(signs):
        if sign == "&" and _joins_function(signs, head):
            signs[head + 1] = "n"
        if sign in _HEADS and entries[head].features & FUNCTION_HEAD:
            end = _deeds_end(signs, entries, head + 1)
            if end > head + 1 and (
                _owns_area(signs, entries, head, end)
                or _is_governed(signs, head, end)
                or _trades(signs, entries, head, end)
            ):
                for index in range(head + 1, end):
                    if signs[index] in _DEEDS:
                        signs[index] = "n"


def _joins_function(signs: list[str], coordinator: int) -> bool:
    """`Chi cục Chăn nuôi | và phòng dịch | tỉnh tổ chức …`: no verb stands before that `và` could go on with."""
    head = coordinator - 1
    while head > 0 and signs[head] in _BARE + "T":
        head -= 1
    if signs[coordinator + 1 : coordinator + 2] not in (["a"], ["v"]) or head < 0 or signs[head] != "O":
        return False
    if _follows_verb(signs, head):
        return False
    end = coordinator + 2
    while end < len(signs) and signs[end] in _BARE + "BOT":
        end += 1
    return coordinator + 2 < end < len(signs) and signs[end] in _PREDICATE


def _follows_verb(signs: list[str], head: int) -> bool:
    """Whether the clause has a verb before the body; one that completes a noun or has said something is none."""
    for index in range(head - 1, -1, -1):
        if signs[index] in ";:" or signs[index : index + 2] == ["s", ","]:
            return False
        if signs[index] in _VERBAL and not (index > 0 and signs[index - 1] in "ZEFp"):
            return True
    return False


def _deeds_end(signs: list[str], entries: Sequence[Entry], index: int) -> int:
    """The end of the bare verbs at `index`, a list of which may hold commas."""
    end = index
    while index < len(signs) and signs[index] in _DEEDS and not entries[index].features & (DIRECTIVE | LIGHT):
        end = index + 1
        index = end + 1 if signs[end : end + 1] in ([","], ["&"]) else end
    return end


def _owns_area(signs: list[str], entries: Sequence[Entry], head: int, end: int) -> bool:
    """`bảo vệ rừng | xã | tuần tra`: the area behind the verbs, and a predicate behind that."""
    told = {deed.verb_class for deed in entries[head + 1 : end] if not deed.features & COMPLETE} & _TOLD
    if told and not (told == {"decide"} and signs[end : end + 1] == ["N"]):
        return False  # but `Ban Chỉ đạo | xóa | nhà tạm huyện đã …`
    index = end
    while index < min(end + _LONGEST, len(signs)) and _is_bare(signs, index):
        index += 1
    area = index
    while index < len(signs) and (signs[index] in _AREAS or signs[index : index + 2] == ["M", "T"]):
        index += 1
    # `Công ty cổ phần | xây dựng | Hoàng Long | thi công …`
    named = index > end and signs[index - 1] == "P" and (signs[end] != "P" or entries[end - 1].verb_class != _FORCED)
    if not (index > area or (named and not told)) or index == len(signs):
        return False
    return signs[index] in _PREDICATE or (signs[index] == "," and head > 0 and signs[head - 1] == "R")


def _is_bare(signs: list[str], index: int) -> bool:
    """`gạo`, `dịch | Covid - 19`."""
    return signs[index] in _BARE or (signs[index] in "~M" and signs[index - 1] in "P~")


def _trades(signs: list[str], entries: Sequence[Entry], head: int, end: int) -> bool:
    """`chế biến | gỗ | xuất 300 tấn`: what is traded in, and behind it what has been done."""
    if entries[head + 1].verb_class != "sign":
        return False
    index = end
    while index < min(end + _LONGEST, len(signs)) and signs[index] in "Nnj":
        index += 1
    return index > end and signs[index : index + 1] == ["a"] and signs[index + 1 : index + 2] in (["M"], ["D"])


def _is_governed(signs: list[str], head: int, end: int) -> bool:
    """`của Đoàn kiểm toán, Tổ | kiểm toán, | …`: led to by a preposition, or one of a list of bodies."""
    before = head
    while before > 0 and signs[before - 1] in "DM":
        before -= 1
    if before > 1 and signs[before - 1] in ",&" and signs[before - 2] in _HEADS + "n":
        return end == len(signs) or signs[end] in ",;&)"
    return before > 0 and signs[before - 1] in "po" and (end == len(signs) or signs[end] not in _ACTED_ON)
