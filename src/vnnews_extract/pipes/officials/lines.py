"""An office and its holder on lines of their own, as in signatures, captions and tables.

KT. CHỦ TỊCH          Phó Chủ tịch:            Lê Văn Tám               Họ và tên: Lê Văn Tám
PHÓ CHỦ TỊCH          1. Lê Văn Tám            Chủ tịch UBND xã         Chức vụ: Giám đốc
(Đã ký)               2. Hồ Thị Lan            Hồ Thị Lan
Lê Văn Tám                                     Phó Chủ tịch UBND xã
"""

from vnnews_extract.language import Analysis
from vnnews_extract.lexicons import load_words
from vnnews_extract.pipes.officials.finding import CueIndex, honorific_start
from vnnews_extract.pipes.officials.groups import Group
from vnnews_extract.pipes.officials.names import Name, highland_end, surnamed_end
from vnnews_extract.pipes.officials.vocabulary import LEVEL, UNIT, parts, words

_SEEN_AHEAD = 40  # lines of names below one office
_LONGEST_FORM = 6  # lines between a name and the office in a form
_LONGEST_LABEL = 5  # tokens


def bind_lines(analysis: Analysis, groups: list[Group], found: CueIndex) -> list[Name]:
    """Give offices that stand alone on a line the names of the lines beside it.

    Below a colon they are all that follow; else it is the name above, which an office above it would have taken
    had it been its own, or the one below.
    """
    lines = _Lines(analysis, found)
    names: list[Name] = []
    for group in groups:
        number = analysis.sentence_of[group.start]
        if group.holders or not lines.is_alone(group, number):
            continue
        _, last = analysis.sentences[number]
        if analysis.lowers[last - 1] == ":":
            group.holders = lines.names_below(number) or lines.names_at(number - 1)
        else:
            group.holders = lines.names_above(number) or lines.names_at(lines.below_signature(number))
        group.link = "line"
        names += group.holders
    return names


def _name_end(analysis: Analysis, start: int, last: int) -> int:
    """The end of the name of a Vietnamese or of one of the highlands at `start`, or `start`."""
    return max(surnamed_end(analysis, start, last), highland_end(analysis, start, last))


class _Lines:
    def __init__(self, analysis: Analysis, found: CueIndex) -> None:
        self.analysis = analysis
        self.found = found
        self.taken: set[int] = set()

    def is_alone(self, group: Group, number: int) -> bool:
        """Whether nothing but marks and abbreviations of one or two letters stands beside the offices."""
        first, last = self.analysis.sentences[number]
        first = self._past_label(first, group.start)
        beside = self.analysis.forms[first : group.start] + self.analysis.forms[group.end : last]
        return group.name is None and all(not form.isalpha() or (form.isupper() and len(form) <= 2) for form in beside)

    def _past_label(self, first: int, stop: int) -> int:
        """Past what a form calls the entry: `Họ và tên:`, `Chức vụ:`."""
        hit = words("appointments", "labels").longest(self.analysis.lowers, first, stop)
        return first if hit is None else hit[0]

    def below_signature(self, number: int) -> int:
        """The line below the one of an office, past a note that it is signed: `(Đã ký)`."""
        if number + 1 < len(self.analysis.sentences):
            first, last = self.analysis.sentences[number + 1]
            told = " ".join(lower for lower in self.analysis.lowers[first:last] if lower.isalpha())
            if told in load_words("appointments", "signed"):
                return number + 2
        return number + 1

    def names_above(self, number: int) -> list[Name]:
        """The name on the line above, past other entries of a form: `Họ và tên: …`, `Ngày sinh: …`, `Chức vụ: …`."""
        for line in range(number - 1, max(-1, number - 1 - _LONGEST_FORM), -1):
            found = self.names_at(line)
            first, last = self.analysis.sentences[line]
            if found or ":" not in self.analysis.lowers[first : min(last, first + _LONGEST_LABEL)]:
                return found
        return []

    def names_below(self, number: int) -> list[Name]:
        """The names on the lines below, one each, until another line comes."""
        names: list[Name] = []
        for line in range(number + 1, min(number + 1 + 2 * _SEEN_AHEAD, len(self.analysis.sentences))):
            first, last = self.analysis.sentences[line]
            if not any(form.isalpha() for form in self.analysis.forms[first:last]):
                continue  # the number of an entry
            found = self.names_at(line)
            if not found:
                break
            names += found
        return names

    def names_at(self, number: int) -> list[Name]:
        """The name that makes up the line, as a list of at most one."""
        if not 0 <= number < len(self.analysis.sentences) or number in self.taken:
            return []
        analysis = self.analysis
        first, last = analysis.sentences[number]
        first = self._past_label(first, last)
        ends = ((index, _name_end(analysis, index, last)) for index in range(first, last) if self._may_begin(index))
        start, end = next(((index, found) for index, found in ends if found > index), (last, last))
        if start == last or self._is_unit(start, last):
            return []
        left, gender = honorific_start(analysis, start, first, self.found)
        beside = analysis.forms[first:left] + analysis.forms[end:last]
        if any(form.isalpha() for form in beside):
            return []
        self.taken.add(number)
        return [Name(start, end, left, gender)]

    def _is_unit(self, start: int, last: int) -> bool:
        """Whether a heading names a unit: `PHÒNG VĂN HÓA`."""
        part = parts().longest(self.analysis.lowers, start, last)
        return part is not None and part[1].kind in (UNIT, LEVEL) and self.analysis.forms[last - 1].isupper()

    def _may_begin(self, index: int) -> bool:
        return self.analysis.forms[index][0].isupper() and self.found.end_of(index) is None
