"""Lets a `Doc` with facts be saved, sent to another process and read back: `to_bytes`, `DocBin`, `n_process`."""

from collections.abc import Callable
from typing import Any

import srsly
from pydantic import TypeAdapter

from vnnews_extract.language import Analysis
from vnnews_extract.pipes.facts import Facts

_MARK = "vnnews_extract"
_FACTS: TypeAdapter[Facts] = TypeAdapter(Facts)

Chain = Callable[[Any], Any] | None


def register_serializers() -> None:
    """Teach spaCy's serializer our two types; calling it again changes nothing."""
    srsly.msgpack_encoders.register(_MARK, func=_encode)
    srsly.msgpack_decoders.register(_MARK, func=_decode)


def _encode(value: Any, chain: Chain = None) -> Any:
    if isinstance(value, Facts):
        return {_MARK: _FACTS.dump_python(value, mode="json")}
    if isinstance(value, Analysis):  # made again from the text when it is asked for
        return {_MARK: None}
    return chain(value) if chain else value


def _decode(value: Any, chain: Chain = None) -> Any:
    if isinstance(value, dict) and value.keys() == {_MARK}:
        return None if value[_MARK] is None else _FACTS.validate_python(value[_MARK])
    return chain(value) if chain else value
