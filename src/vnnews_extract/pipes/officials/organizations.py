"""How far the name of an organisation reaches after an office.

A grammar over unit words, fields of work, administrative levels, places and joints:

    Ban | Tuyên giáo và Dân vận | Tỉnh ủy          unit field joint field unit
    Sở | Nông nghiệp và PTNT | tỉnh | Bình Định    unit field level place
    Cục | Tuyên huấn | , | Tổng cục | Chính trị     a higher unit after a comma

Where a person's name stands right behind (`Chủ tịch UBND tỉnh Phạm Anh Tuấn`), the reader stops
before it and says so.
"""

from dataclasses import dataclass

from vnnews_extract.language import Analysis
from vnnews_extract.lexicons import load_words
from vnnews_extract.pipes.officials.behind import (
    at_honorific,
    foreign_name_behind,
    goes_abroad,
    is_firm_and_name,
    is_place_and_name,
    name_behind,
)
from vnnews_extract.pipes.officials.further import end_of_words, name_further_on
from vnnews_extract.pipes.officials.gazetteer import COUNTRY, DISTRICT, PROVINCE, bears_level, home_ends, places
from vnnews_extract.pipes.officials.joints import is_stop, read_joint
from vnnews_extract.pipes.officials.names import surname_tier
from vnnews_extract.pipes.officials.progress import (
    CAPITAL,
    FIELD,
    JOINT,
    LEVELED,
    NUMBER,
    PLACE,
    TITLE,
    UNITED,
    WORD,
    Progress,
)
from vnnews_extract.pipes.officials.vocabulary import LEVEL, NOMINAL, UNIT, VERBAL, Part, cues, words

_GLUE = frozenset("-–&/'’.`")
_ABROAD = ("foreign", "legislature")  # sectors of units that states abroad have too, and bodies of several states
_LONGEST_NUMBER = 4  # digits of what numbers a unit; more, with a zero before them, are a telephone's
_MOST_WORDS = 14  # lower-case words of a field told at length


@dataclass(slots=True)
class Reading:
    """What was read after an office: the organisation from `start` to `end`, then a name to `name_end`.

    Either may be empty.
    """

    start: int
    end: int
    name_end: int


def read_organization(analysis: Analysis, start: int, stop: int, family: str, rank: int = 0) -> Reading:
    """Read the organisation that follows an office of `family` whose title ends at `start`.

    `rank` says how high the unit stands that the title itself names, 0 where it names none.
    """
    progress = _read(Progress(analysis, start, stop, family, rank))
    name_end = progress.index if progress.index > progress.end else foreign_name_behind(progress)
    if name_end > progress.end:
        return Reading(start, progress.end, name_end)
    further = name_further_on(progress)
    if further is None:
        end = end_of_words(progress) if progress.state in (UNITED, FIELD, WORD) else progress.end
        return Reading(start, end, end)
    return Reading(start, *further)


def _read(progress: Progress) -> Progress:
    """Read on until nothing more belongs to the organisation; where a name follows, its end is the position."""
    while progress.index < progress.stop:
        if at_honorific(progress):
            break
        name_end = name_behind(progress)
        if name_end > progress.index:
            progress.index = name_end
            return progress
        if not (read_joint(progress, _read) or any(step(progress) for step in _STEPS)):
            break
    progress.index = progress.end
    return progress


def _article(progress: Progress) -> bool:
    """The article before a unit that is not named: `Giám đốc | một doanh nghiệp vận tải`."""
    following = progress.part_at(progress.index + 1)
    named = following is None or following[1].kind != UNIT or progress.is_capital_at(progress.index + 1)
    general = progress.family in ("staff", "post")  # `kế toán một công ty`
    article = progress.lower in load_words("particles", "quantifier", "article")
    open_to_it = progress.state == TITLE and article and not named and not general
    return open_to_it and progress.pass_joint(progress.index + 1)


def _phrase(progress: Progress) -> bool:
    hit = progress.part_at(progress.index)
    if hit is None or _is_predicate(progress, hit[0]):
        return False
    end, part = hit
    capital = progress.form[0].isupper()
    single = end - progress.index == 1
    if capital and single:
        if progress.state in (LEVELED, CAPITAL) and part.kind != LEVEL:
            return False
        if _place(progress):
            return True
        if part.kind == UNIT and _word_goes_on(progress, end):
            return False
    if part.kind == UNIT:
        return _unit(progress, end, part, capital)
    if part.kind == LEVEL:
        return _level(progress, end, part)
    return _field(progress, end, part, capital)


def _is_predicate(progress: Progress, end: int) -> bool:
    """Whether a longer word begins here that no name holds: `Huyện ủy | báo cáo`."""
    hit = words("organizations", "stops", "words").longest(progress.analysis.lowers, progress.index, progress.stop)
    return hit is not None and hit[0] > end and not progress.is_capital_at(progress.index)


def _word_goes_on(progress: Progress, end: int) -> bool:
    """Whether a unit word is only the beginning of a word: `Hội | Đoàn kết`."""
    analysis = progress.analysis
    first, last = analysis.words[analysis.word_of[progress.index]]
    goes_on = first == progress.index and end < last <= progress.stop and analysis.forms[end].islower()
    return goes_on and progress.part_at(end) is None


def _unit(progress: Progress, end: int, part: Part, capital: bool) -> bool:
    closed = progress.state in (PLACE, CAPITAL, NUMBER, LEVELED, WORD)
    single = end - progress.index == 1
    if single and not capital:
        if (closed and len(progress.lower) > 2) or progress.lower in load_words("organizations", "capitals", "units"):
            return False
    progress.named = part.named
    progress.firm, progress.trade = part.firm and not capital, part.firm
    unit = " ".join(progress.analysis.lowers[progress.index : end])
    progress.fielded = unit in load_words("organizations", "named", "fielded")
    progress.central = unit in load_words("organizations", "central", "units")
    progress.whole = part.whole
    progress.rank = part.rank or progress.rank
    progress.lengthy = progress.lengthy or part.lengthy
    progress.advance(end, UNITED)
    of_brand = part.sector == "business" and progress.analysis.lowers[end - 1] in home_ends()
    progress.abroad = part.sector in _ABROAD or of_brand  # `Honda Việt Nam | Sayaka Arai`
    return True


def _level(progress: Progress, end: int, part: Part) -> bool:
    following = progress.analysis.forms[end] if end < progress.stop else ""
    placed = bool(following) and (following[0].isupper() or following[0].isdigit() or following in _naming())
    if part.sector and not placed and progress.state == TITLE and progress.part_at(end) is not None:
        return _unit(progress, end, Part(UNIT, part.sector), False)  # `Đội trưởng | đội cồng chiêng`
    if part.rank in (1, 5) and not placed:
        return part.rank == 5 and _field(progress, end, Part(NOMINAL), False)
    if progress.state == LEVELED and not placed:
        return False
    progress.level = part.rank
    return progress.advance(end, LEVELED)


def _field(progress: Progress, end: int, part: Part, capital: bool) -> bool:
    state = progress.state
    opened = state in (UNITED, JOINT, WORD) or (state == TITLE and progress.family in ("unit", "hamlet", "staff"))
    if state == TITLE and progress.family == "command":
        opened = part.kind == NOMINAL  # `Tiểu đội trưởng | dân quân`
    if state == TITLE and not opened:
        opened = capital and end - progress.index > 1
    if part.kind == NOMINAL:
        opened = opened or state in (FIELD, CAPITAL)
    else:
        opened = opened or (state == FIELD and (capital or progress.lengthy))
    if not opened or (part.kind == VERBAL and progress.whole and state == UNITED and not capital):
        return False
    # A region or country, whose syllables all have capitals, is the unit's name: no other follows.
    proper = end - progress.index > 1 and all(form.istitle() for form in progress.analysis.forms[progress.index : end])
    progress.named = (progress.named and not proper and not progress.fielded) or part.named
    if state == TITLE and part.kind == VERBAL:
        progress.lengthy = True
    country = places().longest(progress.analysis.lowers, progress.index, progress.stop) if capital else None
    progress.advance(_word_end(progress, end) if capital else end, FIELD)
    progress.abroad = country is not None and country[0] == end and COUNTRY in country[1]
    return True


def _place(progress: Progress) -> bool:
    if not progress.form[0].isupper():
        return False
    forms = progress.analysis.forms
    hit = places().longest(progress.analysis.lowers, progress.index, progress.stop)
    if hit is None:
        return False
    end, ranks = hit
    whole = all(
        forms[index][0].isupper() or not forms[index][0].isalpha() or progress.analysis.glued(index)
        for index in range(progress.index, end)
    )
    if progress.state == LEVELED:
        known = bears_level(progress.level, ranks)
    else:
        known = bool(ranks & {PROVINCE, DISTRICT, COUNTRY})
    if not (whole and known):
        return False
    progress.advance(end, PLACE)
    progress.abroad = COUNTRY in ranks
    return True


def _naming() -> frozenset[str]:
    return load_words("identifiers", "naming", "words")


def _number(progress: Progress) -> bool:
    hamlet = progress.state == TITLE and progress.family == "hamlet"
    told = progress.form[0].isdigit() and (progress.form[0] != "0" or len(progress.form) < _LONGEST_NUMBER)
    named = progress.state == PLACE and progress.named  # `Trường THPT Phù Mỹ 1`
    following = progress.part_at(progress.index + 1) if progress.state == TITLE and progress.family == "unit" else None
    numbered = following is not None and following[1].kind == UNIT and progress.is_capital_at(progress.index + 1)
    if (
        told
        and not _numbers_entry(progress)
        and (hamlet or named or numbered or progress.state in (UNITED, LEVELED, CAPITAL, FIELD))
    ):
        return progress.advance(progress.index + 1, NUMBER)
    digits = progress.index + 1
    if progress.form in _naming() and digits < progress.stop and progress.analysis.forms[digits][0].isdigit():
        return progress.advance(digits + 1, NUMBER)
    return False


def _numbers_entry(progress: Progress) -> bool:
    """Whether the number is that of the next entry of a list in one line: `1. Lê Tám, Bí thư Thành ủy | 2. Hồ Lan`."""
    analysis, mark = progress.analysis, progress.index + 1
    return progress.is_capital_at(mark + 1) and analysis.forms[mark] in (".", ")") and analysis.glued(mark)


def _capital(progress: Progress) -> bool:
    """A capitalised word of an unknown name, whole: `Quần chúng`, `NN&PTNT`, `R’lấp`."""
    form = progress.form
    if not form[0].isupper() or _at_role(progress) or goes_abroad(progress):
        return False
    abbreviation = form.isupper() and len(form) > 1
    if progress.state == TITLE and not (abbreviation or _can_open(progress)):
        return False
    end = _word_end(progress, _glued_end(progress, progress.index + 1))
    # An abbreviation is a whole name, and so is a Roman numeral.
    capitals = progress.capitals + (2 if form.isupper() or progress.state == PLACE else 1)
    progress.advance(end, CAPITAL)
    progress.capitals = capitals
    progress.abroad = abbreviation
    return True


def _word_end(progress: Progress, end: int) -> int:
    """The end of the word that began with a capital: `Quần | chúng`."""
    analysis = progress.analysis
    word_end = analysis.words[analysis.word_of[end - 1]][1]
    rest = range(end, word_end)
    if end < word_end <= progress.stop and all(analysis.forms[index].islower() for index in rest):
        if any(is_stop(analysis, index, progress.stop) for index in rest):
            return end  # `Sở Dân tộc và Tôn giáo | là`, however the words are cut
        hit = progress.part_at(end)
        return end if hit is not None and hit[1].kind == LEVEL else word_end
    return end


def _glued_end(progress: Progress, end: int) -> int:
    """Past what is glued to a capitalised word by hyphens and the like."""
    analysis = progress.analysis
    while end + 1 < progress.stop and analysis.glued(end) and analysis.glued(end + 1):
        if analysis.forms[end] not in _GLUE or not analysis.forms[end + 1][0].isalpha():
            break
        hit = progress.part_at(end + 1)
        if (hit is not None and hit[0] - end > 2) or progress.is_office_at(end + 1):
            break
        end += 2
    return end


def _can_open(progress: Progress) -> bool:
    """Whether an unknown name can stand right behind the title: of a firm, a hamlet, or a place before a person's."""
    if progress.family in ("head", "chair", "unit"):
        return surname_tier(progress.lower) == 0 or is_firm_and_name(progress)
    if progress.family == "minister":
        return _word_end(progress, progress.index + 1) > progress.index + 1  # `Bộ trưởng | Thống nhất Hàn Quốc`
    return progress.family == "hamlet" or (progress.family == "state" and is_place_and_name(progress))


def _word(progress: Progress) -> bool:
    """A lower-case word of a field told at length: `Ban đô thị thích ứng biến đổi khí hậu`."""
    if not progress.form.islower() or not progress.lower.isalpha() or progress.told >= _MOST_WORDS:
        return False
    if _at_role(progress):
        return False
    if is_stop(progress.analysis, progress.index, progress.stop):
        return False
    if progress.state not in (UNITED, FIELD, WORD) and not (progress.state == CAPITAL and progress.lengthy):
        return False
    noun = progress.analysis.tag(progress.index).startswith(("N", "A"))
    if not progress.lengthy and (not noun or progress.state == FIELD):
        return False
    progress.told += 1
    return progress.advance(progress.index + 1, WORD)


def _at_role(progress: Progress) -> bool:
    cue = cues().longest(progress.analysis.lowers, progress.index, progress.stop)
    return cue is not None and cue[1].kind == "role" and cue[1].family != "bare"


_STEPS = (_phrase, _place, _number, _capital, _word, _article)
