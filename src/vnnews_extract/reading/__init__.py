"""Bytes → Article: paths and standard input, encodings, what is refused and why."""

from vnnews_extract.reading.article import Article, bytes_of, printable_path, read_article, read_stream
from vnnews_extract.reading.errors import ReadError, one_line
from vnnews_extract.reading.folders import find_articles
from vnnews_extract.reading.inputs import Input

__all__ = [
    "Article",
    "Input",
    "ReadError",
    "bytes_of",
    "find_articles",
    "one_line",
    "printable_path",
    "read_article",
    "read_stream",
]
