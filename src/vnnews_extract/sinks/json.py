"""JSON and JSON Lines, in UTF-8 and not escaped to ASCII."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the command line lists the formats before it loads what makes records
    from vnnews_extract.records import ArticleRecord


@dataclass(frozen=True)
class Format:
    """How records become one file.

    Attributes:
        prepare: the bytes of a record.
        head: what stands before the first record.
        between: what stands between two records.
        tail: what stands after the last.
    """

    prepare: Callable[["ArticleRecord"], bytes]
    head: bytes = b""
    between: bytes = b""
    tail: bytes = b""


def json_line(record: "ArticleRecord") -> bytes:
    """The record as a line of JSON Lines."""
    return record.model_dump_json().encode() + b"\n"


def json_element(record: "ArticleRecord") -> bytes:
    """The record as JSON on one line, without its end."""
    return record.model_dump_json().encode()


def json_indented(record: "ArticleRecord") -> bytes:
    """The record as an indented JSON object."""
    return record.model_dump_json(indent=2).encode() + b"\n"


INDENTED = Format(json_indented)  # for one record; several would be no JSON
FORMATS = {"json": Format(json_element, b"[\n", b",\n", b"\n]\n"), "jsonl": Format(json_line)}
SUFFIXES = {".json": "json", ".jsonl": "jsonl", ".ndjson": "jsonl"}
