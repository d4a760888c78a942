"""Exact arithmetic of checks: percentages, rounding as the article rounds, agreement within a modifier."""

from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal, localcontext

from vnnews_extract.pipes.facts import QuantityFact

_DIGITS = 50
_ABOUT = Decimal("0.1")  # how far from the figure `khoảng` may be, as a part of it


def percent(part: Decimal, whole: Decimal) -> Decimal:
    """`part` in percent of `whole`, to fifty digits."""
    with localcontext(prec=_DIGITS):
        return 100 * part / whole


def rounded(exact: Decimal, like: Decimal) -> Decimal:
    """`exact` with as many decimals as `like`, half rounded up."""
    with localcontext(prec=_DIGITS):
        return exact.quantize(_step(like), ROUND_HALF_UP)


def agrees(stated: QuantityFact, exact: Decimal) -> bool:
    """Whether a figure with its modifier can stand for `exact`; newspapers round, and some cut off.

    >>> fact = QuantityFact("percentage", (0, 1), Decimal("15.27"), None, "exact", "")
    >>> agrees(fact, Decimal("15.2709")), agrees(fact, Decimal("15.3"))
    (True, False)
    """
    value = stated.value
    with localcontext(prec=_DIGITS):
        near = value in (rounded(exact, value), exact.quantize(_step(value), ROUND_DOWN))
        match stated.modifier:
            case "over" | "at_least":
                return near or exact >= value
            case "under" | "nearly" | "at_most":
                return near or exact <= value
            case "about" | "order":
                return abs(exact - value) <= _ABOUT * value
            case "range":
                return near or value <= exact <= (stated.upper or value)
    return near


def shown(value: Decimal) -> str:
    """A number as people read it, without exponent or trailing zeros: `1500000`, `68.97`."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _step(like: Decimal) -> Decimal:
    exponent = like.as_tuple().exponent
    return Decimal(1).scaleb(min(exponent, 0)) if isinstance(exponent, int) else Decimal(1)
