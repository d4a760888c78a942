"""Phrase matching by syllable."""

import pytest

from vnnews_extract.lexicons import LexiconError, PhraseLexicon, load_toml


def test_the_longest_phrase_wins() -> None:
    lexicon = PhraseLexicon({"bí thư": 1, "bí thư đảng ủy": 2})
    assert lexicon.scan("ông bí thư đảng ủy".split()) == [(1, 5, 2)]


def test_a_phrase_cut_off_by_the_end_falls_back_to_the_shorter_one() -> None:
    lexicon = PhraseLexicon({"bí thư": 1, "bí thư đảng ủy": 2})
    assert lexicon.scan("bí thư đảng".split()) == [(0, 2, 1)]
    assert lexicon.longest("bí thư đảng ủy".split(), 0, stop=3) == (2, 1)


def test_matches_do_not_overlap() -> None:
    lexicon = PhraseLexicon({"hội nông": 1, "nông dân": 2})
    assert lexicon.scan("hội nông dân".split()) == [(0, 2, 1)]


def test_an_empty_phrase_is_refused() -> None:
    with pytest.raises(ValueError, match="empty phrase"):
        PhraseLexicon({" ": 1})


def test_an_unknown_lexicon_is_named() -> None:
    with pytest.raises(LexiconError, match="no lexicon named 'nowhere'"):
        load_toml("nowhere")
