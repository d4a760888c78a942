"""Whatever stands around the numbers, their quantities lie in the text and are valid."""

from hypothesis import given, settings
from hypothesis import strategies as st

from vnnews_extract.language import analyse
from vnnews_extract.lexicons import load_toml
from vnnews_extract.pipes.quantities import find_quantities

NUMBERS = [
    "5",
    "1.500",
    "2,5",
    "1m75",
    "05",
    "3/4",
    "20-30",
    "2 triệu 350",
    "một",
    "ba",
    "hàng trăm",
    "từ 5 đến 10",
    "tỷ",
]
MARKS = [
    "(",
    ")",
    "“",
    "”",
    ",",
    ".",
    ":",
    "-",
    "/",
    "%",
    "x",
    "\n",
    "mỗi",
    "trong số",
    "rưỡi",
    "$",
    "USD",
    "7h30",
    "12/8",
]
UNITS = [form for kind in ("money", "length", "cased") for forms in load_toml("units")[kind].values() for form in forms]
NOUNS = [word for group in ("person", "place", "event") for word in load_toml("nouns")[group]["words"]]
CHANGES = [*load_toml("changes")["increase"]["words"], *load_toml("changes")["level"]["words"]]
PIECES = st.one_of(*(st.sampled_from(words) for words in (NUMBERS, MARKS, UNITS, NOUNS, CHANGES)))


@settings(deadline=None)
@given(st.lists(st.tuples(PIECES, st.sampled_from([" ", " ", " ", ""])), max_size=30))
def test_quantities_of_any_text(pieces: list[tuple[str, str]]) -> None:
    text = "".join(piece + gap for piece, gap in pieces)
    analysis = analyse(text)
    for fact in find_quantities(analysis):
        start, end = analysis.raw_span(*fact.span)
        assert 0 <= start < end <= len(text)
        assert (fact.noun is not None) == (fact.kind == "count")
        assert (fact.unit is not None) == (fact.kind == "amount")
        assert fact.upper is None or fact.upper > fact.value
