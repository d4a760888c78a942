"""The corpus and its gold: complete, grounded, in text order."""

import json
from pathlib import Path
from typing import Any

import pytest

CORPUS = Path(__file__).parents[1] / "corpus"
ARTICLES = sorted(CORPUS.glob("*.txt"))
SLOT = {"counts": "mention", "percentages": "mention", "amounts": "mention", "activities": "trigger"}


def gold(article: Path) -> dict[str, Any]:
    return json.loads(article.with_suffix(".json").read_bytes())


def test_there_are_at_least_twelve_articles() -> None:
    assert len(ARTICLES) >= 12


@pytest.mark.parametrize("article", ARTICLES, ids=lambda path: path.stem)
def test_the_gold_points_at_the_text_in_order(article: Path) -> None:
    text = article.read_bytes().decode("utf-8")
    for kind, slot in SLOT.items():
        mentions = [record[slot] for record in gold(article)[kind]]
        assert [text[m["start"] : m["end"]] for m in mentions] == [m["text"] for m in mentions]
        assert mentions == sorted(mentions, key=lambda mention: mention["start"])


@pytest.mark.parametrize("article", ARTICLES, ids=lambda path: path.stem)
def test_an_article_has_150_to_600_words(article: Path) -> None:
    assert 150 <= len(article.read_bytes().decode("utf-8").split()) <= 600


def test_the_gold_holds_every_modifier_change_and_status() -> None:
    records = [record for article in ARTICLES for kind in gold(article).values() for record in kind]
    modifiers = {"exact", "about", "nearly", "over", "at_least", "range", "order"}
    assert {record["modifier"] for record in records if "modifier" in record} >= modifiers
    assert {record["change"] for record in records if "change" in record} == {"increase", "decrease", "none"}
    statuses = {record["status"] for record in records if "status" in record}
    assert statuses == {"done", "ongoing", "planned", "not_done"}
