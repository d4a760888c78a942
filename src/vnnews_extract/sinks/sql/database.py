"""A database that may be away for a while: connections, transactions, and errors of one line."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, IntegrityError, NoSuchModuleError, SQLAlchemyError

Result = TypeVar("Result")

_PAUSE = 0.5  # seconds between attempts
_PASSING = ("08", "40", "53300", "57P", "55P03")  # SQLSTATE: connection, conflict, too many, shutdown, locked
_EXTRAS = {"psycopg": "postgres", "duckdb_engine": "duckdb", "duckdb": "duckdb"}


class DatabaseError(Exception):
    """A database cannot be used; the message is one line for people."""


class Database:
    """A database, whatever happens to the connection.

    Raises:
        DatabaseError: the URL names no database that can be used here.
    """

    def __init__(self, url: str | URL, patience: float) -> None:
        self._patience = patience
        self._engine = _engine(url)

    @property
    def dialect(self) -> str:
        """The name of the SQL dialect."""
        return self._engine.dialect.name

    @property
    def engine(self) -> Engine:
        """The engine of SQLAlchemy."""
        return self._engine

    def transaction(self, work: Callable[[Connection], Result]) -> Result:
        """Do the work in one transaction; while the database is away, wait and do all of it again.

        Raises:
            DatabaseError: the database is away for longer than the patience, or refuses.
        """
        end = time.monotonic() + self._patience
        while True:
            try:
                with self._engine.begin() as connection:
                    return work(connection)
            except DBAPIError as error:
                if not _passes(error) or time.monotonic() > end:
                    raise DatabaseError(_reason(self._engine, error)) from None
                self._engine.dispose()
                time.sleep(_PAUSE)

    def close(self) -> None:
        """Close all connections."""
        self._engine.dispose()


def file_url(kind: str, path: str) -> URL:
    """The URL of a database in a file, whose name may hold what means something in a URL."""
    return URL.create(kind, database=path)


def printable_url(url: str | URL) -> str:
    """The URL without its password."""
    try:
        return make_url(url).render_as_string(hide_password=True)
    except ArgumentError:
        return str(url)


def _engine(url: str | URL) -> Engine:
    try:
        engine = create_engine(_with_driver(make_url(url)))
    except NoSuchModuleError:
        raise DatabaseError("no such kind of database, or its driver is not installed") from None
    except ArgumentError:
        raise DatabaseError("not the URL of a database; one is sqlite:///news.db") from None
    except ModuleNotFoundError as error:
        extra = _EXTRAS.get(error.name or "")
        hint = f": pip install 'vnnews-extract[{extra}]'" if extra else ""
        raise DatabaseError(f"the driver {error.name} is not installed{hint}") from None
    if engine.dialect.name == "sqlite":
        _own_transactions(engine)
    return engine


def _with_driver(url: URL) -> URL:
    return url.set(drivername="postgresql+psycopg") if url.drivername in ("postgres", "postgresql") else url


def _own_transactions(engine: Engine) -> None:
    """Let SQLite begin a transaction when it is told to, so that it holds the DDL too, and check foreign keys."""

    @event.listens_for(engine, "connect")
    def connected(connection: Any, _record: object) -> None:
        connection.isolation_level = None
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA busy_timeout = 30000")

    @event.listens_for(engine, "begin")
    def begun(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")


def _passes(error: DBAPIError) -> bool:
    """Whether it may go well if it is done again: the database was away, or another run was faster."""
    if error.connection_invalidated or isinstance(error, IntegrityError):
        return True
    if "psycopg" not in type(error.orig).__module__:
        return "database is locked" in str(error.orig)
    state = getattr(error.orig, "sqlstate", None)
    return state is None or state.startswith(_PASSING)


def _reason(engine: Engine, error: DBAPIError) -> str:
    """Why, in one line; where SQLite could not open its file, what the system says of it."""
    reason = _one_line(error)
    if reason == "unable to open database file" and engine.url.database:
        try:
            Path(engine.url.database).open("ab").close()
        except OSError as cause:
            return f"{reason}: {cause.strerror}"
    return reason


def _one_line(error: SQLAlchemyError) -> str:
    return " ".join(str(getattr(error, "orig", error)).split())
