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
    writer = _Writer(folder)
    for record, text in articles:
        writer.add(record, text)
    return writer.finish()


class _Writer:
    """Writes each article's page as soon as the next article is known, to which it links; the index at the end."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._report = Report(folder / "index.html")
        self._figures = Figures()
        self._rows: list[Row] = []
        self._pending: dict[str, object] | None = None

    def add(self, record: ArticleRecord, text: str | None) -> None:
        """Take the next article."""
        cut = _pieces(record, text)
        if cut is None:
            self._report.without_text.append(record.article.source or record.article.id)
        self._report.articles += 1
        row = _row(record, text if cut else None, self._report.articles)
        self._write_pending(following=row)
        self._pending = {
            "previous": self._rows[-1] if self._rows else None,
            "row": row,
            "pieces": cut,
            "cards": cards(record),
            "checks": check_cards(record),
            "failed": failed_anchors(record),
        }
        self._rows.append(row)
        self._figures.add(record)

    def finish(self) -> Report:
        """Write the last article, the index and what all pages share."""
        self._write_pending(following=None)
        totals: Counter[str] = Counter()
        for row in self._rows:
            totals.update(row.counted)
        index = {"rows": self._rows, "totals": totals, "charts": self._figures.charts()}
        failed = sum(row.failed for row in self._rows)
        self._write("index.html", _environment().get_template("index.html.jinja").render(index, failed=failed))
        for name in _ASSETS:
            self._write(name, files(__package__).joinpath("templates", name).read_text(encoding="utf-8"))
        return self._report

    def _write_pending(self, following: Row | None) -> None:
        if self._pending is not None:
            template = _environment().get_template("article.html.jinja")
            self._write(self._rows[-1].page, template.render(self._pending, following=following))

    def _write(self, name: str, text: str) -> None:
        (self._folder / name).write_text(text, encoding="utf-8")


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
