"""Sequence taggers over the two models that underthesea's package ships; nothing is fetched.

The models are scored directly, which gives underthesea's own labels at a fraction of its time. A
model that a future release lays out otherwise is left to underthesea itself.
"""

import logging
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Protocol

import joblib

from vnnews_extract.language.crf import ModelError, read_model
from vnnews_extract.language.viterbi import Decoder
from vnnews_extract.language.windows import WindowScorer

_log = logging.getLogger(__name__)

SEGMENTATION = "word_tokenize/models/ws_crf_vlsp2013_20230727"
TAGGING = "pos_tag/models/pos_crf_vlsp2013_20230303"

_BATCH = 4096  # tokens scored at once: bounds the memory of a long text


class SequenceTagger(Protocol):
    """Gives every token of every sentence a label."""

    def labels(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
        """One list of labels for each sentence; no sentence may be empty."""
        ...


class WindowTagger:
    """A model scored directly.

    Raises:
        ModelError: the model is laid out in a way that this reader does not know.
    """

    def __init__(self, folder: Path) -> None:
        model = read_model(folder / "models.bin")
        self._names = model.labels
        self._decoder = Decoder(model.transitions)
        templates, dictionary = (joblib.load(folder / name) for name in ("features.bin", "dictionary.bin"))
        self._scorer = WindowScorer(model, templates, dictionary)

    def labels(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
        names = self._names
        labels: list[list[str]] = []
        for batch in _batches(sentences):
            scores = self._scorer.scores(batch)
            decoded = self._decoder.decode(scores, [len(tokens) for tokens in batch])
            labels.extend([names[label] for label in sequence] for sequence in decoded)
        return labels


class UndertheseaTagger:
    """A model called through underthesea's own tagger class."""

    def __init__(self, folder: Path) -> None:
        from underthesea.models.fast_crf_sequence_tagger import FastCRFSequenceTagger

        self._tagger: Any = FastCRFSequenceTagger()
        self._tagger.load(str(folder))

    def labels(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
        return [self._tagger.predict([[token] for token in tokens]) for tokens in sentences]


def load_tagger(model: str) -> SequenceTagger:
    """The tagger for a model of underthesea, named by its folder inside `underthesea.pipeline`."""
    folder = model_folder(model)
    try:
        return WindowTagger(folder)
    except ModelError as error:
        _log.warning("%s; using underthesea's own, slower tagger", error)
        return UndertheseaTagger(folder)


def model_folder(model: str) -> Path:
    """Where a model of underthesea lies, found without the half second that importing it takes."""
    spec = find_spec("underthesea")
    if spec is None or spec.origin is None:
        raise ImportError("underthesea is not installed")
    return Path(spec.origin).parent / "pipeline" / model


def _batches(sentences: Sequence[Sequence[str]]) -> Iterator[list[Sequence[str]]]:
    batch: list[Sequence[str]] = []
    size = 0
    for tokens in sentences:
        if batch and size + len(tokens) > _BATCH:
            yield batch
            batch, size = [], 0
        batch.append(tokens)
        size += len(tokens)
    if batch:
        yield batch
