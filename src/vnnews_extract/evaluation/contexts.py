"""An error as a person wants to read it: what was expected, what came, and the line of the article."""

from collections.abc import Iterator
from typing import Any

from vnnews_extract.evaluation.agreement import SLOTS, Fields
from vnnews_extract.evaluation.evaluate import RecordError
from vnnews_extract.reading.errors import one_line

_AROUND = 60  # characters of the article that are shown on either side


def describe(error: RecordError, text: str | None) -> str:
    """The error in two to four lines of printable text; without the article's text its context is left out."""
    lines = [f"{error.article}  {error.kind}  {error.fault}{_what(error)}"]
    if text is not None and (place := _place(error, text)):
        lines.append(f"    …{_in_context(text, *place)}…")
    lines += [f"    {who:<6} {_fields(record)}" for who, record in _sides(error)]
    return "\n".join(map(one_line, lines))


def _what(error: RecordError) -> str:
    if error.fault != "wrong":
        return ""
    label = "offices missing: " if error.kind == "officials" else ""
    return f" ({label}{', '.join(error.fields)})"


def _sides(error: RecordError) -> Iterator[tuple[str, Fields]]:
    if error.gold is not None:
        yield "gold", error.gold
    if error.predicted is not None:
        yield "given", error.predicted


def _place(error: RecordError, text: str) -> tuple[int, int] | None:
    record = error.gold or error.predicted or {}
    if error.kind in SLOTS:
        mention = record[SLOTS[error.kind]]
        return mention["start"], mention["end"]
    start = text.find(record["name"])
    return (start, start + len(record["name"])) if start >= 0 else None


def _in_context(text: str, start: int, end: int) -> str:
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    return " ".join(f"{before}⟦{text[start:end]}⟧{after}".split())


def _fields(record: Fields) -> str:
    """The fields that hold something, on one line; mentions as their text, links left out."""
    return ", ".join(f"{name} {_shown(value)}" for name, value in record.items() if _says_something(name, value))


def _says_something(name: str, value: Any) -> bool:
    is_link = isinstance(value, dict) and "index" in value
    return value not in (None, [], False) and not is_link and name not in ("quantities", "mentions")


def _shown(value: Any) -> str:
    if isinstance(value, dict):
        return f"‘{value['text']}’" if "text" in value else _fields(value)
    if isinstance(value, list):
        return "; ".join(map(_shown, value))
    return str(value)
