"""zip and tar archives → the articles in them, one after the other, without unpacking to disk."""

import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import suppress
from typing import Self

from vnnews_extract.reading.article import LARGEST
from vnnews_extract.reading.files import printable_path
from vnnews_extract.reading.folders import Seen
from vnnews_extract.reading.formats import ARTICLE_SUFFIXES, is_hidden, is_zip
from vnnews_extract.reading.inputs import Input

_DAMAGE = (OSError, EOFError, zlib.error, lzma.LZMAError, tarfile.TarError, zipfile.BadZipFile)
_UNREADABLE = (*_DAMAGE, RuntimeError, NotImplementedError)  # these two: a member that is encrypted
_LARGEST_HEADER = 2**20  # bytes: of a name, or of what else stands before a member
_GNU = (tarfile.GNUTYPE_LONGNAME, tarfile.GNUTYPE_LONGLINK)
_HEADERS = (*_GNU, tarfile.XHDTYPE, tarfile.XGLTYPE, tarfile.SOLARIS_XHDTYPE)


class _Member(tarfile.TarInfo):
    """A member of a tar archive whose header is damage where `tarfile` would take it for the end, or for memory."""

    @classmethod
    def frombuf(cls, buf: bytes | bytearray, encoding: str, errors: str) -> Self:
        try:
            member = super().frombuf(buf, encoding, errors)
        except tarfile.HeaderError as error:
            if not any(buf):  # it is the end
                raise
            raise tarfile.ReadError(str(error)) from None
        if member.type in _HEADERS and member.size > _LARGEST_HEADER:
            raise tarfile.ReadError(f"a header of {member.size} bytes")
        return member


def archived_inputs(path: str) -> Iterator[Input]:
    """The articles in the archive at `path`, in its own order, each with its bytes.

    What cannot be read is given with its fault: a member, or the archive from there on.
    """
    source, seen, found = printable_path(path), Seen(), False
    try:
        for name, content in _zipped(path) if is_zip(path) else _tarred(path):
            found = True
            if not seen.add(name):
                content = "a second member of this name"  # which of them counts, nobody said
            data, fault = (content, None) if isinstance(content, bytes) else (None, content)
            yield Input(f"{source}/{printable_path(name)}", data=data, fault=fault)
    except _DAMAGE as error:
        yield Input(source, fault=_why(error))
    else:
        if not found:
            yield Input(source, fault="an archive without articles (*.txt, *.html)")


def count_archived(path: str) -> int | None:
    """How many articles are in the archive, where it has a table of its members: a zip archive."""
    with suppress(*_DAMAGE):
        if is_zip(path):
            with zipfile.ZipFile(path) as archive:
                return sum(_is_article(name) for name in archive.namelist())
    return None


def _zipped(path: str) -> Iterator[tuple[str, bytes | str]]:
    """The name of each article, and its bytes or why there are none."""
    with zipfile.ZipFile(path) as archive:
        for member in filter(lambda member: _is_article(member.filename), archive.infolist()):
            try:
                with archive.open(member) as stream:
                    content: bytes | str = stream.read(LARGEST + 1)
            except _UNREADABLE as error:
                content = _why(error)
            yield member.filename, content


def _tarred(path: str) -> Iterator[tuple[str, bytes | str]]:
    with tarfile.open(path, "r|*", tarinfo=_Member) as archive:
        while member := archive.next():
            archive.members = []  # type: ignore[attr-defined]  # else it keeps every member that it has passed
            if member.isreg() and _is_article(member.name) and (stream := archive.extractfile(member)):
                yield member.name, stream.read(LARGEST + 1)


def _is_article(name: str) -> bool:
    """Whether a member is read: it has the suffix of an article, and neither it nor its folders are hidden."""
    parts = (part for part in name.split("/") if part not in (".", ".."))
    return name.lower().endswith(ARTICLE_SUFFIXES) and not any(map(is_hidden, parts))


def _why(error: Exception) -> str:
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    return f"damaged archive: {error}" if isinstance(error, _DAMAGE) else f"cannot be unpacked: {error}"
