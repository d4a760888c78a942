"""What tests of several rooms share: the corpus, an article of our own, and the type of `run`."""

from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

CORPUS = Path(__file__).parent.parent / "corpus"

ARTICLE = (
    " date 2023-02 Đảng ủy phường Tân Lập có 8/8 chi bộ trực thuộc với hơn 320 đảng viên.\n"
    "Ông Trần Văn Hoà - Bí thư Đảng ủy phường Tân Lập cho biết, năm qua phường đã tổ chức 25 cuộc kiểm tra; "
    "trên 95,5% hộ dân được dùng nước sạch.\n"
    "UBND phường hỗ trợ 2,5 tỷ đồng cho 40 - 50 hộ nghèo.\nẢnh: Đ.H\n"
)

Run = Callable[..., CompletedProcess[bytes]]
