"""JSON and JSON Lines, in UTF-8 and not escaped to ASCII."""

from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:  # the command line lists the formats before it loads what makes records
    from vnnews_extract.records import ArticleRecord


class JsonSink:
    """One record as an indented JSON object."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def write(self, record: "ArticleRecord") -> None:
        """Write the record; there is to be no second."""
        self._stream.write(record.model_dump_json(indent=2).encode() + b"\n")

    def close(self) -> None:
        """Nothing follows."""


class JsonArraySink:
    """Records as a JSON array, one record a line."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._before = b"[\n"

    def write(self, record: "ArticleRecord") -> None:
        """Write the record as the next element."""
        self._stream.write(self._before + record.model_dump_json().encode())
        self._before = b",\n"

    def close(self) -> None:
        """End the array."""
        self._stream.write(b"[]\n" if self._before == b"[\n" else b"\n]\n")


class JsonLinesSink:
    """Records as JSON Lines. Each reaches the stream's reader at once."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def write(self, record: "ArticleRecord") -> None:
        """Write the record as the next line."""
        self._stream.write(record.model_dump_json().encode() + b"\n")
        self._stream.flush()

    def close(self) -> None:
        """Nothing follows."""
