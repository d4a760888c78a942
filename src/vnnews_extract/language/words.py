"""Word segmentation and part-of-speech tags behind one small interface of ours.

Both come from underthesea's CRF models, called on our own syllable tokens, one
sentence at a time, so that no word crosses a sentence and no character changes.
The models' known faults are repaired here and nowhere else.
"""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any, Protocol

from vnnews_extract.lexicons import PhraseLexicon, load_toml

_LONGEST = 400  # tokens scored at once: bounds the memory of a sentence that never ends
_SEGMENTATION = ("word_tokenize", "ws_crf_vlsp2013_20230727")
_TAGGING = ("pos_tag", "pos_crf_vlsp2013_20230303")


class Segmenter(Protocol):
    """Cuts the tokens of a sentence into words and tags the words."""

    def words(self, forms: Sequence[str]) -> list[tuple[int, int]]:
        """The (start, end) of every word, covering all of `forms` in order."""
        ...

    def tags(self, words: Sequence[str]) -> list[str]:
        """A part-of-speech tag of the VLSP set (`N`, `Np`, `V`, `A`, `E`, …) for every word."""
        ...


class UndertheseaSegmenter:
    """`Segmenter` over the models that underthesea's package ships; nothing is fetched."""

    def __init__(self) -> None:
        self._segment = _load_model(*_SEGMENTATION)
        self._tag = _load_model(*_TAGGING)

    def words(self, forms: Sequence[str]) -> list[tuple[int, int]]:
        spans: list[tuple[int, int]] = []
        for first in range(0, len(forms), _LONGEST):
            chunk = forms[first : first + _LONGEST]
            labels = self._segment.predict([[form] for form in chunk])
            begin = first
            for index in range(first + 1, first + len(chunk)):
                if labels[index - first] != "I-W":
                    spans.append((begin, index))
                    begin = index
            spans.append((begin, first + len(chunk)))
        return _repair(forms, spans)

    def tags(self, words: Sequence[str]) -> list[str]:
        tags: list[str] = []
        for first in range(0, len(words), _LONGEST):
            labels = self._tag.predict([[word] for word in words[first : first + _LONGEST]])
            tags.extend(label[2:] for label in labels)
        return tags


@cache
def default_segmenter() -> UndertheseaSegmenter:
    """The segmenter of this process: its models take a moment to load and are shared."""
    return UndertheseaSegmenter()


def _load_model(pipeline: str, model: str) -> Any:
    import underthesea.pipeline
    from underthesea.models.fast_crf_sequence_tagger import FastCRFSequenceTagger

    tagger = FastCRFSequenceTagger()
    tagger.load(str(Path(underthesea.pipeline.__file__).parent / pipeline / "models" / model))
    return tagger


@cache
def _compounds() -> PhraseLexicon[bool]:
    return PhraseLexicon((phrase, True) for phrase in load_toml("segmentation")["join"])


def _repair(forms: Sequence[str], spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
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
    words: list[tuple[int, int]] = []
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
