"""What the words around make of a verb: a noun (`công tác | kiểm tra`) or a mere state (`tăng | 5%`)."""

from collections.abc import Sequence

from vnnews_extract.pipes.activities.deeds import finishes, goes_to_act, helps, permits
from vnnews_extract.pipes.activities.features import (
    ADVERSE,
    AIM,
    ASSEMBLY,
    AWARDING,
    CHANGE,
    CONCESSIVE,
    CONDITIONAL,
    COPULA,
    COURSE,
    CREATING,
    DIPLOMA,
    EMPHATIC,
    FIELD,
    FREQUENCY,
    GOING,
    HOLDING,
    LEADING,
    LIGHT,
    LOCAL,
    MADE,
    MANNER,
    MEETING,
    MOTION,
    OUTCOME,
    PAPER,
    PLAN,
    PLANNED,
    PRESENCE,
    PROCESS,
    QUANTIFIER,
    RANGE,
    RECENT,
    RECIPIENT,
    REPORTING,
    SPECIFYING,
    SUFFICIENT,
    SUMMONING,
    TAKING,
    TASK,
    TRANSITIVE,
    WHEREIN,
)
from vnnews_extract.pipes.activities.functions import name_functions
from vnnews_extract.pipes.activities.nominals import nominalise
from vnnews_extract.pipes.activities.senses import (
    bears_number,
    counts_times,
    follows_date,
    follows_deed,
    goes_itself,
    goes_to,
    has_agent,
    is_about,
    is_acted_on,
    is_heading,
    is_listed,
    is_listed_office,
    is_made,
    is_made_by_name,
    is_measured,
    is_open,
    is_signed,
    meets,
    names_field,
    read_adverb,
    read_course,
    read_modal,
    read_subordinator,
    reports_on,
    summons,
    takes_for,
)
from vnnews_extract.pipes.activities.transitivity import (
    acts_on_made,
    acts_on_thing,
    cuts_charge,
    is_business,
    is_granted,
    measures,
)
from vnnews_extract.pipes.activities.vocabulary import NOUNS, Entry

_DEEDS = "av"

_PREDICATES = [[sign] for sign in "+-rmav"]
_SETTLED = ("decide", "sign")  # what is settled is carried out rather than gone on with

Entries = Sequence[Entry]


def settle_readings(signs: Sequence[str], entries: Entries) -> str:
    """The signs of a sentence with its words read as their neighbours demand.

    A verb that completes an event, a document or a `công tác`, or that belongs to somebody, is a noun; but
    an assembly keeps the verbs of what assemblies do (`Hội nghị | bầu | 15 ủy viên`). To rise or fall by
    itself is a state; `giảm | thuế` is something done.
    """
    result = list(signs)
    read = [
        index
        for index, sign in enumerate(signs)
        if sign in _READ
        or (sign == "N" and entries[index].features & (WHEREIN | FREQUENCY))
        or (sign == "O" and entries[index].verb == "a")
    ]
    for index in read:
        rule = _RULES.get(result[index])  # the word before may have read it already
        if rule is not None:
            result[index] = rule(result, entries, index)
    name_functions(result, entries)
    if entries and entries[0].features & CONDITIONAL:
        result[0] = "x"  # `Trường hợp | xảy ra dịch, xã sẽ …`
    nominalise(result, entries)
    return "".join(result)


def _read_deed(signs: list[str], entries: Entries, index: int) -> str:
    """An activity verb, or what it is here instead: a state, a noun, a purpose, a verb of saying."""
    entry, after = entries[index], signs[index + 1 : index + 2]
    if is_heading(signs, index):
        return "N"  # `2. | Hạn chế`
    if index == 0 and after and after[0] in "PK" and (len(signs) == 2 or signs[2] in "/_"):
        return "N"  # `Thu | Thủy/Báo …`, `4. | Thanh tra | Tài chính.`: a name
    if entry.features & MEETING and index > 0 and signs[index - 1] == "a" and entries[index - 1].features & PRESENCE:
        return "E"  # `Dự | họp | có đồng chí A`
    if entry.features & HOLDING and index > 0 and entries[index - 1].features & SPECIFYING:
        return "t"  # `11 văn bản, trong đó | có nghị quyết | về đầu tư công`
    if entry.features & LEADING and after == ["p"]:
        return "t"  # `Huyện | dẫn đầu | về tiến độ`
    if entry.features & MADE and (is_made(signs, entries, index) or is_made_by_name(signs, index)):
        return "N"
    if entry.features & (COURSE | MOTION) and goes_to(signs, index):
        return "p"
    if entry.features & FIELD and names_field(signs, index):
        return "n"
    if entry.features & TAKING and takes_for(signs, entries, index):
        return "c"
    if entry.features & AIM and index > 1 and signs[index - 1] == "," and signs[index - 2] not in _DEEDS:
        return ">"  # `…, | hướng tới | giảm nghèo`
    if index > 0 and signs[index - 1] == "a" and is_business(signs, entries, index - 1):
        return "n"
    if entry.features & AIM and index > 0 and signs[index - 1] == "-":
        return "t"  # `không | đáp ứng | yêu cầu`
    if entry.features & (CHANGE | TRANSITIVE):
        by_itself = entry.features & CHANGE and not cuts_charge(signs, entries, index)
        acts = acts_on_thing(signs, index, "jrD" if by_itself else "jrDMU")
        acts = acts or is_business(signs, entries, index) or acts_on_made(signs, entries, index + 1)
        acts = acts or (bool(entry.features & LIGHT) and after == ["a"])  # `nhất trí | chọn 3 xã`
        acts = acts or (bool(entry.features & CHANGE) and is_granted(signs, entries, index))
        acts = acts or (not entry.features & CHANGE and (is_measured(signs, index) or has_agent(signs, index)))
        return "a" if acts and not (entry.features & CHANGE and measures(entries, index + 1)) else "t"
    if entry.noun == "F" and is_acted_on(signs, index):
        return "F"
    if entry.noun == "F" and (
        is_listed(signs, index) or is_signed(signs, entries, index) or is_about(signs, entries, index)
    ):
        return "F"
    if (entry.noun == "O" and _is_unsaid(signs, index)) or (entry.noun == "R" and is_listed_office(signs, index)):
        return entry.noun
    if entry.features & REPORTING and after == ["t"] and entries[index + 1].features & COPULA:
        return "c"  # `được địa phương | xác định | là do giá giảm`
    if entry.features & REPORTING and (after in ([","], [":"], ["b"]) or reports_on(signs, entries, index)):
        return "s"
    return "a"


def _read_saying(signs: list[str], entries: Entries, index: int) -> str:
    """`rà soát (và) | đánh giá | từng tiêu chí`: judging that goes on with a deed is a deed."""
    after = signs[index + 1 : index + 2]
    joins = follows_deed(signs, index)
    thing = bool(after) and (after[0] in NOUNS + "DM" or _is_each(signs, entries, index + 1))
    if entries[index].features & ASSEMBLY and meets(signs, entries, index):
        return "a"
    goes_on = signs[index + 1 : index + 3] in ([",", "a"], ["&", "a"])  # `gặp gỡ, | trao đổi, | tặng quà`
    if index > 0 and signs[index - 1] == "a" and entries[index - 1].verb_class == "decide" and not goes_on:
        if not entries[index - 1].features & LIGHT:
            return "N"  # `hạ | dự báo | tăng trưởng`, `bác bỏ | cáo buộc`
    return "a" if joins and (thing or goes_on) else "s"


def _read_opinion(signs: list[str], entries: Entries, index: int) -> str:
    """`đến thăm, | chúc mừng | các cơ sở`: what visitors say to those they visit goes on with the visit."""
    if entries[index].features & SUMMONING and summons(signs, entries, index):
        return "a"
    before = index - 2 if index > 1 and signs[index - 1] in ",&" else index - 1
    return "a" if before >= 0 and signs[before] == "a" and entries[before].verb_class == "visit" else "c"


def _read_state(signs: list[str], entries: Entries, index: int) -> str:
    """`ngăn chặn | lây lan`: what goes on by itself is a thing right behind a deed; `tập trung | tạo | quỹ đất`."""
    if _is_created(signs, entries, index) or finishes(signs, entries, index):
        return "a"
    if entries[index].function == "r" and signs[index + 1 : index + 2] == ["a"]:
        return "r"  # `Công an huyện | còn | tăng cường tuần tra`
    if entries[index].features & SUFFICIENT and signs[index - 1 : index] == ["a"]:
        return "j"
    return "n" if entries[index].features & PROCESS and index > 0 and signs[index - 1] == "a" else "t"


def _read_purpose(signs: list[str], entries: Entries, index: int) -> str:
    return "a" if _is_created(signs, entries, index) or helps(signs, entries, index) else ">"


def _is_created(signs: list[str], entries: Entries, index: int) -> bool:
    """`tập trung | tạo`: a result that a light verb makes a deed."""
    light = index > 0 and signs[index - 1] == "a" and entries[index - 1].features & LIGHT
    return bool(light and entries[index].features & CREATING)


def _read_preposition(signs: list[str], entries: Entries, index: int) -> str:
    """`trang bị | từ 3 - 5 | máy`: right behind a verb or a noun a range with a noun is a number of things."""
    features, after = entries[index].features, index + 1
    if permits(signs, entries, index) or _settles(signs, entries, index):
        return "a"
    if (features & GOING and goes_to_act(signs, entries, index)) or (features & MOTION and goes_itself(signs, index)):
        return "a"
    if features & DIPLOMA and index > 0 and entries[index - 1].features & AWARDING:
        return "N" if signs[after : after + 1] not in (["N"], ["Z"], ["M"]) else "p"
    if features & COURSE and after < len(signs) and signs[after] in _DEEDS:
        return "v"  # `chuyển | sang | cho thuê`
    if features & LOCAL and _closes_subject(signs, index):
        return "j"
    if features & RECIPIENT and features & MOTION and follows_date(signs, index) and signs[after : after + 1] != ["M"]:
        return "Y"  # `tháng 6 | tới`
    if not features & RANGE or index == 0 or signs[index - 1] not in _DEEDS + "j" + NOUNS:
        return "p"
    counts = signs[after : after + 1] == ["M"] and "".join(signs[after + 1 : after + 2]) in tuple(NOUNS + "U")
    return "D" if counts and (entries[after].features & RANGE or is_open(entries, after)) else "p"


def _read_manner(signs: list[str], entries: Entries, index: int) -> str:
    goes = entries[index].features & GOING and goes_to_act(signs, entries, index)
    return "a" if goes else read_course(signs, entries, index)


def _settles(signs: list[str], entries: Entries, index: int) -> bool:
    """`…, | thông qua | 5 nghị quyết`: behind a deed and a comma a meeting passes what is written."""
    if entries[index].verb != "a" or index < 2 or signs[index - 1] not in ",;&" or "a" not in signs[:index]:
        return False
    after = index + 1
    while after < len(signs) and signs[after] in "DM":
        after += 1
    return after < len(signs) and (signs[after] == "F" or bool(entries[after].features & (PAPER | PLAN | TASK)))


def _closes_subject(signs: list[str], index: int) -> bool:
    """`Các trường | trên địa bàn | đồng loạt tổng vệ sinh`: a predicate follows, and none stands before."""
    if index == 0 or signs[index - 1] not in NOUNS or signs[index + 1 : index + 2] not in _PREDICATES:
        return False
    return not any(sign in "avsct" for sign in signs[:index])


def _read_document(signs: list[str], entries: Entries, index: int) -> str:
    """`đẩy mạnh | hướng dẫn`: after a light verb a word that may be a verb is one; not `thực hiện | quy định`.

    So is one that opens the sentence before a deed to something counted: `Quyết định | bổ nhiệm 3 cán bộ.`
    """
    light = index > 0 and signs[index - 1] == "a" and entries[index - 1].features & LIGHT
    entry = entries[index]
    if _tells_outcome(signs, entry, index):
        return "k"
    if bears_number(signs, entries, index + 1):
        return "F"
    if index == 0 and entry.verb == "a" and signs[1:3] in (["a", "M"], ["a", "D"]):
        return "a"
    counts = signs[index + 1 : index + 2] == ["M"] and signs[index + 2 : index + 3] in (["O"], ["G"], ["B"])
    if entry.verb == "a" and counts and index > 0 and signs[index - 1] in ",;":
        return "a"  # `kiểm tra 9 chi bộ, | kết luận | 3 chi bộ vi phạm`
    return "a" if light and entry.verb == "a" and entry.verb_class not in _SETTLED else "F"


def _read_passive(signs: list[str], entries: Entries, index: int) -> str:
    """`được | sự quan tâm của tỉnh`: a circumstance."""
    opens = index == 0 or signs[index - 1] not in "av"
    if not opens and entries[index].features & ADVERSE and signs[index + 1 : index + 2] in (["N"], ["n"], ["v"]):
        return "t"
    return "p" if opens and signs[index + 1 : index + 2] == ["Z"] else "w"


def _read_connective(signs: list[str], entries: Entries, index: int) -> str:
    """`rà soát | cụ thể`, `kế hoạch | cụ thể` tells the manner; `Tuy | chưa có số liệu` opens a mere circumstance.

    `…, | nhất là | các xã ven biển` says of whom it holds above all; `…, | nhất là | duy trì chốt trực` goes on.
    """
    features, before = entries[index].features, signs[index - 1] if index else ""
    after = signs[index + 1] if index + 1 < len(signs) else ""
    if before and features & MANNER and before in "a" + NOUNS:
        return "j"
    if features & EMPHATIC and before and after and after in NOUNS + "DMp":
        return "p"
    return "x" if features & CONCESSIVE and after and after in "+-rmavst" else "k"


def _read_particle(signs: list[str], entries: Entries, index: int) -> str:
    """`dây chuyền | mới`: after a noun with no verb behind, it describes; `từng | hộ`: each of them."""
    if _is_each(signs, entries, index):
        return "D"
    after = signs[index + 1] if index + 1 < len(signs) else "_"
    if entries[index].features & PLANNED and signs[index - 1 : index] == ["a"] and after in "EFZ":
        return "F"  # `báo cáo | dự kiến | nội dung kỳ họp`
    if (
        entries[index].features & RECENT
        and after == "a"
        and entries[index + 1].features & MOTION
        and _ends_thing(signs, index)
    ):
        signs[index + 1], after = "p", "p"  # `kỹ thuật mới | vào sản xuất`, `đợt tấn công mới | vào …`
    describes = index > 0 and signs[index - 1] in NOUNS + "U" and after not in "avsctrwm+-j"
    describes = describes or (index > 0 and signs[index - 1] == "a" and after in "MD")  # `tuyển | mới | 45 giáo viên`
    return "j" if describes and entries[index].features & RECENT else "+"


def _ends_thing(signs: Sequence[str], index: int) -> bool:
    """Whether an event, work or what completes it ends right before the word at `index`."""
    return index > 0 and (signs[index - 1] in "ZE" or (signs[index - 1] in _DEEDS and signs[index - 2] in "ZEF"))


def _is_each(signs: Sequence[str], entries: Entries, index: int) -> bool:
    """`từng` before a noun counts things; before a verb it says that something has been done."""
    each = entries[index].features & QUANTIFIER and signs[index] == "+"
    return bool(each) and index + 1 < len(signs) and signs[index + 1] in NOUNS


def _read_nominal(signs: list[str], entries: Entries, index: int) -> str:
    """`thường xuyên, | hiệu quả | công tác tuần tra`: one more word of manner; `Kết quả | đã bắt …`."""
    listed = index > 1 and signs[index - 1] in ",&" and signs[index - 2] in "jr" and entries[index].features & MANNER
    if listed and index + 1 < len(signs) and signs[index + 1] in NOUNS + "D":
        return "j"
    return "k" if _tells_outcome(signs, entries[index], index) else "Z"


def _tells_outcome(signs: list[str], entry: Entry, index: int) -> bool:
    """`Kết quả | đã bắt 3 đối tượng`, `Kết quả, | đã bắt …`: it opens the sentence as a connective."""
    return bool(entry.features & OUTCOME) and index == 0 and (signs[1:2] == ["+"] or signs[1:3] == [",", "+"])


def _read_noun(signs: list[str], entries: Entries, index: int) -> str:
    """`xã Hòa Trung, | nơi | bị ngập nặng nhất, dân quân …`: it opens a clause that tells of the place.

    `lần` before a verb counts how often.
    """
    if entries[index].features & FREQUENCY and counts_times(signs, index):
        signs[index - 1] = "r"
        return "r"
    if not entries[index].features & WHEREIN or index == 0 or signs[index - 1] != ",":
        return "N"
    return "x" if signs[index + 1 : index + 2] and signs[index + 1] in "wt+-avDMOTGB" else "N"


def _read_body(signs: list[str], entries: Entries, index: int) -> str:
    """`xây 20 căn nhà, | tổ chức | khám bệnh`: before a deed or an event it is one, unless bodies are listed."""
    if index < 2 or signs[index - 1] not in ",;&" or signs[index - 2] in "OBR":
        return "O"
    return "a" if signs[index + 1 : index + 2] in (["a"], ["E"]) and "a" in signs[:index] else "O"


_RULES = {
    "N": _read_noun,
    "O": _read_body,
    "a": _read_deed,
    "s": _read_saying,
    "c": _read_opinion,
    "t": _read_state,
    "F": _read_document,
    "m": read_modal,
    "w": _read_passive,
    "k": _read_connective,
    "+": _read_particle,
    "Z": _read_nominal,
    ">": _read_purpose,
    "p": _read_preposition,
    "j": _read_manner,
    "r": read_adverb,
    "x": read_subordinator,
}
_READ = _RULES.keys() - {"N", "O"}  # of the nouns only `nơi` and `tổ chức` have another reading


def _is_unsaid(signs: list[str], index: int) -> bool:
    """`Tổ chức | liên quan đến …`, `, tổ chức | đã …`: no subject stands before it, and its predicate follows."""
    opens = index == 0 or signs[index - 1] in ",;:(&"
    if index > 1 and signs[index - 2 : index] == ["O", ","] and signs[index + 1 : index + 2] in ([","], ["&"]):
        return True  # `các cơ quan, | tổ chức, | đơn vị`
    if index > 0 and signs[index - 1] in "wb" and signs[index + 1 : index + 2] and signs[index + 1] in "NKP":
        return any(sign in "av" for sign in signs[index + 2 : index + 8])  # `được | tổ chức Kỷ lục | xác lập`
    if opens and signs[index + 1 : index + 2] in (["P"], ["K"]) and signs[index + 2 : index + 3] in (["+"], ["-"]):
        return True  # `Tổ chức | FFI | đã trao 5 máy ảnh`
    return opens and index + 1 < len(signs) and signs[index + 1] in "t+-m"
