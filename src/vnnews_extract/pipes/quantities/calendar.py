"""Numbers that belong to the calendar, the clock, an age or a length of time."""

from vnnews_extract.lexicons import load_words
from vnnews_extract.pipes.quantities.nouns import counted_at, strongly_counted_at
from vnnews_extract.pipes.quantities.scene import Candidate, Decision, Kind, Scene

_PLAIN_YEARS = range(1900, 2101)
_QUARTERS = frozenset({"I", "II", "III", "IV", "1", "2", "3", "4"})
_OFTEN = 10  # times a day, a week or a month


def date(scene: Scene, candidate: Candidate) -> Decision | None:
    """`ngày 18/4`, `30.4.1975`, `sáng 22.4`, `10/2025`; a day of a month needs a word that says so."""
    rule = scene.calendar.get(candidate.number.core_start) or scene.calendar.get(candidate.number.core_end - 1)
    if rule in ("full date", "month of year"):
        return Decision(Kind.DATE, rule)
    if rule == "clock":
        return Decision(Kind.TIME, rule)
    if rule == "day of month" and _said_to_be_a_day(scene, candidate):
        return Decision(Kind.DATE, rule)
    return None


def _said_to_be_a_day(scene: Scene, candidate: Candidate) -> bool:
    if scene.phrase_before(scene.words.daypart_before, candidate.first) is not None:
        return True
    if counted_at(scene, candidate.last) is not None or _measured(scene, candidate.last):
        return False
    if scene.phrase_before(scene.words.near_date_before, candidate.first) is not None:
        return True
    before = scene.previous(candidate)
    decision = scene.decisions[before.index] if before else None
    return decision is not None and decision.kind is Kind.DATE


def _measured(scene: Scene, token: int) -> bool:
    return scene.phrase_at(scene.words.units, token) is not None or scene.lower(token) == "%"


def calendar_noun(scene: Scene, candidate: Candidate) -> Decision | None:
    """`năm 2022`, `tháng 6`, `ngày 15 đến 26/10`, `thứ 6`, `quý 2`, `nhiệm kỳ 2020 - 2025`."""
    hit = scene.phrase_before(scene.words.calendar_before, candidate.first)
    if hit is None or (candidate.first != candidate.core and candidate.number.upper is None):
        return None
    if candidate.number.form == "mixed":
        return None  # `thưởng Tết 15 triệu`
    start = hit[0]
    if scene.lower(candidate.first - 1) in load_words("times", "calendar", "year") and _is_year(candidate):
        return Decision(Kind.DATE, "calendar noun")
    if scene.lower(candidate.last) in load_words("times", "often", "words") and candidate.number.value <= _OFTEN:
        return None  # `uống ngày 2 lần`
    quantified = scene.lower(start - 1) in load_words("times", "calendar", "quantifiers")
    if quantified and counted_at(scene, candidate.last) is not None:
        return None  # `mỗi tháng 2 lần`, `trong năm 12 vụ`
    festive = scene.lower(candidate.first - 1) in load_words("times", "calendar", "festive")
    if festive and counted_at(scene, candidate.last) is not None:
        return None  # `chúc Tết 22 chùa`
    if candidate.number.form == "words" and strongly_counted_at(scene, candidate.last):
        return None
    return Decision(Kind.DATE, "calendar noun")


def year(scene: Scene, candidate: Candidate) -> Decision | None:
    """`châu Á 2026`, `2011-2015`, `quý III/2024`: four digits without a separator, and nothing counted."""
    if not _is_year(candidate):
        return None
    if scene.form(candidate.first - 1) == "/" and scene.form(candidate.first - 2) in _QUARTERS:
        return Decision(Kind.YEAR, "year of a quarter")
    if counted_at(scene, candidate.last) is not None or _measured(scene, candidate.last):
        return None
    return Decision(Kind.YEAR, "year")


def _is_year(candidate: Candidate) -> bool:
    number = candidate.number
    if number.form != "digits" or number.total is not None:
        return False
    if any(len(part) != 4 or not part.isdigit() for part in number.parts):
        return False
    return all(value is None or value in _PLAIN_YEARS for value in (number.value, number.upper))


def age(scene: Scene, candidate: Candidate) -> Decision | None:
    """`30 tuổi`, `từ 18 - 40 tuổi`, `SN 1980`, `50 năm tuổi Đảng`."""
    if scene.phrase_at(scene.words.age, candidate.last) is not None:
        return Decision(Kind.AGE, "age")
    before = scene.phrase_before(scene.words.age_before, candidate.first)
    if before is not None and counted_at(scene, candidate.last) is None:
        return Decision(Kind.AGE, "age said before")
    return None


def duration(scene: Scene, candidate: Candidate) -> Decision | None:
    """`5 năm`, `6 tháng đầu năm`, `3 ngày đêm`; but `500 ngày công` and `2 đêm diễn` are counts."""
    hit = scene.phrase_at(scene.words.duration, candidate.last)
    if hit is None:
        return None
    counted = scene.phrase_at(scene.words.counted_periods, candidate.last)
    if counted is not None and counted[0] > hit[0]:
        return None
    return Decision(Kind.DURATION, "duration")
