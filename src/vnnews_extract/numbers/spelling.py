"""Numbers spelled in words: the way back of the grammar."""

from functools import cache
from typing import NamedTuple

from vnnews_extract.lexicons import load_toml
from vnnews_extract.numbers.vocabulary import multiplied_tens

_BILLION = 10**9
LARGEST = 10**15


class Dialect(NamedTuple):
    """The words that differ between north and south."""

    thousand: str
    link: str
    seven: str
    billion: str
    four: str
    five: str


@cache
def dialects() -> dict[str, Dialect]:
    """The dialects by name: `northern`, `southern`, `rural_northern`."""
    return {name: Dialect(**words) for name, words in load_toml("numbers")["dialects"].items()}


def to_words(value: int, dialect: str = "northern") -> str:
    """The words for a number from 0 to 10^15.

    >>> to_words(2_025)
    'hai nghìn không trăm hai mươi lăm'
    >>> to_words(104, "southern")
    'một trăm lẻ bốn'

    Raises:
        ValueError: the number is out of range, or there is no such dialect.
    """
    words = dialects().get(dialect)
    if words is None:
        raise ValueError(f"no dialect named {dialect!r}; there are {', '.join(dialects())}")
    if not 0 <= value <= LARGEST:
        raise ValueError(f"{value} is not between 0 and 10^15")
    return " ".join(_spelled(value, words)) if value else _word("units", 0)


def _spelled(value: int, words: Dialect, inside: bool = False) -> list[str]:
    billions, rest = divmod(value, _BILLION)
    spelled = [*_below_billion(billions, words, inside), words.billion] if billions else []
    return spelled + _below_billion(rest, words, inside or bool(billions)) if rest else spelled


def _below_billion(value: int, words: Dialect, inside: bool) -> list[str]:
    """Groups of three digits; between two that are said, an empty one is said too (`không trăm nghìn`)."""
    spelled: list[str] = []
    for power, name in ((2, _word("multipliers", 10**6)), (1, words.thousand), (0, "")):
        group = value // 1000**power % 1000
        started = inside or bool(spelled)
        if not group and (not started or value % 1000**power == 0):
            continue
        spelled += _group(group, words, started)
        spelled += [name] if name else []
    return spelled


def _group(value: int, words: Dialect, inside: bool) -> list[str]:
    """Up to three digits; `inside` a number the hundreds are said even if they are none."""
    hundreds, rest = divmod(value, 100)
    tens, unit = divmod(rest, 10)
    digits = _digits(words)
    spelled = [digits[hundreds], _word("multipliers", 100)] if hundreds or inside else []
    if not rest:
        return spelled
    if not tens:
        return [*spelled, words.link, digits[unit]] if spelled else [digits[unit]]
    spelled += [_word("tens", 10)] if tens == 1 else [digits[tens], *multiplied_tens()]
    if unit == 1 and tens > 1:
        return [*spelled, _word("tails", 1)]
    if unit == 4 and tens > 1:
        return [*spelled, words.four]
    if unit == 5:
        return [*spelled, _word("tails", 5) if tens == 1 else words.five]
    return [*spelled, digits[unit]] if unit else spelled


def _digits(words: Dialect) -> tuple[str, ...]:
    return tuple(words.seven if value == 7 else _word("units", value) for value in range(10))


@cache
def _word(table: str, value: int) -> str:
    """The first word for a value in a table of the lexicon."""
    words: dict[str, int] = load_toml("numbers")[table]
    return next(word for word, worth in words.items() if worth == value)
