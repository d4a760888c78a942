"""Where a report's articles come from: records with the texts that they are of, or texts alone."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from vnnews_extract.extractor import Extractor
from vnnews_extract.reading import ReadError, article_of, find_articles, find_inputs, read_article
from vnnews_extract.reading.objects import read_records
from vnnews_extract.records import ArticleRecord

_RECORDS = (".json", ".jsonl", ".ndjson")

Loaded = tuple[ArticleRecord, str | None]


def load(path: Path, texts: Path | None = None) -> Iterator[Loaded | ReadError]:
    """The records that `path` holds, each with its text; what cannot be read comes as the error.

    `path` is a file of records, a folder of such files, or articles (one, a folder, an archive), whose records
    are extracted. The text of a record is looked for in `texts`, at its source and beside `path`.
    """
    found = [path] if path.suffix.lower() in _RECORDS else _records_in(path)
    if found:
        for file in found:
            yield from _from_records(file, texts)
    else:
        yield from _from_articles(path)


def _records_in(folder: Path) -> list[Path]:
    """The record files of a folder that holds no articles."""
    if not folder.is_dir() or list(find_articles([folder])) != [str(folder)]:
        return []
    return sorted(file for file in folder.iterdir() if file.suffix.lower() in _RECORDS)


def _from_articles(path: Path) -> Iterator[Loaded | ReadError]:
    extractor = Extractor()
    for found in find_inputs([str(path)]):
        try:
            article = article_of(found.read(), found.source)
        except ReadError as error:
            yield error
        else:
            yield extractor(article), article.text


def _from_records(file: Path, texts: Path | None) -> Iterator[Loaded | ReadError]:
    try:
        for record in read_records(file):
            yield record if isinstance(record, ReadError) else (record, _text_of(record, file.parent, texts))
    except ReadError as error:
        yield error


def _text_of(record: ArticleRecord, beside: Path, texts: Path | None) -> str | None:
    if not record.article.source:
        return None
    source = PurePosixPath(record.article.source.replace("\\", "/"))
    candidates = (
        [texts / source, texts / source.name] if texts else [Path(source), beside / source, beside / source.name]
    )
    for candidate in candidates:
        try:
            return read_article(candidate).text
        except (ReadError, ValueError):
            continue
    return None
