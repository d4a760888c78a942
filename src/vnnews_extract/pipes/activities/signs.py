"""A sentence as the grammar reads it: lexicon phrases and words, one sign each."""

from dataclasses import dataclass, field, replace

from vnnews_extract.language import Analysis
from vnnews_extract.lexicons import load_words
from vnnews_extract.pipes.activities.breaks import ends_name, holds_verb, uncrossed, word_end
from vnnews_extract.pipes.activities.capitals import (
    capital_sign,
    heads_name,
    is_initial,
    joins_name,
    name_sign,
    names_country,
)
from vnnews_extract.pipes.activities.features import (
    ABBREVIATION,
    AGENTIVE,
    FUNCTION_HEAD,
    MOTION,
    NAMING,
    NUMBERED,
    QUANTIFIER,
    RANGE,
)
from vnnews_extract.pipes.activities.institutions import function_end, institution_end, names_area, names_event
from vnnews_extract.pipes.activities.markers import marked_by, marker_end
from vnnews_extract.pipes.activities.numbering import (
    document_end,
    ends_time,
    is_sum,
    leads_to_number,
    range_end,
)
from vnnews_extract.pipes.activities.readings import settle_readings
from vnnews_extract.pipes.activities.shouting import hushed, is_shouted
from vnnews_extract.pipes.activities.vocabulary import NOUNS, Entry, vocabulary

_JOINT = "'"  # a sign of no grammar: part of a name, or like any other word
_MARKS = {
    **{mark: mark for mark in ",;:()/"},
    **dict.fromkeys("-–—", "~"),
    **dict.fromkeys('“”"‘«»', '"'),
    "[": "(",
    "]": ")",
    "…": ",",
    "...": ",",
    "&": "/",
    "%": "M",
    **dict.fromkeys("'’ʼ.", _JOINT),
}
_TAG_SIGNS = {
    **dict.fromkeys(("N", "Nc", "P", "Nb", "B", "S", "X", "Z"), "N"),
    "Np": "P",
    "Ny": "P",
    "Nu": "U",
    "V": "v",
    "Vb": "v",
    "A": "j",
    "M": "M",
    "L": "D",
    "E": "p",
    "C": "x",
    "Cc": "&",
    "R": "r",
    "T": "r",
}

_NAMES = ("P", "K")
_OPENERS = frozenset(':;"')
_ENDS = frozenset(",;:.")
_NO_ENTRY = Entry()
_NO_HIT = (0, _NO_ENTRY)
_RANGE = Entry(features=RANGE)


@dataclass(slots=True)
class Sentence:
    """The words of a sentence in parallel lists: token range, sign and lexicon entry of each."""

    analysis: Analysis
    signs: str = ""
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)

    def is_capital(self, word: int) -> bool:
        """Whether the word begins with a capital letter."""
        return self.analysis.forms[self.starts[word]][0].isupper()

    def is_plural(self, words: tuple[int, int]) -> bool:
        """Whether `các` or `những` stands among the words."""
        first, last = self.tokens(*words)
        return not load_words("particles", "quantifier", "plural").isdisjoint(self.analysis.lowers[first:last])

    def tokens(self, first: int, last: int) -> tuple[int, int]:
        """The token range of the words `first:last`."""
        return self.starts[first], self.ends[last - 1]


def read_sentence(analysis: Analysis, first: int, last: int) -> Sentence:
    """The sentence of the tokens `first:last`.

    >>> from vnnews_extract.language import analyse
    >>> read_sentence(analyse("UBND xã đã trao 5 suất quà."), 0, 8).signs
    'OT+aMN_'
    """
    hits = vocabulary().everywhere(analysis.lowers, first, last)
    if is_shouted(analysis, first, last):
        analysis = hushed(analysis, first, last, hits)
    forms, lowers, words, word_of = analysis.forms, analysis.lowers, analysis.words, analysis.word_of
    signs: list[str] = []
    starts: list[int] = []
    entries: list[Entry] = []
    sign, opening = "", True
    index = spelt = first  # `spelt`: the end of a name with a mark inside
    marked = marker_end(forms, first, last)
    while index < last:
        stop = words[word_of[index]][1]
        if stop > index + 1:
            stop = word_end(analysis, index, min(stop, last), hits, first)
        form, previous = forms[index], sign
        sign, entry = _MARKS.get(form, ""), _NO_ENTRY
        if sign == ":" and leads_to_number(analysis, index):
            sign = "~"
        if sign == _JOINT:
            sign = "K" if joins_name(analysis, index) else ""
            if sign:
                stop, spelt = index + 1, index + 2  # `Đắk R|'|lấp`
        elif index < spelt:
            sign, stop = "K", spelt
        elif index < marked:
            sign, stop = "_", marked
        if not sign:
            if previous == "M" and len(signs) > 1 and (signs[-2] in NOUNS or ends_time(signs)):
                previous = "P"  # a number that names something (`Chi bộ 2`, `năm 2022`) counts as a name
            length, found = hits[index - first] or _NO_HIT
            end = index + length
            if length > 1:
                end, found = uncrossed(analysis, index, last, hits, first, signs) or (index, _NO_ENTRY)
                if found.noun == "O" and previous and previous in "OTPK+r":
                    end, found = holds_verb(analysis, index, end, found)
                if previous in _NAMES and signs[-1] != "M" and ends_name(analysis, index, end, found):
                    end, stop = index, index + 1
            if end > index + 1 or (end > index and (stop == index + 1 or heads_name(form, found))):
                sign = found.plain if form == lowers[index] else ""
                sign = sign or _entry_sign(analysis, found, index, end, opening, previous)
                if sign:
                    stop, entry = end, found
                if sign == "F" and previous == "a" and found.verb and form[0].isupper():
                    entry = replace(found, verb="")  # `thực hiện | Chỉ thị 05`
                if sign == "O":
                    stop = _institution_end(analysis, entry, stop, last)
                elif entry.features & NUMBERED:
                    stop = document_end(analysis, stop, last)
            if not sign and signs and signs[-1] == "M" and _points_at_time(analysis, index, signs):
                sign = "j"
            sign = sign or _word_sign(analysis, index, stop, opening, previous)
            if sign in _NAMES and is_initial(analysis, stop, last):
                stop += 1  # `em T. | và gia đình`
            if sign == previous == "M" and is_sum(analysis, index, hits[stop - first : last - first]):
                sign = "U"
            if sign == "M" and (end := range_end(analysis, index, last)) > stop:
                stop, entry = end, _RANGE
        starts.append(index)
        entries.append(entry)
        signs.append(sign)
        opening = sign in _OPENERS or (opening and (sign in "_~()" or (sign == "M" and marked_by(forms, stop, last))))
        index = stop
    return Sentence(analysis, settle_readings(signs, entries), starts, [*starts[1:], index], entries)


def _institution_end(analysis: Analysis, entry: Entry, stop: int, last: int) -> int:
    end = institution_end(analysis, stop, last)
    if end == stop and entry.features & FUNCTION_HEAD:
        end = function_end(analysis, stop, last)
    return stop if _gets_number(analysis, end) else end  # `Hợp tác xã | trồng | được 5 ha`


def _word_sign(analysis: Analysis, index: int, stop: int, opening: bool, previous: str) -> str:
    """The sign of a word that no lexicon holds, from its tag and its form."""
    form = analysis.forms[index]
    if previous == "M" and analysis.lowers[index] in load_words("actors", "time", "hour") and analysis.glued(index):
        return "Y"  # `từ | 0h`
    if form[0].isdigit():
        return "K" if previous in _NAMES and analysis.glued(index) else "M"  # `F1`, `Đội K|53`
    if not form[0].isalpha():
        return "_"
    if form != analysis.lowers[index] and (sign := capital_sign(analysis, index, stop, opening, previous)):
        return sign
    sign = _TAG_SIGNS.get(analysis.tag(index), "N")
    if previous == "+" and sign in "Nj" and stop < len(analysis.forms) and analysis.forms[stop][0].isdigit():
        return _told_sign(analysis, index)
    if sign == "N" and previous == "+" and _needs_verb(analysis, index):
        return "v"
    named = previous == "M" if sign == "j" else sign == "v" and previous and previous in "MD"
    return "N" if named else sign  # `3 cây xanh`, `các vướng mắc`, `318 trẻ`


def _needs_verb(analysis: Analysis, index: int) -> bool:
    """`Ban giám khảo đã | loại | 2 phim`: behind such a particle nothing else can stand."""
    return analysis.lowers[index - 1] in load_words("particles", "status", "verbal")


def _told_sign(analysis: Analysis, index: int) -> str:
    """`Ngành đã | dồn đổi | 2.600 ha`: behind a particle and before a number a verb; `mất trắng` is a state."""
    opening = vocabulary().longest(analysis.lowers, index, index + 1)
    return "t" if opening is not None and opening[1].verb == "t" else "v"


def _points_at_time(analysis: Analysis, index: int, signs: list[str]) -> bool:
    """`Tháng 10 | này | huyện nghiệm thu …`: the time goes on, and no thing begins."""
    return analysis.lowers[index] in load_words("actors", "reference", "thing") and ends_time(signs)


def _entry_sign(analysis: Analysis, entry: Entry, index: int, stop: int, opening: bool, previous: str) -> str:
    """The sign of a lexicon phrase: which of its readings holds here."""
    form = analysis.forms[index]
    if entry.features & ABBREVIATION and form.islower():
        return ""
    if entry.features & NAMING and previous and previous in NOUNS:
        return "N"  # `Đội số 2`
    if entry.features & QUANTIFIER and stop < len(analysis.forms) and analysis.forms[stop][0].isdigit():
        return "D"
    if not opening and form[0].isupper():
        if stop == index + 1 and (name := name_sign(analysis, stop, entry, previous)):
            return name
        if entry.noun == "H" and names_country(analysis, index, stop):
            return "T"
        if entry.noun == "Y" and previous == "a":
            return "E"  # `tổ chức | Ngày hội …`
        if form.isupper() and len(form) > 1 and analysis.forms[index - 1].islower():
            return entry.noun or "K"  # `dầu | DO`
        joins = entry.function and entry.function in "xp" and previous in ("O", "E", "G") and not form.isupper()
        joins = joins or (entry.function in ("k", "x") and previous in _NAMES)
        named = entry.verb or joins or entry.function in "jr"  # `Quỹ | Vì | ngày mai`, `Đắk | Song`
        return entry.noun or ("K" if named else entry.function)
    if entry.function and (entry.verb or entry.noun):
        return _function_or_content(entry, analysis.tag(index), previous)
    if entry.noun == "N" and previous == "+" and _needs_verb(analysis, index):
        return entry.verb or "v"
    if entry.noun and entry.verb:
        if (
            entry.features & AGENTIVE
            and previous in ("O", "T", "P")
            and entry.noun == "N"
            and _acted_on(analysis, stop)
        ):
            return entry.verb  # `Bộ CHQS tỉnh | điều | xe`
        begins = opening or (previous == "," and _acts_in_area(analysis, stop))
        if entry.noun == "O" and begins and names_area(analysis, stop):
            return "O"  # `Thanh tra | tỉnh …`; `Tại xã Trà Khê, | thanh tra | huyện phát hiện …`
        if entry.noun == "O" and previous != "D" and _leads_to_number(analysis, stop):
            return entry.verb  # `Năm 2022, | tổ chức | được 5 lớp`
        if entry.noun == "R" and previous != "D" and names_event(analysis, stop):
            return entry.verb  # `ông An, Chủ tịch Hội đồng, | chủ tọa | phiên họp`
        return _noun_or_verb(entry, analysis.tag(index), previous)
    if entry.verb and previous and previous in "DMZpo" and analysis.tag(index)[:1] == "N":
        return "N"
    if entry.verb == "a" and previous == "M" and _ends_clause(analysis, stop):
        return "N"  # `chỉ ra 4 | hạn chế |, yêu cầu …`
    if entry.features & MOTION and previous and previous in "+-r" and analysis.tag(index) == "V":
        return "a"  # `đã đến`
    return entry.noun or entry.verb or entry.function


def _ends_clause(analysis: Analysis, index: int) -> bool:
    """Whether a mark stands at `index`, or a word of direction: `chuyển 5 đề xuất | lên | tỉnh`."""
    if index >= len(analysis.forms):
        return False
    return analysis.forms[index] in _ENDS or analysis.lowers[index] in load_words("clauses", "preposition", "motion")


def _acted_on(analysis: Analysis, index: int) -> bool:
    """Whether something to act on begins at `index`: `điều | xe`, neither `điều | này` nor `trồng điều | bán lãi`."""
    if index >= len(analysis.forms) or analysis.lowers[index] in load_words("actors", "reference", "thing"):
        return False
    hit = vocabulary().longest(analysis.lowers, index, min(index + 4, len(analysis.lowers)))
    return hit is None or not hit[1].verb


def _acts_in_area(analysis: Analysis, stop: int) -> bool:
    """Whether one word for an area stands at `stop` and a deed right behind it."""
    lowers, last = analysis.lowers, min(stop + 5, len(analysis.lowers))
    deed = vocabulary().longest(lowers, stop + 1, last) if stop + 1 < last else None
    return deed is not None and deed[1].verb == "a" and not deed[1].noun


def _leads_to_number(analysis: Analysis, stop: int) -> bool:
    """Whether a number follows, with nothing but `được` before it."""
    return stop < len(analysis.forms) and (analysis.forms[stop][0].isdigit() or _gets_number(analysis, stop))


def _gets_number(analysis: Analysis, stop: int) -> bool:
    """Whether `được` and a number follow."""
    gets = stop + 1 < len(analysis.forms) and analysis.lowers[stop] in load_words("particles", "passive", "words")
    return gets and analysis.forms[stop + 1][0].isdigit()


def _function_or_content(entry: Entry, tag: str, previous: str) -> str:
    if entry.function in "+-mwb>xk&" or (entry.function == "j" and previous == "a"):
        return entry.function
    if entry.verb:
        return entry.verb if tag == "V" and previous and previous not in "DMZ,;:" else entry.function
    return entry.noun if tag[:1] in "NP" else entry.function


def _noun_or_verb(entry: Entry, tag: str, previous: str) -> str:
    """`UBND xã báo cáo …` against `bản báo cáo`: the word before decides, then the tag."""
    if entry.features & AGENTIVE:
        leads = previous == "O" and entry.noun == "R"  # `Chi bộ | lãnh đạo`: its leaders would stand before it
        return entry.verb if leads or (previous and previous in "+-m") else entry.noun  # `Đảng bộ đã | lãnh đạo`
    if previous and previous in "aj" and entry.noun in "EFZ":
        return entry.noun  # `đẩy mạnh hoạt động`
    if entry.noun == "O" and (not previous or previous in ";:"):
        return entry.verb  # `Tổ chức 5 lớp tập huấn`
    if not previous or previous in ",;:&~":
        return entry.noun if tag[:1] == "N" else entry.verb
    if previous in "DMEZFpoN":
        return entry.noun if tag[:1] == "N" or previous in "DMpo" else entry.verb
    return entry.verb if previous in "+-mrOTRHGPK" or tag == "V" else entry.noun
