"""Offices that stand together and are held together."""

from dataclasses import dataclass, field

from vnnews_extract.language import Analysis
from vnnews_extract.lexicons import load_words
from vnnews_extract.pipes.officials.joints import is_stop
from vnnews_extract.pipes.officials.names import Name, surname_tier
from vnnews_extract.pipes.officials.offices import Office
from vnnews_extract.pipes.officials.predicates import trigger_before
from vnnews_extract.pipes.officials.vocabulary import cues, parts, words

_ENDS = frozenset(",;.)")
_TIES = frozenset("-–—(")
_APOSTROPHES = frozenset("'’ʼ")
_MOST_BETWEEN = 4  # words between an office and the mark behind which the next one is told
_MOST_FILLERS = 6  # tokens of `đồng chí`, `ông, bà:` between the word of several and the office or name


@dataclass(slots=True)
class Group:
    """Offices that follow one another and are held by one person, or shared by several."""

    offices: list[Office]
    holders: list[Name] = field(default_factory=list)
    link: str = ""

    @property
    def start(self) -> int:
        """Where the first office begins, with `nguyên` before it."""
        return self.offices[0].left

    @property
    def end(self) -> int:
        """Where the last office ends, with its term and without a name behind it."""
        return self.offices[-1].tail

    @property
    def outer_end(self) -> int:
        """Where the last office ends, with a name behind it."""
        return self.offices[-1].outer_end

    @property
    def name(self) -> Name | None:
        """The name right behind the last office."""
        span = self.offices[-1].name
        return Name(*span, span[0]) if span else None


Item = Name | Group


def group_offices(analysis: Analysis, offices: list[Office]) -> list[Group]:
    """Join the offices that a comma, `kiêm` or the like ties to the one before."""
    groups: list[Group] = []
    chain = load_words("appointments", "chain")
    for office in offices:
        last = groups[-1] if groups else None
        if last and not last.name and analysis.sentence_of[last.start] == analysis.sentence_of[office.start]:
            joint = " ".join(analysis.lowers[last.end : office.left])
            apart = joint == "," and (_is_authority(analysis, last.start) or _is_of_another(analysis, last, office))
            if (joint in chain and not apart) or _is_told_further(analysis, last, office):
                last.offices.append(office)
                continue
        groups.append(Group([office]))
    return groups


def _is_told_further(analysis: Analysis, last: Group, office: Office) -> bool:
    """Whether it goes on with what somebody was: `ông Tám, nguyên Tỉnh ủy viên; | nguyên Giám đốc Sở Y tế`.

    A few words may stand before the mark: `nguyên Chủ nhiệm HTX thời bao cấp, | nguyên đại biểu HĐND huyện`.
    """
    if not (last.offices[-1].former and office.former) or office.name is not None:
        return False
    *between, mark = analysis.forms[last.end : office.left] or [""]
    if mark not in (",", ";") or len(between) > _MOST_BETWEEN or not all(form.islower() for form in between):
        return False
    if any(is_stop(analysis, index, office.left) for index in range(last.end, office.left - 1)):
        return False
    _, stop = analysis.sentences[analysis.sentence_of[office.start]]
    if office.tail >= stop or analysis.forms[office.tail] in _ENDS:
        return True
    return analysis.forms[office.tail].islower() and cues().longest(analysis.lowers, office.tail, stop) is None


def _is_authority(analysis: Analysis, start: int) -> bool:
    """Whether the office at `start` is that for which another acts: `thừa ủy quyền của | Chủ tịch nước, …`."""
    owned = start and analysis.lowers[start - 1] in load_words("clauses", "preposition", "possessive")
    end = start - 1 if owned else start
    return " ".join(analysis.lowers[max(0, end - 2) : end]) in load_words("appointments", "authority")


def _is_of_another(analysis: Analysis, last: Group, office: Office) -> bool:
    """Whether somebody else has the office behind one that a name before has.

    `bà Lan làm chủ tọa, | thư ký Lê Văn Tám`, `bà Lan - Trưởng khoa Nội, | điều dưỡng trưởng Khoa Nhi Hồ Thị Út`.
    """
    if not (has_full_name(analysis, office) or _is_addressed_behind(analysis, office)):
        return False
    return trigger_before(analysis, last.start) or _is_tied_to_name(analysis, last.start)


def _is_addressed_behind(analysis: Analysis, office: Office) -> bool:
    """Whether an honorific and a name stand right behind: `Giám đốc Sở Y tế | ông Lê Văn Tám`."""
    _, stop = analysis.sentences[analysis.sentence_of[office.start]]
    if office.tail + 1 >= stop or not analysis.forms[office.tail].islower():
        return False
    hit = cues().longest(analysis.lowers, office.tail, stop - 1)
    return hit is not None and hit[1].kind == "address" and analysis.forms[hit[0]][0].isupper()


def _is_tied_to_name(analysis: Analysis, start: int) -> bool:
    """Whether a dash or a bracket ties the office at `start` to a capitalised word: `Hồ Thị Lan - | Trưởng khoa`."""
    first, _ = analysis.sentences[analysis.sentence_of[start]]
    return start - 2 > first and analysis.lowers[start - 1] in _TIES and analysis.forms[start - 2].istitle()


def has_full_name(analysis: Analysis, office: Office) -> bool:
    """Whether the name behind is surely a person's: three syllables, a common surname, nothing named after persons."""
    if office.name is None:
        return False
    start, end = office.name
    if not _APOSTROPHES.isdisjoint(analysis.forms[start:end]):
        return True  # `Y K'Sơr`
    small = load_words("organizations", "small", "levels")
    if surname_tier(analysis.lowers[start]) < 2 or end - start < 3 or analysis.lowers[start - 1] in small:
        return False
    organization = office.organization
    return organization is None or not any(part.named for _, _, part in parts().scan(analysis.lowers, *organization))


def is_plural(analysis: Analysis, start: int) -> bool:
    """Whether a word of several stands before `start` or begins there: `các`, `hai`, `4 đồng chí`, `các ông:`."""
    lowers = analysis.lowers
    plurals, fillers = load_words("appointments", "plurals"), load_words("appointments", "fillers")
    first = start
    while first > 0 and start - first < _MOST_FILLERS and lowers[first - 1] in fillers:
        first -= 1
    nearby = {start, start - 1, start - 2, first, first - 1} - {-1, -2}
    if lowers[start] in fillers:  # `nguyên các Chủ tịch`
        nearby.add(start + 1)
    return any(lowers[index] in plurals or lowers[index].isdigit() for index in nearby)


def is_shareable(analysis: Analysis, group: Group) -> bool:
    """Whether several persons can hold the office at once, or held it: `Phó Chủ tịch`, `Ủy viên`, `nguyên Bí thư`."""
    office = group.offices[-1]
    shared = words("titles", "shared").longest(analysis.lowers, office.start, office.title_end)
    return office.former or shared is not None


def is_mere_helper(analysis: Analysis, group: Group) -> bool:
    """`trợ lý | Lê Văn Tám`, of whom nobody says in which organisation."""
    office = group.offices[0]
    title = " ".join(analysis.lowers[office.start : office.title_end])
    return len(group.offices) == 1 and office.organization is None and title in load_words("titles", "helpers")
