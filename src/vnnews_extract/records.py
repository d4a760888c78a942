"""The record of an article: the contract with every consumer, and nothing else.

Field names and meanings are fixed. Every model is immutable, rejects unknown fields and, where a
record is impossible in itself, rejects it with a reason. What needs the article's text to be judged
is checked by `ArticleRecord.check_against`.
"""

import hashlib
from abc import ABC, abstractmethod
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, Final, Literal, Self, get_args

from pydantic import BaseModel, ConfigDict, Field, model_validator

from vnnews_extract.notebook import record_tables
from vnnews_extract.values import (
    Change,
    CheckKind,
    Modifier,
    NonNegative,
    Number,
    Period,
    Phrase,
    Sector,
    Status,
)

SCHEMA_VERSION: Final = "1.0"
SCHEMA_ID = f"urn:vnnews-extract:article-record:{SCHEMA_VERSION}"

RecordKind = Literal["counts", "percentages", "amounts", "officials", "activities"]
KINDS: tuple[RecordKind, ...] = get_args(RecordKind)
"""The lists of a record, in its order."""


class GroundingError(ValueError):
    """A record is not one of the text that it is said to be of."""


class Model(BaseModel):
    """What all records share: immutable, no unknown fields."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        use_attribute_docstrings=True,
        json_schema_serialization_defaults_required=True,
    )


class Mention(Model):
    """A slice of the article: `text[start:end]`, counted in code points of the text as read."""

    start: int = Field(ge=0)
    """Offset of the first character."""
    end: int = Field(ge=1)
    """Offset after the last character."""
    text: str = Field(min_length=1)
    """Exactly the characters of the article from `start` to `end`."""

    @model_validator(mode="after")
    def _spans_its_text(self) -> Self:
        if self.end - self.start != len(self.text):
            raise ValueError(f"mention {self.start}:{self.end} is not as long as its text {self.text!r}")
        return self


class Reference(Model):
    """A link to another record of the same article."""

    kind: RecordKind
    """The list that the other record stands in."""
    index: int = Field(ge=0)
    """Its index in that list, from 0."""


class Grounded(Model, ABC):
    """A record that points at the text."""

    @property
    @abstractmethod
    def spans(self) -> tuple[Mention, ...]:
        """All slices of the text that the record points at."""

    @property
    def anchor(self) -> tuple[int, int]:
        """Where in the text the record stands: records of a kind are sorted by it, and no two share it."""
        return self.spans[0].start, self.spans[0].end


class Quantity(Grounded):
    """What counts, percentages and amounts share: a grounded number, its bounds and its modifier."""

    mention: Mention
    """The number with its modifier words, as in `hơn 30`."""
    value: Number
    """The number; of a range its lower end."""
    upper: Number | None = None
    """The upper end of a range, else null."""
    modifier: Modifier = "exact"
    """How the text qualifies the number."""
    period: Period | None = None
    """The time that the number is about, where its sentence says so: an ISO 8601 date, month, year or interval."""
    subject: Phrase | None = None
    """The organisation or place that the number is said of, where its sentence names it, else null."""

    @model_validator(mode="after")
    def _range_has_its_ends(self) -> Self:
        if (self.upper is None) == (self.modifier == "range"):
            raise ValueError(f"modifier {self.modifier!r} with upper {self.upper}")
        if self.upper is not None and self.upper < self.value:
            raise ValueError(f"upper {self.upper} is below value {self.value}")
        return self

    @property
    def spans(self) -> tuple[Mention, ...]:
        return (self.mention,)


class Count(Quantity):
    """A number of discrete things: people, organisations, cases, events, objects, places."""

    value: NonNegative
    """The number; of a range its lower end, of a fraction such as `7/8` the first number."""
    total: NonNegative | None = None
    """The whole of a fraction: 8 in `7/8 chi bộ`, else null."""
    noun: Phrase
    """What is counted: classifier or unit word and head noun, without what modifies them."""
    part_of: Reference | None = None
    """The count of the whole that this is a part of (`8 chi bộ, gồm 3 chi bộ khối phố, …`), else null."""


class Percentage(Quantity):
    """A share, rate, level or change in percent."""

    value: NonNegative
    """The number; of a range its lower end. The direction of a change is in `change`."""
    change: Change = "none"
    """Whether the number says how much something grew or shrank; `none` for a share or a level reached."""
    of: Phrase | None = None
    """What is 100 %, where the text says it, else null."""
    restates: Reference | None = None
    """The count or amount that says the same (`140 đảng viên (tỷ lệ 72,53%)`), else null."""
    base: Reference | None = None
    """The count or amount that is 100 %, else null."""


class Amount(Quantity):
    """Money or a physical measure."""

    unit: Phrase
    """The unit as a symbol (`VND`, `ha`, `kg`), else the word in the text (`sào`)."""
    per: Phrase | None = None
    """The denominator of a rate (`kg`, `năm`, `người`), else null."""
    part_of: Reference | None = None
    """The amount of the whole that this is a part of, else null."""


class SuccessorUnit(Model):
    """A unit since the reorganisation of July 2025."""

    name: Phrase
    """Its full name: `Phường Hội An Tây`."""
    code: Phrase
    """Its code of the General Statistics Office."""


class AdministrativeUnit(Model):
    """A province, district or commune of Việt Nam."""

    level: Literal["province", "district", "commune"]
    """Its level; `commune` stands for `xã`, `phường`, `thị trấn` and `đặc khu`."""
    name: Phrase
    """Its full name: `Phường Cẩm An`."""
    code: Phrase | None = None
    """Its code of the General Statistics Office; null where several units of this name can be meant."""
    district: Phrase | None = None
    """The district of a commune before July 2025."""
    province: Phrase | None = None
    """Its province as it was then."""
    successors: tuple[SuccessorUnit, ...] = ()
    """What a unit of before July 2025 went into."""
    candidates: int = Field(default=1, ge=1)
    """How many units of this name can be meant; 1 where the text determines it."""


class Position(Model):
    """An office that a person holds or held."""

    title: Phrase
    """The role words: `Bí thư`, `Phó Chủ tịch Thường trực`."""
    organization: Phrase | None = None
    """The rest of the position as it stands there: `Đảng ủy phường Cẩm An`; null where none is stated."""
    former: bool = False
    """Whether the office is past (`nguyên`, `cựu`)."""
    unit: AdministrativeUnit | None = None
    """The administrative unit that the organisation is of, where it names one."""
    sector: Sector | None = None
    """What the office belongs to, by its organisation or title; null where neither tells."""


class Official(Grounded):
    """A named person whose office the article states; one entry a person and article."""

    name: Phrase
    """The fullest form of the name without honorific, rank or academic degree."""
    positions: tuple[Position, ...] = Field(min_length=1)
    """The offices, in text order."""
    mentions: tuple[Mention, ...] = Field(min_length=1)
    """Every place where the article names the person, in text order."""
    honorific: Phrase | None = None
    """How the article first addresses the person: `ông`, `đồng chí`, else null."""
    rank: Phrase | None = None
    """The rank in the police, the army or the clergy: `Thượng tá`, `Hòa thượng`, else null."""
    degree: Phrase | None = None
    """The academic, medical or state grade: `PGS.TS`, `bác sĩ`, else null."""

    @property
    def spans(self) -> tuple[Mention, ...]:
        return self.mentions


class Activity(Grounded):
    """What an organisation, authority, official or organised group did, does or has decided to do."""

    trigger: Mention
    """The verb or verb chain."""
    actor: Phrase
    """The agent as the text names it."""
    object: Phrase | None = None
    """The head of what is acted on, else null."""
    status: Status = "done"
    """Whether it is done, under way, planned or expressly not done."""
    time: Period | None = None
    """When, where its sentence says so: an ISO 8601 date, month, year or interval."""
    place: Phrase | None = None
    """Where, as the text names it, else null."""
    attribution: Phrase | None = None
    """Who announces or claims it, where the sentence quotes somebody other than the actor."""
    official: Reference | None = None
    """The official whom the actor names, else null."""
    quantities: tuple[Reference, ...] = ()
    """The counts, percentages and amounts inside the object."""

    @property
    def spans(self) -> tuple[Mention, ...]:
        return (self.trigger,)


class Check(Model):
    """Whether figures of the article agree with each other. A check never changes a record."""

    kind: CheckKind
    """`sum`: parts against the whole before them; `total`: parts against the total after them;
    `share`: a percentage against its count and base; `change`: an increase or decrease against its two levels."""
    records: tuple[Reference, ...] = Field(min_length=2)
    """The records used; the first is the one whose figure was checked."""
    stated: Number
    """The figure as the article has it."""
    computed: Number
    """The figure as the other records give it, rounded as the stated one is."""
    agrees: bool
    """Whether the two agree within rounding and within the modifiers (`hơn 70%` agrees with 73.4 %)."""
    arithmetic: Phrase
    """The computation, to be read by people: `140 / 203 = 68.97%`."""


class ArticleInfo(Model):
    """Where an article comes from and what it says of itself."""

    id: str = Field(pattern="^[0-9a-f]{64}$")
    """SHA-256 of the text as read, in hex."""
    source: str | None = None
    """Path or URI as given; `-` for standard input, null for a text that came from nowhere."""
    published: str | None = Field(default=None, pattern="^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$")
    """When the article was published, as precisely as it says: `2023`, `2023-02` or `2023-02-17`."""
    title: str | None = None
    """The headline, where the input marks one."""
    byline: str | None = None
    """The author, where the input marks one."""
    language: Literal["vi"] = "vi"
    """The language of the article."""


class ArticleRecord(Model):
    """Everything extracted from one article. Lists are in text order and hold nothing twice."""

    schema_version: Literal["1.0"] = SCHEMA_VERSION
    """Version of this format."""
    article: ArticleInfo
    """The article: where it comes from and what it says of itself."""
    counts: tuple[Count, ...] = ()
    """Numbers of discrete things."""
    percentages: tuple[Percentage, ...] = ()
    """Shares, rates and changes in percent."""
    amounts: tuple[Amount, ...] = ()
    """Money and physical measures."""
    officials: tuple[Official, ...] = ()
    """Named persons with their offices."""
    activities: tuple[Activity, ...] = ()
    """Who did, does or will do what."""
    checks: tuple[Check, ...] = ()
    """Where the article's own figures can be held against each other."""

    @model_validator(mode="after")
    def _references_lead_to_records(self) -> Self:
        for reference in self.references():
            if reference.index >= len(getattr(self, reference.kind)):
                raise ValueError(f"there is no record {reference.index} in {reference.kind}")
        return self

    @model_validator(mode="after")
    def _in_text_order_once_each(self) -> Self:
        for records in self._lists():
            for earlier, later in pairwise(records):
                if earlier.anchor >= later.anchor:
                    raise ValueError(f"{later.spans[0]!r} repeats or precedes the record before it")
        return self

    def check_against(self, text: str) -> None:
        """Check that this is a record of `text`: by its id, and every mention to the character.

        Raises:
            GroundingError: the record is of another text, or a mention is not the slice that it names.
        """
        if self.article.id != article_id(text):
            raise GroundingError(f"the record is not of this text: its id is {self.article.id}")
        for mention in self.mentions():
            if text[mention.start : mention.end] != mention.text:
                raise GroundingError(f"the text from {mention.start} to {mention.end} is not {mention.text!r}")

    def mentions(self) -> Iterator[Mention]:
        """Every slice of the text that any of the records points at."""
        return (mention for records in self._lists() for record in records for mention in record.spans)

    def references(self) -> Iterator[Reference]:
        """Every link from a record or check to a record."""
        for count in self.counts:
            yield from filter(None, (count.part_of,))
        for percentage in self.percentages:
            yield from filter(None, (percentage.restates, percentage.base))
        for amount in self.amounts:
            yield from filter(None, (amount.part_of,))
        for activity in self.activities:
            yield from filter(None, (activity.official, *activity.quantities))
        for check in self.checks:
            yield from check.records

    def _repr_html_(self) -> str:
        """The records as tables, for a notebook."""
        return record_tables(self)

    def _lists(self) -> tuple[tuple[Grounded, ...], ...]:
        return (self.counts, self.percentages, self.amounts, self.officials, self.activities)


_LIST_OF: dict[type[Grounded], RecordKind] = {
    Count: "counts",
    Percentage: "percentages",
    Amount: "amounts",
    Official: "officials",
    Activity: "activities",
}


def kind_of(record: Grounded) -> RecordKind:
    """The list of an article's record that the record stands in."""
    return _LIST_OF[type(record)]


def article_id(text: str) -> str:
    """The SHA-256 of the text as read, in hex."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def json_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of an `ArticleRecord` as it is written."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": SCHEMA_ID,
        **ArticleRecord.model_json_schema(mode="serialization"),
    }
