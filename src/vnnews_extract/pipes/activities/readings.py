"""What the words around make of a verb: a noun (`công tác | kiểm tra`) or a mere state (`tăng | 5%`)."""

from collections.abc import Sequence

from vnnews_extract.pipes.activities.vocabulary import (
    AIM,
    ASSEMBLY,
    CHANGE,
    CONCESSIVE,
    HENCE,
    LIGHT,
    NOUNS,
    OUTCOME,
    RECENT,
    REPORTING,
    TRANSITIVE,
    Entry,
)

_SETTLED = "amkw+"  # signs that depend on their neighbours
_HEADS = "EFZ"
_THINGS = "EFZNn"
_DEEDS = "av"
_ANY_DEED = "avsct"  # after a noun that says nothing but that something is done


def settle_readings(signs: Sequence[str], entries: Sequence[Entry]) -> str:
    """The signs of a sentence with its verbs read as their neighbours demand.

    A verb that completes an event, a document or a `công tác`, or that belongs to somebody, is a noun; but
    an assembly keeps the verbs of what assemblies do (`Hội nghị | bầu | 15 ủy viên`). To rise or fall by
    itself is a state; `giảm | thuế` is something done.
    """
    result = list(signs)
    for index, entry in enumerate(entries):
        if result[index] not in _SETTLED and index > 0:
            continue
        if result[index] == "a" and entry.features & (CHANGE | TRANSITIVE):
            if not _acts_on_thing(result, index, "jrD" if entry.features & CHANGE else "jrDMU"):
                result[index] = "t"
        elif result[index] == "a" and entry.noun == "F" and _is_listed(result, index):
            result[index] = "F"
        elif result[index] == "a" and entry.noun == "O" and _is_unsaid(result, index):
            result[index] = "O"
        elif result[index] == "a" and entry.features & AIM and index > 0 and result[index - 1] == ",":
            result[index] = ">"
        elif result[index] == "a" and entry.features & REPORTING and result[index + 1 : index + 2] in ([","], [":"]):
            result[index] = "s"
        elif result[index] == "m" and entry.features & HENCE and index > 0 and result[index - 1] == ",":
            result[index] = "k"  # `…, nên | đã ngăn chặn`
        elif entry.features & OUTCOME and index == 0 and result[1:2] == ["+"]:
            result[index] = "k"  # `Kết quả | đã bắt 3 đối tượng`
        elif (
            result[index] == "w"
            and result[index + 1 : index + 2] == ["Z"]
            and (not index or result[index - 1] not in "av")
        ):
            result[index] = "p"  # `được | sự quan tâm của tỉnh`
        elif entry.features & CONCESSIVE and index + 1 < len(result) and result[index + 1] in "+-rmavst":
            result[index] = "x"  # `Tuy | chưa có số liệu, …`
        elif result[index] == "s" and _joins_deed(result, index):
            result[index] = "a"  # `rà soát và | đánh giá | từng tiêu chí`
        elif result[index] == "F" and entry.verb == "a" and index > 0 and entries[index - 1].features & LIGHT:
            result[index] = "a" if result[index - 1] == "a" else "F"  # `đẩy mạnh | hướng dẫn`
        elif result[index] == "k" and index > 0 and result[index - 1] == "a":
            result[index] = "j"  # `rà soát | cụ thể`
        elif result[index] == "+" and _describes(result, index) and entry.features & RECENT:
            result[index] = "j"  # `dây chuyền | mới`
    index = 0
    while index < len(result):
        if result[index] in _HEADS:
            index = _absorb(result, entries, index)
            continue
        if result[index] in _DEEDS + "t" and (_is_possessed(result, index) or _is_counted(result, index)):
            result[index] = "n"
        index += 1
    return "".join(result)


def _is_unsaid(signs: list[str], index: int) -> bool:
    """`Tổ chức | liên quan đến …`, `, tổ chức | đã …`: no subject stands before it, and its predicate follows."""
    opens = index == 0 or signs[index - 1] in ",;:(&"
    if index > 0 and signs[index - 1] in "wb" and signs[index + 1 : index + 2] and signs[index + 1] in "NKP":
        return any(sign in "av" for sign in signs[index + 2 : index + 8])  # `được | tổ chức Kỷ lục | xác lập`
    return opens and index + 1 < len(signs) and signs[index + 1] in "t+-m"


def _describes(signs: list[str], index: int) -> bool:
    """Whether a particle follows a noun and no verb follows it."""
    after = signs[index + 1] if index + 1 < len(signs) else "_"
    return index > 0 and signs[index - 1] in NOUNS + "U" and after not in "avsctrwm+-j"


def _joins_deed(signs: list[str], index: int) -> bool:
    """Whether a verb of saying goes on with an activity verb and has an object of its own."""
    after = signs[index + 1 : index + 2]
    return (
        index > 1 and signs[index - 1] in ",&" and signs[index - 2] == "a" and bool(after) and after[0] in NOUNS + "DM"
    )


def _is_listed(signs: list[str], index: int) -> bool:
    """`mệnh lệnh, | chỉ thị, | quyết định của cấp trên`: a document in a list of things."""
    before, after = signs[index - 2 : index], signs[index + 1 : index + 2]
    return len(before) == 2 and before[1] in ",&" and before[0] in _THINGS and bool(after) and after[0] in ",&o"


def _acts_on_thing(signs: list[str], index: int, between: str) -> bool:
    """Whether a noun follows the verb at `index`, with nothing but the signs `between` before it."""
    after = index + 1
    while after < len(signs) and signs[after] in between:
        after += 1
    return after < len(signs) and signs[after] in NOUNS


def _is_counted(signs: list[str], index: int) -> bool:
    """`các | kiến nghị`, `5 | cải tiến`: what is counted is a thing."""
    return index > 0 and signs[index - 1] in "D" and (index + 1 == len(signs) or signs[index + 1] in ",;:.&po_)j")


def _is_possessed(signs: list[str], index: int) -> bool:
    """`đóng góp to lớn | của nhân dân`: a deed that belongs to somebody; `đã chỉ đạo của …` is none."""
    after = index + 1
    while after < len(signs) and signs[after] in "jr":
        after += 1
    return signs[after : after + 1] == ["o"] and (index == 0 or signs[index - 1] not in "+-mrwav")


def _absorb(signs: list[str], entries: Sequence[Entry], head: int) -> int:
    """Make nouns of the deeds after `head`; the index after the last one."""
    deeds = _ANY_DEED if signs[head] == "Z" else _DEEDS
    index = head + 1
    while index < len(signs):
        joins = signs[index] in ",&" and index > head + 1
        verb = index + 1 if joins else index
        if verb >= len(signs) or signs[verb] not in deeds:
            return index
        if entries[head].features & entries[verb].features & ASSEMBLY:
            return index
        if signs[index] == "," and not _same_kind(entries[index - 1], entries[verb]):
            if signs[head] != "Z" or not _closes_list(signs, verb, deeds):
                return index
        signs[verb] = "n"
        index = verb + 1
    return index


def _closes_list(signs: list[str], verb: int, deeds: str) -> bool:
    """`công tác chăm sóc, | giáo dục và bảo vệ | trẻ em`: a list of deeds that `và` closes."""
    while verb + 2 < len(signs) and signs[verb] in deeds and signs[verb + 1] == "," and signs[verb + 2] in deeds:
        verb += 2
    return verb + 2 < len(signs) and signs[verb] in deeds and signs[verb + 1] == "&" and signs[verb + 2] in deeds


def _same_kind(first: Entry, second: Entry) -> bool:
    return bool(first.verb_class) and first.verb_class == second.verb_class and not second.features & LIGHT
