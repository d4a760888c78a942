"""Gold drafts, and what the check of a gold file finds."""

import json
from pathlib import Path
from typing import Any

import pytest
from support import ARTICLE, CORPUS

from vnnews_extract import Extractor
from vnnews_extract.evaluation.gold import check_gold, draft, gold_files


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "bai.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


@pytest.fixture
def gold(extractor: Extractor) -> dict[str, Any]:
    drafted: dict[str, Any] = json.loads(draft(extractor(ARTICLE)))
    return drafted


def faults(article: Path, gold: object) -> list[str]:
    file = article.with_suffix(".json")
    file.write_text(json.dumps(gold, ensure_ascii=False), encoding="utf-8")
    return [fault.removeprefix(f"{file}: ") for fault in check_gold(file, article)]


def test_a_draft_passes_the_check(article: Path, gold: dict[str, Any]) -> None:
    assert faults(article, gold) == []


def test_a_draft_has_the_five_lists_and_the_fields_of_the_guide(gold: dict[str, Any]) -> None:
    assert list(gold) == ["counts", "percentages", "amounts", "officials", "activities"]
    assert set(gold["officials"][0]) == {"name", "positions"}
    assert set(gold["officials"][0]["positions"][0]) == {"title", "organization", "former"}
    assert set(gold["counts"][0]) == {"mention", "value", "upper", "modifier", "total", "noun"}


def test_a_draft_has_one_record_a_line(extractor: Extractor, gold: dict[str, Any]) -> None:
    records = sum(map(len, gold.values()))
    assert sum(line.startswith("  {") for line in draft(extractor(ARTICLE)).splitlines()) == records


@pytest.mark.parametrize("file", gold_files(CORPUS), ids=lambda file: file.stem)
def test_the_gold_of_the_corpus_passes(file: Path) -> None:
    assert check_gold(file, file.with_suffix(".txt")) == []


def test_a_wrong_offset_is_told_with_the_right_one(article: Path, gold: dict[str, Any]) -> None:
    gold["counts"][0]["mention"] |= {"start": 0, "end": 3}
    (fault,) = faults(article, gold)
    assert fault == "counts[0] ‘8/8’: the article has ' da' from 0 to 3; it is at 40"


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"value": "nhiều"}, "counts[0] ‘8/8’: value: "),
        ({"noun": None}, "counts[0] ‘8/8’: noun: Input should be a valid string"),
        ({"nuon": "hộ"}, "counts[0] ‘8/8’: nuon: Extra inputs are not permitted"),
        ({"modifier": "range"}, "counts[0] ‘8/8’: modifier 'range' with upper None"),
    ],
)
def test_a_wrong_field_is_named(article: Path, gold: dict[str, Any], change: dict[str, Any], fault: str) -> None:
    gold["counts"][0] |= change
    assert [found.startswith(fault) for found in faults(article, gold)] == [True]


def test_a_name_that_is_not_in_the_article(article: Path, gold: dict[str, Any]) -> None:
    gold["officials"][0]["name"] = "Đỗ Quang Vinh"
    assert faults(article, gold) == ["officials[0] ‘Đỗ Quang Vinh’: the name does not occur in the article"]


def test_a_missing_list(article: Path, gold: dict[str, Any]) -> None:
    del gold["amounts"]
    assert faults(article, gold) == ["amounts is missing; an empty list says that there are none"]


def test_records_out_of_order_and_twice(article: Path, gold: dict[str, Any]) -> None:
    gold["counts"] = [gold["counts"][1], gold["counts"][0], gold["counts"][0]]
    assert [fault.partition(":")[0] for fault in faults(article, gold)] == [
        "counts is not in text order",
        "counts has the mention at 40 twice",
    ]


def test_a_number_of_two_kinds(article: Path, gold: dict[str, Any]) -> None:
    mention = gold["amounts"][0]["mention"]
    gold["counts"].append({"mention": mention, "value": 1, "noun": "tỷ"})
    gold["counts"].sort(key=lambda record: record["mention"]["start"])
    assert faults(article, gold) == [f"the number at {mention['start']} is in amounts and in counts"]


def test_an_article_that_is_missing(article: Path, gold: dict[str, Any]) -> None:
    article.rename(article.with_name("other.txt"))
    assert "No such file" in faults(article, gold)[0]


def test_what_is_no_json_is_told_with_its_line(article: Path) -> None:
    file = article.with_suffix(".json")
    file.write_text('{"counts": [\n  {"mention": }\n]}', encoding="utf-8")
    assert "line 2, column 15" in check_gold(file, article)[0]
