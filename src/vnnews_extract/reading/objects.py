"""JSON objects and records from a file: one, an array of them, or JSON Lines."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from vnnews_extract.reading.errors import ReadError
from vnnews_extract.records import ArticleRecord

Object = dict[str, Any]


def read_objects(path: Path) -> list[Object]:
    """The JSON objects of a file: one, those of an array, or one a line.

    Raises:
        ReadError: the file cannot be read, or is not JSON of these shapes.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise ReadError(error.strerror or str(error), str(path)) from None
    except UnicodeDecodeError as error:
        raise ReadError(f"not UTF-8 at byte {error.start}", str(path)) from None
    try:
        whole = _parsed(text, path)
    except json.JSONDecodeError as error:
        return _json_lines(text, path, error)
    return _objects(whole if isinstance(whole, list) else [whole], path)


def read_records(path: Path) -> Iterator[ArticleRecord | ReadError]:
    """The records of a file that `extract` wrote; of what is no record the reason, in its place.

    Raises:
        ReadError: as for `read_objects`.
    """
    for number, fields in enumerate(read_objects(path), 1):
        try:
            yield ArticleRecord.model_validate(fields)
        except ValidationError as error:
            first = error.errors()[0]
            where = ".".join(map(str, first["loc"]))
            yield ReadError(f"record {number}: {where}: {first['msg']}", str(path))


def _parsed(text: str, path: Path) -> Any:
    """What the JSON text says.

    Raises:
        JSONDecodeError: it is not JSON.
        ReadError: it is JSON that nobody writes.
    """
    try:
        return json.loads(text)
    except json.JSONDecodeError:
        raise
    except RecursionError:
        raise ReadError("lists in lists without end", str(path)) from None
    except ValueError:
        raise ReadError("a number of thousands of digits", str(path)) from None


def _json_lines(text: str, path: Path, fault: json.JSONDecodeError) -> list[Object]:
    objects = []
    for number, line in enumerate(text.split("\n"), 1):
        try:
            if line.strip():
                objects.append(_parsed(line, path))
        except json.JSONDecodeError as error:
            at = (number, error.colno) if objects else (fault.lineno, fault.colno)
            message = error.msg if objects else fault.msg
            raise ReadError(f"line {at[0]}, column {at[1]}: {message}", str(path)) from None
    return _objects(objects, path)


def _objects(values: Iterable[Any], path: Path) -> list[Object]:
    objects = list(values)
    for value in objects:
        if not isinstance(value, dict):
            raise ReadError(f"not a record but {json.dumps(value)[:40]}", str(path))
    return objects
