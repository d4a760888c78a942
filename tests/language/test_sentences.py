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
    tokens = tokenize(text, 0, len(text))
    starts, ends = [start for start, _ in tokens], [end for _, end in tokens]
    sentences = split_sentences([text[a:b] for a, b in tokens], starts, ends, 0, len(tokens))
    cut = [text[starts[first] : ends[last - 1]] for first, last in sentences]
    assert cut == [piece.strip() for piece in marked.split("‖")]
