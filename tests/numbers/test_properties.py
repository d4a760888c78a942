"""Properties of the number grammar. `--hypothesis-profile=thorough` runs 5,000 examples each."""

import sys
from decimal import Decimal
from types import FrameType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vnnews_extract.lexicons import load_toml
from vnnews_extract.numbers import dialects, find_numbers, parse_number, to_words

NUMBERS = st.one_of(
    st.integers(0, 10**15),
    st.integers(0, 2_000),
    st.builds(
        lambda head, power, tail: min(head * 10**power + tail, 10**15),
        st.integers(1, 999),
        st.integers(0, 12),
        st.integers(0, 999),
    ),
)
DATA = load_toml("numbers")
WORDS = [*DATA["units"], *DATA["tails"], *DATA["tens"], *DATA["short_tens"], *DATA["multipliers"], *DATA["special"]]
PIECES = st.sampled_from([*WORDS, "5", "1.500", "2,5", "-", "đến", "/", "hơn", "khoảng", "vài", ",", "hộ", "\n"])


@given(NUMBERS, st.sampled_from(sorted(dialects())))
def test_words_of_every_dialect_are_read_back(value: int, dialect: str) -> None:
    number = parse_number(to_words(value, dialect))
    assert number is not None and number.value == value and number.form == "words"


@given(NUMBERS, st.sampled_from(["", ".", ",", " "]))
def test_digits_with_every_grouping_are_read_back(value: int, separator: str) -> None:
    form = f"{value:,}".replace(",", separator)
    grouped_once = separator in (",", " ") and form.count(separator) == 1  # `1,500` may be 1.5, `1 500` two numbers
    number = parse_number(form)
    assert grouped_once or (number is not None and number.value == value)


@given(NUMBERS, st.integers(0, 999_999), st.sampled_from([".", ""]))
def test_decimals_are_read_back(whole: int, decimals: int, separator: str) -> None:
    form = f"{whole:,}".replace(",", separator) + f",{decimals:06d}"
    number = parse_number(form)
    assert number is not None and number.value == Decimal(f"{whole}.{decimals:06d}")


@given(st.integers(1, 999), st.sampled_from(["nghìn", "ngàn", "triệu", "tỷ", "tỉ"]), st.integers(100, 999))
def test_a_bare_hundred_goes_on_in_the_next_smaller_unit(head: int, word: str, tail: int) -> None:
    scale = DATA["multipliers"][word]
    number = parse_number(f"{head} {word} {tail}")
    assert number is not None and number.value == head * scale + tail * scale // 1000


@given(st.integers(0, 10**9), st.integers(1, 10**9), st.sampled_from(["-", " - ", "–", " đến ", " tới "]))
def test_a_range_has_both_ends(low: int, more: int, joint: str) -> None:
    number = parse_number(f"{low}{joint}{low + more}")
    assert number is not None and (number.value, number.upper) == (low, low + more)


@given(st.lists(PIECES, max_size=40))
def test_numbers_are_in_order_and_apart(pieces: list[str]) -> None:
    text = " ".join(pieces)
    floor = 0
    for number in find_numbers(text):
        assert floor <= number.start <= number.core_start < number.core_end <= number.end <= len(text)
        assert number.value >= 0 and (number.upper is None or number.upper > number.value)
        floor = number.end


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    find_numbers(text)


@settings(deadline=None)  # steps are counted, not seconds
@given(st.lists(PIECES, min_size=1, max_size=4), st.sampled_from([" ", "", "-", "/"]))
def test_work_grows_no_faster_than_the_text(pieces: list[str], joint: str) -> None:
    unit = joint.join(pieces) + joint
    steps(unit * 50)  # fills the caches
    assert steps(unit * 200) <= 2.2 * steps(unit * 100) + 200


@pytest.mark.parametrize(
    "unit",
    [
        "một ",
        "tỷ ",
        "một tỷ ",
        "hai ba ",
        "1.",
        "1,",
        "1-",
        "1/",
        "9",
        "1 ",
        "100 ",
        "hàng ",
        "hơn ",
        "ba phần ",
        "không quá ",
        "năm sáu trăm ",
    ],
)
def test_adversarial_texts_cost_what_their_length_is(unit: str) -> None:
    steps(unit * 500)
    assert steps(unit * 4_000) <= 2.2 * steps(unit * 2_000) + 200


def steps(text: str) -> int:
    """The lines of the package that reading `text` executes."""
    count = 0

    def trace(frame: FrameType, event: str, argument: Any) -> Any:
        nonlocal count
        if "vnnews_extract" not in frame.f_code.co_filename:
            return None
        count += 1
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        find_numbers(text)
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize("value", [-1, 10**15 + 1])
def test_numbers_beyond_the_range_have_no_words(value: int) -> None:
    with pytest.raises(ValueError, match="not between"):
        to_words(value)


def test_an_unknown_dialect_is_named() -> None:
    with pytest.raises(ValueError, match="no dialect named 'western'"):
        to_words(1, "western")
