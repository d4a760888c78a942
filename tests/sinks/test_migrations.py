"""Databases of other releases and of other people."""

from pathlib import Path

import pytest
from sinks.databases import columns, dump, put, query, script
from support import ARTICLE

from vnnews_extract import Extractor, __version__
from vnnews_extract.sinks.sql import DatabaseError, SqlSink
from vnnews_extract.sinks.sql.schema import VERSION


def test_a_database_of_a_later_release_is_refused_and_left_alone(url: str, extractor: Extractor) -> None:
    put(url, {"a.txt": ARTICLE}, extractor)
    query(url, "UPDATE schema_info SET version = 99")
    before = dump(url)
    with pytest.raises(DatabaseError, match="schema 99, of a later release of vnnews-extract"):
        SqlSink(url)
    assert dump(url) == before


def test_tables_of_somebody_else_are_left_alone(url: str) -> None:
    query(url, "CREATE TABLE counts (id INTEGER)")
    with pytest.raises(DatabaseError, match="there is a table 'counts' already, and not one of vnnews-extract"):
        SqlSink(url)
    assert dump(url) == {"counts": []}


def test_a_database_may_hold_other_tables_too(url: str, extractor: Extractor) -> None:
    query(url, "CREATE TABLE mine (id INTEGER)")
    put(url, {"a.txt": ARTICLE}, extractor)
    assert query(url, "SELECT COUNT(*) FROM mine") == [(0,)]


RELEASES = Path(__file__).parent / "releases"
OLDEST = 1


@pytest.mark.parametrize("version", range(OLDEST, VERSION))
def test_a_database_of_an_older_release_is_upgraded_and_what_it_holds_made_again(
    version: int, url: str, fresh_url: str, extractor: Extractor
) -> None:
    dialect = url.partition(":")[0].partition("+")[0]
    script(url, (RELEASES / f"schema-{version}.{dialect}.sql").read_text(encoding="utf-8"))
    query(url, f"INSERT INTO schema_info VALUES ({version})")
    query(url, f"INSERT INTO articles VALUES ('x', '{__version__}', '1.0', 'vi', NULL, NULL, NULL)")
    query(url, "INSERT INTO sources VALUES ('a.txt', 'x', '0')")
    assert SqlSink(url).known(["a.txt"]) == {}
    put(url, {"a.txt": ARTICLE}, extractor)
    put(fresh_url, {"a.txt": ARTICLE}, extractor)
    assert columns(url) == columns(fresh_url)
    assert dump(url) == dump(fresh_url)
    assert query(url, "SELECT COUNT(*) FROM v_officials") == query(fresh_url, "SELECT COUNT(*) FROM v_officials")
