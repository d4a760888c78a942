"""The name of a person right behind an office and its organisation: `Chủ tịch UBND tỉnh | Phạm Anh Tuấn`."""

from vnnews_extract.language.syllables import is_syllable
from vnnews_extract.lexicons import load_words
from vnnews_extract.pipes.officials.gazetteer import COUNTRY, DISTRICT, PROVINCE, bears_level, home_ends, places
from vnnews_extract.pipes.officials.names import (
    bare_highland_end,
    given_name_end,
    highland_end,
    is_eponym,
    is_middle,
    name_run,
    name_tier,
    surname_tier,
    surnamed_end,
    transcribed_end,
)
from vnnews_extract.pipes.officials.progress import (
    CAPITAL,
    FIELD,
    JOINT,
    LEVELED,
    NUMBER,
    PLACE,
    TITLE,
    UNITED,
    Progress,
)
from vnnews_extract.pipes.officials.vocabulary import cues

_LONGEST_NAME = 5  # syllables
_HAMLET = 1  # level of villages, whose names the gazetteer has not
_HEADS_OF_STATE = ("state", "minister")


def at_honorific(progress: Progress) -> bool:
    """Whether an honorific, rank or degree begins here with a name behind it: `Sở Y tế | bác sĩ Lê Văn Tám`."""
    cue = cues().longest(progress.analysis.lowers, progress.index, progress.stop)
    if cue is None or cue[1].kind in ("role", "none"):
        return False
    end = cue[0]
    capital = progress.is_capital_at(progress.index)
    if not progress.is_capital_at(end) or (capital and end - progress.index == 1 and len(progress.form) == 1):
        return False
    if not capital:
        return cue[1].kind != "profession" or progress.state == TITLE or _begins_name(progress, end)
    if cue[1].kind in ("degree", "profession") and progress.state in (UNITED, FIELD, JOINT):
        return False  # `Hội Nhà văn TP`, `Đoàn Luật sư Hà Nội`
    return end - progress.index > 1 or _begins_entry(progress, end)


def _begins_entry(progress: Progress, index: int) -> bool:
    """`Ông Lê Tám: Chủ tịch HĐQT | Bà Hồ Thị Lan: …`: an honorific with a capital and a full name of a common clan."""
    full = surnamed_end(progress.analysis, index, progress.stop) - index > 2
    return full and surname_tier(progress.analysis.lowers[index]) == 2


def _begins_name(progress: Progress, index: int) -> bool:
    analysis, stop = progress.analysis, progress.stop
    return surnamed_end(analysis, index, stop) > index or given_name_end(analysis, index, stop) > index


def name_behind(progress: Progress) -> int:
    """The end of the personal name that begins at the position, given what was read before; else the position."""
    analysis, index, stop = progress.analysis, progress.index, progress.stop
    if not progress.is_capital_at(index) or progress.state == JOINT:
        return index
    end = highland_end(analysis, index, stop)
    if (
        end > index
        and not (progress.state == LEVELED and _is_place(progress, end))
        and not _better_later(progress, end)
    ):
        return end
    if progress.state != LEVELED:
        end = transcribed_end(analysis, index, stop)
        if end > index:
            return end
    if progress.state == TITLE:
        named = analysis.lowers[index - 2] not in load_words("titles", "unnamed")
        if named and analysis.lowers[index - 1] in load_words("titles", "rulers"):
            return name_run(analysis, index, stop)  # `vua | Hàm Nghi`
    if _may_be_bare(progress):
        end = bare_highland_end(analysis, index, stop)
        if end > index:
            return end
    if not (progress.state in (UNITED, LEVELED) and progress.named and not progress.firm):
        end = max(given_name_end(analysis, index, stop), _end_of_unit_alike(progress))
        if end > index:
            return end
    end = surnamed_end(analysis, index, stop)
    if end == index or _is_known_phrase(progress, end) or not _fits(progress, end - index):
        return index
    if _is_place(progress, end) or _better_later(progress, end):
        return index
    return end


def foreign_name_behind(progress: Progress) -> int:
    """The end of a name of any form behind what has been read: `Tổng thống Nga | Putin`; else the position."""
    analysis, index = progress.analysis, progress.end
    if index >= progress.stop or progress.index != index or not progress.is_capital_at(index):
        return index
    if progress.family in _HEADS_OF_STATE:
        end = name_run(analysis, index, progress.stop)
        if any(given_name_end(analysis, later, progress.stop) == end for later in range(index + 1, end - 1)):
            return index  # `Toàn quyền Đông Dương | Paul Doumer`
        return index if end - index == 1 and _goes_on_small(progress) else end
    return _foreign_run(progress) if progress.abroad else index


def is_firm_and_name(progress: Progress) -> bool:
    """Whether a run too long for a name ends in one: `Hoàng Anh Gia Lai | Lê Văn Tám`."""
    analysis, index = progress.analysis, progress.index
    end = name_run(analysis, index, progress.stop)
    if end - index <= _LONGEST_NAME:
        return False
    starts = [later for later in range(max(index + 2, end - 4), end - 2) if name_tier(analysis, later) == 2]
    return any(surnamed_end(analysis, later, end) == end for later in starts)


def _goes_on_small(progress: Progress) -> bool:
    """Whether a capitalised syllable begins a word that goes on in small letters: `Bộ trưởng | Năng lượng`."""
    analysis, start = progress.analysis, progress.end
    first, last = analysis.words[analysis.word_of[start]]
    whole = first == start and start + 1 < last and analysis.forms[start + 1].islower()
    return whole and is_syllable(analysis.lowers[start])


def goes_abroad(progress: Progress) -> bool:
    """Whether the capitalised words here are rather a foreign name than more of the organisation's."""
    if progress.family in _HEADS_OF_STATE and (progress.state == PLACE or progress.abroad or _is_transcribed(progress)):
        return True
    if progress.family == "state" and progress.state in (UNITED, FIELD) and _foreign_run(progress) > progress.index:
        return True
    if progress.family == "minister" and progress.state in (FIELD, UNITED) and progress.part_at(progress.index) is None:
        run = name_run(progress.analysis, progress.index, progress.stop) - progress.index
        before = progress.analysis.lowers[progress.index - 1]
        return run >= 2 and before not in load_words("organizations", "ministries", "units")
    return progress.abroad and _foreign_run(progress) > progress.index


def is_place_and_name(progress: Progress) -> bool:
    """Whether a place and a person's name stand in one run: `Hà Ninh | Hoàng Cao Phúc`."""
    end = surnamed_end(progress.analysis, progress.index, progress.stop)
    return end > progress.index and _better_later(progress, end)


def _holds_another(progress: Progress, end: int) -> bool:
    """Whether the run is rather a firm's name with a country's or a person's behind: `Samsung | Vina Kim Cheol Gi`."""
    lowers = progress.analysis.lowers
    for later in range(progress.index + 1, end - 1):
        place = places().longest(lowers, later, end)
        if (place is not None and COUNTRY in place[1]) or (surname_tier(lowers[later]) and end - later == 3):
            return True
    return False


def _end_of_unit_alike(progress: Progress) -> int:
    """The end of a foreign name whose first syllable is a unit word too: `Tổng thư ký LHQ | Ban Ki-moon`."""
    analysis, index = progress.analysis, progress.index
    hit = progress.part_at(index)
    if hit is None or hit[0] - index > 1 or not progress.is_capital_at(index + 1) or progress.part_at(index + 1):
        return index
    if not is_syllable(progress.lower) or (progress.form.isupper() and len(progress.form) > 1):
        return index  # `Chủ tịch FIFA | Yoon Suk-yeol`
    end = name_run(analysis, index, progress.stop)
    hyphenated = any(form in "-–" for form in analysis.forms[index:end])
    return end if hyphenated or (progress.abroad and end - index == 3) else index


def _is_transcribed(progress: Progress) -> bool:
    """Whether a name in Vietnamese transcription begins here behind a place: `tỉnh Sê Kông | Khăm-phởi …`."""
    forms, following = progress.analysis.forms, progress.index + 1
    if progress.state != CAPITAL or following + 1 >= progress.stop:
        return False
    return forms[following] in "-–" and progress.analysis.glued(following) and forms[following + 1].islower()


def _foreign_run(progress: Progress) -> int:
    """The end of a run of capitalised words here, at least one of them no Vietnamese syllable except abroad."""
    analysis, index = progress.analysis, progress.index
    if progress.part_at(index) is not None or places().longest(analysis.lowers, index, progress.stop) is not None:
        return index
    end = name_run(analysis, index, progress.stop)
    if end - index < 2 or any(
        analysis.forms[token].isupper() and len(analysis.forms[token]) > 1 for token in range(index, end)
    ):
        return index
    if _holds_another(progress, end):
        return index
    foreign = any(not is_syllable(analysis.lowers[token]) for token in range(index, end))
    state = _ends_in_state(analysis.lowers, index)
    domestic = analysis.lowers[index - 1] == ")" or analysis.lowers[index - 1] in home_ends()
    return end if foreign or state or (progress.state == PLACE and (not domestic or end - index == 3)) else index


def _ends_in_state(lowers: list[str], end: int) -> bool:
    """Whether a chamber or a country abroad ends here: `Thượng viện | Hun Sen`, `Đảng Nhân dân Campuchia | Hun Sen`."""
    if " ".join(lowers[end - 2 : end]) in load_words("organizations", "chambers", "units"):
        return True
    found = [places().longest(lowers, start, end) for start in (end - 2, end - 1) if start >= 0]
    return lowers[end - 1] not in home_ends() and any(hit and hit[0] == end and COUNTRY in hit[1] for hit in found)


def _may_be_bare(progress: Progress) -> bool:
    """Whether a name without a clan (`A Tuấn`) can stand here: behind a title, `chi bộ`, a place, `tỉnh` or `xã`."""
    if progress.state == FIELD:
        return progress.analysis.forms[progress.index - 1].islower()
    if progress.state == UNITED:
        return not progress.named and progress.part_at(progress.index) is None
    return progress.state in (TITLE, PLACE) or (progress.state == LEVELED and progress.level > _HAMLET)


def _fits(progress: Progress, size: int) -> bool:
    """Whether a name of `size` syllables can stand here: the less speaks for it, the longer it must be."""
    common = name_tier(progress.analysis, progress.index) == 2
    if progress.state == TITLE:
        return True
    if size >= 3 and progress.state in (CAPITAL, FIELD):
        if progress.named and is_eponym(progress.analysis, progress.index, progress.index + size):
            return False
        if is_middle(progress.analysis.lowers[progress.index + 1]):
            return True
    before = progress.analysis.forms[progress.index - 1]
    if progress.state == CAPITAL:
        told = progress.capitals >= 2 or before.islower() or not is_syllable(before)
        return (common and (progress.capitals >= 2 or size >= 3)) or (told and size in (3, 4))
    if progress.state in (UNITED, FIELD) and progress.named:
        if size > 3 and is_middle(progress.analysis.lowers[progress.index + 1]):
            return not is_eponym(progress.analysis, progress.index, progress.index + size)
        fielded = progress.state == FIELD
        return before.islower() and size >= 3 and ((common and (progress.firm or fielded)) or (fielded and size == 3))
    if common or progress.state in (PLACE, NUMBER) or size >= 3 or is_middle(progress.lower):
        return True
    if progress.central if progress.state in (UNITED, FIELD) else progress.level >= DISTRICT:
        place = places().longest(progress.analysis.lowers, progress.index, progress.stop)
        return place is None or place[0] == progress.index + 1  # there is a town of Phùng
    return False


def _is_known_phrase(progress: Progress, end: int) -> bool:
    """Whether words of an organisation begin here, no name of three syllables like `Vương Quốc Tuấn`."""
    hit = progress.part_at(progress.index)
    if hit is None or hit[0] - progress.index == 1:
        return False
    named = end - progress.index == 3 and hit[0] == end - 1 and progress.is_capital_at(hit[0] - 1)
    return not named or places().longest(progress.analysis.lowers, hit[0], progress.stop) is not None


def _is_place(progress: Progress, end: int) -> bool:
    """Whether the run is a place here: after its level word, or a province or district by itself."""
    lowers, index = progress.analysis.lowers, progress.index
    hit = places().longest(lowers, index, progress.stop)
    if hit is None:
        return surname_tier(lowers[index]) < 2 and _ends_in_province(progress, index + 1, end)
    if hit[0] < end and surnamed_end(progress.analysis, hit[0], progress.stop) != end:
        if COUNTRY in hit[1] and hit[0] - index > 1 and end - hit[0] > 1:
            return True  # `Quốc hội | Hàn Quốc Kang Chang Min`
        known = hit[1] & {PROVINCE, DISTRICT, COUNTRY}  # `Amcham | Hà Nội Adam Sitkoff`
        return bool(known) and not all(is_syllable(lower) for lower in lowers[hit[0] : end])
    if hit[0] < end and is_middle(lowers[hit[0]]):
        return False
    if hit[0] == index + 1 == end - 2 and surname_tier(lowers[index]) == 2:
        return False  # `phường | Hồ Hùng Sơn`, although there is a town of Hồ
    if progress.state == LEVELED:
        return bears_level(progress.level, hit[1])
    if progress.state == TITLE and " ".join(lowers[index : hit[0]]) in load_words("places", "persons"):
        return False
    return bool(hit[1] & {PROVINCE, DISTRICT, COUNTRY})


def _ends_in_name(progress: Progress, later: int) -> bool:
    """Whether five syllables are a place and a person's name: `Đoàn phường Trần Phú | Nguyễn Văn Tám`."""
    lowers = progress.analysis.lowers
    if progress.state == TITLE or is_middle(lowers[progress.index + 1]):  # `Nguyễn Thị Trần Bảo Anh`
        return False
    placed = progress.state == LEVELED and surname_tier(lowers[progress.index]) < 2
    return surname_tier(lowers[later]) >= (1 if placed else 2)


def _ends_in_province(progress: Progress, start: int, end: int) -> bool:
    """Whether the tokens are a province: `Festival Trà | Thái Nguyên`."""
    hit = places().longest(progress.analysis.lowers, start, end)
    return hit is not None and hit[0] == end and PROVINCE in hit[1]


def _may_be_short(progress: Progress) -> bool:
    """Whether what is named here may have one syllable before a person's name: a hamlet, a firm, a known place."""
    if progress.state not in (TITLE, LEVELED):
        return True
    if progress.family == "hamlet" or (progress.state == LEVELED and progress.level <= _HAMLET):
        return True
    return places().longest(progress.analysis.lowers, progress.index, progress.index + 1) is not None


def _better_later(progress: Progress, end: int) -> bool:
    """Whether a better name begins later in the run: `xã Hà Lâm | Nguyễn Văn Tám`, `xã An Lộc Hạ | Lý Văn Tám`."""
    analysis, index = progress.analysis, progress.index
    tier = name_tier(analysis, index)
    if analysis.lowers[index] in load_words("surnames", "religious"):
        return False
    if end - index == _LONGEST_NAME and _ends_in_name(progress, end - 3):
        return True
    if progress.state in (LEVELED, CAPITAL) or tier < 2:
        for later in range(index + (1 if _may_be_short(progress) else 2), end - 1):
            size = end - later
            if size == 3 and name_tier(analysis, later) == 2:
                sure = progress.capitals == 1 or is_middle(analysis.lowers[later + 1])
                if tier < 2 or end - index == _LONGEST_NAME or (progress.state == CAPITAL and sure):
                    return True
            if size == 2 and end - index == 4 and tier < surname_tier(analysis.lowers[later]) == 2:
                return progress.state == LEVELED
    return False
