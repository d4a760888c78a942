"""Records into an open stream, such as standard output."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, BinaryIO

from vnnews_extract.outcomes import Extracted, Outcome

if TYPE_CHECKING:
    from vnnews_extract.sinks.json import Format


class StreamSink:
    """Writes records in a format. Each reaches the stream's reader at once."""

    def __init__(self, stream: BinaryIO, form: "Format") -> None:
        self.prepare = form.prepare
        self._stream = stream
        self._format = form
        self._before = form.head

    def known(self, sources: Sequence[str]) -> Mapping[str, str]:
        """Nothing is known of what was written before."""
        return {}

    def write(self, outcome: Outcome) -> None:
        """Write the record, if there is one."""
        if isinstance(outcome, Extracted):
            self._stream.write(self._before + outcome.payload)
            self._stream.flush()
            self._before = self._format.between

    def close(self) -> None:
        """Write what follows the last record, of which there is one at least; the stream stays open."""
        self._stream.write(self._format.tail)

    def stop(self) -> str:
        """A stream cannot be gone on with."""
        return ""
