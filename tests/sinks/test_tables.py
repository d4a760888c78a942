"""The mapping of records to rows leaves nothing out."""

from collections.abc import Iterator
from typing import get_args

import pytest
from pydantic import BaseModel
from support import ARTICLE

from vnnews_extract import ArticleRecord, Extractor
from vnnews_extract.records import Mention, Reference
from vnnews_extract.sinks.tables import TABLES, rows_of

LISTS = {  # the lists of a record, and the table that each became
    "counts": "counts",
    "percentages": "percentages",
    "amounts": "amounts",
    "officials": "officials",
    "officials.positions": "positions",
    "officials.positions.unit.successors": "unit_successors",
    "officials.mentions": "mentions",
    "activities": "activities",
    "activities.quantities": "activity_quantities",
    "checks": "checks",
    "checks.records": "check_records",
}


def leaves(model: type[BaseModel], lists: str = "", path: str = "") -> Iterator[tuple[str, str]]:
    """Every field that holds a value: the lists that lead to it, and its path in their elements."""
    for name, field in model.model_fields.items():
        inner = [part for part in (field.annotation, *arguments(field.annotation)) if is_model(part)]
        listed = "tuple" in str(field.annotation)
        if not inner:
            yield lists, path + name
        elif listed:
            yield from leaves(inner[0], f"{lists}.{path}{name}".strip("."))
        else:
            yield from leaves(inner[0], lists, f"{path}{name}.")


def arguments(annotation: object) -> Iterator[object]:
    """The types that an annotation is made of."""
    for part in get_args(annotation):
        yield part
        yield from arguments(part)


def is_model(annotation: object) -> bool:
    """Whether the annotation is a model itself."""
    return isinstance(annotation, type) and issubclass(annotation, BaseModel)


@pytest.mark.parametrize(("lists", "path"), list(leaves(ArticleRecord)))
def test_every_field_of_a_record_is_a_column(lists: str, path: str) -> None:
    if not lists:
        columns = {column.path for column in TABLES[0].columns}
        assert path in ("article.id", "article.source") or f"record.{path}" in columns
        return
    table = next(table for table in TABLES if table.name == LISTS[lists])
    ours = {column.path for column in table.columns}
    if path == "part_of.kind" or (table.name, path) == ("activities", "official.kind"):
        return  # the table says it
    assert path in ours, f"add a column for {path} to the table {table.name}"


def test_the_test_sees_models_inside_of_models() -> None:
    assert {path for lists, path in leaves(ArticleRecord) if lists == "counts"} >= {
        *(f"mention.{name}" for name in Mention.model_fields),
        *(f"part_of.{name}" for name in Reference.model_fields),
        "value",
    }


def test_rows_have_the_columns_of_their_table_and_a_key_each(extractor: Extractor) -> None:
    rows = rows_of(extractor(ARTICLE))
    for table in TABLES:
        assert all(len(row) == len(table.header) for row in rows[table.name])
        keys = [row[: 1 + len(table.keys)] for row in rows[table.name]]
        assert len(set(keys)) == len(keys)
    assert {name for name, found in rows.items() if found} >= {
        "articles",
        "counts",
        "officials",
        "positions",
        "mentions",
    }
