"""The JSON Schema in `schemas/` is the models' own, and every record satisfies it."""

import json
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from support import ARTICLE, CORPUS, Run

from vnnews_extract import ArticleRecord, Extractor, read_article
from vnnews_extract.records import article_id

SCHEMA = Path(__file__).parent.parent / "schemas" / "article-record.schema.json"
ARTICLES = sorted(CORPUS.glob("*.txt"))


@pytest.fixture(scope="module")
def validator() -> Draft202012Validator:
    """The schema as it lies in the repository."""
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def test_the_schema_is_up_to_date(run: Run) -> None:
    assert SCHEMA.read_bytes() == run("schema", script="vnnews-extract").stdout, (
        "run: vnnews-extract schema -o schemas/article-record.schema.json"
    )


def test_every_field_is_described(validator: Draft202012Validator) -> None:
    schema = validator.schema
    for model in [schema, *schema["$defs"].values()]:
        assert model["description"]
        assert [name for name, field in model["properties"].items() if not field.get("description")] == []


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_records_of_the_corpus_satisfy_it(path: Path, validator: Draft202012Validator, extractor: Extractor) -> None:
    validator.validate(json.loads(extractor(read_article(path)).model_dump_json()))


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_gold_records_satisfy_it_and_are_grounded(path: Path, validator: Draft202012Validator) -> None:
    text = read_article(path).text
    gold = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    record = ArticleRecord.model_validate(completed(gold, text))
    record.check_against(text)
    validator.validate(json.loads(record.model_dump_json()))


def completed(gold: dict[str, Any], text: str) -> dict[str, Any]:
    """A gold record with what gold leaves out: the fields of the article, and officials' mentions."""
    info = {"source": None, "published": None, "title": None, "byline": None, "language": "vi"}
    officials = [official | {"mentions": [first_mention(official["name"], text)]} for official in gold["officials"]]
    return gold | {
        "schema_version": "1.0",
        "article": {"id": article_id(text)} | info,
        "officials": officials,
    }


def first_mention(name: str, text: str) -> dict[str, Any]:
    """Where `text`, in whatever Unicode form, first has `name`."""
    spelled = name if name in text else unicodedata.normalize("NFD", name)
    start = text.index(spelled)
    return {"start": start, "end": start + len(spelled), "text": spelled}


@pytest.mark.parametrize(
    "fault",
    [{"counts": [{}]}, {"more": 1}, {"schema_version": "2.0"}, {"article": {"id": "abc"}}, {"counts": None}],
    ids=str,
)
def test_it_rejects_what_is_no_record(
    fault: dict[str, Any], validator: Draft202012Validator, extractor: Extractor
) -> None:
    record = json.loads(extractor(ARTICLE).model_dump_json())
    assert validator.is_valid(record)
    assert not validator.is_valid(record | fault)
