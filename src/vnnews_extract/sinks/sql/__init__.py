"""Records into a database, exactly once: any that SQLAlchemy knows; SQLite is built in."""

from vnnews_extract.sinks.sql.database import DatabaseError, file_url, printable_url
from vnnews_extract.sinks.sql.schema import ddl
from vnnews_extract.sinks.sql.sink import SqlSink

__all__ = ["DatabaseError", "SqlSink", "ddl", "file_url", "printable_url"]
