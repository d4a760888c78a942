"""Databases of other releases: recognised, and brought up to this one's schema or refused."""

from sqlalchemy import Connection, inspect, text

from vnnews_extract.sinks.sql.database import DatabaseError
from vnnews_extract.sinks.sql.schema import SCHEMA_INFO, VERSION, create_statements, metadata, view_names, views

# By the version that each step starts from. Columns are added at the end of their tables.
STEPS: dict[int, tuple[str, ...]] = {
    1: (
        "ALTER TABLE officials ADD COLUMN honorific TEXT",
        "ALTER TABLE officials ADD COLUMN rank TEXT",
        "ALTER TABLE officials ADD COLUMN degree TEXT",
        "ALTER TABLE positions ADD COLUMN sector TEXT",
        "ALTER TABLE activities ADD COLUMN time TEXT",
        "ALTER TABLE activities ADD COLUMN place TEXT",
        "ALTER TABLE activities ADD COLUMN attribution TEXT",
    ),
}


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
    for view in view_names():
        connection.execute(text(f"DROP VIEW {view}"))
    for old in range(version, VERSION):
        for statement in STEPS[old]:
            connection.execute(text(statement))
    for statement in views():
        connection.exec_driver_sql(statement)
    # What the older release extracted lacks what is new: it is to be extracted again.
    connection.execute(text(f"UPDATE articles SET extractor = extractor || ' (schema {version})'"))
    connection.execute(text(f"DELETE FROM {SCHEMA_INFO}"))
    _note_version(connection)


def _version(connection: Connection) -> int:
    versions = connection.execute(text(f"SELECT version FROM {SCHEMA_INFO}")).scalars().all()
    if len(versions) != 1:
        raise DatabaseError(f"there is a table {SCHEMA_INFO!r} already, and not one of vnnews-extract")
    return int(versions[0])


def _note_version(connection: Connection) -> None:
    connection.execute(metadata(connection.dialect.name).tables[SCHEMA_INFO].insert(), {"version": VERSION})
