"""CSV for spreadsheets: one file a table, safe against formulas."""

import csv
import io
from typing import TYPE_CHECKING

from vnnews_extract.outcomes import Extracted
from vnnews_extract.sinks.formats import Format
from vnnews_extract.sinks.tables import SOURCES, SOURCES_HEADER, TABLES, Row, rows_of

if TYPE_CHECKING:
    from vnnews_extract.records import ArticleRecord

_MARK = "\ufeff".encode()  # without it spreadsheets take UTF-8 for something else
# What a text begins with that a spreadsheet would run, or would run once it has taken a line end away.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def csv_of(record: "ArticleRecord") -> tuple[bytes, ...]:
    """The lines of the record in the file of every table."""
    rows = rows_of(record)
    return tuple(_lines(rows[table.name]) for table in TABLES)


def _parts(outcome: Extracted, new: bool) -> tuple[bytes, ...]:
    source = _lines([(outcome.source, outcome.article, outcome.digest)])
    return source, *(outcome.payload if new else (b"",) * len(TABLES))


def _lines(rows: list[Row]) -> bytes:
    text = io.StringIO()
    csv.writer(text).writerows([[_cell(value) for value in row] for row in rows])
    return text.getvalue().encode()


def _cell(value: object) -> object:
    """A value as a cell: text that looks like a formula stands behind an apostrophe, which shows it as text."""
    if isinstance(value, bool):
        return str(value).lower()
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


CSV = Format(
    "csv",
    csv_of,
    files=tuple(f"{name}.csv" for name in (SOURCES, *(table.name for table in TABLES))),
    heads=tuple(_MARK + _lines([header]) for header in (SOURCES_HEADER, *(table.header for table in TABLES))),
    parts=_parts,
)
