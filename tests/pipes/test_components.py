"""The spaCy face: components by name, alone or together, on any tokenizer, saved and sent elsewhere."""

import pickle
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin

from vnnews_extract import Extractor
from vnnews_extract.assemble import assemble

TEXT = "Đảng bộ phường An Phú có 8/8 chi bộ, 203 đảng viên (hơn 70% là nữ), quỹ 2,5 tỷ đồng.\r\n\r\nẢnh: Đ.H"
OURS = {"nlp": {"tokenizer": {"@tokenizers": "vnnews_extract.tokenizer.v1"}}}
PLAIN = {"nlp": {"tokenizer": {"use_pyvi": False}}}


@pytest.fixture(scope="module")
def doc() -> Doc:
    return Extractor().nlp(TEXT)


@pytest.mark.parametrize("config", [OURS, PLAIN], ids=["our tokenizer", "spaCy's tokenizer"])
@pytest.mark.parametrize("component", ["vnnews_quantities", "vnnews_officials", "vnnews_activities"])
def test_a_component_can_be_added_alone_by_its_name(component: str, config: dict[str, object]) -> None:
    nlp = spacy.blank("vi", config=config)
    nlp.add_pipe(component)
    assert nlp(TEXT).text == TEXT


@pytest.mark.parametrize("config", [OURS, PLAIN], ids=["our tokenizer", "spaCy's tokenizer"])
def test_quantities_sit_on_the_doc_as_span_groups(config: dict[str, object]) -> None:
    nlp = spacy.blank("vi", config=config)
    nlp.add_pipe("vnnews_quantities")
    doc = nlp("Xã có 12 thôn và 45 hộ nghèo.")
    assert [span.text for span in doc.spans["counts"]] == ["12", "45"]


def test_the_doc_holds_sentences_tags_and_words(doc: Doc) -> None:
    assert doc.text == TEXT
    assert [sentence.text.strip() for sentence in doc.sents] == TEXT.split("\r\n\r\n")
    assert [token.tag_ for token in doc[:3]] == ["N", "N", "N"]
    assert doc[0]._.word == "Đảng bộ"


def test_the_record_is_the_same_after_a_round_trip_through_bytes(doc: Doc) -> None:
    read = Doc(doc.vocab).from_bytes(doc.to_bytes())
    assert assemble(read) == assemble(doc)


def test_the_record_is_the_same_after_a_round_trip_through_a_docbin(doc: Doc) -> None:
    (read,) = DocBin(docs=[doc], store_user_data=True).get_docs(doc.vocab)
    assert assemble(read) == assemble(doc)


def test_the_record_is_the_same_after_pickling(doc: Doc) -> None:
    assert assemble(pickle.loads(pickle.dumps(doc))) == assemble(doc)


def test_docs_from_several_processes_give_the_same_records() -> None:
    nlp = Extractor().nlp
    docs = list(nlp.pipe([TEXT, "Xã họp."], n_process=2))
    assert [assemble(doc) for doc in docs] == [assemble(nlp(TEXT)), assemble(nlp("Xã họp."))]


def test_the_pipeline_can_be_saved_and_loaded(tmp_path: Path) -> None:
    Extractor().nlp.to_disk(tmp_path)
    loaded: Language = spacy.load(tmp_path)
    assert assemble(loaded(TEXT)) == Extractor()(TEXT)


def test_pipe_gives_records_in_order_and_one_at_a_time() -> None:
    asked: list[int] = []

    def texts() -> "list[str]":
        for number in range(3):
            asked.append(number)
            yield f"Xã có {number + 5} thôn."

    records = Extractor().pipe(texts())
    assert next(records).counts[0].value == 5
    assert asked == [0]
    assert [record.counts[0].value for record in records] == [6, 7]
