"""Arguments of the command line → inputs, as a stream: files, folders, globs, archives, lists, standard input."""

import errno
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from vnnews_extract.reading.archives import archived_inputs, count_archived
from vnnews_extract.reading.errors import ReadError
from vnnews_extract.reading.files import bytes_of, printable_path
from vnnews_extract.reading.folders import find_files
from vnnews_extract.reading.formats import is_archive
from vnnews_extract.reading.inputs import Input

STDIO = "-"


def find_inputs(paths: Iterable[str]) -> Iterator[Input]:
    """The articles that `paths` name, one by one: what is in folders, globs and archives is found as it is needed."""
    for file in find_files(paths):
        if file == STDIO:
            yield _standard_input(sys.stdin.buffer if sys.stdin else None)
        elif is_archive(file):
            yield from archived_inputs(file)
        else:
            yield Input(printable_path(file), path=file)


def count_inputs(paths: Iterable[str]) -> int | None:
    """How many articles `paths` name; None where nobody can know without reading them: in a tar archive."""
    total = 0
    for file in find_files(paths):
        number = count_archived(file) if is_archive(file) else 1
        if number is None:
            return None
        total += number
    return total


class FileList(Iterable[str]):
    """The paths in a list, one a line, as they are needed.

    Raises:
        OSError: on iteration, the list cannot be read, or is no list of paths.
    """

    def __init__(self, path: str) -> None:
        self._path = path

    def __iter__(self) -> Iterator[str]:
        if self._path == STDIO:
            if sys.stdin is None:
                raise OSError(errno.EBADF, os.strerror(errno.EBADF))
            yield from _lines(sys.stdin.buffer)
            return
        with Path(self._path).open("rb") as stream:
            yield from _lines(stream)


def _lines(stream: BinaryIO) -> Iterator[str]:
    for number, line in enumerate(stream, start=1):
        if b"\0" in line:
            raise OSError(errno.EINVAL, f"a NUL in line {number}, which no path has; one path a line")
        if path := line.rstrip(b"\r\n"):
            yield os.fsdecode(path)


def _standard_input(stream: BinaryIO | None) -> Input:
    if stream is None:
        return Input(STDIO, fault="standard input is closed")
    try:
        return Input(STDIO, data=bytes_of(stream))
    except ReadError as error:
        return Input(STDIO, fault=error.reason)
