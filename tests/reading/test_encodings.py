"""Bytes → text: every encoding gives the text exactly as written, and nothing else gives a text at all."""

import codecs
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnnews_extract import Article, ReadError
from vnnews_extract.reading.encodings import decode

SENTENCE = "Uỷ ban nhân dân xã Hoà Phú đã kiểm tra 12 cơ sở; ông Nguyễn Văn Đức dự, phát biểu.\r\nẢnh: Đ.H\r\n"
NFC = unicodedata.normalize("NFC", SENTENCE)
NFD = unicodedata.normalize("NFD", SENTENCE)
FORMS = {"NFC": NFC, "NFD": NFD, "mixed": NFC[:40] + NFD[60:]}

_TONES = "\u0300\u0301\u0303\u0309\u0323"


def windows_1258(text: str) -> bytes:
    """`text` in Windows-1258, which has `ê` and `ơ` but writes tones as marks of their own."""
    pieces = []
    for char in unicodedata.normalize("NFC", text):
        base, *marks = unicodedata.normalize("NFD", char)
        letter = unicodedata.normalize("NFC", base + "".join(mark for mark in marks if mark not in _TONES))
        pieces.append(letter + "".join(mark for mark in marks if mark in _TONES))
    return "".join(pieces).encode("cp1258")


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_unicode_is_read_to_the_character_without_its_mark(form: str, mark: bytes, encoding: str) -> None:
    assert decode(mark + FORMS[form].encode(encoding)) == FORMS[form]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_is_recognised_without_its_mark(encoding: str) -> None:
    assert decode(NFC.encode(encoding)) == NFC


@pytest.mark.parametrize(
    "text",
    [SENTENCE, "Công an tỉnh Đắk Lắk bắt giữ 3 đối tượng.", "UBND huyện họp", "HĐND xã Ea Kpam họp kỳ thứ 8"],
)
def test_windows_1258_is_recognised(text: str) -> None:
    read = decode(windows_1258(text))
    assert read == windows_1258(text).decode("cp1258")
    assert unicodedata.normalize("NFC", read) == unicodedata.normalize("NFC", text)


@given(st.text())
def test_whatever_text_utf_8_spells_is_kept(text: str) -> None:
    try:
        assert decode(text.encode()) == text.removeprefix("\ufeff")
    except ReadError as error:
        assert "binary data" in error.reason


@given(st.binary())
def test_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        text = Article.from_bytes(data).text
    except ReadError as error:
        assert "\n" not in str(error)
    else:
        assert text.strip()


REFUSED = {
    "cut inside a character": (NFC.encode()[:3], "not UTF-8"),
    "one wrong byte": (NFC.encode().replace(b"\r\n", b"\xff\r\n"), "not UTF-8"),
    "a surrogate": (b"H\xed\xa0\x80p", "not UTF-8"),
    "a font encoding of old": ("Céng hoµ x· héi chñ nghÜa ViÖt Nam".encode("cp1252"), "not UTF-8"),
    "a picture": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x02\x00", "binary data"),
    "NUL characters": (b"Ph\x00ng", "binary data, not text: a NUL at character 2"),
    "control characters": (b"\x01\x02\x03\x04abc", "binary data, not text: full of control characters"),
    "half a UTF-16 unit": (
        codecs.BOM_UTF16_LE + NFC.encode("utf-16-le")[:-1],
        "a byte order mark, but not utf-16",
    ),
    "a lone UTF-16 surrogate": (codecs.BOM_UTF16_LE + b"\x00\xd8a\x00", "a byte order mark, but not utf-16"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_no_garbage_is_read(case: str) -> None:
    data, reason = REFUSED[case]
    with pytest.raises(ReadError) as caught:
        decode(data)
    assert caught.value.reason.startswith(reason)


def test_a_stray_control_character_is_kept() -> None:
    text = "Xã họp\x0b" * 30 + "\x08"
    assert decode(text.encode()) == text
