"""A record as labelled fields: whatever fields its model has, none named in code."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from pydantic import BaseModel

from vnnews_extract.records import KINDS, ArticleRecord, Check, Grounded, Mention, Reference
from vnnews_extract.report.labels import Label, label


@dataclass(frozen=True, slots=True)
class Value:
    """What a field holds: a label or text, a place in the text, another record, or fields of its own."""

    text: Label
    anchor: str | None = None
    fields: tuple["Field", ...] = ()


@dataclass(frozen=True, slots=True)
class Field:
    """A field with its values; a list has several."""

    name: str
    label: Label
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """One record: where it is (`counts-0`), its words in the text and its fields that hold something."""

    anchor: str
    words: str
    fields: tuple[Field, ...]
    links: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CheckCard:
    """One check; `records` are the anchors of the records that it compares."""

    agrees: bool
    kind: Label
    arithmetic: str
    stated: str
    computed: str
    records: tuple[Value, ...]


def anchor(kind: str, index: int) -> str:
    """How the report calls a record: `counts-0`."""
    return f"{kind}-{index}"


def cards(record: ArticleRecord) -> dict[str, list[Card]]:
    """The records of an article by kind."""
    return {
        kind: [_card(record, kind, index, grounded) for index, grounded in enumerate(getattr(record, kind))]
        for kind in KINDS
    }


def check_cards(record: ArticleRecord) -> list[CheckCard]:
    """The checks of an article; those that failed first."""
    made = [_check(record, check) for check in record.checks]
    return sorted(made, key=lambda card: card.agrees)


def failed_anchors(record: ArticleRecord) -> set[str]:
    """The records whose own figure a check contradicts."""
    return {anchor(check.records[0].kind, check.records[0].index) for check in record.checks if not check.agrees}


def _card(record: ArticleRecord, kind: str, index: int, grounded: Grounded) -> Card:
    fields = tuple(_fields(record, grounded, anchor(kind, index)))
    links = tuple(anchor(reference.kind, reference.index) for reference in _references(grounded))
    return Card(anchor(kind, index), grounded.spans[0].text, fields, links)


def _check(record: ArticleRecord, check: Check) -> CheckCard:
    return CheckCard(
        agrees=check.agrees,
        kind=label("values", check.kind),
        arithmetic=check.arithmetic,
        stated=number(check.stated),
        computed=number(check.computed),
        records=tuple(_reference(record, reference) for reference in check.records),
    )


def _references(model: BaseModel) -> Iterator[Reference]:
    for _, value in model:
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, Reference):
                yield item


def _fields(record: ArticleRecord, model: BaseModel, owner: str) -> Iterator[Field]:
    mentions = 0
    for name, value in model:
        items = value if isinstance(value, tuple) else (value,)
        values = []
        for item in items:
            if item is None or (isinstance(item, int) and item == type(model).model_fields[name].default):
                continue  # nothing that the reader would miss
            values.append(_value(record, name, item, owner, mentions))
            mentions += isinstance(item, Mention)
        if values:
            yield Field(name, label("fields", name), tuple(values))


def _value(record: ArticleRecord, name: str, item: Any, owner: str, mentions: int) -> Value:
    if isinstance(item, Mention):
        return Value(Label(item.text, item.text), f"m-{owner}-{mentions}")
    if isinstance(item, Reference):
        return _reference(record, item)
    if isinstance(item, BaseModel):
        return Value(Label("", ""), fields=tuple(_fields(record, item, owner)))
    if isinstance(item, Decimal):
        return Value(Label(number(item), number(item)))
    if isinstance(item, str | bool):
        return Value(label("sectors" if name == "sector" else "values", str(item)))
    return Value(Label(str(item), str(item)))


def _reference(record: ArticleRecord, reference: Reference) -> Value:
    words = getattr(record, reference.kind)[reference.index].spans[0].text
    return Value(Label(words, words), f"r-{anchor(reference.kind, reference.index)}")


def number(value: Decimal) -> str:
    """The number as Vietnamese newspapers print it.

    >>> number(Decimal("1234567.5")), number(Decimal(12))
    ('1.234.567,5', '12')
    """
    plain = f"{value.normalize():,f}" if value else "0"
    return plain.translate(str.maketrans(",.", ".,"))
