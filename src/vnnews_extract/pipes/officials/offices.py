"""Offices in the text: a title with its level words and the organisation behind it."""

from dataclasses import dataclass

from vnnews_extract.language import Analysis
from vnnews_extract.pipes.facts import PositionFact, Span
from vnnews_extract.pipes.officials.names import name_run, surname_tier
from vnnews_extract.pipes.officials.organizations import read_organization
from vnnews_extract.pipes.officials.vocabulary import UNIT, Cue, cues, parts, word_set, words

CueSpan = tuple[int, int, Cue]


@dataclass(slots=True)
class Office:
    """An office as it stands in the text.

    Attributes:
        start: where the title begins; `left` where `nguyên`, `cựu` before it begin.
        title_end: end of the title.
        end: end of the organisation, or of the title where none follows.
        name_end: end of the personal name right behind (`Chủ tịch UBND tỉnh | Phạm Anh Tuấn`), else `end`.
        family: the kind of role, a table of the lexicon.
        former: whether `nguyên` or `cựu` stands before it.
    """

    start: int
    left: int
    title_end: int
    end: int
    name_end: int
    family: str
    former: bool = False

    def position(self, with_name: bool = False) -> PositionFact:
        """The office as a fact; `with_name` where what looks like a name behind it belongs to it."""
        end = self.name_end if with_name else self.end
        organization = (self.title_end, end) if end > self.title_end else None
        return PositionFact((self.start, self.title_end), organization, self.former)

    @property
    def organization(self) -> Span | None:
        """The tokens of the organisation, where one follows."""
        return (self.title_end, self.end) if self.end > self.title_end else None


def find_cues(analysis: Analysis) -> list[CueSpan]:
    """Everything in the text that announces an office or a person."""
    return [hit for hit in cues().scan(analysis.lowers) if hit[2].kind != "none"]


def find_offices(analysis: Analysis, found: list[CueSpan]) -> list[Office]:
    """The offices of the text in order; none overlaps another."""
    offices: list[Office] = []
    passed = 0
    for start, end, cue in found:
        if cue.kind != "role" or start < passed or analysis.sentence_of[start] < 0:
            continue
        first, stop = analysis.sentences[analysis.sentence_of[start]]
        if end > stop:
            continue
        office = _read_office(analysis, start, end, cue, max(first, passed), stop)
        if office is not None:
            offices.append(office)
            passed = office.end
    return offices


def _read_office(analysis: Analysis, start: int, end: int, cue: Cue, first: int, stop: int) -> Office | None:
    lowers = analysis.lowers
    if cue.family == "bare" and not _heads_a_unit(analysis, start, end, stop):
        return None
    deputy = lowers[start] in ("phó", "pct", "pbt")
    start = _with_level_words(lowers, start, first)
    title_end = _with_suffixes(lowers, end, stop, deputy and cue.family in ("party", "chair"))
    left, former = _former(lowers, start, first)
    if cue.family == "complete":
        tail = _name_behind(analysis, title_end, stop)
        return Office(start, left, title_end, title_end, tail, cue.family, former)
    begin = title_end
    if (
        begin + 1 < stop
        and analysis.forms[begin] == "."
        and analysis.glued(begin)
        and analysis.glued(begin + 1)
    ):
        begin += 1  # `CT.Hội CCB`
    if begin >= stop:
        return Office(start, left, title_end, title_end, title_end, cue.family, former)
    reading = read_organization(analysis, begin, stop, cue.family)
    if reading.end == begin and reading.name_end == begin:
        tail = _foreign_name(analysis, begin, stop) if cue.family == "state" else begin
        return Office(
            start,
            left,
            title_end,
            title_end,
            max(tail, title_end) if tail > begin else title_end,
            cue.family,
            former,
        )
    org_end = reading.end if reading.end > begin else title_end
    name_end = reading.name_end if reading.name_end > reading.end else org_end
    if cue.family == "state" and name_end == org_end and org_end > title_end:
        tail = _foreign_name(analysis, org_end, stop)
        name_end = max(tail, org_end)
    return Office(start, left, title_end, org_end, name_end, cue.family, former)


def _heads_a_unit(analysis: Analysis, start: int, end: int, stop: int) -> bool:
    """Whether `trưởng`, `phó trưởng` stand before a unit (`Trưởng Công an xã`) and after no verb."""
    if end >= stop or (start > 0 and analysis.lowers[start - 1] in word_set("titles", "bare", "not_after")):
        return False
    hit = parts().longest(analysis.lowers, end, stop)
    return hit is not None and hit[1].kind == UNIT


def _with_level_words(lowers: list[str], start: int, first: int) -> int:
    before = word_set("titles", "before")
    while start > first:
        if lowers[start - 1] in before:
            start -= 1
        elif start - 2 >= first and " ".join(lowers[start - 2 : start]) in before:
            start -= 2
        else:
            break
    return start


def _with_suffixes(lowers: list[str], end: int, stop: int, deputy: bool) -> int:
    while end < stop:
        hit = words("titles", "after").longest(lowers, end, stop)
        if hit is None and deputy:
            hit = words("titles", "deputy_after").longest(lowers, end, stop)
        if hit is None or _begins_unit(lowers, end, hit[0], stop):
            break
        end = hit[0]
    return end


def _begins_unit(lowers: list[str], start: int, end: int, stop: int) -> bool:
    """Whether a longer unit begins with the level words: `Thường trực HĐND`."""
    hit = parts().longest(lowers, start, stop)
    return hit is not None and hit[0] > end


def _former(lowers: list[str], start: int, first: int) -> tuple[int, bool]:
    former = word_set("titles", "former")
    if start > first and lowers[start - 1] in former:
        return start - 1, True
    if start - 1 > first and lowers[start - 1] == "là" and lowers[start - 2] in former:
        return start - 2, True
    return start, False


def _name_behind(analysis: Analysis, start: int, stop: int) -> int:
    """The end of the personal name right behind a title that takes no organisation."""
    if start >= stop:
        return start
    end = name_run(analysis, start, stop)
    return end if end - start >= 2 and surname_tier(analysis.lowers[start]) else start


def _foreign_name(analysis: Analysis, start: int, stop: int) -> int:
    """The end of the name of any form behind a state office: `Tổng thống Nga | Putin`."""
    if start >= stop:
        return start
    return name_run(analysis, start, stop)
