"""Bytes → text: the encoding is stated by a byte order mark, is UTF-8, or is guessed and then proved.

The text is what the bytes spell and nothing else: line ends, Unicode form and stray invisible
characters stay. Only the byte order mark is no part of it.
"""

import codecs
import re
from collections import Counter
from contextlib import suppress

from vnnews_extract.language.syllables import is_syllable
from vnnews_extract.reading.errors import ReadError

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]")
_MOST_CONTROL = 0.01  # share of control characters above which a text is binary data
# Whatever stands between spaces and common punctuation: wrongly decoded letters are often symbols.
_WORD = re.compile(r"[^\s!-/:-@\[-`{-~–—…“”‘’]+")
_LEAST_VIETNAMESE = 0.75  # share of a guessed text's accented words; the rest are names and abbreviations


def decode(data: bytes) -> str:
    """The text that `data` spells.

    Raises:
        ReadError: the bytes are binary data, or no encoding makes Vietnamese of them.
    """
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), "utf-8")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        if encoding != "utf-8":
            raise ReadError(f"a byte order mark, but not {encoding} at byte {error.start}") from None
        text = _guess(data, error.start)
    if "\x00" in text:
        raise ReadError(f"binary data, not text: a NUL at character {text.index(chr(0))}")
    if len(_CONTROL.findall(text)) > _MOST_CONTROL * len(text):
        raise ReadError("binary data, not text: full of control characters")
    return text


def _guess(data: bytes, fault: int) -> str:
    """The most Vietnamese of the likely readings of `data`, which leaves UTF-8 at `fault`."""
    from charset_normalizer import from_bytes  # seldom needed, slow to import

    readings = []
    for match in from_bytes(data):
        with suppress(UnicodeDecodeError):
            readings.append(data.decode(match.encoding))
    best = max(readings, key=_share_vietnamese, default="")
    if _share_vietnamese(best) >= _LEAST_VIETNAMESE:
        return best
    if 0 in data:
        raise ReadError(f"binary data, not text: a NUL at byte {data.index(0)}")
    raise ReadError(f"not UTF-8 (byte {fault} is wrong), and no other encoding reads it as Vietnamese")


def _share_vietnamese(text: str) -> float:
    """Which share of the words of `text` that bear marks is spelled like Vietnamese syllables."""
    words = Counter(word for word in _WORD.findall(text) if not word.isascii())
    spelled = sum(number for word, number in words.items() if is_syllable(word))
    return spelled / max(1, words.total())
