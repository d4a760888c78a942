"""Databases of other releases: recognised, and brought up to this one's schema or refused."""

from collections.abc import Callable

from sqlalchemy import Connection, inspect, text

from vnnews_extract.sinks.sql.database import DatabaseError
from vnnews_extract.sinks.sql.schema import SCHEMA_INFO, VERSION, create_statements, metadata

STEPS: dict[int, Callable[[Connection], None]] = {}  # by the version that each step starts from


def prepare(connection: Connection) -> None:
    """Bring the database to the schema of this release, within the transaction of the connection.

    Raises:
        DatabaseError: it is of a later release, or holds tables of somebody else that have our names.
    """
    present = set(inspect(connection).get_table_names())
    if SCHEMA_INFO in present:
        _upgrade(connection)
        return
    taken = sorted(present & metadata(connection.dialect.name).tables.keys())
    if taken:
        raise DatabaseError(f"there is a table {taken[0]!r} already, and not one of vnnews-extract")
    for statement in create_statements(connection.dialect):
        connection.exec_driver_sql(statement.replace("%", "%%"))
    _note_version(connection)


def _upgrade(connection: Connection) -> None:
    version = _version(connection)
    if version > VERSION:
        raise DatabaseError(
            f"the database has schema {version}, of a later release of vnnews-extract; this one knows {VERSION}"
        )
    if version == VERSION:
        return
    for old in range(version, VERSION):
        STEPS[old](connection)
    connection.execute(text(f"DELETE FROM {SCHEMA_INFO}"))
    _note_version(connection)


def _version(connection: Connection) -> int:
    versions = connection.execute(text(f"SELECT version FROM {SCHEMA_INFO}")).scalars().all()
    if len(versions) != 1:
        raise DatabaseError(f"there is a table {SCHEMA_INFO!r} already, and not one of vnnews-extract")
    return int(versions[0])


def _note_version(connection: Connection) -> None:
    connection.execute(metadata(connection.dialect.name).tables[SCHEMA_INFO].insert(), {"version": VERSION})
