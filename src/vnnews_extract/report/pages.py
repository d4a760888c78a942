"""The report as static pages: an index and a page an article, for any browser, without a network."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from pathlib import Path, PurePosixPath

from jinja2 import Environment, PackageLoader, StrictUndefined

from vnnews_extract.language.layout import find_header
from vnnews_extract.records import KINDS, ArticleRecord, GroundingError
from vnnews_extract.report.cards import cards, check_cards, failed_anchors
from vnnews_extract.report.charts import Figures
from vnnews_extract.report.highlights import pieces
from vnnews_extract.report.labels import label

_FOLDER = "articles"
_ASSETS = ("report.css", "report.js")
_TITLE = 90  # characters of an article's beginning that stand for its title
_SLUG = 60  # characters of a page's name


@dataclass(frozen=True, slots=True)
class Row:
    """An article in the index."""

    page: str
    title: str
    source: str
    published: str
    counted: dict[str, int]
    failed: int
    words: str  # what the filter searches


@dataclass(slots=True)
class Report:
    """What is written: how many articles, and how many of them without their text."""

    index: Path
    articles: int = 0
    without_text: list[str] = field(default_factory=list)


def write_report(articles: Iterable[tuple[ArticleRecord, str | None]], folder: Path) -> Report:
    """Write the pages of the articles, each a record and its text if there is one, into `folder`.

    Articles are taken one at a time. A text that is not the record's own counts as none.

    Raises:
        OSError: a page cannot be written.
    """
    (folder / _FOLDER).mkdir(parents=True, exist_ok=True)
    report = Report(folder / "index.html")
    figures, rows = Figures(), list[Row]()
    pending: tuple[Row, dict[str, object]] | None = None
    for record, text in articles:
        cut = _pieces(record, text)
        if cut is None:
            report.without_text.append(record.article.source or record.article.id)
        report.articles += 1
        row = _row(record, text if cut else None, report.articles)
        page = {
            "row": row,
            "record": record,
            "pieces": cut,
            "cards": cards(record),
            "checks": check_cards(record),
            "failed": failed_anchors(record),
        }
        if pending:
            _write_article(folder, *pending, previous=rows[-2] if len(rows) > 1 else None, following=row)
        rows.append(row)
        figures.add(record)
        pending = (row, page)
    if pending:
        _write_article(folder, *pending, previous=rows[-2] if len(rows) > 1 else None, following=None)
    _write_index(report, rows, figures)
    for name in _ASSETS:
        asset = files(__package__).joinpath("templates", name).read_text(encoding="utf-8")
        (folder / name).write_text(asset, encoding="utf-8")
    return report


def _write_article(
    folder: Path, row: Row, page: dict[str, object], *, previous: Row | None, following: Row | None
) -> None:
    html = _environment().get_template("article.html.jinja").render(page, previous=previous, following=following)
    (folder / row.page).write_text(html, encoding="utf-8")


def _write_index(report: Report, rows: list[Row], figures: Figures) -> None:
    totals: Counter[str] = Counter()
    for row in rows:
        totals.update(row.counted)
    html = (
        _environment()
        .get_template("index.html.jinja")
        .render(rows=rows, totals=totals, failed=sum(row.failed for row in rows), charts=figures.charts())
    )
    report.index.write_text(html, encoding="utf-8")


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader(__package__),
        autoescape=True,  # articles are other people's text: every character of theirs is shown, none is obeyed
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals |= {"kinds": KINDS, "label": label}
    return environment


def _pieces(record: ArticleRecord, text: str | None) -> list[object] | None:
    try:
        return list(pieces(text, record)) if text is not None else None
    except GroundingError:
        return None


def _row(record: ArticleRecord, text: str | None, position: int) -> Row:
    source = record.article.source or ""
    stem = PurePosixPath(source.replace("\\", "/")).stem
    title = record.article.title or _beginning(text) or stem or record.article.id
    names = [official.name for official in record.officials]
    organizations = [office.organization or "" for official in record.officials for office in official.positions]
    return Row(
        page=f"{_FOLDER}/{position:04}{_slug(stem)}.html",
        title=title,
        source=source,
        published=record.article.published or "",
        counted={kind: len(getattr(record, kind)) for kind in KINDS},
        failed=sum(not check.agrees for check in record.checks),
        words=plain(" ".join([title, source, *names, *organizations])),
    )


def _beginning(text: str | None) -> str:
    if text is None:
        return ""
    header = find_header(text)
    start = text[header.end if header else 0 :][: 4 * _TITLE].strip()
    line = " ".join(start.partition("\n")[0].split())
    return line if len(line) <= _TITLE else line[:_TITLE].rpartition(" ")[0] + " …"


def _slug(stem: str) -> str:
    name = re.sub("[^a-z0-9]+", "-", plain(stem)).strip("-")[:_SLUG]
    return f"-{name}" if name else ""


def plain(text: str) -> str:
    """The text in lower case without marks, as people type when they search.

    >>> plain("Đảng ủy Cẩm An")
    'dang uy cam an'
    """
    bare = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(char for char in bare if not unicodedata.combining(char))
