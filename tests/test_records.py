"""The models reject impossible records, and a record is checked against the text that it is of."""

import json
from decimal import Decimal
from typing import Any

import pytest
from pydantic import ValidationError
from support import ARTICLE

from vnnews_extract import ArticleRecord, Extractor
from vnnews_extract.records import (
    Activity,
    Amount,
    ArticleInfo,
    Count,
    GroundingError,
    Mention,
    Model,
    Official,
    Percentage,
    Position,
    article_id,
)

HERE = {"start": 3, "end": 5, "text": "12"}
THERE = {"start": 9, "end": 10, "text": "7"}
COUNT = {"mention": HERE, "value": 12, "noun": "chi bộ"}
PERCENTAGE = {"mention": HERE, "value": 12}
AMOUNT = {"mention": HERE, "value": 12, "unit": "ha"}
POSITION = {"title": "Bí thư"}
OFFICIAL = {"name": "Trần Văn Hoà", "positions": [POSITION], "mentions": [HERE]}
ACTIVITY = {"trigger": HERE, "actor": "UBND xã"}
ARTICLE_INFO = {"id": "0" * 64}
RECORD = {"article": ARTICLE_INFO}

IMPOSSIBLE: list[tuple[str, type[Model], dict[str, Any], dict[str, Any]]] = [
    ("a mention before the text", Mention, HERE, {"start": -1, "end": 1}),
    ("an empty mention", Mention, HERE, {"end": 3, "text": ""}),
    ("a mention that is not as long as its text", Mention, HERE, {"end": 6}),
    ("a mention that runs backwards", Mention, HERE, {"start": 7}),
    ("upper below value", Count, COUNT, {"upper": 11, "modifier": "range"}),
    ("a range without upper", Count, COUNT, {"modifier": "range"}),
    ("an upper that is no range", Amount, AMOUNT, {"upper": 13}),
    ("an unknown modifier", Count, COUNT, {"modifier": "roughly"}),
    ("an empty noun", Count, COUNT, {"noun": ""}),
    ("a noun of spaces", Count, COUNT, {"noun": " "}),
    ("no noun", Count, COUNT, {"noun": None}),
    ("a negative count", Count, COUNT, {"value": -1}),
    ("a negative total", Count, COUNT, {"total": -1}),
    ("a negative percentage", Percentage, PERCENTAGE, {"value": -0.5}),
    ("an unknown change", Percentage, PERCENTAGE, {"change": "sideways"}),
    ("a share of nothing", Percentage, PERCENTAGE, {"of": ""}),
    ("an amount of no unit", Amount, AMOUNT, {"unit": ""}),
    ("a rate per nothing", Amount, AMOUNT, {"per": ""}),
    ("a value that is no number", Amount, AMOUNT, {"value": "NaN"}),
    ("an infinite value", Amount, AMOUNT, {"value": "Infinity"}),
    ("a value that no JSON number keeps", Amount, AMOUNT, {"value": "12345678901234567.8"}),
    ("a value of forty digits", Amount, AMOUNT, {"value": "1" * 40}),
    ("a value of a billion digits", Amount, AMOUNT, {"value": "1E+999999999"}),
    ("an office without title", Position, POSITION, {"title": ""}),
    ("an official without name", Official, OFFICIAL, {"name": ""}),
    ("an official without office", Official, OFFICIAL, {"positions": []}),
    ("an official whom the text never names", Official, OFFICIAL, {"mentions": []}),
    ("an activity of nobody", Activity, ACTIVITY, {"actor": ""}),
    ("an unknown status", Activity, ACTIVITY, {"status": "maybe"}),
    ("an id that is no SHA-256", ArticleInfo, ARTICLE_INFO, {"id": "abc"}),
    ("a month that there is not", ArticleInfo, ARTICLE_INFO, {"published": "2023-13"}),
    ("an unknown field", Count, COUNT, {"colour": "red"}),
    ("another version", ArticleRecord, RECORD, {"schema_version": "2.0"}),
    ("a count twice", ArticleRecord, RECORD, {"counts": [COUNT, COUNT]}),
    ("counts out of order", ArticleRecord, RECORD, {"counts": [COUNT | {"mention": THERE}, COUNT]}),
    ("two officials at one place", ArticleRecord, RECORD, {"officials": [OFFICIAL, OFFICIAL]}),
    ("an activity twice", ArticleRecord, RECORD, {"activities": [ACTIVITY, ACTIVITY]}),
]


@pytest.mark.parametrize(("model", "sound", "fault"), [case[1:] for case in IMPOSSIBLE], ids=[c[0] for c in IMPOSSIBLE])
def test_the_impossible_is_rejected(model: type[Model], sound: dict[str, Any], fault: dict[str, Any]) -> None:
    model.model_validate(sound)
    with pytest.raises(ValidationError):
        model.model_validate(sound | fault)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("72.53", "72.53"),
        ("2500000000", "2500000000"),
        ("2.5E+9", "2500000000"),
        ("0.1", "0.1"),
        ("-0.0", "0"),
        ("4123.20", "4123.2"),
        ("123456789012345678901234567890", "123456789012345678901234567890"),
    ],
)
def test_numbers_are_written_exactly_and_read_back(value: str, written: str) -> None:
    amount = Amount(mention=Mention(**HERE), value=Decimal(value), unit="ha")
    text = amount.model_dump_json()
    assert f'"value":{written},' in text
    assert Amount.model_validate_json(text).value == Decimal(value)
    assert Decimal(str(json.loads(text)["value"])) == Decimal(value)


def test_a_record_is_immutable() -> None:
    with pytest.raises(ValidationError):
        Count.model_validate(COUNT).value = Decimal(3)  # type: ignore[misc]


def test_a_record_survives_writing_and_reading(extractor: Extractor) -> None:
    record = extractor(ARTICLE, source="a.txt")
    assert ArticleRecord.model_validate_json(record.model_dump_json()) == record


def test_a_record_is_of_its_own_text(extractor: Extractor) -> None:
    record = extractor(ARTICLE)
    record.check_against(ARTICLE)
    with pytest.raises(GroundingError, match="not of this text"):
        record.check_against(ARTICLE + "\n")


def test_a_mention_elsewhere_is_no_mention() -> None:
    text = "Xã 12 thôn, 7 xóm"
    record = {"article": {"id": article_id(text)}, "counts": [COUNT]}
    ArticleRecord.model_validate(record).check_against(text)
    moved = COUNT | {"mention": {"start": 4, "end": 6, "text": "12"}}
    with pytest.raises(GroundingError, match="from 4 to 6 is not '12'"):
        ArticleRecord.model_validate(record | {"counts": [moved]}).check_against(text)
