"""Scores: what counts as found, what as fully right, and what comes out as a number."""

from typing import Any

import pytest

from vnnews_extract.evaluation import Score, evaluate
from vnnews_extract.evaluation.agreement import facets
from vnnews_extract.evaluation.tallies import Tally

Fields = dict[str, Any]


def count(start: int = 10, end: int = 12, **fields: Any) -> Fields:
    return {"mention": {"start": start, "end": end, "text": "12"}, "value": 12, "noun": "hộ nghèo"} | fields


def amount(**fields: Any) -> Fields:
    return {"mention": {"start": 10, "end": 12, "text": "12"}, "value": 12, "unit": "kg", "per": None} | fields


def activity(**fields: Any) -> Fields:
    trigger = {"start": 10, "end": 14, "text": "trao"}
    return {"trigger": trigger, "actor": "Hội Nông dân xã", "object": "20 suất quà"} | fields


def official(name: str = "Trần Văn Hòa", *positions: tuple[str, str | None]) -> Fields:
    given = positions or (("Bí thư", "Đảng ủy phường Tân Lập"),)
    return {"name": name, "positions": [{"title": title, "organization": where} for title, where in given]}


def score(kind: str, gold: list[Fields], predicted: list[Fields]) -> Score:
    return evaluate({"a": {kind: gold}}, {"a": {kind: predicted}}).scores[kind]


def hits(kind: str, gold: Fields, predicted: Fields) -> tuple[int, int]:
    result = score(kind, [gold], [predicted])
    return result.found.gold_hits, result.full.gold_hits


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        pytest.param({}, (1, 1), id="itself"),
        pytest.param({"start": 11, "end": 20}, (1, 1), id="mention overlaps"),
        pytest.param({"start": 12, "end": 14}, (0, 0), id="mention only touches"),
        pytest.param({"value": 12.0000000000001}, (1, 1), id="value within what floats lose"),
        pytest.param({"value": 13}, (0, 0), id="value"),
        pytest.param({"upper": 15}, (0, 0), id="upper"),
        pytest.param({"modifier": "over"}, (1, 0), id="modifier"),
        pytest.param({"total": 12}, (1, 0), id="total"),
        pytest.param({"noun": "hộ"}, (1, 1), id="noun shorter"),
        pytest.param({"noun": "Hộ nghèo đa chiều."}, (1, 1), id="noun longer, other case and punctuation"),
        pytest.param({"noun": "nghèo"}, (1, 0), id="noun without its head"),
        pytest.param({"noun": None}, (1, 0), id="noun missing"),
    ],
)
def test_a_count_is_found_by_place_and_number_and_full_by_its_fields(change: Fields, expected: tuple[int, int]) -> None:
    assert hits("counts", count(), count(**change)) == expected


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        pytest.param({"unit": "KG"}, (1, 1), id="case of unit"),
        pytest.param({"unit": "tấn"}, (1, 0), id="unit"),
        pytest.param({"per": "hộ"}, (1, 0), id="per"),
    ],
)
def test_an_amount_is_full_with_unit_and_denominator(change: Fields, expected: tuple[int, int]) -> None:
    assert hits("amounts", amount(), amount(**change)) == expected


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        pytest.param({"status": "done"}, (1, 1), id="stated default"),
        pytest.param({"status": "planned"}, (1, 0), id="status"),
        pytest.param({"actor": "Hội Nông dân"}, (1, 1), id="actor held by the other"),
        pytest.param({"actor": "Đoàn xã"}, (1, 0), id="actor"),
        pytest.param({"object": "20 phần quà Tết"}, (1, 1), id="half of the object's syllables"),
        pytest.param({"object": None}, (1, 0), id="object missing"),
    ],
)
def test_an_activity_is_full_with_alike_actor_and_object(change: Fields, expected: tuple[int, int]) -> None:
    assert hits("activities", activity(), activity(**change)) == expected


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        pytest.param(official(), (1, 1), id="itself"),
        pytest.param(official("Trần Văn Hoà"), (1, 1), id="tone mark in the new style"),
        pytest.param(official("Trần Văn Hòa", ("Bí thư Đảng ủy", "phường Tân Lập")), (1, 1), id="unit word in title"),
        pytest.param(official("Trần Văn Hòa", ("Bí thư", "phường Tân Lập")), (1, 1), id="shorter organisation"),
        pytest.param(official("Trần Văn Hòa", ("Bí thư", None)), (1, 0), id="no organisation"),
        pytest.param(official("Trần Văn"), (0, 0), id="shorter name"),
    ],
)
def test_an_official_is_found_by_name_and_full_by_offices(given: Fields, expected: tuple[int, int]) -> None:
    assert hits("officials", official(), given) == expected


def test_offices_are_counted_one_by_one() -> None:
    gold = official("Lê Thị Hoa", ("Bí thư", "Huyện ủy"), ("Chủ tịch", "HĐND huyện"))
    result = score("officials", [gold], [official("Lê Thị Hoa", ("Bí thư", "Huyện ủy"))])
    assert (result.full.precision, result.full.recall) == (1.0, 0.5)


def test_a_record_that_agrees_in_full_is_paired_before_a_nearer_one() -> None:
    right, near = count(start=8, end=11), count(noun="xe")
    assert score("counts", [count()], [near, right]).full.gold_hits == 1


def test_every_record_answers_once() -> None:
    result = score("counts", [count()], [count(), count(start=11)])
    assert (result.found.precision, result.found.recall) == (0.5, 1.0)


def test_nothing_given_where_there_is_nothing_is_perfect() -> None:
    assert Tally().f1 == 1.0


def test_something_given_where_there_is_nothing_is_worth_nothing() -> None:
    assert Tally(predicted=1).precision == 0.0


def test_an_article_without_record_is_named_and_lowers_recall() -> None:
    evaluation = evaluate({"a": {"counts": [count()]}, "b": {"counts": [count()]}}, {"a": {"counts": [count()]}})
    assert (evaluation.missing, evaluation.scores["counts"].found.recall) == (["b"], 0.5)


def test_records_of_other_articles_do_not_count() -> None:
    evaluation = evaluate({"a": {"counts": [count()]}}, {"a": {"counts": [count()]}, "z": {"counts": [count()]}})
    assert evaluation.scores["counts"].found.precision == 1.0


def test_a_facet_has_recall_by_the_gold_and_precision_by_what_was_given() -> None:
    evaluation = evaluate({"a": {"counts": [count(modifier="over")]}}, {"a": {"counts": [count()]}})
    over, exact = (evaluation.facets["counts"][facet].found for facet in ("over", "exact"))
    assert (over.gold, over.recall, over.predicted) == (1, 1.0, 0)
    assert (exact.gold, exact.precision, exact.predicted) == (0, 1.0, 1)


@pytest.mark.parametrize(
    ("kind", "record", "expected"),
    [
        ("amounts", amount(per="ha"), ("exact", "rate")),
        ("percentages", {"modifier": "over"}, ("over", "change none")),
        ("activities", activity(object=None), ("done", "without object")),
        ("officials", {"positions": [{"title": "Chủ tịch", "former": True}]}, ("one office", "former office")),
    ],
)
def test_facets(kind: str, record: Fields, expected: tuple[str, ...]) -> None:
    assert facets(kind, record) == expected
