"""Word segmentation and part-of-speech tags behind one small interface of ours.

Both come from underthesea's models, applied to our own syllable tokens, sentence by sentence, so
that no word crosses a sentence and no character changes. The known faults of the segmentation are
repaired here and nowhere else.
"""

from collections.abc import Iterator, Sequence
from functools import cache

import numpy as np

from vnnews_extract.language.taggers import SEGMENTATION, TAGGING, load_tagger
from vnnews_extract.lexicons import PhraseLexicon, load_toml

Span = tuple[int, int]

_INSIDE = "I-W"  # the label of a token that continues a word


@cache
def _tag_of(label: str) -> str:
    """The tag that a label of the tagger gives to its word: `B-N` gives `N`; a few dozen labels are kept."""
    return label[2:]


class Segmenter:
    """Cuts the tokens of sentences into words and tags the words."""

    def __init__(self) -> None:
        self._segmentation = load_tagger(SEGMENTATION)
        self._tagging = load_tagger(TAGGING)

    def words(self, forms: Sequence[str], lowers: Sequence[str], sentences: Sequence[Span]) -> list[int]:
        """Where the words of `sentences` begin, spans of tokens that follow one another, and where the last ends.

        There is at least one sentence. `lowers` holds the lower case of `forms`. Tokens before the first sentence are
        in no word.
        """
        begin = sentences[0][0]
        labels = self._segmentation.labels(forms[begin:], [last - first for first, last in sentences])
        cuts = bytearray(begin)
        cuts += bytes(map(_INSIDE.__ne__, labels)) + b"\1"  # 1 where a word begins
        for first, _ in sentences:
            cuts[first] = 1
        _repair(forms, lowers, sentences, cuts)
        starts: list[int] = np.flatnonzero(np.frombuffer(cuts, np.bool_)).tolist()
        return starts

    def tags(self, words: Sequence[str], lengths: Sequence[int]) -> list[str]:
        """The tags of the VLSP set (`N`, `Np`, `V`, `A`, `E`, …) of sentences of words, by their `lengths`."""
        return list(map(_tag_of, self._tagging.labels(words, lengths)))


@cache
def default_segmenter() -> Segmenter:
    """The segmenter of this process: its models take a moment to load and are shared."""
    return Segmenter()


@cache
def _compounds() -> PhraseLexicon[bool]:
    return PhraseLexicon((phrase, True) for phrase in load_toml("segmentation")["join"])


def _repair(forms: Sequence[str], lowers: Sequence[str], sentences: Sequence[Span], cuts: bytearray) -> None:
    """Cut words that hold a number, a mark or a name run into its verb; join compounds that were cut."""
    for begin, end in _odd_words(forms, cuts):
        _cut_inside(forms, begin, end, cuts)
    compounds = _compounds()
    for first, last in sentences:
        for begin, end, _ in compounds.scan(lowers, first, last):
            cuts[begin:end] = b"\1".ljust(end - begin, b"\0")
            cuts[end] = 1


def _odd_words(forms: Sequence[str], cuts: bytearray) -> Iterator[Span]:
    """The words of several tokens of which one begins otherwise than with a small letter."""
    end = cuts.find(1)
    for index in [index for index, form in enumerate(forms) if not form[0].islower()]:
        if index < end or (cuts[index] and cuts[index + 1]):
            continue
        begin = cuts.rfind(1, 0, index + 1)
        end = cuts.find(1, index + 1)
        yield begin, end


def _cut_inside(forms: Sequence[str], begin: int, end: int, cuts: bytearray) -> None:
    capitals = 0
    for index in range(begin, end):
        form = forms[index]
        if not form[0].isalpha():
            cuts[index] = 1
            cuts[index + 1] = 1
            capitals = 0
        elif form[0].isupper():
            capitals += 1
        else:
            if capitals >= 2:  # `Thị Nại hoàn thành`: the name has swallowed the verb
                cuts[index] = 1
            capitals = 0
