"""An office and its holder on lines of their own, as in signatures, captions and tables.

KT. CHỦ TỊCH          Phó Chủ tịch:            Lê Văn Tám
PHÓ CHỦ TỊCH          1. Lê Văn Tám            Chủ tịch UBND xã
Lê Văn Tám            2. Hồ Thị Lan
"""

from vnnews_extract.language import Analysis
from vnnews_extract.pipes.officials.groups import Group
from vnnews_extract.pipes.officials.names import CueIndex, Name, honorific_start, name_tier, surnamed_end

_SEEN_AHEAD = 40  # lines of names below one office


def bind_lines(analysis: Analysis, groups: list[Group], found: CueIndex) -> list[Name]:
    """Give offices that stand alone on a line the names on the lines below, else the one above."""
    lines = _Lines(analysis, found)
    names: list[Name] = []
    for group in groups:
        number = analysis.sentence_of[group.start]
        if group.holders or not lines.is_alone(group, number):
            continue
        _, last = analysis.sentences[number]
        holders = lines.names_below(number) if analysis.lowers[last - 1] == ":" else lines.names_at(number + 1)
        group.holders = holders or lines.names_at(number - 1)
        group.link = "line"
        names += group.holders
    return names


class _Lines:
    def __init__(self, analysis: Analysis, found: CueIndex) -> None:
        self.analysis = analysis
        self.found = found
        self.taken: set[int] = set()

    def is_alone(self, group: Group, number: int) -> bool:
        """Whether nothing but marks and abbreviations of one or two letters stands beside the offices."""
        first, last = self.analysis.sentences[number]
        beside = self.analysis.forms[first : group.start] + self.analysis.forms[group.end : last]
        return group.name is None and all(not form.isalpha() or (form.isupper() and len(form) <= 2) for form in beside)

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
        start = next(
            (index for index in range(first, last) if name_tier(analysis, index) and self._may_begin(index, first)),
            last,
        )
        end = surnamed_end(analysis, start, last) if start < last else start
        left, gender = honorific_start(analysis, start, first, self.found)
        beside = analysis.forms[first:left] + analysis.forms[end:last]
        if end == start or any(form.isalpha() for form in beside):
            return []
        self.taken.add(number)
        return [Name(start, end, left, gender)]

    def _may_begin(self, index: int, first: int) -> bool:
        return self.analysis.forms[index][0].isupper() and self.found.end_of(index) is None
