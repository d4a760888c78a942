"""Web pages: the main text with title, byline and date, and what is refused."""

from pathlib import Path

import pytest

from vnnews_extract import Extractor, ReadError, read_article
from vnnews_extract.reading import article_of

PAGE = """<!DOCTYPE html>
<html lang="vi"><head><title>Xã Phú Hải họp thôn - Báo Thử</title>
<meta name="author" content="Lê Văn An">
<meta property="article:published_time" content="2024-05-12T08:00:00+07:00"></head>
<body><nav><a href="/">Trang chủ</a> <a href="/tin">Tin 99 mới</a></nav>
<article><h1>Xã Phú Hải họp thôn</h1>
<p>Sáng nay, UBND xã Phú Hải tổ chức họp với 12 thôn; thu ngân sách năm nay đạt 2,5 tỷ đồng.</p>
<p>Ông Trần Văn Hòa - Chủ tịch UBND xã Phú Hải cho biết, xã còn 120 hộ nghèo, giảm 5% so với năm trước.</p>
</article><footer>Bản quyền 2024, 88 bài</footer></body></html>"""


def test_a_page_gives_its_main_text_title_byline_and_date(extractor: Extractor, tmp_path: Path) -> None:
    path = tmp_path / "tin.html"
    path.write_text(PAGE, encoding="utf-8")
    article = read_article(path)
    record = extractor(article)
    record.check_against(article.text)
    info = record.article
    assert (info.title, info.byline, info.published) == ("Xã Phú Hải họp thôn", "Lê Văn An", "2024-05-12")
    assert [count.mention.text for count in record.counts] == ["12", "120"]


def test_the_date_of_the_page_resolves_what_the_text_leaves_open(extractor: Extractor) -> None:
    (amount,) = extractor(article_of(PAGE.encode(), "tin.html")).amounts
    assert amount.period == "2024"


def test_a_page_in_another_encoding_is_read(extractor: Extractor) -> None:
    assert article_of(PAGE.encode("utf-16"), "tin.htm").title == "Xã Phú Hải họp thôn"


@pytest.mark.parametrize("page", ["<html></html>", "<p></p>", "{}"])
def test_a_page_without_text_is_refused(page: str) -> None:
    with pytest.raises(ReadError, match="a web page without main text"):
        article_of(page.encode(), "tin.html")
