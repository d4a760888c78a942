"""The values that the fields of a record hold: numbers, phrases, periods, and the words to choose from."""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, PlainSerializer, StringConstraints, WithJsonSchema

Modifier = Literal["exact", "about", "nearly", "over", "under", "at_least", "at_most", "range", "order"]
Change = Literal["increase", "decrease", "none"]
Status = Literal["done", "ongoing", "planned", "not_done"]
Sector = Literal[
    "party",
    "government",
    "legislature",
    "judiciary",
    "armed_forces",
    "mass_organisation",
    "public_service",
    "business",
    "religion",
    "foreign",
    "other",
]
CheckKind = Literal["sum", "total", "share", "change"]


def _json_number(value: Decimal) -> int | float:
    """An integral value as a JSON integer, any other as the shortest float that reads back the same."""
    return int(value) if value == value.to_integral_value() else float(value)


def _exact_in_json(value: Decimal) -> Decimal:
    if Decimal(str(_json_number(value))) != value:
        raise ValueError(f"{value} has more digits than a JSON number keeps")
    return value


Number = Annotated[
    Decimal,
    Field(allow_inf_nan=False, max_digits=30),
    AfterValidator(_exact_in_json),
    PlainSerializer(_json_number, return_type=int | float, when_used="json"),
    WithJsonSchema({"type": "number"}),
]
NonNegative = Annotated[Number, Field(ge=0), WithJsonSchema({"type": "number", "minimum": 0})]
_DATE = r"\d{4}(-\d{2}(-\d{2})?)?"
Period = Annotated[str, StringConstraints(pattern=rf"^{_DATE}(/{_DATE})?$")]
Phrase = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
