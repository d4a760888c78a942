"""Personal names: where one can begin, how far it reaches, and how much speaks for it.

Vietnamese names of two to five syllables are known by their surname, others by what stands before
them: `ông Cay-xỏn Phôm-vi-hản`, `bà H'Yim Kđoh`, `ngài Sergei V.Mikhailov`.
"""

from dataclasses import dataclass
from functools import cache

from vnnews_extract.language import Analysis
from vnnews_extract.language.syllables import is_syllable
from vnnews_extract.lexicons import load_toml, load_words
from vnnews_extract.pipes.officials.gazetteer import places
from vnnews_extract.pipes.officials.vocabulary import NO_CUE, UNIT, Cue, cues, parts, words

_LONGEST = 5  # syllables of a Vietnamese name
_SHORTEST = 2  # syllables of a name
_LONGEST_RUN = 12  # tokens of any name, with marks
_HYPHENS = frozenset("-–")
_HIGHLAND_FIRSTS = frozenset({"H", "K", "Y", "A"})  # they tell the sex of the bearer
_NAME_LIKE = frozenset({"staff", "state"})  # families of roles with words of names: `Văn Thư`, `Thái Bảo`
_APOSTROPHES = frozenset("'’ʼ`‘")


@dataclass(frozen=True, slots=True)
class Name:
    """A name in the text: its tokens, and `left`, where the honorifics before it begin."""

    start: int
    end: int
    left: int
    gender: str = ""


def surname_tier(lower: str) -> int:
    """How much a first syllable speaks for a name: 2 a common surname, 1 a rare one, 0 none."""
    if lower in load_words("surnames", "common"):
        return 2
    return 1 if lower in load_words("surnames", "rare") or lower in load_words("surnames", "religious") else 0


def is_middle(lower: str) -> bool:
    """Whether a syllable is a middle name that no other word has in its place: `Văn`, `Thị`."""
    return lower in load_words("surnames", "middles")


def is_eponym(analysis: Analysis, start: int, end: int) -> bool:
    """Whether schools are named after who bears the name: `Trường Đại học Y khoa | Phạm Ngọc Thạch`."""
    return " ".join(analysis.lowers[start:end]) in load_words("surnames", "eponyms")


def name_tier(analysis: Analysis, start: int) -> int:
    """How much the syllables from `start` speak for a name: as `surname_tier`, or 2 before `Văn`, `Thị`, `A`."""
    lowers = analysis.lowers
    if start + 2 < len(lowers) and analysis.forms[start + 1] == "A" and analysis.forms[start + 2].istitle():
        return 2 if surname_tier(lowers[start]) else 0  # `Vàng A Páo`
    if start + 2 < len(lowers) and is_middle(lowers[start + 1]) and analysis.forms[start + 2][0].isupper():
        return (
            2 if is_syllable(lowers[start]) and analysis.forms[start + 1][0].isupper() else surname_tier(lowers[start])
        )
    if " ".join(lowers[start : start + 2]) in load_words("surnames", "double"):
        return 2
    return surname_tier(lowers[start])


def name_run(analysis: Analysis, start: int, stop: int) -> int:
    """The end of the capitalised run at `start` that could be a name; `start` where there is none.

    It goes through what a name can hold inside (`K'Beo`, `Phôm-vi-hản`, `V.Mikhailov`) and ends
    before an office or an honorific.
    """
    forms = analysis.forms
    index = start
    stop = min(stop, start + _LONGEST_RUN)
    while index < stop and forms[index][0].isalpha() and (forms[index][0].isupper() or index > start):
        if not forms[index][0].isupper() and not _is_lower_part(analysis, index, stop):
            break
        if index > start and _begins_something_else(analysis, index, stop):
            break
        if index > start and _is_abbreviation(analysis, index, start):
            break
        if index - start >= _SHORTEST and forms[index].isupper() and _goes_on_in_headline(analysis, index, stop):
            break
        index = _through_marks(analysis, index + 1, start, stop)
    return index


def _is_abbreviation(analysis: Analysis, index: int, start: int) -> bool:
    """Whether a word in capitals is no part of the Vietnamese name before it: `Thành Đoàn | TP`."""
    form = analysis.forms[index]
    apart = form.isupper() and len(form) > 1 and not analysis.forms[start].isupper() and not is_syllable(form)
    return apart and surname_tier(analysis.lowers[start]) > 0


def _goes_on_in_headline(analysis: Analysis, index: int, stop: int) -> bool:
    """Whether a word in capitals is the predicate of a headline."""
    hit = words("appointments", "headline").longest(analysis.lowers, index, stop)
    return hit is not None and all(form.isupper() for form in analysis.forms[index - 2 : index])


def _is_lower_part(analysis: Analysis, index: int, stop: int) -> bool:
    """Whether a word in lower case is inside a name: `Marco de Santis`, `Rahman al-Fayed`, `Trần văn Khải`."""
    forms, lowers = analysis.forms, analysis.lowers
    if index + 1 >= stop:
        return False
    if is_middle(lowers[index]):
        return surname_tier(lowers[index - 1]) > 0 and forms[index + 1][0].isupper() and forms[index - 1][0].isupper()
    if lowers[index] in load_words("surnames", "small"):
        return lowers[index - 1] in load_words("surnames", "religious") and forms[index + 1][0].isupper()
    if lowers[index] not in load_words("given_names", "particles"):
        return False
    following = index + 2 if forms[index + 1] in _HYPHENS and index + 2 < stop else index + 1
    following += (
        lowers[following] in load_words("given_names", "particles") and following + 1 < stop
    )  # `Ursula von | der Leyen`
    return forms[following][0].isupper()


def _begins_something_else(analysis: Analysis, index: int, stop: int) -> bool:
    """Whether an office, a degree or a unit begins here: `Nguyễn Văn Nên | Bí thư Thành ủy`, `Theo | TS Lê Văn Tám`."""
    lowers, form = analysis.lowers, analysis.forms[index]
    is_abbreviation = len(form) > 1 and not form.istitle()
    cue = cues().longest(lowers, index, stop)
    if cue is not None and cue[1] is not NO_CUE:
        if cue[0] - index > 1 and not (is_name_like(cue[1]) and ends_name(analysis, index, cue[0])):
            return True
        if is_abbreviation and cue[1].kind in ("degree", "role"):
            return True
        if cue[1].family == "bare" and cue[0] < stop:  # `Lê Chung | Trưởng Công an`
            part = parts().longest(lowers, cue[0], stop)
            return part is not None and part[1].kind == UNIT and part[0] - cue[0] > 1
    part = parts().longest(lowers, index, stop)
    return part is not None and part[0] - index > 1 and part[1].sector != "" and not ends_name(analysis, index, part[0])


def is_name_like(cue: Cue) -> bool:
    """Whether the two words of a cue can be a person's: no `Giám Đốc` or `Chủ Tịch`."""
    return cue.kind != "role" or cue.family in _NAME_LIKE


def ends_name(analysis: Analysis, start: int, end: int) -> bool:
    """Whether two words of an office or a unit end a person's name: `ông Trần | Văn Thư`, `Lê | Quốc Hội`."""
    forms = analysis.forms
    if end - start != _SHORTEST or start == 0 or not all(form.istitle() for form in forms[start - 1 : end]):
        return False
    if surname_tier(analysis.lowers[start - 1]) == 2:
        return True
    if start == 1:
        return surname_tier(analysis.lowers[0]) > 0
    before = start - 2  # `xã Kim Sơn | Công An` is none, `ông Hà | Quốc Vương` is
    if is_middle(analysis.lowers[start - 1]):
        return surname_tier(analysis.lowers[before]) > 0
    known = cues().longest(analysis.lowers, before, before + 1)
    return surname_tier(analysis.lowers[start - 1]) > 0 and (known is not None or not forms[before].istitle())


def _through_marks(analysis: Analysis, index: int, start: int, stop: int) -> int:
    """Past the marks glued inside a name after the token before `index`."""
    forms = analysis.forms
    while index + 1 < stop and analysis.glued(index):
        mark, following = forms[index], forms[index + 1]
        before = forms[index - 1]
        if not following[0].isalpha() or not (analysis.glued(index + 1) or mark in _APOSTROPHES):
            break
        small = len(before) == 1 and analysis.glued(index + 1)  # `Điểu K’ré`
        if (mark in _APOSTROPHES and len(before) <= 2 and (following[0].isupper() or small)) or (
            mark in _HYPHENS and _is_hyphenated(analysis, index + 1, start, stop)
        ):
            index += 2
        elif mark == "." and len(before) == 1 and following[0].isupper():
            index += 1
            break
        else:
            break
    if index < stop and forms[index] == "." and analysis.glued(index) and len(forms[index - 1]) == 1:
        if index + 1 < stop and forms[index + 1][0].isupper() and len(forms[index + 1]) > 1 and index - 1 > start:
            index += 1
    return index


def _is_hyphenated(analysis: Analysis, index: int, start: int, stop: int) -> bool:
    """Whether the word at `index` is part of a name by the hyphen before it: `Phôm-vi-hản`, no `Hùng-chủ tịch`."""
    form = analysis.forms[index]
    if form.isupper() and len(form) > 1:
        return False
    if not form.islower() and is_vietnamese(analysis, start, index - 1):
        return False
    cue = cues().longest(analysis.lowers, index, stop)
    return cue is None or (form.islower() and cue[0] - index == 1)


def is_vietnamese(analysis: Analysis, start: int, end: int) -> bool:
    """Whether the tokens are a Vietnamese name: surname first, syllables only."""
    return surname_tier(analysis.lowers[start]) > 0 and all(
        is_syllable(analysis.lowers[index]) for index in range(start, end)
    )


def is_foreign(analysis: Analysis, start: int, end: int) -> bool:
    """Whether one of the capitalised words is no Vietnamese syllable, and none an abbreviation."""
    forms = [form for form in analysis.forms[start:end] if form[0].isalpha()]
    return any(not is_syllable(form) for form in forms) and not any(len(form) > 1 and form.isupper() for form in forms)


def surnamed_end(analysis: Analysis, start: int, stop: int) -> int:
    """The end of the Vietnamese full name at `start`, or `start`: two to five syllables, surname first."""
    if name_tier(analysis, start) == 0:
        return start
    end = name_run(analysis, start, stop)
    size = end - start
    if not 2 <= size <= _LONGEST or not all(analysis.forms[index].isalpha() for index in range(start, end)):
        return start
    return end


def given_name_end(analysis: Analysis, start: int, stop: int) -> int:
    """The end of a name that begins with a first name borne abroad (`Fidel Castro`), or `start`."""
    lower = analysis.lowers[start]
    if lower not in _given_names() or not analysis.forms[start][0].isupper():
        return start
    end = name_run(analysis, start, stop)
    place = places().longest(analysis.lowers, start, stop)
    if place is not None and not start + 1 == place[0] < end:
        return start  # but `Victoria Nolan`, although there are places called Victoria
    units = (part for _, _, part in parts().scan(analysis.lowers, start, end) if part.kind == UNIT)
    if not 2 <= end - start <= 2 * _LONGEST or next(units, None) is not None:
        return start
    ambiguous = lower in load_words("given_names", "ambiguous")
    return start if ambiguous and is_syllable(analysis.lowers[start + 1]) else end


def transcribed_end(analysis: Analysis, start: int, stop: int) -> int:
    """The end of a name of several words in transcription at `start` (`Thoong-lun Xi-xu-lít`), or `start`."""
    forms = analysis.forms
    if start + 3 >= stop or forms[start + 1] not in _HYPHENS or not forms[start].istitle():
        return start
    if not (analysis.glued(start + 1) and analysis.glued(start + 2) and forms[start + 2].islower()):
        return start
    end = name_run(analysis, start, stop)
    several = any(form[0].isupper() for form in forms[start + 1 : end])
    return end if several and places().longest(analysis.lowers, start, stop) is None else start


@cache
def _given_names() -> frozenset[str]:
    return frozenset(name for names in load_toml("given_names").values() for name in names)


def highland_end(analysis: Analysis, start: int, stop: int) -> int:
    """The end of a name of the Central Highlands at `start` (`H'Yim Kđoh`, `Ksor H'Bơ`, `Y Thanh Niê`), or `start`."""
    forms, lowers = analysis.forms, analysis.lowers
    if forms[start] not in _HIGHLAND_FIRSTS:
        first = _past_clan(analysis, start, stop)
        return name_run(analysis, start, stop) if first > start else start
    if start + 1 >= stop:
        return start
    end = name_run(analysis, start, stop)
    if end - start < 2:
        return start
    marked = not _APOSTROPHES.isdisjoint(forms[start + 1 : end])  # `H'Yim Kđoh`, `Y K'Sơr`
    return end if marked or lowers[end - 1] in load_words("surnames", "clans") else start


def _past_clan(analysis: Analysis, start: int, stop: int) -> int:
    """Past the clan before a first name with its mark: `Ksor | H'Bơ`, `Điểu | M'Rưng`; else `start`."""
    forms = analysis.forms
    if analysis.lowers[start] not in load_words("surnames", "highland") or not forms[start].istitle():
        return start
    for index in range(start + 1, min(start + 3, stop - 2)):
        if len(forms[index]) == 1 and forms[index + 1] in _APOSTROPHES and forms[index + 2][0].isalpha():
            return index
        if not forms[index].istitle():
            break
    return start


def bare_highland_end(analysis: Analysis, start: int, stop: int) -> int:
    """The end of a name of the Central Highlands without a clan (`A Tuấn`, `Y Thông`), or `start`; no place's name."""
    if analysis.forms[start] not in _HIGHLAND_FIRSTS or start + 1 >= stop or not analysis.forms[start + 1].istitle():
        return start
    if places().longest(analysis.lowers, start, stop) or surname_tier(analysis.lowers[start + 1]) == 2:
        return start
    end = name_run(analysis, start, stop)
    return end if end - start <= 3 else start


@cache
def place_words() -> frozenset[str]:
    """Last syllables of words after which a name is that of a street, a school or a ward."""
    data = load_toml("organizations")
    phrases = [phrase for level in data["levels"].values() for phrase in level]
    phrases += data["named"]["units"] + load_toml("places")["sites"]
    return frozenset(phrase.split()[-1] for phrase in phrases) - frozenset("0123456789")
