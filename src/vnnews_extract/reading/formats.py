"""Bytes → `Article` by the name of the file: plain text or HTML, either of them gzipped."""

import gzip
import io
import zlib

from vnnews_extract.reading.article import LARGEST, Article, text_of
from vnnews_extract.reading.errors import ReadError
from vnnews_extract.reading.html import read_html

_HTML = (".html", ".htm")
_GZIP = ".gz"
_ZIP = ".zip"
_TAR = (".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tbz2", ".tar.xz", ".txz")
ARTICLE_SUFFIXES = tuple(f"{suffix}{packed}" for suffix in (".txt", *_HTML) for packed in ("", _GZIP))


def article_of(data: bytes, source: str) -> Article:
    """The article in the bytes of a file named `source`: a name that tells no format means plain text.

    Raises:
        ReadError: the bytes are no article.
    """
    name = source.lower()
    if name.endswith(_GZIP):
        data, name = _unpacked(data, source), name.removesuffix(_GZIP)
    if name.endswith(_HTML):
        return read_html(text_of(data, source), source)
    return Article.from_bytes(data, source)


def is_archive(path: str) -> bool:
    """Whether the name of a file says that it is a zip or tar archive.

    >>> [is_archive(name) for name in ("a/2023.ZIP", "a.tar.gz", "a.txt.gz")]
    [True, True, False]
    """
    return path.lower().endswith((_ZIP, *_TAR))


def is_zip(path: str) -> bool:
    """Whether the name of a file says that it is a zip archive."""
    return path.lower().endswith(_ZIP)


def holds_articles(name: str) -> bool:
    """Whether a file of this name, met in a folder, is read."""
    return name.lower().endswith(ARTICLE_SUFFIXES) or is_archive(name)


def is_hidden(name: str) -> bool:
    """Whether a file or folder of this name is left out, with all that it holds."""
    return name.startswith(".") or name == "__MACOSX"


def _unpacked(data: bytes, source: str) -> bytes:
    """What is in the gzipped bytes, at most one byte more than an article may have."""
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as stream:
            return stream.read(LARGEST + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise ReadError(f"damaged gzip data: {error}", source) from None
