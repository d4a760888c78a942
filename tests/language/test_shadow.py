"""The shadow: what is normalised, and that its offsets lead back to the text as read."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnnews_extract.language.shadow import make_shadow

NORMALISED = [
    ("Uỷ ban nhân dân", "Ủy ban nhân dân"),
    ("UỶ BAN", "ỦY BAN"),
    ("xã Hoà Bình", "xã Hòa Bình"),
    ("khoẻ mạnh", "khỏe mạnh"),
    ("luỹ thuỷ", "lũy thủy"),
    ("quý II, quỹ khuyến học", "quý II, quỹ khuyến học"),
    ("toàn hoàn khoảng", "toàn hoàn khoảng"),
    ("Ðảng bộ", "Đảng bộ"),
    ("12\u00a0ha", "12 ha"),
    ("１２ thôn", "12 thôn"),
    ("-5 −5", "-5 -5"),
    ("Đảng\u200b bộ\ufeff", "Đảng bộ"),
    (unicodedata.normalize("NFD", "Đảng ủy phường Tân Hoà"), "Đảng ủy phường Tân Hòa"),
]


@pytest.mark.parametrize(("raw", "shadow"), NORMALISED)
def test_text_is_normalised_for_matching(raw: str, shadow: str) -> None:
    assert make_shadow(raw).text == shadow


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_offsets_lead_back_to_the_text_as_read(form: str) -> None:
    raw = unicodedata.normalize(form, "Bí thư Đảng ủy: ") + "hội\u200b nghị " + unicodedata.normalize("NFD", "tổng kết")
    shadow = make_shadow(raw)
    start = shadow.text.index("tổng")
    assert raw[shadow.raw_start(start) : shadow.raw_end(start + 8)] == unicodedata.normalize("NFD", "tổng kết")


@given(st.text(alphabet=st.sampled_from("aăoàủyẻe ̉̀̃Đ1.\u200b\u00a0\u00ad"), max_size=40))
def test_offsets_never_overlap_and_never_leave_the_text(raw: str) -> None:
    shadow = make_shadow(raw)
    last = 0
    for offset in range(len(shadow.text)):
        start, end = shadow.raw_start(offset), shadow.raw_end(offset + 1)
        assert last <= start < end <= len(raw)
        last = end
