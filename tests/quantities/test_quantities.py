"""Quantities of short texts, with the expected records marked in place; all of them, and no others."""

from decimal import Decimal
from pathlib import Path

import pytest
from marking import Case, Mark, load_cases

from vnnews_extract.language import analyse
from vnnews_extract.pipes.facts import QuantityFact
from vnnews_extract.pipes.quantities import find_quantities

HERE = Path(__file__).parent
CASES = [
    case
    for name in ("counts", "percentages", "amounts", "markets", "money")
    for case in load_cases(HERE / f"{name}.txt")
]
NUMBERS = ("value", "upper", "total")


def fields(case: Case, fact: QuantityFact, stated: Mark) -> dict[str, object]:
    """The fields of `fact` that the mark states; of a noun as much as the mark has (its beginning)."""
    found: dict[str, object] = {}
    for name, text in stated.fields.items():
        value = getattr(fact, name)
        if name == "noun" and value is not None:
            noun = analyse(case.text).surface(*value)
            value = text if noun == text or noun.startswith(text + " ") else noun
        found[name] = value
    return found


def expected(mark: Mark) -> dict[str, object]:
    return {name: Decimal(text) if name in NUMBERS else text for name, text in mark.fields.items()}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.text)
def test_quantities(case: Case) -> None:
    analysis = analyse(case.text)
    facts = {analysis.raw_span(*fact.span): fact for fact in find_quantities(analysis)}
    marks = {(mark.start, mark.end): mark for mark in case.marks}
    assert [(case.text[slice(*span)], facts[span].kind) for span in sorted(facts)] == [
        (case.mention(mark), mark.kind) for mark in case.marks
    ]
    for span, mark in marks.items():
        assert fields(case, facts[span], mark) == expected(mark)


def test_there_are_enough_sentences() -> None:
    assert len(CASES) >= 200
