"""Gold and records from files: NAME → the JSON object of an article."""

import json
from collections.abc import Iterable
from pathlib import Path, PurePosixPath
from typing import Any

from vnnews_extract.reading import one_line

Record = dict[str, Any]


class RecordsError(ValueError):
    """A file does not hold gold or records; the message names the file, the line and the reason."""


def load_records(path: Path) -> dict[str, Record]:
    """The records at `path` by the name of their article.

    A folder holds NAME.json. A file holds one record, an array of records or JSON Lines, and NAME is
    the stem of each record's `article.source`, for a single record without one the stem of the file.

    Raises:
        RecordsError: there is no such file or folder, or what it holds is something else.
    """
    if path.is_dir():
        return {file.stem: _only(parse_file(file), file) for file in sorted(path.glob("*.json"))}
    records = parse_file(path)
    named = {name: record for record in records if (name := _name(record)) is not None}
    if len(records) == 1 and not named:
        return {path.stem: records[0]}
    if nameless := sum(_name(record) is None for record in records):
        raise RecordsError(f"{path}: {nameless} of {len(records)} records lack article.source, which names them")
    return named


def parse_file(path: Path) -> list[Record]:
    """The JSON objects of a file: one, those of an array, or one a line.

    Raises:
        RecordsError: the file cannot be read, or is not JSON of these shapes.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise RecordsError(f"{path}: {error.strerror}") from None
    except UnicodeDecodeError as error:
        raise RecordsError(f"{path}: not UTF-8 at byte {error.start}") from None
    try:
        whole = json.loads(text)
    except json.JSONDecodeError as error:
        return _json_lines(text, path, error)
    return _objects(whole if isinstance(whole, list) else [whole], path)


def _json_lines(text: str, path: Path, fault: json.JSONDecodeError) -> list[Record]:
    objects = []
    for number, line in enumerate(text.split("\n"), 1):
        try:
            if line.strip():
                objects.append(json.loads(line))
        except json.JSONDecodeError as error:
            at = (number, error.colno) if objects else (fault.lineno, fault.colno)
            message = error.msg if objects else fault.msg
            raise RecordsError(f"{path}: line {at[0]}, column {at[1]}: {message}") from None
    return _objects(objects, path)


def _objects(values: Iterable[Any], path: Path) -> list[Record]:
    records = list(values)
    for value in records:
        if not isinstance(value, dict):
            raise RecordsError(f"{path}: not a record but {one_line(json.dumps(value)[:40])}")
    return records


def _only(records: list[Record], path: Path) -> Record:
    if len(records) != 1:
        raise RecordsError(f"{path}: {len(records)} records; a folder holds one record a file")
    return records[0]


def _name(record: Record) -> str | None:
    article = record.get("article")
    source = article.get("source") if isinstance(article, dict) else None
    return PurePosixPath(str(source).replace("\\", "/")).stem if source else None
