"""ISO 8601 periods: days, months, quarters, years and intervals, and arithmetic on them.

A period is a pair of points of equal precision, written `2022`, `2022-03`, `2022-03-21` or, where
start and end differ, `2022-01/2022-06`. A quarter is the interval of its months.
"""

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

Point = tuple[int, ...]  # (year,), (year, month) or (year, month, day)

_MONTHS = {"month": 1, "quarter": 3, "year": 12}
_PRECISION = {"year": 1, "quarter": 2, "month": 2, "day": 3}


@dataclass(frozen=True, slots=True)
class Period:
    """From the beginning of one point to the end of another."""

    start: Point
    end: Point

    def __str__(self) -> str:
        return written(self.start) if self.start == self.end else f"{written(self.start)}/{written(self.end)}"


def written(point: Point) -> str:
    """A point in ISO 8601: `(2022, 3)` is `2022-03`."""
    return "-".join(f"{part:04d}" if index == 0 else f"{part:02d}" for index, part in enumerate(point))


def at(*parts: int) -> Period | None:
    """The day, month or year of these parts, or None where there is none such."""
    if not 1000 <= parts[0] <= 9999 or (len(parts) > 1 and not 1 <= parts[1] <= 12):
        return None
    if len(parts) > 2 and not 1 <= parts[2] <= calendar.monthrange(parts[0], parts[1])[1]:
        return None
    return Period(parts, parts)


def quarter(year: int, number: int) -> Period:
    """A quarter as the interval of its months: the third of 2024 is `2024-07/2024-09`."""
    return Period((year, 3 * number - 2), (year, 3 * number))


def between(first: Period, last: Period) -> Period | None:
    """From the start of `first` to the end of `last`, or None where that runs backwards."""
    start, end = first.start, last.end
    size = min(len(start), len(end))
    return Period(start[:size], end[:size]) if start[:size] < end[:size] else None


def point_of(published: str | None) -> Point | None:
    """The parts of a date of publication as precise as it is: `2023-02` is `(2023, 2)`."""
    return None if published is None else tuple(map(int, published.split("-")))


def shifted(published: Point, unit: str, steps: int) -> Period | None:
    """The day, month, quarter or year so many steps from publication; None where that is not known so precisely."""
    if len(published) < _PRECISION[unit]:
        return None
    if unit == "day":
        try:
            moved = date(*published[:3]) + timedelta(days=steps)
        except (ValueError, OverflowError):
            return None
        return at(moved.year, moved.month, moved.day)
    if unit == "year":
        return at(published[0] + steps)
    months = published[0] * 12 + published[1] - 1 + steps * _MONTHS[unit]
    year, month = divmod(months, 12)
    return at(year, month + 1) if unit == "month" else quarter(year, month // 3 + 1)


def nearest_year(published: Point, month: int) -> int:
    """The year of a month named without one: the last such month, unless it is yet to come within half a year.

    An article of February 2023 that speaks of November means 2022; one of April that speaks of July, this year.
    """
    year = published[0]
    return year - 1 if len(published) > 1 and month - published[1] > 6 else year
