"""Real databases: SQLite and DuckDB in files, and a PostgreSQL server that the tests start."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pgserver
import pytest
from sinks.databases import Server


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """A PostgreSQL server, running."""
    # Not in pytest's folder: it is closed to the user whom a server of root's runs as.
    with TemporaryDirectory(prefix="postgres-", ignore_cleanup_errors=True) as folder:
        running = pgserver.get_server(folder, cleanup_mode=None)
        server = Server(running)
        yield server
        server.stop("immediate")


@pytest.fixture
def postgres(server: Server) -> str:
    """The URL of an empty database of the server."""
    return server.new_url()


@pytest.fixture(params=["sqlite", "postgres", "duckdb"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of an empty database, of each kind in turn."""
    if request.param == "postgres":
        return str(request.getfixturevalue("postgres"))
    return f"{request.param}:///{tmp_path}/news.{request.param}"


@pytest.fixture
def fresh_url(url: str, request: pytest.FixtureRequest) -> str:
    """The URL of another empty database of the same kind."""
    if url.startswith("postgres"):
        return str(request.getfixturevalue("server").new_url())
    return f"{url}.fresh"
