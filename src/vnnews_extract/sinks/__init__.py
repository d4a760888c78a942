"""Where records go: one module a target, behind one small protocol.

>>> import io
>>> from vnnews_extract import Extractor
>>> stream = io.BytesIO()
>>> sink = JsonLinesSink(stream)
>>> sink.write(Extractor()("Xã có 12 thôn."))
>>> stream.getvalue()[:24]
b'{"schema_version":"1.0",'
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, BinaryIO, Protocol

from vnnews_extract.sinks.files import replacing
from vnnews_extract.sinks.json import JsonArraySink, JsonLinesSink, JsonSink

if TYPE_CHECKING:
    from vnnews_extract.records import ArticleRecord

__all__ = ["FORMATS", "SUFFIXES", "JsonArraySink", "JsonLinesSink", "JsonSink", "Sink", "replacing"]


class Sink(Protocol):
    """Takes records one by one, in the order in which they are to stand."""

    def write(self, record: "ArticleRecord") -> None:
        """Write one record."""

    def close(self) -> None:
        """Write what must follow the last record; the stream stays open."""


FORMATS: dict[str, Callable[[BinaryIO], Sink]] = {"json": JsonArraySink, "jsonl": JsonLinesSink}
SUFFIXES = {".json": "json", ".jsonl": "jsonl", ".ndjson": "jsonl"}
