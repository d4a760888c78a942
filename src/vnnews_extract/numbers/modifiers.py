"""The modifier words before and after a number."""

import re
from functools import cache

from vnnews_extract.numbers.vocabulary import (
    alternatives,
    modifier_signs,
    modifiers_after,
    modifiers_before,
    modifiers_of_place,
    words_of_place,
)

_REACH = 36  # characters looked at for a modifier before the number
_WORDS = 4  # words of the longest modifier phrase
_BLANKS = " \t"
_OPENING = "([{\"'“‘«-–—:;,/"
_WORD = re.compile(r"[^\W_]+")
_TAG = re.compile(r"</?[A-Za-z][^<>]*>\Z")


@cache
def _last_words() -> frozenset[str]:
    return frozenset(phrase.rsplit(" ", 1)[-1] for phrase in modifiers_before())


@cache
def _after() -> re.Pattern[str]:
    return re.compile(rf"[ \t]{{1,2}}(?P<phrase>{alternatives(modifiers_after())})(?!\w)(?![ \t]+[0-9])")


def modifier_before(text: str, start: int, floor: int) -> tuple[int, str | None]:
    """Where the modifier before `start` begins and which it is; the nearest one, the longest phrase of it.

    >>> modifier_before("lên tới gần 600", 12, 0)
    (8, 'nearly')
    """
    lead = text[max(floor, start - _REACH) : start]
    if lead[-1:] not in _BLANKS:
        return _sign_before(lead, start)
    nearest = lead.rsplit(None, 1)
    if not nearest or nearest[-1].lstrip(_OPENING).lower() not in _last_words():
        return _sign_before(lead, start)
    for begin in _phrases(lead):
        phrase = " ".join(lead[begin:].lower().split())
        modifier = modifiers_before().get(phrase)
        if phrase in modifiers_of_place() and _says_where(lead[:begin]):
            return start, None
        if modifier is not None:
            return start - len(lead) + begin, modifier
    return start, None


def _says_where(lead: str) -> bool:
    """Whether `trên` after `lead` is a place: `đi trên 2 xe máy`."""
    word = lead.rsplit(None, 1)
    return bool(word) and word[-1].lower() in words_of_place()


def _phrases(lead: str) -> list[int]:
    """Where the last words of `lead` begin that nothing but blanks parts from its end, the farthest first."""
    begins: list[int] = []
    end = len(lead)
    for word in reversed(list(_WORD.finditer(lead))):
        if len(begins) == _WORDS or lead[word.end() : end].strip(_BLANKS):
            break
        end = word.start()
        begins.append(end)
    return begins[::-1]


def _sign_before(lead: str, start: int) -> tuple[int, str | None]:
    """`≥ 95`, `~30`; but no arrow, and no tag: `<p class="a">5`."""
    bare = lead.rstrip(_BLANKS)
    modifier = modifier_signs().get(bare[-1:])
    if modifier is None or bare[-2:-1] in ("-", "=", ">", "<", '"', "'", "/") or _TAG.search(bare):
        return start, None
    return start - len(lead) + len(bare) - 1, modifier


def modifier_after(text: str, end: int) -> tuple[int, str] | None:
    """The end of the modifier after `end` and which it is: `50 trở lên`, `trăm lẻ`."""
    match = _after().match(text, end)
    return None if match is None else (match.end(), modifiers_after()[match["phrase"]])
