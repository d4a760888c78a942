"""Sequence taggers over the two models that underthesea's package ships; nothing is fetched.

The models are scored directly, which gives underthesea's own labels at a fraction of its time. A
model that a future release lays out otherwise is left to underthesea itself.
"""

import logging
import pickle
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from itertools import accumulate
from pathlib import Path
from typing import Any, Protocol

from vnnews_extract.language.crf import ModelError, read_model
from vnnews_extract.language.templates import asks_dictionary, read_templates
from vnnews_extract.language.viterbi import Decoder
from vnnews_extract.language.windows import WindowScorer

_log = logging.getLogger(__name__)

SEGMENTATION = "word_tokenize/models/ws_crf_vlsp2013_20230727"
TAGGING = "pos_tag/models/pos_crf_vlsp2013_20230303"

_BATCH = 4096  # tokens scored at once: bounds the memory of a long text


class SequenceTagger(Protocol):
    """Gives every token of every sentence a label."""

    def labels(self, tokens: Sequence[str], lengths: Sequence[int]) -> list[str]:
        """The label of every token of sentences of these `lengths` (none is 0), which follow one another."""
        ...


class WindowTagger:
    """A model scored directly; `spaced` tells that its tokens are words, which may hold spaces.

    Raises:
        ModelError: the model is laid out in a way that this reader does not know.
    """

    def __init__(self, folder: Path, *, spaced: bool = False) -> None:
        model = read_model(folder / "models.bin")
        templates = read_templates(_load(folder / "features.bin"))
        if spaced and asks_dictionary(templates):
            raise ModelError("a dictionary is asked for tokens that hold spaces")
        dictionary = _load(folder / "dictionary.bin") if asks_dictionary(templates) else ()
        self._names = model.labels
        self._decoder = Decoder(model.transitions)
        self._scorer = WindowScorer(model, templates, dictionary)

    def labels(self, tokens: Sequence[str], lengths: Sequence[int]) -> list[str]:
        labels: list[str] = []
        first = 0
        for batch in _batches(lengths):
            last = first + sum(batch)
            decoded = self._decoder.decode(self._scorer.scores(tokens[first:last], batch), batch)
            labels += map(self._names.__getitem__, decoded)
            first = last
        return labels


class UndertheseaTagger:
    """A model called through underthesea's own tagger class."""

    def __init__(self, folder: Path) -> None:
        from underthesea.models.fast_crf_sequence_tagger import FastCRFSequenceTagger

        self._tagger: Any = FastCRFSequenceTagger()
        self._tagger.load(str(folder))

    def labels(self, tokens: Sequence[str], lengths: Sequence[int]) -> list[str]:
        ends = accumulate(lengths)
        sentences = [tokens[end - length : end] for end, length in zip(ends, lengths, strict=True)]
        return [label for sentence in sentences for label in self._tagger.predict([[token] for token in sentence])]


def load_tagger(model: str) -> SequenceTagger:
    """The tagger for a model of underthesea, named by its folder inside `underthesea.pipeline`."""
    folder = model_folder(model)
    try:
        return WindowTagger(folder, spaced=model == TAGGING)
    except ModelError as error:
        _log.warning("%s; using underthesea's own, slower tagger", error)
        return UndertheseaTagger(folder)


class _PlainUnpickler(pickle.Unpickler):
    """Reads strings, lists and sets, and nothing that would run code."""

    def find_class(self, module: str, name: str) -> Any:
        raise pickle.UnpicklingError(f"it asks for {module}.{name}")


def _load(path: Path) -> Any:
    """The value in a file of a model, which is a pickle of builtin types."""
    with path.open("rb") as file:
        try:
            return _PlainUnpickler(file).load()
        except (pickle.UnpicklingError, EOFError) as error:
            raise ModelError(f"{path.name}: {error}") from error


def model_folder(model: str) -> Path:
    """Where a model of underthesea lies, found without the half second that importing it takes."""
    spec = find_spec("underthesea")
    if spec is None or spec.origin is None:
        raise ImportError("underthesea is not installed")
    return Path(spec.origin).parent / "pipeline" / model


def _batches(lengths: Sequence[int]) -> Iterator[list[int]]:
    batch: list[int] = []
    size = 0
    for length in lengths:
        if batch and size + length > _BATCH:
            yield batch
            batch, size = [], 0
        batch.append(length)
        size += length
    if batch:
        yield batch
