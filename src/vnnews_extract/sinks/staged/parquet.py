"""`ParquetStage`: a folder of Parquet files for each table, typed, with exact decimals."""

import re
from pathlib import Path

import pyarrow as pa
from pyarrow import parquet

from vnnews_extract.outcomes import Extracted
from vnnews_extract.sinks.exact import PRECISION, SCALE, decimal_rows
from vnnews_extract.sinks.staged.folders import check_replaceable, put_folder, remove
from vnnews_extract.sinks.staged.journal import Mark
from vnnews_extract.sinks.tables import SOURCES, SOURCES_HEADER, TABLES, Row, Rows, Table

PART = 1000  # articles a file: what an interrupted run has to do again, at most
_PART_NAME = re.compile(r"part-\d{5,}\.parquet")
_TYPES = {"text": pa.string(), "integer": pa.int32(), "number": pa.decimal128(PRECISION, SCALE), "boolean": pa.bool_()}


class ParquetStage:
    """Collects `TABLE/part-00000.parquet` and so on in the folder `TARGET.partial`; a part holds so many articles."""

    name = "parquet"
    prepare = staticmethod(decimal_rows)

    def __init__(self, target: Path, part: int = PART) -> None:
        self._size = part
        self.path = target.with_name(f"{target.name}.partial")
        self._schemas = {SOURCES: _sources_schema()} | {table.name: _schema(table) for table in TABLES}
        self._part = 0
        self._articles = 0
        self._rows: dict[str, list[Row]] = {}
        self._begin()

    def check(self, target: Path) -> None:
        """See `Stage`."""
        check_replaceable(target, self._has_made)

    def open_at(self, mark: Mark | None) -> None:
        """Delete the parts from the mark on, or begin."""
        (self._part,) = mark or [0]
        for name in self._schemas:
            folder = self.path / name
            folder.mkdir(parents=True, exist_ok=True)
            for path in folder.iterdir():
                if path.name >= _part_name(self._part):
                    path.unlink()

    def append(self, outcome: Extracted, *, new: bool) -> None:
        """Keep the rows of the article for the next part."""
        rows: Rows = outcome.payload
        self._rows[SOURCES].append((outcome.source, outcome.article, outcome.digest))
        for name, found in rows.items() if new else ():
            self._rows[name] += found
        self._articles += 1

    def due(self, seconds: float) -> bool:
        """When there are articles for a part, however long that takes: the parts are to be always the same."""
        return self._articles >= self._size

    def settle(self) -> Mark:
        """Write the part; the mark is the number of parts."""
        for name, schema in self._schemas.items():
            columns = zip(*self._rows[name], strict=True) if self._rows[name] else [[] for _ in schema]
            arrays = [pa.array(column, field.type) for column, field in zip(columns, schema, strict=True)]
            parquet.write_table(pa.table(arrays, schema=schema), self.path / name / _part_name(self._part))
        self._part += 1
        self._begin()
        return [self._part]

    def finish(self, target: Path) -> None:
        """Put the folder in its place."""
        put_folder(self.path, target, self._has_made)

    def close(self) -> None:
        """No file is open between parts."""

    def remove(self) -> None:
        """Delete what was collected."""
        remove(self.path)

    def _has_made(self, path: Path) -> bool:
        return path.name in self._schemas if path.is_dir() else _PART_NAME.fullmatch(path.name) is not None

    def _begin(self) -> None:
        self._articles = 0
        self._rows = {name: [] for name in self._schemas}


def _part_name(number: int) -> str:
    return f"part-{number:05}.parquet"


def _schema(table: Table) -> pa.Schema:
    keys = [pa.field("article_id", pa.string(), False), *(pa.field(key, pa.int32(), False) for key in table.keys)]
    return pa.schema([*keys, *(pa.field(column.name, _TYPES[column.kind], column.null) for column in table.columns)])


def _sources_schema() -> pa.Schema:
    return pa.schema([pa.field(name, pa.string(), False) for name in SOURCES_HEADER])
