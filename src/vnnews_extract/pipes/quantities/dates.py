"""The shapes of dates and clock times in digits."""

import re
from collections.abc import Iterable, Iterator

# `18/4/2025`, `30.4.1975`, `7-5-2019`; `4/2025`, `10.2024`; `18/4`, `22.4`, `5-6`.
_DATE = re.compile(
    r"(?<![\w.,/])(?:(?P<day>\d{1,2}) ?(?P<mark>[./-]) ?(?P<month>\d{1,2}) ?(?P=mark) ?(?P<year>\d{4}|\d{2})"
    r"(?!\w)"
    r"|(?P<iso>(?:19|20)\d\d-\d\d-\d\d)(?:T[\d:.]+Z?)?(?!\w)"
    r"|(?P<only_month>\d{1,2}) ?[./-] ?(?P<of_year>(?:19|20)\d{2})(?![\w/])"
    r"|(?P<d>\d{1,2})(?P<short>[./-])(?P<m>\d{1,2})(?![\w/]))"
)
_CLOCK = re.compile(r"(?<![\w.,/])(?:[01]?\d|2[0-4])(?:(?:[hg] ?|:)[0-5]\d(?::[0-5]\d)?(?!\d)|h(?!\w))[’'”\"]?")
_DIGITS = re.compile(r"[0-9]+")


def calendar_spans(text: str) -> dict[int, str]:
    """For every character where a date or clock time begins or goes on, the rule that saw it."""
    found: dict[int, str] = {}
    starts = [match.start() for match in _DIGITS.finditer(text)]
    for match in _matches(_DATE, text, starts):
        rule = _date_rule(match)
        if rule is not None:
            found.update(dict.fromkeys(range(*match.span()), rule))
    for match in _matches(_CLOCK, text, starts):
        found.update(dict.fromkeys(range(*match.span()), "clock"))
    return found


def _matches(pattern: re.Pattern[str], text: str, starts: Iterable[int]) -> Iterator[re.Match[str]]:
    """What `finditer` finds, tried only where digits begin: a search that looks behind tries every character."""
    end = 0
    for start in starts:
        match = pattern.match(text, start) if start >= end else None
        if match is not None:
            end = match.end()
            yield match


def _date_rule(match: re.Match[str]) -> str | None:
    if match["iso"]:
        return "full date"
    if match["year"]:
        return "full date" if _possible(match["day"], match["month"]) else None
    if match["of_year"]:
        return "month of year" if 1 <= int(match["only_month"]) <= 12 else None
    return "day of month" if _possible(match["d"], match["m"]) else None


def _possible(day: str, month: str) -> bool:
    return 1 <= int(day) <= 31 and 1 <= int(month) <= 12
