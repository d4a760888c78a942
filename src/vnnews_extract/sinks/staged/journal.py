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
    """The journal at `path`, which nobody else has while it is open; one that another version made is emptied.

    Raises:
        OSError: from every method, the journal cannot be read or written, or another run has it.
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
        if path.is_symlink():
            raise OSError(errno.ELOOP, "a symbolic link, where an unfinished output is to be kept", str(path))
        with self._errors():
            path.open("ab").close()  # where that cannot be, SQLite does not say why
            self._connect()
            if not self._is_of(version):
                self._connection.close()
                path.unlink(missing_ok=True)
                self._connect()
                self._connection.executescript(f"BEGIN; {_TABLES}")
                self._connection.execute("INSERT INTO made_by VALUES (?)", (version,))
                self._connection.execute("COMMIT")

    def _connect(self) -> None:
        self._connection = sqlite3.connect(self._path, timeout=0)
        self._connection.isolation_level = None
        self._connection.execute("PRAGMA locking_mode = EXCLUSIVE")

    def __len__(self) -> int:
        with self._errors():  # never kept beside it: an interruption may come between the two
            return int(self._connection.execute("SELECT COALESCE(MAX(n) + 1, 0) FROM articles").fetchone()[0])

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
        length = len(self)
        rows = [
            (length + n, each.source, each.digest, each.article, each.kind, each.reason, mark_)
            for n, (each, mark_) in enumerate(zip(map(Entry.of, outcomes), marks, strict=True))
        ]
        self._change("INSERT OR REPLACE INTO articles VALUES (?, ?, ?, ?, ?, ?, ?)", rows)

    def cut(self, length: int) -> None:
        """Forget all but the first articles."""
        self._change("DELETE FROM articles WHERE n >= ?", [(length,)])

    def remove(self) -> None:
        """Delete the journal."""
        self._path.unlink(missing_ok=True)  # first: who opens it in between is to find it taken
        self._connection.close()

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
            self._connection.execute("BEGIN EXCLUSIVE")
            found = self._connection.execute("SELECT version FROM made_by").fetchall()
            self._connection.execute("COMMIT")
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorcode == sqlite3.SQLITE_BUSY:
                raise
            return False  # new, or no journal at all
        return found == [(version,)]

    @contextmanager
    def _errors(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_BUSY:
                raise OSError(errno.EBUSY, "another run is writing it", str(self._path)) from None
            full = "full" in str(error)
            raise OSError(errno.ENOSPC if full else errno.EIO, f"{error}", str(self._path)) from None
