"""Numbers in stores that have no decimals of any size: refused where they would lose a digit."""

from collections.abc import Callable
from decimal import Decimal
from typing import TYPE_CHECKING

from vnnews_extract.sinks.tables import Rows, rows_of

if TYPE_CHECKING:
    from vnnews_extract.records import ArticleRecord

PRECISION = 38  # digits, the most that common databases and file formats have
SCALE = 12  # of them after the point
_INT64 = 2**63


def fitting(value: Decimal) -> Decimal:
    """The value, if a decimal of 38 digits with 12 after the point holds it.

    Raises:
        ValueError: it has more digits before or after the point.
    """
    exponent = value.normalize().as_tuple().exponent
    if not isinstance(exponent, int) or -exponent > SCALE or value.adjusted() >= PRECISION - SCALE:
        raise ValueError(f"{value} does not fit into {PRECISION} digits with {SCALE} after the point")
    return value


def binary(value: Decimal) -> int | float:
    """The 64-bit integer or float that gives back every digit of the value.

    Raises:
        ValueError: neither does.
    """
    if value == value.to_integral_value() and abs(value) < _INT64:
        return int(value)
    number = float(value)
    if Decimal(repr(number)) != value:
        raise ValueError(f"{value} has more digits than a 64-bit number keeps")
    return number


def decimal_rows(record: "ArticleRecord") -> Rows:
    """The rows of the record, where decimals of a fixed size hold all of its numbers.

    Raises:
        ValueError: they do not.
    """
    return _checked(record, fitting)


def binary_rows(record: "ArticleRecord") -> Rows:
    """The rows of the record, where 64-bit numbers hold all of its numbers.

    Raises:
        ValueError: they do not.
    """
    return _checked(record, binary)


def _checked(record: "ArticleRecord", check: Callable[[Decimal], object]) -> Rows:
    rows = rows_of(record)
    for found in rows.values():
        for row in found:
            for value in row:
                if isinstance(value, Decimal):
                    check(value)
    return rows
