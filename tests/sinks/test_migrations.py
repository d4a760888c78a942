"""Databases of other releases and of other people."""

import pytest
from sinks.databases import dump, put, query
from support import ARTICLE

from vnnews_extract import Extractor
from vnnews_extract.sinks.sql import DatabaseError, SqlSink


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
