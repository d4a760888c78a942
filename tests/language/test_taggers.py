"""Scoring the models directly gives underthesea's own labels."""

import pickle
import zlib
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vnnews_extract.language import analyse
from vnnews_extract.language.crf import ModelError, read_model
from vnnews_extract.language.taggers import (
    SEGMENTATION,
    TAGGING,
    UndertheseaTagger,
    WindowTagger,
    load_tagger,
    model_folder,
)
from vnnews_extract.language.templates import read_templates

CORPUS = sorted((Path(__file__).parents[2] / "corpus").glob("*.txt"))
ODD = [
    "a",
    "A B",
    "1",
    "1 2 3 4",
    "ĐẢNG ỦY XÃ",
    "( ) . ,",
    "Công ty Ủy Ban họp 5 giờ",
    "É é İ ß ǅ 👍 ق 中 文",
]

ODD_TOKENS = [
    "xã",
    "Xã",
    "ủy",
    "Đảng",
    "hội",
    "Hội",
    "nhân",
    "dân",
    "BOS",
    "EOS",
    "5",
    "2147483648",
    "²",
    "İ",
    "ß",
    ".",
    "a" * 99,
]


@pytest.fixture(scope="module")
def sentences() -> list[list[str]]:
    found = [text.split() for text in ODD]
    for path in CORPUS:
        analysis = analyse(path.read_bytes().decode("utf-8"))
        found += [analysis.forms[first:last] for first, last in analysis.sentences]
    assert len(found) > 100
    return found


Sentences = tuple[list[str], list[int]]


def flat(sentences: list[list[str]]) -> Sentences:
    return [token for sentence in sentences for token in sentence], [len(sentence) for sentence in sentences]


@pytest.mark.parametrize("model", [SEGMENTATION, TAGGING])
def test_labels_are_those_of_underthesea(model: str, sentences: list[list[str]]) -> None:
    ours = WindowTagger(model_folder(model)).labels(*flat(sentences))
    theirs = UndertheseaTagger(model_folder(model)).labels(*flat(sentences))
    assert ours == theirs


def test_labels_of_words_are_those_of_underthesea() -> None:
    analyses = [analyse(path.read_bytes().decode("utf-8")) for path in CORPUS]
    words = [[" ".join(found.forms[first:last]) for first, last in found.words] for found in analyses]
    ours = WindowTagger(model_folder(TAGGING)).labels(*flat(words))
    assert ours == UndertheseaTagger(model_folder(TAGGING)).labels(*flat(words))


@settings(max_examples=200, deadline=None, derandomize=True)  # of two sequences that score the same either may win
@given(st.lists(st.lists(st.sampled_from(ODD_TOKENS), min_size=1, max_size=12), min_size=1, max_size=4))
def test_labels_of_any_tokens_are_those_of_underthesea(sentences: list[list[str]]) -> None:
    for ours, theirs in both_taggers():
        assert ours.labels(*flat(sentences)) == theirs.labels(*flat(sentences))


@cache
def both_taggers() -> list[tuple[WindowTagger, UndertheseaTagger]]:
    folders = [model_folder(model) for model in (SEGMENTATION, TAGGING)]
    return [(WindowTagger(folder), UndertheseaTagger(folder)) for folder in folders]


@pytest.mark.parametrize("bound", ["_CAPACITY", "_CHARACTERS"])
def test_labels_stay_the_same_when_the_vocabulary_starts_again(bound: str, monkeypatch: pytest.MonkeyPatch) -> None:
    sentence = ["Đảng", "ủy", "xã", "tổ", "chức", "hội", "nghị"]
    before = WindowTagger(model_folder(SEGMENTATION)).labels(sentence, [7])
    monkeypatch.setattr(f"vnnews_extract.language.windows.{bound}", 4)
    tagger = WindowTagger(model_folder(SEGMENTATION))
    for _ in range(3):
        assert tagger.labels(["hội", "Chữ", "thập", "đỏ"], [4]) == ["B-W", "I-W", "I-W", "I-W"]
        assert tagger.labels(sentence, [7]) == before


def test_a_model_of_another_layout_is_left_to_underthesea(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("vnnews_extract.language.templates._FUNCTIONS", {size: {"", "lower"} for size in (1, 2, 3)})
    tagger = load_tagger(TAGGING)
    assert isinstance(tagger, UndertheseaTagger)
    assert "unknown feature template" in caplog.text
    assert tagger.labels(["Xã", "họp", "Xã"], [2, 1]) == ["B-N", "B-V", "B-N"]


def test_a_dictionary_is_not_asked_for_tokens_that_hold_spaces() -> None:
    with pytest.raises(ModelError, match="hold spaces"):
        WindowTagger(model_folder(SEGMENTATION), spaced=True)


@pytest.mark.parametrize("data", [b"", b"lCRF", b"x" * 100, b"lCRF" + b"\0" * 60])
def test_a_file_that_is_no_model_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "models.bin"
    path.write_bytes(data)
    with pytest.raises(ModelError):
        read_model(path)


class Harm:
    """An object whose pickle would call a function."""

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return print, ("harm",)


@pytest.mark.parametrize("data", [b"", b"x", pickle.dumps(Harm()), zlib.compress(b"x")])
def test_a_model_whose_files_are_no_plain_data_is_refused(data: bytes, tmp_path: Path) -> None:
    for name in ("models.bin", "dictionary.bin"):
        (tmp_path / name).write_bytes((model_folder(SEGMENTATION) / name).read_bytes())
    (tmp_path / "features.bin").write_bytes(data)
    with pytest.raises(ModelError, match=r"features\.bin"):
        WindowTagger(tmp_path)


@pytest.mark.parametrize("template", ["T[-3]", "T[-2,1]", "T[1,0]"])
def test_templates_that_reach_too_far_are_refused(template: str) -> None:
    with pytest.raises(ModelError, match="reaches too far"):
        read_templates([template])
