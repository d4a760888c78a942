"""Bytes → text: every encoding gives the text exactly as written, and nothing else gives a text at all."""

import codecs
import unicodedata
from collections.abc import Callable

import ftfy.bad_codecs  # noqa: F401, registers the codec of sloppy Windows-1252
import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnnews_extract import Article, ReadError
from vnnews_extract.lexicons import load_toml
from vnnews_extract.reading.encodings import decode
from vnnews_extract.reading.legacy import legacy_readings
from vnnews_extract.reading.mojibake import mend

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
        (codecs.BOM_UTF8 * 2, "utf-8"),
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


ARTICLES = [
    SENTENCE,
    "Công an tỉnh Đắk Lắk bắt giữ 3 đối tượng.",
    "Ủy ban nhân dân huyện Ứng Hòa: “Ổn định đời sống” – Ảnh: Đ.H",
    "Xã có 12 thôn, gồm những hộ ở ven đường; tỷ lệ nghèo giảm 2,5%.",
    "HĐND XÃ Ỷ LA KHÓA XX",
]


def table(name: str) -> dict[int, str]:
    """From a letter to the Latin-1 character of its byte, by the table of the encoding."""
    data = load_toml("legacy_encodings")[name]
    codes = dict(enumerate("".join(data["rows"]), 0x80)) | {int(code, 16): char for code, char in data["low"].items()}
    return {ord(char): chr(code) for code, char in codes.items()}


def tcvn3(text: str) -> bytes:
    return text.translate(table("tcvn3") | {ord("“"): '"', ord("”"): '"', ord("–"): "-"}).encode("latin-1")


def viscii(text: str) -> bytes:
    return text.translate(table("viscii") | {ord("“"): '"', ord("”"): '"', ord("–"): "-"}).encode("latin-1")


def abc(text: str) -> bytes:
    """TCVN3 with the punctuation of Windows, which has no capitals with tone marks."""
    letters = {code: byte for code, byte in table("tcvn3").items() if ord(byte) >= 0xA0}
    return text.translate(letters).encode("cp1252")


def vni(text: str) -> bytes:
    return "".join(map(vni_letter, text)).encode("cp1252")


def vni_letter(char: str) -> str:
    data = load_toml("legacy_encodings")["vni"]
    letters = {new: old for old, new in data["letters"].items()}
    if char.lower() in letters:
        return letters[char] if char in letters else letters[char.lower()].upper()
    base, *marks = unicodedata.normalize("NFD", char)
    if not marks:
        return char
    if marks[0] == "\u031b" or base + marks[0] in "ơư":
        base, marks = unicodedata.normalize("NFC", base + "\u031b"), [mark for mark in marks if mark != "\u031b"]
    marks.sort(key=lambda mark: mark in _TONES)
    mark = {new: old for old, new in data["marks"].items()}["".join(marks)]
    return vni_letter(base) + (mark.upper() if char.isupper() else mark)


ENCODERS = {"TCVN3": tcvn3, "VISCII": viscii, "VNI": vni}


@pytest.mark.parametrize("encoder", ENCODERS)
@pytest.mark.parametrize("text", ARTICLES)
def test_legacy_encodings_are_recognised(encoder: str, text: str) -> None:
    text = unicodedata.normalize("NFC", text)
    plain = text if encoder == "VNI" else text.replace("“", '"').replace("”", '"').replace("–", "-")
    assert decode(ENCODERS[encoder](text)) == plain


@pytest.mark.parametrize("text", ["Xã “văn hóa” – thôn Hòa Phú, ảnh: Đức Hòa", "Bộ đội giúp dân gặt lúa…"])
def test_tcvn3_keeps_the_punctuation_of_windows(text: str) -> None:
    assert decode(abc(text)) == text


@pytest.mark.parametrize("encoder", ENCODERS)
def test_the_tables_hold_every_vietnamese_letter(encoder: str) -> None:
    tones = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
    letters = [unicodedata.normalize("NFC", vowel + tone) for vowel in "aăâeêioôơuưy" for tone in tones] + ["đ"]
    for letter in letters + [letter.upper() for letter in letters]:
        assert letter in list(legacy_readings(ENCODERS[encoder](letter)))


@pytest.mark.parametrize("text", ARTICLES)
@pytest.mark.parametrize("wrong", ["latin-1", "cp1252"])
def test_utf_8_read_as_something_else_is_repaired(wrong: str, text: str) -> None:
    text = unicodedata.normalize("NFC", text)
    try:
        garbled = text.encode().decode(wrong)
    except UnicodeDecodeError:
        garbled = text.encode().decode("sloppy-windows-1252")
    assert decode(garbled.encode()) == text


@pytest.mark.parametrize("encoder", [abc, vni])
def test_font_encodings_saved_as_unicode_are_repaired(encoder: Callable[[str], bytes]) -> None:
    text = "Công an tỉnh Đắk Lắk bắt giữ 3 đối tượng, thu nhiều tang vật."
    assert decode(encoder(text).decode("cp1252").encode()) == text


def test_one_garbled_line_is_repaired_and_the_others_stay() -> None:
    good, bad = "Xã “HÒA XÔ”, khá… rồi\u0301i.\n", "Ông Trần Văn Hòa kiểm tra 12 cơ sở"
    assert decode((good + bad.encode().decode("latin-1")).encode()) == good + bad


KEPT = [
    "XÃ… “QUÁ” và Â\u00a0",
    "Café Müller à Genève, 5 €",
    "Gia cuoc: £5 – £7 (Â)",
    "Straße Øresund Åse",
    "Xã Đăk Ơ",
    "١٢ قرية",
]


@pytest.mark.parametrize("text", KEPT)
def test_what_is_not_garbled_stays(text: str) -> None:
    assert decode(text.encode()) == text


@given(st.text())
def test_whatever_text_utf_8_spells_is_kept(text: str) -> None:
    try:
        assert decode(text.encode()) == mend(text.removeprefix("\ufeff")).lstrip("\ufeff")
    except ReadError as error:
        assert error.reason.startswith(("binary data", "garbled"))


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
    "UTF-8 read as Latin-1, and letters lost": (
        "á»¦y ban nhÃ?n dÃ?n xÃ£ Ä?Ã£ kiá»?m tra, xá»? pháº?t".encode(),
        "garbled",
    ),
    "letters lost": ("X\ufffd H\ufffda Ph\ufffd".encode(), "garbled: letters were lost"),
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
