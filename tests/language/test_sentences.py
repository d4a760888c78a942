"""Sentence boundaries: every marked paragraph of sentences.txt is cut exactly where it is marked."""

from pathlib import Path

import pytest

from vnnews_extract.language.sentences import split_sentences
from vnnews_extract.language.tokens import tokenize

CASES = [
    line
    for line in (Path(__file__).parent / "sentences.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize("marked", CASES)
def test_a_paragraph_is_cut_where_marked(marked: str) -> None:
    text = marked.replace("‖", "")
    forms, starts, ends = tokenize(text)
    sentences = split_sentences(forms, starts, ends, 0, len(forms))
    cut = [text[starts[first] : ends[last - 1]] for first, last in sentences]
    assert cut == [piece.strip() for piece in marked.split("‖")]
