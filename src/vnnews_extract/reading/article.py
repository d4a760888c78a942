"""`Article`: a text and where it came from, read from a file or from bytes."""

import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Self

from vnnews_extract.reading.encodings import decode
from vnnews_extract.reading.errors import ReadError
from vnnews_extract.reading.folders import article_files

LARGEST = 4 * 2**20  # bytes: a thousand pages of news; an article takes two hundred times its size in memory


@dataclass(frozen=True, slots=True)
class Article:
    """The text of an article exactly as decoded: offsets of records index it.

    Attributes:
        text: the text without byte order mark; line ends and Unicode form are those of the input.
        source: the path or URI as given.

    Raises:
        ReadError: the text holds a lone surrogate, which no UTF-8 output could carry.
    """

    text: str
    source: str | None = None

    def __post_init__(self) -> None:
        try:
            self.text.encode()
        except UnicodeEncodeError as error:
            raise ReadError(f"a lone surrogate at character {error.start}", self.source) from None

    @classmethod
    def from_bytes(cls, data: bytes, source: str | None = None) -> Self:
        """The article that `data` spells, in UTF-8, UTF-16, UTF-32, Windows-1258 and others.

        Raises:
            ReadError: the data is empty, blank, binary, too large or in no known encoding.
        """
        if len(data) > LARGEST:
            raise ReadError(f"more than {LARGEST // 2**20} MiB, too large for an article", source)
        try:
            text = decode(data)
        except ReadError as error:
            raise ReadError(error.reason, source) from None
        if not text:
            raise ReadError("empty", source)
        if text.isspace():
            raise ReadError("only white space", source)
        return cls(text, source)


def read_article(path: str | os.PathLike[str]) -> Article:
    """Read the article at `path`.

    Raises:
        ReadError: there is no regular file that can be read, or its bytes are no text.
    """
    return Article.from_bytes(read_bytes(path), printable_path(path))


def read_stream(stream: BinaryIO, source: str | None = None) -> Article:
    """Read an article from an open binary stream, such as standard input.

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
    return "a folder, not an article" if any(article_files(folder)) else "a folder without articles (*.txt)"
