"""What tests of databases share: a server that can go away, articles put in, and all that is in a database."""

from collections.abc import Mapping
from typing import Any
from uuid import uuid4

from sqlalchemy import create_engine, inspect, text

from vnnews_extract import Extractor
from vnnews_extract.outcomes import Extracted
from vnnews_extract.reading import digest_of
from vnnews_extract.sinks.sql import SqlSink

Dump = dict[str, list[tuple[object, ...]]]


class Server:
    """A PostgreSQL server of the tests."""

    def __init__(self, running: Any) -> None:
        self._running = running

    def new_url(self) -> str:
        """The URL of an empty database: a schema of its own, which costs less than a database would."""
        name = f"test_{uuid4().hex}"
        self._running.psql(f"CREATE SCHEMA {name}")
        uri = str(self._running.get_uri()).replace("postgresql://", "postgresql+psycopg://")
        return f"{uri}&options=-csearch_path%3D{name}"

    def stop(self, mode: str = "fast") -> None:
        """Shut it down, whoever is connected; `immediate` leaves its files as they are."""
        from pgserver.postgres_server import pg_ctl

        running = self._running
        pg_ctl(["-w", "-m", mode, "stop"], pgdata=running.pgdata, user=running.system_user)

    def start(self) -> None:
        """Start it again."""
        self._running.ensure_postgres_running()


def put(url: str, texts: Mapping[str, str], extractor: Extractor) -> None:
    """Extract the texts, by source, into the database."""
    sink = SqlSink(url, patience=5)
    for source, article in texts.items():
        record = extractor(article)
        sink.write(Extracted(source, digest_of(article.encode()), record.article.id, sink.prepare(record)))
    sink.close()


def dump(url: str) -> Dump:
    """Every row of every table, in the order of all columns."""
    engine = create_engine(url)
    with engine.connect() as connection:
        names = inspect(connection).get_table_names()
        rows = {name: [tuple(row) for row in connection.execute(text(f"SELECT * FROM {name}"))] for name in names}
    engine.dispose()
    return {name: sorted(rows[name], key=repr) for name in sorted(rows)}


def query(url: str, statement: str) -> list[tuple[object, ...]]:
    """What the statement gives; what it changes is kept."""
    engine = create_engine(url)
    with engine.begin() as connection:
        result = connection.execute(text(statement))
        rows = [tuple(row) for row in result] if result.returns_rows else []
    engine.dispose()
    return rows


def script(url: str, statements: str) -> None:
    """Run the statements of a script."""
    engine = create_engine(url)
    with engine.begin() as connection:
        for statement in statements.split(";\n"):
            if statement.strip():
                connection.exec_driver_sql(statement)
    engine.dispose()


def columns(url: str) -> dict[str, list[str]]:
    """The columns of every table, in order."""
    engine = create_engine(url)
    with engine.connect() as connection:
        names = inspect(connection).get_table_names()
        found = {name: list(connection.execute(text(f"SELECT * FROM {name} WHERE 1 = 0")).keys()) for name in names}
    engine.dispose()
    return found
