"""Records as HTML tables, for notebooks. Every text is escaped."""

from collections.abc import Iterable, Mapping, Sequence
from html import escape

from pydantic import BaseModel


def record_tables(record: BaseModel) -> str:
    """The lists of a record as a table each, with the fields that hold something."""
    tables = []
    for name, items in record:
        if isinstance(items, tuple) and items:
            rows = [{field: _shown(value) for field, value in item} for item in items]
            tables.append(f"<h4>{escape(name)} ({len(items)})</h4>{table(rows)}")
    return "".join(tables) or "<p>no records</p>"


def table(rows: Sequence[Mapping[str, str]]) -> str:
    """The rows as a table; a column that is empty in every row is left out.

    >>> table([{"value": "12", "upper": "", "noun": "<b>"}])
    '<table><tr><th>value</th><th>noun</th></tr><tr><td>12</td><td>&lt;b&gt;</td></tr></table>'
    """
    columns = [
        name for name in dict.fromkeys(name for row in rows for name in row) if any(row.get(name) for row in rows)
    ]
    body = [_row("th", columns), *(_row("td", (row.get(name, "") for name in columns)) for row in rows)]
    return f"<table>{''.join(body)}</table>"


def _row(tag: str, cells: Iterable[str]) -> str:
    return f"<tr>{''.join(f'<{tag}>{escape(cell)}</{tag}>' for cell in cells)}</tr>"


def _shown(value: object) -> str:
    """A field on one line: a mention as its text, a link as list and index."""
    if value is None or value is False:
        return ""
    if isinstance(value, tuple):
        return "; ".join(map(_shown, value))
    if isinstance(value, BaseModel):
        fields = dict(value)
        if "text" in fields:
            return str(fields["text"])
        return " · ".join(filter(None, map(_shown, fields.values())))
    return str(value)
