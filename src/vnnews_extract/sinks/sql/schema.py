"""The tables, keys, indexes and views of a database, made of the mapping in `tables.py`."""

import re
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Dialect,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
)
from sqlalchemy.dialects import registry
from sqlalchemy.schema import CreateIndex, CreateTable
from sqlalchemy.types import TypeEngine

from vnnews_extract.sinks.sql.types import ExactNumber
from vnnews_extract.sinks.tables import SOURCES, SOURCES_HEADER, TABLES
from vnnews_extract.sinks.tables import Table as Mapped

VERSION = 2  # of this schema; a change needs a step in migrations.py
SCHEMA_INFO = "schema_info"

_TYPES: dict[str, type[TypeEngine[Any]]] = {"text": Text, "integer": Integer, "number": ExactNumber, "boolean": Boolean}
_TRAILING = re.compile(r"[ \t]+$", re.MULTILINE)


def metadata(dialect: str) -> MetaData:
    """The tables as the dialect can have them: DuckDB has no foreign keys that a replacement could pass."""
    made = MetaData()
    linked = dialect != "duckdb"
    Table(SCHEMA_INFO, made, Column("version", Integer, nullable=False))
    for mapped in TABLES:
        _table(made, mapped, linked)
        if mapped.name == "articles":
            _sources(made, linked)
    return made


def ddl(dialect: str) -> str:
    """The statements that make an empty database, as a script; `dialect` is one of `DIALECTS`."""
    return "".join(f"{statement}\n\n" for statement in create_statements(registry.load(dialect)()))


def create_statements(dialect: Dialect) -> Iterator[str]:
    """The statements that make an empty database: tables, indexes, views."""
    for table in metadata(dialect.name).tables.values():
        yield _TRAILING.sub("", f"{CreateTable(table).compile(dialect=dialect)}").strip() + ";"
        for index in sorted(table.indexes, key=lambda index: str(index.name)):
            yield f"{CreateIndex(index).compile(dialect=dialect)};"
    yield from views()


def views() -> Iterator[str]:
    """The statements that make the views."""
    script = files(__package__).joinpath("views.sql").read_text(encoding="utf-8")
    return (f"{statement.strip()};" for statement in script.split(";\n") if statement.strip())


def view_names() -> list[str]:
    """The names of the views, each before those that it is made of."""
    return [statement.split()[2] for statement in views()][::-1]


def _table(made: MetaData, mapped: Mapped, linked: bool) -> None:
    key = ("article_id", *mapped.keys)
    table = Table(
        mapped.name,
        made,
        Column("article_id", Text, nullable=False),
        *(Column(name, Integer, nullable=False, autoincrement=False) for name in mapped.keys),
        *(Column(column.name, _TYPES[column.kind](), nullable=column.null) for column in mapped.columns),
        PrimaryKeyConstraint(*key),
    )
    if linked and mapped.parent is not None:
        table.append_constraint(_foreign_key(key[: len(key) - 1], mapped.parent))
    if linked:
        for column, target in mapped.links:
            table.append_constraint(_foreign_key(("article_id", column), target))
    for columns in mapped.indexes:
        Index(f"ix_{mapped.name}_{'_'.join(columns)}", *(table.c[name] for name in columns))


def _sources(made: MetaData, linked: bool) -> None:
    table = Table(
        SOURCES, made, *(Column(name, Text, nullable=False) for name in SOURCES_HEADER), PrimaryKeyConstraint("source")
    )
    if linked:
        table.append_constraint(_foreign_key(("article_id",), "articles"))
    Index("ix_sources_article_id", table.c.article_id)


def _foreign_key(columns: tuple[str, ...], target: str) -> ForeignKeyConstraint:
    """A key that is checked when the transaction ends: a part may stand before its whole."""
    keys = next(("article_id", *mapped.keys) for mapped in TABLES if mapped.name == target)
    return ForeignKeyConstraint(columns, [f"{target}.{key}" for key in keys], deferrable=True, initially="DEFERRED")
