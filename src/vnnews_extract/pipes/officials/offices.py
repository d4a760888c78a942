"""Offices in the text: a title with its level words and the organisation behind it."""

from collections.abc import Iterator
from dataclasses import dataclass

from vnnews_extract.language import Analysis
from vnnews_extract.lexicons import load_words
from vnnews_extract.pipes.facts import PositionFact, Span
from vnnews_extract.pipes.officials.gazetteer import COUNTRY, home_begins, places
from vnnews_extract.pipes.officials.names import (
    ends_name,
    given_name_end,
    is_foreign,
    is_name_like,
    name_run,
    surname_tier,
    surnamed_end,
    transcribed_end,
)
from vnnews_extract.pipes.officials.organizations import Reading, read_organization
from vnnews_extract.pipes.officials.rows import row_end
from vnnews_extract.pipes.officials.vocabulary import NOMINAL, UNIT, VERBAL, Cue, cues, parts, words

CueSpan = tuple[int, int, Cue]

_OPENERS = frozenset(",-–—(")
_TIES = frozenset("-–—")
_CLOSERS = _OPENERS | frozenset(";.)")
_LONGEST_FIELD = 8  # tokens
_ROMAN = frozenset("IVXLC")


@dataclass(slots=True)
class Office:
    """An office as it stands in the text.

    Attributes:
        start: where the title begins; `left` where `nguyên`, `cựu` before it begin.
        title_end: end of the title.
        organization: the organisation, None where none follows.
        name: the personal name right behind (`Chủ tịch UBND tỉnh | Phạm Anh Tuấn`), None without one.
        tail: end of the title, the organisation and the term (`khóa XV`, `nhiệm kỳ 2020 - 2025`).
        family: the kind of role, a table of the lexicon.
        former: whether `nguyên` or `cựu` stands before it.
        counted: whether it is a number of people of the staff, who hold it only where a list names them.
        counterpart: the title of the office before, whose like this one is (`người đồng cấp Nga`), else None.
    """

    start: int
    left: int
    title_end: int
    organization: Span | None
    name: Span | None
    tail: int
    family: str
    former: bool = False
    counted: bool = False
    counterpart: Span | None = None

    @property
    def end(self) -> int:
        """End of the office without its term and the name behind it."""
        return self.organization[1] if self.organization else self.title_end

    @property
    def outer_end(self) -> int:
        """End of the office and of the name behind it."""
        return self.name[1] if self.name else self.tail

    def position(self) -> PositionFact:
        """The office as a fact."""
        return PositionFact(self.counterpart or (self.start, self.title_end), self.organization, self.former)

    def take_name(self) -> None:
        """Count what looks like a name behind as part of the organisation: `Chủ tịch xã | Trần Hợi`."""
        if self.name:
            self.organization = (self.organization or self.name)[0], self.name[1]
            self.tail, self.name = self.name[1], None


def find_cues(analysis: Analysis) -> list[CueSpan]:
    """Everything in the text that announces an office or a person."""
    found: list[CueSpan] = []
    for start, end, cue in _scan(analysis):
        if cue.kind != "none":
            found.append((start, end, cue))
        elif analysis.forms[end - 1][0].isupper() and analysis.forms[start].islower():
            hit = cues().longest(analysis.lowers, end - 1)  # `giữ chức | Vụ trưởng`
            if hit is not None and hit[0] > end and hit[1].kind == "role":
                found.append((end - 1, *hit))
    return found


def _scan(analysis: Analysis) -> Iterator[CueSpan]:
    """The cues in text order, none over the end of a line: `Lê Thị Thanh Tra⏎Trưởng phòng`."""
    sentence_of = analysis.sentence_of
    for start, end, cue in cues().scan(analysis.lowers):
        if sentence_of[start] == sentence_of[end - 1]:
            yield start, end, cue
            continue
        border = next(index for index in range(start, end) if sentence_of[index] != sentence_of[start])
        yield from cues().scan(analysis.lowers, start, border)
        stop = analysis.sentences[sentence_of[border]][1] if sentence_of[border] >= 0 else end
        yield from (hit for hit in cues().scan(analysis.lowers, border, stop) if hit[0] < end)


def find_offices(analysis: Analysis, found: list[CueSpan]) -> list[Office]:
    """The offices of the text in order; none overlaps another."""
    offices: list[Office] = []
    passed = 0
    roles = {start for start, _, cue in found if cue.kind == "role"}
    for start, end, cue in found:
        if cue.kind != "role" or start < passed or analysis.sentence_of[start] < 0:
            continue
        if end in roles and " ".join(analysis.lowers[start:end]) in load_words("titles", "before"):
            continue  # `Trợ lý | Ngoại trưởng`
        first, stop = analysis.sentences[analysis.sentence_of[start]]
        stop = row_end(analysis, start, stop)
        if end <= stop and _is_office(analysis, start, end, cue, stop):
            office = _read_office(analysis, start, end, cue, max(first, passed), stop)
            passed = office.tail
            if " ".join(analysis.lowers[start:end]) in load_words("titles", "counterparts"):
                if not offices:
                    continue
                office.counterpart = offices[-1].counterpart or (offices[-1].start, offices[-1].title_end)
            offices.append(office)
    return offices


def _is_office(analysis: Analysis, start: int, end: int, cue: Cue, stop: int) -> bool:
    """Whether the role word is one here: not a verb, a number of people or half of another phrase."""
    before = analysis.lowers[start - 1] if start else ""
    if before in load_words("titles", "not_after") or _is_stood_for(analysis.lowers, start):
        return False
    if is_name_like(cue) and ends_name(analysis, start, end):
        return False
    if " ".join(analysis.lowers[max(0, start - 2) : start]) in load_words("appointments", "spouses"):
        return False  # `Phu nhân | Thủ tướng`
    if " ".join(analysis.lowers[start:end]) in load_words("titles", "honorary"):
        hit = parts().longest(analysis.lowers, end, stop) if end < stop else None
        return hit is None or hit[1].kind not in (NOMINAL, VERBAL) or not analysis.forms[end].islower()
    if " ".join(analysis.lowers[start:end]) in load_words("titles", "leaders"):
        return end < stop and _is_of_country_abroad(analysis, end, stop)
    if " ".join(analysis.lowers[start:end]) in load_words("titles", "rulers"):
        return name_run(analysis, end, stop) - end >= 2 and analysis.forms[end + 1][0].isupper()
    if cue.family == "bare":
        hit = parts().longest(analysis.lowers, end, stop) if end < stop else None
        if hit is None or hit[1].kind != UNIT or before in load_words("titles", "bare", "not_after"):
            return False
        if " ".join(analysis.lowers[start:end]) in load_words("titles", "bare", "envoys"):
            sender = " ".join(analysis.lowers[end : hit[0]]) in load_words("titles", "bare", "senders")
            return sender and (analysis.forms[start][0].isupper() or before in _TIES)
        if " ".join(analysis.lowers[start:end]) in load_words("titles", "bare", "boards"):
            return before in _OPENERS and hit[1].sector == "party" and _is_between_marks(analysis, end, stop)
        if " ".join(analysis.lowers[start:end]) in load_words("titles", "bare", "charges"):
            return before in _OPENERS and (analysis.forms[end][0].isupper() or analysis.forms[start][0].isupper())
        return analysis.forms[start][0].isupper() or not _ends_title(analysis, start)
    return True


def _is_between_marks(analysis: Analysis, start: int, stop: int) -> bool:
    """Whether a mark ends what is read from `start` on as an organisation."""
    end = read_organization(analysis, start, stop, "party").end
    return end >= stop or analysis.forms[end] in _CLOSERS


def _is_of_country_abroad(analysis: Analysis, start: int, stop: int) -> bool:
    """Whether a country other than Việt Nam and a name follow, or a name known to be foreign."""
    hit = places().longest(analysis.lowers, start, stop)
    if hit is None or COUNTRY not in hit[1] or not analysis.forms[start][0].isupper():
        part = parts().longest(analysis.lowers, start, stop)
        of_body = part is not None and part[1].sector == "foreign" and analysis.forms[start][0].isupper()
        return of_body or given_name_end(analysis, start, stop) > start
    home = analysis.lowers[start] in home_begins()
    return not home and hit[0] < stop and analysis.forms[hit[0]][0].isupper()


def _is_stood_for(lowers: list[str], start: int) -> bool:
    """Whether the office is what a candidate stands for: `ứng cử viên | Tổng thống Hillary Clinton`."""
    candidacy = load_words("appointments", "candidacy")
    return any(" ".join(lowers[max(0, start - size) : start]) in candidacy for size in (1, 2, 3))


def _ends_title(analysis: Analysis, start: int) -> bool:
    """Whether a bare role is the end of a title that the lexicon has not: `bếp | trưởng`, not `đồng chí | trưởng`."""
    if start == 0 or not analysis.forms[start - 1].isalpha() or analysis.tag(start - 1) != "N":
        return False
    lowers = analysis.lowers
    addressed = any(cues().longest(lowers, max(0, start - size), start) for size in (1, 2))
    return not addressed and lowers[start - 1] not in load_words("titles", "before") | load_words("titles", "former")


def _read_office(analysis: Analysis, start: int, end: int, cue: Cue, first: int, stop: int) -> Office:
    lowers = analysis.lowers
    deputy = lowers[start] in load_words("titles", "deputies")
    start = _with_level_words(lowers, start, first)
    title_end = _with_suffixes(lowers, start, end, stop, deputy and cue.family in ("party", "chair"))
    title_end = _past_short_form(analysis, _with_field(analysis, title_end, stop), stop)
    left, former = _former(lowers, start, first)
    rank = max((part.rank for _, _, part in parts().scan(lowers, start, title_end)), default=0)
    reading = _read_behind(analysis, title_end, stop, cue.family, rank)
    standing = words("titles", "standing").longest(lowers, title_end, stop) if title_end < stop else None
    if standing is not None and standing[0] < stop:
        past = _read_behind(analysis, standing[0], stop, cue.family, rank)
        reading = past if past.name_end > past.start else reading  # `Tổng thống | đắc cử | Pháp`
    organization = (reading.start, reading.end) if reading.end > reading.start else None
    tail = reading.end if organization else title_end
    name = (reading.end, reading.name_end) if reading.name_end > reading.end else None
    if name is None:
        tail = _past_term(analysis, tail, stop)
        start_of_name = tail if tail > reading.end else _past_charge(analysis, tail, stop)
        if reading.end < start_of_name < stop:
            name_end = surnamed_end(analysis, start_of_name, stop)
            if name_end > start_of_name:
                name, tail = (start_of_name, name_end), start_of_name
    counted = cue.family == "staff" and left > first and lowers[left - 1][0].isdigit()
    return Office(start, left, title_end, organization, name, tail, cue.family, former, counted)


def _past_term(analysis: Analysis, start: int, stop: int) -> int:
    """Past the term of an office: `khóa XV`, `(khóa X)`, `nhiệm kỳ 2020 - 2025`."""
    lowers = analysis.lowers
    index = start
    bracket = index < stop and lowers[index] == "("
    hit = words("titles", "terms").longest(lowers, index + bracket, stop) if index + bracket < stop else None
    if hit is None:
        return start
    index = hit[0]
    while index < stop and (_is_of_term(analysis, index) or _is_listed_term(analysis, index, stop)):
        index += 1
    if bracket:
        return index + 1 if index < stop and lowers[index] == ")" else start
    joined = index + 1 < stop and lowers[index] in load_words("titles", "term_joints")
    further = _past_term(analysis, index + 1, stop) if joined else index
    return further if further > index + 1 else index


def _is_of_term(analysis: Analysis, index: int) -> bool:
    form = analysis.forms[index]
    return form[0].isdigit() or form in "-–/" or _is_roman(form)


def _is_listed_term(analysis: Analysis, index: int, stop: int) -> bool:
    """Whether the next numeral of a list follows: `khóa VII | , VIII`."""
    joint = analysis.lowers[index] in load_words("titles", "term_joints")
    return joint and index + 1 < stop and _is_roman(analysis.forms[index + 1])


def _is_roman(form: str) -> bool:
    return set(form) <= _ROMAN


def _read_behind(analysis: Analysis, start: int, stop: int, family: str, rank: int) -> Reading:
    """The organisation and the name behind a title that ends at `start` and names a unit of `rank`."""
    if start + 1 < stop and analysis.forms[start] == "." and analysis.glued(start):
        start += 1  # `CT.Hội CCB`, `PCT. UBND`
    if start >= stop:
        return Reading(start, start, start)
    if family == "complete":
        return _read_behind_complete(analysis, start, stop)
    owned = _is_tied(analysis, start, stop)
    reading = read_organization(analysis, start + owned, stop, family, rank)
    if owned and reading.end == reading.start:
        return Reading(start, start, start)  # `Giám đốc của | Nguyễn Văn An`
    return reading


def _is_tied(analysis: Analysis, start: int, stop: int) -> bool:
    """Whether a joint ties the title to its organisation: `CEO | của Apple`, `lãnh đạo phe đa số | tại Thượng viện`."""
    if analysis.lowers[start] in load_words("organizations", "joints", "genitives"):
        return True
    if analysis.lowers[start] not in load_words("organizations", "joints", "seats") or start + 1 >= stop:
        return False
    hit = parts().longest(analysis.lowers, start + 1, stop)
    capital = analysis.forms[start + 1][0].isupper() and places().longest(analysis.lowers, start + 1, stop) is None
    return capital if hit is None else hit[1].kind == UNIT


def _read_behind_complete(analysis: Analysis, start: int, stop: int) -> Reading:
    """What follows a title that names its body itself: that body or a country (`Chủ tịch nước | Lào`), and a name."""
    part = parts().longest(analysis.lowers, start, stop)
    if part is not None and part[1].sector == "party" and analysis.forms[start][0].isupper():
        return read_organization(analysis, start, stop, "party")  # `Tổng Bí thư | Ban Chấp hành Trung ương Đảng`
    named = _past_party(analysis, start, stop)
    if named > start:
        return Reading(start, named, max(named, surnamed_end(analysis, named, stop) if named < stop else named))
    country = places().longest(analysis.lowers, start, stop)
    if country is not None and COUNTRY in country[1] and analysis.forms[start][0].isupper():
        return Reading(start, country[0], name_run(analysis, country[0], stop) if country[0] < stop else country[0])
    end = transcribed_end(analysis, start, stop)
    if end == start:
        end = name_run(analysis, start, stop)
        named = surname_tier(analysis.lowers[start]) > 0 or is_foreign(analysis, start, end)
        end = end if named and end - start >= 2 else start
    return Reading(start, start, end)


def _past_party(analysis: Analysis, start: int, stop: int) -> int:
    """Past the rest of the party's name whose first word ends the title: `Ủy viên Trung ương Đảng | Cộng sản Cuba`."""
    party = parts().longest(analysis.lowers, start - 1, stop)
    if party is None or party[0] <= start or party[1].kind != UNIT or not analysis.forms[start][0].isupper():
        return start
    country = places().longest(analysis.lowers, party[0], stop) if party[0] < stop else None
    return country[0] if country is not None and COUNTRY in country[1] else party[0]


def _with_level_words(lowers: list[str], start: int, first: int) -> int:
    before = load_words("titles", "before")
    while start > first:
        if lowers[start - 1] in before:
            start -= 1
        elif start - 2 >= first and " ".join(lowers[start - 2 : start]) in before:
            start -= 2
        else:
            break
    return start


def _with_suffixes(lowers: list[str], first: int, end: int, stop: int, deputy: bool) -> int:
    of_deputy = lowers[first] in load_words("titles", "deputy")
    while end < stop:
        hit = words("titles", "after").longest(lowers, end, stop)
        if hit is None and deputy:
            hit = words("titles", "deputy_after").longest(lowers, end, stop)
        if hit is None or (not of_deputy and _begins_unit(lowers, end, hit[0], stop)):
            break  # `Chủ tịch | Thường trực HĐND`, but `Phó Chủ tịch Thường trực | HĐND`
        end = hit[0]
    return end


def _with_field(analysis: Analysis, end: int, stop: int) -> int:
    """Past the field that a director is of or a deputy in charge of: `Giám đốc | giao dịch toàn cầu`."""
    if analysis.lowers[end - 1] not in load_words("titles", "before_field"):
        return end
    index = end
    while index < min(stop, end + _LONGEST_FIELD) and analysis.forms[index].islower():
        hit = parts().longest(analysis.lowers, index, stop)
        if hit is None or hit[1].kind not in (NOMINAL, VERBAL):
            break
        index = hit[0]
    return index


def _past_charge(analysis: Analysis, start: int, stop: int) -> int:
    """Past what a deputy is in charge of, told behind the body: `Phó Chủ tịch VFF | phụ trách tài chính | Lê Tám`."""
    hit = words("titles", "bare", "charges").longest(analysis.lowers, start, stop) if start < stop else None
    return start if hit is None or hit[0] >= stop else _with_field(analysis, hit[0], stop)


def _past_short_form(analysis: Analysis, end: int, stop: int) -> int:
    """Past the title's abbreviation in brackets: `Giám đốc công nghệ | (CTO) Viettel`."""
    forms = analysis.forms
    if end + 2 >= stop or forms[end] != "(" or forms[end + 2] != ")":
        return end
    cue = cues().longest(analysis.lowers, end + 1, end + 2)
    return end + 3 if cue is not None and cue[1].kind == "role" and forms[end + 1].isupper() else end


def _begins_unit(lowers: list[str], start: int, end: int, stop: int) -> bool:
    """Whether a longer unit begins with the level words: `Thường trực HĐND`."""
    hit = parts().longest(lowers, start, stop)
    return hit is not None and hit[0] > end


def _former(lowers: list[str], start: int, first: int) -> tuple[int, bool]:
    former = load_words("titles", "former")
    if start > first and lowers[start - 1] in former:
        return start - 1, True
    if start - 1 > first and lowers[start - 2] in former and lowers[start - 1] in load_words("titles", "after_former"):
        return start - 2, True
    return start, False
