"""Words that are deeds only in a certain frame: `Hội | giúp | 5 hộ`, `Sở | cho | lắp camera`, `hoàn thành | hồ sơ`."""

from collections.abc import Sequence

from vnnews_extract.pipes.activities.features import GOING, LIGHT, PAPER, PERMITTING, PLANNED, TRANSITIVE
from vnnews_extract.pipes.activities.senses import has_agent
from vnnews_extract.pipes.activities.vocabulary import Entry

_BODY = "OTRGPKMDo"
_BETWEEN = "+-r"
_OPENERS = 'kY:;"'
_SOMEBODY = "OTRGBH"
_WORK = ("build", "protect")
_REACH = 8  # words: how far behind `cho` the deed may stand


def helps(signs: Sequence[str], entries: Sequence[Entry], index: int) -> bool:
    """`Hợp tác xã | đã giúp | nhiều hộ thoát nghèo`: a body helps somebody; elsewhere `giúp` opens a purpose.

    So does one that `phấn đấu | giúp | 50 hộ thoát nghèo`, and whoever goes on to work with them.
    """
    if _lends_hands(signs, entries, index):
        return True
    resolves = index > 0 and signs[index - 1] == "a" and entries[index - 1].features & PLANNED
    if entries[index].verb != "a":
        return False
    if has_agent(signs, index):
        return signs[index + 1 : index + 2] != ["a"]  # `được | Hội Nông dân | giúp | vốn`
    if not _says_of_body(signs, index - 1 if resolves else index):
        return False
    after = index + 1
    while after < len(signs) and signs[after] in "wpDMj":
        after += 1
    return after < len(signs) and signs[after] in _SOMEBODY


def _lends_hands(signs: Sequence[str], entries: Sequence[Entry], index: int) -> bool:
    """`dựng lán trại và | giúp | bà con dọn nhà`, `…, | giúp | dân làm 5 km đường`: work that is done, not what for."""
    if entries[index].verb != "a" or index == 0 or signs[index - 1] not in ",;&":
        return False
    after = index + 1
    while after < len(signs) and signs[after] in "DMj":
        after += 1
    people = after
    while after < len(signs) and signs[after] in "BTPK":
        after += 1
    if people in (after, len(signs)) or signs[people] != "B":
        return False
    parts = signs[index - 1] != ","
    if signs[index - 1] == ";" or (parts and signs[index + 1] == "M"):
        return True  # `… và | giúp | 25 hộ thoát nghèo`
    if signs[after : after + 1] != ["a"] or entries[after].features & TRANSITIVE:
        return False
    return entries[after].verb_class in _WORK and (parts or signs[after + 1 : after + 2] == ["M"])


def permits(signs: Sequence[str], entries: Sequence[Entry], index: int) -> bool:
    """`Nhà trường | đành cho | 15 giáo viên nghỉ việc`, `Sở | sẽ cho | lắp camera`: a body has something done."""
    if not entries[index].features & PERMITTING or not (_says_of_body(signs, index) or _goes_on(signs, index)):
        return False
    if signs[index + 1 : index + 2] == ["a"]:
        return signs[index - 1] in _BETWEEN
    for after in range(index + 1, min(index + _REACH, len(signs))):
        if signs[after] in "avt":
            return after > index + 1
        if signs[after] not in "DMNBOTGHRPK":
            return False
    return False


def _goes_on(signs: Sequence[str], index: int) -> bool:
    """`xây 5 căn nhà; | cho | 40 hộ vay vốn`: a deed of its own behind another, of people who are counted."""
    return signs[index - 1 : index] == [";"] and signs[index + 1 : index + 2] == ["M"]


def goes_to_act(signs: list[str], entries: Sequence[Entry], index: int) -> bool:
    """`Đoàn | đến | khám bệnh cho 30 người`: whoever acts goes there to do it; what follows is a deed, then."""
    after = index + 1
    if not entries[index].features & GOING or after == len(signs):
        return False
    if not (signs[after] in "av" or entries[after].verb == "a") or not _says_of_body(signs, index):
        return False
    if entries[after].verb == "a":
        signs[after] = "a"
    return True


def finishes(signs: Sequence[str], entries: Sequence[Entry], index: int) -> bool:
    """`hoàn thành | lắp đặt …`, `hoàn thành | việc thống kê …`, `hoàn thành | hồ sơ`: work, and no target reached."""
    if not entries[index].features & LIGHT:
        return False
    after = index + 1
    while after < len(signs) and signs[after] in "DMj":
        after += 1
    if after >= len(signs):
        return False
    paper, deed = entries[after].features & PAPER, signs[after] == "a" and after == index + 1
    return bool(paper) or deed or signs[after : after + 2] in (["Z", "a"], ["Z", "v"])


def _is_circumstance(signs: Sequence[str]) -> bool:
    """`Tại xã Tân Lập, …`, `Từ nguồn vốn vay ưu đãi, …`: what opens a sentence says where, when or how."""
    names_actor = any(sign in _SOMEBODY for sign in signs)
    deeds = "avsc," if names_actor else "sc,"
    return len(signs) < _REACH and signs[0] == "p" and not any(sign in deeds for sign in signs)


def _says_of_body(signs: Sequence[str], index: int) -> bool:
    """Whether nothing but a body and particles stands between the beginning of the clause and the word."""
    start = index
    while start > 0 and signs[start - 1] in _BETWEEN:
        start -= 1
    subject = start
    inside = _BODY + "N" if subject < index else _BODY  # `Đội số 4 của Trung đoàn 812 | đang giúp …`
    while start > 0 and signs[start - 1] in inside:
        start -= 1
    if subject < index and signs[start] not in _BODY:
        return False
    if not any(sign in "OTRG" for sign in signs[start:subject]):
        return False
    before = signs[start - 1] if start else ":"
    if before == ",":
        opens = start < 2 or signs[start - 2] in _OPENERS + "M"
        lists = all(sign in _BODY + ",&" for sign in signs[:start])  # `bộ đội, công an, | đoàn viên | giúp …`
        return subject < index or opens or lists or _is_circumstance(signs[: start - 1])
    return before in _OPENERS
