"""Small words that mean different things before and after a noun: `ra`, `còn`, `mà`, and deeds that are things."""

from collections.abc import Sequence

from vnnews_extract.pipes.activities.features import (
    BOUND,
    COMPANION,
    CONTRASTING,
    COPULA,
    COURSE,
    HENCE,
    MANNER,
    NAMING,
    OPPOSED,
    PERCEIVING,
    RELATIVE,
    TARGET,
    TOPIC,
)
from vnnews_extract.pipes.activities.vocabulary import NOUNS, Entry

_REACH = 10  # words: how far before `mà` the denied verb may stand
_CLAUSE = 24  # words: how far behind `xem` its `là` may stand
_PARTNER = "OTPKMD"
_NAME = 8  # words: how long the name of a partner may be
_COUNTED = 6  # words: how far behind its number the end of a range may stand
_LISTED = 12  # words: how far back a document of the same list may stand
_ACTORS = "OTRGBP"
_THINGS = "NEZnUMDj"
_GOALS = "BNOTPMDG"


def read_course(signs: list[str], entries: Sequence[Entry], index: int) -> str:
    """`đưa hàng | ra | thị trường`, `hạ giá | xuống | 11.500 đồng`: between a noun and a noun it leads there."""
    if _is_owned(signs, index):
        return "N"
    if not entries[index].features & COURSE or index == 0 or index + 1 == len(signs):
        return "j"
    return "p" if signs[index - 1] in NOUNS + "U)" and signs[index + 1] in NOUNS + "DM" else "j"


def _is_owned(signs: Sequence[str], index: int) -> bool:
    """`Thành công (bước đầu) | của công ty`: at the beginning of a clause what belongs to somebody is a thing."""
    after = index + 1
    while after < len(signs) and signs[after] == "r":
        after += 1
    return (index == 0 or signs[index - 1] in ",;:k") and signs[after : after + 1] == ["o"]


def goes_to(signs: Sequence[str], index: int) -> bool:
    """`đưa hàng | ra | thị trường`: behind what is brought it leads there; not `Công ty | ra | thông báo`."""
    if index < 2 or index + 1 == len(signs) or signs[index - 1] not in NOUNS or signs[index + 1] not in _GOALS:
        return False
    before = index - 1
    while before > 0 and signs[before] in NOUNS + "DMUjo":
        before -= 1
    return signs[before] in "av"


def follows_date(signs: Sequence[str], index: int) -> bool:
    """Whether a time with a number ends before the word at `index`: `ngày 20/12 | tới`."""
    before = index - 1
    while before > 0 and signs[before] in "M/" and index - before < 7:
        before -= 1
    return 0 <= before < index - 1 and signs[before] == "Y"


def goes_itself(signs: Sequence[str], index: int) -> bool:
    """`Bí thư Huyện ủy trực tiếp | xuống | xã Ea Sô`: behind an adverb of who acts; not `giao trực tiếp | đến | xã`."""
    if index < 2 or signs[index - 1] != "r":
        return False
    return signs[index - 2] in "OTRGPK~" and signs[index + 1 : index + 2] in (["T"], ["O"])


def read_adverb(signs: list[str], entries: Sequence[Entry], index: int) -> str:
    """`…, | còn | quận lập biên bản`: between a comma and somebody who acts it joins; `xã | còn | 45 hộ nghèo`."""
    if entries[index].features & MANNER and _does_anew(signs, entries, index):
        return "j"
    if not entries[index].features & OPPOSED or index == 0:
        return "r"
    if signs[index - 1] in NOUNS and "".join(signs[index + 1 : index + 3]).lstrip("D").startswith("M"):
        return "t"
    if signs[index - 1] not in ",;":
        return "r"
    return "k" if index + 1 < len(signs) and signs[index + 1] in _ACTORS + "D" else "r"


def _does_anew(signs: list[str], entries: Sequence[Entry], index: int) -> bool:
    """`xem xét | lại | hoạt động tình báo`, `ghi âm | lại | 40 bài`: how it is done, before what it is done to."""
    if index == 0 or signs[index - 1] != "a" or index + 1 == len(signs):
        return False
    if signs[index + 1] == "t" and entries[index + 1].noun:
        signs[index + 1] = entries[index + 1].noun
    return signs[index + 1] in NOUNS + "DM"


def names_field(signs: Sequence[str], index: int) -> bool:
    """`cán bộ quản lý | giáo dục`, `phòng | giáo dục | vẫn yêu cầu`: right behind a noun, and nothing is acted on."""
    after = signs[index + 1] if index + 1 < len(signs) else "_"
    return index > 0 and signs[index - 1] in "OGNn" and after in ",.;:&_)poxkr+>"


def takes_for(signs: Sequence[str], entries: Sequence[Entry], index: int) -> bool:
    """`Đoàn xã luôn | xem | việc này là nhiệm vụ chính`: what somebody holds, told of whoever stands before it."""
    if index == 0 or signs[index - 1] not in "OTRGPKr+":
        return False
    for after in range(index + 1, min(index + _CLAUSE, len(signs))):
        if signs[after] in ";:":
            return False
        if signs[after] == "t":
            return bool(entries[after].features & COPULA)
    return False


def read_modal(signs: list[str], entries: Sequence[Entry], index: int) -> str:
    """`…, | nên | đã ngăn chặn`, `xe quá tải | nên | tổ công tác lập biên bản`: it joins clauses.

    It does so behind a comma or a predicate, before what has been done and before whoever acts: what ought to be done
    is told of the noun before it (`xã | nên | trồng tre`), unless that is what the verb before acts on.
    """
    if _applies(signs, entries, index):
        return "a"
    if not entries[index].features & HENCE or index == 0:
        return "m"
    after = signs[index + 1] if index + 1 < len(signs) else "_"
    return "k" if signs[index - 1] in ",jtvas" or after in NOUNS + "+DM" or _follows_clause(signs, index) else "m"


def _applies(signs: Sequence[str], entries: Sequence[Entry], index: int) -> bool:
    """`Các doanh nghiệp | xin | chuyển đổi dự án`: a body asks leave, and is no more polite than that."""
    after = signs[index + 1 : index + 2]
    acts = index > 0 and (signs[index - 1] in "OTGRP+a" or (signs[index - 1] == "," and "a" in signs[:index]))
    return entries[index].verb == "a" and acts and after in (["a"], ["v"], ["Z"], ["F"])


def _follows_clause(signs: Sequence[str], index: int) -> bool:
    """`thấy xe | có | dấu hiệu lạ | nên | dừng xe`: a predicate and the thing that it acts on stand before it."""
    before = index - 1
    while before > 0 and signs[before] in _THINGS + "PK":
        before -= 1
    named = "P" in signs[before:index]  # `kẻ gây án | là | Lê Văn Tám | nên | tổ chức vây bắt`
    return before < index - 1 and signs[before] in ("t" if named else "tav")


def read_subordinator(signs: list[str], entries: Sequence[Entry], index: int) -> str:
    """`không bán đất | mà | cho thuê`: after what is denied it says what is done instead.

    `…, | trong khi | huyện cấp 3 tấn`: what somebody else does at the same time.
    """
    if entries[index].features & CONTRASTING and signs[index - 1 : index] == [","]:
        return "k" if signs[index + 1 : index + 2] and signs[index + 1] in "OTRGD" else "x"
    if signs[index + 1 : index + 3] == ["M", "Y"]:
        return "p"  # `lúc | 2 giờ`
    if not entries[index].features & RELATIVE or index + 1 == len(signs) or signs[index + 1] not in "av":
        return "x"
    for before in range(index - 1, max(index - _REACH, -1), -1):
        if signs[before] in ",;:x":
            return "x"
        if signs[before] == "-":
            return "k" if signs[index - 1] == "a" else "&"  # `chưa duyệt | mà | cho trích quỹ`
    return "x"


def counts_times(signs: Sequence[str], index: int) -> bool:
    """`đã hai | lần | hạ giá`, `Công an xã nhiều | lần | mời …`: how often, between who acts and the verb."""
    counted = index > 1 and signs[index - 1] in "MD" and signs[index + 1 : index + 2] in (["a"], ["v"])
    return counted and signs[index - 2] in "+-rmkOTGRPK"


def is_made(signs: Sequence[str], entries: Sequence[Entry], index: int) -> bool:
    """`phát triển | ứng dụng | mới`, `Ứng dụng | cho phép …`: a deed that always has an object, and has none here."""
    after = index + 1
    while after < len(signs) and signs[after] in "jr":
        after += 1
    if after == len(signs):
        return True
    return signs[after] not in NOUNS + "DM" and not entries[after].features & TARGET


def bears_number(signs: Sequence[str], entries: Sequence[Entry], after: int) -> bool:
    """`thực hiện chỉ thị | 05`, `triển khai hướng dẫn | số 5`: a number that counts nothing names a document."""
    number = after + 1 if after < len(signs) and entries[after].features & NAMING else after
    return signs[number : number + 1] == ["M"] and (
        number > after or signs[number + 1 : number + 2] not in [[sign] for sign in NOUNS + "U"]
    )


def is_about(signs: Sequence[str], entries: Sequence[Entry], index: int) -> bool:
    """`luật, chế độ đầu tư, | quy định | về phí`: one more of the documents of a list, and what it is about."""
    topic = index + 2 < len(signs) and signs[index + 1] == "p" and entries[index + 1].features & TOPIC
    if not topic or index < 2 or signs[index - 1] != "," or signs[index - 2] not in NOUNS:
        return False
    return signs[index + 2] not in "OTRGHP" and "F" in signs[max(index - _LISTED, 0) : index - 1]


def is_acted_on(signs: Sequence[str], index: int) -> bool:
    """`Ngoài ra, | quy hoạch | khu đô thị vừa được tỉnh duyệt`: what opens a clause and has a passive behind it."""
    if index > 0 and not (
        signs[index - 1] == "k" or (signs[index - 1] == "," and signs[index - 2 : index - 1] == ["k"])
    ):
        return False
    after = index + 1
    while after < len(signs) and signs[after] in NOUNS + "j":
        after += 1
    return index + 1 < after and signs[after : after + 2] == ["+", "w"]


def reports_on(signs: Sequence[str], entries: Sequence[Entry], index: int) -> bool:
    """`Lãnh đạo sở | thông tin | Thanh tra sở đã lấy mẫu`: what somebody has done is said, not handed on.

    So it is behind a quotation: `“…”, ông Nam | thông tin.`
    """
    if closes_quotation(signs, index):
        return True
    after = index + 1
    while after < len(signs) and signs[after] in "OTPK":
        after += 1
    return index + 1 < after and signs[after : after + 1] == ["+"] and not entries[index].features & PERCEIVING


def meets(signs: Sequence[str], entries: Sequence[Entry], index: int) -> bool:
    """`khảo sát 4 vị trí, | trao đổi | với chính quyền huyện`: behind a deed no speech, but a meeting."""
    if index + 2 >= len(signs) or signs[index - 1] not in ",;&" or not entries[index + 1].features & COMPANION:
        return False
    after = index + 2
    while after < len(signs) - 1 and signs[after] in "DM":
        after += 1
    return signs[after] in "OTRGB" and "a" in signs[:index]


def has_agent(signs: Sequence[str], index: int) -> bool:
    """`hồ sơ đang được Sở Tài chính | hoàn thiện`: what a passive with an agent is said of is acted on."""
    before = index - 1
    while before > 0 and signs[before] in "OTRGPK":
        before -= 1
    return 0 <= before < index - 1 and signs[before] in "wb"


def is_listed(signs: list[str], index: int) -> bool:
    """`mệnh lệnh, | chỉ thị, | quyết định của cấp trên`: a document in a list of things."""
    before, after = signs[index - 2 : index], signs[index + 1 : index + 2]
    ends = ",&o+t" if before == ["F", "&"] else ",&o"  # `bản án và | quyết định | đã có hiệu lực`
    return len(before) == 2 and before[1] in ",&" and before[0] in "EFZNn" and bool(after) and after[0] in ends


def is_listed_office(signs: Sequence[str], index: int) -> bool:
    """`thay mặt Đảng ủy, | chỉ huy | đơn vị trao 5 suất quà`: behind one who acts, before a body and its predicate."""
    if index < 2 or signs[index - 1] not in ",&" or signs[index - 2] not in "OTRGB":
        return False
    after = index + 1
    while after < len(signs) and signs[after] in "OTPKMD":
        after += 1
    return index + 1 < after < len(signs) and signs[after] in "+-rmav"


def closes_quotation(signs: Sequence[str], index: int) -> bool:
    """`“…”, ông Nam | thông tin.`: who has said what stands in quotes before."""
    return signs[index + 1 :] in ([], ["_"]) and '"' in signs[:index]


def is_measured(signs: Sequence[str], index: int) -> bool:
    """`mở rộng | thêm 100 ha`: what is done is told by how much there is of it."""
    after = index + 1
    while after < len(signs) and signs[after] in "jrD":
        after += 1
    return signs[after : after + 2] == ["M", "U"]


def is_open(entries: Sequence[Entry], index: int) -> bool:
    """`kết nạp từ | 3 | đảng viên trở lên`: the number opens a range that has no other end."""
    return any(entry.features & BOUND for entry in entries[index + 1 : index + _COUNTED])


def is_signed(signs: Sequence[str], entries: Sequence[Entry], index: int) -> bool:
    """`ký kết với Công ty Hải Vân | hợp đồng`: the paper behind the other side."""
    before = index - 1
    while before > 0 and signs[before] in _PARTNER and index - before < _NAME:
        before -= 1
    led = 0 < before < index - 1 and signs[before] == "p" and entries[before].features & COMPANION
    return bool(led) and signs[before - 1] == "a" and entries[before - 1].verb_class == "sign"


def is_heading(signs: Sequence[str], index: int) -> bool:
    """Whether nothing but a number and marks stands beside the word: the line is a heading."""
    if len(signs) - index > 2 or signs[index + 1 :] not in ([], ["_"], [":"]):
        return False
    return set(signs[:index]) <= {"M", "_", "~"}


def is_made_by_name(signs: Sequence[str], index: int) -> bool:
    """`cài đặt | ứng dụng | VNeID`: behind a verb, with nothing but its name."""
    return signs[index - 1 : index] == ["a"] and signs[index + 1 : index + 2] in (["P"], ["K"])


def summons(signs: Sequence[str], entries: Sequence[Entry], index: int) -> bool:
    """`gọi | 2 chuyên gia | sang sửa giếng`, but `gọi | người này là | …`."""
    after = index + 1
    while after < len(signs) and signs[after] in "DM":
        after += 1
    if after == len(signs) or signs[after] not in "BGR":
        return False
    return not any(entry.features & COPULA for entry in entries[after + 1 : after + _REACH])


def follows_deed(signs: Sequence[str], index: int) -> bool:
    """`rà soát (và) | đánh giá`, `hội đàm hẹp, | trao đổi`: a deed stands before, with nothing but manner behind."""
    before = index - 2 if index > 1 and signs[index - 1] in ",&" else index - 1
    while before > 0 and signs[before] == "j":
        before -= 1
    return before >= 0 and signs[before] == "a"
