"""Gold and records from files: NAME → the JSON object of an article."""

from pathlib import Path, PurePosixPath

from vnnews_extract.reading import ReadError
from vnnews_extract.reading.objects import Object, read_objects


def load_records(path: Path) -> dict[str, Object]:
    """The records at `path` by the name of their article.

    A folder holds NAME.json. A file holds one record, an array of records or JSON Lines, and NAME is
    the stem of each record's `article.source`, for a single record without one the stem of the file.

    Raises:
        ReadError: there is no such file or folder, or what it holds is something else.
    """
    if path.is_dir():
        return {file.stem: _only(read_objects(file), file) for file in sorted(path.glob("*.json"))}
    records = read_objects(path)
    named = {name: record for record in records if (name := _name(record)) is not None}
    if len(records) == 1 and not named:
        return {path.stem: records[0]}
    if nameless := sum(_name(record) is None for record in records):
        reason = f"{nameless} of {len(records)} records lack article.source, which names them"
        raise ReadError(reason, str(path))
    return named


def _only(records: list[Object], path: Path) -> Object:
    if len(records) != 1:
        raise ReadError(f"{len(records)} records; a folder holds one record a file", str(path))
    return records[0]


def _name(record: Object) -> str | None:
    article = record.get("article")
    source = article.get("source") if isinstance(article, dict) else None
    return PurePosixPath(str(source).replace("\\", "/")).stem if source else None
