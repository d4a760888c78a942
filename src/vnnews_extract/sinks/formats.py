"""How records become bytes of one file or several: what each format adds to each file."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from vnnews_extract.outcomes import Extracted

if TYPE_CHECKING:  # the command line lists the formats before it loads what makes records
    from vnnews_extract.records import ArticleRecord


def _payload(outcome: Extracted, _new: bool) -> tuple[bytes, ...]:
    return (outcome.payload,)


@dataclass(frozen=True)
class Format:
    """How records become files.

    Attributes:
        name: its name.
        prepare: what is to be known of a record.
        files: the names of the files in the folder that the format makes; none: it makes one file.
        heads: what each file begins with.
        between: what stands between two articles in the first file.
        tail: what ends the first file.
        parts: what an article adds to each file, given whether no article before it has the same text.
    """

    name: str
    prepare: Callable[["ArticleRecord"], Any]
    files: tuple[str, ...] = ()
    heads: tuple[bytes, ...] = (b"",)
    between: bytes = b""
    tail: bytes = b""
    parts: Callable[[Extracted, bool], tuple[bytes, ...]] = _payload


def json_line(record: "ArticleRecord") -> bytes:
    """The record as a line of JSON Lines."""
    return record.model_dump_json().encode() + b"\n"


def json_element(record: "ArticleRecord") -> bytes:
    """The record as JSON on one line, without its end."""
    return record.model_dump_json().encode()


def json_indented(record: "ArticleRecord") -> bytes:
    """The record as an indented JSON object."""
    return record.model_dump_json(indent=2).encode() + b"\n"


JSON = Format("json", json_element, heads=(b"[\n",), between=b",\n", tail=b"\n]\n")
JSON_LINES = Format("jsonl", json_line)
INDENTED = Format("json", json_indented)  # for one record; several would be no JSON
