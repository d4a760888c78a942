"""The grammar of one number: lexemes that stand together → its value."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from vnnews_extract.numbers.scanner import Lexeme
from vnnews_extract.numbers.vocabulary import multiplied_tens

_THOUSAND = 10**3
_LARGEST = 10**18  # no product of multipliers grows beyond it
_TAIL_SCALES = (_THOUSAND, 10**4, 10**6, 10**9)
_NO_TAIL = (0, 1, 5)  # `một triệu năm` are years, `hai trăm một` is no number
_YEARS = 5  # `năm` is 5 and the year
_END = Lexeme("end", 0, 0, 0, "")

Value = Decimal | int
Reading = tuple[int, Value]  # the lexeme after it, and its value
Term = tuple[Value, int]  # a value with its scale; the terms of a number fall in scale


class Core(NamedTuple):
    """A number without its modifier: lexemes `first:last`, its value, the product of its last multipliers."""

    first: int
    last: int
    value: Value
    scale: int
    order: bool = False
    fraction: bool = False


class Grammar:
    """Reads numbers from the lexemes of one spot. No reading looks at a lexeme more than a few times."""

    def __init__(self, lexemes: Sequence[Lexeme]) -> None:
        self._lexemes = [*lexemes, _END]

    def core(self, first: int) -> Core | None:
        """The longest number that begins at lexeme `first`, or None where it is no number."""
        kind = self._lexemes[first].kind
        if kind == "order":
            return self._order(first)
        if kind == "half":
            return self._half(first, first + 1)
        if kind == "multiplier":
            return self._bare(first)
        following = self._lexemes[first + 1].kind if kind != "end" else "end"
        fraction = self._fraction(first) if following in ("part", "half") else None
        return fraction or self._sum(first)

    def _kind(self, index: int) -> str:
        return self._lexemes[index].kind

    def _order(self, first: int) -> Core | None:
        """`hàng trăm`, `hàng chục nghìn`: the power of ten alone."""
        last, scale = self._multipliers(first + 1)
        return Core(first, last, scale, scale, order=True) if last > first + 1 else None

    def _half(self, first: int, index: int) -> Core | None:
        """`nửa triệu`, `một nửa`; `nửa` alone is a word for a part of something."""
        last, scale = self._multipliers(index)
        if last == first + 1:
            return None
        return Core(first, last, Decimal(scale) / 2, scale, fraction=scale == 1)

    def _bare(self, first: int) -> Core:
        """`chục`, `trăm triệu`: multipliers with nothing that they multiply."""
        last, scale = self._multipliers(first)
        return Core(first, last, scale, scale)

    def _fraction(self, first: int) -> Core | None:
        """`ba phần tư`, `2 phần 3`, `một nửa`."""
        head, link = self._lexemes[first], self._lexemes[first + 1]
        if link.kind == "half":
            return self._half(first, first + 2) if head.value == 1 else None
        if head.kind not in ("unit", "ten", "digits") or not head.value:
            return None
        below = self._lexemes[first + 2]
        if below.kind not in ("unit", "tail", "ten", "digits") or below.value <= head.value or below.value % 1:
            return None
        return Core(first, first + 3, Decimal(head.value) / below.value, 1, fraction=True)

    def _sum(self, first: int) -> Core | None:
        """Terms of falling scale: `2 triệu 350 nghìn`, `một nghìn hai trăm tỷ`, `1 triệu rưỡi`."""
        head = self._numeral(first)
        if head is None:
            return None
        terms: list[Term] = []
        index, scale = self._term(terms, *head)
        while scale > 1:
            after = self._next(terms, index, scale)
            if after is None:
                break
            index, scale = after
        return Core(first, index, sum(value for value, _ in terms) if len(terms) > 1 else terms[0][0], scale)

    def _next(self, terms: list[Term], index: int, scale: int) -> tuple[int, int] | None:
        """Put what goes on after a term of `scale` on `terms`; the lexeme after it and its own scale."""
        if self._kind(index) == "half_more":
            terms.append((Decimal(scale) / 2, 1))
            return index + 1, 1
        linked = self._kind(index) == "link"
        term = self._numeral(index + linked, inside=True) if scale >= _THOUSAND else None
        if term is None or term[1] >= scale:
            return None
        after, value = term
        if self._kind(after) == "multiplier":
            return self._further(terms, after, value, scale)
        step = value if linked else self._step(value, scale, index, after)
        if step is None:
            return None
        terms.append((step, 1))
        return after, 1

    def _further(self, terms: list[Term], after: int, value: Value, scale: int) -> tuple[int, int] | None:
        """A further term with multipliers of its own, unless it is not smaller than the one before."""
        if self._lexemes[after].value == scale:
            return None
        kept = list(terms)
        last, next_scale = self._term(terms, after, value)
        if len(terms) > len(kept) and terms[-1][0] >= scale:
            terms[:] = kept
            return None
        return last, next_scale

    def _term(self, terms: list[Term], index: int, value: Value) -> tuple[int, int]:
        """Put a numeral with the multipliers at `index` on `terms`; smaller terms before are multiplied too.

        In `một nghìn hai trăm tỷ` the 1,000 and the 200 are both billions.
        """
        scale = 1
        while self._kind(index) == "multiplier":
            multiplier = int(self._lexemes[index].value)
            if scale * multiplier > _LARGEST:
                break
            while terms and terms[-1][1] < multiplier:
                value += terms.pop()[0]
            value, scale, index = value * multiplier, scale * multiplier, index + 1
        terms.append((value, scale))
        return index, scale

    def _step(self, value: Value, scale: int, index: int, after: int) -> Value | None:
        """What a bare number after a multiplier adds, or None where it is another number.

        It goes on in the next smaller unit: `2 triệu 350` is 2,350,000, `1 tỷ 2` is 1.2 billion,
        `hai nghìn ba trăm` is 2,300; a hundred with a leading zero is itself (`hai triệu không trăm lẻ năm`).
        """
        lexeme = self._lexemes[index]
        if lexeme.kind == "digits":
            places = len(lexeme.text)
            if scale not in _TAIL_SCALES or places not in (1, 3) or not lexeme.text.isdigit() or not value:
                return None
            return Decimal(value).scaleb(-places) * scale
        if after == index + 1 and value < 10:
            return None if _is_unit(lexeme, *_NO_TAIL) else value * scale // 10
        if scale == _THOUSAND or _is_unit(lexeme, 0):
            return value
        return value * scale // _THOUSAND if value >= 100 else None

    def _multipliers(self, index: int) -> tuple[int, int]:
        scale = 1
        while self._kind(index) == "multiplier" and scale * int(self._lexemes[index].value) <= _LARGEST:
            scale *= int(self._lexemes[index].value)
            index += 1
        return index, scale

    def _numeral(self, index: int, inside: bool = False) -> Reading | None:
        """Digits, or words below a thousand: `ba trăm linh năm`, `hai mươi mốt`, `ba lăm`, `hăm mốt`.

        Only `inside` a number may it begin with zero hundreds: `hai nghìn không trăm linh năm`.
        """
        lexeme = self._lexemes[index]
        if lexeme.kind == "digits":
            return index + 1, lexeme.value
        if lexeme.kind == "ten" and lexeme.text not in multiplied_tens():
            return self._tens(index + 1, 10)
        if lexeme.kind == "short_ten":
            last, value = self._tens(index + 1, int(lexeme.value))
            return (last, value) if last > index + 1 else None
        if inside and lexeme.kind == "tail" and lexeme.value == 4:  # `hai triệu tư`
            return index + 1, lexeme.value
        if lexeme.kind != "unit":
            return None
        return self._words(index + 1, int(lexeme.value), inside)

    def _words(self, index: int, value: int, inside: bool) -> Reading | None:
        """The numeral that a unit word before lexeme `index` begins."""
        following = self._lexemes[index]
        if following.kind == "multiplier" and following.value == 100 and (value or inside):
            return self._hundreds(index + 1, value * 100)
        if not value:
            return (index, 0) if inside and following.kind == "multiplier" else None
        if following.kind == "ten" and following.text in multiplied_tens():
            return self._tens(index + 1, value * 10)
        if following.kind == "tail" and value > 1:  # `ba lăm` is 35
            return index + 1, value * 10 + following.value
        return index, value

    def _hundreds(self, index: int, value: int) -> Reading:
        lexeme = self._lexemes[index]
        if lexeme.kind == "half_more":
            return index + 1, value + 50
        if lexeme.kind == "link" and self._kind(index + 1) in ("unit", "tail"):
            return index + 2, value + self._lexemes[index + 1].value
        if lexeme.kind == "tail" and value:  # `hai trăm tư` is 240
            return index + 1, value + lexeme.value * 10
        rest = self._numeral(index) if lexeme.kind in ("unit", "ten", "short_ten") else None
        if rest is None or rest[1] >= 100:
            return index, value
        if rest[1] >= 10:
            return rest[0], value + rest[1]
        if not value or _is_unit(lexeme, *_NO_TAIL):
            return index, value
        return rest[0], value + rest[1] * 10  # `một trăm hai` is 120

    def _tens(self, index: int, value: int) -> tuple[int, int]:
        lexeme = self._lexemes[index]
        if lexeme.kind in ("unit", "tail") and not _is_unit(lexeme, 0, _YEARS):  # `mười năm` are years
            return index + 1, value + int(lexeme.value)
        return index, value


def _is_unit(lexeme: Lexeme, *values: int) -> bool:
    """Whether a lexeme is the word for one of these, standing by itself (`năm`, not `lăm`)."""
    return lexeme.kind == "unit" and lexeme.value in values
