"""Number expressions: a number with its modifier, its range or its whole."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from vnnews_extract.lexicons import load_toml
from vnnews_extract.numbers.grammar import Core, Grammar
from vnnews_extract.numbers.lexer import Lexeme, lex


@dataclass(frozen=True, slots=True)
class NumberExpression:
    """A number as it stands in a text.

    Attributes:
        start, end: the span with modifier words and all parts of a range or fraction.
        core_start, core_end: the span without the modifier.
        value: the number, a range's lower end, a fraction's first number.
        upper: a range's upper end; total: a fraction's second number.
        modifier: `exact`, `about`, `nearly`, `over`, `under`, `at_least`, `at_most`, `range` or `order`.
        form: `digits`, `words` or `mixed`.
        parts: the text of each lexeme.
    """

    start: int
    end: int
    core_start: int
    core_end: int
    value: Decimal
    upper: Decimal | None
    total: Decimal | None
    modifier: str
    form: str
    parts: tuple[str, ...]


_DASH = re.compile(r"[ \t]?[-–—][ \t]?|[ \t](?:đến|tới)[ \t]")
_WORDS_BEFORE = re.compile(r"(?:[^\W\d_]+[ \t]){1,3}$")
_REACH = 40  # characters looked at for a modifier


@cache
def _modifiers() -> dict[str, str]:
    modifiers: dict[str, str] = load_toml("numbers")["before"]
    return modifiers


def find_numbers(text: str) -> list[NumberExpression]:
    """All number expressions of a composed (NFC) text, in order, without overlap, in linear time."""
    lexemes = list(lex(text))
    grammar = Grammar(text, lexemes)
    found: list[NumberExpression] = []
    index = 0
    floor = 0
    while index < len(lexemes):
        core = grammar.core(index)
        if core is None:
            index += 1
            continue
        expression, index = _expression(text, lexemes, grammar, core, floor)
        found.append(expression)
        floor = expression.end
    return found


def parse_number(text: str) -> NumberExpression | None:
    """The number that `text` is as a whole, or None."""
    found = find_numbers(text.strip())
    whole = len(found) == 1 and (found[0].start, found[0].end) == (0, len(text.strip()))
    return found[0] if whole else None


def _expression(
    text: str, lexemes: list[Lexeme], grammar: Grammar, core: Core, floor: int
) -> tuple[NumberExpression, int]:
    value, upper, total, last = core.value, None, None, core.last
    modifier = "order" if core.order else "exact"
    after = grammar.core(core.last) if core.last < len(lexemes) else None
    if after is not None and not core.order and not after.order:
        between = text[lexemes[core.last - 1].end : lexemes[core.last].start]
        if _DASH.fullmatch(between):
            bounds = _range(core, after, lexemes)
            if bounds is not None:
                value, upper, last, modifier = *bounds, after.last, "range"
        elif between == "/" and lexemes[core.first].kind == lexemes[core.last].kind == "digits":
            total, last = after.value, after.last
    start, end = lexemes[core.first].start, lexemes[last - 1].end
    begin, before = _modifier_before(text, start, floor)
    if before is not None and modifier == "exact":
        modifier = before
    elif modifier == "range":
        if text[max(floor, start - 3) : start].lower() == "từ ":
            begin = start - 3
        elif before not in ("about", None):
            begin = start
    elif before is None:
        begin = start
    parts = tuple(lexeme.text for lexeme in lexemes[core.first : last])
    digits = sum(part[0].isdigit() for part in parts)
    form = "digits" if digits == len(parts) else "mixed" if digits else "words"
    expression = NumberExpression(begin, end, start, end, value, upper, total, modifier, form, parts)
    return expression, last


def _modifier_before(text: str, start: int, floor: int) -> tuple[int, str | None]:
    """Where the modifier before `start` begins and which it is; the nearest one, the longest phrase of it."""
    match = _WORDS_BEFORE.search(text, max(floor, start - _REACH), start)
    if match is None:
        return start, None
    words = match[0].split()
    modifiers = _modifiers()
    for first in range(len(words)):
        modifier = modifiers.get(" ".join(words[first:]).lower())
        if modifier is not None:
            return text.rindex(words[first], match.start(), start) if first else match.start(), modifier
    return start, None


def _range(low: Core, high: Core, lexemes: list[Lexeme]) -> tuple[Decimal, Decimal] | None:
    """The bounds of a range; a multiplier said once, at its end, holds for both (`5 - 10 triệu`)."""
    value = low.value
    if low.scale == 1 and high.scale > 1 and value * high.scale <= high.value:
        value *= high.scale
    elif low.scale == 1 and lexemes[high.first].text.endswith(".000") and value < 1000:  # `8-10.000`
        value = value * 1000 if value * 1000 < high.value else value
    return (value, high.value) if value < high.value else None
