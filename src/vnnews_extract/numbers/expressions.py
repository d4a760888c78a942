"""Number expressions: a number with its modifier, its range or its whole."""

from decimal import Decimal
from typing import NamedTuple

from vnnews_extract.numbers.digits import digits_value, groups_by_comma
from vnnews_extract.numbers.grammar import Core, Grammar
from vnnews_extract.numbers.modifiers import modifier_after, modifier_before
from vnnews_extract.numbers.scanner import Lexeme, lexemes, spots
from vnnews_extract.numbers.vocabulary import bare_multipliers, number_words, range_openers, vague_words

_VAGUE_REACH = 8  # characters before a number that hold a vague word
_NUMERAL_WORDS = ("unit", "ten")
_JOINTS = ("to", "slash")


class NumberExpression(NamedTuple):
    """A number as it stands in a text.

    Attributes:
        start, end: the span with modifier words and all parts of a range or fraction.
        core_start, core_end: the span without the modifier.
        value: the number, a range's lower end, a fraction's first number.
        upper: a range's upper end; total: a fraction's second number.
        modifier: `exact`, `about`, `nearly`, `over`, `under`, `at_least`, `at_most`, `range` or `order`.
        form: `digits`, `words`, `mixed` or `fraction` (`ba phần tư`, `một nửa`).
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


def find_numbers(text: str) -> list[NumberExpression]:
    """All number expressions of a composed (NFC) text, in order, without overlap, in linear time.

    >>> [(int(n.value), n.modifier) for n in find_numbers("gần 1 tỷ 2, từ 5 - 10 triệu, ba lăm")]
    [(1200000000, 'nearly'), (5000000, 'range'), (35, 'exact')]
    """
    return _Reader(text).read()


def parse_number(text: str) -> NumberExpression | None:
    """The number that `text` is as a whole, or None. Bare multipliers and zero are numbers here.

    >>> [int(parse_number(form).value) for form in ("chục", "không", "hai nghìn năm trăm")]
    [10, 0, 2500]
    """
    text = text.strip()
    found = _Reader(text, whole=True).read()
    if len(found) == 1 and (found[0].start, found[0].end) == (0, len(text)):
        return found[0]
    word = number_words().get(text)
    if word is None or word.value or word.kind != "unit":
        return None
    return NumberExpression(0, len(text), 0, len(text), Decimal(0), None, None, "exact", "words", (text,))


class _Reader:
    """Reads the numbers of one text; `whole` if the text is thought to be one number."""

    def __init__(self, text: str, whole: bool = False) -> None:
        self._text = text
        self._whole = whole
        self._found: list[NumberExpression] = []
        self._floor = 0  # no modifier reaches back into the number before
        self._comma: bool | None = None

    def read(self) -> list[NumberExpression]:
        words = number_words()
        for start, end, form in spots(self._text):
            word = words.get(form)
            commas = "," in form and self._groups_by_comma
            if word is not None and word.kind == "unit":
                if word.value and not self._says_some(start):
                    self._add(start, end, Decimal(word.value), None, None, "exact", "words", (form.lower(),))
            elif form.translate(_SEPARATORS).isdigit():
                value = digits_value(form, commas)
                if value is not None:
                    self._add(start, end, value, None, None, "exact", "digits", (form,))
            else:
                self._spot(lexemes(self._text, start, end, commas))
        return self._found

    @property
    def _groups_by_comma(self) -> bool:
        if self._comma is None:
            self._comma = groups_by_comma(self._text)
        return self._comma

    def _spot(self, found: list[Lexeme]) -> None:
        grammar = Grammar(found)
        index = 0
        while index < len(found):
            core = grammar.core(index)
            if core is None:
                index += 1
            elif self._is_other_word(found, core):
                index = core.last
            else:
                index = self._expression(found, grammar, core)
            if index < len(found) and found[index].kind == "unit" and found[index - 1].kind not in _JOINTS:
                index += 1  # `5 năm`, `hàng năm`: a number word right after another is another word

    def _is_other_word(self, found: list[Lexeme], core: Core) -> bool:
        """Whether number words say "some", or a multiplier alone has no modifier."""
        first = found[core.first]
        if first.kind == "digits" or self._whole:
            return False
        if self._says_some(first.start):
            return True
        if first.kind == "multiplier":
            bare = first.text in bare_multipliers()
            return not bare or modifier_before(self._text, first.start, self._floor)[1] is None
        return False

    def _says_some(self, start: int) -> bool:
        """Whether the word before `start` leaves open how many: `vài ba`, `mấy chục`."""
        lead = self._text[max(self._floor, start - _VAGUE_REACH) : start].rsplit(None, 1)
        return bool(lead) and lead[-1].lower() in vague_words()

    def _expression(self, found: list[Lexeme], grammar: Grammar, core: Core) -> int:
        """Add the expression that `core` begins; the lexeme after it."""
        value, upper, total, last = _plain(core.value), None, None, core.last
        joint = found[last].kind if last < len(found) else ""
        after = grammar.core(last + 1) if joint in _JOINTS and last + 1 < len(found) else None
        if joint == "to" and after is not None and not core.order and not after.order:
            bounds = _range(core, after, found)
            if bounds is not None:
                value, upper, last = *bounds, after.last
        elif joint == "slash" and after is not None and found[last - 1].kind == found[after.first].kind == "digits":
            if after.first == core.first + 2 and (after.last == after.first + 1 or core.scale < after.scale):
                scale = after.scale if core.scale < after.scale else 1  # `12/15 tỷ`
                value, total, last = _plain(core.value * scale), _plain(after.value), after.last
        elif not joint or joint in _NUMERAL_WORDS:
            choice = _choice(core, grammar, found)
            if choice is not None:
                value, upper, last = value * choice[1], _plain(choice[0].value), choice[0].last
        parts = tuple(lexeme.text for lexeme in found[core.first : last] if lexeme.kind != "to")
        modifier = "order" if core.order else "range" if upper is not None else "exact"
        form = "fraction" if core.fraction else _form(parts)
        self._add(found[core.first].start, found[last - 1].end, value, upper, total, modifier, form, parts)
        return last

    def _add(
        self,
        start: int,
        end: int,
        value: Decimal,
        upper: Decimal | None,
        total: Decimal | None,
        modifier: str,
        form: str,
        parts: tuple[str, ...],
    ) -> None:
        text = self._text
        begin, before = modifier_before(text, start, self._floor)
        close = end
        if modifier == "exact":
            modifier = before or "exact"
            after = modifier_after(text, end)
            if after is not None:
                close, modifier = after
        elif modifier == "range" and before != "about":
            begin = start
        if (modifier == "range" or close > end) and begin == start:
            begin = self._opening(start)
        self._found.append(
            NumberExpression(begin, close, start, end, value, upper, total, modifier, form, parts),
        )
        self._floor = close

    def _opening(self, start: int) -> int:
        """Where the word begins that opens the range at `start`: `từ | 5 - 10`; `start` where there is none."""
        for word in range_openers():
            begin = start - len(word) - 1
            if begin >= self._floor and self._text[begin:start].lower() == f"{word} ":
                return begin
        return start


_SEPARATORS = str.maketrans("", "", ".,")


def _plain(value: Decimal | int) -> Decimal:
    """The value without the empty decimals that a product leaves (`1.2` million is 1,200,000)."""
    return Decimal(int(value)) if value == int(value) else Decimal(value)


def _form(parts: tuple[str, ...]) -> str:
    digits = sum(part[0].isdigit() for part in parts)
    return "digits" if digits == len(parts) or parts[1:2] == ("/",) else "mixed" if digits else "words"


def _range(low: Core, high: Core, found: list[Lexeme]) -> tuple[Decimal, Decimal] | None:
    """The bounds of a range; a multiplier said once, at its end, holds for both (`5 - 10 triệu`)."""
    value, upper = _plain(low.value), _plain(high.value)
    if low.scale == 1 and high.scale > 1 and value * high.scale <= upper:
        value *= high.scale
    elif low.scale == 1 and found[high.first].text.endswith(".000") and value < 1000:  # `8-10.000`
        value = value * 1000 if value * 1000 < upper else value
    return (value, upper) if value < upper else None


def _choice(core: Core, grammar: Grammar, found: list[Lexeme]) -> tuple[Core, int] | None:
    """`hai ba`, `năm sáu trăm`, `năm bảy`: the number that follows as the upper end, and the scale of both."""
    first = found[core.first]
    if core.last != core.first + 1 or first.kind != "unit" or core.last >= len(found):
        return None
    second = found[core.last]
    pair = (int(first.value), int(second.value))
    if pair[1] != pair[0] + 1 and pair != (5, 7):
        return None
    high = grammar.core(core.last)
    if high is None or high.value % pair[1] or str(int(high.value) // pair[1]).strip("0") != "1":
        return None
    return high, int(high.value) // pair[1]
