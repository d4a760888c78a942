"""Real databases: SQLite and DuckDB in files, and a PostgreSQL server that the tests start."""

import itertools
import os
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pgserver
import pytest
from sinks.databases import Server
from sqlalchemy import create_engine, text

_NUMBERS = itertools.count()


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """A PostgreSQL server, running."""
    # Not in pytest's folder: it is closed to the user whom a server of root's runs as.
    with TemporaryDirectory(prefix="postgres-", ignore_cleanup_errors=True) as folder:
        running = pgserver.get_server(folder, cleanup_mode=None)
        server = Server(running)
        yield server
        server.stop()


@pytest.fixture
def postgres(server: Server) -> str:
    """The URL of an empty database of the server."""
    name = f"test_{os.getpid()}_{next(_NUMBERS)}"
    engine = create_engine(server.url("postgres"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    engine.dispose()
    return server.url(name)


@pytest.fixture(params=["sqlite", "postgres", "duckdb"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of an empty database, of each kind in turn."""
    if request.param == "postgres":
        return str(request.getfixturevalue("postgres"))
    return f"{request.param}:///{tmp_path}/news.{request.param}"
