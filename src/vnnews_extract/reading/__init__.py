"""Bytes → Article: paths and standard input, encodings, what is refused and why."""

from vnnews_extract.reading.article import Article, printable_path, read_article, read_stream
from vnnews_extract.reading.errors import ReadError, one_line
from vnnews_extract.reading.folders import find_articles

__all__ = [
    "Article",
    "ReadError",
    "find_articles",
    "one_line",
    "printable_path",
    "read_article",
    "read_stream",
]
