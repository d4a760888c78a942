"""The date header and the paragraphs of an article."""

import pytest

from vnnews_extract.language import analyse
from vnnews_extract.language.layout import find_header, paragraphs

HEADERS = [
    (" date 2023-02 Đảng bộ phường", "2023-02"),
    ("date 2024 Xã Phú An", "2024"),
    (" date 2023-02-17\nXã Phú An", "2023-02-17"),
    ("\ufeff date 2023-02 Xã", "2023-02"),
    ("Xã Phú An date 2023-02", None),
    (" date 2023-13 Xã", None),
    (" date 2023-020 Xã", None),
    (" date 20233 Xã", None),
    ("", None),
]


@pytest.mark.parametrize(("text", "published"), HEADERS)
def test_the_header_gives_the_date(text: str, published: str | None) -> None:
    header = find_header(text)
    assert (header.published if header else None) == published


def test_the_header_is_no_part_of_a_sentence() -> None:
    analysis = analyse(" date 2023-02 Đảng bộ xã có 12 chi bộ.")
    assert [analysis.surface(*sentence) for sentence in analysis.sentences] == ["Đảng bộ xã có 12 chi bộ."]
    assert analysis.sentence_of[0] == -1


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r", "\u2028", "\n \n"])
def test_paragraphs_end_at_every_kind_of_line_end(line_end: str) -> None:
    text = f"Xã họp{line_end}Ảnh: T.H"
    assert [text[start:end].strip() for start, end in paragraphs(text)] == ["Xã họp", "Ảnh: T.H"]


def test_no_sentence_crosses_a_paragraph() -> None:
    analysis = analyse("Lãnh đạo xã thăm hỏi gia đình chính sách\nẢnh: T.H\nNgày 5.3, xã họp")
    assert len(analysis.sentences) == 3
