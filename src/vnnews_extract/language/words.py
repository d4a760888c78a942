"""Word segmentation and part-of-speech tags behind one small interface of ours.

Both come from underthesea's models, applied to our own syllable tokens, sentence by sentence, so
that no word crosses a sentence and no character changes. The known faults of the segmentation are
repaired here and nowhere else.
"""

from collections.abc import Sequence
from functools import cache

from vnnews_extract.language.taggers import SEGMENTATION, TAGGING, load_tagger
from vnnews_extract.lexicons import PhraseLexicon, load_toml

Span = tuple[int, int]


class Segmenter:
    """Cuts the tokens of sentences into words and tags the words."""

    def __init__(self) -> None:
        self._segmentation = load_tagger(SEGMENTATION)
        self._tagging = load_tagger(TAGGING)

    def words(self, sentences: Sequence[Sequence[str]]) -> list[list[Span]]:
        """For each sentence the (start, end) of its words, which cover its tokens in order."""
        found = []
        for forms, labels in zip(sentences, self._segmentation.labels(sentences), strict=True):
            starts = [index for index, label in enumerate(labels) if label != "I-W" or index == 0]
            spans = list(zip(starts, [*starts[1:], len(forms)], strict=True))
            found.append(_repair(forms, spans))
        return found

    def tags(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
        """For each sentence of words the tags of the VLSP set (`N`, `Np`, `V`, `A`, `E`, …)."""
        return [[label[2:] for label in labels] for labels in self._tagging.labels(sentences)]


@cache
def default_segmenter() -> Segmenter:
    """The segmenter of this process: its models take a moment to load and are shared."""
    return Segmenter()


@cache
def _compounds() -> PhraseLexicon[bool]:
    return PhraseLexicon((phrase, True) for phrase in load_toml("segmentation")["join"])


def _repair(forms: Sequence[str], spans: Sequence[Span]) -> list[Span]:
    """Cut words that hold a number, a mark or a name run into its verb; join compounds that were cut."""
    size = len(forms)
    cuts = bytearray(size + 1)  # 1 where a word begins
    for begin, _ in spans:
        cuts[begin] = 1
    cuts[size] = 1
    for begin, end in spans:
        if end - begin > 1:
            _cut_inside(forms, begin, end, cuts)
    for begin, end, _ in _compounds().scan([form.lower() for form in forms]):
        cuts[begin] = cuts[end] = 1
        for index in range(begin + 1, end):
            cuts[index] = 0
    words: list[Span] = []
    begin = 0
    for index in range(1, size + 1):
        if cuts[index]:
            words.append((begin, index))
            begin = index
    return words


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
