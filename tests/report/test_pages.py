"""The pages of a report: what is on them, that nothing on them is obeyed, and where texts come from."""

import json
import re
import zipfile
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import get_args

import pytest
from pydantic import BaseModel
from report_support import HOSTILE
from support import ARTICLE, Run

from vnnews_extract import Extractor
from vnnews_extract.records import KINDS, ArticleRecord
from vnnews_extract.report import load, write_report
from vnnews_extract.report.cards import cards, check_cards, failed_anchors
from vnnews_extract.report.charts import Figures
from vnnews_extract.report.labels import labels
from vnnews_extract.values import Sector


class Tags(HTMLParser):
    """The tags, ids and links of a page, and its text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.handlers: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        for name, value in attrs:
            if name == "id":
                self.ids.append(value or "")
            if name in ("href", "src"):
                self.links.append(value or "")
            if name.startswith("on") or name == "style":
                self.handlers.append(name)


def article_page(folder: Path) -> str:
    (page,) = (folder / "articles").glob("*.html")
    return page.read_text(encoding="utf-8")


def reported(extractor: Extractor, folder: Path, text: str) -> Path:
    write_report([(extractor.__call__(text, source="bai.txt"), text)], folder)
    return folder


def test_every_link_inside_a_page_leads_somewhere_and_ids_are_unique(extractor: Extractor, tmp_path: Path) -> None:
    page = Tags(article_page(reported(extractor, tmp_path, ARTICLE)))
    assert {link[1:] for link in page.links if link.startswith("#")} <= set(page.ids)
    assert len(page.ids) == len(set(page.ids))


def test_every_mention_is_marked_in_the_text(extractor: Extractor, tmp_path: Path) -> None:
    page = Tags(article_page(reported(extractor, tmp_path, ARTICLE)))
    assert sum(re.match("m-", name) is not None for name in page.ids) == len(list(extractor(ARTICLE).mentions()))


def test_nothing_of_an_article_becomes_markup(extractor: Extractor, tmp_path: Path) -> None:
    reported(extractor, tmp_path, HOSTILE)
    for page in tmp_path.rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        tags = Tags(html)
        assert tags.tags.isdisjoint({"iframe", "img", "object"})
        assert tags.handlers == []
        assert html.count("<script") == 1
        assert all(re.match(r"#|report\.|\.\./|articles/", link) for link in tags.links)
    assert "{{ 7*7 }}" in article_page(tmp_path)


def test_pages_name_no_address_outside_the_report(extractor: Extractor, tmp_path: Path) -> None:
    reported(extractor, tmp_path, ARTICLE)
    for page in tmp_path.rglob("*.*"):
        addresses = set(re.findall(r"https?://[^\"' ]+", page.read_text(encoding="utf-8")))
        assert addresses <= {"http://www.w3.org/2000/svg"}


def test_a_failed_check_is_marked_with_its_arithmetic(extractor: Extractor, tmp_path: Path) -> None:
    text = "Đảng bộ có 203 đảng viên, gồm 150 đảng viên nam và 43 đảng viên nữ.\n"
    record = extractor(text)
    assert failed_anchors(record) == {"counts-0"}
    html = article_page(reported(extractor, tmp_path, text))
    assert re.search(r'<li class="failed">.*✗.*<code>150 \+ 43 = 193</code>', html)
    assert 'class="mark k-counts failed opens o-counts"' in html


def test_failed_checks_come_first(extractor: Extractor) -> None:
    text = "Xã có 8 chi bộ: 3 chi bộ thôn và 5 chi bộ trường. Xã có 9 tổ: 3 tổ hòa giải và 5 tổ bảo vệ.\n"
    agrees = [check.agrees for check in check_cards(extractor(text))]
    assert agrees == sorted(agrees)


def test_a_card_shows_every_field_that_holds_something(extractor: Extractor) -> None:
    (card,) = cards(extractor("Bí thư Đảng ủy phường Tân Lập Trần Văn Hòa phát biểu."))["officials"]
    names = [field.name for field in card.fields]
    assert names[:2] == ["name", "positions"]
    inner = [field.name for field in card.fields[1].values[0].fields]
    assert inner[:2] == ["title", "organization"]


def test_a_text_that_is_not_the_records_own_is_not_shown(extractor: Extractor, tmp_path: Path) -> None:
    report = write_report([(extractor(ARTICLE), ARTICLE + " ")], tmp_path)
    assert len(report.without_text) == 1
    assert "Không tìm thấy đúng văn bản" in article_page(tmp_path)


def test_articles_lead_to_their_neighbours(extractor: Extractor, tmp_path: Path) -> None:
    texts = ["Xã có 3 thôn.", "Xã có 4 thôn.", "Xã có 5 thôn."]
    write_report([(extractor(text), text) for text in texts], tmp_path)
    pages = sorted((tmp_path / "articles").glob("*.html"))
    rels = [re.findall('rel="(prev|next)"', page.read_text(encoding="utf-8")) for page in pages]
    assert rels == [["next"], ["prev", "next"], ["prev"]]


def test_charts_add_up(extractor: Extractor) -> None:
    figures = Figures()
    for text in (ARTICLE, ARTICLE):
        figures.add(extractor(text))
    over_time, money, organizations, sectors, checks = figures.charts()
    record = extractor(ARTICLE)
    found = sum(len(getattr(record, kind)) for kind, _ in over_time.series)
    assert [(bar.label.vi, bar.total) for bar in over_time.bars] == [("2023-02", str(2 * found))]
    assert [bar.total for bar in money.bars] == ["5.000.000.000"]
    assert [(bar.label.vi, bar.total) for bar in organizations.bars] == [("Đảng ủy phường Tân Lập", "2")]
    assert [(bar.label.en, bar.total) for bar in sectors.bars] == [("Party", "2")]
    assert checks.bars == ()


def test_every_label_has_both_languages() -> None:
    assert all(label.vi and label.en for section in labels().values() for label in section.values())


def models(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """The model and all models that its fields hold."""
    yield model
    for field in model.model_fields.values():
        pending = [field.annotation]
        for annotation in pending:
            pending.extend(get_args(annotation))
            if isinstance(annotation, type) and issubclass(annotation, BaseModel):
                yield from models(annotation)


def test_every_field_of_a_record_has_a_label() -> None:
    kinds = (ArticleRecord.model_fields[kind].annotation for kind in KINDS)
    fields = {name for kind in kinds for model in models(get_args(kind)[0]) for name in model.model_fields}
    assert fields - {"start", "end", "text", "index"} <= labels()["fields"].keys()


def test_every_sector_has_a_label() -> None:
    assert set(get_args(Sector)) == labels()["sectors"].keys()


@pytest.fixture
def records(run: Run, tmp_path: Path) -> Path:
    (tmp_path / "tin").mkdir()
    (tmp_path / "tin" / "bai.txt").write_text(ARTICLE, encoding="utf-8")
    assert run("tin", "-o", "records.jsonl").returncode == 0
    return tmp_path / "records.jsonl"


def test_the_text_of_a_record_is_found_beside_the_records(records: Path) -> None:
    ((_, text),) = load(records)  # type: ignore[misc]
    assert text == ARTICLE


def test_the_text_of_a_record_is_found_in_the_folder_that_is_named(records: Path) -> None:
    moved = records.parent / "moved"
    (records.parent / "tin").rename(moved)
    ((_, text),) = load(records, moved)  # type: ignore[misc]
    assert text == ARTICLE


def test_records_that_are_none_are_told_and_the_rest_written(run: Run, records: Path) -> None:
    with records.open("a") as file:
        file.write(json.dumps({"article": {"id": "7"}}) + "\n")
    done = run("report", "records.jsonl", "-o", "report", script="vnnews-extract")
    assert done.returncode == 1
    assert b"records.jsonl: record 2: article.id: " in done.stderr
    assert (records.parent / "report" / "index.html").exists()


def test_articles_of_every_format_are_extracted(run: Run, records: Path) -> None:
    html = "<html><head><title>Tin</title></head><body><p>Xã có 12 thôn và 8 chi bộ.</p></body></html>"
    (records.parent / "web").mkdir()
    (records.parent / "web" / "bai.html").write_text(html, encoding="utf-8")
    with zipfile.ZipFile(records.parent / "tin.zip", "w") as archive:
        archive.write(records.parent / "tin" / "bai.txt", "bai.txt")
    for named in ("web", "tin.zip"):
        assert run("report", named, "-o", "report", script="vnnews-extract").returncode == 0
        assert "chi bộ" in article_page(records.parent / "report")
        for page in (records.parent / "report" / "articles").iterdir():
            page.unlink()


def test_a_folder_of_records_is_read(records: Path) -> None:
    folder = records.parent / "records"
    folder.mkdir()
    records.rename(folder / "records.jsonl")
    ((record, text),) = load(folder, records.parent / "tin")  # type: ignore[misc]
    assert (record.counts[0].noun, text) == ("chi bộ trực thuộc", ARTICLE)


def test_articles_without_records_are_extracted(run: Run, records: Path) -> None:
    done = run("report", "tin", "-o", "report", script="vnnews-extract")
    assert (done.returncode, done.stdout) == (0, b"report/index.html\n")


def test_pages_are_not_put_among_the_articles(run: Run, records: Path) -> None:
    done = run("report", "tin", "-o", "tin/report", script="vnnews-extract")
    assert done.returncode == 2
    assert b"its pages would be taken for articles" in done.stderr
