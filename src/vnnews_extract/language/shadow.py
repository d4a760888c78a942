"""The shadow of a text: normalised for matching, aligned to the text as read.

The text as read is never changed. Rules look at its shadow: composed Unicode
(NFC), one placement of tone marks (`hoà` → `hòa`, `Uỷ` → `Ủy`), `Đ` for the
look-alike `Ð`, plain spaces and digits, no invisible characters.
"""

import re
import unicodedata
from array import array
from dataclasses import dataclass

_INVISIBLE = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff"
_MARK_OR_INVISIBLE = re.compile(f"[\u0300-\u036f{_INVISIBLE}]")
# Runs of combining marks are capped: canonical ordering of an endless run would be quadratic.
_IRREGULAR = re.compile(f"[^\u0300-\u036f\\s][\u0300-\u036f]{{1,8}}|[{_INVISIBLE}]")

_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_ONE_TO_ONE: dict[int, int | str] = {
    **_FULL_WIDTH,
    **dict.fromkeys([0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000], " "),
    ord("Ð"): "Đ",  # U+00D0 eth, typed for U+0110
    ord("Ɖ"): "Đ",
    ord("ð"): "đ",
    ord("\u2010"): "-",
    ord("\u2011"): "-",
    ord("\u2212"): "-",
}
_NEEDS_TRANSLATION = re.compile("[" + "".join(re.escape(chr(code)) for code in _ONE_TO_ONE) + "]")

# Syllable-final `oa`, `oe`, `uy` carry the mark on the first vowel here (old style), except `quy`.
_MARKS = {"oa": "òóỏõọ", "oe": "òóỏõọ", "uy": "ùúủũụ"}
_NEW_STYLE = {"oa": "àáảãạ", "oe": "èéẻẽẹ", "uy": "ỳýỷỹỵ"}
_TONE: dict[str, str] = {}
for _pair, _new in _NEW_STYLE.items():
    for _old_mark, _new_mark in zip(_MARKS[_pair], _new, strict=True):
        for _first in (_pair[0], _pair[0].upper()):
            for _second in (_new_mark, _new_mark.upper()):
                _head = _old_mark.upper() if _first.isupper() else _old_mark
                _TONE[_first + _second] = _head + (_pair[1].upper() if _second.isupper() else _pair[1])
# Whether the two letters are a pair that is written otherwise is seen when they are found: a search for any of
# these is several times as fast as one for the pairs alone.
_TONED = re.compile(r"[oOuU][àáảãạÀÁẢÃẠèéẻẽẹÈÉẺẼẸỳýỷỹỵỲÝỶỸỴ](?!\w)")


@dataclass(frozen=True, slots=True)
class Shadow:
    """A normalised text and the way from its offsets back to the text as read."""

    text: str
    _starts: "array[int] | None" = None
    _ends: "array[int] | None" = None

    def raw_start(self, offset: int) -> int:
        """Where in the text as read the shadow's character at `offset` begins."""
        if self._starts is None:
            return offset
        return self._starts[offset]

    def raw_end(self, offset: int) -> int:
        """Where in the text as read the character before the shadow's `offset` ends (offset > 0)."""
        if self._ends is None:
            return offset
        return self._ends[offset - 1]


def make_shadow(raw: str) -> Shadow:
    """The shadow of `raw`, in time linear in its length.

    >>> make_shadow("Uỷ ban nhân dân xã Hoà An").text
    'Ủy ban nhân dân xã Hòa An'
    """
    text = _NEEDS_TRANSLATION.sub(_translated, raw)
    if _MARK_OR_INVISIBLE.search(text) is None or _IRREGULAR.search(text) is None:
        return Shadow(_TONED.sub(_place_tone, text))
    pieces: list[str] = []
    starts = array("Q")
    ends = array("Q")
    position = 0
    for match in _IRREGULAR.finditer(text):
        first, last = match.span()
        _copy(position, first, starts, ends)
        pieces.append(text[position:first])
        position = last
        if last - first > 1:
            composed = unicodedata.normalize("NFC", match[0])
            pieces.append(composed)
            starts.extend(range(first, first + len(composed)))
            ends.extend(range(first + 1, first + len(composed)))
            ends.append(last)
    _copy(position, len(text), starts, ends)
    pieces.append(text[position:])
    return Shadow(_TONED.sub(_place_tone, "".join(pieces)), starts, ends)


def _translated(match: re.Match[str]) -> str:
    return match[0].translate(_ONE_TO_ONE)


def _place_tone(match: re.Match[str]) -> str:
    pair, start = match[0], match.start()
    if pair[0] in "uU" and start > 0 and match.string[start - 1] in "qQ":
        return pair  # `quý`: the `u` belongs to the consonant
    return _TONE.get(pair, pair)


def _copy(first: int, last: int, starts: "array[int]", ends: "array[int]") -> None:
    starts.extend(range(first, last))
    ends.extend(range(first + 1, last + 1))
