"""Photo credits run into the text: `… cuộc họp. Ảnh: Hà Lan | Bộ Y tế vừa …`, with no full stop behind the name."""

from collections.abc import Sequence
from functools import cache

from vnnews_extract.lexicons import load_toml

_NAME = 12  # tokens: how long a name and the capitals behind it may be
_BRACKET = 16  # tokens: how long a credit in brackets may be
_DASHES = frozenset("-–—")
_MARKS = frozenset("./-–")


@cache
def _words() -> tuple[frozenset[str], frozenset[str]]:
    data = load_toml("segmentation")["credit"]
    leads = [written for word in data["leads"] for written in (word, word.capitalize())]
    return frozenset(leads), frozenset(data["starters"])


def credit_edges(forms: Sequence[str], starts: Sequence[int], first: int, last: int) -> list[int]:
    """Where sentences begin at a credit: its own word, and what follows the name.

    >>> from vnnews_extract.language.tokens import tokenize
    >>> forms, starts, _ = tokenize("Toàn cảnh Ảnh: Hà Lan Bộ Y tế vừa họp")
    >>> credit_edges(forms, starts, 0, len(forms))
    [2, 6]
    """
    leads, _ = _words()
    edges: list[int] = []
    if leads.isdisjoint(forms[first:last]):
        return edges
    for index in (index for index, form in enumerate(forms[first:last], first) if form in leads):
        if index > first and forms[index - 1] == "(":
            edges += _behind_bracket(forms, index, last)
        elif forms[index][0].isupper() and index + 2 < last and forms[index + 1] == ":":
            edges += [index, *_behind_name(forms, starts, index + 2, last)]
    return edges


def _behind_bracket(forms: Sequence[str], index: int, last: int) -> list[int]:
    """`(Nguồn: TTXVN) | Ở các tỉnh …`."""
    for close in range(index, min(index + _BRACKET, last - 1)):
        if forms[close] == ")":
            return [close + 1] if forms[close + 1][0].isupper() else []
    return []


def _behind_name(forms: Sequence[str], starts: Sequence[int], begin: int, last: int) -> list[int]:
    """The sentence behind a name begins with a word that begins many, or with the last capital of the run."""
    _, starters = _words()
    stop = begin
    while stop < min(begin + _NAME, last) and (forms[stop][0].isupper() or _joins(forms, starts, stop, last)):
        stop += 1
    capitals = [index for index in range(begin, stop) if forms[index][0].isupper()]
    if not capitals or capitals[0] != begin or stop == last or forms[stop - 1] == ".":
        return []
    behind = [index for index in capitals[1:] if forms[index - 1] not in _MARKS]
    started = next((index for index in behind if forms[index] in starters), None)
    if started is None and (forms[stop][0].isdigit() or _is_dateline(forms, stop, last)):
        return [stop]
    if started is None and behind and stop + 1 < last and (forms[stop].islower() or forms[stop] == ","):
        started = next((index for index in behind if _is_name(forms, index, stop)), behind[-1])
    return [] if started is None else [started]


@cache
def _names() -> frozenset[str]:
    actors = load_toml("actors")
    return frozenset(actors["place"]["words"] + actors["known"]["words"])


def _is_name(forms: Sequence[str], index: int, stop: int) -> bool:
    """`Ảnh: Hà Lan | Nhật Bản hôm qua …`: the name that the capitals end in is known."""
    return stop > index + 1 and " ".join(form.lower() for form in forms[index:stop]) in _names()


def _is_dateline(forms: Sequence[str], index: int, last: int) -> bool:
    """`(Tin nhanh) - …`: the paper and a dash."""
    if forms[index] != "(":
        return False
    return any(forms[close] == ")" and forms[close + 1] in _DASHES for close in range(index, min(index + 6, last - 1)))


def _joins(forms: Sequence[str], starts: Sequence[int], index: int, last: int) -> bool:
    """`B | . | H`, `Hà Lan | / | TTXVN`, `Hà Lan | ( | TNO | )`: a mark inside the name."""
    if index + 1 >= last:
        return False
    if forms[index] == "(":
        return index + 2 < last and forms[index + 2] == ")"
    if forms[index] == "." and starts[index + 1] > starts[index] + 1:
        return False  # `Ảnh: H.L. | Ông Nam …`
    return forms[index] == ")" or (forms[index] in _MARKS and forms[index + 1][0].isupper())
