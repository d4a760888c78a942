"""Text that was garbled before it was saved: UTF-8 read as Latin-1, or a legacy encoding saved as Unicode.

Only lines that look garbled are touched, and only where that makes Vietnamese of them.
"""

import re

from vnnews_extract.reading.errors import ReadError
from vnnews_extract.reading.legacy import legacy_readings
from vnnews_extract.reading.spelling import LEAST_VIETNAMESE, most_vietnamese, share_vietnamese

# The lead and following bytes of UTF-8, as Latin-1 and Windows-1252 show them.
_FOLLOWING = "[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
_GARBLED = re.compile(f"[ÂÃÄÅÆÌ]{_FOLLOWING}|[áâ]{_FOLLOWING}{{2}}")
_VIETNAMESE = re.compile("[ăĂđĐơƠưƯ\u0300-\u0323\u1ea0-\u1ef9]")  # letters that Western languages do not have
_BEYOND_REPAIR = "UTF-8 that was read as Latin-1, and cannot be repaired"
_MANY = 3  # such pairs in a line are no accident
_ACCENTED = re.compile(r"(?![a-zA-Z])[^\W\d_]")
_WESTERN = re.compile("[\u00a1-\u00ff]")


def mend(text: str) -> str:
    """`text` with what was garbled set right; nearly every text is returned as it is.

    >>> mend("Cáº©m An cÃ³ 12 tá»•")
    'Cẩm An có 12 tổ'

    Raises:
        ReadError: the text was garbled beyond repair.
    """
    if _GARBLED.search(text):
        text = _mend_utf_8(text)
    if _VIETNAMESE.search(text) or not _WESTERN.search(text):
        return text
    return _mend_fonts(text)


def _mend_utf_8(text: str) -> str:
    """A text as it was before its UTF-8, or that of some lines, was read as Latin-1 or Windows-1252."""
    from ftfy import fix_encoding  # seldom needed, slow to import

    lines = text.split("\n")
    garbled = _is_vietnamese(text) is False
    for number, line in enumerate(lines):
        if _GARBLED.search(line) and (garbled or _is_vietnamese(line) is False):
            lines[number] = mended = _reread(line) or fix_encoding(line)
            if len(_GARBLED.findall(mended)) >= _MANY:
                raise ReadError(f"garbled in line {number + 1}: {_BEYOND_REPAIR}")
    mended = "\n".join(lines)
    if garbled and _is_vietnamese(mended) is False and len(_GARBLED.findall(text)) >= _MANY:
        raise ReadError(f"garbled: {_BEYOND_REPAIR}")
    return mended


def _reread(line: str) -> str | None:
    """The line of which all letters are bytes of UTF-8, or None."""
    try:
        return line.encode("sloppy-windows-1252").decode("utf-8")  # a codec that ftfy registers
    except UnicodeError:
        return None


def _is_vietnamese(text: str) -> bool | None:
    """Whether the accented words of `text` are spelled like Vietnamese; None if it has none."""
    return share_vietnamese(text) >= LEAST_VIETNAMESE if _ACCENTED.search(text) else None


def _mend_fonts(text: str) -> str:
    """A text in the letters of TCVN3 or VNI fonts, saved as if they were those of Windows-1252."""
    if share_vietnamese(text) >= LEAST_VIETNAMESE:
        return text
    try:
        data = text.encode("cp1252")
    except UnicodeEncodeError:
        return text
    return most_vietnamese(legacy_readings(data)) or text
