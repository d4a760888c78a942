"""Reads a CRFsuite model file: labels, transition weights and state weights as arrays.

The layout is that of CRFsuite 0.12 (`lCRF`, model type `FOMC`): a header, the features, and
two constant databases (`CQDB`) that hold the names of labels and attributes.
"""

import struct
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

_HEADER = struct.Struct("<4sI4sIIIIIIIII")
_FEATURE = np.dtype([("type", "<u4"), ("source", "<u4"), ("target", "<u4"), ("weight", "<f8")])
_STATE, _TRANSITION = 0, 1


class ModelError(ValueError):
    """A model file is not laid out as expected."""


@dataclass(frozen=True, slots=True)
class CrfModel:
    """A linear-chain CRF.

    Attributes:
        labels: the names of the labels.
        transitions: (label before, label after) weights.
        attributes: the attributes, in the order of the rows of `weights`.
        weights: (attribute, label) weights; 0 where the model has no such feature.
    """

    labels: list[str]
    transitions: Floats
    attributes: list[str]
    weights: Floats


def read_model(path: Path) -> CrfModel:
    """Read the model at `path`.

    Raises:
        ModelError: the file is not a first-order CRFsuite model.
    """
    data = path.read_bytes()
    try:
        magic, _, kind, _, _, label_count, attribute_count, features_at, labels_at, attributes_at, _, _ = (
            _HEADER.unpack_from(data)
        )
        if (magic, kind) != (b"lCRF", b"FOMC"):
            raise ModelError(f"{path.name}: not a first-order CRFsuite model")
        labels = _names(data, labels_at, label_count)
        attributes = _names(data, attributes_at, attribute_count)
        (feature_count,) = struct.unpack_from("<I", data, features_at + 8)
        features = np.frombuffer(data, _FEATURE, feature_count, features_at + 12)
    except (struct.error, ValueError, IndexError) as error:
        raise ModelError(f"{path.name}: {error}") from error
    transitions = np.zeros((label_count, label_count))
    weights = np.zeros((attribute_count, label_count))
    state, step = features[features["type"] == _STATE], features[features["type"] == _TRANSITION]
    weights[state["source"], state["target"]] = state["weight"]
    transitions[step["source"], step["target"]] = step["weight"]
    return CrfModel(labels, transitions, attributes, weights)


def _names(data: bytes, at: int, count: int) -> list[str]:
    """The strings of the constant database at `at`, by identifier."""
    if data[at : at + 4] != b"CQDB":
        raise ModelError("no constant database where one should be")
    backward_size, backward_at = struct.unpack_from("<II", data, at + 16)
    if backward_size < count:
        raise ModelError("a constant database without its backward links")
    records = np.frombuffer(data, "<u4", count, at + backward_at).astype(np.intp) + at  # identifier, size, string, NUL
    sizes = np.frombuffer(data, np.uint8)[records[:, None] + np.arange(4, 8)].view("<u4")[:, 0]
    starts = records + 8
    ends = starts + sizes - 1
    return [data[start:end].decode("utf-8") for start, end in zip(starts.tolist(), ends.tolist(), strict=True)]
