"""The layout of an article's text: its date header and its paragraphs."""

import re
from dataclasses import dataclass

_HEADER = re.compile(r"\s{0,9}date[ \t]{1,9}(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?![\w-])[ \t]{0,9}")
_LINE_END = re.compile(r"[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")


@dataclass(frozen=True, slots=True)
class Header:
    """The date line that an archive put before an article: its date and where the article begins."""

    published: str
    end: int


def find_header(text: str) -> Header | None:
    """The header at the start of `text`, or None.

    >>> find_header(" date 2023-02 Đảng bộ phường")
    Header(published='2023-02', end=14)
    """
    match = _HEADER.match(text.removeprefix("\ufeff"))
    if match is None or not _is_date(match[1]):
        return None
    return Header(match[1], match.end() + (len(text) - len(text.removeprefix("\ufeff"))))


def paragraphs(text: str, start: int = 0) -> list[tuple[int, int]]:
    """The (start, end) of every line of `text` from `start` that holds more than space."""
    spans: list[tuple[int, int]] = []
    for match in _LINE_END.finditer(text, start):
        if not text[start : match.start()].isspace() and match.start() > start:
            spans.append((start, match.start()))
        start = match.end()
    if start < len(text) and not text[start:].isspace():
        spans.append((start, len(text)))
    return spans


def parted_by_line_end(text: str, start: int, end: int) -> bool:
    """Whether a line ends in `text[start:end]`, whatever the platform ends lines with."""
    return _LINE_END.search(text, start, end) is not None


def _is_date(date: str) -> bool:
    parts = [int(part) for part in date.split("-")]
    month, day = [*parts[1:], 1, 1][:2]
    return 1 <= month <= 12 and 1 <= day <= 31
