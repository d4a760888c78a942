"""The grammar of one number: lexemes that stand together → its value."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from vnnews_extract.numbers.lexer import Lexeme

_THOUSAND = Decimal(1000)


@dataclass(frozen=True, slots=True)
class Core:
    """A number without its modifier: lexemes `first:last`, its value, the product of its last multipliers."""

    first: int
    last: int
    value: Decimal
    scale: Decimal
    order: bool = False


class Grammar:
    """Reads numbers from the lexemes of a text."""

    def __init__(self, text: str, lexemes: Sequence[Lexeme]) -> None:
        self._text = text
        self._lexemes = lexemes

    def core(self, first: int) -> Core | None:
        """The longest number that begins at lexeme `first`, or None where a word there is no number."""
        kind = self._lexemes[first].kind
        if kind == "order":
            return self._order(first)
        if kind == "half":
            return self._half(first)
        return self._sum(first)

    def adjacent(self, index: int) -> bool:
        """Whether lexeme `index` follows the one before it with nothing but one space between."""
        if not 0 < index < len(self._lexemes):
            return False
        gap = self._text[self._lexemes[index - 1].end : self._lexemes[index].start]
        return gap == " "

    def _kind(self, index: int, first: int) -> str | None:
        """The kind of the lexeme at `index` if it continues the number that began at `first`."""
        if index == first:
            return self._lexemes[index].kind
        return self._lexemes[index].kind if self.adjacent(index) else None

    def _order(self, first: int) -> Core | None:
        """`hàng trăm`, `hàng chục nghìn`: the power of ten alone."""
        index, value = first + 1, Decimal(1)
        while self._kind(index, first) == "multiplier":
            value *= self._lexemes[index].value
            index += 1
        return Core(first, index, value, value, order=True) if index > first + 1 else None

    def _half(self, first: int) -> Core | None:
        """`nửa triệu`, `nửa tỷ`."""
        index, scale = self._multipliers(first + 1, first)
        return Core(first, index, scale / 2, scale) if index > first + 1 else None

    def _sum(self, first: int) -> Core | None:
        """Terms of falling scale: `2 triệu 350 nghìn`, `một tỷ hai trăm triệu`, `1 triệu rưỡi`."""
        head = self._numeral(first, first)
        if head is None:
            return None
        index, value = head
        index, scale = self._multipliers(index, first)
        total = value * scale
        while True:
            if self._kind(index, first) == "half_more" and scale > 1:
                return Core(first, index + 1, total + scale / 2, scale)
            linked = index + 1 if self._kind(index, first) == "link" and scale >= _THOUSAND else index
            term = self._numeral(linked, first) if self._kind(linked, first) in _NUMERAL else None
            if term is None or scale < _THOUSAND:
                return Core(first, index, total, scale)
            after, value = term
            after, next_scale = self._multipliers(after, first)
            if next_scale == 1 and linked == index:
                step = self._step(value, scale, index)
                return Core(first, after, total + step, scale) if step else Core(first, index, total, scale)
            if next_scale >= scale or value * next_scale >= scale:
                return Core(first, index, total, scale)
            index, scale, total = after, next_scale, total + value * next_scale

    def _step(self, value: Decimal, scale: Decimal, index: int) -> Decimal | None:
        """What a bare number after a multiplier adds, or None where it is another number.

        It goes on in the next smaller unit: `2 triệu 350` is 2,350,000, `1 tỷ 2` is 1.2 billion,
        `hai nghìn ba trăm` is 2,300.
        """
        lexeme = self._lexemes[index]
        if lexeme.kind == "digits":
            places = len(lexeme.text)
            if scale < 10**6 or places not in (1, 3) or value == 0:
                return None
            return value.scaleb(-places) * scale
        if value < 10:
            return None if lexeme.text in ("năm", "một", "không") else value * scale / 10
        if scale == _THOUSAND:
            return value
        return value * scale / 1000 if value >= 100 else None

    def _multipliers(self, index: int, first: int) -> tuple[int, Decimal]:
        scale = Decimal(1)
        while self._kind(index, first) == "multiplier":
            scale *= self._lexemes[index].value
            index += 1
        return index, scale

    def _numeral(self, index: int, first: int) -> tuple[int, Decimal] | None:
        """Digits, or words below a thousand: `ba trăm linh năm`, `hai mươi mốt`, `ba lăm`."""
        if index >= len(self._lexemes):
            return None
        lexeme = self._lexemes[index]
        if lexeme.kind == "digits":
            return index + 1, lexeme.value
        if lexeme.kind == "ten" and lexeme.text == "mười":
            return self._tens(index + 1, first, Decimal(10))
        if lexeme.kind != "unit" or lexeme.text in _NEVER_FIRST:
            return None
        index, value = index + 1, lexeme.value
        following = self._lexemes[index] if self._kind(index, first) else None
        if following is None:
            return index, value
        if following.text == "trăm":
            return self._hundreds(index + 1, first, value * 100)
        if following.text == "mươi":
            return self._tens(index + 1, first, value * 10)
        if following.text in _ONLY_AFTER_TENS and value > 1:  # `ba lăm` = 35
            return index + 1, value * 10 + following.value
        return index, value

    def _hundreds(self, index: int, first: int, value: Decimal) -> tuple[int, Decimal]:
        kind = self._kind(index, first)
        if kind == "half_more":
            return index + 1, value + 50
        if kind == "link" and self._kind(index + 1, first) == "unit":
            return index + 2, value + self._lexemes[index + 1].value
        if kind in ("unit", "ten"):
            rest = self._numeral(index, first)
            if rest is not None and rest[1] >= 10 and rest[1] < 100:
                return rest[0], value + rest[1]
        return index, value

    def _tens(self, index: int, first: int, value: Decimal) -> tuple[int, Decimal]:
        if self._kind(index, first) == "unit":
            unit = self._lexemes[index]
            if unit.text not in ("năm", "không"):  # `mười năm` is ten years
                return index + 1, value + unit.value
        return index, value


_NUMERAL = ("digits", "unit", "ten")
_ONLY_AFTER_TENS = ("mốt", "tư", "lăm", "nhăm")
_NEVER_FIRST = (*_ONLY_AFTER_TENS, "không")
