"""Bytes → text: the encoding is stated by a byte order mark, is UTF-8, or is guessed and then proved.

The text is what the bytes spell and nothing else: line ends, Unicode form and stray invisible
characters stay. Only the byte order mark is no part of it, and what was garbled on its way is set right.
"""

import codecs
import re
from collections.abc import Iterator
from contextlib import suppress

from vnnews_extract.reading.errors import ReadError
from vnnews_extract.reading.legacy import legacy_readings
from vnnews_extract.reading.mojibake import mend
from vnnews_extract.reading.spelling import most_vietnamese

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_BYTE_ORDER_MARK = "\ufeff"
_UNMARKED = ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]")
_MOST_CONTROL = 0.01  # share of control characters above which a text is no text


def decode(data: bytes) -> str:
    """The text that `data` spells.

    Raises:
        ReadError: the bytes are binary data, no encoding makes Vietnamese of them, or they were
            garbled beyond repair.
    """
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), "utf-8")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        if encoding != "utf-8":
            raise ReadError(f"a byte order mark, but not {encoding} at byte {error.start}") from None
        text = _guess(data, error.start)
    text = mend(text).lstrip(_BYTE_ORDER_MARK)  # what was saved twice begins with several
    if "\x00" in text:
        raise ReadError(f"binary data, not text: a NUL at character {text.index(chr(0))}")
    if len(_CONTROL.findall(text)) > _MOST_CONTROL * len(text):
        raise ReadError("binary data, not text: full of control characters")
    if text.count("\ufffd") > _MOST_CONTROL * len(text):
        raise ReadError("garbled: letters were lost before it was saved, and stand as U+FFFD")
    return text


def _guess(data: bytes, fault: int) -> str:
    """The most Vietnamese of the possible readings of `data`, which leaves UTF-8 at `fault`."""
    best = most_vietnamese(_unmarked(data) if 0 in data else legacy_readings(data))
    if best is not None:
        return best
    if 0 in data:
        raise ReadError(f"binary data, not text: a NUL at byte {data.index(0)}")
    raise ReadError(f"not UTF-8 (byte {fault} is wrong), and no other encoding reads it as Vietnamese")


def _unmarked(data: bytes) -> Iterator[str]:
    for encoding in _UNMARKED:
        with suppress(UnicodeDecodeError):
            yield data.decode(encoding)
