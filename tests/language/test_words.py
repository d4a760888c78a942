"""Words: syllable tokens, and the repairs of underthesea's segmentation."""

import pytest

from vnnews_extract.language import analyse
from vnnews_extract.language.tokens import tokenize

TOKENS = [
    ("612.000m2", "612.000|m2"),
    ("TP.Hội An", "TP|.|Hội|An"),
    ("8/8 chi bộ", "8|/|8|chi|bộ"),
    ("20-30%", "20|-|30|%"),
    ("7g30", "7|g|30"),
    ("1.234.567,89 đồng", "1.234.567,89|đồng"),
    ("Covid-19", "Covid|-|19"),
    ("giống...", "giống|..."),
    ("số 03-NQ/TU", "số|03|-|NQ|/|TU"),
    ("Москва 5", "Москва|5"),
]

WORDS = [
    ("Đảng ủy phường họp.", "Đảng ủy|phường|họp|."),
    ("Phó Chủ tịch UBND xã Lê Văn Tám dự.", "Phó Chủ tịch"),
    ("Ban Thường vụ Huyện ủy ban hành nghị quyết.", "Ban Thường vụ"),
    ("Công suất 12.100 MW mỗi năm.", "12.100"),
]


@pytest.mark.parametrize(("text", "tokens"), TOKENS)
def test_tokens_are_syllables_numbers_and_marks(text: str, tokens: str) -> None:
    forms, starts, ends = tokenize(text)
    assert forms == tokens.split("|")
    assert [text[start:end] for start, end in zip(starts, ends, strict=True)] == forms


@pytest.mark.parametrize(("text", "words"), WORDS)
def test_faults_of_the_segmentation_are_repaired(text: str, words: str) -> None:
    analysis = analyse(text)
    found = [analysis.surface(*word) for word in analysis.words]
    assert "|".join(found).find(words) >= 0


def test_words_cover_every_token_once_and_in_order() -> None:
    analysis = analyse(" date 2024-05 Ông Nam nói.\n\nCầu Thị Nại hoàn thành năm 2006, dài 2.477,3 m.")
    covered = [token for first, last in analysis.words for token in range(first, last)]
    assert covered == list(range(len(analysis.forms)))
    assert all(first <= token < last for token in covered for first, last in [analysis.words[analysis.word_of[token]]])
    assert len(analysis.tags) == len(analysis.words)


def test_words_never_cross_a_line_end() -> None:
    analysis = analyse("Hội đồng\nnhân dân xã họp")
    ends = {last for _, last in analysis.words}
    assert 2 in ends


def test_a_name_does_not_swallow_its_verb() -> None:
    analysis = analyse("Cầu Thị Nại hoàn thành năm 2006.")
    assert all(not ("Nại" in word and "hoàn" in word) for word in (analysis.surface(*span) for span in analysis.words))
