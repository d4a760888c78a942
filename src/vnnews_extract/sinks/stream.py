"""Records into an open stream, such as standard output."""

from typing import TYPE_CHECKING, BinaryIO

from vnnews_extract.outcomes import Extracted, Outcome
from vnnews_extract.sinks.protocol import Sink

if TYPE_CHECKING:
    from vnnews_extract.sinks.formats import Format


class StreamSink(Sink):
    """Writes records in a format. Each reaches the stream's reader at once."""

    def __init__(self, stream: BinaryIO, form: "Format") -> None:
        self.prepare = form.prepare
        self._stream = stream
        self._format = form
        (self._before,) = form.heads

    def write(self, outcome: Outcome) -> None:
        """Write the record, if there is one."""
        if isinstance(outcome, Extracted):
            self._stream.write(self._before + outcome.payload)
            self._stream.flush()
            self._before = self._format.between

    def close(self) -> None:
        """Write what follows the last record, of which there is one at least; the stream stays open."""
        self._stream.write(self._format.tail)
