"""Where records go: one module a target, behind one small protocol.

>>> import io
>>> from vnnews_extract import Extractor
>>> record = Extractor()("Xã có 12 thôn.")
>>> stream = io.BytesIO()
>>> sink = StreamSink(stream, FORMATS["jsonl"])
>>> sink.write(Extracted("-", "", record.article.id, sink.prepare(record)))
>>> stream.getvalue()[:24]
b'{"schema_version":"1.0",'
"""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Protocol

from vnnews_extract.outcomes import Extracted, Outcome
from vnnews_extract.sinks.files import replacing
from vnnews_extract.sinks.json import FORMATS, INDENTED, SUFFIXES, Format
from vnnews_extract.sinks.stream import StreamSink

if TYPE_CHECKING:
    from vnnews_extract.records import ArticleRecord

__all__ = ["FORMATS", "INDENTED", "SUFFIXES", "Extracted", "Format", "Sink", "StreamSink", "replacing"]


class Sink(Protocol):
    """Takes what became of the articles, one by one, in the order in which they are to stand."""

    @property
    def prepare(self) -> Callable[["ArticleRecord"], Any]:
        """What the sink writes of a record: a function of a module, to be called in any process."""

    def known(self, sources: Sequence[str]) -> Mapping[str, str]:
        """The digests of those of the sources whose records stand already: what has not changed need not be read."""

    def write(self, outcome: Outcome) -> None:
        """Write what was extracted, and note what was not."""

    def close(self) -> None:
        """Complete the output: every outcome was written, and one at least was no failure."""

    def stop(self) -> str:
        """Leave the output so that another run can go on; returns how, for people, or nothing if it cannot."""
