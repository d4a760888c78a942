"""Scoring the models directly gives underthesea's own labels."""

from pathlib import Path

import pytest

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
from vnnews_extract.language.windows import WindowScorer

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


@pytest.fixture(scope="module")
def sentences() -> list[list[str]]:
    found = [text.split() for text in ODD]
    for path in CORPUS:
        analysis = analyse(path.read_bytes().decode("utf-8"))
        found += [analysis.forms[first:last] for first, last in analysis.sentences]
    assert len(found) > 100
    return found


@pytest.mark.parametrize("model", [SEGMENTATION, TAGGING])
def test_labels_are_those_of_underthesea(model: str, sentences: list[list[str]]) -> None:
    ours = WindowTagger(model_folder(model)).labels(sentences)
    theirs = UndertheseaTagger(model_folder(model)).labels(sentences)
    assert ours == theirs


def test_labels_stay_the_same_when_the_cache_starts_again(monkeypatch: pytest.MonkeyPatch) -> None:
    tagger = WindowTagger(model_folder(SEGMENTATION))
    sentence = ["Đảng", "ủy", "xã", "tổ", "chức", "hội", "nghị"]
    before = tagger.labels([sentence])
    monkeypatch.setattr("vnnews_extract.language.windows._CAPACITY", 0)
    assert tagger.labels([sentence]) == before


def test_a_model_of_another_layout_is_left_to_underthesea(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("vnnews_extract.language.windows._FUNCTIONS", ("", "lower"))
    tagger = load_tagger(TAGGING)
    assert isinstance(tagger, UndertheseaTagger)
    assert "unknown feature template" in caplog.text
    assert tagger.labels([["Xã", "họp"]]) == [["B-N", "B-V"]]


@pytest.mark.parametrize("data", [b"", b"lCRF", b"x" * 100, b"lCRF" + b"\0" * 60])
def test_a_file_that_is_no_model_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "models.bin"
    path.write_bytes(data)
    with pytest.raises(ModelError):
        read_model(path)


def test_templates_that_reach_too_far_are_refused() -> None:
    model = read_model(model_folder(SEGMENTATION) / "models.bin")
    with pytest.raises(ModelError, match="reaches too far"):
        WindowScorer(model, ["T[-3]"], frozenset())
