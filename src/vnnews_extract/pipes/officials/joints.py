"""What ties the parts of an organisation's name: `và`, a dash, a comma, brackets, `của`, `về`, `tại`."""

from collections.abc import Callable

from vnnews_extract.language import Analysis
from vnnews_extract.language.syllables import is_syllable
from vnnews_extract.lexicons import load_words
from vnnews_extract.pipes.officials.gazetteer import COUNTRY, DISTRICT, PROVINCE, places
from vnnews_extract.pipes.officials.names import name_run, surname_tier, surnamed_end
from vnnews_extract.pipes.officials.progress import (
    CAPITAL,
    FIELD,
    JOINT,
    NUMBER,
    PLACE,
    TITLE,
    UNITED,
    WORD,
    Progress,
)
from vnnews_extract.pipes.officials.vocabulary import LEVEL, NOMINAL, UNIT, VERBAL, cues, words

DASHES = frozenset("-–—")

Inner = Callable[[Progress], Progress]


def read_joint(progress: Progress, read_inner: Inner) -> bool:
    """Go past a joint if what follows it belongs to the same name; `read_inner` reads what stands in brackets."""
    following = progress.index + 1
    if following >= progress.stop or progress.state in (TITLE, JOINT):
        return False
    form, lower = progress.form, progress.lower
    if lower in ("&", "/") or _adds(lower) or form in DASHES:
        joined = _is_coordinated(progress, following) or (form in DASHES and _is_higher_unit(progress, following))
    elif form == ",":
        joined = _goes_on_after_comma(progress, following)
    elif form == "(":
        return _read_brackets(progress, following, read_inner)
    elif lower in load_words("organizations", "joints", "genitives"):
        joined = _belongs(progress, following)
    elif lower in load_words("organizations", "joints", "topics"):
        joined = progress.lengthy or _is_topic(progress, following)
        progress.lengthy = progress.lengthy or joined
    elif lower in load_words("organizations", "joints", "locatives"):
        joined = _is_located(progress, following)
    else:
        joined = False
    return joined and progress.pass_joint(following)


def _adds(lower: str) -> bool:
    return lower in load_words("clauses", "coordinator", "additive")


def _is_coordinated(progress: Progress, following: int) -> bool:
    if progress.state not in (FIELD, UNITED, CAPITAL, WORD, PLACE, NUMBER):
        return False
    if progress.state == NUMBER:
        return _is_second_place(progress, following)
    analysis = progress.analysis
    form = analysis.forms[following]
    hit = progress.part_at(following)
    if words("identifiers", "contact", "words").longest(analysis.lowers, following, progress.stop) is not None:
        return False  # `Trưởng phòng Kinh tế - | ĐT: 0256…`
    spaced = progress.form in DASHES and form.islower() and not analysis.glued(following)
    if spaced and is_stop(analysis, following, progress.stop):
        return False  # `… Trung ương - cảnh báo`
    if hit is not None and hit[1].kind in (NOMINAL, VERBAL) and progress.state != PLACE:
        return not _is_addressed(progress, hit[0])  # `Quỹ Hỗ trợ nông dân và | gia đình ông Tám`
    if progress.is_office_at(following):
        return False
    if _is_addressed(progress, following):
        return False  # `Trung tâm ICISE và | GS Trần Thanh Văn`
    if form.isupper() and len(form) > 1 and surname_tier(analysis.lowers[following]) == 0:
        return True
    if hit is not None and hit[1].kind == UNIT and hit[0] - following > 1:
        return False
    if _is_capitalised_word(progress, following) or _is_second_place(progress, following):
        return True
    glued = analysis.glued(following) and analysis.glued(progress.index)
    return glued and form[0].isupper() and surnamed_end(analysis, following, progress.stop) - following < 2


def _is_second_place(progress: Progress, following: int) -> bool:
    """Whether a dash joins two places: `Ban Quản lý rừng phòng hộ Gia Nghĩa | - Đắk R'măng`."""
    if progress.form not in DASHES or progress.state not in (PLACE, CAPITAL, NUMBER):
        return False
    analysis, stop = progress.analysis, progress.stop
    hit = places().longest(analysis.lowers, following, stop)
    if hit is None or not progress.is_capital_at(following):
        return False
    if not hit[1] & {PROVINCE, DISTRICT, COUNTRY} and progress.state != NUMBER:
        return False  # `Phòng thủ khu vực 2 | - Bồng Sơn`
    run = name_run(analysis, following, stop)
    whole = hit[0] > following + 1 or COUNTRY in hit[1]
    return run <= hit[0] or (whole and surnamed_end(analysis, hit[0], stop) == run)


def _is_addressed(progress: Progress, following: int) -> bool:
    """Whether an honorific, a rank or a degree with a name behind it begins here."""
    cue = cues().longest(progress.analysis.lowers, following, progress.stop)
    return cue is not None and cue[1].kind in ("address", "rank", "degree", "clergy") and progress.is_capital_at(cue[0])


def is_stop(analysis: Analysis, index: int, stop: int) -> bool:
    """Whether a word begins at `index` after which no name goes on."""
    return words("organizations", "stops", "words").longest(analysis.lowers, index, stop) is not None


def _is_higher_unit(progress: Progress, following: int) -> bool:
    """`Cục Khảo thí | - Bộ GD-ĐT`."""
    hit = progress.part_at(following)
    return hit is not None and hit[1].kind == UNIT and 0 < progress.rank < hit[1].rank


def _is_capitalised_word(progress: Progress, index: int) -> bool:
    """Whether a common word with a capital begins here: `Chế biến và | Xuất khẩu`."""
    analysis = progress.analysis
    first, last = analysis.words[analysis.word_of[index]]
    rest = analysis.forms[index + 1 : last]
    return (
        progress.state in (FIELD, CAPITAL, WORD)
        and first == index
        and last <= progress.stop
        and (progress.is_capital_at(index) and bool(rest) and all(form.islower() for form in rest))
    )


def _goes_on_after_comma(progress: Progress, following: int) -> bool:
    """A higher unit or level (`Vụ Vận tải, Bộ Giao thông`), or another field of a list."""
    if _is_abbreviated_list(progress, following):
        return True
    if progress.is_office_at(following):
        return False
    hit = progress.part_at(following)
    if hit is None:
        return False
    end, part = hit
    if part.kind == UNIT:
        return _is_higher_unit(progress, following)
    if part.kind == LEVEL:
        higher = progress.level < part.rank and progress.state in (PLACE, CAPITAL, NUMBER)
        return higher and progress.is_capital_at(end)
    return progress.state == FIELD and _is_listed(progress, end)


def _is_abbreviated_list(progress: Progress, following: int) -> bool:
    """Whether abbreviations stand around the comma and a last one is added: `Ủy ban KH | ,CN&MT`."""
    forms = progress.analysis.forms
    last = following + 2
    if last >= progress.stop or not (forms[following + 1] in "&,-–" or _adds(forms[following + 1])):
        return False
    return all(
        len(form) > 1 and form.isupper() and form.isalpha()
        for form in (forms[following - 2], forms[following], forms[last])
    )


def _is_listed(progress: Progress, end: int) -> bool:
    """Whether the field that ends here is one of a list: `Văn hóa, Thể thao và Du lịch`."""
    if end >= progress.stop:
        return False
    lower = progress.analysis.lowers[end]
    if lower == "," and _is_addressed(progress, end + 1):
        return True  # `CLB Dân ca, bài chòi | , ông Lê Văn Tám`
    if lower in ("&", ",", "-", "–") or _adds(lower):
        hit = progress.part_at(end + 1)
        return hit is not None and hit[1].kind in (NOMINAL, VERBAL)
    named = surnamed_end(progress.analysis, end, progress.stop) > end + 2
    if named or lower in load_words("identifiers", "naming", "words"):
        return True  # `phòng Thanh tra, Kiểm tra | số 2`
    if progress.trade and progress.is_capital_at(end):
        return progress.analysis.forms[end - 1].islower()  # `HTX Chăn nuôi, dịch vụ | Quyết Thắng`
    hit = progress.part_at(end)
    return hit is not None and hit[1].kind == LEVEL


def _read_brackets(progress: Progress, following: int, read_inner: Inner) -> bool:
    """`Vụ Vận tải (Bộ Giao thông)`, `(EVN)`: a unit, place or abbreviation in brackets is part of the name."""
    analysis = progress.analysis
    form = analysis.forms[following]
    hit = progress.part_at(following)
    close = following + 1
    if close < progress.stop and analysis.forms[close].isdigit() and analysis.glued(close) and form.isupper():
        close += 1  # `(PC08)`
    alone = close < progress.stop and analysis.forms[close] == ")"
    if alone and analysis.lowers[following] in load_words("organizations", "joints", "times"):
        return progress.advance(close + 1, PLACE)  # `huyện Hoài Ân | (cũ)`
    if alone and form[0].isupper() and len(form) > 1 and (form.isupper() or not is_syllable(form)):
        progress.advance(close + 1, PLACE)
        progress.abroad = True
        return True
    named = hit is not None and hit[1].kind in (UNIT, LEVEL)
    if not (named or places().longest(analysis.lowers, following, progress.stop)) or progress.is_office_at(following):
        return False
    inner = read_inner(Progress(analysis, following, progress.stop, progress.family))
    if inner.index >= progress.stop or analysis.forms[inner.index] != ")" or inner.index - following < 2:
        return False
    return progress.advance(inner.index + 1, PLACE)


def _belongs(progress: Progress, following: int) -> bool:
    hit = progress.part_at(following)
    if hit is not None and hit[1].kind in (UNIT, LEVEL):
        return True
    end = name_run(progress.analysis, following, progress.stop)
    return end > following and surnamed_end(progress.analysis, following, progress.stop) == following


def _is_topic(progress: Progress, following: int) -> bool:
    """Whether a field of work follows `về`: `Viện Nghiên cứu | về Toán`, `EU | về đối ngoại`."""
    hit = progress.part_at(following)
    named = hit is not None and hit[1].kind == NOMINAL
    return named or (progress.state == UNITED and progress.is_capital_at(following))


def _is_located(progress: Progress, following: int) -> bool:
    hit = places().longest(progress.analysis.lowers, following, progress.stop)
    if hit is not None and progress.is_capital_at(following):
        return bool(hit[1] & {COUNTRY, PROVINCE})
    part = progress.part_at(following)
    if part is None:
        return False
    if part[1].kind == NOMINAL:
        return progress.is_capital_at(following)  # `tại Tây Nguyên`
    return part[1].kind == LEVEL and part[1].rank >= 4
