"""`Records`: the records of many articles together, as pandas or Polars frames."""

import os
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from importlib import import_module
from pathlib import Path
from typing import Any, Literal, Self, get_args, overload

from pydantic import BaseModel

from vnnews_extract.notebook import table
from vnnews_extract.reading import ReadError
from vnnews_extract.reading.objects import read_records
from vnnews_extract.records import KINDS, ArticleRecord, Mention, Reference

Library = Literal["pandas", "polars"]
FRAMES = (*KINDS, "checks", "articles")
"""What `Records.to_frame` makes a frame of."""

_SHOWN = 20  # articles that a notebook shows
Row = dict[str, Any]


class Records(Sequence[ArticleRecord]):
    """The records of many articles.

    >>> from vnnews_extract import Extractor
    >>> records = Records(Extractor().pipe(["Xã có 12 thôn.", "Phường có 8 chi bộ."]))
    >>> frame = records.to_frame("counts", "pandas")
    >>> frame[["article", "value", "noun"]].values.tolist()
    [[0, 12, 'thôn'], [1, 8, 'chi bộ']]
    """

    def __init__(self, records: Iterable[ArticleRecord]) -> None:
        self._records = tuple(records)

    @classmethod
    def read(cls, path: str | os.PathLike[str]) -> Self:
        """The records of a JSON or JSON Lines file that `extract` wrote.

        Raises:
            ReadError: the file cannot be read, or something in it is no record.
        """
        return cls(_sound(read_records(Path(path))))

    @overload
    def __getitem__(self, index: int) -> ArticleRecord: ...
    @overload
    def __getitem__(self, index: slice) -> "Records": ...
    def __getitem__(self, index: int | slice) -> "ArticleRecord | Records":
        return Records(self._records[index]) if isinstance(index, slice) else self._records[index]

    def __len__(self) -> int:
        return len(self._records)

    def to_frame(self, kind: str, library: Library | None = None) -> Any:
        """A frame of one kind, a row a record; of officials a row an office; of `articles` a row an article.

        Every row has `article`, the position of its article here, `source`, `published`, and `index`, its
        place in the article's list, which links name (`part_of_kind`, `part_of_index`). A mention is its
        text with `start` and `end`. Numbers are floats, or integers where the whole column is integral.

        Args:
            kind: `counts`, `percentages`, `amounts`, `officials`, `activities`, `checks` or `articles`.
            library: `pandas` or `polars`; by default pandas if it is installed, else Polars.

        Raises:
            ValueError: there is no such kind.
            ImportError: the library is not installed (`pip install 'vnnews-extract[pandas]'`).
        """
        if kind not in FRAMES:
            raise ValueError(f"no frame of {kind!r}; there are {', '.join(FRAMES)}")
        columns = dict.fromkeys(_columns_of(kind))
        rows = [columns | row for position, record in enumerate(self) for row in _rows(kind, position, record)]
        data = {name: _uniform([row[name] for row in rows]) for name in columns}
        module = _library(library)
        frame = module.DataFrame(data)
        return frame.convert_dtypes() if module.__name__ == "pandas" else frame

    def _repr_html_(self) -> str:
        """The articles with the number of their records, for a notebook."""
        shown = [
            {"source": record.article.source or record.article.id[:12], "published": record.article.published or ""}
            | {kind: str(len(getattr(record, kind))) for kind in KINDS}
            for record in self[:_SHOWN]
        ]
        more = f"<p>… and {len(self) - _SHOWN} more</p>" if len(self) > _SHOWN else ""
        return f"<h4>{len(self)} articles</h4>{table(shown)}{more}"


def _sound(records: Iterable[ArticleRecord | ReadError]) -> Iterator[ArticleRecord]:
    for record in records:
        if isinstance(record, ReadError):
            raise record
        yield record


def _library(name: Library | None) -> Any:
    for candidate in (name,) if name else get_args(Library):
        try:
            return import_module(candidate)
        except ImportError:
            continue
    wanted = name or "pandas or polars"
    raise ImportError(f"{wanted} is not installed: pip install 'vnnews-extract[{name or 'pandas'}]'")


def _rows(kind: str, position: int, record: ArticleRecord) -> Iterator[Row]:
    about = {"article": position, "source": record.article.source, "published": record.article.published}
    if kind == "articles":
        yield about | dict(record.article) | {name: len(getattr(record, name)) for name in (*KINDS, "checks")}
        return
    for index, item in enumerate(getattr(record, kind)):
        for row in _flat(item):
            yield about | {"index": index} | row


def _columns_of(kind: str) -> list[str]:
    about = ["article", "source", "published"]
    if kind == "articles":
        return [*about, *ArticleRecord.model_fields["article"].annotation.model_fields, *KINDS, "checks"]  # type: ignore[union-attr]
    model, _ = _inner(ArticleRecord.model_fields[kind].annotation)
    return [*about, "index", *_columns(model)]


def _columns(model: type[BaseModel]) -> Iterator[str]:
    for name, field in model.model_fields.items():
        inner, many = _inner(field.annotation)
        if inner is Mention:
            yield from (name, "start", "end")
        elif inner is Reference:
            yield from (name,) if many else (f"{name}_kind", f"{name}_index")
        elif inner is None:
            yield name
        elif name == "positions":
            yield from _columns(inner)
        else:
            yield from (name,) if many else (f"{name}_{column}" for column in _columns(inner))


def _inner(annotation: Any) -> tuple[Any, bool]:
    """The model that an annotation is about, or None, and whether there are many of it."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation, False
    found = next((inner for inner, _ in map(_inner, get_args(annotation)) if inner), None)
    return found, getattr(annotation, "__origin__", None) is tuple


def _flat(item: BaseModel) -> Iterator[Row]:
    """A record as rows of plain values: one, or one for each of its positions."""
    row: Row = {}
    inner: tuple[BaseModel, ...] = ()
    for name, value in item:
        if name == "positions":
            inner = value
        else:
            row |= _cells(name, value)
    if not inner:
        yield row
    for each in inner:
        yield from (row | more for more in _flat(each))


def _cells(name: str, value: Any) -> Row:
    if isinstance(value, Mention):
        return {name: value.text, "start": value.start, "end": value.end}
    if isinstance(value, Reference):
        return {f"{name}_kind": value.kind, f"{name}_index": value.index}
    if isinstance(value, BaseModel):
        (row,) = _flat(value)
        return {f"{name}_{column}": cell for column, cell in row.items()}
    if isinstance(value, tuple):
        return _several(name, value)
    return {name: _number(value) if isinstance(value, Decimal) else value}


def _several(name: str, values: tuple[Any, ...]) -> Row:
    """Mentions as their number and the place of the first; links and others as one text."""
    if values and isinstance(values[0], Mention):
        return {name: len(values), "start": values[0].start, "end": values[0].end}
    return {name: "; ".join(" ".join(str(part) for _, part in value) for value in values)}


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


def _uniform(column: list[Any]) -> list[Any]:
    """The column with integers as floats where there are floats."""
    if not any(isinstance(cell, float) for cell in column):
        return column
    return [float(cell) if isinstance(cell, int) else cell for cell in column]
