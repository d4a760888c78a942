"""Databases of every kind: each digit kept, every article in once, whatever comes."""

from decimal import Decimal
from pathlib import Path

import pytest
from sinks.databases import dump, put, query
from sqlalchemy import create_engine, select
from support import ARTICLE, CORPUS

from vnnews_extract import Extractor, __version__, read_article
from vnnews_extract.outcomes import Extracted
from vnnews_extract.records import Amount, ArticleInfo, ArticleRecord, Mention, article_id
from vnnews_extract.sinks.sql import DatabaseError, SqlSink, ddl
from vnnews_extract.sinks.sql.schema import metadata
from vnnews_extract.sinks.tables import TABLES, rows_of

OTHER = "UBND xã Phú Hải hỗ trợ 1,5 tỷ đồng cho 12 hộ nghèo."
SCHEMAS = Path(__file__).parent.parent.parent / "schemas"


@pytest.fixture
def texts() -> dict[str, str]:
    """The articles of the corpus, by source."""
    return {path.name: read_article(path).text for path in sorted(CORPUS.glob("*.txt"))}


def test_what_goes_in_comes_out(url: str, texts: dict[str, str], extractor: Extractor) -> None:
    put(url, texts, extractor)
    engine = create_engine(url)
    tables = metadata(engine.dialect.name).tables
    expected = [rows_of(extractor(article)) for article in texts.values()]
    with engine.connect() as connection:
        for table in TABLES:
            rows = {tuple(row) for row in connection.execute(select(tables[table.name]))}
            assert rows == {row for each in expected for row in each[table.name]}
    engine.dispose()


@pytest.mark.parametrize(
    "number", ["123456789012.345", "0.1", "72.53", "-40", "9007199254740993", "2500000000000000000000"]
)
def test_a_number_keeps_every_digit(number: str, url: str) -> None:
    text = "không"
    amount = Amount(mention=Mention(start=0, end=5, text=text), value=Decimal(number), unit="VND")
    record = ArticleRecord(article=ArticleInfo(id=article_id(text)), amounts=(amount,))
    sink = SqlSink(url)
    sink.write(Extracted("a", "", record.article.id, sink.prepare(record)))
    sink.close()
    engine = create_engine(url)
    with engine.connect() as connection:
        value = connection.execute(select(metadata(engine.dialect.name).tables["amounts"].c.value)).scalar_one()
    engine.dispose()
    assert value == Decimal(number)


def test_running_again_changes_nothing(url: str, texts: dict[str, str], extractor: Extractor) -> None:
    put(url, texts, extractor)
    before = dump(url)
    put(url, texts, extractor)
    assert dump(url) == before


def test_the_same_text_under_two_names_is_one_article(url: str, extractor: Extractor) -> None:
    put(url, {"a.txt": ARTICLE, "b.txt": ARTICLE}, extractor)
    assert query(url, "SELECT COUNT(*) FROM articles") == [(1,)]
    assert query(url, "SELECT source FROM sources ORDER BY source") == [("a.txt",), ("b.txt",)]


def test_a_changed_file_replaces_what_it_had_given(url: str, fresh_url: str, extractor: Extractor) -> None:
    put(url, {"a.txt": ARTICLE, "b.txt": ARTICLE, "c.txt": OTHER}, extractor)
    put(url, {"a.txt": OTHER + "\n"}, extractor)
    assert query(url, "SELECT COUNT(*) FROM articles") == [(3,)], "b.txt still has the text that a.txt had"
    put(url, {"b.txt": OTHER}, extractor)
    assert query(url, "SELECT COUNT(*) FROM articles") == [(2,)]
    put(fresh_url, {"a.txt": OTHER + "\n", "b.txt": OTHER, "c.txt": OTHER}, extractor)
    assert dump(url) == dump(fresh_url)


def test_records_of_another_version_are_replaced(url: str, extractor: Extractor) -> None:
    put(url, {"a.txt": ARTICLE, "b.txt": OTHER}, extractor)
    fresh = dump(url)
    query(url, "UPDATE articles SET extractor = '0.0.0'")
    query(url, "UPDATE counts SET noun = 'cũ'")
    assert SqlSink(url).known(["a.txt", "b.txt"]) == {}, "what another version made has to be made again"
    put(url, {"a.txt": ARTICLE}, extractor)
    assert query(url, "SELECT COUNT(*) FROM counts WHERE noun = 'cũ'") == [(1,)]
    put(url, {"a.txt": ARTICLE, "b.txt": OTHER}, extractor)
    assert dump(url) == fresh
    assert query(url, "SELECT DISTINCT extractor FROM articles") == [(__version__,)]


@pytest.mark.parametrize(
    "view", ["v_articles", "v_counts", "v_percentages", "v_amounts", "v_officials", "v_activities", "v_checks"]
)
def test_every_view_can_be_read(view: str, url: str, texts: dict[str, str], extractor: Extractor) -> None:
    put(url, texts, extractor)
    assert query(url, f"SELECT * FROM {view}") != []


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("news://", "no such kind of database"),
        ("sqlite:////no/such/folder/a.db", "unable to open database file"),
        ("postgresql+psycopg://nobody@127.0.0.1:1/x?connect_timeout=1", "Connection refused"),
        ("://", "not the URL of a database"),
    ],
)  # fmt: skip
def test_a_database_that_cannot_be_used_is_told_in_a_line(url: str, reason: str) -> None:
    with pytest.raises(DatabaseError, match=reason) as raised:
        SqlSink(url, patience=0)
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize("dialect", ["sqlite", "postgresql", "duckdb"])
def test_the_script_of_the_schema_is_up_to_date(dialect: str) -> None:
    assert (SCHEMAS / f"database.{dialect}.sql").read_text(encoding="utf-8") == ddl(dialect), (
        f"run: vnnews-extract schema --sql {dialect} -o schemas/database.{dialect}.sql"
    )
