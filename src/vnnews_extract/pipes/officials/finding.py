"""The personal names of a stretch of text, with the honorifics, ranks and degrees before them."""

from vnnews_extract.language import Analysis
from vnnews_extract.language.syllables import is_syllable
from vnnews_extract.lexicons import load_words
from vnnews_extract.pipes.officials.gaps import DASHES
from vnnews_extract.pipes.officials.gazetteer import COUNTRY, DISTRICT, PROVINCE, places
from vnnews_extract.pipes.officials.names import (
    Name,
    bare_highland_end,
    given_name_end,
    highland_end,
    is_middle,
    name_run,
    place_words,
    surname_tier,
    surnamed_end,
)
from vnnews_extract.pipes.officials.vocabulary import Cue, cues, parts

_SYLLABLES = (3, 4)  # of a name whose surname is none of the lexicon's


class CueIndex:
    """The honorifics and ranks of a text by where they begin and end."""

    def __init__(self, found: list[tuple[int, int, Cue]]) -> None:
        people = [(start, end, cue) for start, end, cue in found if cue.kind != "role"]
        self._by_end = {end: (start, cue) for start, end, cue in people}
        self._by_start = {start: end for start, end, _ in people}

    def ending_at(self, token: int) -> tuple[int, Cue] | None:
        """The start and the cue of the honorific that ends before `token`."""
        return self._by_end.get(token)

    def end_of(self, token: int) -> int | None:
        """The end of the honorific that begins at `token`."""
        return self._by_start.get(token)


def honorific_start(analysis: Analysis, start: int, first: int, found: CueIndex) -> tuple[int, str]:
    """Where the honorifics that end at `start` begin, and the gender that they tell.

    `đồng chí Đại tá, TS Nguyễn Văn An`: at `đồng chí`.
    """
    gender = ""
    left = start
    while left > first:
        hit = found.ending_at(left)
        if hit is None and analysis.forms[left - 1] in (".,:" if left < start else ":"):
            hit = found.ending_at(left - 1)
        if hit is None or hit[0] < first:
            break
        left = hit[0]
        gender = hit[1].gender or gender
    return left, gender


def find_names(analysis: Analysis, first: int, last: int, taken: dict[int, int], found: CueIndex) -> list[Name]:
    """The names between the tokens `first` and `last`, outside the spans of `taken` (start → end)."""
    names: list[Name] = []
    index, office_end = first, -1
    while index < last:
        end = taken.get(index)
        if end is not None:
            office_end = end
        else:
            end = found.end_of(index)
        if end is None and analysis.forms[index][0].isupper():
            name = _name_at(analysis, index, first, last, found)
            if name is None and index == office_end + 1 and analysis.forms[index - 1] in DASHES:
                name = _unknown_name(analysis, index, last)
            if name is not None and not (_is_of_a_place(analysis, name, first) or _is_label(analysis, name)):
                names.append(name)
            end = name.end if name is not None else None
        index = end or index + 1
    return names


def _name_at(analysis: Analysis, start: int, first: int, last: int, found: CueIndex) -> Name | None:
    left, gender = honorific_start(analysis, start, first, found)
    if left < start:
        end = _past_small_letters(analysis, start, name_run(analysis, start, last), last)
        if end == start + 1 and _begins_word(analysis, start, last):
            return None
    else:
        end = highland_end(analysis, start, last)
        if end == start:
            end = surnamed_end(analysis, start, last)
        if end == start and not (start > first and _continues(analysis, start - 1)):
            end = _foreign_end(analysis, start, last)
    return Name(start, end, left, gender) if end > start else None


def _unknown_name(analysis: Analysis, start: int, last: int) -> Name | None:
    """A name of a rare clan, known by its length and the office before its dash: `Giám đốc Sở – | Tất Thành Nguyên`."""
    end = name_run(analysis, start, last)
    forms, lowers = analysis.forms[start:end], analysis.lowers[start:end]
    if len(forms) not in _SYLLABLES or not all(form.istitle() and is_syllable(form) for form in forms):
        return None
    known = (lexicon().longest(lowers, 0) for lexicon in (cues, parts, places))
    return None if any(hit is not None for hit in known) else Name(start, end, start)


def _begins_word(analysis: Analysis, start: int, last: int) -> bool:
    """Whether a capital begins a word of offices and bodies: `các đồng chí | Lãnh đạo Huyện ủy`."""
    if start + 1 >= last or not analysis.forms[start + 1].islower():
        return False
    hits = (lexicon().longest(analysis.lowers, start, start + 2) for lexicon in (cues, parts))
    return any(hit is not None and hit[0] == start + 2 for hit in hits)


def _past_small_letters(analysis: Analysis, start: int, end: int, last: int) -> int:
    """Past a given name that is not capitalised: `Ông: Phạm Văn | quyền - …`."""
    if end - start != 2 or not is_middle(analysis.lowers[end - 1]) or end >= last:
        return end
    marked = end + 1 >= last or not analysis.forms[end + 1].isalnum()
    return end + 1 if marked and is_syllable(analysis.lowers[end]) else end


def _is_of_a_place(analysis: Analysis, name: Name, first: int) -> bool:
    """Whether a name is that of a street, a school or a ward (`đường Nguyễn Huệ`), or a province (`Hà Nội`)."""
    if name.left < name.start:
        return False
    if name.start > first and analysis.lowers[name.start - 1] in place_words():
        return True
    hit = places().longest(analysis.lowers, name.start, name.end)
    rare = surname_tier(analysis.lowers[name.start]) < 2
    return rare and hit is not None and hit[0] == name.end and bool(hit[1] & {PROVINCE, DISTRICT, COUNTRY})


def _is_label(analysis: Analysis, name: Name) -> bool:
    """Whether the words are those of a heading: `DANH SÁCH | cán bộ`, although there are people called Danh."""
    return " ".join(analysis.lowers[name.start : name.end]) in load_words("appointments", "labels")


def _continues(analysis: Analysis, index: int) -> bool:
    """Whether a word goes on in the one behind it: `F1H2O | World Championship`, but not `Theo | Chris Gaffney`."""
    form = analysis.forms[index]
    return (form[0].isupper() and not _is_preposition(analysis, index)) or form[-1].isdigit()


def _is_office(analysis: Analysis, index: int, stop: int) -> bool:
    """Whether an office of several words begins at `index`: in a row, `Y Thịnh | Trưởng Công an`."""
    cue = cues().longest(analysis.lowers, index, stop)
    return cue is not None and cue[1].kind == "role" and analysis.forms[index][0].isupper()


def _is_preposition(analysis: Analysis, index: int) -> bool:
    return analysis.lowers[index] in load_words("appointments", "prepositions")


def _foreign_end(analysis: Analysis, start: int, last: int) -> int:
    """The end of a foreign name of several words, known or with a mark behind it as before an office; else `start`."""
    if _is_preposition(analysis, start):
        return start  # `Theo | Chris Gaffney, Chủ tịch …`
    end = given_name_end(analysis, start, last)
    if end > start:
        return end
    end = name_run(analysis, start, last)
    if end - start < 2 or end >= last or not (analysis.forms[end] in ",-–(" or _is_office(analysis, end, last)):
        return start
    if analysis.forms[start].isupper():
        openers = load_words("appointments", "name_openers")
        opens = start == 0 or not analysis.forms[start - 1][0].isalpha() or analysis.lowers[start - 1] in openers
        return end if opens and bare_highland_end(analysis, start, last) == end else start
    return end if any(not is_syllable(analysis.lowers[index]) for index in range(start, end)) else start
