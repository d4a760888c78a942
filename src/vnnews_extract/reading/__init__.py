"""Bytes → Article: paths, folders, archives and standard input; formats and encodings; what is refused and why."""

from vnnews_extract.reading.article import Article
from vnnews_extract.reading.errors import ReadError, one_line
from vnnews_extract.reading.files import printable_path, read_article, read_stream
from vnnews_extract.reading.finding import FileList, count_inputs, find_inputs
from vnnews_extract.reading.folders import Seen, find_articles, names_several
from vnnews_extract.reading.formats import article_of
from vnnews_extract.reading.inputs import Input, digest_of

__all__ = [
    "Article",
    "FileList",
    "Input",
    "ReadError",
    "Seen",
    "article_of",
    "count_inputs",
    "digest_of",
    "find_articles",
    "find_inputs",
    "names_several",
    "one_line",
    "printable_path",
    "read_article",
    "read_stream",
]
