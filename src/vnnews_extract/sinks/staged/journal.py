"""What an unfinished output holds: a line an article, in SQLite, so that it is whole whenever a run ends."""

import errno
import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from vnnews_extract.outcomes import Extracted, Failed, FailureKind, Outcome, Unchanged

Mark = list[int]  # how much of the output belongs to the articles so far: the stage knows what it means

_TABLES = """
CREATE TABLE made_by (version TEXT);
CREATE TABLE articles (
    n INTEGER PRIMARY KEY, source TEXT, digest TEXT, article TEXT, kind TEXT, reason TEXT, mark TEXT
);
"""


@dataclass(frozen=True, slots=True)
class Entry:
    """One article of the journal: `article` is its id, or null if it failed for the reason of that kind."""

    source: str
    digest: str | None
    article: str | None
    kind: FailureKind | None
    reason: str | None

    @classmethod
    def of(cls, outcome: Outcome) -> "Entry":
        """The entry of an outcome."""
        if isinstance(outcome, Failed):
            return cls(outcome.source, outcome.digest, None, outcome.kind, outcome.reason)
        return cls(
            outcome.source, outcome.digest, outcome.article if isinstance(outcome, Extracted) else None, None, None
        )

    @property
    def outcome(self) -> Failed | Unchanged:
        """What became of the article, told again."""
        if self.kind is not None and self.reason is not None:
            return Failed(self.source, self.digest, self.kind, self.reason)
        return Unchanged(self.source, self.digest or "")


class Journal:
    """The journal at `path`; one that something of another version made is emptied.

    Raises:
        OSError: from every method, the journal cannot be read or written.
    """

    def __init__(self, path: Path, version: str) -> None:
        self._path = path
        new = not path.exists()
        try:
            self._open(version)
        except BaseException:
            if new:
                path.unlink(missing_ok=True)
            raise

    def _open(self, version: str) -> None:
        path = self._path
        with self._errors():
            path.open("ab").close()  # where that cannot be, SQLite does not say why
            self._connection = sqlite3.connect(path)
            self._connection.isolation_level = None
            if not self._is_of(version):
                self._connection.close()
                path.unlink(missing_ok=True)
                self._connection = sqlite3.connect(path)
                self._connection.isolation_level = None
                self._connection.executescript(f"BEGIN; {_TABLES}")
                self._connection.execute("INSERT INTO made_by VALUES (?)", (version,))
                self._connection.execute("COMMIT")
            self._length = int(self._connection.execute("SELECT COUNT(*) FROM articles").fetchone()[0])

    def __len__(self) -> int:
        return self._length

    def entries(self) -> Iterator[tuple[Entry, Mark | None]]:
        """The articles in order, and after the last of those that became durable together the mark."""
        with self._errors():
            for *fields, mark in self._connection.execute(
                "SELECT source, digest, article, kind, reason, mark FROM articles ORDER BY n"
            ):
                yield Entry(*fields), json.loads(mark) if mark else None

    def add(self, outcomes: Sequence[Outcome], mark: Mark) -> None:
        """Add articles that became durable together."""
        marks = [None] * (len(outcomes) - 1) + [json.dumps(mark)]
        rows = [
            (self._length + n, each.source, each.digest, each.article, each.kind, each.reason, mark_)
            for n, (each, mark_) in enumerate(zip(map(Entry.of, outcomes), marks, strict=True))
        ]
        self._change("INSERT OR REPLACE INTO articles VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
        self._length += len(rows)

    def cut(self, length: int) -> None:
        """Forget all but the first articles."""
        self._change("DELETE FROM articles WHERE n >= ?", [(length,)])
        self._length = length

    def remove(self) -> None:
        """Delete the journal."""
        self._connection.close()
        self._path.unlink(missing_ok=True)

    def close(self) -> None:
        """Close the journal; it stays."""
        self._connection.close()

    def _change(self, statement: str, rows: Iterable[tuple[object, ...]]) -> None:
        with self._errors():
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                self._connection.executemany(statement, rows)
                self._connection.execute("COMMIT")
            except BaseException:  # also where the user interrupts
                with suppress(sqlite3.Error):
                    self._connection.execute("ROLLBACK")
                raise

    def _is_of(self, version: str) -> bool:
        try:
            return self._connection.execute("SELECT version FROM made_by").fetchall() == [(version,)]
        except sqlite3.DatabaseError:  # new, or no journal at all
            return False

    @contextmanager
    def _errors(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            full = "full" in str(error)
            raise OSError(errno.ENOSPC if full else errno.EIO, f"{error}", str(self._path)) from None
