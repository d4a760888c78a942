"""Offsets: `doc.text` is the input to the character, and every mention is a slice of it, for every input."""

import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from support import ARTICLE

from vnnews_extract import Extractor

_LETTERS = "aăâeêioôơuưyđAĂÂĐƠƯbcghnqt"
_MARKS = "\u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031b\u0327"
_ODD = (
    "\u00a0\u200b\u200d\u2028\u0085\ufeff\u00ad\u3000\r\n\t\x0b\x1c \u0e33\u0345Ððﬁ１２％…–—“”°²½①Ⅷ\U0001f600\U0001f1fb"
)
_PIECES = [
    "hơn 30",
    "8/8 chi bộ",
    "ông Nguyễn Văn Đức",
    "Bí thư",
    "2,5 tỷ đồng",
    "15,2%",
    "đã tổ chức",
    "hoà",
    "Uỷ ban",
]

NEWS_LIKE = st.lists(
    st.one_of(
        st.sampled_from(_PIECES),
        st.text(alphabet=_LETTERS + _MARKS, max_size=6),
        st.text(alphabet=_ODD, max_size=3),
        st.text(alphabet="0123456789.,-/% ", max_size=6),
    ),
    max_size=25,
).map("".join)


@pytest.mark.parametrize("texts", [st.text(), NEWS_LIKE], ids=["any", "news-like"])
def test_the_doc_spells_the_input_to_the_character(texts: st.SearchStrategy[str], extractor: Extractor) -> None:
    @settings(max_examples=200, deadline=None)
    @given(texts)
    @example("")
    @example("\u0301")
    @example("  \n")
    @example("a" + "\u0301" * 40)
    @example("1" * 5000 + " người")
    def check(text: str) -> None:
        assert extractor.nlp(text).text == text
        extractor(text).check_against(text)

    check()


@pytest.mark.parametrize("form", ["NFC", "NFD", "NFKD"])
def test_the_form_of_the_text_changes_no_value(form: str, extractor: Extractor) -> None:
    text = unicodedata.normalize(form, ARTICLE)
    record, composed = extractor(text), extractor(unicodedata.normalize("NFC", ARTICLE))
    record.check_against(text)
    for found, expected in zip(record.mentions(), composed.mentions(), strict=True):
        assert unicodedata.normalize("NFC", found.text) == expected.text
    assert [count.noun for count in record.counts] == [count.noun for count in composed.counts]
    assert record.officials and record.officials[0].name == composed.officials[0].name
