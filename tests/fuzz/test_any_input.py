"""Whatever comes in, a valid record or a clear refusal goes out: bytes → text, text → record, files → records."""

import json
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from fuzzing import TEXTS, nearly_text
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from vnnews_extract import Article, ArticleRecord, Extractor, ReadError, read_article
from vnnews_extract.explanation import explain
from vnnews_extract.reading.encodings import decode
from vnnews_extract.records import json_schema

Fuzz = Callable[[Callable[[], None]], None]
SETTINGS = settings.get_profile("fuzz")


@pytest.mark.parametrize("data", [st.binary(max_size=200), nearly_text()], ids=["any", "nearly text"])
def test_bytes_are_read_or_refused_in_one_line(data: st.SearchStrategy[bytes], fuzz: Fuzz) -> None:
    @SETTINGS
    @given(data)
    def check(data: bytes) -> None:
        try:
            article = Article.from_bytes(data, "a.txt")
        except ReadError as error:
            assert str(error).startswith("a.txt: ") and str(error).isprintable()
        else:
            assert article.text.strip()
            assert decode(article.text.encode()) == article.text, "reading is no fixed point"

    fuzz(check)


def test_every_text_gives_a_valid_record(extractor: Extractor, fuzz: Fuzz) -> None:
    schema = Draft202012Validator(json_schema())

    @SETTINGS
    @given(TEXTS)
    def check(text: str) -> None:
        record = extractor(text)
        record.check_against(text)
        written = record.model_dump_json()
        schema.validate(json.loads(written))
        assert ArticleRecord.model_validate_json(written) == record
        assert extractor(text).model_dump_json() == written
        assert "\n" not in written

    fuzz(check)


def test_every_text_can_be_explained(extractor: Extractor, fuzz: Fuzz) -> None:
    @SETTINGS
    @given(TEXTS)
    def check(text: str) -> None:
        for why in explain(extractor.nlp(text)):
            assert text[why.start :].startswith(why.text) and why.rule

    fuzz(check)


def test_an_article_is_not_changed_by_the_one_before(extractor: Extractor, fuzz: Fuzz) -> None:
    @SETTINGS
    @given(TEXTS, TEXTS)
    def check(first: str, second: str) -> None:
        alone = extractor(second).model_dump_json()
        _, after = extractor.pipe([first, second])
        assert after.model_dump_json() == alone

    fuzz(check)


def test_lone_surrogates_are_refused(extractor: Extractor) -> None:
    text = "Xã có \ud800 12 hộ"
    with pytest.raises(ValueError, match="a lone surrogate at character 6"):
        extractor(text)
    with pytest.raises(ReadError, match="not UTF-8"):
        Article.from_bytes(text.encode(errors="surrogatepass"))


def test_a_file_that_changes_while_it_is_read_is_read_or_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Xã có 12 hộ. " * 9000, encoding="utf-8")
    done = threading.Event()

    def change() -> None:
        while not done.is_set():
            for text in ("Xã có 12 hộ. " * 9000, "", "Xã họp. " * 20000):
                path.write_text(text, encoding="utf-8")

    writer = threading.Thread(target=change)
    writer.start()
    try:
        for _ in range(200):
            try:
                assert read_article(path).text.startswith("Xã ")
            except ReadError as error:
                assert error.reason == "empty" or error.reason.startswith("not UTF-8")
    finally:
        done.set()
        writer.join()
