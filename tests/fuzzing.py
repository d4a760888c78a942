"""What the fuzz tests draw: hostile texts mixed with news and with any Unicode, and bytes that are nearly text."""

import codecs

from hostile import PATTERNS
from hypothesis import strategies as st

ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1258", "cp1252", "latin-1"]
MARKS = [b"", codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE, b" date 2023-02 "]

NEWS = [
    "Ông Trần Văn Hòa - Bí thư Đảng ủy phường Tân Lập, ",
    "UBND tỉnh đã hỗ trợ hơn 2,5 tỷ đồng cho 120/150 hộ nghèo",
    "đạt 80%, tăng 5,5% so với cùng kỳ năm 2022",
    "từ 3 - 5 người",
    "trong đó có 12 hộ, ",
    "Chủ tịch HĐND xã",
    "sẽ tổ chức kiểm tra, giám sát",
    "ngày 5/5/2023",
    ". ",
    "; ",
    "\n",
    " ",
    "và ",
    "của ",
]

TEXTS = st.lists(
    st.one_of(
        st.sampled_from(NEWS),
        st.sampled_from(sorted(PATTERNS.values())),
        st.tuples(st.sampled_from(sorted(PATTERNS.values())), st.integers(2, 60)).map(lambda pair: pair[0] * pair[1]),
        st.text(max_size=12),
        st.text(alphabet="0123456789.,-–/%() ", max_size=12),
    ),
    max_size=30,
).map("".join)


@st.composite
def nearly_text(draw: st.DrawFn) -> bytes:
    """A text in some encoding, of which some bytes were lost, changed or put in."""
    text, encoding = draw(TEXTS), draw(st.sampled_from(ENCODINGS))
    data = bytearray(draw(st.sampled_from(MARKS)) + text.encode(encoding, "ignore"))
    for _ in range(draw(st.integers(0, 6))):
        place = draw(st.integers(0, len(data)))
        data[place : place + draw(st.integers(0, 3))] = draw(st.binary(max_size=3))
    return bytes(data)
