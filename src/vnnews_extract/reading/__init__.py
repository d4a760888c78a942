"""Bytes → Article: paths and standard input, encodings, what is refused and why."""

from vnnews_extract.reading.article import Article, ReadError, read_article

__all__ = ["Article", "ReadError", "read_article"]
