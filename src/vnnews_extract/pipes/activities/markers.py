"""Marks of the lines of a list: a dash, a point, a little picture, `1.` or `a)`."""

import unicodedata
from collections.abc import Sequence

_BULLETS = frozenset("-–—+*•●▪·")
_PICTURES = "So"  # the category of `✅`, `👉`
_NUMBERED = (".", ")", "/")


def opens_item(forms: Sequence[str], first: int) -> bool:
    """Whether a paragraph that begins with the token `first` is a line of a list."""
    if forms[first] in _BULLETS or unicodedata.category(forms[first][0]) == _PICTURES:
        return True
    return first + 1 < len(forms) and forms[first + 1] in _NUMBERED and _is_marker(forms[first])


def marker_end(forms: Sequence[str], first: int, last: int) -> int:
    """Where the mark of a line with a letter or a number ends (`a)`), or `first` where there is none."""
    marked = last > first + 2 and forms[first + 1] == ")" and _is_marker(forms[first])
    return first + 2 if marked else first


def marked_by(forms: Sequence[str], index: int, last: int) -> bool:
    """Whether the mark of a line's number stands at `index`: `I | . | Xem xét báo cáo`."""
    return index < last and forms[index] in _NUMBERED


def _is_marker(form: str) -> bool:
    """Whether a word may number a line: `a`, `12`."""
    return (len(form) == 1 and form.islower()) or (form.isdigit() and len(form) < 3)
