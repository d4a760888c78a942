"""Decimals of a fixed size, for stores that have no other."""

from decimal import Decimal

PRECISION = 38  # digits, the most that common databases and file formats have
SCALE = 12  # of them after the point


def fitting(value: Decimal) -> Decimal:
    """The value, if it fits.

    Raises:
        ValueError: it has more digits before or after the point.
    """
    exponent = value.normalize().as_tuple().exponent
    if not isinstance(exponent, int) or -exponent > SCALE or value.adjusted() >= PRECISION - SCALE:
        raise ValueError(f"{value} does not fit into {PRECISION} digits with {SCALE} after the point")
    return value
