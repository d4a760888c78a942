"""Rows of a table that a page has run into one line: `1 Lê Văn Tám Giám đốc 2 Hồ Thị Lan Kế toán trưởng`."""

from vnnews_extract.language import Analysis
from vnnews_extract.pipes.officials.names import surnamed_end

_LONGEST_ROW = 24  # tokens of an office and its organisation
_LONGEST_NAME = 5  # syllables


def row_end(analysis: Analysis, start: int, stop: int) -> int:
    """Where the row ends whose office begins at `start`, before the number of the next one; else `stop`."""
    number = _number_of_row(analysis, start)
    if number is None:
        return stop
    following = str(number + 1)
    for index in range(start, min(stop - 2, start + _LONGEST_ROW)):
        name = _name_start(analysis, index)
        if analysis.lowers[index] == following and surnamed_end(analysis, name, stop) > name + 1:
            return index
    return stop


def _number_of_row(analysis: Analysis, start: int) -> int | None:
    """The number before the name that ends at `start`, None where no number and name stand there."""
    for index in range(start - 3, max(-1, start - _LONGEST_NAME - 3), -1):
        form = analysis.forms[index]
        if form.isdecimal() and len(form) <= 3:  # `²` is a digit, but no number
            named = surnamed_end(analysis, _name_start(analysis, index), start) == start
            return int(form) if named else None
    return None


def _name_start(analysis: Analysis, number: int) -> int:
    """Where a name begins behind the number of its row, past a full stop."""
    return number + 2 if analysis.forms[number + 1] == "." else number + 1
