"""Time expressions of news in running text: `quý III/2024`, `sáng 12/8`, `6 tháng đầu năm 2019`, `năm nay`."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from vnnews_extract.lexicons import load_toml
from vnnews_extract.pipes.periods.calendar import Period, Point, at, between, nearest_year, quarter, shifted

_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_MARK = r"[./-]"
_YEAR = r"(?:19|20)\d\d"
_WORD = re.compile(r"\w+")
_FIRST_WORDS = ("từ", "ngày", "tháng", "quý", "đầu", "năm")  # of the forms that the pattern spells out


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A stretch of text that names a time, by characters, and the period that it means."""

    start: int
    end: int
    period: Period


def find_times(text: str, words: Iterable[int], stop: int, published: Point | None) -> Iterator[TimeExpression]:
    """The time expressions of `text` before `stop`, in order; those that cannot be resolved are left out.

    They are looked for at `words`: the places, in order, of the words that a time may begin with (`may_begin`).

    >>> text = "Quý III/2024 và 6 tháng đầu năm 2019, năm nay"
    >>> [str(found.period) for found in find_times(text, range(len(text)), len(text), (2024, 11))]
    ['2024-07/2024-09', '2019-01/2019-06', '2024']
    """
    pattern, after = _pattern(), 0
    for start in words:
        match = pattern.match(text, start, stop) if start >= after else None
        if match is None:
            continue
        after = match.end()
        reader = _READERS[match.lastgroup or ""]
        groups = {name: value.lower() for name, value in match.groupdict().items() if value}
        period = reader(groups, published)
        if period is not None:
            yield TimeExpression(match.start(), after, period)


def may_begin(lowers: Sequence[str]) -> list[int]:
    """Where a time can begin among these tokens, which are in lower case."""
    words = _first_words()
    return [place for place, word in enumerate(lowers) if word in words or word[0].isdigit()]


def may_name_times(lowers: Sequence[str]) -> bool:
    """Whether a time can be named at all in these tokens: every one has a digit, or ends as `năm nay` does."""
    return not _last_words().isdisjoint(lowers) or any(word[0].isdigit() for word in lowers)


@cache
def _last_words() -> frozenset[str]:
    return frozenset(phrase.split()[-1] for phrase in load_toml("periods")["relative"])


@cache
def _first_words() -> frozenset[str]:
    words = load_toml("periods")
    phrases = [*words["days"]["words"], *words["spans"]["words"], *words["relative"], *_FIRST_WORDS]
    return frozenset(word[0].lower() for word in map(_WORD.match, phrases) if word)


@cache
def _pattern() -> re.Pattern[str]:
    """One alternation, the longest form first; nothing in it repeats without bound, so a scan is linear.

    Every form begins with digits or one of `_first_words`. The outer group is closed last, so that `lastgroup`
    names the form.
    """
    words = load_toml("periods")
    days, spans = _either(words["days"]["words"]), _either(words["spans"]["words"])
    relative = _either(words["relative"])
    return re.compile(
        rf"""(?<!\w)(?:
          (?P<days> (?:từ\ )? (?:{days}\ )? (?P<d1>\d\d?) (?:{_MARK}(?P<m1>\d\d?) (?:{_MARK}(?P<y1>{_YEAR}))? )?
            (?:\ ?[-–]\ ?|\ đến\ (?:hết\ )?) (?:ngày\ )?
            (?P<d2>\d\d?){_MARK}(?P<m2>\d\d?) (?:{_MARK}(?P<y2>{_YEAR}))? )
        | (?P<date> (?P<d>\d\d?){_MARK}(?P<m>\d\d?){_MARK}(?P<y>{_YEAR}) )
        | (?P<spelled> ngày\ (?P<sd>\d\d?)\ tháng\ (?P<sm>\d\d?)(?:\ năm\ (?P<sy>{_YEAR}))? )
        | (?P<day> {days}\ (?P<dd>\d\d?){_MARK}(?P<dm>\d\d?) )
        | (?P<months> tháng\ (?P<n1>\d\d?)(?:/(?P<ny1>{_YEAR}))?
            (?:\ ?[-–]\ ?|\ đến\ (?:hết\ )?)(?:tháng\ )?(?P<n2>\d\d?)(?:/|\ năm\ )(?P<ny2>{_YEAR}) )
        | (?P<month> (?:tháng\ )?(?P<mm>\d\d?)/(?P<my>{_YEAR})
          | tháng\ (?P<mm2>\d\d?)(?:\ ?{_MARK}\ ?|\ năm\ )(?P<my2>{_YEAR}) )
        | (?P<quarter> quý\ (?P<q>i{{1,3}}|iv|[1-4])(?:\ ?/\ ?|\ năm\ |\ )(?P<qy>{_YEAR}) )
        | (?P<part> (?P<k>\d\d?)\ tháng\ (?:(?P<side>đầu|cuối)\ )?(?:của\ )?năm(?:\ (?P<py>{_YEAR}))? )
        | (?P<since> (?:từ\ )?đầu\ năm(?:\ (?P<zy>{_YEAR}|nay))?\ đến\ nay )
        | (?P<years> {spans}\ (?P<a>{_YEAR})\ ?(?:[-–]|đến(?:\ năm)?)\ ?(?P<b>{_YEAR}) )
        | (?P<year> năm\ (?P<yy>{_YEAR}) )
        | (?P<relative> {relative} )
        )(?!\w|{_MARK}\d)""",
        re.VERBOSE | re.IGNORECASE,
    )


def _either(words: list[str] | dict[str, object]) -> str:
    return "(?:" + "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) + ")"


Groups = dict[str, str]
Reader = Callable[[Groups, Point | None], Period | None]


def _days(groups: Groups, published: Point | None) -> Period | None:
    last = _day(groups["d2"], groups["m2"], groups.get("y2"), published)
    if last is None:
        return None
    year = groups.get("y1") or str(last.end[0])
    first = _day(groups["d1"], groups.get("m1", groups["m2"]), year, published)
    return None if first is None else between(first, last)


def _day(day: str, month: str, year: str | None, published: Point | None) -> Period | None:
    if year is None and published is None:
        return None
    number = int(year) if year else nearest_year(published or (), int(month))
    return at(number, int(month), int(day))


def _months(groups: Groups, _published: Point | None) -> Period | None:
    year = int(groups["ny2"])
    first, last = at(int(groups.get("ny1", year)), int(groups["n1"])), at(year, int(groups["n2"]))
    return between(first, last) if first and last else None


def _part(groups: Groups, published: Point | None) -> Period | None:
    """`9 tháng đầu năm`, `3 tháng cuối năm 2019`; without a year, that of publication."""
    size, year = int(groups["k"]), int(groups["py"]) if "py" in groups else published[0] if published else None
    if year is None or not 0 < size < 12 or ("side" not in groups and "py" not in groups):
        return None
    first = 13 - size if groups.get("side") == "cuối" else 1
    return Period((year, first), (year, first + size - 1)) if size > 1 else at(year, first)


def _since(groups: Groups, published: Point | None) -> Period | None:
    """`từ đầu năm đến nay`: until the day or month of publication."""
    if published is None or len(published) == 1:
        return None
    year = int(groups["zy"]) if groups.get("zy", "nay") != "nay" else published[0]
    start = (year, 1, 1)[: len(published)]
    return Period(start, published) if start < published else None


def _years(groups: Groups, _published: Point | None) -> Period | None:
    first, last = at(int(groups["a"])), at(int(groups["b"]))
    return between(first, last) if first and last else None


def _relative(groups: Groups, published: Point | None) -> Period | None:
    unit, steps = load_toml("periods")["relative"][groups["relative"]]
    return None if published is None else shifted(published, unit, steps)


_READERS: dict[str, Reader] = {
    "days": _days,
    "date": lambda groups, _: at(int(groups["y"]), int(groups["m"]), int(groups["d"])),
    "spelled": lambda groups, published: _day(groups["sd"], groups["sm"], groups.get("sy"), published),
    "day": lambda groups, published: _day(groups["dd"], groups["dm"], None, published),
    "months": _months,
    "month": lambda groups, _: at(int(groups.get("my") or groups["my2"]), int(groups.get("mm") or groups["mm2"])),
    "quarter": lambda groups, _: quarter(int(groups["qy"]), _ROMAN.get(groups["q"]) or int(groups["q"])),
    "part": _part,
    "since": _since,
    "years": _years,
    "year": lambda groups, _: at(int(groups["yy"])),
    "relative": _relative,
}
