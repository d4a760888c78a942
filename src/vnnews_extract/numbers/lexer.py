"""Cuts a text into the lexemes that numbers are written with: digit strings and number words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from vnnews_extract.lexicons import load_toml

_LONGEST = 30  # digits; a longer run is an identifier, not a number


@dataclass(frozen=True, slots=True)
class Lexeme:
    """A digit string or a number word.

    `kind` is `digits`, `unit`, `ten`, `multiplier`, `half_more`, `link`, `half` or `order`; `value`
    is the value of digits and words that have one.
    """

    start: int
    end: int
    kind: str
    value: Decimal
    text: str


@cache
def _vocabulary() -> dict[str, tuple[str, Decimal]]:
    data = load_toml("numbers")
    words: dict[str, tuple[str, Decimal]] = {}
    for table, kind in (("units", "unit"), ("tens", "ten"), ("multipliers", "multiplier")):
        words |= {word: (kind, Decimal(value)) for word, value in data[table].items()}
    words |= {word: (kind, Decimal(0)) for word, kind in data["special"].items()}
    return words | {word.capitalize(): entry for word, entry in words.items()}


@cache
def _pattern() -> re.Pattern[str]:
    words = "|".join(sorted(_vocabulary(), key=len, reverse=True))
    # Digits glued to a letter on the left belong to a name (`QL19`, `m2`).
    return re.compile(rf"(?<![\w.,])[0-9]+(?:[.,][0-9]+)*|(?<!\w)(?:{words})(?!\w)")


def lex(text: str) -> Iterator[Lexeme]:
    """The lexemes of `text` in order."""
    vocabulary = _vocabulary()
    commas_group = _commas_group(text)
    for match in _pattern().finditer(text):
        form = match[0]
        entry = vocabulary.get(form)
        if entry is not None:
            yield Lexeme(match.start(), match.end(), entry[0], entry[1], form.lower())
            continue
        value = digits_value(form, commas_group)
        if value is not None:
            yield Lexeme(match.start(), match.end(), "digits", value, form)


_GROUPS_OF_COMMA = re.compile(r"(?<![0-9.,])[0-9]{1,3}(?:,[0-9]{3}){2}(?![0-9])")


def _commas_group(text: str) -> bool:
    """Whether the text writes `1,234,567`, so that `1,500` is 1500 there too."""
    return _GROUPS_OF_COMMA.search(text) is not None


def digits_value(form: str, commas_group: bool = False) -> Decimal | None:
    """The value of digits with separators in the Vietnamese manner, or None where it is not one number.

    >>> [str(digits_value(form)) for form in ("1.500", "2,5", "1.234.567,89", "1.5", "20.9.2024")]
    ['1500', '2.5', '1234567.89', '1.5', 'None']
    """
    if len(form) > _LONGEST:
        return None
    if form.isdigit():
        return Decimal(form)
    dots, commas = form.count("."), form.count(",")
    if commas and _is_grouped(form.replace(",", "."), ".") and not dots and (commas > 1 or commas_group):
        return Decimal(form.replace(",", ""))
    if commas > 1 and dots == 1 and form.rindex(".") > form.rindex(","):  # `1,234,567.89`
        return digits_value(form.translate(_SWAPPED))
    whole, _, fraction = form.partition(",")
    if commas > 1 or "." in fraction:
        return None
    if dots == 1 and not commas and not _is_grouped(form, "."):
        return Decimal(form)
    if dots and not _is_grouped(whole, "."):
        return None
    return Decimal(whole.replace(".", "") + ("." + fraction if fraction else ""))


_SWAPPED = str.maketrans(".,", ",.")


def _is_grouped(form: str, separator: str) -> bool:
    first, *groups = form.split(separator)
    return 1 <= len(first) <= 3 and not first.startswith("0") and all(len(group) == 3 for group in groups)
