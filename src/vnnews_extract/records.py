"""The record of an article: the contract with every consumer, and nothing else.

Field names and meanings are fixed. Every model is immutable, rejects unknown
fields and, where a record is impossible in itself, rejects it with a reason.
What needs the article's text to be judged is checked by `ArticleRecord.grounded`.
"""

from decimal import Decimal
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, PlainSerializer, StringConstraints, WithJsonSchema, model_validator

SCHEMA_VERSION = "1.0"

Modifier = Literal["exact", "about", "nearly", "over", "under", "at_least", "at_most", "range", "order"]
Change = Literal["increase", "decrease", "none"]
Status = Literal["done", "ongoing", "planned", "not_done"]


def _json_number(value: Decimal) -> int | float:
    """An integral value as a JSON integer, any other as the shortest float that reads back the same."""
    return int(value) if value == value.to_integral_value() else float(value)


Number = Annotated[
    Decimal,
    PlainSerializer(_json_number, return_type=int | float, when_used="json"),
    WithJsonSchema({"type": "number"}),
    Field(allow_inf_nan=False),
]
NonEmpty = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


class Model(BaseModel):
    """What all records share: immutable, no unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Mention(Model):
    """A slice of the article: `text[start:end]`, counted in code points of the text as read."""

    start: int = Field(ge=0)
    end: int = Field(ge=1)
    text: str = Field(min_length=1)

    @model_validator(mode="after")
    def _spans_its_text(self) -> Self:
        if self.end - self.start != len(self.text):
            raise ValueError(f"mention {self.start}:{self.end} is not as long as its text {self.text!r}")
        return self


class Quantity(Model):
    """What counts, percentages and amounts share: a grounded number, its bounds and its modifier."""

    mention: Mention
    value: Number
    upper: Number | None = None
    modifier: Modifier = "exact"

    @model_validator(mode="after")
    def _bounds_in_order(self) -> Self:
        if self.upper is not None and self.upper < self.value:
            raise ValueError(f"upper {self.upper} is below value {self.value}")
        return self


class Count(Quantity):
    """A number of discrete things; `noun` says what is counted, `total` is the whole of a fraction."""

    value: Annotated[Number, Field(ge=0)]
    total: Number | None = None
    noun: NonEmpty


class Percentage(Quantity):
    """A share, rate or change in percent; `of` says what is 100 % where the text does."""

    value: Annotated[Number, Field(ge=0)]
    change: Change = "none"
    of: str | None = None


class Amount(Quantity):
    """Money or a physical measure in `unit`, as a rate where `per` names a denominator."""

    unit: NonEmpty
    per: str | None = None


class Position(Model):
    """An office: its role words, and the organisation where one is stated."""

    title: NonEmpty
    organization: str | None = None
    former: bool = False


class Official(Model):
    """A named person whose office the article states; one a person and article."""

    name: NonEmpty
    positions: tuple[Position, ...] = Field(min_length=1)
    mentions: tuple[Mention, ...] = Field(min_length=1)


class Activity(Model):
    """What an organisation, authority, official or organised group did, does or has decided to do."""

    trigger: Mention
    actor: NonEmpty
    object: str | None = None
    status: Status = "done"


class ArticleInfo(Model):
    """Where the records come from; `id` is the SHA-256 of the text as read, in hex."""

    id: str = Field(pattern="^[0-9a-f]{64}$")
    source: str | None = None
    published: str | None = Field(default=None, pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$")
    title: str | None = None
    byline: str | None = None
    language: Literal["vi"] = "vi"


class ArticleRecord(Model):
    """Everything extracted from one article; lists are in text order."""

    schema_version: Literal["1.0"] = SCHEMA_VERSION
    article: ArticleInfo
    counts: tuple[Count, ...] = ()
    percentages: tuple[Percentage, ...] = ()
    amounts: tuple[Amount, ...] = ()
    officials: tuple[Official, ...] = ()
    activities: tuple[Activity, ...] = ()
