"""Files and streams → bytes and articles, and why there are none."""

import os
import stat
from pathlib import Path
from typing import BinaryIO

from vnnews_extract.reading.article import LARGEST, Article
from vnnews_extract.reading.errors import ReadError
from vnnews_extract.reading.folders import article_files
from vnnews_extract.reading.formats import article_of


def read_article(path: str | os.PathLike[str]) -> Article:
    """Read the article at `path`: plain text, or HTML where the name ends in `.html`; gzipped where in `.gz`.

    Raises:
        ReadError: there is no regular file that can be read, or its bytes are no text.
    """
    return article_of(read_bytes(path), printable_path(path))


def read_stream(stream: BinaryIO, source: str | None = None) -> Article:
    """Read an article of plain text from an open binary stream, such as standard input.

    Raises:
        ReadError: as for `read_article`.
    """
    return Article.from_bytes(bytes_of(stream, source), source)


def read_bytes(path: str | os.PathLike[str]) -> bytes:
    """The bytes of the file at `path`, at most one more than an article may have.

    Raises:
        ReadError: there is no regular file that can be read.
    """
    source = printable_path(path)
    try:
        mode = Path(path).stat().st_mode
        if stat.S_ISDIR(mode):
            raise ReadError(_why_no_file(path), source)
        if not stat.S_ISREG(mode):  # reading a FIFO or a device may never end
            raise ReadError("not a regular file (use - to read standard input)", source)
        with Path(path).open("rb") as file:
            return bytes_of(file, source)
    except OSError as error:
        raise ReadError(error.strerror or str(error), source) from None


def bytes_of(stream: BinaryIO, source: str | None = None) -> bytes:
    """The bytes of an open stream, at most one more than an article may have.

    Raises:
        ReadError: the stream cannot be read.
    """
    try:
        return stream.read(LARGEST + 1)
    except OSError as error:
        raise ReadError(error.strerror or str(error), source) from None


def printable_path(path: str | os.PathLike[str]) -> str:
    r"""The path as a text that UTF-8 can carry: bytes that are not UTF-8 are written as `\xff`."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def _why_no_file(folder: str | os.PathLike[str]) -> str:
    os.scandir(folder).close()  # raises where the folder cannot be listed
    return "a folder, not an article" if any(article_files(folder)) else "a folder without articles (*.txt, *.html)"
