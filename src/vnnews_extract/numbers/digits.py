"""Digit strings with separators → values."""

import re
from decimal import Decimal

_LONGEST = 30  # digits; a longer run is an identifier, not a number
_GROUPS_OF_COMMA = re.compile(r"(?<![0-9.,])[0-9]{1,3}(?:,[0-9]{3}){2}(?![0-9])")
_SWAPPED = str.maketrans(".,", ",.")


def groups_by_comma(text: str) -> bool:
    """Whether the text writes `1,234,567`, so that `1,500` is 1500 there too."""
    return _GROUPS_OF_COMMA.search(text) is not None


def digits_value(form: str, commas_group: bool = False) -> Decimal | None:
    """The value of digits with separators in the Vietnamese manner, or None where it is not one number.

    Spaces part groups of three (`1 234 567`). A dot that cannot part groups is a decimal point.

    >>> [str(digits_value(form)) for form in ("1.500", "2,5", "1.234.567,89", "1.5", "20.9.2024")]
    ['1500', '2.5', '1234567.89', '1.5', 'None']
    """
    if len(form) > _LONGEST:
        return None
    if form.isdigit():
        return Decimal(form)
    if " " in form:
        return Decimal(form.replace(" ", ""))
    dots, commas = form.count("."), form.count(",")
    if commas and not dots and (commas > 1 or commas_group) and _is_grouped(form, ","):
        return Decimal(form.replace(",", ""))
    if commas and dots == 1 and form.rindex(".") > form.rindex(","):  # `1,234,567.89`, `1,315.7`
        return digits_value(form.translate(_SWAPPED)) if _is_grouped(form.partition(".")[0], ",") else None
    whole, _, fraction = form.partition(",")
    if commas > 1 or "." in fraction:
        return None
    if dots == 1 and not commas and not _is_grouped(form, "."):
        return Decimal(form)
    if dots and not _is_grouped(whole, "."):
        return None
    return Decimal(whole.replace(".", "") + ("." + fraction if fraction else ""))


def _is_grouped(form: str, separator: str) -> bool:
    first, *groups = form.split(separator)
    return 1 <= len(first) <= 3 and first[0] != "0" and all(len(group) == 3 for group in groups)
