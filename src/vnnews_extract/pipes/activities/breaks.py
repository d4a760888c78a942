"""Where lexicon phrases and words end that overlap, or that the segmentation has joined."""

from vnnews_extract.language import Analysis
from vnnews_extract.language.syllables import is_syllable
from vnnews_extract.pipes.activities.features import MEETING
from vnnews_extract.pipes.activities.numbering import before_title
from vnnews_extract.pipes.activities.vocabulary import Entry, vocabulary
from vnnews_extract.pipes.officials.vocabulary import parts

Hits = list[tuple[int, Entry] | None]  # the length and entry of the longest lexicon phrase at each token

_NO_HIT = (0, Entry())


def uncrossed(
    analysis: Analysis, index: int, last: int, hits: Hits, first: int, signs: list[str]
) -> tuple[int, Entry] | None:
    """The end and entry of the phrase that begins at `index`, shorter where it would cut what a longer phrase needs.

    `thảo luận | về | dự án`: not `về dự | án`; `tổ chức | Hội thi`: not `tổ chức Hội | thi`; `Trưởng | Ban Chỉ huy …`:
    not `Trưởng Ban | Chỉ huy`. What a body is called by is its deed before a number: `đơn vị | sản xuất | 500 tấn`,
    `hộ | trồng | 2 ha`; but `chi cho các cơ sở khám bệnh | 34 tỷ đồng`.
    """
    length, entry = hits[index - first] or _NO_HIT
    end = index + length
    counts = entry.noun and entry.noun in "OGBN" and end < last and analysis.forms[end][0].isdigit()
    if counts and not (signs[-1:] == ["p"] or signs[-2:] == ["p", "D"]):
        shorter = vocabulary().longest(analysis.lowers, index, end - 1)
        rest = shorter and vocabulary().longest(analysis.lowers, shorter[0], end)
        heads = ("O", "G") if entry.noun == "N" else (entry.noun,)  # `trạm | xử lý | 5 tài xế`
        deeds = shorter and shorter[1].noun in heads and rest and rest[1].verb == "a"
        return shorter if deeds else (end, entry)
    if not any(hits[index + 1 - first : end - first]):
        return end, entry
    if entry.verb and (shorter := before_title(analysis, index, end, last)):
        return shorter
    if end >= last:
        return end, entry
    cuts = analysis.word_of[end - 1] == analysis.word_of[end]
    cuts = cuts and not (entry.verb and analysis.word_of[index] == analysis.word_of[end])  # `nhận định | giá`
    following, _ = hits[end - first] or _NO_HIT
    for inner in range(index + 1, end):
        crossing = hits[inner - first]
        if crossing is None or inner + crossing[0] <= end or not (cuts or crossing[1].noun in ("E", "O")):
            continue
        if inner + crossing[0] < end + following:
            continue  # `các cấp | phát động`: not `các | cấp phát | động`
        shorter = vocabulary().longest(analysis.lowers, index, inner)
        led = shorter is not None and entry.noun == shorter[1].noun == "R" and shorter[0] == inner
        if led if crossing[1].noun == "O" and not cuts else cuts or (shorter is not None and shorter[1].verb):
            return shorter
    return end, entry


def holds_verb(analysis: Analysis, index: int, stop: int, entry: Entry) -> tuple[int, Entry]:
    """`Sở | tổ chức | đoàn tham gia hội chợ`: behind a body it is the verb, no `tổ chức đoàn`."""
    shorter = vocabulary().longest(analysis.lowers, index, index + 2) if analysis.forms[index].islower() else None
    return shorter if shorter is not None and shorter[1].verb == "a" and shorter[1].noun == "O" else (stop, entry)


def ends_name(analysis: Analysis, index: int, stop: int, entry: Entry) -> bool:
    """`Trần Văn Sang | thăm xã`: the last syllable of a name and a verb that happen to be a verb together."""
    forms = analysis.forms
    verbal = stop == index + 2 and entry.verb and not entry.noun
    return bool(verbal) and forms[index][0].isupper() and forms[index + 1].islower()


def word_end(analysis: Analysis, index: int, stop: int, hits: Hits, first: int) -> int:
    """The end of the word `index:stop`, cut where the segmentation has joined what does not belong together.

    A word in lower case ends before a capital. A name ends before the verb it has swallowed
    (`Nông|cấp`); a word ends where a phrase begins that reaches beyond it (`bầu|đoàn đại biểu`).
    """
    forms, lowers = analysis.forms, analysis.lowers
    opening = hits[index - first]
    if stop > index + 2 and opening is not None and opening[0] == 1 and opening[1].verb == "a" and not opening[1].noun:
        return index + 1  # `mời|nghệ nhân`
    if opening is None and stop == index + 2 and _is_foreign_before(analysis, index):
        return index + 1  # `Zekobo|trừ`
    for inner in range(index + 1, stop):
        if forms[inner] != lowers[inner] and forms[inner][0].isupper() and forms[index].islower():
            return inner  # `dự|Phiên họp`
        hit = hits[inner - first]
        if hit is None:
            continue
        end, entry = inner + hit[0], hit[1]
        if end == stop and inner == index + 1 and _are_two(analysis, index, hits, first, end, entry):
            return inner
        if entry.noun == "Y" and end < len(forms) and forms[inner][0].isupper() and forms[end][0].isdigit():
            return inner  # `Ảnh: Quang|Chiều 5/6, …`: what follows a photo credit without a full stop
        swallowed = entry.verb or entry.function == "r"
        reaches = end > stop and not _is_crossed(hits, first, stop, end)
        if reaches or (swallowed and _swallows_verb(analysis, index, inner, stop)):
            return inner
    return stop


def _is_foreign_before(analysis: Analysis, index: int) -> bool:
    """Whether the word at `index` is a foreign name with a small word behind it."""
    forms = analysis.forms
    if not forms[index][0].isupper() or not forms[index + 1].islower():
        return False
    return not is_syllable(analysis.lowers[index])


def _are_two(analysis: Analysis, index: int, hits: Hits, first: int, stop: int, entry: Entry) -> bool:
    """`dự|lễ`, `dự|họp`, `cử|nhân viên`, `trích|quỹ`: two words that the segmentation takes for one."""
    opening = hits[index - first]
    return _is_verb_and_event(analysis, index, stop, entry) or _is_body_and_deed(analysis, opening, stop, entry)


def _is_crossed(hits: Hits, first: int, stop: int, end: int) -> bool:
    """`trật tự | lập biên bản`: the phrase that reaches beyond the word (`tự lập`) is cut by one behind the word."""
    following = hits[stop - first]
    return following is not None and stop + following[0] > end and following[1].verb == "a"


def _is_verb_and_event(analysis: Analysis, index: int, stop: int, entry: Entry) -> bool:
    if entry.noun not in ("E", "N", "G", "O") and not entry.features & MEETING:
        return False
    alone = index + 1 if entry.noun == "G" else stop  # `cử | nhân viên`, for all that `cử nhân` is a degree
    first = vocabulary().longest(analysis.lowers, index, alone)
    return first is not None and first[0] == index + 1 and first[1].verb == "a"


def _is_body_and_deed(analysis: Analysis, opening: tuple[int, Entry] | None, stop: int, entry: Entry) -> bool:
    """`đồn|cử 8 chiến sĩ`, `bầu|đoàn 9 đại biểu`: two words by themselves, before a number."""
    if opening is None or opening[0] > 1 or stop >= len(analysis.forms) or not analysis.forms[stop].isdigit():
        return False
    return (opening[1].noun, entry.verb) == ("O", "a") or (opening[1].verb, entry.noun) == ("a", "O")


def _swallows_verb(analysis: Analysis, index: int, inner: int, stop: int) -> bool:
    """Whether the word at `index` is a name joined to the verb at `inner`, or to its adverb: `Nông|cấp`."""
    if not analysis.forms[inner].islower():
        return False
    if analysis.tag(index) == "Np":
        return True
    if not analysis.forms[index][0].isupper():
        return False
    known = vocabulary().longest(analysis.lowers, index, stop), parts().longest(analysis.lowers, index, stop)
    return all(hit is None or hit[0] < stop for hit in known)
