"""`SqlSink`: what was extracted, in a database, in transactions that can be done again."""

import time
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import URL, Connection, Table, bindparam, delete, insert, select, update

from vnnews_extract.outcomes import Extracted, Outcome
from vnnews_extract.sinks.exact import binary_rows, decimal_rows
from vnnews_extract.sinks.protocol import Sink
from vnnews_extract.sinks.sql import migrations
from vnnews_extract.sinks.sql.database import Database
from vnnews_extract.sinks.sql.schema import metadata
from vnnews_extract.sinks.tables import SOURCES, TABLES, Rows, rows_of
from vnnews_extract.sinks.version import extractor_version

_BATCH = 64  # articles a transaction
_SECONDS = 2.0  # that the first article of a transaction waits for the others, about
_PREPARE = {"sqlite": binary_rows, "postgresql": rows_of}


class SqlSink(Sink):
    """Writes records into a database, exactly once.

    An article's rows are there as a whole or not at all. A source whose bytes are those of before is
    not read again; one whose article has changed gives up the old one, which goes if no other source
    has it; rows of another version of the extractor are replaced.

    Raises:
        DatabaseError: the database cannot be reached or used.
    """

    asked = 64

    def __init__(self, url: str | URL, patience: float = 60) -> None:
        self._database = Database(url, patience)
        tables = metadata(self._database.dialect).tables
        self._tables = [tables[mapped.name] for mapped in TABLES]
        self._articles, self._sources = tables["articles"], tables[SOURCES]
        self.prepare = _PREPARE.get(self._database.dialect, decimal_rows)
        self._waiting: list[Extracted] = []
        self._since = 0.0
        self._version = extractor_version()
        self._database.transaction(migrations.prepare)

    def known(self, sources: Sequence[str]) -> Mapping[str, str]:
        """The digests of those sources whose records stand, made by this version of the extractor."""
        columns = (self._sources.c.source, self._sources.c.digest)
        query = (
            select(*columns)
            .join(self._articles, self._articles.c.article_id == self._sources.c.article_id)
            .where(self._sources.c.source.in_(sources), self._articles.c.extractor == self._version)
        )
        return self._database.transaction(lambda connection: {row[0]: row[1] for row in connection.execute(query)})

    def write(self, outcome: Outcome) -> None:
        """Write what was extracted, together with what comes soon after it."""
        if not isinstance(outcome, Extracted):
            return
        if not self._waiting:
            self._since = time.monotonic()
        self._waiting.append(outcome)
        if len(self._waiting) >= _BATCH or time.monotonic() - self._since > _SECONDS:
            self.flush()

    def flush(self) -> None:
        """Write what waits.

        Raises:
            DatabaseError: the database is away for too long, or refuses.
        """
        if self._waiting:
            self._database.transaction(self._write)
            self._waiting.clear()

    def close(self) -> None:
        """Write what waits and close the connections."""
        self.flush()
        self._database.close()

    def discard(self) -> None:
        """Close the connections: nothing was written."""
        self._database.close()

    def stop(self) -> str:
        """Keep what was extracted so far."""
        self.close()
        return "what is done is in the database; to go on, run the same command again"

    def _write(self, connection: Connection) -> None:
        """Replace what the waiting articles replace."""
        articles = {outcome.article: outcome for outcome in reversed(self._waiting)}  # of one text the first counts
        sources = {outcome.source: outcome for outcome in self._waiting}
        made_by = self._two_columns(connection, self._articles.c.article_id, self._articles.c.extractor, articles)
        had = self._two_columns(connection, self._sources.c.source, self._sources.c.article_id, sources)
        outdated = [article for article, version in made_by.items() if version != self._version]
        self._delete(connection, outdated)
        fresh = [outcome.payload for article, outcome in articles.items() if made_by.get(article) != self._version]
        self._insert(connection, fresh)
        self._point(connection, sources.values(), had)
        left = {
            had[source] for source, outcome in sources.items() if had.get(source, outcome.article) != outcome.article
        }
        self._delete(connection, self._orphans(connection, left))

    def _two_columns(self, connection: Connection, key: Any, value: Any, keys: Iterable[str]) -> dict[str, str]:
        return {row[0]: row[1] for row in connection.execute(select(key, value).where(key.in_(list(keys))))}

    def _insert(self, connection: Connection, payloads: Sequence[Rows]) -> None:
        for table in self._tables:
            names = table.columns.keys()
            rows = [dict(zip(names, row, strict=True)) for rows in payloads for row in rows[table.name]]
            if rows:
                connection.execute(insert(table), rows)

    def _delete(self, connection: Connection, articles: Sequence[str]) -> None:
        if articles:
            for table in reversed(self._tables):
                connection.execute(delete(table).where(table.c.article_id.in_(articles)))

    def _point(self, connection: Connection, outcomes: Iterable[Extracted], had: Mapping[str, str]) -> None:
        """Let each source point at its article."""
        table: Table = self._sources
        new: list[dict[str, str]] = []
        old: list[dict[str, str]] = []
        for outcome in outcomes:
            values = {"source": outcome.source, "article_id": outcome.article, "digest": outcome.digest}
            (old if outcome.source in had else new).append(values)
        if new:
            connection.execute(insert(table), new)
        if old:
            rows = [{f"b_{name}": value for name, value in values.items()} for values in old]
            connection.execute(
                update(table)
                .where(table.c.source == bindparam("b_source"))
                .values(article_id=bindparam("b_article_id"), digest=bindparam("b_digest")),
                rows,
            )

    def _orphans(self, connection: Connection, articles: Iterable[str]) -> list[str]:
        """Those of the articles that no source has any more."""
        found = connection.execute(
            select(self._sources.c.article_id).where(self._sources.c.article_id.in_(list(articles)))
        )
        return sorted(set(articles) - set(found.scalars()))
