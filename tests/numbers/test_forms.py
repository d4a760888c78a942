"""Number forms: what each is as a whole, and what is a number in a text."""

from decimal import Decimal
from pathlib import Path

import pytest

from vnnews_extract.numbers import NumberExpression, find_numbers, parse_number

HERE = Path(__file__).parent


def rows(name: str) -> list[list[str]]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith(("#", "== "))]


def amount(number: NumberExpression) -> str:
    def plain(value: Decimal) -> str:
        return f"{value.normalize():f}"

    if number.upper is not None:
        return f"{plain(number.value)}..{plain(number.upper)}"
    return plain(number.value) + (f"/{plain(number.total)}" if number.total is not None else "")


@pytest.mark.parametrize("row", rows("forms.tsv"), ids=lambda row: row[0])
def test_a_form_is_a_number(row: list[str]) -> None:
    form, value, upper, total, modifier = [*row, "", "", ""][:5]
    number = parse_number(form)
    assert number is not None
    assert number.value == Decimal(value)
    assert number.upper == (Decimal(upper) if upper else None)
    assert number.total == (Decimal(total) if total else None)
    assert number.modifier == (modifier or ("range" if upper else "exact"))


@pytest.mark.parametrize("row", rows("contexts.tsv"), ids=lambda row: row[0])
def test_the_numbers_of_a_text(row: list[str]) -> None:
    text, *expected = (cell.replace("\\n", "\n").replace("\\t", "\t") for cell in row)
    found = [f"{text[number.start : number.end]}={amount(number)}" for number in find_numbers(text)]
    assert found == expected


def test_there_are_enough_forms() -> None:
    assert len(rows("forms.tsv")) >= 400


@pytest.mark.parametrize("text", ["", " ", "xã", "3 xã", "ba và bốn", "3 4", "nửa", "1.2.3", "lăm", "mươi", "hàng"])
def test_what_is_no_number_as_a_whole(text: str) -> None:
    assert parse_number(text) is None
